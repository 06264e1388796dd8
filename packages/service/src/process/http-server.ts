import { type Message, textOf } from '@autograph/kernel';
import { compile as trustedAddresses } from '@fastify/proxy-addr';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { serviceMessages } from '../messages.ts';
import { identifyRequests, nameRequest, runForRequest } from '../telemetry/http-requests.ts';
import { isDraining } from './drain.ts';
import { type Readiness, serveHealth } from './health-routes.ts';
import type { Logger } from './log.ts';
import { requestLanguage } from './request-language.ts';
import { type LogRequest, logRequests } from './request-log.ts';
import { StartupError } from './startup-errors.ts';

/** Largest request body, in bytes. */
const BODY_LIMIT = 1_048_576;

/** Longest that a request may take to arrive, its headers above all, in milliseconds; Fastify would wait for ever. */
const ARRIVAL_LIMIT = 30_000;

/** How often Node looks for requests that take longer, in milliseconds. */
const ARRIVAL_CHECKS = 2_000;

/**
 * An HTTP server that answers errors in the one form of all processes, and, unless it is left out, what `serveHealth` serves. Each
 * request has ids (`currentRequest`), which the answer names.
 */
export function createHttpServer(options: {
  readonly log: Logger;
  readonly readiness: Readiness;
  /** The server whose health it tells. Default: its own. `null` where another port has the health and the metrics. */
  readonly healthOf?: FastifyInstance | null;
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
  let logRequest: LogRequest = () => undefined;
  const app = Fastify({
    loggerInstance: frameworkLog(options.log),
    childLoggerFactory: (log) => log,
    bodyLimit: BODY_LIMIT,
    requestTimeout: ARRIVAL_LIMIT,
    http: { headersTimeout: ARRIVAL_LIMIT, connectionsCheckingInterval: ARRIVAL_CHECKS },
    forceCloseConnections: 'idle',
    trustProxy: trustedProxies.length > 0 && isProxy,
    frameworkErrors: (_error, request, reply: FastifyReply) => {
      nameRequest(request, reply, isTrusted(request));
      logRequest(request, reply);
      return runForRequest(
        request,
        () =>
          options.refuseAddress?.(request, reply) ??
          reply.status(400).send(httpErrorFor(request, 'BAD_REQUEST', serviceMessages.addressNotValid)),
      );
    },
  });
  identifyRequests(app, isTrusted);
  logRequest = logRequests(app, options.log);
  if (options.healthOf !== null) serveHealth(app, options.healthOf ?? app, options.readiness);
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isDraining(app) && !app.server.listening) reply.header('connection', 'close');
    done();
  });
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

/** The log of the HTTP server itself, `request.log`: what it tells of each request and of its start we log ourselves. */
function frameworkLog(log: Logger): FastifyBaseLogger {
  return log.isLevelEnabled('info') ? log.child({}, { level: 'warn' }) : log;
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

/**
 * Listens, and returns the port. Throws a `StartupError` that names the port when it is taken or not allowed; `settings` are the
 * names of the settings that it comes from.
 */
export async function listen(
  app: FastifyInstance,
  host: string,
  port: number,
  settings: { readonly host: string; readonly port?: string } = { host: 'HOST' },
): Promise<number> {
  const named = settings.port ? `${port} (${settings.port})` : port;
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE')
      throw new StartupError(
        'AG1101',
        `Port ${named} is in use. Stop the program that uses it, or set another port.`,
      );
    if (code === 'EACCES')
      throw new StartupError('AG1102', `Port ${named} is not allowed. Set a port above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new StartupError('AG1103', `This machine does not have the address ${host} (${settings.host}).`);
    throw error;
  }
  const address = app.server.address();
  return typeof address === 'object' && address ? address.port : port;
}
