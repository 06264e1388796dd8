import DataLoader from 'dataloader';

/**
 * A loader that answers every id asked for in one turn with one query; `null` where there is no record. Make one
 * for each request: what it has read, it keeps.
 */
export function byIdLoader<T extends { readonly id: string }>(
  findByIds: (ids: readonly string[]) => Promise<readonly T[]>,
): DataLoader<string, T | null> {
  return byKeyLoader(findByIds, (record) => record.id);
}

/** As `byIdLoader`, by another unique key. */
export function byKeyLoader<T>(
  findByKeys: (keys: readonly string[]) => Promise<readonly T[]>,
  keyOf: (record: T) => string | null,
): DataLoader<string, T | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await findByKeys(keys)).map((record) => [keyOf(record), record]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** The id of an entity representation; `null` when its shape is not that of a key, as anyone may send anything there. */
export function referenceId(reference: unknown): string | null {
  const id = (reference as { id?: unknown } | null)?.id;
  return typeof id === 'string' && id.length <= 64 ? id : null;
}
