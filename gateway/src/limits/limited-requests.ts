import type { ApolloServerPlugin } from '@apollo/server';
import type { UserIdentity } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import type { FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { classesOf, type LimitClass } from './classes.ts';
import { plainAddress } from './client-address.ts';
import type { RateLimits, Verdict } from './rate-limits.ts';
import { NOTHING_KNOWN, type Operation, touchedBy } from './touched.ts';

/**
 * What requests that the process makes of itself give as their address; no socket has it. They are not limited: the demo
 * data alone is more than a minute allows.
 */
export const IN_HOUSE = 'in-house';

/** Whether the process makes this request of itself. */
export function isInHouse(request: FastifyRequest): boolean {
  return request.socket.remoteAddress === IN_HOUSE;
}

/** Counts the requests of an HTTP server, and says in each answer what the limits are. */
export interface LimitedRequests {
  /** Learns from the schema which class a field is of, and gives a service's own refusal its HTTP status. */
  readonly plugin: ApolloServerPlugin;
  /**
   * Counts a request, by what its operation does where one could be made out. Throws `RATE_LIMITED` when it is one too
   * many.
   */
  count(request: FastifyRequest, operation: Operation | null, user: UserIdentity | null): Promise<void>;
  /** Puts the headers on an answer; counts those that nobody has counted, as they were refused before. */
  readonly onSend: onSendAsyncHookHandler;
}

/** The client's address as trusted proxies tell it, else the connection's own. */
export function addressOf(request: FastifyRequest): string {
  return plainAddress(request.ip) ?? plainAddress(request.socket.remoteAddress) ?? 'unknown';
}

export function limitedRequests(limits: RateLimits): LimitedRequests {
  const verdicts = new WeakMap<FastifyRequest, Verdict | null>();
  let classes: ReadonlyMap<string, LimitClass> = new Map();

  const verdictOf = async (
    request: FastifyRequest,
    operation: Operation | null,
    user: UserIdentity | null,
  ): Promise<Verdict | null> => {
    if (isInHouse(request)) return null;
    const touched = operation ? touchedBy(operation, classes) : NOTHING_KNOWN;
    const verdict = await limits.count(touched, { user, address: addressOf(request) });
    verdicts.set(request, verdict);
    return verdict;
  };
  return {
    plugin: {
      serverWillStart: async ({ schema }: { readonly schema: GraphQLSchema }) => {
        classes = classesOf(schema);
      },
      requestDidStart: async () => ({
        willSendResponse: async ({ response: { body, http } }) => {
          const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
          const refusals = errors.filter(({ extensions }) => extensions?.code === 'RATE_LIMITED');
          if (refusals.length === 0) return;
          http.status = 429;
          const waits = refusals.map(({ extensions }) => Number(extensions?.retryAfter ?? 1));
          http.headers.set('retry-after', String(Math.max(...waits)));
        },
      }),
    },
    count: async (request, operation, user) => {
      const verdict = await verdictOf(request, operation, user);
      if (verdict?.retryAfter == null) return;
      const { retryAfter } = verdict;
      throw new PublicError('RATE_LIMITED', tooMany(retryAfter), { http: { status: 429 }, retryAfter });
    },
    onSend: async (request, reply, payload) => {
      if (request.method === 'OPTIONS') return payload;
      const counted = verdicts.get(request);
      const verdict = counted === undefined ? await verdictOf(request, null, null) : counted;
      if (verdict) tell(verdict, reply);
      return counted === undefined && verdict?.retryAfter ? refused(verdict.retryAfter, reply) : payload;
    },
  };
}

function tell({ limit, remaining, resetAt, retryAfter }: Verdict, reply: FastifyReply): void {
  reply.headers({
    'x-ratelimit-limit': limit,
    'x-ratelimit-remaining': remaining,
    'x-ratelimit-reset': resetAt,
    ...(retryAfter !== null && { 'retry-after': retryAfter }),
  });
}

function refused(retryAfter: number, reply: FastifyReply): string {
  reply.status(429).type('application/json; charset=utf-8').removeHeader('content-length');
  const extensions = { code: 'RATE_LIMITED', retryAfter };
  return JSON.stringify({ errors: [{ message: tooMany(retryAfter), extensions }] });
}

function tooMany(seconds: number): string {
  return `Too many requests. Try again in ${seconds} s.`;
}
