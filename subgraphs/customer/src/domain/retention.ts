import { z } from 'zod';

/** A sale that stays when its buyer is erased. */
export interface KeptSale {
  readonly id: string;
  /** `null` when it was not approved. */
  readonly approvedAt: Date | null;
}

/** Time until which the identity of the buyer must be kept for a sale. */
export interface Retention {
  readonly saleId: string;
  readonly until: Date;
}

/** The identity of an erased buyer: all data that is kept. */
export interface BuyerIdentity {
  readonly name: string;
  /** One of the two is there, the other is `null`. */
  readonly cpf: string | null;
  readonly cnpj: string | null;
}

// Release 0.1.0 wrote no CNPJ.
const number = z.string().nullable().default(null);
const identity = z.object({ name: z.string(), cpf: number, cnpj: number });

/** The identity of a buyer as text, before encryption. */
export function writeIdentity({ name, cpf, cnpj }: BuyerIdentity): string {
  return JSON.stringify({ name, cpf, cnpj });
}

/** The identity of a buyer, from its decrypted text. */
export function readIdentity(text: string): BuyerIdentity {
  return identity.parse(JSON.parse(text));
}

/** The encrypted identity of a buyer, and the sales for which it is kept. */
export interface RetainedBuyer {
  /** The identity, encrypted. */
  readonly sealed: string;
  readonly sales: readonly Retention[];
  /** When the last of these retention periods ends. */
  readonly until: Date;
}

/** One access to the identity of a buyer. */
export interface Reading {
  readonly by: string;
  readonly saleId: string;
  readonly at: Date;
}

const DAY = 24 * 60 * 60 * 1_000;

/**
 * Five years, in days. So long a dealer keeps the register of a concluded transaction (Lei 9.613/1998, art. 10, § 2º), and
 * the records of what it owed tax on (CTN, art. 195, parágrafo único, with arts. 173 and 174); LGPD, art. 16, I, lets it
 * keep for that purpose what a person asked to have erased.
 */
export const USUAL_RETENTION = 1_826;

/** Which of the sales demand that their buyer is known, `days` from the approval on, and until when. */
export function retentionsOf(sales: readonly KeptSale[], days: number, now: Date): readonly Retention[] {
  return sales.flatMap(({ id, approvedAt }) => {
    const until = approvedAt && new Date(approvedAt.getTime() + days * DAY);
    return until && until > now ? [{ saleId: id, until }] : [];
  });
}
