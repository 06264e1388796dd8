import { unwrapResolverError } from '@apollo/server/errors';
import { DEFAULT_LANGUAGE, type Language, type Message, textOf } from '@autograph/kernel';
import { GraphQLError, type GraphQLErrorOptions, type GraphQLFormattedError } from 'graphql';
import { serviceMessages } from '../messages.ts';
import type { Logger } from '../process/log.ts';
import { graphqlMessage } from './graphql-js/graphql-message.ts';

/** Codes of top-level errors that a client may see, ours and those of Apollo Server; documented, and stable. */
const PUBLIC_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;

/** A code of a top-level error that a client may see. */
export type PublicCode = (typeof PUBLIC_CODES)[number];

/** What an error may say beside its code and its message. */
export interface ErrorDetails extends Pick<GraphQLErrorOptions, 'nodes' | 'source' | 'positions'> {
  readonly http?: { readonly status: number; readonly headers?: readonly (readonly [string, string])[] };
  /** Seconds to wait. */
  readonly retryAfter?: number;
}

/** An error that was written for the client to read. Everything else is masked at the exit. Its own `message` is English. */
export class PublicError extends GraphQLError {
  override readonly name = 'PublicError';
  /** What it says, in no language yet. */
  readonly said: Message;

  constructor(code: PublicCode, said: Message, details: ErrorDetails = {}) {
    const { nodes, source, positions, ...extra } = details;
    super(textOf(said), { nodes, source, positions, extensions: { code, ...extra } });
    this.said = said;
  }
}

/** No token came with the request, and the field needs one. */
export const unauthenticated = (): PublicError =>
  new PublicError('UNAUTHENTICATED', serviceMessages.loginRequired);

/** The caller is known, and may not. */
export const forbidden = (): PublicError => new PublicError('FORBIDDEN', serviceMessages.forbidden);

/** An argument is wrong in a way that no form would produce. */
export const badUserInput = (said: Message): PublicError => new PublicError('BAD_USER_INPUT', said);

/** A part of the system does not answer. `part` is its public name, never an address. */
export const unavailable = (part: string): PublicError =>
  new PublicError('UNAVAILABLE', serviceMessages.unavailable({ part }));

const SHOWN = new Set<unknown>(PUBLIC_CODES);

/** What each error that has left says, for those who read another language than English. */
const said = new WeakMap<GraphQLFormattedError, Message>();

/** Whether an error says that something does not answer. Anyone who says so has reported it; `about` is for that. */
export type IsUnavailable = (
  error: unknown,
  about: { readonly path: GraphQLFormattedError['path'] },
) => boolean;

/**
 * The one exit of errors, Apollo Server's `formatError`: what carries a public code goes out with that code alone,
 * what `isUnavailable` knows becomes `UNAVAILABLE`, anything else is logged and masked. Never throws. Errors leave in
 * English; `resultIn` says them in another language.
 */
export function safeErrorExit(
  log: Logger,
  isUnavailable: IsUnavailable = () => false,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const code = formatted.extensions?.code;
    if (SHOWN.has(code)) {
      const retryAfter = formatted.extensions?.retryAfter;
      const extensions = { code, ...(typeof retryAfter === 'number' && { retryAfter }) };
      return leaving(formatted, extensions, messageOf(formatted, error));
    }
    if (isClientsFault(error))
      return leaving(formatted, { code: 'BAD_REQUEST' }, graphqlMessage(formatted.message));
    const cause = unwrapResolverError(error);
    if (isUnavailable(cause, { path: formatted.path }))
      return leaving(formatted, { code: 'UNAVAILABLE' }, serviceMessages.partUnavailable);
    // An error that a service behind this one has masked already was logged there, and says so in the caller's language.
    const isMasked = code === 'INTERNAL_SERVER_ERROR' && cause === error;
    if (!isMasked) log.error({ err: cause, path: formatted.path }, 'unexpected error');
    return leaving(formatted, { code: 'INTERNAL_SERVER_ERROR' }, serviceMessages.failed);
  };
}

/** A result whose errors are said in this language, as far as they left by the exit of this process. */
export function resultIn<Result extends { readonly errors?: readonly GraphQLFormattedError[] | undefined }>(
  result: Result,
  language: Language,
): Result {
  if (language === DEFAULT_LANGUAGE || !result.errors) return result;
  const errors = result.errors.map((error) => {
    const message = said.get(error);
    return message ? { ...error, message: textOf(message, language) } : error;
  });
  return { ...result, errors };
}

/** An error as it leaves; `message` is its text where another service has said it already. */
function leaving(
  { locations, path }: GraphQLFormattedError,
  extensions: Readonly<Record<string, unknown>>,
  message: Message | string,
): GraphQLFormattedError {
  const left = {
    message: typeof message === 'string' ? message : textOf(message),
    ...(locations && { locations }),
    ...(path && { path }),
    extensions,
  };
  if (typeof message !== 'string') said.set(left, message);
  return left;
}

function messageOf({ message, extensions }: GraphQLFormattedError, error: unknown): Message | string {
  const cause = unwrapResolverError(error);
  if (cause instanceof PublicError) return cause.said;
  // Apollo's executor names the service that an error comes from.
  return typeof extensions?.serviceName === 'string' ? message : graphqlMessage(message);
}

/** Whether Apollo Server itself refused the request: it gives some refusals a status of HTTP, and no code. */
function isClientsFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError || error.extensions.code !== undefined)
    return false;
  const status = (error.extensions.http as { readonly status?: unknown } | undefined)?.status;
  return typeof status === 'number' && status >= 400 && status < 500;
}
