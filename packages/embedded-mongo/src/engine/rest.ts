import { boundsOf } from './bounds.ts';
import { and, conjuncts, type FilterNode } from './filter.ts';
import type { IndexField } from './index-table.ts';

/** Those of which a bound on a field says all that they say. */
const EXACT_OPERATORS = ['$eq', '$in', '$gt', '$gte', '$lt', '$lte'];

/**
 * What the filter says beyond the bounds on these fields (of documents without arrays there), if anything. `said` is a part
 * that the ranges say as well.
 */
export function restOf(
  filter: FilterNode,
  fields: readonly IndexField[],
  said?: FilterNode,
): FilterNode | undefined {
  const rest = conjuncts(filter).filter(
    (node) =>
      node !== said &&
      (node.kind !== 'predicate' ||
        !EXACT_OPERATORS.includes(node.op) ||
        !fields.some(({ path }) => path === node.path) ||
        boundsOf(node, () => false).size === 0),
  );
  return rest.length === 0 ? undefined : and(rest);
}
