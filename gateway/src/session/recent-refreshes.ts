import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { SessionPayload } from './session-operations.ts';

/** How long a token answers its successor again, in milliseconds: as long as the user service lets its own tokens. */
const GRACE = 10_000;

/** Most refreshes that are remembered; the oldest go first. */
const CAPACITY = 10_000;

/** Refreshes of a moment ago. A browser that leaves a page before the answer is there asks again with the same token. */
export interface RecentRefreshes {
  /** What the token was traded for a moment ago, or is being traded for; else trades it. A refusal is not remembered. */
  once(
    refreshToken: string,
    trade: () => Promise<SessionPayload>,
  ): { readonly payload: Promise<SessionPayload>; readonly isRepeated: boolean };
  /** Forgets a token of a session that has ended, with the tokens that it was traded for and those that were traded for it. */
  forget(refreshToken: string): void;
}

/**
 * Remembers refreshes in this process. The embedded identity answers such a request alike by itself; an identity provider that
 * revokes a token on use would end the session.
 */
export function recentRefreshes(): RecentRefreshes {
  const recent = new LRUCache<string, Promise<SessionPayload>>({ max: CAPACITY, ttl: GRACE });
  /** The tokens before and after a token in its session, as far as they are remembered. */
  const beside = new LRUCache<string, readonly string[]>({ max: CAPACITY, ttl: GRACE });
  const link = (key: string, other: string): void => {
    beside.set(key, [...(beside.get(key) ?? []), other]);
  };
  const keyOf = (refreshToken: string): string => hash('sha256', refreshToken);
  return {
    once: (refreshToken, trade) => {
      const key = keyOf(refreshToken);
      const known = recent.get(key);
      if (known) return { payload: known, isRepeated: true };
      const payload = trade();
      recent.set(key, payload);
      const forget = () => recent.delete(key);
      payload.then(({ refreshToken: next }) => {
        if (!next) return forget();
        link(key, keyOf(next));
        return link(keyOf(next), key);
      }, forget);
      return { payload, isRepeated: false };
    },
    forget: (refreshToken) => {
      const due = [keyOf(refreshToken)];
      for (const key of due) {
        recent.delete(key);
        due.push(...(beside.get(key) ?? []));
        beside.delete(key);
      }
    },
  };
}
