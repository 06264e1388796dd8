import { NASTY } from '@autograph/service/testing';
import fc, { type Arbitrary } from 'fast-check';
import { rootFields } from '../root-fields.ts';
import { type Asked, operationOf } from './operations.ts';

/** One request as it goes over the wire. */
export interface FuzzedRequest {
  readonly method: 'GET' | 'POST';
  /** What follows the address. */
  readonly search: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Mutations that end the session of the caller, or the caller. */
const ENDING = new Set(['logout', 'eraseMe', 'changePassword']);

/** Requests for every root field, most of them nearly right, and some that are no request at all. `ids` exist. */
export function fuzzedRequests(ids: readonly string[]): Arbitrary<FuzzedRequest> {
  const fields = rootFields.filter(([, { name }]) => !ENDING.has(name));
  const operations = fields.map(([kind, field]) => operationOf(kind.split('.')[0] ?? '', field, ids));
  return fc.oneof({ weight: 12, arbitrary: fc.oneof(...operations).chain(overHttp) }, oddRequest());
}

const JSON_BODY = { 'content-type': 'application/json' };

function overHttp({ query, variables, isQuery }: Asked): Arbitrary<FuzzedRequest> {
  const post: FuzzedRequest = {
    method: 'POST',
    search: '',
    headers: JSON_BODY,
    body: JSON.stringify({ query, variables }),
  };
  if (!isQuery) return fc.constant(post);
  const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const get: FuzzedRequest = {
    method: 'GET',
    search: `?${search}&operationName=&extensions=`,
    headers: { 'apollo-require-preflight': '1' },
    body: null,
  };
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(post) },
    fc.constant(search.size > 0 && `${search}`.length < 8_000 ? get : post),
  );
}

/** Requests that a program of somebody else's may send. */
function oddRequest(): Arbitrary<FuzzedRequest> {
  const parts = fc.record(
    {
      query: fc.oneof(
        fc.constantFrom<unknown>('{ __typename }', '{', '', 'query A { __typename } query B { __typename }'),
        fc.constantFrom(...NASTY),
      ),
      variables: fc.oneof(fc.constantFrom(...NASTY), fc.jsonValue()),
      operationName: fc.oneof(fc.constantFrom<unknown>('A', 'C'), fc.constantFrom(...NASTY)),
      extensions: fc.oneof(
        fc.constantFrom(...NASTY),
        fc.record({
          persistedQuery: fc.record({
            version: fc.constantFrom(1, '1', 2, null),
            sha256Hash: fc.constantFrom('', 'x'.repeat(64), null, {}),
          }),
        }),
      ),
    },
    { requiredKeys: [] },
  );
  const bodies = fc.oneof(
    parts.map((one) => JSON.stringify(one)),
    fc.jsonValue().map((one) => JSON.stringify(one)),
    fc.constantFrom(
      '',
      '{',
      '[]',
      'null',
      '{"query":',
      '\u0000',
      '{"__proto__":{"query":"{a}"}}',
      '{"query":"{ __typename }"}x',
    ),
  );
  const types = fc.constantFrom(
    'application/json',
    'application/json; charset=utf-16',
    'text/plain',
    'application/graphql',
    'multipart/form-data; boundary=x',
    '',
  );
  const accepts = fc.constantFrom(
    '*/*',
    'application/graphql-response+json',
    'text/event-stream',
    'image/png',
    ',;,',
    '',
  );
  return fc
    .tuple(
      bodies,
      types,
      accepts,
      fc.constantFrom('', '?query', '?query=%', '?variables={', '?query={__typename}&query={__typename}'),
    )
    .map(([body, type, accept, search]) => ({
      method: search === '' ? 'POST' : 'GET',
      search,
      headers: {
        ...(type && { 'content-type': type }),
        ...(accept && { accept }),
        'accept-language': 'pt-BR,*;q=0',
      },
      body: search === '' ? body : null,
    }));
}
