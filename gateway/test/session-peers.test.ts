import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sessionPeers } from '../src/authentication/session-peers.ts';
import type { Listener, Redis } from '../src/redis.ts';

/** A Redis that brings each message to all listeners at once. */
function sharedRedis() {
  const listeners: Listener[] = [];
  const redis: Redis = {
    isUp: () => true,
    ask: async (commands) =>
      commands({
        publish: async (_channel: string, message: string) =>
          listeners.forEach(({ heard }) => void heard(message)),
      } as never),
    hear: (_channel, listener) => void listeners.push(listener),
    close: async () => undefined,
  };
  return { redis, listeners };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('gateways tell the others, and not themselves', () => {
  const { redis } = sharedRedis();
  const [one, other] = [sessionPeers(redis), sessionPeers(redis)];
  const heard = { one: 0, other: 0 };
  one.hear(() => void heard.one++);
  other.hear(() => void heard.other++);
  one.tell();
  expect(heard).toEqual({ one: 0, other: 1 });
});

it('a gateway heeds the messages of many others once in 50 ms, and the last one too', () => {
  const { redis } = sharedRedis();
  let heard = 0;
  sessionPeers(redis).hear(() => void heard++);
  for (let n = 0; n < 20; n += 1) sessionPeers(redis).tell();
  expect(heard).toBe(1);
  vi.advanceTimersByTime(50);
  expect(heard).toBe(2);
  vi.advanceTimersByTime(1_000);
  expect(heard).toBe(2);
});

it('a gateway that listens again asks again, since messages may be lost', () => {
  const { redis, listeners } = sharedRedis();
  let heard = 0;
  sessionPeers(redis).hear(() => void heard++);
  listeners[0]?.missed();
  expect(heard).toBe(1);
});
