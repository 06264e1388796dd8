import { useState } from 'react';
import { readCookie, writeCookie } from '../../language/cookie.ts';

/** The columns of the stock that can be left out. The vehicle is always there. */
export const COLUMNS = ['plate', 'year', 'mileage', 'price', 'status', 'branch', 'days'] as const;

/** A column that can be left out. */
export type ColumnKey = (typeof COLUMNS)[number];

const COOKIE = 'stock-hidden';

/** The columns that a person left out, and a way to choose. The choice stays in a cookie. */
export function useHiddenColumns(): readonly [ReadonlySet<ColumnKey>, (key: ColumnKey) => void] {
  const [hidden, setHidden] = useState<ReadonlySet<ColumnKey>>(
    () => new Set(COLUMNS.filter((key) => (readCookie(COOKIE) ?? '').split('.').includes(key))),
  );
  const toggle = (key: ColumnKey): void => {
    const next = new Set(hidden);
    if (!next.delete(key)) next.add(key);
    writeCookie(COOKIE, [...next].join('.'));
    setHidden(next);
  };
  return [hidden, toggle];
}
