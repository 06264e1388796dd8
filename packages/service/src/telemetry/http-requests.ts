import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { REQUEST_ID, TRACE_ID } from './propagation.ts';
import { newRequest, type RequestIds, requestIn, runFor } from './request-context.ts';
import { isTracing, recordSpan } from './spans.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The ids of the request; `null` before its first hook. */
    ids: RequestIds | null;
    /** When it arrived, by `performance.now()`; 0 where no span is recorded of it. */
    arrived: number;
  }
  interface FastifyContextConfig {
    /** Whether its requests are never sampled: those of probes and of Prometheus would hide the others. */
    readonly untraced?: boolean;
    /** Id of the documented REST operation that a route serves. */
    readonly restOperation?: string;
  }
}

/**
 * Gives each request of a server its ids, and each answer the headers that name them. The ids in the headers of a request are
 * taken over where `isTrusted` says so. With the name of a `service`, spans of them are recorded. For an
 * address that is not valid, no hook runs: see `nameRequest`.
 */
export function identifyRequests(
  app: FastifyInstance,
  {
    service,
    isTrusted,
  }: { readonly service?: string | undefined; readonly isTrusted: (request: FastifyRequest) => boolean },
): void {
  app.decorateRequest('ids', null);
  app.decorateRequest('arrived', 0);
  app.addHook('onRequest', (request, reply, done) => {
    nameRequest(request, reply, isTrusted(request));
    runForRequest(request, done);
  });
  // The body arrives by the connection, which serves no request in particular.
  app.addHook('preValidation', (request, _reply, done) => runForRequest(request, done));
  if (service && isTracing()) recordRequests(app, service);
}

/** Records a span of each request that is sampled, when its answer is sent. */
function recordRequests(app: FastifyInstance, service: string): void {
  app.addHook('onRequest', (request, _reply, done) => {
    request.arrived = performance.now();
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { ids, method, routeOptions, arrived } = request;
    if (ids?.sampled) {
      const { url: route } = routeOptions;
      recordSpan({
        service,
        name: route ? `${method} ${route}` : method,
        kind: 'server',
        attributes: {
          httpMethod: method,
          httpRoute: route,
          httpStatus: reply.statusCode,
          requestId: ids.requestId,
          restOperation: routeOptions.config.restOperation,
        },
        ids,
        begun: arrived,
        ended: performance.now(),
        failure: reply.statusCode >= 500 ? String(reply.statusCode) : undefined,
      });
    }
    done();
  });
}

/** Gives a request its ids, and its answer the headers that name them. */
export function nameRequest(request: FastifyRequest, reply: FastifyReply, isTrusted: boolean): void {
  const named = isTrusted ? requestIn(request.headers) : newRequest();
  const ids = request.routeOptions?.config?.untraced ? { ...named, sampled: false } : named;
  request.ids = ids;
  reply.header(REQUEST_ID, ids.requestId);
  reply.header(TRACE_ID, ids.traceId);
}

/** Runs a function, and all that it begins, for the request that a server is given. */
export function runForRequest<Result>({ ids }: FastifyRequest, run: () => Result): Result {
  return ids ? runFor(ids, run) : run();
}
