import { describe, expect, it } from 'vitest';
import { type Entry, isSafePath, packed, unpack } from '../src/backup/archive.ts';
import { differences, documentsOf, type Manifest, manifestOf } from '../src/backup/manifest.ts';

async function* parts(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function* entries(...all: Entry[]): AsyncGenerator<Entry> {
  yield* all;
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const part of stream) all.push(part);
  return Buffer.concat(all);
}

const files = (): AsyncGenerator<Entry> =>
  entries(
    { path: 'data/service-secret', mode: 0o100600, content: parts('sec', 'ret') },
    { path: 'data/empty', mode: 0o100644, content: parts() },
  );

describe('an archive', () => {
  it('gives back each file with its path, its bytes and the rights of its owner', async () => {
    const written: unknown[] = [];
    const bytes = await bytesOf(packed(files(), (sum) => written.push(sum)));
    const read: unknown[] = [];
    const again = await unpack(
      (async function* () {
        for (const byte of bytes) yield Buffer.from([byte]);
      })(),
      async ({ path, mode, content }) => {
        read.push([path, mode, (await bytesOf(content)).toString()]);
      },
    );
    expect(read).toEqual([
      ['data/service-secret', 0o600, 'secret'],
      ['data/empty', 0o600, ''],
    ]);
    expect(again).toEqual(written);
  });

  it('is refused when its end is missing', async () => {
    const bytes = await bytesOf(packed(files(), () => undefined));
    for (const cut of [0, 3, 20, bytes.length - 5, bytes.length - 1]) {
      const stream = (async function* () {
        yield bytes.subarray(0, cut);
      })();
      const reading = unpack(stream, async ({ content }) => void (await bytesOf(content)));
      await expect(reading).rejects.toMatchObject({ code: 'AG1403' });
    }
  });

  it.each(['/etc/passwd', '../key', 'data/../../key', 'data//key', 'data/.', 'a\\b', 'a\0b', ''])(
    'refuses the path %j',
    async (path) => {
      expect(isSafePath(path)).toBe(false);
      const bytes = await bytesOf(
        packed(entries({ path, mode: 0o600, content: parts('x') }), () => undefined),
      );
      const stream = (async function* () {
        yield bytes;
      })();
      const reading = unpack(stream, async ({ content }) => void (await bytesOf(content)));
      await expect(reading).rejects.toMatchObject({ code: 'AG1403' });
    },
  );
});

describe('a manifest', () => {
  const sums = [
    { path: 'about.json', bytes: 10, sha256: '00' },
    { path: 'data/store/store.sqlite', bytes: 4_096, sha256: 'aa' },
    { path: 'data/service-secret', bytes: 64, sha256: 'bb' },
  ];
  const manifestWith = (vehicles: number): Manifest =>
    manifestOf(
      [
        {
          path: 'data/store',
          kind: 'embedded',
          takenAt: '2026-12-01T03:00:00.000Z',
          collections: { 'vehicle.vehicles': vehicles, 'sale.sales': 3 },
        },
      ],
      sums,
    );

  it('counts the files and their bytes, but for what is about the backup itself', () => {
    expect(manifestWith(60)).toMatchObject({ files: 2, bytes: 4_160 });
    expect(documentsOf(manifestWith(60))).toBe(63);
  });

  it('does not differ from one of the same content', () => {
    expect(differences(manifestWith(60), manifestWith(60))).toEqual([]);
  });

  it('says which collection has another number of documents', () => {
    expect(differences(manifestWith(60), manifestWith(59))).toEqual([
      'data/store: 59 documents of vehicle.vehicles instead of 60',
    ]);
    expect(differences(manifestWith(60), { ...manifestWith(60), stores: [] })).toEqual([
      'data/store: 0 documents of vehicle.vehicles instead of 60',
      'data/store: 0 documents of sale.sales instead of 3',
    ]);
  });

  it('says that a file differs', () => {
    const changed = manifestOf(
      manifestWith(60).stores,
      sums.map((sum) => (sum.path === 'data/service-secret' ? { ...sum, sha256: 'cc' } : sum)),
    );
    expect(differences(manifestWith(60), changed)).toEqual(['the checksum of the files differs']);
  });
});
