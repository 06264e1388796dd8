import {
  type Page,
  type PageArguments,
  type PageRequest,
  pageRequestOf,
  type Sort,
  type SortDirection,
} from '@autograph/kernel';
import { serviceMessages } from '../messages.ts';
import { badUserInput } from './errors.ts';

/** The page that a connection's arguments ask for, to be shown; throws `BAD_USER_INPUT` when they are wrong. */
export function pageRequest(args: PageArguments): PageRequest {
  const request = pageRequestOf(args);
  if ('key' in request) throw badUserInput(request);
  return { ...request, mayLag: true };
}

/** Longest value of a filter, in characters: nothing that is stored to be found by is longer than an e-mail address. */
const LONGEST_FILTER_VALUE = 254;

/** Longest text of a filter that is searched by its words, in characters: each word costs the store a condition. */
const LONGEST_SEARCH = 100;

/** Most values that one condition of a filter may list. */
const MOST_FILTER_VALUES = 50;

/**
 * The filter that was asked for, its values no longer and no more than any that could match; `searched` names the conditions
 * that are searched by words. Throws `BAD_USER_INPUT` that names the condition otherwise, before any work is done on it.
 */
export function boundedFilter<Filter extends object>(
  filter: Filter | null | undefined,
  searched: readonly (keyof Filter & string)[] = [],
): Filter | null {
  for (const [name, condition] of Object.entries(filter ?? {})) {
    const values: readonly unknown[] = Array.isArray(condition) ? condition : [condition];
    if (values.length > MOST_FILTER_VALUES)
      throw badUserInput(serviceMessages.filterTooMany({ name, max: MOST_FILTER_VALUES }));
    const longest = searched.some((one) => one === name) ? LONGEST_SEARCH : LONGEST_FILTER_VALUE;
    if (values.some((value) => typeof value === 'string' && value.length > longest))
      throw badUserInput(serviceMessages.filterTooLong({ name, max: longest }));
  }
  return filter ?? null;
}

/** The sort that was asked for, default: ascending, and without one the newest first. */
export function sortOrder<Field extends string>(
  sortBy: { readonly field: Field; readonly direction?: SortDirection } | null | undefined,
): Sort<Field | 'CREATED_AT'> {
  if (!sortBy) return { field: 'CREATED_AT', direction: 'DESC' };
  return { field: sortBy.field, direction: sortBy.direction ?? 'ASC' };
}

/** Resolvers of a Relay connection type over a `Page`. The total is counted only when it is asked for. */
export const connectionResolvers = {
  edges: <T>(page: Page<T>) => page.edges,
  nodes: <T>(page: Page<T>) => page.edges.map((edge) => edge.node),
  pageInfo: <T>(page: Page<T>) => ({
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: page.edges[0]?.cursor ?? null,
    endCursor: page.edges.at(-1)?.cursor ?? null,
  }),
  totalCount: <T>(page: Page<T>) => page.total(),
};
