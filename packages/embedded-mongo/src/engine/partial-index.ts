import { MaxKey, MinKey } from 'bson';
import { conjuncts, type FilterNode, type Predicate } from './filter.ts';
import { equalValues, keyOf } from './keys.ts';
import type { Doc } from './values.ts';

/** Whether every document that matches `filter` matches `partial` too, as far as can be told. */
export function implies(filter: FilterNode, partial: FilterNode): boolean {
  const known = conjuncts(filter).filter((node): node is Predicate => node.kind === 'predicate');
  return conjuncts(partial).every(
    (wanted) => wanted.kind === 'predicate' && known.some((node) => impliesPredicate(node, wanted)),
  );
}

const RANGES: readonly string[] = ['$gt', '$gte', '$lt', '$lte'];
/** A range up to one of these may hold for a document without the field. */
const MATCH_MISSING = [null, new MinKey(), new MaxKey()].map(keyOf);

function impliesPredicate(known: Predicate, wanted: Predicate): boolean {
  if (known.path !== wanted.path) return false;
  if (known.op === wanted.op && equalValues(known.operand, wanted.operand)) return true;
  const holdsFor = (value: unknown): boolean =>
    !Array.isArray(value) && wanted.matches(nest(wanted.path, value));
  if (known.op === '$eq') return holdsFor(known.operand);
  if (known.op === '$in' && Array.isArray(known.operand)) {
    return wanted.op !== '$type' && known.operand.length > 0 && known.operand.every(holdsFor);
  }
  if (!RANGES.includes(known.op) || MATCH_MISSING.includes(keyOf(known.operand))) return false;
  if (wanted.op === '$exists') return true;
  const sameSide = RANGES.includes(wanted.op) && known.op.slice(0, 3) === wanted.op.slice(0, 3);
  // `> 5` implies `> 5` and `>= 5`; `>= 5` implies `> 5` only from above it.
  return (
    sameSide &&
    (holdsFor(known.operand) || (!known.op.endsWith('e') && equalValues(known.operand, wanted.operand)))
  );
}

function nest(path: string, value: unknown): Doc {
  // `null` also matches a missing field, which no `$exists` or `$type` holds for.
  if (value === null) return {};
  return path.split('.').reduceRight<unknown>((inner, part) => ({ [part]: inner }), value) as Doc;
}
