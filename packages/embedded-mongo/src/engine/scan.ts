import { CommandError } from '../errors.ts';
import type { Collection } from './collection.ts';
import { type IndexHit, type IndexTable, type KeyRange, MOST_SINGLE_KEYS, type Row } from './index-table.ts';
import type { Plan } from './planner.ts';
import { type SortField, sortKey } from './sort.ts';
import { fieldsOf, StoredDocument } from './stored-document.ts';

export interface ScanStatistics {
  keysExamined: number;
  docsExamined: number;
}

/** A place where a long read may let others run. */
export const PAUSE = Symbol('pause');

export type Scan = Generator<StoredDocument | typeof PAUSE, void, undefined>;

const FIRST_CHUNK = 32;
const LAST_CHUNK = 512;
/** Ranges that are read without a pause, however few documents they lead to. */
const MOST_RANGES = 64;
const MAX_SORT_BYTES = 100 * 1024 * 1024;

/** Ends a read whose collection or index was dropped since it began. */
export function checkReadable(collection: Collection, index: IndexTable | undefined): void {
  if (collection.dropped) throw new CommandError(175, `collection dropped: ${collection.ns}`);
  if (index?.dropped) throw new CommandError(175, `index '${index.name}' dropped`);
}

/**
 * The documents of a plan that match its filter, in its order. Pauses after each chunk it has read. Anyone who reads no more
 * than so many says so in `wanted` (0: reads all).
 */
export function* scan(collection: Collection, plan: Plan, statistics: ScanStatistics, wanted: number): Scan {
  const source = rowsOf(collection, plan, wanted);
  const { rest } = plan;
  const fields = rest && fieldsOf(rest);
  const seen = plan.repeats ? new Set<number>() : undefined;
  for (const row of source) {
    if (row === PAUSE) {
      yield PAUSE;
      continue;
    }
    if (plan.index) statistics.keysExamined += 1;
    if (seen?.has(row.id)) continue;
    seen?.add(row.id);
    statistics.docsExamined += 1;
    const stored = new StoredDocument(row.id, row.doc);
    if (!rest || !fields || stored.matches(rest, fields)) yield stored;
  }
}

type Rows = Generator<Row | typeof PAUSE, void, undefined>;

function rowsOf(collection: Collection, plan: Plan, wanted: number): Rows {
  // Every row of such a plan is one that is wanted.
  const first = wanted > 0 && !plan.rest && !plan.sorts ? Math.min(wanted, LAST_CHUNK) : FIRST_CHUNK;
  const { index } = plan;
  if (!index) return collectionRows(collection, plan.backwards, first);
  return plan.single && plan.ranges.length > 1
    ? singleRows(collection, index, plan.ranges)
    : indexRows(collection, index, plan, first);
}

/** The documents of single keys, those of many keys in one statement. */
function* singleRows(collection: Collection, index: IndexTable, ranges: readonly KeyRange[]): Rows {
  for (let at = 0; at < ranges.length; at += MOST_SINGLE_KEYS) {
    if (at > 0) yield PAUSE;
    checkReadable(collection, index);
    yield* index.readSingle(ranges.slice(at, at + MOST_SINGLE_KEYS));
  }
}

function* indexRows(collection: Collection, index: IndexTable, plan: Plan, first: number): Rows {
  let size = first;
  let read = 0;
  for (const [at, range] of plan.ranges.entries()) {
    if (at > 0 && at % MOST_RANGES === 0) yield PAUSE;
    let last: IndexHit | undefined;
    for (;;) {
      checkReadable(collection, index);
      const hits = index.read(range, plan.backwards, last, size);
      yield* hits;
      last = hits.at(-1) ?? last;
      read += hits.length;
      if (hits.length < size) break;
      // As many again as before: anyone who wants a few more is not given many.
      size = Math.min(Math.max(size, read), LAST_CHUNK);
      yield PAUSE;
    }
  }
}

function* collectionRows(collection: Collection, backwards: boolean, first: number): Rows {
  let size = first;
  let last = backwards ? Number.MAX_SAFE_INTEGER : 0;
  for (;;) {
    checkReadable(collection, undefined);
    const rows = collection.scan(last, size, backwards);
    yield* rows;
    last = rows.at(-1)?.id ?? last;
    if (rows.length < size) return;
    size = Math.min(size * 2, LAST_CHUNK);
    yield PAUSE;
  }
}

/** Sorts what a scan gives; with a limit it keeps little more than that many documents in memory. */
export function* sorted(source: Scan, sort: readonly SortField[], limit: number): Scan {
  let kept: { key: string; order: number; stored: StoredDocument }[] = [];
  let bytes = 0;
  let order = 0;
  const arrange = (): void => {
    kept.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.order - b.order));
  };
  for (const stored of source) {
    if (stored === PAUSE) {
      yield PAUSE;
      continue;
    }
    kept.push({ key: sortKey(sort, stored.doc), order: order++, stored });
    bytes += stored.bytes.length;
    if (limit > 0 && kept.length >= limit * 2 + 64) {
      arrange();
      kept = kept.slice(0, limit);
      bytes = kept.reduce((sum, { stored: { bytes: own } }) => sum + own.length, 0);
    }
    if (bytes > MAX_SORT_BYTES) {
      throw new CommandError(
        292,
        `Executor error during find command :: caused by :: Sort exceeded memory limit of ${MAX_SORT_BYTES} bytes, ` +
          'but did not opt in to external sorting.',
      );
    }
  }
  arrange();
  for (const { stored } of limit > 0 ? kept.slice(0, limit) : kept) yield stored;
}
