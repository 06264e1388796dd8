/** One error of an answer, as the graph wrote it. */
export interface GraphErrorEntry {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly retryAfter?: number } & Readonly<
    Record<string, unknown>
  >;
}

/** Anything that the client throws, but for the reason of an `AbortSignal`, which is thrown as it is. */
export class AutographError extends Error {
  /** For a program to act upon; never changes its meaning. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** No answer came. What a mutation was to do may have been done all the same. */
export class NetworkError extends AutographError {
  constructor(message: string, options?: ErrorOptions & { readonly code?: string }) {
    super(options?.code ?? 'NETWORK', message, options);
  }
}

/** No answer came in time. */
export class TimeoutError extends NetworkError {
  constructor(milliseconds: number, options?: ErrorOptions) {
    super(`No answer within ${milliseconds} ms.`, { ...options, code: 'TIMEOUT' });
  }
}

/** The graph answered with errors. `code` is that of the first. */
export class GraphError extends AutographError {
  /** All errors of the answer. */
  readonly errors: readonly GraphErrorEntry[];
  /** What was answered beside the errors. */
  readonly data: unknown;
  /** HTTP status of the answer. */
  readonly status: number;

  constructor({ status, data, errors }: Failure) {
    super(codeOf(errors[0]), errors[0]?.message ?? `HTTP status ${status}`);
    this.status = status;
    this.data = data;
    this.errors = errors;
  }
}

/** Nobody is logged in, or their session has ended. */
export class UnauthenticatedError extends GraphError {}

/** Anyone who is logged in may not do this. */
export class ForbiddenError extends GraphError {}

/** Too many requests. */
export class RateLimitedError extends GraphError {
  /** Seconds until a request may succeed; `undefined` where the answer does not say. */
  readonly retryAfter: number | undefined;

  constructor(failure: Failure) {
    super(failure);
    this.retryAfter = failure.retryAfter;
  }
}

/** A service is down or too slow. */
export class UnavailableError extends GraphError {}

/** The request itself is wrong: it does not fit the schema, or a variable is out of its bounds. */
export class BadInputError extends GraphError {}

/** Something went wrong on the other side, or the code is not one that this release knows. */
export class InternalError extends GraphError {}

/** An answer with errors. */
export interface Failure {
  readonly status: number;
  readonly data: unknown;
  readonly errors: readonly GraphErrorEntry[];
  /** Seconds, from the answer's header or its error. */
  readonly retryAfter?: number | undefined;
}

const CLASSES: Readonly<Record<string, new (failure: Failure) => GraphError>> = {
  UNAUTHENTICATED: UnauthenticatedError,
  FORBIDDEN: ForbiddenError,
  RATE_LIMITED: RateLimitedError,
  UNAVAILABLE: UnavailableError,
  BAD_USER_INPUT: BadInputError,
  BAD_REQUEST: BadInputError,
  GRAPHQL_PARSE_FAILED: BadInputError,
  GRAPHQL_VALIDATION_FAILED: BadInputError,
  OPERATION_RESOLUTION_FAILURE: BadInputError,
  PERSISTED_QUERY_NOT_FOUND: BadInputError,
};

/** The exception for an answer with errors. */
export function exceptionOf(failure: Failure): GraphError {
  const Class = CLASSES[codeOf(failure.errors[0])] ?? InternalError;
  return new Class(failure);
}

/** The code of an error; `INTERNAL_SERVER_ERROR` where it has none. */
export function codeOf(error: GraphErrorEntry | undefined): string {
  return error?.extensions?.code ?? 'INTERNAL_SERVER_ERROR';
}
