import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '@autograph/kernel';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DiskStore, diskStore, serveFiles } from '../src/index.ts';
import { fileStoreContract, type StoreUnderTest } from '../src/testing/index.ts';

const held = {} as { current: StoreUnderTest };
let dir: string;
let app: FastifyInstance;
let disk: DiskStore;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-files-'));
  disk = await diskStore(dir);
  app = Fastify();
  serveFiles(app, {
    store: disk,
    disk,
    mostBytes: 1_000_000,
    make: async () => null,
    say: (_request, code, said) => ({ errors: [{ message: textOf(said), extensions: { code } }] }),
  });
  held.current = { store: disk, origin: await app.listen({ host: '127.0.0.1', port: 0 }), speaks: true };
});
afterAll(async () => {
  await app?.close();
  await rm(dir, { recursive: true, force: true });
});

/** A directory that is served, and what uploads a file to it. */
async function serving(of: string) {
  const store = await diskStore(of);
  const server = Fastify();
  serveFiles(server, {
    store,
    disk: store,
    mostBytes: 5_000_000,
    make: async () => null,
    say: (_request, code, said) => ({ errors: [{ message: textOf(said), extensions: { code } }] }),
  });
  const origin = await server.listen({ host: '127.0.0.1', port: 0 });
  const upload = async (path: string, bytes: Buffer) => {
    const planned = {
      size: bytes.length,
      contentType: 'image/jpeg',
      expiresAt: new Date(Date.now() + 60_000),
    };
    const { url, method, headers } = await store.target(path, planned);
    const response = await fetch(new URL(url, origin), {
      method,
      headers: headers.map(({ name, value }): [string, string] => [name, value]),
      body: new Uint8Array(bytes),
    });
    return { status: response.status, text: await response.text() };
  };
  return { disk: store, upload, close: () => server.close() };
}

describe('a directory', () => fileStoreContract(held));

