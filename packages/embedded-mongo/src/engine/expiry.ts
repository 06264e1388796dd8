import type { Collection } from './collection.ts';
import { parseFilter } from './filter.ts';
import { choosePlan } from './planner.ts';
import { PAUSE, scan } from './scan.ts';
import type { Store } from './store.ts';
import { toNumber } from './values.ts';

/** A sweep removes at most so many documents of a collection, so that it holds nobody up for long. */
const MAX_REMOVED = 1_000;

/** Removes documents whose date under a TTL index has passed; returns how many. */
export function removeExpired(store: Store, now: Date): number {
  let removed = 0;
  for (const collection of store.collections()) {
    for (const { spec, fields } of collection.indexes) {
      const path = fields[0]?.path;
      if (spec.expireAfterSeconds === undefined || path === undefined) continue;
      removed += sweep(collection, path, new Date(now.getTime() - toNumber(spec.expireAfterSeconds) * 1000));
    }
  }
  return removed;
}

function sweep(collection: Collection, path: string, before: Date): number {
  const filter = parseFilter({ [path]: { $lte: before } });
  const plan = choosePlan(collection, { filter, sort: [], limit: MAX_REMOVED });
  const expired = [];
  for (const stored of scan(collection, plan, { keysExamined: 0, docsExamined: 0 }, MAX_REMOVED)) {
    if (stored === PAUSE) continue;
    expired.push(stored);
    if (expired.length >= MAX_REMOVED) break;
  }
  for (const stored of expired) collection.remove(stored);
  return expired.length;
}
