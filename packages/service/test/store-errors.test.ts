import { once } from 'node:events';
import { createServer, connect as open } from 'node:net';
import mongoose from 'mongoose';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { isStoreUnavailable, storeOutageOf, storeOutages } from '../src/mongo/index.ts';
import { metrics } from '../src/process/index.ts';

it('a write to a connection that the store has ended is a store that does not answer', async () => {
  const server = createServer((socket) => socket.end());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = open(Number((server.address() as { port: number }).port), '127.0.0.1');
  socket.resume();
  await once(socket, 'end');
  const failed = once(socket, 'error');
  const error = await new Promise((resolve) => socket.write('x', (cause) => resolve(cause)));
  await failed;
  expect(error).toMatchObject({ message: 'This socket has been ended by the other party' });
  expect(isStoreUnavailable(error)).toBe(true);
  server.close();
});

it.each([
  [91, 'ShutdownInProgress', 'not ready'],
  [175, 'QueryPlanKilled', 'not ready'],
  [10_107, 'NotWritablePrimary', 'not ready'],
  [39, 'FileStreamFailed', 'disk error'],
  [14_031, 'OutOfDiskSpace', 'disk full'],
  [11_000, 'DuplicateKey', null],
  [2, 'BadValue', null],
])('an answer with the code %i (%s) is an outage for the reason: %s', (code, codeName, reason) => {
  const error = new mongoose.mongo.MongoServerError({ message: codeName, code, codeName });
  expect(storeOutageOf(error)).toBe(reason);
  expect(isStoreUnavailable(error)).toBe(reason !== null);
});

it.each([
  [new mongoose.mongo.MongoNetworkTimeoutError('no answer'), 'timeout'],
  [new mongoose.mongo.MongoNetworkError('cut'), 'connection'],
  [Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }), 'connection'],
  [Object.assign(new Error('no such file'), { code: 'ENOENT' }), null],
  [Object.assign(new Error('odd'), { code: 'toString' }), null],
])('%s is an outage for the reason: %s', (error, reason) => expect(storeOutageOf(error)).toBe(reason));

it('a thousand writes on a full disk are counted, and logged in one line that names the disk', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  let now = 0;
  const report = storeOutages('cars', log, () => now);
  const full = new mongoose.mongo.MongoServerError({ message: 'database or disk is full', code: 14_031 });
  const away = new mongoose.mongo.MongoNetworkError('cut');
  for (let n = 0; n < 1_000; n += 1) expect(report(full, { worker: 'outbox' })).toBe(true);
  expect(report(away)).toBe(true);
  expect(report(new Error('wrong'))).toBe(false);
  now = 30_000;
  report(full, { path: ['sales'] });
  const told = lines.map((line) => JSON.parse(line));
  expect(told).toMatchObject([
    { level: 50, service: 'cars', reason: 'disk full', errors: 1, worker: 'outbox' },
    { level: 40, service: 'cars', reason: 'connection', errors: 1, msg: 'a store does not answer' },
    { level: 50, reason: 'disk full', errors: 1_000, path: ['sales'] },
  ]);
  expect(told[0].msg).toBe('the disk of the store is full: it stores nothing until there is room');
  const text = await metrics.metrics();
  expect(text).toContain('autograph_store_unavailable_total{service="cars",reason="disk full"} 1001');
  expect(text).toContain('autograph_store_unavailable_total{service="cars",reason="connection"} 1');
});

it.each([new Error('wrong'), new TypeError('x is not a function'), 'text', null])('%s is none', (error) =>
  expect(isStoreUnavailable(error)).toBe(false),
);
