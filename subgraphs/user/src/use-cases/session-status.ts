import type { Membership, Role } from '@autograph/kernel';
import { isLive, type Session } from '../domain/session.ts';
import { mayLogIn, type User } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { adoptSessionOf } from './adopt-session.ts';
import { recordOf } from './mirror-person.ts';

/** A session to ask for. `userId` is whose it is by a verified token. */
export interface AskedSession {
  readonly sessionId: string;
  readonly userId?: string | null | undefined;
}

/**
 * Whether the access tokens of a session still count, the role and the memberships that its user has now, and whether a browser
 * began it.
 */
export interface SessionStatus {
  readonly active: boolean;
  readonly browser: boolean;
  readonly role: Role | null;
  readonly memberships: readonly Membership[];
}

/**
 * The status of a session. `userId` serves a session that began at another provider, and cannot revive one that has ended
 * here.
 */
export async function sessionStatus(asked: AskedSession, ports: Ports): Promise<SessionStatus> {
  const [settled] = await sessionStatuses([asked], ports);
  if (settled?.status === 'rejected') throw settled.reason;
  return settled?.value ?? OVER;
}

/**
 * The status of each of these sessions, in their order. They are read together: one query for sessions, one for users. Where another
 * provider fails for one of them, the others are answered.
 */
export async function sessionStatuses(
  asked: readonly AskedSession[],
  ports: Ports,
): Promise<readonly PromiseSettledResult<SessionStatus>[]> {
  const sessions = byId(await ports.sessions.findByIds(distinct(asked.map(({ sessionId }) => sessionId))));
  const holderIds = asked.map((one) => holderIdOf(one, sessions.get(one.sessionId), ports));
  const users = byId(await ports.users.findByIds(distinct(holderIds.flatMap((id) => id ?? []))));
  return Promise.allSettled(
    asked.map(async ({ sessionId }, at) => {
      const holderId = holderIds[at] ?? null;
      const user =
        holderId !== null &&
        (await userIn(
          { sessionId, session: sessions.get(sessionId), holderId, known: users.get(holderId) },
          ports,
        ));
      const browser = sessions.get(sessionId)?.browser ?? false;
      return user ? { active: true, browser, role: user.role, memberships: user.memberships } : OVER;
    }),
  );
}

const OVER: SessionStatus = { active: false, browser: false, role: null, memberships: [] };

/** Whose session it may be; `null` where it has ended, or was never here. */
function holderIdOf(
  { userId = null }: AskedSession,
  session: Session | undefined,
  { identity, clock }: Ports,
): string | null {
  if (session ? !isLive(session, clock()) : !identity.directory) return null;
  const holderId = session?.userId ?? userId;
  return userId === null || userId === holderId ? holderId : null;
}

interface Held {
  readonly sessionId: string;
  readonly session: Session | undefined;
  readonly holderId: string;
  readonly known: User | undefined;
}

async function userIn({ sessionId, session, holderId, known }: Held, ports: Ports): Promise<User | null> {
  const { directory } = ports.identity;
  if (!directory) return known && mayLogIn(known) ? known : null;
  if (known && !mayLogIn(known)) return null;
  const held = await directory.sessionOf(sessionId, holderId);
  const user = held && (await recordOf({ person: held.person }, ports));
  if (!held || !mayLogIn(user)) return null;
  if (session) return user;
  const begun = { sessionId, userId: user.id, tokenHash: '', startedAt: held.startedAt };
  return (await adoptSessionOf(begun, ports)) ? user : null;
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));
