import type { Sendable } from './document.ts';
import { codeOf, type GraphErrorEntry, NetworkError, TimeoutError } from './errors.ts';

/** What the graph answered. */
export interface Answer {
  readonly status: number;
  readonly data: unknown;
  /** Empty when all went well. */
  readonly errors: readonly GraphErrorEntry[];
  /** Seconds to wait before another try, where the answer says so. */
  readonly retryAfter?: number | undefined;
}

/** The part of `fetch` that the client needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How one request is sent. */
export interface Sending {
  readonly accessToken?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until the request is given up. */
  readonly timeout: number;
}

/** Sends one operation once. */
export type Send = (operation: Sendable, variables: object | undefined, how: Sending) => Promise<Answer>;

/**
 * Sends operations by POST. One whose hash is known is sent by its hash alone; its text follows where the gateway asks
 * for it, or knows no hashes. Both are refusals to begin, so that nothing is done twice.
 */
export function transport(url: string, fetch: Fetch, headers: Readonly<Record<string, string>>): Send {
  let hashes = true;
  return async (operation, variables, how) => {
    const { hash, text, name: operationName } = operation;
    const post = (body: object) => attempt(url, fetch, headers, { operationName, variables, ...body }, how);
    if (!hash || !hashes) return post({ query: text });
    const extensions = { persistedQuery: { version: 1, sha256Hash: hash } };
    const answer = await post({ extensions });
    switch (answer.errors[0] && codeOf(answer.errors[0])) {
      case 'PERSISTED_QUERY_NOT_FOUND':
        return post({ query: text, extensions });
      case 'PERSISTED_QUERY_NOT_SUPPORTED':
        hashes = false;
        return post({ query: text });
      default:
        return answer;
    }
  };
}

async function attempt(
  url: string,
  fetch: Fetch,
  headers: Readonly<Record<string, string>>,
  body: object,
  { accessToken, signal, timeout }: Sending,
): Promise<Answer> {
  signal?.throwIfAborted();
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      },
      body: JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, late]) : late,
    });
    return answerOf(response, await response.text());
  } catch (cause) {
    signal?.throwIfAborted();
    if (late.aborted) throw new TimeoutError(timeout, { cause });
    throw new NetworkError(`No answer from ${url}.`, { cause });
  }
}

/** The answer in a response with this text. */
export function answerOf({ status, headers }: Response, text: string): Answer {
  const body = parsed(text);
  const errors = Array.isArray(body?.errors) ? (body.errors as GraphErrorEntry[]) : [];
  const answered = body !== null && (errors.length > 0 || 'data' in body);
  const all = answered
    ? errors
    : [{ message: `HTTP status ${status}`, extensions: { code: codeOfStatus(status) } }];
  return {
    status,
    data: body?.data ?? null,
    errors: all,
    retryAfter: secondsOf(headers.get('retry-after')) ?? all[0]?.extensions?.retryAfter,
  };
}

function parsed(text: string): { readonly data?: unknown; readonly errors?: unknown } | null {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}

/** The code of an answer that no graph wrote: a proxy's, mostly. */
function codeOfStatus(status: number): string {
  if (status === 429) return 'RATE_LIMITED';
  if (status === 401) return 'UNAUTHENTICATED';
  if (status === 403) return 'FORBIDDEN';
  return status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}

/** Seconds of a `Retry-After` header (RFC 9110, 10.2.3), which gives them or names a moment. */
function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
