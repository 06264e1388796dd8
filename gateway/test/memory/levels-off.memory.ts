import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatewayOver } from '../gateway-over.ts';

const UNLIMITED = { RATE_LIMIT_GENERAL: '0', RATE_LIMIT_LISTING: '0' };

/** By how much the heap may grow over the last half of the requests, in MB: noise, and no more. */
const NOISE = 12;

let gateway: Awaited<ReturnType<typeof gatewayOver>>['gateway'];

beforeAll(async () => {
  ({ gateway } = await gatewayOver({ env: UNLIMITED, answer: () => ({ data: null }) }));
});
afterAll(() => gateway.close());

async function heap(): Promise<number> {
  for (let n = 0; n < 3; n += 1) {
    await turn();
    globalThis.gc?.();
  }
  return process.memoryUsage().heapUsed / 1e6;
}

const hashOf = (query: string): string => createHash('sha256').update(query).digest('hex');

it.each<[string, number, (n: number) => object]>([
  [
    'distinct queries',
    10_000,
    (n) => ({ query: `{ me { a${n}: id username customer { id name } } vehicles { nodes { b${n}: id } } }` }),
  ],
  [
    'registrations of persisted queries',
    100_000,
    (n) => {
      const query = `{ registered${n}: __typename }`;
      return { query, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(query) } } };
    },
  ],
])('memory levels off over %s', async (what, count, payload) => {
  const heaps = [await heap()];
  for (let n = 1; n <= count; n += 1) {
    const answer = await gateway.app.inject({ method: 'POST', url: '/graphql', payload: payload(n) });
    if (answer.statusCode !== 200) throw new Error(answer.body);
    if (n % (count / 4) === 0) heaps.push(await heap());
  }
  console.log(
    `${count} ${what}: ${heaps.map((one) => one.toFixed(0)).join(', ')} MB of heap, at each quarter`,
  );
  expect((heaps[4] ?? 0) - (heaps[2] ?? 0)).toBeLessThan(NOISE);
});
