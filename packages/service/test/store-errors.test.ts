import { once } from 'node:events';
import { createServer, connect as open } from 'node:net';
import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { isStoreUnavailable } from '../src/mongo/index.ts';

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
  [91, 'ShutdownInProgress', true],
  [10_107, 'NotWritablePrimary', true],
  [14_031, 'OutOfDiskSpace', true],
  [11_000, 'DuplicateKey', false],
  [2, 'BadValue', false],
])('an answer with the code %i (%s) is one: %s', (code, codeName, unavailable) => {
  const error = new mongoose.mongo.MongoServerError({ message: codeName, code, codeName });
  expect(isStoreUnavailable(error)).toBe(unavailable);
});

it.each([new Error('wrong'), new TypeError('x is not a function'), 'text', null])('%s is none', (error) =>
  expect(isStoreUnavailable(error)).toBe(false),
);
