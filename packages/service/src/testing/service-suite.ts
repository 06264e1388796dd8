import { readEvent } from '@autograph/events';
import type { Caller } from '@autograph/kernel';
import { anonymous, service as anotherService, person, untranslated } from '@autograph/kernel/testing';
import { type GraphQLField, type GraphQLObjectType, isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../definition/define-service.ts';
import { fuzzContract } from './fuzz.contract.ts';
import { codesOf, openTestService, type TestOptions, type TestService } from './open-test-service.ts';
import {
  CALLERS,
  type CallerName,
  type PermissionMatrix,
  type Records,
  type Verdict,
} from './permission-matrix.ts';
import { documentOf } from './root-field-document.ts';
import { watchSearches } from './search-plans.ts';

/** What the suite needs to know of a service. */
export interface ServiceSuite<Ports extends object> {
  /** How it is opened. */
  readonly open?: TestOptions;
  readonly matrix: PermissionMatrix;
  /** Makes the records that the matrix speaks of. Callers that it does not name have a user of their role, without records. */
  readonly world?: (graph: TestService<Ports>) => Promise<{
    readonly records?: Records;
    readonly callers?: Partial<Record<CallerName, Caller>>;
  }>;
  readonly fuzz?: {
    readonly runs?: number;
    /** Makes records for each mutation that is fuzzed, and answers ids that it may name. */
    readonly ids?: (graph: TestService<Ports>) => Promise<readonly string[]>;
    /** Who calls a mutation that clients may. ADMIN unless given. */
    readonly callerOf?: (mutation: string, graph: TestService<Ports>) => Promise<Caller>;
    /** Codes of top-level errors that are an answer here, beside `BAD_USER_INPUT`. */
    readonly answers?: readonly string[];
    /** Whether a document of the store tells of a refusal, such as one of an audit trail. */
    readonly tellsOfRefusal?: (collection: string, document: Readonly<Record<string, unknown>>) => boolean;
  };
  /** For a service that raises events: makes each type of them happen, with these texts as personal data. */
  readonly events?: {
    readonly happen: (graph: TestService<Ports>) => Promise<void>;
    readonly personal: readonly string[];
  };
  /** For a service that keeps personal data: makes a person, erases them, and returns what must be nowhere in the store then. */
  readonly erasure?: (graph: TestService<Ports>) => Promise<readonly string[]>;
}

/** What every service of the graph promises, shown of this one. */
export function serviceSuite<Ports extends object>(
  service: Service<Ports>,
  suite: ServiceSuite<Ports>,
): void {
  const opened = (options: TestOptions = {}): { readonly graph: TestService<Ports> } => {
    const held: { graph?: TestService<Ports> } = {};
    beforeAll(async () => {
      held.graph = await openTestService(service, { ...suite.open, ...options });
    });
    afterAll(() => held.graph?.close());
    return held as { readonly graph: TestService<Ports> };
  };
  describe('permissions', () => permissions(opened(), suite));
  describe('mutations', () => mutations(opened(), suite));
  it('has a text in each language for every message', () => expect(untranslated(service.name)).toEqual([]));
  const { events, erasure } = suite;
  if (events) describe('events', () => eventsOf(service, opened({ broker: 'record' }), events));
  if (erasure) describe('erasure', () => erasureOf(opened(), erasure));
}

function permissions<Ports extends object>(
  held: { readonly graph: TestService<Ports> },
  { matrix, world }: ServiceSuite<Ports>,
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
    expect(answers).toEqual(row.verdicts);
  });

  it.each(Object.entries(matrix.betweenServices ?? {}))(
    'of %s are one service’s alone',
    async (_name, { document, by }) => {
      const others = [...Object.values(callers), anotherService('elsewhere')];
      for (const caller of others.filter(({ service, user }) => service !== by || user))
        expect(codesOf(await held.graph.ask(caller, document))).toEqual(['FORBIDDEN']);
      expect(codesOf(await held.graph.ask(anotherService(by), document))).toEqual([]);
    },
  );

  it.each(matrix.entities ?? [])(
    'of $field of a $type by reference',
    async ({ type, field, id, verdicts }) => {
      const answers: Partial<Record<CallerName, Verdict | unknown>> = {};
      for (const caller of CALLERS) {
        const reference = { __typename: type, id: records[id] };
        const answer = await held.graph.entity(callers[caller], reference, `... on ${type} { ${field} }`);
        const [entity] = (answer.data?._entities ?? [null]) as [Record<string, unknown> | null];
        const isEmpty = entity === null || Object.values(entity).every((value) => value === null);
        answers[caller] = codesOf(answer)[0] ?? (isEmpty ? 'null' : 'data');
      }
      expect(answers).toEqual(verdicts);
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

function mutations<Ports extends object>(
  held: { readonly graph: TestService<Ports> },
  { matrix, fuzz = {} }: ServiceSuite<Ports>,
): void {
  const searched = watchedSearches(held);
  const names = [...Object.keys(matrix.rootFields), ...Object.keys(matrix.betweenServices ?? {})];
  const mutationNames = names.flatMap((name) => (name.startsWith('Mutation.') ? [name.slice(9)] : []));
  fuzzContract(
    mutationNames,
    async (name) => {
      const { graph } = held;
      const by = matrix.betweenServices?.[`Mutation.${name}`]?.by;
      return {
        subgraph: graph.subgraph,
        ids: (await fuzz.ids?.(graph)) ?? [],
        caller: by ? anotherService(by) : ((await fuzz.callerOf?.(name, graph)) ?? person('ADMIN')),
        answers: fuzz.answers ?? [],
        snapshot: async () => {
          const everything = Object.entries(await graph.dump());
          return everything.map(([collection, documents]) => [
            collection,
            documents.filter((document) => !fuzz.tellsOfRefusal?.(collection, document)),
          ]);
        },
      };
    },
    fuzz.runs,
  );

  searched();
}

function eventsOf<Ports extends object>(
  service: Service<Ports>,
  held: { readonly graph: TestService<Ports> },
  { happen, personal }: NonNullable<ServiceSuite<Ports>['events']>,
): void {
  it('are published each once, in order, as their contract has them, and tell nothing of a person', async () => {
    const { graph } = held;
    graph.begin();
    await happen(graph);
    const types = service.events.flatMap(({ definitions }) => Object.keys(definitions));
    await expect
      .poll(() => [...new Set(graph.published.map(({ type }) => type))].toSorted(), { timeout: 10_000 })
      .toEqual(types.toSorted());
    const ids = graph.published.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const last = new Map<string, number>();
    for (const event of graph.published) {
      const text = JSON.stringify(event);
      expect(readEvent(text, service.events)).toEqual({ event });
      expect(personal.filter((told) => text.includes(told))).toEqual([]);
      expect(event.aggregate.sequence).toBeGreaterThan(last.get(event.aggregate.id) ?? -1);
      last.set(event.aggregate.id, event.aggregate.sequence);
    }
  });
}

function erasureOf<Ports extends object>(
  held: { readonly graph: TestService<Ports> },
  erase: NonNullable<ServiceSuite<Ports>['erasure']>,
): void {
  it('leaves nothing of the person in the store', async () => {
    const personal = await erase(held.graph);
    expect(personal.length).toBeGreaterThan(0);
    const everything = JSON.stringify(await held.graph.dump());
    expect(personal.filter((text) => everything.includes(text))).toEqual([]);
  });
}

/** Watches the searches of a service. What it answers declares the test that looks at them, to stand behind the others. */
function watchedSearches(held: { readonly graph: TestService }): () => void {
  let searches: ReturnType<typeof watchSearches> | null = null;
  beforeAll(() => {
    searches = held.graph.store && watchSearches(held.graph.store);
  });
  return () =>
    it('read no whole collection', async () => {
      const plans = (await searches?.everyPlan()) ?? [];
      expect(plans.filter(({ stages }) => stages.includes('COLLSCAN'))).toEqual([]);
    });
}

function rootFieldsOf({
  subgraph,
}: Pick<TestService, 'subgraph'>): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  const types = [subgraph.schema.getQueryType(), subgraph.schema.getMutationType()];
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
