import { isStoreUnavailable } from './errors.ts';

/** Most ids that requests ask for together; one that asks for more does so by itself. */
const TOGETHER = 200;

/**
 * Has the requests of one turn of the event loop ask for their records with one query: under load, most of what such a read
 * costs is the round trip. Each record is read after it was asked for, and none is kept. Two who ask for one record get the
 * same object, which nobody changes. A query that fails for another reason than the store's absence is asked again for each
 * of them, so that one record that cannot be read fails no other's request.
 */
export function readTogether<T extends { readonly id: string }>(
  findByIds: (ids: readonly string[]) => Promise<readonly T[]>,
): (ids: readonly string[]) => Promise<readonly T[]> {
  let waiting: Reader<T>[] = [];
  const read = async (readers: readonly Reader<T>[]): Promise<void> => {
    try {
      const found = await findByIds([...new Set(readers.flatMap(({ ids }) => ids))]);
      const byId = new Map(found.map((record) => [record.id, record]));
      for (const { ids, resolve } of readers) resolve(ids.flatMap((id) => byId.get(id) ?? []));
    } catch (error) {
      if (readers.length > 1 && !isStoreUnavailable(error)) for (const reader of readers) void read([reader]);
      else for (const { reject } of readers) reject(error);
    }
  };
  const readAll = (): void => {
    const readers = waiting;
    waiting = [];
    for (const group of groupsOf(readers)) void read(group);
  };
  return (ids) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ ids, resolve, reject }) === 1) setImmediate(readAll);
    });
}

interface Reader<T> {
  readonly ids: readonly string[];
  readonly resolve: (records: readonly T[]) => void;
  readonly reject: (error: unknown) => void;
}

function groupsOf<T>(readers: readonly Reader<T>[]): Reader<T>[][] {
  const groups: Reader<T>[][] = [];
  let room = 0;
  for (const reader of readers) {
    if (groups.length === 0 || reader.ids.length > room) {
      groups.push([]);
      room = TOGETHER;
    }
    groups.at(-1)?.push(reader);
    room -= reader.ids.length;
  }
  return groups;
}
