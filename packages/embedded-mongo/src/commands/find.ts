import { Long } from 'bson';
import type { Collection } from '../engine/collection.ts';
import {
  Cursor,
  checkDeadline,
  DEFAULT_BATCH,
  deadlineOf,
  drain,
  type ResultStream,
} from '../engine/cursors.ts';
import { parseFilter } from '../engine/filter.ts';
import { keyOf } from '../engine/keys.ts';
import { someValue } from '../engine/paths.ts';
import { pick } from '../engine/pick.ts';
import { choosePlan, type PlanRequest } from '../engine/planner.ts';
import { parseProjection } from '../engine/projection.ts';
import { checkReadable, PAUSE, type Scan, type ScanStatistics, scan, sorted } from '../engine/scan.ts';
import { parseSort } from '../engine/sort.ts';
import { type Doc, encode, isNumeric, toNumber } from '../engine/values.ts';
import { CommandError } from '../errors.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import {
  type Command,
  type CommandContext,
  countOption,
  documentOption,
  flagOption,
  namespaceOf,
  refuseOption,
} from './command.ts';

/** What is asked of a collection: the part of a query that an index can answer. */
export interface Query extends PlanRequest {
  readonly skip: number;
}

/** The matching documents of a query, in order, after skip and up to limit. */
export function* runQuery(collection: Collection, query: Query, statistics: ScanStatistics): Scan {
  const { sort, skip, limit } = query;
  // A cursor may begin long after its command.
  checkReadable(collection, undefined);
  const wanted = limit > 0 ? limit + skip : 0;
  const plan = choosePlan(collection, { ...query, limit: wanted });
  const found = scan(collection, plan, statistics, wanted);
  const source = plan.sorts ? sorted(found, sort, wanted) : found;
  let at = 0;
  for (const stored of source) {
    if (stored === PAUSE) yield PAUSE;
    else {
      at += 1;
      if (at <= skip) continue;
      yield stored;
      if (limit > 0 && at >= skip + limit) return;
    }
  }
}

export function noStatistics(): ScanStatistics {
  return { keysExamined: 0, docsExamined: 0 };
}

/** The query of a `find` command. */
export function findQuery(body: Doc): Query {
  const limit =
    isNumeric(body.limit) && toNumber(body.limit) < 0 ? -toNumber(body.limit) : countOption(body, 'limit');
  return {
    filter: parseFilter(documentOption(body, 'filter')),
    sort: parseSort(body.sort),
    skip: countOption(body, 'skip'),
    limit,
    hint: body.hint,
  };
}

const FIND_FIELDS = [
  'filter',
  'sort',
  'projection',
  'hint',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'noCursorTimeout',
  'allowDiskUse',
  'returnKey',
  'showRecordId',
  'tailable',
  'awaitData',
  'min',
  'max',
  'oplogReplay',
  'allowPartialResults',
];

export const find: Command = {
  fields: FIND_FIELDS,
  run: async (context) => {
    const { body, store } = context;
    refuseOption(body, 'returnKey', 'showRecordId', 'tailable', 'awaitData', 'min', 'max');
    const ns = namespaceOf(context);
    const query = findQuery(body);
    const project = parseProjection(body.projection);
    const collection = store.collection(ns);
    function* results(): ResultStream {
      if (!collection) return;
      for (const stored of runQuery(collection, query, noStatistics())) {
        if (stored === PAUSE) yield PAUSE;
        else if (!project) yield stored.bytes;
        else yield project.fields ? pick(stored.bytes, project.fields) : encode(project(stored.doc));
      }
    }
    const single = flagOption(body, 'singleBatch') || (isNumeric(body.limit) && toNumber(body.limit) < 0);
    return firstBatch(context, ns, results(), countOption(body, 'batchSize', DEFAULT_BATCH), single);
  },
};

