import { errors, Pool } from 'undici';
import { unavailable } from '../graphql/errors.ts';
import { clockWatch } from '../process/clock-skew.ts';
import type { Logger } from '../process/log.ts';
import { serviceCalls } from '../process/metrics.ts';
import { sparingly } from '../process/throttled-log.ts';
import { outgoingHeaders } from '../telemetry/request-context.ts';
import {
  type CallBounds,
  guardCalls,
  type HttpAnswer,
  TimedOut,
  Unreachable,
  wasNotSent,
} from './call-guard.ts';
import type { ServiceCredentials } from './credentials.ts';
import { isMutation, type ServiceClient, type ServiceResult } from './service-client.ts';

/** Largest answer that is read, in bytes. */
const ANSWER_LIMIT = 10 * 1_048_576;

/** As many as a thousand buyers of one vehicle need. */
const USUAL_BOUNDS = { concurrency: 100, queue: 2_000 };

/**
 * A service behind HTTP at `url`. Each call is bounded in time and in size, a query is tried a second time where that may
 * help, and a service that does not answer is left alone for a while. Whatever else than a result comes back is
 * `UNAVAILABLE`; why is logged and counted (`autograph_service_calls_total`).
 */
export function httpServiceClient(options: {
  readonly name: string;
  readonly url: string;
  readonly credentials: ServiceCredentials;
  readonly bounds: Pick<CallBounds, 'queryTimeout' | 'mutationTimeout'> & Partial<CallBounds>;
  readonly log: Logger;
}): ServiceClient {
  const { name, credentials, log } = options;
  const bounds = { ...USUAL_BOUNDS, ...options.bounds };
  const post = poster(options.url, bounds.concurrency);
  const call = guardCalls(name, bounds, log);
  const clock = clockWatch(name, log);
  const warn = sparingly((calls, outcome: string, err: unknown) =>
    log.warn({ called: name, outcome, calls, err }, 'a call of a service failed'),
  );
  const fail = (outcome: Outcome, error: unknown): never => {
    serviceCalls.inc({ service: name, outcome });
    warn(outcome, error);
    throw unavailable(name);
  };
  return {
    execute: async (request, user, { language, ...origin } = {}) => {
      const payload = JSON.stringify(request);
      const credential = await credentials.sign(name, user, origin);
      const headers = {
        ...outgoingHeaders(),
        'content-type': 'application/json',
        authorization: `Bearer ${credential}`,
        // Not in the credential, which would then be signed for each language.
        ...(language && { 'accept-language': language }),
      };
      const answer = await call(isMutation(request) ? 'mutation' : 'query', (signal) =>
        post(payload, headers, signal),
      ).catch((error: unknown) => fail(outcomeOf(error), error));
      clock.note(answer.date);
      const result = resultOf(answer);
      if (!result) return fail('unusable', new Error(`HTTP ${answer.status}, ${answer.contentType}`));
      serviceCalls.inc({ service: name, outcome: 'ok' });
      return result;
    },
  };
}

type Outcome = 'ok' | 'unreachable' | 'timeout' | 'unusable' | 'shed' | 'refused';

function outcomeOf(error: unknown): Outcome {
  if (error instanceof TimedOut) return 'timeout';
  if (error instanceof Unreachable) return 'unreachable';
  return wasNotSent(error) ?? 'unusable';
}

/** Posts over connections that are kept. Follows no redirect, and reads no more than the limit. */
function poster(url: string, connections: number) {
  const { origin, pathname, search } = new URL(url);
  // The one bound on time is the caller's signal.
  const pool = new Pool(origin, {
    connections,
    maxResponseSize: ANSWER_LIMIT,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  return async (
    payload: string,
    requestHeaders: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<HttpAnswer> => {
    try {
      const { statusCode, headers, body } = await pool.request({
        path: pathname + search,
        method: 'POST',
        headers: requestHeaders,
        body: payload,
        signal,
      });
      return {
        status: statusCode,
        contentType: String(headers['content-type'] ?? 'no content type'),
        date: headers.date?.toString(),
        body: await body.text(),
      };
    } catch (cause) {
      if (signal.aborted) throw new TimedOut('no answer in time', { cause });
      if (cause instanceof errors.ResponseExceededMaxSizeError) throw cause;
      throw new Unreachable('no connection, or one that broke', { cause });
    }
  };
}

/**
 * The result in an answer. A status of 4xx may carry errors of GraphQL, but for 401: a service that refuses our credential
 * has another secret than we, which no client can use.
 */
function resultOf({ status, contentType, body }: HttpAnswer): ServiceResult | null {
  if (status >= 500 || status === 401 || !/^application\/([\w.-]+\+)?json\b/i.test(contentType)) return null;
  try {
    const result: unknown = JSON.parse(body);
    if (typeof result !== 'object' || result === null) return null;
    const { data, errors: failed } = result as { readonly data?: unknown; readonly errors?: unknown };
    const hasErrors = Array.isArray(failed) && failed.length > 0 && failed.every(isError);
    if (failed !== undefined && !hasErrors) return null;
    return isRecord(data) || (data == null && hasErrors) ? (result as ServiceResult) : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isError(value: unknown): boolean {
  return isRecord(value) && typeof (value as { readonly message?: unknown }).message === 'string';
}
