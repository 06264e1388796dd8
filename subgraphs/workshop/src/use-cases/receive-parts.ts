import { type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { PartStock } from '../domain/part-stock.ts';
import { checkReceipt, receive } from '../domain/stock-intake.ts';
import type { Ports } from '../ports/index.ts';
import { changeStock } from './change-stock.ts';
import { notifySoon } from './settle-order.ts';
import { targetBranch } from './target-branch.ts';

/** Adds units of a part to the stock of a branch. */
export async function receiveParts(
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Promise<Outcome<PartStock, 'INVALID' | 'NOT_FOUND'>> {
  const checked = checkReceipt(input);
  if (!checked.ok) return checked;
  const receipt = checked.value;
  const branch = await targetBranch(receipt.branchId, user, ports);
  if (!branch.ok) return branch;
  const part = await ports.parts.findById(receipt.partId);
  if (!part) return refuse('NOT_FOUND', 'partId', messages.noSuchPart);
  const outcome = await changeStock(part, branch.value.id, ports, (stock) =>
    receive(stock, receipt, user.id, ports.clock()),
  );
  if (outcome.ok) await notifySoon(outcome.value, ports);
  return outcome;
}
