import { type Language, type Message, textOf } from '@autograph/kernel';
import { PublicError } from '@autograph/service/graphql';
import type { GraphQLFormattedError } from 'graphql';
import { messages } from './messages.ts';

/** The documented texts of `error`, by HTTP status. */
export const ERRORS = {
  400: 'Validation error',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Payload too large',
  415: 'Unsupported media type',
  422: 'Validation error',
  429: 'Rate limit exceeded',
  500: 'Internal server error',
  503: 'Service unavailable',
} as const;

/** HTTP statuses of refusals. */
export type Status = keyof typeof ERRORS;

/** The HTTP status of each code of the graph, in user errors and in top-level errors. */
const STATUS_OF_CODE: Readonly<Record<string, Status>> = {
  INVALID: 422,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID_STATE: 409,
  INVALID_CREDENTIALS: 401,
  VEHICLE_NOT_AVAILABLE: 409,
  PRICE_CHANGED: 409,
  IDEMPOTENCY_MISMATCH: 422,
  LIMIT_REACHED: 409,
  OTHER_BRANCH: 403,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  BAD_USER_INPUT: 400,
  BAD_REQUEST: 400,
  INTERNAL_SERVER_ERROR: 500,
};

/** A text of ours, or one that the graph has said in the language of the caller. */
export type Said = Message | string;

/** What is wrong with each field, or the field and the value that are taken. */
export type Details =
  | { readonly fields: Readonly<Record<string, readonly Said[]>> }
  | { readonly field: string; readonly value: unknown };

/** A request that is refused, as the documents say it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: Status;
  readonly said: Said;
  readonly details: Details | undefined;
  /** Seconds to wait before the request is sent again. */
  readonly retryAfter: number | undefined;
  /** The code of the user error that the graph refused the request with. Fastify gives `code` to errors of validation. */
  readonly userErrorCode: string | undefined;

  constructor(status: Status, said: Said, details?: Details, retryAfter?: number, userErrorCode?: string) {
    super(saidIn(said, 'en'));
    this.status = status;
    this.said = said;
    this.details = details;
    this.retryAfter = retryAfter;
    this.userErrorCode = userErrorCode;
  }

  /** The body of the answer in a language. */
  bodyIn(language: Language): object {
    const details =
      this.details && 'fields' in this.details
        ? Object.fromEntries(
            Object.entries(this.details.fields).map(([name, texts]) => [
              name,
              texts.map((text) => saidIn(text, language)),
            ]),
          )
        : this.details;
    return {
      error: ERRORS[this.status],
      message: saidIn(this.said, language),
      ...(details && { details }),
      ...(this.retryAfter !== undefined && { retry_after: this.retryAfter }),
    };
  }
}

function saidIn(said: Said, language: Language): string {
  return typeof said === 'string' ? said : textOf(said, language);
}

/** An error that a payload of the graph carries. */
export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: string;
}

/** How user errors are translated: the names of fields, the values that were sent, and whether `If-Match` was. */
export interface Translation {
  /** The documented name of a field of the graph. */
  readonly nameOf: (field: string) => string;
  /** The value that the client sent for a field of the graph. */
  readonly sentFor: (field: string) => unknown;
  readonly isGuarded: boolean;
}

/** The refusal for the user errors of a payload. The first one decides the status. */
export function refusalOfUserErrors(
  [first, ...others]: readonly [UserError, ...UserError[]],
  { nameOf, sentFor, isGuarded }: Translation,
): Refusal {
  const { code, message } = first;
  const [field] = fieldOf(first);
  const status = statusOf(code, field, isGuarded);
  const saying = (details?: Details) => new Refusal(status, message, details, undefined, code);
  // The version of a change without `If-Match` is not a value of the client.
  if (status === 409 && field !== undefined && code !== 'STALE')
    return saying({ field: nameOf(field), value: sentFor(field) ?? null });
  // As where an endpoint reads the record. Of another record, the graph says which one it is.
  if (status === 404 && field === 'id') return new Refusal(404, messages.noRecord);
  if (status !== 422) return saying();
  const fields = new Map<string, readonly string[]>();
  for (const error of [first, ...others]) {
    const [name] = fieldOf(error);
    if (name === undefined) continue;
    const documented = nameOf(name);
    fields.set(documented, [...(fields.get(documented) ?? []), error.message]);
  }
  return saying({ fields: Object.fromEntries(fields) });
}

function statusOf(code: string, field: string | undefined, isGuarded: boolean): Status {
  if (code === 'STALE') return isGuarded ? 412 : 409;
  // A wrong password in a field says nothing of the token: after a 401, clients would refresh it and send the same again.
  if (code === 'INVALID_CREDENTIALS' && field !== undefined) return 422;
  return STATUS_OF_CODE[code] ?? 500;
}

/** The refusal for errors at the top of an answer of the graph. The gravest one decides. */
export function refusalOfErrors(errors: readonly GraphQLFormattedError[]): Refusal {
  const known = errors.map(({ message, extensions }) => {
    const { code, retryAfter } = extensions ?? {};
    return {
      said: saidFor(String(code), message),
      status: STATUS_OF_CODE[String(code)] ?? 500,
      retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    };
  });
  const [gravest] = known.toSorted((one, other) => other.status - one.status);
  if (!gravest) return new Refusal(500, messages.failed);
  const { status, said, retryAfter } = gravest;
  return new Refusal(status, said, undefined, status === 429 ? (retryAfter ?? 1) : undefined);
}

/** What is said of an error of the graph. The graph's own text about a wrong value names variables and types of GraphQL. */
function saidFor(code: string, message: string): Said {
  if (code === 'BAD_USER_INPUT') return messages.valueNotAccepted;
  return Object.hasOwn(STATUS_OF_CODE, code) ? message : messages.failed;
}

/** The HTTP status that an error of the gateway's own asks for, where it has one. */
export function statusOfError(error: unknown): Status | undefined {
  if (!(error instanceof PublicError)) return undefined;
  const { http } = error.extensions as { readonly http?: { readonly status?: number } };
  const status = http?.status;
  return status !== undefined && status in ERRORS ? (status as Status) : undefined;
}

function fieldOf({ field }: UserError): readonly string[] {
  return field?.[0] === 'input' ? field.slice(1) : (field ?? []);
}
