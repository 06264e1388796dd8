import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Forgetting } from '../src/engine/forgetting.ts';

const SECOND = 1_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A store of so many megabytes, how often its pages were written again, and whether a transaction is open. */
function storeOf(megabytes: number) {
  const db = new DatabaseSync(':memory:');
  db.exec(`CREATE TABLE rows (content BLOB); INSERT INTO rows VALUES (zeroblob(${megabytes * 2 ** 20}))`);
  const state = { settled: true };
  const forgetting = new Forgetting(db, () => state.settled);
  const exec = vi.spyOn(db, 'exec');
  return {
    state,
    rewrites: () => exec.mock.calls.length,
    /** Writes each second, for so many seconds. */
    write: (seconds: number) => {
      for (let second = 0; second < seconds; second += 1) {
        forgetting.wrote();
        vi.advanceTimersByTime(SECOND);
      }
    },
    close: () => {
      forgetting.close();
      db.close();
    },
  };
}

it('a small store is written again within seconds, also while others write, and then no more', () => {
  const store = storeOf(1);
  store.write(4);
  expect(store.rewrites()).toBeGreaterThanOrEqual(1);
  vi.advanceTimersByTime(4 * SECOND);
  const before = store.rewrites();
  vi.advanceTimersByTime(60 * SECOND);
  expect(store.rewrites()).toBe(before);
  store.close();
});

it('a large store is written again once nobody has written for ten seconds, and not before', () => {
  const store = storeOf(9);
  store.write(30);
  vi.advanceTimersByTime(8 * SECOND);
  expect(store.rewrites()).toBe(0);
  vi.advanceTimersByTime(4 * SECOND);
  expect(store.rewrites()).toBe(1);
  vi.advanceTimersByTime(60 * SECOND);
  expect(store.rewrites()).toBe(1);
  store.close();
});

it('no store is written again within a transaction', () => {
  const store = storeOf(1);
  store.state.settled = false;
  store.write(10);
  expect(store.rewrites()).toBe(0);
  store.state.settled = true;
  vi.advanceTimersByTime(4 * SECOND);
  expect(store.rewrites()).toBe(1);
  store.close();
});
