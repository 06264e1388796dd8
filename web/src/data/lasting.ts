import { useState } from 'react';
import { failureOf } from './failure.ts';
import { useLoggedIn, usePerson } from './hooks.ts';

/** What of a query's state decides what is shown. */
interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error?: unknown;
  readonly variables?: object | undefined;
}

/**
 * The data of a query. Where the same question is asked again and fails, what it answered before stays: a form on the screen keeps
 * what was typed into it. What the person may not see any more does not stay.
 */
export function useLasting<Data>({ data, error, variables }: Asked<Data>): Data | undefined {
  const key = `${usePerson()} ${useLoggedIn()} ${JSON.stringify(variables)}`;
  const [last, setLast] = useState<{ readonly key: string; readonly data: Data | undefined }>();
  const isSame = last?.key === key;
  // An answer with an error may be there in part: it does not take the place of a whole one.
  const next = { key, data: data && !error ? data : isSame ? last.data : undefined };
  if (!isSame || last.data !== next.data) setLast(next);
  if (!error) return data ?? next.data;
  return mayStay(error) ? (next.data ?? data) : data;
}

function mayStay(error: unknown): boolean {
  return !['logged-out', 'forbidden'].includes(failureOf(error).kind);
}
