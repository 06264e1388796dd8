import type { Message } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OperationTypeNode } from 'graphql';
import { messages } from '../answer/messages.ts';
import type { Operation } from '../bounds/documents.ts';
import { hasTooManyValues, TOO_MANY_VALUES } from '../bounds/variables.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a client asks for, as GraphQL over HTTP has it. What is empty, or `null`, counts as left out. */
export interface GraphRequest {
  readonly query: string | undefined;
  readonly operationName: string | undefined;
  readonly variables: Json;
  /** The name of a persisted query: `extensions.persistedQuery`. */
  readonly persisted: Json | undefined;
}

/** Headers of which one shows that a request is none that a link, an image or a form of another site could send. */
const PREFLIGHTED = ['x-apollo-operation-name', 'apollo-require-preflight'] as const;
const EITHER = messages.eitherHeader({ one: PREFLIGHTED[0], other: PREFLIGHTED[1] });

/** What stands for a body that is not parsed, since it has too many values. */
const NOT_PARSED = Symbol('too many values');

/** Has the server parse bodies of JSON, but for those that would block it; `readRequest` refuses these. */
export function parseBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) =>
    hasTooManyValues(body) ? done(null, NOT_PARSED) : parse(request, body, done),
  );
}

/** Reads a request, over GET or POST. Throws `BAD_REQUEST` that says what is wrong with its form. */
export function readRequest(request: FastifyRequest): GraphRequest {
  const given = request.method === 'GET' ? parametersOf(request) : request.body;
  if (given === NOT_PARSED)
    throw new PublicError('BAD_USER_INPUT', TOO_MANY_VALUES, { http: { status: 400 } });
  if (!isObject(given)) throw badRequest(messages.bodyNotAnObject);
  const { persistedQuery } = objectIn(given, 'extensions') ?? {};
  const read = {
    query: textIn(given, 'query'),
    operationName: textIn(given, 'operationName'),
    variables: objectIn(given, 'variables') ?? {},
    persisted: isObject(persistedQuery) ? persistedQuery : undefined,
  };
  if (read.query === undefined && !read.persisted) throw badRequest(messages.noQuery);
  return read;
}

/** Throws `BAD_REQUEST` (HTTP 405) for an operation other than a query that is asked for by GET. */
export function refuseUnsafe({ method }: FastifyRequest, { operation: { operation } }: Operation): void {
  if (method !== 'GET' || operation === OperationTypeNode.QUERY) return;
  throw new PublicError('BAD_REQUEST', messages.onlyByPost({ operation }), {
    http: { status: 405, headers: [['allow', 'POST']] },
  });
}

/** A refusal of a request whose form is wrong; HTTP 400 unless `status` says otherwise. */
export function badRequest(said: Message, status = 400): PublicError {
  return new PublicError('BAD_REQUEST', said, { http: { status } });
}

/** The parameters of the address; Fastify's own reading differs behind a `#`, and in what is badly encoded. */
function parametersOf({ url, headers }: FastifyRequest): Json {
  const isSafe =
    PREFLIGHTED.some((name) => headers[name]) || headers['content-type']?.startsWith('application/json');
  if (!isSafe) throw badRequest(messages.headerRequired({ names: EITHER }));
  const parameters = new URL(url, 'http://localhost').searchParams;
  const once = (name: string): string | undefined => {
    const [value, ...others] = parameters.getAll(name);
    if (others.length > 0) throw badRequest(messages.parameterTwice({ name }));
    return value || undefined;
  };
  return {
    query: once('query'),
    operationName: once('operationName'),
    variables: parsed('variables', once('variables')),
    extensions: parsed('extensions', once('extensions')),
  };
}

function parsed(name: string, text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw badRequest(messages.parameterNotJson({ name }));
  }
}

function textIn(given: Json, name: string): string | undefined {
  const value = given[name] ?? '';
  if (typeof value !== 'string') throw badRequest(messages.notAString({ name }));
  return value || undefined;
}

function objectIn(given: Json, name: string): Json | undefined {
  const value = given[name] ?? undefined;
  if (value !== undefined && !isObject(value)) throw badRequest(messages.notAnObject({ name }));
  return value;
}

/** Whether a value of JSON is an object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
