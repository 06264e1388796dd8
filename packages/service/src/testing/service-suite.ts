import { readEvent } from '@autograph/events';
import type { Caller } from '@autograph/kernel';
import { service as anotherService, person, untranslated } from '@autograph/kernel/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../definition/define-service.ts';
import { fuzzContract } from './fuzz.contract.ts';
import { openTestService, type TestOptions, type TestService } from './open-test-service.ts';
import type { PermissionMatrix } from './permission-matrix.ts';
import { type MakeWorld, permissionsContract } from './permissions.contract.ts';
import { watchedSearches } from './search-plans.ts';

/** What the suite needs to know of a service. */
export interface ServiceSuite<Ports extends object> {
  /** How it is opened. */
  readonly open?: TestOptions;
  readonly matrix: PermissionMatrix;
  /** Makes the records that the matrix speaks of. Callers that it does not name have a user of their role, without records. */
  readonly world?: MakeWorld<Ports>;
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
  describe('permissions', () => permissionsContract(opened(), suite));
  describe('mutations', () => mutations(opened(), suite));
  it('has a text in each language for every message', () => expect(untranslated(service.name)).toEqual([]));
  const { events, erasure } = suite;
  if (events) describe('events', () => eventsOf(service, opened({ broker: 'record' }), events));
  if (erasure) describe('erasure', () => erasureOf(opened(), erasure));
}

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
      const { type, id, sequence } = event.aggregate;
      expect(sequence).toBeGreaterThan(last.get(`${type}/${id}`) ?? -1);
      last.set(`${type}/${id}`, sequence);
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
