import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { REQUEST_ID, TRACE_ID } from './propagation.ts';
import { newRequest, type RequestIds, requestIn, runFor } from './request-context.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The ids of the request; `null` before its first hook. */
    ids: RequestIds | null;
  }
}

/**
 * Gives each request of a server its ids, and each answer the headers that name them. The ids in the headers of a request are
 * taken over where `isTrusted` says so. For an address that is not valid, no hook runs: see `nameRequest`.
 */
export function identifyRequests(
  app: FastifyInstance,
  isTrusted: (request: FastifyRequest) => boolean,
): void {
  app.decorateRequest('ids', null);
  app.addHook('onRequest', (request, reply, done) => {
    nameRequest(request, reply, isTrusted(request));
    runForRequest(request, done);
  });
  // The body arrives by the connection, which serves no request in particular.
  app.addHook('preValidation', (request, _reply, done) => runForRequest(request, done));
}

/** Gives a request its ids, and its answer the headers that name them. */
export function nameRequest(request: FastifyRequest, reply: FastifyReply, isTrusted: boolean): void {
  const ids = isTrusted ? requestIn(request.headers) : newRequest();
  request.ids = ids;
  reply.header(REQUEST_ID, ids.requestId);
  reply.header(TRACE_ID, ids.traceId);
}

/** Runs a function, and all that it begins, for the request that a server is given. */
export function runForRequest<Result>({ ids }: FastifyRequest, run: () => Result): Result {
  return ids ? runFor(ids, run) : run();
}
