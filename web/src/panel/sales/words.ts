import type { BoardSaleFragment } from '../../data/__generated__/panel-sales.ts';
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

const MINUTE = 60_000;

/** A stretch of time in its two largest units: `2 d 4 h`, `3 h 20 min`, `5 min`, `less than 1 min`. */
export function spanOf(milliseconds: number, text: Text): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return text('sales.span.days', { days, hours });
  if (hours > 0) return text('sales.span.hours', { hours, minutes: minutes % 60 });
  return minutes > 0 ? text('sales.span.minutes', { minutes }) : text('sales.span.short');
}

/** The difference of two amounts of the graph, exactly. */
export function minus(amount: string, less: string): string {
  const cents = centsOf(amount) - centsOf(less);
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

function centsOf(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
}
