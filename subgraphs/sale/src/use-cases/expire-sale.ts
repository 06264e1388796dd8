import { textOf } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';
import { decideRecord } from './decide-sale.ts';

/**
 * Cancels a sale that nobody decided in time, on the graph's own behalf; what that owes the vehicle is on the worklist
 * then. Returns whether it did: somebody may have decided after all.
 */
export async function expireSale(id: string, ports: Ports): Promise<boolean> {
  const reason = textOf(messages.expired);
  return (await decideRecord(id, { to: 'CANCELLED', by: null, reason }, ports)).ok;
}
