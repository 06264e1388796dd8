import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CHUNK_BYTES, KEY_BYTES, opened, sealed } from '../src/backup/sealed-stream.ts';

const key = randomBytes(KEY_BYTES);

async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const seal = (bytes: Buffer, by: Buffer | null = key): Promise<Buffer> =>
  whole(sealed(inParts(bytes, 100_000), by));
const open = (bytes: Buffer, by: Buffer | null = key): Promise<Buffer> =>
  whole(opened(inParts(bytes, 70_001), by));

const SIZES = [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES];
const text = randomBytes(3 * CHUNK_BYTES - 7);

describe.each([
  ['with a key', key],
  ['without a key', null],
])('a sealed stream %s', (_, by) => {
  it.each(SIZES)('of %i bytes is opened as it was', async (size) => {
    const bytes = randomBytes(size);
    expect((await open(await seal(bytes, by), by)).equals(bytes)).toBe(true);
  });

  it('is refused when its end is missing, wherever it is cut', async () => {
    const bytes = await seal(text, by);
    const sealedChunk = CHUNK_BYTES + 16 + 4;
    const header = bytes.length - 3 * (16 + 4) - text.length;
    const cuts = [
      header,
      header + sealedChunk,
      header + 2 * sealedChunk,
      header + sealedChunk + 2,
      header + sealedChunk + 4_000,
      bytes.length - 1,
    ];
    for (const cut of cuts)
      await expect(open(bytes.subarray(0, cut), by), `cut at ${cut}`).rejects.toMatchObject({
        code: 'AG1403',
        message: 'The backup is damaged: its end is missing.',
      });
  });

  it('is refused when any byte is changed', async () => {
    const bytes = await seal(text, by);
    for (const at of [0, 9, 30, 45, 60, 50_000, CHUNK_BYTES + 100, bytes.length - 40, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 4;
      await expect(open(changed, by), `byte ${at}`).rejects.toMatchObject({
        code: expect.stringMatching(/^AG14(0[1-4]|10)$/),
      });
    }
  });

  it('is refused when chunks change places, or something follows', async () => {
    const bytes = await seal(text, by);
    const chunk = CHUNK_BYTES + 16 + 4;
    const from = bytes.length - 3 * (16 + 4) - text.length;
    const [head, first, second, rest] = [
      bytes.subarray(0, from),
      bytes.subarray(from, from + chunk),
      bytes.subarray(from + chunk, from + 2 * chunk),
      bytes.subarray(from + 2 * chunk),
    ];
    for (const parts of [
      [head, second, first, rest],
      [head, first, first, second, rest],
      [head, first, second, rest, first],
      [head, first, rest],
    ])
      await expect(open(Buffer.concat(parts), by)).rejects.toMatchObject({ code: 'AG1403' });
  });
});

it('a stream is not opened with another key, or with none', async () => {
  const bytes = await seal(Buffer.from('vehicle'));
  await expect(open(bytes, randomBytes(KEY_BYTES))).rejects.toMatchObject({ code: 'AG1402' });
  await expect(open(bytes, null)).rejects.toMatchObject({ code: 'AG1401' });
});

it('a stream that is not encrypted is not opened with a key', async () => {
  const bytes = await seal(Buffer.from('vehicle'), null);
  await expect(open(bytes, key)).rejects.toMatchObject({ code: 'AG1410' });
});

it('a stream of another format is refused by its number', async () => {
  const bytes = await seal(Buffer.from('vehicle'));
  bytes[8] = 2;
  await expect(open(bytes)).rejects.toMatchObject({
    code: 'AG1404',
    message: 'The backup has format 2. This release reads format 1.',
  });
});

it('a file that is not a backup is refused', async () => {
  for (const bytes of [Buffer.alloc(0), Buffer.from('SQLite format 3'), randomBytes(1_000)])
    await expect(open(bytes)).rejects.toMatchObject({ code: 'AG1403' });
});

it('what is encrypted contains nothing of what was given, and is never the same twice', async () => {
  const bytes = Buffer.from('the plate ABC1D23 of a vehicle '.repeat(50));
  const [one, other] = [await seal(bytes), await seal(bytes)];
  expect(one.includes('ABC1D23')).toBe(false);
  expect(one.subarray(50).equals(other.subarray(50))).toBe(false);
});
