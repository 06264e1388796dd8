import type { Page, PageRequest, SortDirection } from '../page.ts';

type Key = string | number | bigint;

interface Position {
  readonly list: string;
  readonly key: Key;
  readonly id: string;
}

/** A list in memory: which one it is, what it is sorted by, and which way. Equal keys are sorted by id. */
export interface MemoryList<T> {
  /** Names the filter and the sort: a cursor is good for one list only. */
  readonly list: string;
  readonly rows: readonly T[];
  readonly key: (row: T) => Key;
  readonly direction: SortDirection;
}

/** Pages of lists in memory as a store gives them: for the repositories that tests use. Cursors are serial numbers. */
export function memoryPages<T extends { readonly id: string }>(): (
  list: MemoryList<T>,
  request: PageRequest,
) => Page<T> {
  const positions = new Map<string, Position>();
  return ({ list, rows, key, direction }, { limit, backward, cursor, offset = 0 }) => {
    const after = cursor === null ? null : positions.get(cursor);
    if (after === undefined || (after && after.list !== list)) {
      throw new Error('This cursor is not one of this list.');
    }
    const positionOf = (row: T): Position => ({ list, key: key(row), id: row.id });
    const sign = (direction === 'ASC') === backward ? -1 : 1;
    const beyond = rows
      .map((row) => ({ row, at: positionOf(row) }))
      .sort((a, b) => sign * compare(a.at, b.at))
      .filter(({ at }) => after === null || sign * compare(at, after) > 0);
    const shown = beyond.slice(offset, offset + limit);
    if (backward) shown.reverse();
    const more = beyond.length > offset + limit;
    return {
      edges: shown.map(({ row, at }) => {
        const name = `${positions.size}`;
        positions.set(name, at);
        return { cursor: name, node: row };
      }),
      hasNextPage: backward ? after !== null : more,
      hasPreviousPage: backward ? more : after !== null || offset > 0,
      total: async () => rows.length,
    };
  };
}

function compare(a: Position, b: Position): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
