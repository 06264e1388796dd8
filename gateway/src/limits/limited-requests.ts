import { type Message, textOf, type UserIdentity } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import type { FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import { addressOf, isInternal } from '../admission/client-address.ts';
import { languageOf } from '../answer/language.ts';
import { messages } from '../answer/messages.ts';
import type { Operation } from '../bounds/documents.ts';
import type { Counting } from './classes.ts';
import type { RateLimits, Verdict } from './rate-limits.ts';
import { NOTHING_KNOWN, touchedBy } from './touched.ts';

/** Counts the requests of an HTTP server, and says in each answer what the limits are. */
export interface LimitedRequests {
  /**
   * Counts a request, by what its operation does where one could be made out. Throws `RATE_LIMITED` when it is one too
   * many. `browser` is for the session routes.
   */
  count(
    request: FastifyRequest,
    operation: Operation | null,
    user: UserIdentity | null,
    browser?: boolean,
  ): Promise<void>;
  /** What a step answers. A request that it refuses is counted, for the address while nobody has proved who asks. */
  counted<T>(request: FastifyRequest, user: UserIdentity | null, step: () => Promise<T>): Promise<T>;
  /** Whether a request was counted, or is not to be. */
  isCounted(request: FastifyRequest): boolean;
  /** Leaves a request uncounted. */
  exempt(request: FastifyRequest): void;
  /** Puts the headers on an answer; counts those that nobody has counted, as they were refused before. */
  readonly onSend: onSendAsyncHookHandler;
}

/**
 * Counts requests within `limits`, each root field as `counting` says. Where the stock is public, that of people who are not
 * logged in counts in a class of its own.
 */
export function limitedRequests(
  limits: RateLimits,
  counting: ReadonlyMap<string, Counting>,
  publicStock = false,
): LimitedRequests {
  const verdicts = new WeakMap<FastifyRequest, Verdict | null>();

  const verdictOf = async (
    request: FastifyRequest,
    operation: Operation | null,
    user: UserIdentity | null,
    browser = false,
  ): Promise<Verdict | null> => {
    if (isInternal(request)) return null;
    const touched = operation ? touchedBy(operation, counting, publicStock && !user) : NOTHING_KNOWN;
    const verdict = await limits.count(touched, { user, address: addressOf(request), browser });
    verdicts.set(request, verdict);
    return verdict;
  };
  const count: LimitedRequests['count'] = async (request, operation, user, browser) => {
    const verdict = await verdictOf(request, operation, user, browser);
    if (verdict?.retryAfter == null) return;
    const { retryAfter } = verdict;
    throw new PublicError('RATE_LIMITED', tooMany(retryAfter), { http: { status: 429 }, retryAfter });
  };
  return {
    count,
    counted: async (request, user, step) => {
      try {
        return await step();
      } catch (error) {
        await count(request, null, user);
        throw error;
      }
    },
    isCounted: (request) => verdicts.has(request),
    exempt: (request) => {
      verdicts.set(request, null);
    },
    onSend: async (request, reply, payload) => {
      if (request.method === 'OPTIONS') return payload;
      const counted = verdicts.get(request);
      const verdict = counted === undefined ? await verdictOf(request, null, null) : counted;
      if (verdict) tell(verdict, reply);
      return counted === undefined && verdict?.retryAfter
        ? refused(verdict.retryAfter, request, reply)
        : payload;
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

function refused(retryAfter: number, request: FastifyRequest, reply: FastifyReply): string {
  reply.status(429).type('application/json; charset=utf-8').removeHeader('content-length');
  const extensions = { code: 'RATE_LIMITED', retryAfter };
  const message = textOf(tooMany(retryAfter), languageOf(request));
  return JSON.stringify({ errors: [{ message, extensions }] });
}

function tooMany(seconds: number): Message {
  return messages.tooManyRequests({ seconds });
}
