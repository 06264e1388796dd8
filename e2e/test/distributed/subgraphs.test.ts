import { randomUUID } from 'node:crypto';
import { serviceCredentials } from '@autograph/service';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { aWorld } from '../../src/fixtures.ts';
import { BETWEEN_SERVICES, CALLERS, type CallerName, ENTITIES, type Records } from '../../src/matrix.ts';

const graph = inject('graph');

let records: Records;
let tokens: Record<CallerName, string | undefined>;
let checked = 0;

beforeAll(async () => {
  ({ records, tokens } = await aWorld(graph.url));
});

afterAll(() => console.log(`${checked} answers of subgraphs asked directly checked`));

describe('a subgraph that is asked directly', () => {
  const credentials = (service: string) => serviceCredentials(service, graph.serviceSecret ?? '');
  const urlOf = (subgraph: string): string => graph.serviceUrls?.[subgraph] ?? '';
  const identities = () => ({
    anonymous: null,
    ADMIN: { id: randomUUID(), role: 'ADMIN', sessionId: 's' } as const,
    SALES: { id: randomUUID(), role: 'SALES', sessionId: 's' } as const,
    owner: { id: records.userId, role: 'CUSTOMER', sessionId: 's' } as const,
    other: { id: randomUUID(), role: 'CUSTOMER', sessionId: 's' } as const,
  });

  it.each(['user', 'vehicle', 'sale', 'customer'])(
    'answers 401 to everything without a service credential: %s',
    async (subgraph) => {
      const foreign = await serviceCredentials(
        'gateway',
        'another secret of more than thirty-two characters',
      ).sign(subgraph, null);
      const misdirected = await credentials('gateway').sign('elsewhere', identities().ADMIN);
      for (const token of [undefined, tokens.ADMIN, foreign, misdirected]) {
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
    },
  );

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

  it.each(Object.entries(BETWEEN_SERVICES))(
    'keeps %s from clients of every role',
    async (_name, { subgraph, document }) => {
      for (const identity of Object.values(identities())) {
        const token = await credentials('gateway').sign(subgraph, identity);
        const { errors } = await ask(urlOf(subgraph), document, { token });
        checked += 1;
        expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      }
      const asService = await ask(urlOf(subgraph), document, {
        token: await credentials('sale').sign(subgraph, null),
      });
      expect(asService.errors).toEqual([]);
    },
  );
});