/** Answers with the first batch of a result and keeps the rest as a cursor. */
export async function firstBatch(
  context: CommandContext,
  ns: string,
  results: ResultStream,
  batchSize: number,
  single = false,
): Promise<Uint8Array> {
  const cursor = new Cursor(context.store, ns, results);
  const documents =
    batchSize === 0 ? [] : await cursor.batch(batchSize, deadlineOf(countOption(context.body, 'maxTimeMS')));
  if (cursor.exhausted || single) return cursorReply('firstBatch', documents, Long.ZERO, ns);
  context.cursors.add(cursor);
  return cursorReply('firstBatch', documents, cursor.id, ns);
}

export const getMore: Command = {
  fields: ['collection', 'batchSize'],
  run: async ({ body, cursors, database }) => {
    const ns = `${database}.${String(body.collection)}`;
    const cursor = cursors.get(body.getMore, ns);
    try {
      const deadline = deadlineOf(countOption(body, 'maxTimeMS'));
      const documents = await cursor.batch(countOption(body, 'batchSize'), deadline);
      if (cursor.exhausted) cursors.remove(cursor.id);
      return cursorReply('nextBatch', documents, cursor.exhausted ? Long.ZERO : cursor.id, ns);
    } catch (error) {
      cursors.remove(cursor.id);
      throw error;
    }
  },
};

export const killCursors: Command = {
  fields: ['cursors'],
  run: ({ body, cursors }) => {
    const ids = Array.isArray(body.cursors) ? body.cursors : [];
    const killed = ids.filter((id) => cursors.remove(id));
    const unknown = ids.filter((id) => !killed.includes(id));
    return { cursorsKilled: killed, cursorsNotFound: unknown, cursorsAlive: [], cursorsUnknown: [], ok: 1 };
  },
};

export const count: Command = {
  fields: ['query', 'limit', 'skip', 'hint', 'fields'],
  run: async (context) => {
    const { body, store } = context;
    const collection = store.collection(namespaceOf(context));
    const query = { ...findQuery({ ...body, filter: documentOption(body, 'query') }), sort: [] };
    return { n: collection ? await countMatching(context, collection, query) : 0, ok: 1 };
  },
};

/** How many documents match: from the keys of an index where they alone can tell, else by reading. */
export async function countMatching(
  context: CommandContext,
  collection: Collection,
  query: Query,
): Promise<number> {
  const bounded = (n: number): number => {
    const rest = Math.max(n - query.skip, 0);
    return query.limit > 0 ? Math.min(rest, query.limit) : rest;
  };
  const everything = query.filter.kind === 'and' && query.filter.children.length === 0;
  if (everything && query.hint === undefined) return bounded(collection.count);
  const { rest, index, ranges, repeats } = choosePlan(collection, { ...query, sort: [], limit: 0 });
  if (!rest && index && !repeats) return bounded(ranges.reduce((sum, range) => sum + index.count(range), 0));
  let n = 0;
  const take = (): boolean => {
    n += 1;
    return true;
  };
  const deadline = deadlineOf(countOption(context.body, 'maxTimeMS'));
  await drain(context.store, runQuery(collection, { ...query, sort: [] }, noStatistics()), take, deadline);
  return n;
}

export const distinct: Command = {
  fields: ['key', 'query', 'hint'],
  run: async (context) => {
    const { body, store } = context;
    const collection = store.collection(namespaceOf(context));
    if (typeof body.key !== 'string')
      throw new CommandError(14, "BSON field 'distinct.key' must be a string");
    const parts = body.key.split('.');
    const query = findQuery({ filter: documentOption(body, 'query'), hint: body.hint });
    const values = new Map<string, unknown>();
    const add = (value: unknown): void => {
      if (value !== undefined) values.set(keyOf(value), values.get(keyOf(value)) ?? value);
    };
    const deadline = deadlineOf(countOption(body, 'maxTimeMS'));
    if (collection) {
      await drain(
        store,
        runQuery(collection, query, noStatistics()),
        ({ doc }) => {
          someValue(doc, parts, (value) => {
            if (Array.isArray(value)) value.forEach(add);
            else add(value);
            return false;
          });
          return true;
        },
        deadline,
      );
    }
    checkDeadline(deadline);
    return { values: [...values.values()], ok: 1 };
  },
};