describe('files over HTTP', () => {
  const path = `photos/${'ab'.repeat(32)}/640.webp`;
  const get = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`${held.current.origin}/files/${name}`, { method, headers });

  it('are served with their type, for ever, and as nothing that a browser runs', async () => {
    await disk.write(path, Buffer.from('picture'), 'image/webp');
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('picture');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-length': '7',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    const etag = response.headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(path.replace('ab', 'ef'), { 'if-none-match': '*' })).status).toBe(404);
    const head = await get(path, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '7']);
  });

  it.each([
    `photos/${'cd'.repeat(32)}/640.webp`,
    'uploads/0199-unchecked',
    '.signing-key',
    '..%2f..%2fetc%2fpasswd',
    'photos/%2e%2e/.signing-key',
    `photos/${'ab'.repeat(32)}/640.html`,
  ])('are not served at %s', async (name) => {
    await disk.write('uploads/0199-unchecked', Buffer.from('<script>'), 'image/jpeg');
    const response = await get(name);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control') ?? '').not.toMatch(/immutable/);
  });

  it('say why an upload is refused to a client that sends all of it first', async () => {
    const { port } = new URL(held.current.origin);
    const upload = (head: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          // It reads nothing before it has sent all: what the server says must still be there then.
          socket.pause();
          socket.write(`PUT /files/uploads/x HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n`);
          socket.write(Buffer.alloc(400_000));
          setTimeout(() => socket.write(Buffer.alloc(400_000)), 100);
          setTimeout(() => socket.resume(), 300);
        });
        let [text, failure] = ['', ''];
        socket.on('data', (chunk) => {
          text += chunk;
          socket.end();
        });
        socket.on('error', ({ message }) => {
          failure = message;
        });
        socket.on('close', () => resolve(failure || (text.split('\r\n')[0] ?? '')));
      });
    expect(await upload('content-length: 800000')).toBe('HTTP/1.1 403 Forbidden');
  });

  it('leave nothing of an upload whose client goes away in the middle', async () => {
    const upload = { size: 500_000, contentType: 'image/jpeg', expiresAt: new Date(Date.now() + 60_000) };
    const { url } = await disk.target('uploads/cut-off', upload);
    const { hostname, port } = new URL(held.current.origin);
    const socket = connect(Number(port), hostname);
    socket.write(
      `PUT ${url} HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\nContent-Type: image/jpeg\r\nIf-None-Match: *\r\n\r\n`,
    );
    socket.write(Buffer.alloc(100_000));
    await expect.poll(() => readdir(join(dir, '.drafts'))).not.toEqual([]);
    socket.destroy();
    await expect.poll(() => readdir(join(dir, '.drafts'))).toEqual([]);
    expect(await disk.sizeOf('uploads/cut-off')).toBeNull();
  });

  it('say that there is no room for an upload, keep what is there, and nothing of it', async ({ skip }) => {
    const small = await mkdtemp(join(tmpdir(), 'autograph-full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      await rm(small, { recursive: true });
      return skip('Only an administrator may mount a file system.');
    }
    try {
      const full = await serving(small);
      const kept = Buffer.alloc(600_000, 'k');
      expect(await full.upload('uploads/kept', kept)).toMatchObject({ status: 201 });
      const published = `photos/${'12'.repeat(32)}/640.webp`;
      await full.disk.write(published, kept, 'image/webp');
      const refused = await full.upload('uploads/too-much', Buffer.alloc(4_000_000, 'x'));
      expect(refused).toMatchObject({ status: 507, text: expect.stringContaining('There is no room') });
      expect(refused.text).toContain('UNAVAILABLE');
      expect(await full.disk.sizeOf('uploads/too-much')).toBeNull();
      expect(await readdir(join(small, '.drafts'))).toEqual([]);
      expect(Buffer.from((await full.disk.read('uploads/kept')) ?? [])).toEqual(kept);
      expect(Buffer.from((await full.disk.read(published)) ?? [])).toEqual(kept);
      // What fits is taken again.
      expect(await full.upload('uploads/small', Buffer.alloc(1_000))).toMatchObject({ status: 201 });
      await full.close();
    } finally {
      execFileSync('umount', ['-l', small]);
      await rm(small, { recursive: true, force: true });
    }
  });

  it('say that uploads are too many, rather than take all of them', async () => {
    const { hostname, port } = new URL(held.current.origin);
    const upload = { size: 500_000, contentType: 'image/jpeg', expiresAt: new Date(Date.now() + 60_000) };
    const sockets = await Promise.all(
      Array.from({ length: 9 }, async (_, at) => {
        const { url } = await disk.target(`uploads/many-${at}`, upload);
        const socket = connect(Number(port), hostname);
        let answer = '';
        socket.on('data', (chunk) => {
          answer += chunk;
        });
        socket.write(
          `PUT ${url} HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\nContent-Type: image/jpeg\r\nIf-None-Match: *\r\n\r\n`,
        );
        return { socket, answer: () => answer };
      }),
    );
    await expect.poll(() => sockets.filter(({ answer }) => answer().includes('503')).length).toBe(1);
    for (const { socket } of sockets) socket.destroy();
    await expect.poll(() => readdir(join(dir, '.drafts'))).toEqual([]);
  });
});

it('removes what was left behind by uploads that a crash cut off, and not what is being written', async () => {
  const { writeFile, utimes } = await import('node:fs/promises');
  const [old, young] = [join(dir, '.drafts', 'old'), join(dir, '.drafts', 'young')];
  await Promise.all([writeFile(old, 'x'), writeFile(young, 'x')]);
  await utimes(old, new Date(0), new Date(0));
  await disk.tidy(new Date(Date.now() - 60_000));
  expect(await readdir(join(dir, '.drafts'))).toEqual(['young']);
  await rm(young);
});

it('is signed for by every process that opens the directory', async () => {
  const other = await diskStore(dir);
  const upload = { size: 1, contentType: 'image/jpeg', expiresAt: new Date(Date.now() + 60_000) };
  const { url } = await other.target('uploads/shared', upload);
  const query = Object.fromEntries(new URL(url, 'http://x').searchParams);
  expect(disk.allowed('uploads/shared', query)).toMatchObject({ size: 1 });
  expect(disk.allowed('uploads/shared', { ...query, size: '2' })).toBeNull();
});
