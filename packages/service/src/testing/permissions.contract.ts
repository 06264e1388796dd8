import type { Caller } from '@autograph/kernel';
import { anonymous, service as anotherService, person, visitor } from '@autograph/kernel/testing';
import { type GraphQLField, type GraphQLObjectType, isUnionType } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { codesOf, type TestService } from './open-test-service.ts';
import {
  CALLERS,
  type CallerName,
  type PermissionMatrix,
  type Records,
  type Verdict,
  type Verdicts,
} from './permission-matrix.ts';
import { documentOf } from './root-field-document.ts';
import { watchedSearches } from './search-plans.ts';

/** Makes the records that a matrix speaks of. Callers that it does not name have a user of their role, without records. */
export type MakeWorld<Ports extends object> = (graph: TestService<Ports>) => Promise<{
  readonly records?: Records;
  readonly callers?: Partial<Record<CallerName, Caller>>;
}>;

/** Each permission of a service is the one of its matrix: of root fields, of calls between services, and by reference. */
export function permissionsContract<Ports extends object>(
  held: { readonly graph: TestService<Ports> },
  { matrix, world }: { readonly matrix: PermissionMatrix; readonly world?: MakeWorld<Ports> | undefined },
): void {
  const searched = watchedSearches(held);
  let records: Records;
  let callers: Record<CallerName, Caller>;
  beforeAll(async () => {
    const made = await world?.(held.graph);
    records = { nobody: '01990000-0000-7000-8000-ffffffffffff', ...made?.records };
    callers = {
      anonymous,
      ADMIN: person('ADMIN'),
      SALES: person('SALES'),
      WORKSHOP: person('WORKSHOP', '01990000-0000-7000-8000-0000000000cc'),
      owner: person('CUSTOMER'),
      other: person('CUSTOMER', '01990000-0000-7000-8000-0000000000bb'),
      ...made?.callers,
    };
  });

  it('has a row for every root field, and no other', () => {
    const rows = [...Object.keys(matrix.rootFields), ...Object.keys(matrix.betweenServices ?? {})];
    expect(rows.toSorted()).toEqual(Object.keys(rootFieldsOf(held.graph)).toSorted());
  });

  it.each(Object.entries(matrix.rootFields))('of %s are those of the matrix', async (name, row) => {
    const variables = row.variables?.(records) ?? {};
    const answers: Partial<Record<CallerName, unknown>> = {};
    for (const caller of CALLERS) {
      const field = rootFieldsOf(held.graph)[name];
      if (!field) throw new Error(`There is no ${name}.`);
      const answer = await held.graph.ask(callers[caller], documentOf(name, field, variables), variables);
      answers[caller] = codesOf(answer)[0] ?? (answer.data?.it === null ? 'null' : 'data');
    }
    expect(answers).toEqual(name.startsWith('Subscription.') ? asServiceSays(row.verdicts) : row.verdicts);
  });

  it.each(Object.entries(matrix.rootFields))(
    'of %s are those of the matrix where the stock is public',
    async (name, row) => {
      const variables = row.variables?.(records) ?? {};
      const field = rootFieldsOf(held.graph)[name];
      if (!field) throw new Error(`There is no ${name}.`);
      const answer = await held.graph.ask(visitor, documentOf(name, field, variables), variables);
      const verdict = codesOf(answer)[0] ?? (answer.data?.it === null ? 'null' : 'data');
      const expected = row.publicStock ?? row.verdicts.anonymous;
      const isEmpty = name.startsWith('Subscription.') && expected === 'data';
      expect(verdict).toBe(isEmpty ? 'null' : expected);
    },
  );

  it.each(Object.entries(matrix.betweenServices ?? {}))(
    'of %s are for services alone',
    async (_name, { document, by, anyService }) => {
      const elsewhere = anotherService('elsewhere');
      const others = [...Object.values(callers), ...(anyService ? [] : [elsewhere])];
      for (const caller of others.filter(({ service, user }) => service !== by || user))
        expect(codesOf(await held.graph.ask(caller, document))).toEqual(['FORBIDDEN']);
      for (const caller of [anotherService(by), ...(anyService ? [elsewhere] : [])])
        expect(codesOf(await held.graph.ask(caller, document))).toEqual([]);
    },
  );

  it.each(matrix.entities ?? [])(
    'of $field of a $type by reference',
    async ({ type, field, id, verdicts, publicStock = verdicts.anonymous }) => {
      const answers: Partial<Record<CallerName, Verdict | unknown>> = {};
      const verdictOf = async (caller: Caller): Promise<Verdict | unknown> => {
        const reference = { __typename: type, id: records[id] };
        const answer = await held.graph.entity(caller, reference, `... on ${type} { ${field} }`);
        const [entity] = (answer.data?._entities ?? [null]) as [Record<string, unknown> | null];
        const isEmpty = entity === null || Object.values(entity).every((value) => value === null);
        return codesOf(answer)[0] ?? (isEmpty ? 'null' : 'data');
      };
      for (const caller of CALLERS) answers[caller] = await verdictOf(callers[caller]);
      expect(answers).toEqual(verdicts);
      expect(await verdictOf(visitor)).toBe(publicStock);
    },
  );

  it('of a reference that is malformed are nobody’s: it is null', async () => {
    for (const type of entityTypesOf(held.graph)) {
      for (const key of MALFORMED_KEYS) {
        const reference = { __typename: type, ...key };
        const answer = await held.graph.entity(callers.ADMIN, reference, '__typename');
        expect({ type, key, answer }).toEqual({ type, key, answer: { data: { _entities: [null] } } });
        const { data } = await held.graph.entity(callers.anonymous, reference, '__typename');
        expect((data?._entities as unknown[] | null | undefined)?.[0] ?? null).toBeNull();
      }
    }
  });

  searched();
}

const MALFORMED_KEYS: readonly object[] = [
  {},
  { id: null },
  { id: 7 },
  { id: { $ne: null } },
  { id: ['x'] },
  { id: 'x'.repeat(100_000) },
];

/** A service says only who may subscribe: the gateway reads what it sends. */
function asServiceSays(verdicts: Verdicts): Verdicts {
  return Object.fromEntries(
    Object.entries(verdicts).map(([caller, verdict]) => [caller, verdict === 'data' ? 'null' : verdict]),
  ) as unknown as Verdicts;
}

function rootFieldsOf({
  subgraph,
}: Pick<TestService, 'subgraph'>): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  const { schema } = subgraph;
  const types = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return Object.fromEntries(
    types.flatMap((type) =>
      Object.values(type?.getFields() ?? {})
        .filter(({ name }) => !name.startsWith('_'))
        .map((field) => [`${type?.name}.${field.name}`, field] as const),
    ),
  );
}

function entityTypesOf({ subgraph }: Pick<TestService, 'subgraph'>): string[] {
  const union = subgraph.schema.getType('_Entity');
  const types = isUnionType(union) ? union.getTypes() : [];
  const isResolved = ({ extensions }: GraphQLObjectType) =>
    (extensions as { apollo?: { subgraph?: { resolveReference?: unknown } } }).apollo?.subgraph
      ?.resolveReference;
  return types.filter(isResolved).map(({ name }) => name);
}
