import { inProcessBroker } from '@autograph/events/broker';
import { metrics } from '@autograph/service/process';
import mongoose from 'mongoose';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { CAR } from '../src/testing/builders.ts';
import { admin, ana, type Graph, PURCHASE, startGraph } from '../src/testing/graph.ts';

const WRITES = [
  'insertOne',
  'updateOne',
  'findOneAndUpdate',
  'bulkWrite',
  'updateMany',
  'deleteOne',
] as const;

const lines: string[] = [];
let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({
    broker: inProcessBroker(),
    settings: { RECOVERY_INTERVAL: 50, OUTBOX_INTERVAL: 20 },
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
  });
  graph.opened.begin();
  await graph.buy(ana);
  const summary = async () => (await graph.ask('{ salesSummary { count } }', admin)).data?.salesSummary;
  await vi.waitFor(async () => expect(await summary()).toEqual({ count: 1 }), { timeout: 10_000 });
});
afterAll(() => graph?.close());

it('purchases on a full disk are unavailable, reads answer, and the log has one line of requests and workers', async () => {
  const full = new mongoose.mongo.MongoServerError({ message: 'the disk is full', code: 14_031 });
  const spies = WRITES.map((name) =>
    vi.spyOn(mongoose.mongo.Collection.prototype, name).mockRejectedValue(full),
  );
  lines.length = 0;
  const input = { vehicleId: CAR, paymentMethod: 'PIX' };
  graph.vehicles.stock(CAR);
  for (let n = 0; n < 50; n += 1) {
    expect(await graph.ask(PURCHASE, ana, { input })).toMatchObject({ codes: ['UNAVAILABLE'] });
    expect((await graph.ask('{ sales { totalCount } }', admin)).codes).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const counted = async () =>
    Number(
      /store_unavailable_total\{service="sale",reason="disk full"\} (\d+)/.exec(await metrics.metrics())?.[1],
    );
  // The workers meet it too: their leases are writes.
  await expect.poll(counted).toBeGreaterThan(55);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, service: 'sale', reason: 'disk full' },
  ]);
  for (const spy of spies) spy.mockRestore();
  expect((await graph.ask(PURCHASE, ana, { input })).codes).toEqual([]);
});
