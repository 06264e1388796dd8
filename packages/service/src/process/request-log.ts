import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { runForRequest } from '../telemetry/http-requests.ts';
import type { Logger } from './log.ts';

/** What is known of a request beside its route, when it has been answered. */
export interface RequestNote {
  /** Name of the operation of the graph, as its document has it. */
  readonly operation?: string | undefined;
  /** `extensions.code` of the errors in the answer, each once. */
  readonly codes?: readonly string[] | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    note: RequestNote | null;
  }
}

/** Longest name of an operation that is logged, in characters: clients choose it. */
const LONGEST_NAME = 80;

/** Requests of probes and of the collection of metrics: of these there are more than of all others. */
const PROBES = /^\/(?:health\/|metrics$|api\/health)/;

/** Has a request logged when its answer is sent, or its client has gone. */
export type LogRequest = (request: FastifyRequest, reply: FastifyReply) => void;

/**
 * Logs each request of a server by one line at `info`, or at `debug` for probes: its method, route and status, and what
 * `noteOperation` knows. The address itself is left out, since it may contain what a person searched for. No hook runs for an
 * address that is not valid: that is what the result is for.
 */
export function logRequests(app: FastifyInstance, log: Logger): LogRequest {
  app.decorateRequest('note', null);
  if (!log.isLevelEnabled('info')) return () => undefined;
  const write: LogRequest = (request, reply) => {
    const { method, note, routeOptions } = request;
    const route = routeOptions?.url ?? 'none';
    const durationMs = Math.round(reply.elapsedTime * 10) / 10;
    const line = { method, route, ...note, status: reply.statusCode, durationMs };
    const message = reply.raw.writableEnded ? 'answered' : 'given up by the client';
    if (PROBES.test(route)) log.debug(line, message);
    else log.info(line, message);
  };
  const begin: LogRequest = (request, reply) => {
    // After each answer, and also when there is none to whom it could be sent.
    reply.raw.once('close', () => runForRequest(request, () => write(request, reply)));
  };
  app.addHook('onRequest', (request, reply, done) => {
    begin(request, reply);
    done();
  });
  return begin;
}

/** Notes for the log which operation a request carries out. */
export function noteOperation(request: FastifyRequest, name: string | undefined): void {
  if (name) request.note = { ...request.note, operation: name.slice(0, LONGEST_NAME) };
}

/** Notes for the log which errors the answer to a request has. */
export function noteErrors(
  request: FastifyRequest,
  errors: readonly { readonly extensions?: { readonly code?: unknown } | undefined }[],
): void {
  const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code)))];
  request.note = { ...request.note, codes };
}
