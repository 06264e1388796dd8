/** The arguments of a Relay connection, as a client gives them. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
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

/** Checks the arguments of a connection. Answers the page to read, or a sentence on what is wrong with them. */
export function pageRequestOf({ first, after, last, before }: PageArguments): PageRequest | string {
  if (first != null && last != null) return 'Give either first or last, not both.';
  if (after != null && before != null) return 'Give either after or before, not both.';
  if (last != null && after != null) return 'last goes with before, not with after.';
  if (first != null && before != null) return 'first goes with after, not with before.';
  const backward = last != null || before != null;
  const limit = first ?? last ?? DEFAULT_PAGE_SIZE;
  const name = last != null ? 'last' : 'first';
  if (limit < 0 || limit > MAX_PAGE_SIZE) return `${name} must be between 0 and ${MAX_PAGE_SIZE}.`;
  return { limit, backward, cursor: (backward ? before : after) ?? null };
}
