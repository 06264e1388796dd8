import { STATUS_CODES } from 'node:http';
import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { ERRORS, type Status } from '../refusals.ts';
import type { JsonSchema } from './json-schemas.ts';

/** The body of every refusal. */
export const refusalBody = z
  .object({
    error: z.enum([...new Set(Object.values(ERRORS))] as [string, ...string[]]),
    message: z.string().meta({
      description: 'What is wrong, in the language of the request.',
      examples: ['Not valid: page.'],
    }),
    details: z
      .union([
        z.record(z.string(), z.array(z.string())).meta({
          description: 'What is wrong with each field.',
          examples: [{ page: ['Expected a whole number from 1 to 1000000.'] }],
        }),
        z
          .object({ field: z.string(), value: z.any() })
          .meta({ description: 'The field and the value that conflict.' }),
      ])
      .optional(),
    retry_after: z
      .int()
      .min(1)
      .meta({ description: 'Seconds to wait before the request is sent again.', examples: [30] })
      .optional(),
  })
  .meta({
    id: 'Error',
    description: 'A request that was refused.',
    examples: [
      {
        error: ERRORS[400],
        message: 'Not valid: page.',
        details: { page: ['Expected a whole number from 1 to 1000000.'] },
      },
    ],
  });

/** What every request can be refused with. */
const OF_ALL: readonly Status[] = [400, 500, 503];
/** What requests can be refused with that callers make as users, and that count within the rate limits. */
const OF_CALLERS: readonly Status[] = [401, 403, 429];
/** What a request can be refused with where a body is read. */
const OF_BODIES: readonly Status[] = [413, 415];

/** The statuses that an endpoint refuses requests with, in ascending order. */
export function refusalsOf({
  method,
  request,
  answers,
  refusals = [],
  unlimited,
}: Endpoint): readonly Status[] {
  const all = [
    ...OF_ALL,
    ...(unlimited ? [] : OF_CALLERS),
    ...refusals,
    ...(method === 'GET' ? [] : OF_BODIES),
    ...(request.params ? ([404] as const) : []),
  ];
  return [...new Set(all)].filter((status) => !(status in answers)).toSorted((one, other) => one - other);
}

/** Headers of answers, whatever their status. They are there where a limit counted the request. */
export const LIMIT_HEADERS: Readonly<Record<string, JsonSchema>> = {
  'X-RateLimit-Limit': { type: 'integer', description: 'Requests of a window of time.' },
  'X-RateLimit-Remaining': { type: 'integer', description: 'Requests that are left in this window.' },
  'X-RateLimit-Reset': { type: 'integer', description: 'Time at which the window ends, in Unix seconds.' },
};

interface Explained {
  readonly description: string;
  readonly example: { readonly message: string; readonly details?: object; readonly retry_after?: number };
}

const EXPLAINED: Readonly<Record<Status, Explained>> = {
  400: {
    description: 'The request lacks a value, or has a value of the wrong type.',
    example: {
      message: 'Not valid: page.',
      details: { page: ['Expected a whole number from 1 to 1000000.'] },
    },
  },
  401: {
    description: 'The token or the credentials are missing or wrong.',
    example: { message: 'The access token is not valid, or its session has ended. Log in again.' },
  },
  403: {
    description: 'The caller may not do this.',
    example: { message: 'You are not allowed to do this.' },
  },
  404: {
    description: 'There is no such record, or the caller may not see it.',
    example: { message: 'There is no such record.' },
  },
  405: {
    description: 'The path has no such method. `Allow` lists those that it has.',
    example: { message: 'Use GET, POST.' },
  },
  409: {
    description: 'The request conflicts with the state of a record.',
    example: {
      message: 'This vehicle is not available.',
      details: { field: 'vehicle_id', value: '0199d0a1-7c3e-7000-8000-000000000001' },
    },
  },
  412: {
    description: 'The record has another version than `If-Match` names.',
    example: { message: 'If-Match does not have the version of the record. Send the ETag that was read.' },
  },
  413: {
    description: 'The body is too large.',
    example: { message: 'The body is larger than 65536 bytes.' },
  },
  415: {
    description: 'The body is not JSON.',
    example: { message: 'The body must be JSON, sent as application/json.' },
  },
  422: {
    description: 'A value breaks a rule.',
    example: {
      message: 'Not valid: preco.',
      details: {
        preco: ['Expected an amount of at least 0 with at most two decimals, such as 84990.00.'],
      },
    },
  },
  429: {
    description: 'The caller sent too many requests.',
    example: { message: 'Too many requests. Try again in 30 s.', retry_after: 30 },
  },
  500: {
    description: 'The service failed.',
    example: { message: 'The request failed. Try again later.' },
  },
  503: {
    description: 'A part of the service does not answer.',
    example: { message: 'The request failed. Try again later.' },
  },
};

/** Headers that belong to a status. */
const HEADERS: Readonly<Partial<Record<Status, Readonly<Record<string, JsonSchema>>>>> = {
  401: { 'WWW-Authenticate': { type: 'string', description: 'The scheme to log in with: `Bearer`.' } },
  405: { Allow: { type: 'string', description: 'The methods of this path.' } },
  429: { 'Retry-After': { type: 'integer', description: 'Seconds to wait.' } },
};

/** The name of the component for refusals of a status, such as `NotFound`. */
export function responseName(status: Status): string {
  return (STATUS_CODES[status] ?? String(status)).replaceAll(' ', '');
}

/** The component for refusals of a status. */
export function refusalResponse(status: Status): object {
  const { description, example } = EXPLAINED[status];
  const headers = Object.entries({ ...LIMIT_HEADERS, ...HEADERS[status] }).map(
    ([name, { description, ...schema }]) => [name, { description, schema }] as const,
  );
  return {
    description,
    headers: Object.fromEntries(headers),
    content: {
      'application/json': {
        schema: { $ref: '#/components/schemas/Error' },
        example: { error: ERRORS[status], ...example },
      },
    },
  };
}
