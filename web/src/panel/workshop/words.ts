import type { OrderCardFragment, WholeOrderFragment } from '../../data/__generated__/panel-workshop.ts';
import { formatPlate } from '../../data/sdk.ts';
import type { Text } from '../../language/use-text.ts';
import { vehicleTitle } from '../../workshop/words.ts';

/** A work order as a card of the board shows it. */
export type BoardOrder = OrderCardFragment;

/** A work order with everything that belongs to it. */
export type WholeOrder = WholeOrderFragment;
export type WorkOrderStatus = BoardOrder['status'];

/** All statuses, in the order of the work. */
export const STATUSES = [
  'QUOTED',
  'RECEIVED',
  'IN_DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'AWAITING_PARTS',
  'IN_PROGRESS',
  'FINISHED',
  'DELIVERED',
  'CANCELLED',
] as const satisfies readonly WorkOrderStatus[];

type WithVehicle = Pick<BoardOrder, 'customerVehicle' | 'vehicle'>;

/** Make, model and year of what an order is about. */
export function orderVehicle({ customerVehicle, vehicle }: WithVehicle, text: Text): string {
  const about = customerVehicle ?? vehicle;
  return about ? vehicleTitle(about) : text('workshop.vehicle-gone');
}

/** Its plate as it is written; a word for a vehicle without one. */
export function orderPlate({ customerVehicle, vehicle }: WithVehicle, text: Text): string {
  const plate = (customerVehicle ?? vehicle)?.plate;
  return plate ? formatPlate(plate) : text('garage.no-plate');
}

/** Whom an order is for: a customer, or the stock. */
export function orderFor(
  { customer, vehicle }: Pick<BoardOrder, 'customer' | 'vehicle'>,
  text: Text,
): string {
  return customer?.name ?? text(vehicle ? 'workshop.for-stock' : 'workshop.customer-gone');
}

/** An order in a few words, such as a question about it needs. */
export function orderName(order: WithVehicle, text: Text): string {
  return `${orderVehicle(order, text)}, ${orderPlate(order, text)}`;
}

/** When an order got the status that it has, in milliseconds. */
export function inStatusSince({
  history,
  createdAt,
}: Pick<BoardOrder, 'createdAt'> & { readonly history: readonly { readonly at: string }[] }): number {
  return Date.parse(history.at(-1)?.at ?? createdAt);
}

/** The amount that a card shows: what was approved; before that, the total of the newest quote. `null` without either. */
export function orderAmount({
  quote,
  approvedTotal,
}: Pick<BoardOrder, 'quote' | 'approvedTotal'>): string | null {
  const isDecided = quote?.status === 'APPROVED' || quote?.status === 'PARTLY_APPROVED';
  if (isDecided || Number(approvedTotal.amount) > 0) return approvedTotal.amount;
  return quote?.total.amount ?? null;
}
