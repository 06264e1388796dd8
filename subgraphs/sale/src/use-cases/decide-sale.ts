import { done, type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { type Decision, decide, type Sale } from '../domain/sale.ts';
import { eventOfSale } from '../domain/sale-event.ts';
import type { Ports } from '../ports/index.ts';
import { changeSale } from './change-sale.ts';
import { settle } from './settle.ts';

export type DecisionRefusal = 'NOT_FOUND' | 'INVALID_STATE' | 'STALE';

/** What a caller says with a decision, with the version of the sale that it is for: left out, any version is decided. */
export type DecisionInput = Readonly<Record<string, unknown>> & {
  readonly expectedVersion?: number | null | undefined;
};

type DecidingPorts = Ports & {
  readonly mayKnow?: (sale: Sale) => boolean;
  readonly isOwn?: (sale: Sale) => boolean;
};

/**
 * Decides a sale on its newest state. The sale's record decides, and says what that owes the vehicle; then the vehicle
 * service is called. If that fails the decision stands, and the recovery loop carries it out. A sale that `mayKnow`
 * denies is refused as if it did not exist. One that `isOwn` names is refused, since another person must decide it. One with
 * another version than the decision expects is refused as STALE.
 */
export async function decideSale(
  id: string,
  decision: Omit<Decision, 'by'>,
  user: UserIdentity,
  ports: DecidingPorts,
): Promise<Outcome<Sale, DecisionRefusal>> {
  const decided = await decideRecord(id, { ...decision, by: user.id }, ports);
  return decided.ok ? done(await settled(decided.value, user, ports)) : decided;
}

/**
 * Which sales a member of staff does not decide: they bought the vehicle before they were staff, or the
 * customer's record is their own.
 */
export async function ownPurchases(
  user: UserIdentity,
  { customers }: Pick<Ports, 'customers'>,
): Promise<(sale: Sale) => boolean> {
  const own = await customers.findByUser(user);
  return ({ customerId, openedBy, soldBy }) =>
    customerId === own || (soldBy === null && openedBy === user.id);
}

/** The first half of `decideSale`: the record alone. */
export async function decideRecord(
  id: string,
  decision: Decision,
  ports: DecidingPorts,
): Promise<Outcome<Sale, DecisionRefusal>> {
  const { sales, clock, newId, isOwn = () => false } = ports;
  return changeSale(id, ports, async (sale) => {
    if (isOwn(sale)) return refuse('INVALID_STATE', 'id', messages.ownPurchase);
    const decided = decide(sale, decision, clock());
    if (!decided.ok) return decided;
    const event = eventOfSale(decided.value, newId());
    return (await sales.decide(decided.value, event, sale.version)) ? decided : null;
  });
}

async function settled(sale: Sale, user: UserIdentity, ports: Ports): Promise<Sale> {
  const { settlement } = sale;
  if (settlement === null || settlement === 'TAKE_BACK') return sale;
  return (await settle(sale, settlement, user, ports)) === 'done' ? { ...sale, settlement: null } : sale;
}
