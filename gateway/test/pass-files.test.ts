import { connect } from 'node:net';
import { createHttpServer, createLog } from '@autograph/service/process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { passFiles } from '../src/files/pass-files.ts';

const log = createLog('gateway', 'silent');
const service = createHttpServer({ log, readiness: async () => ({}) });
const gateway = createHttpServer({ log, readiness: async () => ({}) });
const asked: string[] = [];
const heard: Readonly<Record<string, unknown>>[] = [];
const ended: string[] = [];
let port = 0;

beforeAll(async () => {
  service.get('/*', async ({ url, headers }) => {
    asked.push(url);
    heard.push(headers);
    return 'of the service';
  });
  service.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    // As the service of files does: it answers before it has the body, and reads that away.
    scope.put('/files/uploads/refused', async ({ raw }, reply) => {
      raw.resume();
      return reply.status(403).send({ why: 'the address is not valid' });
    });
    // It goes away in the middle, without an answer.
    scope.put('/files/uploads/gone', async ({ raw }, reply) => {
      raw.once('data', () => raw.destroy());
      return reply.hijack();
    });
    scope.put('/files/uploads/taken', async ({ raw }) => {
      let bytes = 0;
      raw.once('close', () => ended.push(raw.complete ? 'whole' : 'cut off'));
      for await (const chunk of raw) bytes += (chunk as Buffer).length;
      return { bytes };
    });
  });
  passFiles(gateway, await service.listen({ host: '127.0.0.1', port: 0 }), async () => 'credential');
  port = Number(new URL(await gateway.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(async () => {
  await gateway.close();
  await service.close();
});

/** The status of a request whose target no client would send: `fetch` puts it in order first. */
const statusOf = (target: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET ${target} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
    );
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('end', () => resolve(Number(text.split(' ')[1])));
    socket.on('error', reject);
  });

it('says to the service for which request it asks, by a credential of its own', async () => {
  const headers = { authorization: 'Bearer of-the-client', 'x-request-id': 'of-the-client' };
  const answer = await fetch(`http://127.0.0.1:${port}/files/photos/a/320.webp`, { headers });
  const [trace, id] = ['x-trace-id', 'x-request-id'].map((name) => answer.headers.get(name));
  expect(id).toMatch(/^[\da-f]{32}$/);
  expect(heard.pop()).toMatchObject({
    authorization: 'Bearer credential',
    'x-request-id': id,
    traceparent: expect.stringContaining(String(trace)),
  });
  asked.pop();
});

it('passes on files alone, whatever the address looks like', async () => {
  expect(await statusOf('/files/photos/a/640.webp?x=1')).toBe(200);
  expect(asked).toEqual(['/files/photos/a/640.webp?x=1']);
  for (const target of [
    '/files/../metrics',
    '/files/%2e%2e/metrics',
    '/files/x/.%2E/../graphql?query=%7Ba%7D',
    '/files\\..\\metrics',
    '/files/..\\metrics',
    'http://elsewhere.example/files/../metrics',
    '/files/..',
  ])
    expect([target, await statusOf(target)]).toEqual([target, 404]);
  expect(asked).toHaveLength(1);
});

const BYTES = 12 * 1_048_576;

/** What a client sees that sends all of a large upload before it reads. */
const uploaded = (path: string, { size = BYTES, slow = false } = {}) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', async () => {
      socket.pause();
      socket.write(
        `PUT ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: ${size}\r\ncontent-type: image/jpeg\r\n\r\n`,
      );
      const chunk = Buffer.alloc(1_048_576);
      for (let sent = 0; sent < size && !socket.destroyed; sent += chunk.length) {
        if (!socket.write(chunk.subarray(0, size - sent)))
          await new Promise((go) => socket.once('drain', go));
        if (slow) await new Promise((go) => setTimeout(go, 20));
      }
      socket.resume();
    });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk;
      if (/\r\n\r\n[\s\S]*\}/.test(text)) socket.end();
    });
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1]), text }));
    socket.on('error', reject);
  });

it.each([false, true])('answers a large upload as the service does (slowly: %s)', async (slow) => {
  const refused = await uploaded('/files/uploads/refused?size=1', { slow });
  expect([refused.status, refused.text]).toEqual([403, expect.stringContaining('the address is not valid')]);
  const taken = await uploaded('/files/uploads/taken', { slow });
  expect([taken.status, taken.text]).toEqual([200, expect.stringContaining(`${BYTES}`)]);
});

it('refuses a large upload to an address that leads elsewhere, in words', async () => {
  expect(await uploaded('/files/../metrics')).toMatchObject({ status: 404 });
});

it.each(['/files/../metrics', '/files/uploads/refused'])(
  'cuts off an upload in chunks that goes on after its refusal: %s',
  async (path) => {
    const most = 256;
    const { sent, text } = await new Promise<{ sent: number; text: string }>((resolve) => {
      let [sent, text] = [0, ''];
      const socket = connect(port, '127.0.0.1', async () => {
        socket.write(`PUT ${path} HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n`);
        socket.write('content-type: image/jpeg\r\n\r\n');
        const chunk = Buffer.concat([
          Buffer.from('100000\r\n'),
          Buffer.alloc(1_048_576),
          Buffer.from('\r\n'),
        ]);
        for (; sent < most && !socket.destroyed; sent += 1)
          if (!socket.write(chunk)) await Promise.race([new Promise((go) => socket.once('drain', go)), gone]);
        socket.destroy();
      });
      socket.on('data', (chunk) => {
        text += chunk;
      });
      const gone = new Promise<void>((end) => socket.once('close', () => end()));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve({ sent, text }));
    });
    expect(text).toMatch(/^HTTP\/1\.1 40[34] /);
    expect(sent).toBeGreaterThan(60);
    expect(sent).toBeLessThan(most);
  },
);

it('is UNAVAILABLE where the service goes away in the middle of an upload', async () => {
  const { status, text } = await uploaded('/files/uploads/gone');
  expect([status, text]).toEqual([503, expect.stringContaining('UNAVAILABLE')]);
});

it('the client that goes away in the middle ends the upload at the service', async () => {
  const before = ended.length;
  const socket = connect(port, '127.0.0.1', () => {
    socket.write(
      `PUT /files/uploads/taken HTTP/1.1\r\nhost: x\r\ncontent-length: ${BYTES}\r\ncontent-type: image/jpeg\r\n\r\n`,
    );
    socket.write(Buffer.alloc(100_000), () => setTimeout(() => socket.destroy(), 100));
  });
  await expect.poll(() => ended.slice(before), { timeout: 5_000 }).toEqual(['cut off']);
});
