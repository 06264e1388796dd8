import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeListener } from '@autograph/events/changes';
import type { Role, UserIdentity } from '@autograph/kernel';
import type { ServiceResult } from '@autograph/service/calls';
import { gatewayOver, type SessionStanding } from './gateway-over.ts';

export const SSE = 'text/event-stream';
export const MULTIPART = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json;q=0.9';

type Answered = Readonly<Record<string, unknown>>;

/** A gateway that listens, over a stock of vehicles and sales that a test changes. */
export async function liveGraph(
  options: { readonly env?: Readonly<Record<string, string>>; readonly feed?: boolean } = {},
) {
  const records = new Map<string, Answered>();
  const standings = new Map<string, SessionStanding>();
  const reads: string[] = [];
  let listener: ChangeListener | undefined;
  const state = {
    isUp: true,
    /** What is answered in place of a record, once each. */
    faults: [] as ServiceResult[],
    /** Whom a sale is for; the service does not answer where it is `undefined`. */
    audience: undefined as { readonly branchId: string; readonly userId: string | null } | undefined,
    /** Whether the service that would say whom a sale is for hangs. */
    audienceHangs: false,
    mayRead: (_id: string, _user: UserIdentity | null): boolean => true,
  };
  const feed = {
    follow: (given: ChangeListener): void => {
      listener = given;
    },
    isUp: () => state.isUp,
    close: async () => undefined,
  };
  const { gateway } = await gatewayOver({
    env: { STREAMS_PER_USER: '0', STREAMS_PER_ADDRESS: '0', ...LIMITS_OFF, ...options.env },
    changes: options.feed === false ? [] : [feed],
    standing: (userId) =>
      standings.get(userId) ?? { active: true, role: (userId.split('-')[0] ?? 'CUSTOMER') as Role },
    answer: (_service, { query, variables = {} }, user) => {
      if (query.startsWith('subscription'))
        return user?.role === 'WORKSHOP' ? denied('FORBIDDEN') : ALLOWED(user);
      if (query.includes('audience:') && state.audienceHangs) return new Promise(() => undefined);
      if (query.includes('audience:'))
        return state.audience ? { data: { audience: state.audience } } : { errors: [{ message: 'away' }] };
      const [, name = ''] = /(\w+):(?:vehicle|sale)\(/.exec(query.replaceAll(/\s/g, '')) ?? [];
      const id = String(Object.values(variables).find((value) => typeof value === 'string'));
      reads.push(`${id} for ${user?.id} as ${user?.role}`);
      const fault = state.faults.shift();
      if (fault) return fault;
      return { data: { [name]: state.mayRead(id, user) ? (records.get(id) ?? null) : null } };
    },
  });
  await gateway.app.listen({ host: '127.0.0.1', port: 0 });
  const address = gateway.app.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const changed = (type: string, ...ids: string[]): void =>
    listener?.changed(ids.map((id) => ({ type, id })));
  return {
    gateway,
    url: `http://127.0.0.1:${port}/graphql`,
    state,
    records,
    standings,
    reads,
    lose: () => listener?.lost(),
    changed,
    /** Writes a record, and tells of it. */
    put: (type: 'vehicle' | 'sale', id: string, fields: Answered | null) => {
      if (fields) records.set(id, { __typename: type === 'vehicle' ? 'Vehicle' : 'Sale', id, ...fields });
      else records.delete(id);
      changed(type, id);
    },
  };
}

export type LiveGraph = Awaited<ReturnType<typeof liveGraph>>;

const LIMITS_OFF = { RATE_LIMIT_GENERAL: '0', RATE_LIMIT_LISTING: '0' };

/** The answer of a service that is away. */
export const AWAY: ServiceResult = { errors: [{ message: 'away', extensions: { code: 'UNAVAILABLE' } }] };

const ALLOWED = (user: UserIdentity | null): ServiceResult =>
  user ? { data: { it: null } } : denied('UNAUTHENTICATED');

function denied(code: string): ServiceResult {
  return { data: { it: null }, errors: [{ message: code, extensions: { code } }] };
}

interface Asking {
  readonly token?: string;
  readonly variables?: object;
  readonly accept?: string;
}

/** Asks for a stream, and collects what it sends. */
export async function openStream(url: string, query: string, asking: Asking = {}) {
  const { token = 'SALES-ana', variables, accept = SSE } = asking;
  const closing = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: closing.signal,
  });
  let text = '';
  let isOver = false;
  const reading = (async () => {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body ?? [])
        text += decoder.decode(chunk as Uint8Array, { stream: true });
    } catch {
      // The test closed it, or it was cut off.
    }
    isOver = true;
  })();
  const messages = (): readonly unknown[] =>
    [...text.matchAll(/^(?:data: )?(\{.*\})\s*$/gm)]
      .map(([, json]) => JSON.parse(json ?? '') as { payload?: unknown })
      .filter((message) => Object.keys(message).length > 0);
  return {
    status: response.status,
    headers: response.headers,
    text: () => text,
    messages,
    isOver: () => isOver,
    close: async () => {
      closing.abort();
      await reading;
    },
  };
}

/** Long enough for whatever was to be sent to have arrived. */
export const aWhile = (): Promise<void> => sleep(400);
