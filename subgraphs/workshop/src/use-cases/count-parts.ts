import { type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { PartStock } from '../domain/part-stock.ts';
import { checkCount, recount } from '../domain/stock-intake.ts';
import type { Ports } from '../ports/index.ts';
import { changeStock } from './change-stock.ts';
import { notifySoon } from './settle-order.ts';
import { targetBranch } from './target-branch.ts';

/** Sets the stock of a part in a branch to what was counted. Refused while more units are reserved. */
export async function countParts(
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<PartStock, 'INVALID' | 'NOT_FOUND' | 'INVALID_STATE' | 'STALE'>> {
  const checked = checkCount(input);
  if (!checked.ok) return checked;
  const count = checked.value;
  const branch = await targetBranch(count.branchId, user, ports);
  if (!branch.ok) return branch;
  const part = await ports.parts.findById(count.partId);
  if (!part) return refuse('NOT_FOUND', 'partId', messages.noSuchPart);
  const outcome = await changeStock(part, branch.value.id, ports, (stock) =>
    recount(stock, count, user.id, ports.clock()),
  );
  if (outcome.ok) await notifySoon(outcome.value, ports);
  return outcome;
}
