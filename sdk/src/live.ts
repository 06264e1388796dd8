import type { Sendable } from './document.ts';
import {
  codeOf,
  exceptionOf,
  GraphError,
  type GraphErrorEntry,
  NetworkError,
  TimeoutError,
  UnauthenticatedError,
} from './errors.ts';
import { eventsOf } from './event-stream.ts';
import type { CallOptions } from './functions.ts';
import type { Session } from './session.ts';
import { answerOf, type Fetch } from './transport.ts';

/** How long a connection may be silent before it counts as broken, in milliseconds; the gateway shows every 10 s that it lives. */
const SILENCE = 30_000;

/** The first wait before another connection is up to this long, in milliseconds; each further one up to twice the one before. */
const FIRST_DELAY = 200;

/** A connection that held so long did not fail, though it sent nothing yet, in milliseconds. */
const HELD = 20_000;

/** Connections that may fail in a row. */
const RETRIES = 10;

/** How streams are opened. */
export interface Connecting {
  readonly url: string;
  readonly fetch: Fetch;
  readonly headers: Readonly<Record<string, string>>;
  readonly who: Pick<Session, 'accessToken' | 'renewed'>;
  readonly timeout: number;
  readonly maxDelay: number;
}

/**
 * What a subscription sends, until the graph ends it or `signal` does. Connects again where a connection breaks, with a
 * renewed token; the graph then begins with the state as it is. Throws what another try would not better, and the last failure
 * after `retries` in a row (default: 10).
 */
export async function* follow(
  operation: Sendable,
  variables: object | undefined,
  { signal, retries = RETRIES, timeout, onOpen }: CallOptions,
  connecting: Connecting,
): AsyncGenerator<unknown, void, undefined> {
  const { who } = connecting;
  const how = { ...connecting, timeout: timeout ?? connecting.timeout };
  let failures = 0;
  let refused: string | undefined;
  while (!signal?.aborted) {
    const closing = new AbortController();
    const ending = signal ? AbortSignal.any([signal, closing.signal]) : closing.signal;
    let accessToken: string | undefined;
    let openedAt = Number.POSITIVE_INFINITY;
    try {
      accessToken = refused ? await who.renewed(refused) : await who.accessToken();
      const body = await open(operation, variables, ending, accessToken, how);
      openedAt = performance.now();
      onOpen?.();
      for await (const { event, data } of eventsOf(body, SILENCE)) {
        if (signal?.aborted || event === 'complete') return;
        const result = JSON.parse(data) as { data?: unknown; errors?: readonly GraphErrorEntry[] };
        if (result.errors?.length)
          throw exceptionOf({ status: 200, data: result.data ?? null, errors: result.errors });
        failures = 0;
        refused = undefined;
        yield result.data;
      }
      throw new NetworkError('The connection of a stream was closed.');
    } catch (error) {
      if (signal?.aborted) return;
      if (performance.now() - openedAt >= HELD) {
        failures = 0;
        refused = undefined;
      }
      // The token has expired, or its session has ended: once more with another, if there is one.
      const isRefused = error instanceof UnauthenticatedError && accessToken !== undefined && !refused;
      if (isRefused) refused = accessToken;
      else if (!isPassing(error)) throw error;
      failures += 1;
      if (failures > retries) throw error;
    } finally {
      closing.abort();
    }
    const most = Math.min(connecting.maxDelay, FIRST_DELAY * 2 ** (failures - 1));
    await pause(Math.random() * most, signal);
  }
}

/** Opens one connection. Throws where the answer is no stream. */
async function open(
  { text, name: operationName }: Sendable,
  variables: object | undefined,
  signal: AbortSignal,
  accessToken: string | undefined,
  { url, fetch, headers, timeout }: Connecting,
): Promise<ReadableStream<Uint8Array>> {
  const late = new AbortController();
  const limit = setTimeout(() => late.abort(), timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'text/event-stream',
        ...(accessToken && { authorization: `Bearer ${accessToken}` }),
      },
      body: JSON.stringify({ query: text, operationName, variables }),
      signal: AbortSignal.any([signal, late.signal]),
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (response.ok && isStream && response.body) return response.body;
    throw exceptionOf(answerOf(response, await response.text()));
  } catch (cause) {
    if (cause instanceof GraphError) throw cause;
    if (late.signal.aborted) throw new TimeoutError(timeout, { cause });
    throw new NetworkError(`No answer from ${url}.`, { cause });
  } finally {
    clearTimeout(limit);
  }
}

/** Whether another connection may fare better. */
function isPassing(error: unknown): boolean {
  if (error instanceof NetworkError) return true;
  const { errors } = error as { readonly errors?: readonly GraphErrorEntry[] };
  return ['UNAVAILABLE', 'RATE_LIMITED'].includes(codeOf(errors?.[0]));
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const ready = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', ready);
      resolve();
    };
    const timer = setTimeout(ready, milliseconds);
    signal?.addEventListener('abort', ready, { once: true });
  });
}
