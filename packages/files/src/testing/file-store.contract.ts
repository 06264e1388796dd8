import { randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { FileStore, UploadTarget } from '../file-store.ts';

/** A store under test. */
export interface StoreUnderTest {
  readonly store: FileStore;
  /** What a path of the gateway is relative to. */
  readonly origin: string;
  /** Whether it says in words of ours why it refuses an upload. */
  readonly speaks: boolean;
}

const BYTES = Buffer.from('the bytes of a photo');
const aPath = (): string => `uploads/${randomUUID()}`;
const soon = (): Date => new Date(Date.now() + 60_000);

/** What every store of files promises. */
export function fileStoreContract(held: { readonly current: StoreUnderTest }): void {
  const target = (path: string, changes: { size?: number; expiresAt?: Date } = {}) =>
    held.current.store.target(path, {
      size: BYTES.length,
      contentType: 'image/jpeg',
      expiresAt: soon(),
      ...changes,
    });
  const send = async (
    { url, method, headers }: UploadTarget,
    body: Buffer = BYTES,
    changes: Readonly<Record<string, string | null>> = {},
  ): Promise<{ status: number; text: string }> => {
    const given = { ...Object.fromEntries(headers.map(({ name, value }) => [name, value])), ...changes };
    const response = await fetch(new URL(url, held.current.origin), {
      method,
      headers: Object.entries(given).flatMap(([name, value]) => (value === null ? [] : [[name, value]])) as [
        string,
        string,
      ][],
      body: new Uint8Array(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const isRefused = ({ status, text }: { status: number; text: string }, says: RegExp): void => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    if (held.current.speaks) expect(text).toMatch(says);
  };

  it('keeps what is written, whole, under its path', async () => {
    const { store } = held.current;
    const [path, bytes] = [`photos/${randomUUID()}/640.webp`, randomBytes(300_000)];
    expect([await store.read(path), await store.sizeOf(path), await store.open(path)]).toEqual([
      null,
      null,
      null,
    ]);
    await store.write(path, bytes, 'image/webp');
    expect(Buffer.from((await store.read(path)) ?? [])).toEqual(bytes);
    expect(await store.sizeOf(path)).toBe(bytes.length);
    const file = await store.open(path);
    expect(file?.size).toBe(bytes.length);
    expect(await buffer(file?.stream ?? Readable.from([]))).toEqual(bytes);
    await store.write(path, BYTES, 'image/webp');
    expect(await store.sizeOf(path)).toBe(BYTES.length);
    await store.remove([path, `photos/${randomUUID()}/320.webp`]);
    expect(await store.read(path)).toBeNull();
  });

  it('takes one upload at an address, and refuses the second', async () => {
    const path = aPath();
    const address = await target(path);
    expect((await send(address)).status).toBeLessThan(300);
    expect(Buffer.from((await held.current.store.read(path)) ?? [])).toEqual(BYTES);
    isRefused(await send(address, Buffer.from('THE BYTES OF A PHOTO')), /used already/);
    expect(Buffer.from((await held.current.store.read(path)) ?? [])).toEqual(BYTES);
  });

  it('takes one of several uploads at once', async () => {
    const path = aPath();
    const address = await target(path);
    const letters = ['a', 'b', 'c', 'd'];
    const all = await Promise.all(
      letters.map((letter) => send(address, Buffer.from(letter.repeat(BYTES.length)))),
    );
    const won = all.flatMap(({ status }, at) => (status < 300 ? [letters[at]] : []));
    expect(won).toHaveLength(1);
    const kept = Buffer.from((await held.current.store.read(path)) ?? []).toString();
    expect(kept).toBe(won[0]?.repeat(BYTES.length));
  });

  it('refuses an upload after the address has expired', async () => {
    const path = aPath();
    const address = await target(path, { expiresAt: new Date(Date.now() + 1_000) });
    await pause(2_500);
    isRefused(await send(address), /expired/);
    expect(await held.current.store.sizeOf(path)).toBeNull();
  });

  it.each([
    ['shorter', BYTES.subarray(1)],
    ['longer', Buffer.concat([BYTES, BYTES])],
  ])('refuses a file that is %s than was said', async (_what, body) => {
    const path = aPath();
    isRefused(await send(await target(path), body), /Content-Length/);
    expect(await held.current.store.sizeOf(path)).toBeNull();
  });

  it.each([
    ['without If-None-Match', { 'If-None-Match': null }],
    ['of another type', { 'Content-Type': 'text/html' }],
  ])('refuses an upload %s', async (_what, changes) => {
    const path = aPath();
    isRefused(await send(await target(path), BYTES, changes), /Content-Type, If-None-Match/);
    expect(await held.current.store.sizeOf(path)).toBeNull();
  });

  it('refuses an address whose path was changed', async () => {
    const [path, other] = [aPath(), aPath()];
    const address = await target(path);
    isRefused(await send({ ...address, url: address.url.replace(path, other) }), /not valid/);
    expect(await held.current.store.sizeOf(other)).toBeNull();
  });

  it.each(['../secret', 'photos/../../etc/passwd', '/etc/passwd', 'photos/%2e%2e/x', 'a\0b/c', 'Photos/A'])(
    'has no file at %j',
    async (path) => {
      const { store } = held.current;
      const rejects = async (reading: () => unknown) =>
        expect(async () => reading()).rejects.toThrow(TypeError);
      await rejects(() => store.read(path));
      await rejects(() => store.write(path, BYTES, 'image/jpeg'));
      await rejects(() => store.remove([path]));
      await rejects(() => target(path));
    },
  );
}
