import type { Role, UserIdentity } from '@autograph/kernel';
import { callService, type ServiceClient } from '@autograph/service/calls';
import { PublicError, unavailable } from '@autograph/service/graphql';
import { decodeJwt } from 'jose';

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
   * The identity with the role that its user has now; `null` when the session has ended. Throws `UNAVAILABLE` when the
   * user service does not answer and nothing recent is known: a token that may be revoked is not trusted.
   */
  current(identity: UserIdentity): Promise<UserIdentity | null>;
  /**
   * Notes that a mutation of the user service begins. The function that it returns takes the mutation's answer, or nothing
   * where there is none. Sessions that the mutation began are known without asking, unless another mutation was answered
   * since: what the user service checked may have changed. Where sessions may have ended, all are asked for again.
   */
  mutation(): (data?: object | null) => void;
}

/** Whose session it is, by a verified token. */
type Holder = Pick<UserIdentity, 'id' | 'sessionId'>;

interface Known {
  readonly role: Role | null;
  readonly at: number;
  /** Whether a mutation since may have changed it: then it must be asked again, and is no fallback. */
  readonly doubted: boolean;
}

const QUERY = `query ($sessionId: ID!, $userId: ID) {
  sessionStatus(sessionId: $sessionId, userId: $userId) { active role }
}`;

/** Sessions as the `service` behind `client` knows them. `now` is the time in milliseconds. */
export function serviceSessions(
  client: ServiceClient,
  service: string,
  now: () => number = Date.now,
): Sessions {
  const known = new Map<string, Known>();
  const asking = new Map<string, Promise<Role | null>>();
  /** How often all sessions were doubted. */
  let doubts = 0;

  const remember = (sessionId: string, role: Role | null): void => {
    known.delete(sessionId);
    known.set(sessionId, { role, at: now(), doubted: false });
    const [oldest] = known.keys();
    if (known.size > CAPACITY && oldest !== undefined) known.delete(oldest);
  };
  const ask = ({ sessionId, id }: Holder): Promise<Role | null> => {
    const under = asking.get(sessionId);
    if (under) return under;
    const answer = statusOf(client, service, sessionId, id).then((role) => {
      // Only the latest question counts: one that a change overtook may answer what was true before it.
      if (asking.get(sessionId) === answer) remember(sessionId, role);
      return role;
    });
    asking.set(sessionId, answer);
    const forget = () => {
      if (asking.get(sessionId) === answer) asking.delete(sessionId);
    };
    answer.then(forget, forget);
    return answer;
  };
  const roleOf = async (holder: Holder): Promise<Role | null> => {
    const before = known.get(holder.sessionId);
    if (!before || before.doubted || now() - before.at > USABLE) return ask(holder);
    if (now() - before.at < FRESH) return before.role;
    return Promise.race([ask(holder), after(PATIENCE, before.role)]).catch(() => before.role);
  };
  const doubt = (): void => {
    doubts += 1;
    for (const [sessionId, entry] of known) known.set(sessionId, { ...entry, doubted: true });
    asking.clear();
  };
  return {
    current: async (identity) => {
      const role = await roleOf(identity).catch(() => {
        throw new PublicError('UNAVAILABLE', unavailable(service).said, { http: { status: 503 } });
      });
      return role && { ...identity, role };
    },
    mutation: () => {
      const doubtsBefore = doubts;
      return (data) => {
        const sessions = begun(data);
        if (doubts === doubtsBefore) for (const { sessionId, role } of sessions) remember(sessionId, role);
        // A mutation that only began sessions ended none; any other (a log-out, a block, a change of role) may have.
        if (sessions.length === 0 || sessions.length < Object.keys(data ?? {}).length) doubt();
      };
    },
  };
}

async function statusOf(
  client: ServiceClient,
  service: string,
  sessionId: string,
  userId: string,
): Promise<Role | null> {
  const { sessionStatus } = await callService<{
    sessionStatus: { active: boolean; role: Role | null } | null;
  }>(client, { query: QUERY, variables: { sessionId, userId } }, null);
  if (!sessionStatus) throw unavailable(service);
  return sessionStatus.active ? sessionStatus.role : null;
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
