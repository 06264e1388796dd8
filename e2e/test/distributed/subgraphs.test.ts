import { readFileSync } from 'node:fs';
import type { Role } from '@autograph/kernel';
import { serviceContracts } from '@autograph/schema/services';
import { serviceCredentials } from '@autograph/service/calls';
import { buildSchema } from 'graphql';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { aWorld } from '../../src/fixtures.ts';
import {
  BETWEEN_SERVICES,
  CALLERS,
  type CallerName,
  ENTITIES,
  MATRIX,
  type Records,
} from '../../src/matrix.ts';
import { documentOf, rootFields, verdictOf } from '../../src/root-fields.ts';

const graph = inject('graph');

let records: Records;
let tokens: Record<CallerName, string | undefined>;
let checked = 0;

beforeAll(async () => {
  ({ records, tokens } = await aWorld(graph.url));
});

afterAll(() => console.log(`${checked} answers of subgraphs asked directly checked`));

describe('a subgraph that is asked directly', () => {
  const services = serviceContracts().flatMap(({ name, isGateways }) => (isGateways ? [] : [name]));
  const credentials = (service: string) => serviceCredentials(service, graph.serviceSecret ?? '');
  const urlOf = (subgraph: string): string => graph.serviceUrls?.[subgraph] ?? '';
  /** Whom a token speaks of, as the gateway hands it on. */
  const identityOf = (token: string | undefined) => {
    if (token === undefined) return null;
    const { sub = '', role, sid } = decodeJwt<{ role: Role; sid: string }>(token);
    return { id: sub, role, sessionId: sid };
  };
  const identities = () => ({
    anonymous: null,
    ADMIN: identityOf(tokens.ADMIN),
    SALES: identityOf(tokens.SALES),
    WORKSHOP: identityOf(tokens.WORKSHOP),
    owner: identityOf(tokens.owner),
    other: identityOf(tokens.other),
  });

  it.each(services)('answers 401 to everything without a service credential: %s', async (subgraph) => {
    const foreign = await serviceCredentials(
      'gateway',
      'another secret of more than thirty-two characters',
    ).sign(subgraph, null);
    const misdirected = await credentials('gateway').sign('elsewhere', identities().ADMIN);
    for (const token of [...Object.values(tokens), foreign, misdirected]) {
      for (const query of [
        '{ _service { sdl } }',
        '{ __typename }',
        'mutation { login(input: { username: "a", password: "b" }) { accessToken } }',
        'nonsense',
      ]) {
        checked += 1;
        expect((await ask(urlOf(subgraph), query, { token })).status).toBe(401);
      }
    }
  });

  const callers = CALLERS.filter((caller) => caller !== 'blocked');
  it.each(
    ENTITIES.flatMap((entity) =>
      callers.map((caller) => [entity.type, entity.field, entity.subgraph, caller, entity] as const),
    ),
  )(
    'answers _entities %s { %s } of %s by %s under the same rules',
    async (type, field, subgraph, caller, { id, verdicts }) => {
      const query = `query ($of: [_Any!]!) { it: _entities(representations: $of) { ... on ${type} { ${field} } } }`;
      const token = await credentials('gateway').sign(subgraph, identities()[caller]);
      const of = (value: unknown) => ({ variables: { of: [{ __typename: type, id: value }] }, token });
      const answer = await ask<{ it: unknown[] | null } | null>(urlOf(subgraph), query, of(records[id]));
      const [entity] = answer.data?.it ?? [null];
      const empty =
        entity === null ||
        (typeof entity === 'object' && Object.values(entity as object).every((value) => value === null));
      checked += 1;
      expect(answer.errors[0]?.extensions.code ?? (empty ? 'null' : 'data')).toBe(verdicts[caller]);
    },
  );

  const fieldsOf = (service: string) => {
    const sdl = readFileSync(
      new URL(`../../../schema/subgraphs/${service}.graphql`, import.meta.url),
      'utf8',
    );
    const schema = buildSchema(sdl, { assumeValidSDL: true });
    const own = {
      Query: schema.getQueryType()?.getFields(),
      Mutation: schema.getMutationType()?.getFields(),
      Subscription: schema.getSubscriptionType()?.getFields(),
    };
    return rootFields.flatMap(([name, field]) => {
      const [type, key = ''] = name.split('.') as [keyof typeof own, string];
      return own[type]?.[key] ? [[name, service, field] as const] : [];
    });
  };
  const served = services.flatMap(fieldsOf);

  it('serves every root field of the graph by one service, or by the gateway itself', () => {
    const all = [...served, ...fieldsOf('gateway')].map(([name]) => name);
    expect(all.sort()).toEqual(rootFields.map(([name]) => name).sort());
  });

  it.each(
    served.flatMap(([name, service, field]) =>
      callers.map((caller) => [name, service, caller, field] as const),
    ),
  )('answers %s of %s by %s as the gateway does', async (name, service, caller, field) => {
    const variables = MATRIX[name]?.variables?.(records) ?? {};
    const token = await credentials('gateway').sign(service, identities()[caller]);
    const answer = await ask<{ it?: unknown } | null>(urlOf(service), documentOf(name, field, variables), {
      variables,
      token,
    });
    checked += 1;
    const verdict = MATRIX[name]?.verdicts[caller];
    // A service says only who may subscribe.
    const expected = name.startsWith('Subscription.') && verdict === 'data' ? 'null' : verdict;
    expect(verdictOf(answer)).toBe(expected);
  });

  it.each(BETWEEN_SERVICES)('keeps $name from clients of every role', async ({ subgraph, document, by }) => {
    for (const identity of Object.values(identities())) {
      // What the gateway itself may ask, it asks on nobody's behalf.
      if (by === 'gateway' && identity === null) continue;
      const token = await credentials('gateway').sign(subgraph, identity);
      const { errors } = await ask(urlOf(subgraph), document, { token });
      checked += 1;
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const asService = await ask(urlOf(subgraph), document, {
      token: await credentials(by).sign(subgraph, null),
    });
    expect(asService.errors).toEqual([]);
  });
});
