import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type DeliveryPace, deliveryPace } from '../src/live/delivery-pace.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'setImmediate'] }));
afterEach(() => void vi.useRealTimers());

/** So many deliveries that wait for their turn. */
function waiting(pace: DeliveryPace, count: number) {
  const passed: number[] = [];
  for (let n = 0; n < count; n += 1) void pace.turn().then(() => passed.push(n));
  return passed;
}

it('lets deliveries pass in their order, without a rest while no request is under way', async () => {
  const passed = waiting(deliveryPace(), 1_000);
  await vi.advanceTimersByTimeAsync(60);
  expect(passed).toEqual(Array.from({ length: 1_000 }, (_, n) => n));
});

it('lets deliveries wait for the end of a request of a usual length', async () => {
  const pace = deliveryPace();
  const end = pace.request();
  const passed = waiting(pace, 500);
  await vi.advanceTimersByTimeAsync(200);
  expect(passed).toHaveLength(0);
  end();
  await vi.advanceTimersByTimeAsync(50);
  expect(passed).toHaveLength(500);
});

it('lets few deliveries pass while a long request is under way, and the others after it', async () => {
  const pace = deliveryPace();
  const end = pace.request();
  const passed = waiting(pace, 500);
  await vi.advanceTimersByTimeAsync(250 + 105);
  expect(passed.length).toBeGreaterThan(50);
  expect(passed.length).toBeLessThan(150);
  end();
  end();
  await vi.advanceTimersByTimeAsync(40);
  expect(passed).toHaveLength(500);
});

it('lets two thousand deliveries pass within two seconds, however many requests there are', async () => {
  const pace = deliveryPace();
  pace.request();
  const passed = waiting(pace, 2_000);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(passed).toHaveLength(2_000);
});
