import type { Role, UserIdentity } from '@autograph/kernel';
import type { ServiceClient } from '@autograph/service/calls';
import { PublicError, unavailable } from '@autograph/service/graphql';
import { cacheCounter } from '@autograph/service/process';
import { decodeJwt } from 'jose';
import type { SessionPeers } from './session-peers.ts';
import { type Holder, type Standing, sessionQuestions } from './session-questions.ts';

/** How long an answer about a session is good, in milliseconds: the bound on how late a log-out elsewhere is noticed. */
const FRESH = 3_000;

/** How long it may be used when the user service does not answer: no longer than an access token lives. */
const USABLE = 300_000;

/** How long the user service may take to answer when an older answer is at hand, in milliseconds. */
const PATIENCE = 1_000;

/** Most sessions that are remembered; the longest unused go first. */
const CAPACITY = 10_000;

/** Which sessions still stand, as the user service says; asked for each session every few seconds at the most. */
export interface Sessions {
  /**
   * The identity with the role and the memberships that its user has now; `null` when the session has ended. Throws `UNAVAILABLE` when the
   * user service does not answer and nothing recent is known: a token that may be revoked is not trusted. `fresh` is how old an
   * answer may be, in milliseconds. Default: 3,000.
   */
  current(identity: UserIdentity, fresh?: number): Promise<UserIdentity | null>;
  /**
   * Notes that a mutation of the user service begins, by a browser (`byBrowser`) where the session routes carry it out. The function that it returns takes the mutation's answer, or nothing
   * where there is none. Sessions that the mutation began are known without asking, unless another mutation was answered
   * since: what the user service checked may have changed. Where sessions may have ended, all are asked for again.
   */
  mutation(byBrowser?: boolean): (data?: object | null) => void;
}

const countAsked = cacheCounter('session');

/** Roles to which memberships say nothing: a fresh token says all that there is to know. */
const WORKS_NOWHERE: readonly Role[] = ['ADMIN', 'CUSTOMER'];

interface Known {
  /** `null` for a session that has ended. */
  readonly standing: Standing | null;
  readonly at: number;
  /** How often all sessions had been doubted by then, and how often other gateways had told. */
  readonly doubts: number;
  readonly told: number;
}

/**
 * Sessions as the `service` behind `client` knows them. `now` is the time in milliseconds. `peers` are the other gateways;
 * default: none.
 */
export function serviceSessions(
  client: ServiceClient,
  service: string,
  now: () => number = Date.now,
  peers: SessionPeers | null = null,
): Sessions {
  const statusOf = sessionQuestions(client, service);
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Standing | null>>();
  /** How often a mutation here may have changed any session: what was known before must be asked again, and is no fallback. */
  let doubts = 0;
  /** How often another gateway told of such a mutation: what was known before is asked again, and a fallback still. */
  let told = 0;

  const remember = (sessionId: string, standing: Standing | null): void => {
    known.delete(sessionId);
    known.set(sessionId, { standing, at: now(), doubts, told });
    const [oldest] = known.keys();
    if (known.size > CAPACITY && oldest !== undefined) known.delete(oldest);
  };
  const ask = (holder: Holder): Promise<Standing | null> => {
    const { sessionId } = holder;
    const under = asking.get(sessionId);
    if (under) return under;
    const answer = statusOf(holder).then((standing) => {
      // Only the latest question counts: one that a change overtook may answer what was true before it.
      if (asking.get(sessionId) === answer) remember(sessionId, standing);
      return standing;
    });
    asking.set(sessionId, answer);
    const forget = () => {
      if (asking.get(sessionId) === answer) asking.delete(sessionId);
    };
    answer.then(forget, forget);
    return answer;
  };
  const standingOf = async (holder: Holder, fresh: number): Promise<Standing | null> => {
    const before = known.get(holder.sessionId);
    const isFresh = before !== undefined && isCurrent(before) && now() - before.at < fresh;
    countAsked(isFresh);
    if (isFresh) return before.standing;
    if (!before || before.doubts !== doubts || now() - before.at > USABLE) return ask(holder);
    return Promise.race([ask(holder), after(PATIENCE, before.standing)]).catch(() => before.standing);
  };
  /** A refresh does not change what began the session. */
  const begunBy = (sessionId: string, byBrowser: boolean): Pick<Standing, 'browserSession'> => {
    const before = known.get(sessionId)?.standing;
    return (before ? before.browserSession : byBrowser) ? { browserSession: true } : {};
  };
  const isCurrent = (entry: Pick<Known, 'doubts' | 'told'>): boolean =>
    entry.doubts === doubts && entry.told === told;
  peers?.hear(() => {
    told += 1;
    asking.clear();
  });
  return {
    current: async (identity, fresh = FRESH) => {
      const standing = await standingOf(identity, fresh).catch(() => {
        throw new PublicError('UNAVAILABLE', unavailable(service).said, { http: { status: 503 } });
      });
      return standing && { ...identity, ...standing };
    },
    mutation: (byBrowser = false) => {
      const before = { doubts, told };
      return (data) => {
        const sessions = begun(data);
        if (isCurrent(before))
          for (const { sessionId, role } of sessions)
            if (WORKS_NOWHERE.includes(role)) remember(sessionId, { role, ...begunBy(sessionId, byBrowser) });
        // A mutation that only began sessions ended none; any other (a log-out, a block, a change of role) may have.
        if (sessions.length > 0 && sessions.length === Object.keys(data ?? {}).length) return;
        doubts += 1;
        asking.clear();
        peers?.tell();
      };
    },
  };
}

/** Sessions whose fresh access tokens are in the answer of a log-in; it comes from the user service itself. */
function begun(data: object | null | undefined): { readonly sessionId: string; readonly role: Role }[] {
  const payloads = Object.values((data ?? {}) as Record<string, { accessToken?: unknown } | null>);
  return payloads.flatMap((payload) => {
    if (typeof payload?.accessToken !== 'string') return [];
    const { sid, role } = decodeJwt<{ sid?: string; role?: Role }>(payload.accessToken);
    return sid && role ? [{ sessionId: sid, role }] : [];
  });
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value).unref());
}
