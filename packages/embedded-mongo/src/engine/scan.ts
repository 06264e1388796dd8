import { CommandError } from '../errors.ts';
import type { Collection } from './collection.ts';
import type { FilterNode } from './filter.ts';
import type { IndexHit, IndexTable } from './index-table.ts';
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
const MAX_SORT_BYTES = 100 * 1024 * 1024;

/** Ends a read whose collection or index was dropped since it began. */
export function checkReadable(collection: Collection, index: IndexTable | undefined): void {
  if (collection.dropped) throw new CommandError(175, `collection dropped: ${collection.ns}`);
  if (index?.dropped) throw new CommandError(175, `index '${index.name}' dropped`);
}

/** The documents of a plan that match the filter, in the plan's order. Pauses after each chunk it has read. */
export function* scan(
  collection: Collection,
  plan: Plan,
  filter: FilterNode,
  statistics: ScanStatistics,
): Scan {
  const source = plan.index ? indexRows(collection, plan) : collectionRows(collection, plan.backwards);
  const fields = fieldsOf(filter);
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
    // Where the keys say all that the filter says, there is nothing to check.
    if (plan.exact || stored.matches(filter, fields)) yield stored;
  }
}

interface Row {
  id: number;
  doc: Uint8Array;
}

function* indexRows(collection: Collection, plan: Plan): Generator<Row | typeof PAUSE, void, undefined> {
  let size = FIRST_CHUNK;
  for (const range of plan.ranges) {
    let last: IndexHit | undefined;
    for (;;) {
      checkReadable(collection, plan.index);
      const hits = plan.index?.read(range, plan.backwards, last, size) ?? [];
      yield* hits;
      last = hits.at(-1) ?? last;
      if (hits.length < size) break;
      size = Math.min(size * 2, LAST_CHUNK);
      yield PAUSE;
    }
  }
}

function* collectionRows(
  collection: Collection,
  backwards: boolean,
): Generator<Row | typeof PAUSE, void, undefined> {
  let size = FIRST_CHUNK;
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
