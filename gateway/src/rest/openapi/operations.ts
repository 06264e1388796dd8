import type { FastifySchema } from 'fastify';
import type { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { endpoints } from '../endpoints.ts';
import type { JsonSchema, JsonSchemas } from './json-schemas.ts';
import { LIMIT_HEADERS } from './refusal-responses.ts';

const IDEMPOTENCY_KEY: JsonSchema = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  description:
    'A value of the client for this request. The same request with the same value is carried out once.',
};

const IF_MATCH: JsonSchema = {
  type: 'string',
  description: 'The `ETag` that was read. The request is refused with 412 if the record has another version.',
};

const ETAG: JsonSchema = {
  type: 'string',
  description: 'The version of the record, for `If-Match`.',
};

const ANSWERED: Readonly<Record<string, string>> = {
  200: 'The request was carried out.',
  201: 'The record was created.',
  204: 'The request was carried out. The answer has no body.',
  503: 'The service is not ready.',
};

/** The operation of an endpoint, as `@fastify/swagger` reads it. Refusals are left out. */
export function operationOf(endpoint: Endpoint, schemas: JsonSchemas, tag: string): FastifySchema {
  const { name, summary, access, request, answers, idempotent, guarded, unlimited } = endpoint;
  const headers = {
    ...(idempotent && { 'Idempotency-Key': IDEMPOTENCY_KEY }),
    ...(guarded && { 'If-Match': IF_MATCH }),
  };
  return {
    operationId: name,
    summary,
    description: `Who may call it: ${access}`,
    tags: [tag],
    security: securityOf(endpoint),
    ...(request.params && { params: schemas.parameters(request.params) }),
    ...(request.query && { querystring: schemas.parameters(request.query) }),
    ...(request.body && { body: schemas.of(request.body, 'input') }),
    ...(Object.keys(headers).length > 0 && { headers: { type: 'object', properties: headers } }),
    response: Object.fromEntries(
      Object.entries(answers).map(([status, schema]) => [
        status,
        answer(status, schema, schemas, !unlimited),
      ]),
    ),
  };
}

/** The tokens that an endpoint reads. A list may show more to callers with a token than to those without. */
function securityOf({ anonymous, ignoresToken }: Endpoint): readonly Readonly<Record<string, string[]>>[] {
  if (ignoresToken) return [];
  return anonymous ? [{ bearer: [] }, {}] : [{ bearer: [] }];
}

function answer(status: string, schema: z.ZodType | null, schemas: JsonSchemas, isLimited: boolean): object {
  const described = {
    description: ANSWERED[status],
    headers: { ...(isLimited && LIMIT_HEADERS), ...(schema && VERSIONED.has(schema) && { ETag: ETAG }) },
  };
  if (!schema) return { ...described, type: 'null' };
  return { ...described, content: { 'application/json': { schema: schemas.of(schema, 'output') } } };
}

/** Records with a version: those that a request can guard. */
const VERSIONED: ReadonlySet<z.ZodType> = new Set(
  endpoints.flatMap(({ guarded, answers }) => (guarded && answers[200] ? [answers[200]] : [])),
);
