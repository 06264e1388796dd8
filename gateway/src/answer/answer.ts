import { noteErrors } from '@autograph/service/process';
import type { FastifyReply } from 'fastify';
import { type FormattedExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';
import { badRequest } from '../admission/graph-request.ts';
import { messages } from './messages.ts';

/** The answer to a request, before it is written. */
export interface Answer {
  readonly status: number;
  readonly headers?: Iterable<readonly [string, string]>;
  readonly result: FormattedExecutionResult;
}

/** The form in which an error may leave. */
export type ErrorExit = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** The content type of an answer unless a client prefers another. */
export const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const [JSON_MEDIA, GRAPHQL_MEDIA, HTML_MEDIA] = [
  'application/json',
  'application/graphql-response+json',
  'text/html',
];

/** The content type that an `Accept` header prefers. Throws `BAD_REQUEST` (HTTP 406) where the graph has none of those it names. */
export function answerType(accept: string | undefined): string {
  if (accept === undefined || accept === '*/*') return JSON_TYPE;
  const preferred = new Negotiator({ headers: { accept } }).mediaType([JSON_MEDIA, GRAPHQL_MEDIA]);
  if (preferred === JSON_MEDIA) return JSON_TYPE;
  if (preferred === GRAPHQL_MEDIA) return GRAPHQL_TYPE;
  throw badRequest(messages.accept({ one: JSON_MEDIA, other: GRAPHQL_MEDIA }), 406);
}

/** Whether an `Accept` header prefers a page to an answer of the graph, as that of a browser does. */
export function prefersPage(accept: string | undefined): boolean {
  if (!accept?.includes(HTML_MEDIA)) return false;
  const available = [JSON_MEDIA, GRAPHQL_MEDIA, HTML_MEDIA];
  return new Negotiator({ headers: { accept } }).mediaType(available) === HTML_MEDIA;
}

/** The answer to a request that was refused with this error, or with the errors of an `AggregateError`. */
export function refusal(error: unknown, exit: ErrorExit): Answer {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  const [http = {}] = errors.flatMap((one) => (one instanceof GraphQLError ? [one.extensions.http] : []));
  const { status = 500, headers } = http as Partial<Answer>;
  const result = { errors: errors.map((one) => exit(plainForm(one), one)) };
  return { status, result, ...(headers && { headers }) };
}

const STATUSES: Readonly<Record<string, number>> = {
  INTERNAL_SERVER_ERROR: 500,
  UNAVAILABLE: 503,
  FORBIDDEN: 403,
  UNAUTHENTICATED: 401,
};

/** The HTTP status for errors of the graph, where an address of ours answers them and no GraphQL client. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const codes = errors.map(({ extensions }) => String(extensions?.code));
  return codes.map((code) => STATUSES[code]).find((known) => known !== undefined) ?? 400;
}

/** Writes an answer. What a service refused by a limit of its own gets the HTTP status and header of that. */
export function send(reply: FastifyReply, type: string, { status, headers, result }: Answer): FastifyReply {
  const { errors, data, extensions } = result;
  if (errors) noteErrors(reply.request, errors);
  for (const [name, value] of headers ?? []) reply.header(name, value);
  const limited = errors?.filter((error) => error.extensions?.code === 'RATE_LIMITED') ?? [];
  if (limited.length > 0) {
    const waits = limited.map((error) => Number(error.extensions?.retryAfter ?? 1));
    reply.header('retry-after', Math.max(...waits));
  }
  const text = JSON.stringify({ errors, data, extensions });
  return reply
    .status(limited.length > 0 ? 429 : status)
    .type(type)
    .send(`${text}\n`);
}

function plainForm(error: unknown): GraphQLFormattedError {
  return error instanceof GraphQLError ? error.toJSON() : { message: 'unexpected' };
}
