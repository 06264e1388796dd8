import { done, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { checkReturn } from '../domain/decision-input.ts';
import { messages } from '../domain/messages.ts';
import { beginReturn, callOffReturn, completeReturn } from '../domain/return.ts';
import type { PendingReturn, Sale } from '../domain/sale.ts';
import { eventOfSale } from '../domain/sale-event.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import type { TakeBackRefusal } from '../ports/vehicle-inventory.ts';
import { changeSale } from './change-sale.ts';
import { ownPurchases } from './decide-sale.ts';
import { knownToStaff } from './known-to-staff.ts';

/**
 * Returns an APPROVED sale within its period; its vehicle is then AVAILABLE again. The record says first that the return is
 * under way; then the vehicle is taken back, which the vehicle service may refuse; then the record says what came of it.
 * A crash in between leaves the return to the recovery loop, or to the next call. Throws when the vehicle service does not
 * answer: the return stays under way.
 */
export async function returnSale(
  id: string,
  input: Readonly<Record<string, unknown>>,
  { user }: Actor,
  ports: Ports,
): Promise<Outcome<Sale, 'NOT_FOUND' | 'INVALID' | TakeBackRefusal>> {
  const said = checkReturn(input);
  if (!said.ok) return said;
  const isOwn = await ownPurchases(user, ports);
  const { sales, policy, clock, newId } = ports;
  const asked = { ...said.value, id: newId(), by: user.id };
  const begun = await changeSale(id, { sales, mayKnow: knownToStaff(user) }, async (sale) => {
    if (isOwn(sale)) return refuse('INVALID_STATE', 'id', messages.ownPurchase);
    if (sale.returning) {
      await carryOutReturn(sale, sale.returning, user, ports);
      return null;
    }
    // Nothing is written about a customer who was erased: nobody would take it away again.
    const isErased = (await ports.customers.findById(sale.customerId, user)) === null;
    const said = isErased ? { ...asked, reason: null, notes: null } : asked;
    const begun = beginReturn(sale, said, policy.returnPeriodDays, clock());
    return !begun.ok || (await sales.writeReturn(begun.value, null, sale.version)) ? begun : null;
  });
  if (!begun.ok || !begun.value.returning) return begun;
  return carryOutReturn(begun.value, begun.value.returning, user, ports);
}

/**
 * Carries out a return that is under way, and writes what came of it. May be repeated, also by several at once: the answer
 * of the vehicle service for one return is always the same. Throws when there is none.
 */
export async function carryOutReturn(
  { id: saleId, vehicleId }: Pick<Sale, 'id' | 'vehicleId'>,
  { id: returnId }: Pick<PendingReturn, 'id'>,
  user: UserIdentity | null,
  ports: Ports,
): Promise<Outcome<Sale, 'NOT_FOUND' | TakeBackRefusal>> {
  const { sales, vehicles, clock, newId } = ports;
  const taken = await vehicles.takeBack({ vehicleId, saleId, returnId }, user);
  const written = await changeSale<never>(saleId, ports, async (sale) => {
    const { returning } = sale;
    // Another call, or the recovery loop, has written it already.
    if (returning?.id !== returnId) return done(sale);
    const next = taken.ok ? completeReturn(sale, returning, clock()) : callOffReturn(sale, clock());
    const event = taken.ok ? eventOfSale(next, newId()) : null;
    return (await sales.writeReturn(next, event, sale.version)) ? done(next) : null;
  });
  return taken.ok ? written : taken;
}
