import type { GraphQLFormattedError } from 'graphql';

/**
 * The errors of a service's response, with what clients may get of them: a message, a path and extensions. A service does not
 * decide on the HTTP status or the headers of the whole answer. A malformed part is left out. An error without a message has no
 * code either, so that it is masked and logged.
 */
export function readErrors(errors: unknown): readonly GraphQLFormattedError[] {
  return Array.isArray(errors) ? errors.map(readError) : [];
}

function readError(error: unknown): GraphQLFormattedError {
  const { message, path, extensions } = objectOf(error);
  const place = isPath(path) ? { path } : {};
  if (typeof message !== 'string') return { message: 'An error of a service has no message.', ...place };
  return { message, ...place, extensions: readExtensions(objectOf(extensions)) };
}

function readExtensions({ http: _, retryAfter, ...others }: Readonly<Record<string, unknown>>) {
  const isTime = typeof retryAfter === 'number' && Number.isFinite(retryAfter) && retryAfter >= 0;
  return isTime ? { ...others, retryAfter } : others;
}

function isPath(path: unknown): path is (string | number)[] {
  return Array.isArray(path) && path.every((part) => typeof part === 'string' || Number.isInteger(part));
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : {};
}
