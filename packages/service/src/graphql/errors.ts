import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from '../process/log.ts';
import { sparingly } from '../process/throttled-log.ts';
import { withoutValue } from './variable-errors.ts';

/** Codes of top-level errors that a client may see; documented, and stable. */
export type PublicCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'BAD_USER_INPUT'
  | 'INTERNAL_SERVER_ERROR';

/** An error that was written for the client to read. Everything else is masked at the exit. */
export class PublicError extends GraphQLError {
  override readonly name = 'PublicError';

  constructor(
    code: PublicCode,
    message: string,
    extra: { readonly http?: { readonly status: number }; readonly retryAfter?: number } = {},
  ) {
    super(message, { extensions: { code, ...extra } });
  }
}

/** No token came with the request, and the field needs one. */
export const unauthenticated = (): PublicError => new PublicError('UNAUTHENTICATED', 'Log in first.');

/** The caller is known, and may not. */
export const forbidden = (): PublicError => new PublicError('FORBIDDEN', 'You may not do that.');

/** An argument is wrong in a way that no form would produce. */
export const badUserInput = (message: string): PublicError => new PublicError('BAD_USER_INPUT', message);

/** A part of the system does not answer. `part` is its public name, never an address. */
export const unavailable = (part: string): PublicError =>
  new PublicError('UNAVAILABLE', `The ${part} service is not available right now. Try again later.`);

/** Codes whose message a client may see as it is: ours, and those that Apollo Server gives to a wrong request. */
const PUBLIC_CODES = new Set<unknown>([
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
]);

/**
 * The one exit of errors, Apollo Server's `formatError`: what carries a public code goes out with that code alone,
 * a store that does not answer becomes `UNAVAILABLE`, anything else is logged and masked. Never throws. `now` is the
 * time in milliseconds.
 */
export function safeErrorExit(
  log: Logger,
  isUnavailable: (error: unknown) => boolean = () => false,
  now: () => number = Date.now,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  const warn = sparingly((errors, err: unknown, path: GraphQLFormattedError['path']) => {
    log.warn({ err, path, errors }, 'a store does not answer');
  }, now);
  return (formatted, error) => {
    const where = {
      ...(formatted.locations && { locations: formatted.locations }),
      ...(formatted.path && { path: formatted.path }),
    };
    const code = formatted.extensions?.code;
    if (PUBLIC_CODES.has(code)) {
      const retryAfter = formatted.extensions?.retryAfter;
      return {
        message: withoutValue(formatted.message),
        ...where,
        extensions: { code, ...(typeof retryAfter === 'number' && { retryAfter }) },
      };
    }
    if (isClientsFault(error))
      return { message: formatted.message, ...where, extensions: { code: 'BAD_REQUEST' } };
    const cause = unwrapResolverError(error);
    if (isUnavailable(cause)) {
      warn(cause, formatted.path);
      return {
        message: 'This part is not available right now. Try again later.',
        ...where,
        extensions: { code: 'UNAVAILABLE' },
      };
    }
    // An error that a service behind this one has masked already was logged there.
    if (code !== 'INTERNAL_SERVER_ERROR' || cause !== error)
      log.error({ err: cause, path: formatted.path }, 'unexpected error');
    return {
      message: 'Something went wrong on our side.',
      ...where,
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    };
  };
}

/** Whether Apollo Server itself refused the request: it gives some refusals a status of HTTP, and no code. */
function isClientsFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || error.originalError || error.extensions.code !== undefined)
    return false;
  const status = (error.extensions.http as { readonly status?: unknown } | undefined)?.status;
  return typeof status === 'number' && status >= 400 && status < 500;
}
