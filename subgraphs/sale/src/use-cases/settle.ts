import type { UserIdentity } from '@autograph/kernel';
import type { Settlement } from '../domain/sale.ts';
import type { Ports } from '../ports/index.ts';

/** `refused`: the vehicle service answered that it would not. `unanswered`: nobody knows, or the record was not written. */
export type Settled = 'done' | 'refused' | 'unanswered';

/**
 * Carries out at the vehicle service what a sale has decided, and strikes it from the worklist. May be repeated. Whatever
 * fails is reported and stays on the worklist, as the decision stands.
 */
export async function settle(
  sale: { readonly id: string; readonly vehicleId: string },
  settlement: Exclude<Settlement, 'TAKE_BACK'>,
  user: UserIdentity | null,
  { vehicles, sales, report }: Pick<Ports, 'vehicles' | 'sales' | 'report'>,
): Promise<Settled> {
  const held = { vehicleId: sale.vehicleId, saleId: sale.id };
  try {
    const carriedOut =
      settlement === 'SELL' ? await vehicles.sell(held, user) : await vehicles.release(held, user);
    if (carriedOut) await sales.settled(sale.id, settlement);
    else report(`the vehicle service would not ${settlement}`, sale.id, null);
    return carriedOut ? 'done' : 'refused';
  } catch (error) {
    report(`could not ${settlement}`, sale.id, error);
    return 'unanswered';
  }
}
