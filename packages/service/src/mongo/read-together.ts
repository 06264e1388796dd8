/**
 * Has the requests of one turn of the event loop ask for their records with one query: under load, most of what such a read
 * costs is the round trip. Each record is read after it was asked for, and none is kept.
 */
export function readTogether<T extends { readonly id: string }>(
  findByIds: (ids: readonly string[]) => Promise<readonly T[]>,
): (ids: readonly string[]) => Promise<readonly T[]> {
  let waiting: Reader<T>[] = [];
  const read = async (): Promise<void> => {
    const readers = waiting;
    waiting = [];
    try {
      const found = await findByIds([...new Set(readers.flatMap(({ ids }) => ids))]);
      const byId = new Map(found.map((record) => [record.id, record]));
      for (const { ids, resolve } of readers) resolve(ids.flatMap((id) => byId.get(id) ?? []));
    } catch (error) {
      for (const { reject } of readers) reject(error);
    }
  };
  return (ids) =>
    new Promise((resolve, reject) => {
      if (waiting.push({ ids, resolve, reject }) === 1) setImmediate(read);
    });
}

interface Reader<T> {
  readonly ids: readonly string[];
  readonly resolve: (records: readonly T[]) => void;
  readonly reject: (error: unknown) => void;
}
