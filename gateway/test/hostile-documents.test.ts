import { readFileSync } from 'node:fs';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatewayOver } from './gateway-over.ts';

const UNLIMITED = {
  RATE_LIMIT_AUTH: '0',
  RATE_LIMIT_GENERAL: '0',
  RATE_LIMIT_LISTING: '0',
  RATE_LIMIT_ADMIN: '0',
};

/** What a refusal may take of a core, in milliseconds: while it takes that, nobody else is answered. */
const BOUND = 100;

const some = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');
const nested = (levels: number): string =>
  `{ me { ${'customer { user { '.repeat(levels)}id${' } }'.repeat(levels)} } }`;
const doubling = some(30, (n) => `fragment F${n} on User { ...F${n + 1} ...F${n + 1} }`);
const levels = (count: number): unknown => (count === 0 ? 1 : { a: levels(count - 1) });

interface Hostile {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

/** What came from attackers and advisories, each with the status that refuses it. */
const HOSTILE: Readonly<Record<string, Hostile>> = {
  'a thousand levels': { query: nested(500) },
  'twenty levels': { query: nested(10) },
  'parentheses that never close': { query: '{'.repeat(100_000) },
  'a list value a thousand levels deep': {
    query: `{ vehicles(filter: { make: ${'['.repeat(900)}${']'.repeat(900)} }) { totalCount } }`,
  },
  'thirty fragments that double': { query: `{ me { ...F0 } } ${doubling} fragment F30 on User { id }` },
  'thirty fragments that double, unused': { query: `{ me { id } } ${doubling} fragment F30 on User { id }` },
  'a fragment that uses itself': { query: '{ me { ...F } } fragment F on User { id ...F }' },
  'fragments that use each other': {
    query:
      '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...C } fragment C on User { ...A }',
  },
  'ten thousand fields': { query: `{ me { ${'id '.repeat(10_000)} } }` },
  'ten thousand fields that nobody knows': { query: `{ ${some(10_000, (n) => `field${n}`)} }` },
  'as many unknown fields as a document can hold': { query: `{ me { ${some(990, (n) => `usernam${n}`)} } }` },
  'a thousand fields of one name with other arguments': {
    query: `{ ${some(19, (n) => `vehicle(id: ${n}) { ${'id make '.repeat(40)} }`)} }`,
  },
  'four hundred aliased lists': {
    query: `{ ${some(400, (n) => `v${n}: vehicles(first: 100) { nodes { id } }`)} }`,
  },
  'fifty-one aliases': { query: `{ me { ${some(51, (n) => `a${n}: id`)} } }` },
  'twenty-one root fields': { query: `{ ${some(21, (n) => `a${n}: me { id }`)} }` },
  'twenty-one root fields, by fragments': {
    query: `{ ...A ... on Query { b: me { id } } } fragment A on Query { ...B } fragment B on Query { ${some(20, (n) => `a${n}: me { id }`)} }`,
  },
  'a root field a thousand times': { query: `{ ${'__typename '.repeat(1_000)} }` },
  'a deep offset within a page': {
    query: '{ vehicles(first: 60) { nodes { sales(first: 1, offset: 10000) { totalCount } } } }',
  },
  'pages within pages': {
    query:
      '{ vehicles(first: 100) { nodes { sales(first: 100) { nodes { id customer { sales(first: 100) { nodes { id } } } } } } } }',
  },
  'pages within pages by variables': {
    query: 'query ($n: Int) { vehicles(first: $n) { edges { node { sales(first: $n) { nodes { id } } } } } }',
    variables: { n: 100 },
  },
  'pages within pages by defaults, in fragments': {
    query: `query ($n: Int = 100) { ...A } fragment A on Query { vehicles(first: $n) { ...B } }
      fragment B on VehicleConnection { nodes { sales(last: $n) { nodes { id } } } }`,
  },
  'introspection of introspection': {
    query:
      '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
  },
  'twenty introspections': { query: `{ ${some(20, (n) => `s${n}: __schema { types { name } }`)} }` },
  'an alias named __proto__': { query: '{ __proto__: me { id } }' },
  'a fragment named __proto__': { query: '{ me { ...__proto__ } } fragment __proto__ on User { id }' },
  'a variable named __proto__': { query: 'query ($__proto__: ID!) { vehicle(id: $__proto__) { id } }' },
  'a megabyte of directives': { query: `{ me { id ${'@a '.repeat(340_000)} } }` },
  'as many directives as a document can hold': {
    query: `{ me { id ${'@include(if: true) '.repeat(300)} } }`,
  },
  'sixty operations': { query: some(60, (n) => `query Q${n} { me { id } }`) },
  'sixty fragments': { query: `{ me { id } } ${some(60, (n) => `fragment F${n} on User { id }`)}` },
  'six hundred variables': { query: `query (${some(600, (n) => `$v${n}: Int`)}) { me { id } }` },
  'a megabyte of variables': { query: '{ me { id } }', variables: { a: 'x'.repeat(1_000_000) } },
  'variables a thousand levels deep': { query: '{ me { id } }', variables: levels(1_000) },
  'thousands of values that are wrong': {
    query: 'query ($f: VehicleFilter) { vehicles(filter: $f) { totalCount } }',
    variables: { f: { status: Array(18_000).fill('X') } },
  },
  'thousands of fields that no input has': {
    query: 'query ($f: VehicleFilter) { vehicles(filter: $f) { totalCount } }',
    variables: { f: Object.fromEntries(Array.from({ length: 18_000 }, (_, n) => [`mak${n}`, n])) },
  },
  'as many values as are allowed, all of them wrong': {
    query: 'mutation ($i: ImportVehiclesInput!) { importVehicles(input: $i) { created } }',
    variables: {
      i: { rows: Array(230).fill(Object.fromEntries(Array.from({ length: 25 }, (_, n) => [`mak${n}`, n]))) },
    },
  },
  'twenty imports of two hundred rows': {
    query: `mutation ($i: ImportVehiclesInput!) { ${some(20, (n) => `a${n}: importVehicles(input: $i) { created }`)} }`,
    variables: {
      i: { rows: Array(201).fill({ make: 'Fiat', model: 'Uno', year: 2010, price: { amount: '1' } }) },
    },
  },
  'lists in lists of the input of a mutation': {
    query: `mutation { changePrices(input: { ids: ${'['.repeat(900)}${']'.repeat(900)} }) { changed } }`,
  },
  'a number larger than any': { query: `{ vehicles(first: ${'9'.repeat(10_000)}) { totalCount } }` },
  'a string of two hundred thousand characters for a number': {
    query: 'query ($n: Int) { vehicles(first: $n) { totalCount } }',
    variables: { n: '9'.repeat(200_000) },
  },
  'a comment of a megabyte': { query: `{ me { id } } #${'x'.repeat(1_000_000)}` },
  'a document that is no text': { query: { kind: 'Document', definitions: [] } },
  'nothing at all': {},
};

describe('a hostile document', () => {
  let gateway: Awaited<ReturnType<typeof gatewayOver>>;
  const took: [string, number][] = [];

  beforeAll(async () => {
    gateway = await gatewayOver({ env: UNLIMITED, answer: () => ({ data: {} }) });
    // Warm, as a gateway is that has served for a while.
    for (const payload of Object.values(HOSTILE)) await send(payload);
  });
  afterAll(async () => {
    await gateway.gateway.close();
    const [[name, longest] = ['', 0]] = took.toSorted(([, one], [, other]) => other - one);
    console.log(`${took.length} hostile documents, the longest ${longest.toFixed(1)} ms of a core: ${name}`);
  });

  const send = (payload: object) =>
    gateway.gateway.app.inject({
      method: 'POST',
      url: '/graphql',
      payload: JSON.stringify(payload),
      headers: { 'content-type': 'application/json' },
    });

  it.each(Object.keys(HOSTILE))('is refused within its bound, and reaches no service: %s', async (name) => {
    gateway.asked.splice(0);
    const before = process.cpuUsage();
    const answer = await send(HOSTILE[name] ?? {});
    const { user, system } = process.cpuUsage(before);
    took.push([name, (user + system) / 1_000]);
    const { errors } = answer.json<{ errors: { message: string }[] }>();
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
    expect(errors.length).toBeGreaterThan(0);
    expect(answer.body.length).toBeLessThan(50_000);
    expect(gateway.asked).toEqual([]);
    expect((user + system) / 1_000).toBeLessThan(BOUND);
  });
});

describe('hostile variables', () => {
  it.each<[string, unknown, string]>([
    [
      'more values than are checked',
      { ids: new Array(6_001).fill(1) },
      'The variables have more than 6000 values.',
    ],
    ['a long name', { ['x'.repeat(101)]: 1 }, 'The variables have a name of more than 100 characters.'],
    ['a long text', { a: { b: ['x'.repeat(16_385)] } }, 'The variable $a.b.0 has more than 16384 bytes.'],
    ['many levels', levels(21), 'The variables are nested deeper than 20 levels.'],
  ])('are refused with the reason: %s', async (_what, variables, message) => {
    const { gateway, post } = await gatewayOver();
    const { status, code, body } = await post('{ __typename }', { variables: variables as object });
    expect([status, code, body.errors?.[0]?.message]).toEqual([400, 'BAD_USER_INPUT', message]);
    await gateway.close();
  });
});

describe('an honest document', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'prototype', '__typenames'])(
    'may use the alias %s',
    async (alias) => {
      const { gateway, post } = await gatewayOver({ answer: () => ({ data: { [alias]: { id: 'u' } } }) });
      expect((await post(`{ ${alias}: me { id } }`)).body.data).toEqual({ [alias]: { id: 'u' } });
      await gateway.close();
    },
  );

  it('is let through: every operation of the SDK, and what tools ask to know the schema', async () => {
    const manifest = readFileSync(new URL('../../sdk/persisted-queries.json', import.meta.url), 'utf8');
    const { operations } = JSON.parse(manifest) as { operations: { name: string; body: string }[] };
    const { gateway, post } = await gatewayOver({ env: UNLIMITED });
    for (const { name, body } of operations) {
      const { body: answer } = await post(body, { variables: { first: 100 } });
      // Without its variables it may be refused for them, never for its size.
      expect(answer.errors?.map(({ message }) => message) ?? [], name).not.toContainEqual(
        expect.stringMatching(/are allowed/),
      );
    }
    const introspection = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { body } = await post(introspection);
    expect(body.errors).toBeUndefined();
    expect(body.data).toHaveProperty('__schema.types');
    await gateway.close();
  });

  const fields = some(21, (n) => `f${n}: make`);
  it.each([
    `{ vehicles(first: 1) { nodes { ...V } } } fragment V on Vehicle { ${fields} }`,
    `{ vehicles(first: 1) { nodes { ... on Vehicle { ${fields} } } } }`,
    `{ ...Q } fragment Q on Query { vehicles(first: 1) { ...C } } fragment C on VehicleConnection { nodes { ...V } } fragment V on Vehicle { ${fields} }`,
    `{ me { id } } fragment V on Vehicle { ${fields} }`,
  ])('may have more fields below the root than at the root: %#', async (query) => {
    const { gateway, post } = await gatewayOver({ env: UNLIMITED });
    const { body } = await post(query);
    expect(body.errors?.map(({ message }) => message) ?? []).not.toContainEqual(
      expect.stringMatching(/are allowed/),
    );
    await gateway.close();
  });

  it('is refused with the reason when it mixes schema fields with others', async () => {
    const { gateway, post } = await gatewayOver({
      env: UNLIMITED,
      answer: () => ({ data: { me: { id: 'u' } } }),
    });
    const schema = '__type(name: "User") { name isOneOf }';
    for (const query of [
      `{ me { id } ${schema} }`,
      `query { me { id } ...S } fragment S on Query { ${schema} }`,
    ])
      expect(await post(query)).toMatchObject({ status: 400, code: 'GRAPHQL_VALIDATION_FAILED' });
    for (const query of [`{ ${schema} }`, '{ me { id } __type(name: "isOneOf") { name } }'])
      expect((await post(query)).status).toBe(200);
    await gateway.close();
  });

  it('is measured by its own variables', async () => {
    const { gateway, post } = await gatewayOver({ env: UNLIMITED });
    const query = 'query ($n: Int) { vehicles(first: $n) { nodes { sales(first: $n) { nodes { id } } } } }';
    expect((await post(query, { variables: { n: 100 } })).status).toBe(400);
    expect((await post(query, { variables: { n: 10 } })).status).toBe(200);
    expect((await post(query, { variables: { n: 100 } })).status).toBe(400);
    expect((await post(query)).status).toBe(200);
    await gateway.close();
  });

  describe('that gets a list', () => {
    const row = {
      make: 'Fiat',
      model: 'Pulse',
      year: 2025,
      price: { amount: '99990.00', currency: 'BRL' },
      color: 'Branco',
      fuelType: 'FLEX',
      mileage: 10,
      type: 'CAR',
      vin: null,
      plate: null,
    };
    const call =
      'importVehicles(input: $input) { created results { vehicle { id price { amount } } userErrors { code } } }';
    const declared = 'mutation ($input: ImportVehiclesInput!)';
    const post = async (query: string, rows: number) => {
      const opened = await gatewayOver({ env: UNLIMITED });
      const { status, body } = await opened.post(query, {
        variables: { input: { rows: Array(rows).fill(row) } },
      });
      await opened.gateway.close();
      return { status, message: body.errors?.[0]?.message };
    };

    it('may have two hundred rows of an import in one request', async () => {
      expect((await post(`${declared} { ${call} }`, 200)).status).toBe(200);
    });

    it('costs what it answers for each item, under each alias', async () => {
      const twice = `${declared} { ${some(4, (n) => `a${n}: ${call}`)} }`;
      expect((await post(twice, 10)).status).toBe(200);
      expect(await post(twice, 200)).toMatchObject({
        status: 400,
        message: expect.stringMatching(/at most 5000|5000 are allowed/),
      });
    });
  });
});
