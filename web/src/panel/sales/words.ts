import type { BoardSaleFragment } from '../../data/__generated__/panel-sales.ts';
import { centavosOf, decimalOf } from '../../data/centavos.ts';
import type { BadgeTone } from '../../design/small.tsx';
import type { Text } from '../../language/use-text.ts';

/** A sale as a card of the board shows it. */
export type BoardSale = BoardSaleFragment;
export type SaleStatus = BoardSale['status'];
export type PaymentMethod = BoardSale['paymentMethod'];

/** What a status says by its colour as well. */
export const TONES: Readonly<Record<SaleStatus, BadgeTone>> = {
  PENDING: 'warn',
  APPROVED: 'accent',
  REJECTED: 'danger',
  CANCELLED: 'neutral',
  RETURNED: 'neutral',
};

/** Somebody who works here or who bought. */
type Person = {
  readonly username?: string | null;
  readonly firstName?: string | null;
  readonly lastName?: string | null;
};

/** The name of a person, as colleagues say it. */
export function personName(person: Person | null | undefined): string {
  if (!person) return '';
  return [person.firstName, person.lastName].filter(Boolean).join(' ') || (person.username ?? '');
}

/** Make, model and year of the vehicle of a sale. */
export function vehicleName({ vehicle }: Pick<BoardSale, 'vehicle'>, text: Text): string {
  return vehicle ? `${vehicle.make} ${vehicle.model} ${vehicle.year}` : text('sales.vehicle-gone');
}

/** The name of the buyer. */
export function customerName(
  { customer }: { readonly customer?: { readonly name?: string | null } | null },
  text: Text,
): string {
  return customer?.name ?? text('sales.customer-gone');
}

/** A sale in a few words, such as a question about it needs. */
export function saleName(sale: Pick<BoardSale, 'vehicle' | 'customer'>, text: Text): string {
  return `${vehicleName(sale, text)}, ${customerName(sale, text)}`;
}

/** The difference of two amounts of the graph, exactly. */
export function minus(amount: string, less: string): string {
  return decimalOf(centavosOf(amount) - centavosOf(less));
}
