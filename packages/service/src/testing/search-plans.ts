import type { Connection } from 'mongoose';
import { beforeAll, expect, it } from 'vitest';
import type { TestService } from './open-test-service.ts';

/** What a store says of searches: the stages of their plans, how many records they read, by how many keys. */
export interface SearchPlans {
  readonly stages: string;
  readonly read: number;
  readonly keys: number;
}

interface Search {
  readonly find: string;
  readonly filter: unknown;
  readonly options: { readonly sort?: unknown; readonly limit?: unknown; readonly hint?: unknown };
}

interface Operation {
  readonly collectionName: string;
  readonly method: string;
  readonly params: readonly unknown[];
}

/** The searches that are sent over this connection from now on. */
export function watchSearches(connection: Connection): {
  /** What the store says of those that `read` sends. */
  plansOf(read: () => Promise<unknown>): Promise<SearchPlans>;
  /** Of all so far that differ in what they ask by: the collection, its filter, and the stages of the plan. */
  everyPlan(): Promise<readonly { readonly search: string; readonly stages: string }[]>;
} {
  let sent: Search[] = [];
  const kinds = new Map<string, Search>();
  connection.on('operation-start', ({ collectionName, method, params }: Operation) => {
    if (method !== 'find' && method !== 'findOne') return;
    const [filter, options] = params;
    const search = { find: collectionName, filter, options: (options ?? {}) as Search['options'] };
    sent.push(search);
    kinds.set(kindOf(search), search);
  });
  const explain = ({ find, filter, options: { sort, limit, hint } }: Search) =>
    connection.db?.command({
      explain: {
        find,
        filter,
        ...(sort !== undefined && { sort }),
        ...(limit !== undefined && { limit }),
        ...(hint !== undefined && { hint }),
      },
      verbosity: 'executionStats',
    });
  return {
    plansOf: async (read) => {
      sent = [];
      await read();
      const plans = await Promise.all(sent.map(explain));
      return {
        stages: JSON.stringify(plans.map((plan) => plan?.queryPlanner.winningPlan)),
        read: plans.reduce((sum, plan) => sum + plan?.executionStats.totalDocsExamined, 0),
        keys: plans.reduce((sum, plan) => sum + plan?.executionStats.totalKeysExamined, 0),
      };
    },
    everyPlan: () =>
      Promise.all(
        [...kinds].map(async ([search, command]) => ({
          search,
          stages: JSON.stringify((await explain(command))?.queryPlanner.winningPlan),
        })),
      ),
  };
}

/** What a search asks by, without the values. */
function kindOf({ find, filter, options: { sort } }: Search): string {
  const shape = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.slice(0, 1).map(shape)
      : value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
        ? Object.fromEntries(Object.entries(value).map(([key, below]) => [key, shape(below)]))
        : '…';
  return `${find} by ${JSON.stringify(shape(filter))}${sort ? ` sorted by ${JSON.stringify(sort)}` : ''}`;
}

/** Watches the searches of a service. What it answers declares the test that looks at them, to stand behind the others. */
export function watchedSearches(held: { readonly graph: TestService }): () => void {
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
