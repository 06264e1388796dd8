/** The operation that reads what a quote says on paper: one order, and one revision of its quote. */
export const QUOTE_PRINTOUT = `query quotePrintout($id: ID!, $revision: Int!) {
  workOrder(id: $id) {
    id
    description
    mileage
    customer { name }
    customerVehicle { make model year plate }
    vehicle { make model year plate }
    branch { name cnpj address city state phone timeZone }
    quotes(revision: $revision) {
      revision
      status
      sentAt
      validUntil
      total { amount }
      approvedTotal { amount }
      lines { name unit quantity price { amount } total { amount } isApproved }
    }
  }
}`;

interface Amount {
  readonly amount: string;
}

interface QuotedVehicle {
  readonly make: string;
  readonly model: string;
  readonly year: number;
  readonly plate: string | null;
}

/** A revision of a quote, as the graph answers it. */
export interface PrintedQuote {
  readonly revision: number;
  readonly status: string;
  readonly sentAt: string | null;
  readonly validUntil: string | null;
  readonly total: Amount;
  readonly approvedTotal: Amount;
  readonly lines: readonly {
    readonly name: string;
    readonly unit: string | null;
    readonly quantity: number;
    readonly price: Amount;
    readonly total: Amount;
    readonly isApproved: boolean;
  }[];
}

/** A work order, as the graph answers `QUOTE_PRINTOUT`. */
export interface PrintedOrder {
  readonly id: string;
  readonly description: string | null;
  readonly mileage: number | null;
  readonly customer: { readonly name: string } | null;
  readonly customerVehicle: QuotedVehicle | null;
  readonly vehicle: QuotedVehicle | null;
  readonly branch: {
    readonly name: string;
    readonly cnpj: string | null;
    readonly address: string | null;
    readonly city: string | null;
    readonly state: string | null;
    readonly phone: string | null;
    readonly timeZone: string;
  } | null;
  readonly quotes: readonly PrintedQuote[];
}

/** The number of a quote on paper: people read 8 characters to each other, and not the id of the order. */
export function quoteNumber({ id }: Pick<PrintedOrder, 'id'>): string {
  return id.replaceAll('-', '').slice(-8).toUpperCase();
}
