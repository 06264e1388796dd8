import type { UserIdentity } from '@autograph/kernel';
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Json } from './shape.ts';

/** What everyone who is logged in sees alike, by type. All that is not here is answered to each caller anew. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  Query: ['vehicle', 'vehicles'],
  Vehicle: [
    'id',
    'make',
    'model',
    'year',
    'price',
    'color',
    'fuelType',
    'mileage',
    'type',
    'status',
    'version',
    'createdAt',
    'updatedAt',
  ],
  VehicleConnection: ['edges', 'nodes', 'pageInfo', 'totalCount'],
  VehicleEdge: ['cursor', 'node'],
  PageInfo: ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor'],
  Money: ['amount', 'currency'],
};

/** Whether a document asks for nothing but what everyone sees alike. */
export function isShared(schema: GraphQLSchema, document: DocumentNode): boolean {
  let shared = true;
  const types = new TypeInfo(schema);
  const look = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      const fields = SHARED[types.getParentType()?.name ?? ''];
      if (name.value !== '__typename' && !fields?.includes(name.value)) shared = false;
    },
  });
  visit(document, look);
  return shared;
}

/** How old an answer may be, in milliseconds, counted from when it was asked for: a sold vehicle looks free no longer. */
const AGE = 1_000;

/** How long a change whose outcome nobody could tell may take to be seen, in milliseconds. */
const UNSETTLED = 2_000;

/** Most answers that are kept, and the longest key: what a client may have kept is bounded. */
const KEPT = 2_000;
const LONGEST_KEY = 1_000;

/** Most users who are remembered as having changed something. */
const WRITERS = 10_000;

/** Answers that several callers may be given. */
export interface SharedAnswers {
  /**
   * The answer to a query that `isShared`, asked for by one caller on behalf of all of the same role who ask meanwhile or
   * within the second. `ask` answers `null` where it found none that may be kept; then so does this.
   */
  answer(
    viewer: UserIdentity,
    query: string,
    variables: Json,
    ask: () => Promise<Json | null>,
  ): Promise<Json | null>;
  /**
   * Notes that a user has changed something: they read what they wrote, and no answer that was asked for before. Where it is
   * not `settled`, it may still be on its way: they are answered anew for a while.
   */
  wrote(userId: string, settled: boolean): void;
}

/** Answers that are kept in this process. `now` is the time in milliseconds, on a clock that nobody sets back. */
export function sharedAnswers(now: () => number = () => performance.now()): SharedAnswers {
  const kept = new LRUCache<string, { readonly since: number; readonly answer: Promise<Json | null> }>({
    max: KEPT,
  });
  const writers = new LRUCache<string, number>({ max: WRITERS });

  return {
    answer: (viewer, query, variables, ask) => {
      const key = `${viewer.role} ${query} ${JSON.stringify(variables)}`;
      if (key.length > LONGEST_KEY) return ask();
      const known = kept.get(key);
      const [at, wroteAt] = [now(), writers.get(viewer.id) ?? Number.NEGATIVE_INFINITY];
      if (known && at - known.since < AGE && known.since > wroteAt) return known.answer;
      const entry = { since: at, answer: ask() };
      kept.set(key, entry);
      const forget = (): void => {
        if (kept.get(key) === entry) kept.delete(key);
      };
      entry.answer.then((answer) => answer ?? forget(), forget);
      return entry.answer;
    },
    wrote: (userId, settled) => {
      const before = writers.get(userId) ?? Number.NEGATIVE_INFINITY;
      writers.set(userId, Math.max(before, now() + (settled ? 0 : UNSETTLED)));
    },
  };
}
