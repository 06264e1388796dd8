import { type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { validityOf } from '../domain/validity.ts';
import { currentQuote, type WorkOrder } from '../domain/work-order.ts';
import { checkDecision, checkRevision, checkSending } from '../domain/work-order-input.ts';
import { decideQuote as decide, revise, send } from '../domain/work-order-quote.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder, knownToStaff } from './change-order.ts';
import { decideOrder } from './decide-order.ts';
import { priceAgain, priceLines } from './price-lines.ts';

type Quoted<Code extends string> = Promise<
  Outcome<WorkOrder, 'NOT_FOUND' | 'INVALID' | 'INVALID_STATE' | Code>
>;

/** Writes a new revision of the quote of an order, after the expected one if any. One that was not decided is superseded. */
export async function reviseQuote(
  id: string,
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Quoted<'LIMIT_REACHED' | 'STALE'> {
  const checked = checkRevision(input);
  if (!checked.ok) return checked;
  const { expectedRevision } = checked.value;
  const lines = await priceLines(checked.value, ports);
  if (!lines.ok) return lines;
  return changeOrder(id, knownToStaff(user), ports, (order) =>
    revise(order, { lines: lines.value, expectedRevision }, user.id, ports.clock()),
  );
}

/**
 * Sends the draft of a quote, with the prices of now, which stay as they are. It can be decided for some calendar days after today,
 * in the time zone of the branch.
 */
export async function sendQuote(
  id: string,
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Quoted<'STALE'> {
  const checked = checkSending(input);
  if (!checked.ok) return checked;
  const { branches, clock, quoteValidityDays } = ports;
  return changeOrder(id, knownToStaff(user), ports, async (order) => {
    const branch = await branches.find(order.branchId, user);
    if (!branch) throw new Error(`branch ${order.branchId} is gone`);
    const lines = await priceAgain(currentQuote(order)?.lines ?? [], ports);
    const validity = validityOf(clock(), quoteValidityDays, branch.timeZone);
    return send(order, checked.value.revision, lines, validity, user.id, clock());
  });
}

/**
 * Decides a quote: the owner of the vehicle for themself, or staff of the branch on their behalf, who say how the owner decided. An
 * approval reserves the parts of the approved lines. No quote becomes an order of a customer who is being erased: INVALID_STATE.
 */
export async function decideQuote(
  id: string,
  input: unknown,
  { user, ownCustomerId }: Actor,
  ports: Ports,
): Quoted<'STALE'> {
  const checked = checkDecision(input);
  if (!checked.ok) return checked;
  const isOwner = user.role === 'CUSTOMER';
  const own = isOwner ? await ownCustomerId() : null;
  const channel = isOwner ? 'PORTAL' : checked.value.channel;
  if (channel === null || (!isOwner && (channel === 'PORTAL' || channel === 'LINK')))
    return refuse('INVALID', 'channel', messages.channelRequired);
  const mayKnow = isOwner
    ? ({ customerId }: WorkOrder) => customerId !== null && customerId === own
    : knownToStaff(user);
  const decision = { ...checked.value, channel };
  const decider = {
    user,
    mayKnow,
    decision: decision.decision,
    decide: (order: WorkOrder) => decide(order, decision, user.id, ports.clock()),
  };
  return decideOrder(id, decider, ports);
}
