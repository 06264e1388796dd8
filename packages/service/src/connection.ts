import {
  type Page,
  type PageArguments,
  type PageRequest,
  pageRequestOf,
  type Sort,
  type SortDirection,
} from '@autograph/kernel';
import { badUserInput } from './errors.ts';

/** The page that a connection's arguments ask for; throws `BAD_USER_INPUT` when they are wrong. */
export function pageRequest(args: PageArguments): PageRequest {
  const request = pageRequestOf(args);
  if (typeof request === 'string') throw badUserInput(request);
  return request;
}

/** The sort that was asked for, ascending unless told; by default the newest first. */
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
