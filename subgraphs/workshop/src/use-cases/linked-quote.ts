import { done, type Outcome, type Refusal, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { isDecidable, type Quote } from '../domain/quote.ts';
import {
  decideByLink,
  type LinkToken,
  linkedQuote,
  type Matches,
  type QuoteWithLink,
  readToken,
} from '../domain/quote-link.ts';
import { currentQuote, type WorkOrder } from '../domain/work-order.ts';
import { checkLinkDecision } from '../domain/work-order-input.ts';
import type { KnownBranch } from '../ports/branches.ts';
import type { Ports } from '../ports/index.ts';
import { decideOrder } from './decide-order.ts';

/** A quote as its link shows it: nothing of a person. */
export interface LinkedQuote {
  readonly quote: Quote;
  readonly vehicle: { readonly make: string; readonly model: string; readonly year: number };
  /** Asked for once, when something needs it. Throws when there is no answer. */
  readonly branch: () => Promise<KnownBranch | null>;
  readonly expiresAt: Date;
  readonly mayDecide: boolean;
}

/** The quote that a link leads to; `null` when the link is unknown, has expired or was replaced. Changes nothing. */
export async function readLinkedQuote(token: string, ports: Ports): Promise<LinkedQuote | null> {
  const asked = readToken(token);
  const order = asked && (await ports.orders.findById(asked.orderId));
  const quote = order && linkedQuote(order, matchesOf(asked, ports), ports.clock());
  const vehicle = quote && (await vehicleOf(order, ports));
  return vehicle && shown(quote, order, vehicle, ports);
}

/** Decides a quote by its link, as `decideQuote` does. What is wrong with the order is said of the token: a link names no order. */
export async function decideLinkedQuote(
  input: unknown,
  ports: Ports,
): Promise<Outcome<LinkedQuote, 'INVALID' | 'NOT_FOUND' | 'INVALID_STATE' | 'STALE'>> {
  const checked = checkLinkDecision(input);
  if (!checked.ok) return checked;
  const { token, ...decision } = checked.value;
  const asked = readToken(token);
  // Before anything is decided, so that nothing can be missing afterwards.
  const before = asked && (await readLinkedQuote(token, ports));
  if (!before) return refuse('NOT_FOUND', 'token', messages.linkGone);
  const matches = matchesOf(asked, ports);
  const decider = {
    user: null,
    mayKnow: () => true,
    decision: decision.decision,
    decide: (order: WorkOrder) => decideByLink(order, matches, decision, ports.clock()),
  };
  const decided = await decideOrder(asked.orderId, decider, ports);
  if (!decided.ok) return { ok: false, refusals: decided.refusals.map(aboutToken) };
  const quote = decided.value.quotes.find(({ revision }) => revision === decision.revision);
  return done({ ...before, quote: quote ?? before.quote, mayDecide: false });
}

function matchesOf({ secret }: LinkToken, { linkSecrets }: Pick<Ports, 'linkSecrets'>): Matches {
  const given = linkSecrets.hash(secret);
  return (hash) => linkSecrets.isSame(hash, given);
}

function aboutToken<Code extends string>(refusal: Refusal<Code>): Refusal<Code> {
  return refusal.field?.[0] === 'id' ? { ...refusal, field: ['token'] } : refusal;
}

type Vehicle = LinkedQuote['vehicle'];

async function vehicleOf(
  { customerVehicleId }: WorkOrder,
  { customerVehicles }: Pick<Ports, 'customerVehicles'>,
): Promise<Vehicle | null> {
  const [vehicle] = customerVehicleId === null ? [] : await customerVehicles.findByIds([customerVehicleId]);
  if (!vehicle) return null;
  const { make, model, year } = vehicle;
  return { make, model, year };
}

function shown(
  quote: QuoteWithLink,
  order: WorkOrder,
  vehicle: Vehicle,
  { branches, clock }: Pick<Ports, 'branches' | 'clock'>,
): LinkedQuote {
  let branch: Promise<KnownBranch | null> | undefined;
  return {
    quote,
    vehicle,
    branch: () => {
      branch ??= branches.find(order.branchId, null);
      return branch;
    },
    expiresAt: quote.link.expiresAt,
    mayDecide: quote.revision === currentQuote(order)?.revision && isDecidable(quote, clock()),
  };
}
