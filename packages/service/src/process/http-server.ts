import { type Message, textOf } from '@autograph/kernel';
import { compile as trustedAddresses } from '@fastify/proxy-addr';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { serviceMessages } from '../messages.ts';
import { identifyRequests, nameRequest, runForRequest } from '../telemetry/http-requests.ts';
import { clockReadiness } from './clock-skew.ts';
import { isDraining } from './drain.ts';
import type { Logger } from './log.ts';
import { metrics } from './metrics.ts';
import { requestLanguage } from './request-language.ts';
import { StartupError } from './startup-errors.ts';

/** Whether a part that a process needs is there, by the part's name. */
export type Readiness = () => Promise<Readonly<Record<string, boolean>>>;

/** Largest request body, in bytes. */
const BODY_LIMIT = 1_048_576;

/** Longest that a request may take to arrive, its headers above all, in milliseconds; Fastify would wait for ever. */
const ARRIVAL_LIMIT = 30_000;

/** How often Node looks for requests that take longer, in milliseconds. */
const ARRIVAL_CHECKS = 2_000;

const PROBE = { config: { untraced: true } } as const;

/**
 * An HTTP server with what every process answers: `/health/live`, `/health/ready` (503 names what is missing),
 * `/health/accepting` (503 when it is about to stop) and `/metrics`. Each request has ids (`currentRequest`), which the answer names.
 */
export function createHttpServer(options: {
  /** Name of the service, in the spans of its requests. Default: no spans are recorded of them. */
  readonly service?: string;
  readonly log: Logger;
  readonly readiness: Readiness;
  /** Proxies in front of it, whose headers on the client's address and on the ids of a request are read. Default: none. */
  readonly trustedProxies?: readonly string[];
  /** Refuses a request with an address that is not valid; `undefined` leaves that to the server. No hook runs for such a request. */
  readonly refuseAddress?: (
    request: FastifyRequest,
    reply: FastifyReply,
  ) => Promise<FastifyReply> | undefined;
}): FastifyInstance {
  const { trustedProxies = [] } = options;
  const isProxy = trustedAddresses([...trustedProxies]);
  const isTrusted = ({ socket }: FastifyRequest) => isProxy(socket.remoteAddress ?? '', 0);
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVAL_LIMIT,
    http: { headersTimeout: ARRIVAL_LIMIT, connectionsCheckingInterval: ARRIVAL_CHECKS },
    forceCloseConnections: 'idle',
    trustProxy: trustedProxies.length > 0 && isProxy,
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      nameRequest(request, reply, isTrusted(request));
      return runForRequest(
        request,
        () =>
          options.refuseAddress?.(request, reply) ??
          reply.status(400).send(httpErrorFor(request, 'BAD_REQUEST', serviceMessages.addressNotValid)),
      );
    },
  });
  identifyRequests(app, { service: options.service, isTrusted });
  app.get('/health/live', PROBE, () => ({ status: 'UP' }));
  app.get('/health/ready', PROBE, async (_request, reply) => {
    const parts = await options.readiness();
    const checks = isDraining(app) ? { ...parts, accepting: false } : parts;
    const up = Object.values(checks).every(Boolean);
    // Named only: this clock may be the right one.
    return reply
      .status(up ? 200 : 503)
      .send({ status: up ? 'UP' : 'DOWN', checks: { ...checks, ...clockReadiness() } });
  });
  app.get('/health/accepting', PROBE, (_request, reply) =>
    isDraining(app) ? reply.status(503).send({ status: 'DOWN' }) : { status: 'UP' },
  );
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isDraining(app) && !app.server.listening) reply.header('connection', 'close');
    done();
  });
  app.get('/metrics', PROBE, async (_request, reply) =>
    reply.header('content-type', metrics.contentType).send(await metrics.metrics()),
  );
  app.setNotFoundHandler((request, reply) =>
    reply.status(404).send(httpErrorFor(request, 'BAD_REQUEST', serviceMessages.notFound)),
  );
  app.setErrorHandler((error: { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) runForRequest(request, () => options.log.error({ err: error }, 'a request failed'));
    return status >= 500
      ? reply.status(500).send(httpErrorFor(request, 'INTERNAL_SERVER_ERROR', serviceMessages.failed))
      : reply.status(status).send(httpErrorFor(request, 'BAD_REQUEST', refusalOf(status, error.code)));
  });
  return app;
}

/** What is said of a request that Fastify refuses. */
function refusalOf(status: number, code: string | undefined): Message {
  switch (code) {
    // Fastify also has this code for a field whose name reaches into prototypes.
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return serviceMessages.bodyNotJson;
    case 'FST_ERR_CTP_EMPTY_JSON_BODY':
      return serviceMessages.bodyEmpty;
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return serviceMessages.bodyTooLarge;
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return serviceMessages.mediaType;
    default:
      return serviceMessages.notReadable({ status });
  }
}

/** As `httpError`, in the language that a request asks for. */
export function httpErrorFor({ headers }: FastifyRequest, code: string, said: Message): object {
  return httpError(code, textOf(said, requestLanguage(headers['accept-language'])));
}

/** An error in GraphQL's form, for answers that no GraphQL server gave. */
export function httpError(code: string, message: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

/** Listens, and returns the port. Throws a `StartupError` that names the port when it is taken or not allowed. */
export async function listen(app: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      throw new StartupError(
        'AG1101',
        `Port ${port} is in use. Stop the program that uses it, or set another port.`,
      );
    if (code === 'EACCES')
      throw new StartupError('AG1102', `Port ${port} is not allowed. Set a port above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupError('AG1103', `This machine does not have the address ${host} (HOST).`);
    throw error;
  }
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : port;
}
