import { type BuyerIdentity, type Reading, readIdentity } from '../domain/retention.ts';
import type { Ports } from '../ports/index.ts';

/** Who bought, for anyone who was let in to read it. */
export interface ReadBuyer extends BuyerIdentity {
  readonly customerId: string;
  readonly until: Date;
  readonly readings: readonly Reading[];
}

/** Returns the identity of the erased buyer of a sale. The same write records the access. */
export async function readRetainedBuyer(
  saleId: string,
  by: string,
  { customers, seal, clock }: Pick<Ports, 'customers' | 'seal' | 'clock'>,
): Promise<ReadBuyer | null> {
  const found = await customers.readRetained({ saleId, by, at: clock() });
  if (!found) return null;
  const { customerId, retained, readings } = found;
  const retention = retained.sales.find((sale) => sale.saleId === saleId);
  if (!retention) return null;
  const identity = readIdentity(seal.open(retained.sealed, customerId));
  return { customerId, ...identity, until: retention.until, readings };
}
