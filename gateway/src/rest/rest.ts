import { type Language, type Message, textOf, type UserIdentity } from '@autograph/kernel';
import { PublicError, unauthenticated } from '@autograph/service/graphql';
import { isDraining, type Logger, type OperationOutcome, type Readiness } from '@autograph/service/process';
import { runForRequest } from '@autograph/service/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type Answer, type ErrorExit, refusal as refusalOf } from '../answer/answer.ts';
import { languageOf } from '../answer/language.ts';
import { type OperationTimer, startOperation } from '../answer/operation-timer.ts';
import type { Mutate, ReadQuery } from '../answer/read-query.ts';
import type { Documents } from '../bounds/documents.ts';
import type { LimitedRequests } from '../limits/limited-requests.ts';
import type { Live } from '../live/live.ts';
import type { Answered, Endpoint } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { graphOperations } from './graph-operations.ts';
import { invalidRequest } from './invalid-request.ts';
import { readJsonBodies } from './json-bodies.ts';
import { messages } from './messages.ts';
import { refuseOtherMethods } from './other-methods.ts';
import { sharedReadiness } from './readiness.ts';
import { ERRORS, Refusal, refusalOfErrors, type Status, statusOfError } from './refusals.ts';

/** Largest body of a request, in bytes. */
const BODY_LIMIT = 65_536;

/** The query of an endpoint without parameters. */
const NO_PARAMETERS = z.strictObject({});

/** What the documented REST services are made of. */
export interface RestParts {
  readonly authenticate: (authorization: string | undefined) => Promise<UserIdentity | null>;
  readonly documents: Documents;
  readonly limits: LimitedRequests;
  readonly live: Pick<Live, 'request'>;
  readonly read: ReadQuery;
  readonly mutate: Mutate;
  readonly exit: ErrorExit;
  readonly say: (answer: Answer, language: Language) => Answer;
  readonly onSend: onSendAsyncHookHandler[];
  readonly readiness: Readiness;
  readonly log: Logger;
}

/** Serves the documented REST services below `/api`. They translate requests into operations of the graph, and decide nothing. */
export async function serveRest(app: FastifyInstance, parts: RestParts): Promise<void> {
  const callers: Callers = new WeakMap();
  const refuse: Refuse = async (request, reply, error, timer) => {
    const refusal = await refusalOfError(error, request, callers, parts);
    timer?.end(outcomeOf(refusal));
    return sendRefusal(reply, refusal, languageOf(request));
  };

  await app.register(
    async (api) => {
      api.setValidatorCompiler<z.ZodType>(({ schema }) => (given) => {
        // With the input, which tells a value of a wrong type from a missing one.
        const read = schema.safeParse(given, { reportInput: true });
        return read.success ? { value: read.data } : { error: invalidRequest(read.error) };
      });
      api.setSerializerCompiler(serializerCompiler);
      readJsonBodies(api);
      // Before the request is read, so that its refusal counts for the user who sent it.
      api.addHook('onRequest', async (request) => {
        const endpoint = request.routeOptions.config?.endpoint;
        if (endpoint?.unlimited) parts.limits.exempt(request);
        if (endpoint?.ignoresToken) return;
        const user = await parts.authenticate(request.headers.authorization);
        callers.set(request, user);
        if (!user && endpoint && !endpoint.anonymous) throw unauthenticated();
      });
      for (const hook of parts.onSend) api.addHook('onSend', hook);
      api.setErrorHandler((error, request, reply) =>
        runForRequest(request, () =>
          refuse(request, reply, error, timerOf(request.routeOptions.config.endpoint)),
        ),
      );
      const ready = sharedReadiness(parts.readiness);
      const isReady = async () => !isDraining(app) && ready();
      for (const endpoint of endpoints) serve(api, endpoint, { ...parts, callers, refuse, isReady });
      refuseOtherMethods(api, endpoints);
      const nothing = async () => {
        throw new Refusal(404, messages.noResource);
      };
      api.all('/', nothing);
      api.all('/*', nothing);
      // For methods that Fastify does not know.
      api.setNotFoundHandler(nothing);
    },
    { prefix: '/api' },
  );
}

