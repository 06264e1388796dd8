import { done, type Outcome, refuse } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { messages } from '../domain/messages.ts';
import { anonymise, beginErasure, endErasure, isActiveAdmin, mayLogIn, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { changeUser } from './change-user.ts';
import { forgetAttempts } from './guard-attempt.ts';
import { provesIdentity } from './prove-identity.ts';

/** After so long, in milliseconds, nobody works on an erasure any more, and nothing of the account is under way. */
const LEFT_BEHIND = 30_000;

/** How much is read at once. */
const BATCH = 100;

type Refusals = 'INVALID_CREDENTIALS' | 'INVALID_STATE';

/**
 * Erases the caller: marks the account, has the customer service erase their record, which it refuses while a purchase is
 * undecided, and takes the person out of the account. A crash leaves the mark, and `recoverErasures` goes on from there. The
 * mark stays a while longer: what a request under way still made is erased then. Throws `TooManyAttempts`.
 */
export async function eraseMe(
  input: { readonly password?: string | null | undefined },
  origin: Origin,
  ports: Ports,
): Promise<Outcome<true, Refusals>> {
  const { users, clock } = ports;
  const user = await users.findById(origin.actorId ?? '');
  if (!mayLogIn(user) || !(await provesIdentity(user, input.password ?? null, origin, ports))) {
    return refuse('INVALID_CREDENTIALS', 'password', messages.passwordForErasure);
  }
  if (isActiveAdmin(user) && (await isLastAdmin(ports))) {
    return refuse('INVALID_STATE', null, messages.lastAdmin);
  }
  const mark = (found: User) => done(beginErasure(found, clock()));
  const marked = await changeUser<never>(user.id, { decide: mark, events: () => [] }, ports);
  if (!marked.ok) return refuse('INVALID_STATE', null, messages.notErasable);
  return (await carryOn(marked.value, origin, ports))
    ? done(true)
    : refuse('INVALID_STATE', null, messages.purchaseUndecided);
}

/**
 * Goes on with erasures that a crash or a failure left, and ends those that are done. Throws when some failed; they keep
 * none of the others waiting.
 */
export async function recoverErasures(ports: Ports): Promise<void> {
  const { users, clock } = ports;
  const failures: unknown[] = [];
  for (const id of await users.findErasing(new Date(clock().getTime() - LEFT_BEHIND), BATCH)) {
    await finish(id, ports).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'erasures could not be finished');
}

async function finish(id: string, ports: Ports): Promise<void> {
  const { users, customers, identity, sessions } = ports;
  const user = await users.findById(id);
  if (!user) return;
  const origin = { actorId: id, sessionId: null, clientAddress: null };
  if (!user.anonymizedAt && !(await carryOn(user, origin, ports))) return;
  // A purchase that was under way when the account went may have to be decided first.
  if (!(await customers.erase(id, null))) return;
  await identity.removeAccount(id);
  await sessions.forgetAll(id);
  await close(id, ports);
}

/** The steps after the mark; returns whether the person is erased. */
async function carryOn(marked: User, origin: Origin, ports: Ports): Promise<boolean> {
  const { users, customers, passwords, identity, sessions, resets, notices, clock, newId } = ports;
  if (!(await customers.erase(marked.id, marked.email))) {
    await close(marked.id, ports);
    return false;
  }
  const unknown = await passwords.hash(newId());
  const now = clock();
  const event = identityEvent('ACCOUNT_ERASED', marked.id, origin, { id: newId(), at: now });
  const outcome = await changeUser<never>(
    marked.id,
    {
      decide: (user) => done(user.anonymizedAt ? user : anonymise(user, unknown, now)),
      events: () => [{ ...event, clientAddress: null }],
    },
    { users: { ...users, update: users.erase } },
  );
  if (!outcome.ok) {
    await close(marked.id, ports);
    return false;
  }
  await Promise.all([
    sessions.forgetAll(marked.id),
    resets.forget(marked.id),
    notices.forget(marked.id),
    forgetAttempts(marked, origin, ports),
  ]);
  await identity.removeAccount(marked.id);
  return true;
}

async function close(id: string, ports: Pick<Ports, 'users' | 'clock'>): Promise<void> {
  const decide = (user: User) => done(endErasure(user, ports.clock()));
  await changeUser<never>(
    id,
    { decide, events: () => [] },
    { users: { ...ports.users, update: ports.users.erase } },
  );
}

async function isLastAdmin({ users }: Pick<Ports, 'users'>): Promise<boolean> {
  const page = { limit: 2, backward: false, cursor: null };
  const sort = { field: 'CREATED_AT', direction: 'ASC' } as const;
  const { edges } = await users.list({ role: ['ADMIN'], status: ['ACTIVE'] }, sort, page);
  return edges.length < 2;
}
