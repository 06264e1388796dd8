import { inputMessages } from './input-messages.ts';
import type { Message } from './message.ts';

/** The arguments of a Relay connection, as a client gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
  readonly offset?: number | null | undefined;
}

/** Which way a list is sorted. */
export type SortDirection = 'ASC' | 'DESC';

/** What a list is sorted by, and which way. */
export interface Sort<Field extends string> {
  readonly field: Field;
  readonly direction: SortDirection;
}

/** A page that was asked for, checked. */
export interface PageRequest {
  readonly limit: number;
  /** Whether the page is counted from the end of the list. */
  readonly backward: boolean;
  /** The cursor that the page starts after, or ends before when `backward`. */
  readonly cursor: string | null;
  /** How many items of the start are left out. Default: 0. Never with a cursor, or `backward`. */
  readonly offset?: number;
  /** Whether the page is only shown: it may then be what was true a moment ago. Default: it is of now, as decisions need it. */
  readonly mayLag?: boolean;
}

/** A page of a list. `total` counts what the filter matches on all pages, and is asked for only when needed. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: () => Promise<number>;
}

export const DEFAULT_PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;

/** Most items that an offset leaves out: each costs a read, so that what lies deeper is reached by cursors. */
export const MAX_OFFSET = 10_000;

/** Checks the arguments of a connection. Returns the page to read, or what is wrong with them. */
export function pageRequestOf(args: PageArguments): PageRequest | Message {
  const { first, after, last, before, offset } = args;
  if (offset != null) {
    const name = (['after', 'before', 'last'] as const).find((argument) => args[argument] != null);
    if (name) return inputMessages.offsetWith({ name });
    if (offset < 0 || offset > MAX_OFFSET) return inputMessages.offset({ max: MAX_OFFSET });
  }
  if (first != null && last != null) return inputMessages.firstAndLast;
  if (after != null && before != null) return inputMessages.afterAndBefore;
  if (last != null && after != null) return inputMessages.lastAfter;
  if (first != null && before != null) return inputMessages.firstBefore;
  const backward = last != null || before != null;
  const limit = first ?? last ?? DEFAULT_PAGE_SIZE;
  const name = last != null ? 'last' : 'first';
  if (limit < 0 || limit > MAX_PAGE_SIZE) return inputMessages.pageSize({ name, max: MAX_PAGE_SIZE });
  return { limit, backward, cursor: (backward ? before : after) ?? null, ...(offset && { offset }) };
}