/** Refuses requests for addresses below `/api` that are not valid, such as `/api/%`, for which no hook runs. */
export function refuseRestAddress(parts: RestParts) {
  return (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> | undefined => {
    if (!request.url.startsWith('/api/')) return undefined;
    return refuse();

    async function refuse(): Promise<FastifyReply> {
      const error = new Refusal(400, messages.addressNotValid);
      const refusal = await refusalOfError(error, request, new WeakMap(), parts);
      for (const hook of parts.onSend) await hook.call(request.server, request, reply, '');
      return sendRefusal(reply, refusal, languageOf(request));
    }
  };
}

/** The refusal for an error of a request, which counts and is logged where the process failed. */
async function refusalOfError(
  error: unknown,
  request: FastifyRequest,
  callers: Callers,
  parts: RestParts,
): Promise<Refusal> {
  const user = callers.get(request) ?? null;
  const refusal = refusalFor(await countedError(error, request, user, parts.limits), request, parts);
  if (refusal.status >= 500) parts.log.error({ err: error }, 'a request of the REST services failed');
  return refusal;
}

/** An error of a request. One that no operation was counted for counts by itself, and may be one too many. */
async function countedError(
  error: unknown,
  request: FastifyRequest,
  user: UserIdentity | null,
  limits: LimitedRequests,
): Promise<unknown> {
  if (limits.isCounted(request)) return error;
  return limits.count(request, null, user).then(
    () => error,
    (tooMany: unknown) => tooMany,
  );
}

/** Who sent each request, for those whose token was read. */
type Callers = WeakMap<FastifyRequest, UserIdentity | null>;

/** Starts to measure a request for an endpoint. Probes of the health are left out: their number would hide the others. */
function timerOf(endpoint: Endpoint | undefined): OperationTimer | undefined {
  return endpoint && !endpoint.unlimited ? startOperation(endpoint.name, 'rest') : undefined;
}

/** The outcome of a refusal. Those of the graph's rules are `ok`, as user errors are at `/graphql`. */
function outcomeOf({ status, userErrorCode }: Refusal): OperationOutcome {
  if (userErrorCode !== undefined || [404, 409, 412, 422].includes(status)) return 'ok';
  return status >= 500 ? 'failed' : 'refused';
}

type Refuse = (
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  timer?: OperationTimer,
) => Promise<FastifyReply>;

function serve(
  api: FastifyInstance,
  endpoint: Endpoint,
  parts: RestParts & {
    readonly callers: Callers;
    readonly refuse: Refuse;
    readonly isReady: () => Promise<boolean>;
  },
): void {
  const { method, path, request: schemas, answers } = endpoint;
  const { callers, live, refuse, isReady } = parts;
  const response = Object.fromEntries(Object.entries(answers).filter(([, schema]) => schema !== null));
  api.route({
    method,
    url: path,
    bodyLimit: BODY_LIMIT,
    schema: {
      ...(schemas.params && { params: schemas.params }),
      querystring: schemas.query ?? NO_PARAMETERS,
      ...(schemas.body && { body: schemas.body }),
      response,
    },
    config: { endpoint },
    handler: async (request, reply) => {
      const timer = timerOf(endpoint);
      const leave = live.request();
      try {
        const asked = {
          params: request.params,
          query: request.query,
          body: request.body,
          idempotencyKey: headerOf(request, 'idempotency-key'),
          ifMatch: headerOf(request, 'if-match'),
          graph: graphOperations(request, callers.get(request) ?? null, parts),
          say: (said: Message) => textOf(said, languageOf(request)),
          isReady,
        };
        const answered = await endpoint.handle(asked as never);
        timer?.end('ok');
        return sendAnswer(reply, answered);
      } catch (error) {
        return await refuse(request, reply, error, timer);
      } finally {
        leave();
      }
    },
  });
}

function sendAnswer(reply: FastifyReply, { status = 200, body, version }: Answered): FastifyReply {
  if (version !== undefined) reply.header('etag', `"${version}"`);
  return body ? reply.status(status).send(body) : reply.status(status).send();
}

function sendRefusal(reply: FastifyReply, refusal: Refusal, language: Language): FastifyReply {
  const { status, retryAfter } = refusal;
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply
    .status(status)
    .type('application/json; charset=utf-8')
    .serializer((value) => JSON.stringify(value))
    .send(refusal.bodyIn(language));
}

/** Any error as a refusal. Errors that nobody has foreseen say nothing of the inside. */
function refusalFor(error: unknown, request: FastifyRequest, { exit, say }: RestParts): Refusal {
  if (error instanceof Refusal) return error;
  const { statusCode } = error as { readonly statusCode?: number };
  if (!(error instanceof PublicError) && !(error instanceof AggregateError) && isStatus(statusCode))
    return new Refusal(statusCode, REQUEST_ERRORS[statusCode] ?? messages.notReadable);
  const { errors = [] } = say(refusalOf(error, exit), languageOf(request)).result;
  const refusal = refusalOfErrors(errors);
  const status = statusOfError(error) ?? refusal.status;
  return new Refusal(status, refusal.said, refusal.details, refusal.retryAfter);
}

/** What is said of requests that the HTTP server refuses. */
const REQUEST_ERRORS: Readonly<Partial<Record<Status, Message>>> = {
  413: messages.bodyTooLarge({ max: BODY_LIMIT }),
  415: messages.mediaType,
};

function isStatus(status: number | undefined): status is Status {
  return status !== undefined && status in ERRORS && status < 500;
}

function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}
