import type { Caller } from '@autograph/kernel';
import { byIdLoader, type CallerContext } from '@autograph/service/graphql';
import type DataLoader from 'dataloader';
import type { Origin } from '../../domain/identity-event.ts';
import type { User } from '../../domain/user.ts';
import type { Ports } from '../../ports/index.ts';

/** What a resolver of this service has at hand during one request. */
export interface Context extends CallerContext {
  readonly ports: Ports;
  /** Who asks, and from where, as the audit trail keeps it. */
  readonly origin: Origin;
  readonly userById: DataLoader<string, User | null>;
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
    proven: new Set(),
  };
}
