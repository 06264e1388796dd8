import { apollo } from './apollo.ts';

/**
 * Puts a change of a record into the cache, unless a later version is there: every screen that shows the record follows. What it
 * refers to stays. Returns whether the page knows the record at all.
 */
export function writeChange(
  typename: string,
  { id, ...change }: { readonly id: string; readonly version: number },
): boolean {
  const { cache } = apollo;
  const record = cache.identify({ __typename: typename, id });
  const stored = record && (cache.extract() as Record<string, { readonly version?: number }>)[record];
  if (!stored) return false;
  if ((stored.version ?? 0) > change.version) return true;
  cache.modify({
    id: record,
    fields: Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, (before: unknown) => updated(before, value)]),
    ),
  });
  return true;
}

function updated(before: unknown, value: unknown): unknown {
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return value;
  return '__ref' in before ? before : { ...before, ...(value as object) };
}
