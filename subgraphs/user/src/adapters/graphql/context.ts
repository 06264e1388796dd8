import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext } from '@autograph/service/graphql';
import DataLoader from 'dataloader';
import type { Branch } from '../../domain/branch.ts';
import type { Origin } from '../../domain/identity-event.ts';
import { MOST_SHOWN, type Session } from '../../domain/session.ts';
import type { User } from '../../domain/user.ts';
import type { Ports } from '../../ports/index.ts';
import { type AskedSession, type SessionStatus, sessionStatuses } from '../../use-cases/session-status.ts';

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: Ports;
  /** Who asks, and from where, as the audit trail keeps it. */
  readonly origin: Origin;
  readonly userById: DataLoader<string, User | null>;
  readonly branchById: DataLoader<string, Branch | null>;
  /** The open sessions of a user, newest first. */
  readonly sessionsOf: DataLoader<string, readonly Session[]>;
  readonly statusOf: DataLoader<AskedSession, SessionStatus>;
  /**
   * Ids of the users whose credentials this very request proved. Anyone who logs in has no token yet, and may read what
   * the payload says of themself. An id opens that user's own fields and nothing else: whose request it is stays
   * what `caller` says.
   */
  readonly proven: Set<string>;
}

/** The context of one request of `caller`. */
export function requestContext(caller: Caller, ports: Ports): Context {
  return {
    caller,
    ports,
    origin: {
      actorId: caller.user?.id ?? null,
      sessionId: caller.user?.sessionId ?? null,
      clientAddress: caller.clientAddress ?? null,
    },
    userById: byIdLoader((ids) => ports.users.findByIds(ids)),
    branchById: byIdLoader((ids) => ports.branches.findByIds(ids)),
    sessionsOf: new DataLoader(async (ids) => {
      const sessions = await ports.sessions.findLiveOf(ids, ports.clock(), MOST_SHOWN);
      return ids.map((id) => sessions.get(id) ?? []);
    }),
    // Never kept: a session may end while a request lasts.
    statusOf: new DataLoader(
      async (asked) =>
        (await sessionStatuses(asked, ports)).map((one) =>
          one.status === 'fulfilled' ? one.value : one.reason,
        ),
      { cache: false },
    ),
    proven: new Set(),
  };
}
