import type { UserIdentity } from '@autograph/kernel';
import { platePartOf } from '@autograph/kernel/brazil';
import type { Ports } from '../ports/index.ts';
import type { Sought } from '../ports/sale-repository.ts';

/** Most customers, and most vehicles, that a search of sales may find: their sales are then read by an index. */
export const MOST_FOUND = 100;

/** Most sales that are read to join those of customers with those of vehicles. */
const MOST_JOINED = 1_000;

/**
 * Whose sales a search finds: those of the customers that it finds, and those of the vehicles whose plate it is a part of.
 * Asked of the services that own them, so that nothing of a person is kept here. `null` when it finds too many.
 */
export async function searchSales(
  text: string,
  user: UserIdentity,
  { customers, vehicles, sales }: Pick<Ports, 'customers' | 'vehicles' | 'sales'>,
): Promise<Sought | null> {
  const platePart = platePartOf(text);
  const [buyers, cars] = await Promise.all([
    customers.search(text, MOST_FOUND, user),
    platePart === null ? [] : vehicles.searchPlates(platePart, MOST_FOUND, user),
  ]);
  if (!buyers || !cars) return null;
  if (cars.length === 0) return { by: 'customerId', ids: buyers };
  if (buyers.length === 0) return { by: 'vehicleId', ids: cars };
  const found = await Promise.all([
    sales.idsOf('customerId', buyers, MOST_JOINED + 1),
    sales.idsOf('vehicleId', cars, MOST_JOINED + 1),
  ]);
  if (found.some((ids) => ids.length > MOST_JOINED)) return null;
  return { by: 'id', ids: [...new Set(found.flat())] };
}
