import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { patientClient } from '../src/graph/patient-client.ts';
import { signedIn } from '../src/graph/signed-in.ts';
import { type ImportOptions, importStock } from '../src/import/import-stock.ts';
import { type Journal, openJournal } from '../src/import/journal.ts';
import { type Line, readStockList } from '../src/import/stock-list.ts';
import { makeList } from '../src/import/testing/make-list.ts';
import { type StubStock, stubStock } from '../src/import/testing/stub-stock.ts';

const LIST = fileURLToPath(new URL('data/vehicles-10000.csv', import.meta.url));
const { lines } = await readStockList(LIST);

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'autograph-import-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let stock: StubStock;
let path: string;
let count = 0;
beforeEach(() => {
  stock = stubStock();
  count += 1;
  path = join(directory, `${count}.journal`);
});

async function run(
  some: readonly Line[],
  options: Partial<ImportOptions> = {},
  journal: Journal = openJournal(path),
) {
  try {
    const given = { lines: some, client: stock, graph: 'stub', journal, pause: async () => undefined };
    const { rejected, ...counts } = await importStock({ ...given, ...options });
    return { ...counts, rejected: rejected.map(({ line, refusals }) => [line.number, refusals[0]?.code]) };
  } finally {
    journal.close();
  }
}

/** A line with a vehicle, its changes as the graph takes them. */
const line = (number: number, { price = '1', ...changes }: Record<string, string> = {}): Line => ({
  number,
  input: { make: 'Fiat', model: 'Uno', year: 2010, price: { amount: price }, ...changes },
  raw: [],
  problems: [],
});

it('the list that comes with the tests is the one that is made', () => {
  expect(readFileSync(LIST, 'utf8')).toBe(makeList(10_000));
});

it('imports 10,000 vehicles, a few at a time, each of them once however often it is run', async () => {
  expect(await run(lines)).toEqual({ created: 10_000, known: 0, left: 0, rejected: [] });
  expect(stock.most).toBeLessThanOrEqual(8);
  expect(await run(lines)).toEqual({ created: 0, known: 10_000, left: 0, rejected: [] });
  expect(await run(lines.toReversed())).toEqual({ created: 0, known: 10_000, left: 0, rejected: [] });
  expect(stock.vehicles).toHaveLength(10_000);
});

describe('an import that was cut off', () => {
  it.each(['before', 'after'] as const)(
    'again and again, %s requests were carried out, makes no vehicle twice',
    async (when) => {
      const some = [...lines.slice(0, 300), line(301), line(302), line(303)];
      for (let at = 37; at < 900; at += 61) {
        let left = at;
        stock.fault = () => {
          left -= 1;
          return left < 0 ? when : null;
        };
        await run(some, { signal: AbortSignal.timeout(60_000) }).catch((error: unknown) =>
          expect(String(error)).toMatch(/fetch failed/),
        );
      }
      stock.fault = () => null;
      const last = await run(some);
      expect(last.rejected).toEqual([]);
      expect(last.created + last.known).toBe(303);
      expect(stock.vehicles).toHaveLength(303);
    },
  );

  it('in the middle of a write of its journal goes on', async () => {
    await run(lines.slice(0, 20));
    const torn = readFileSync(path, 'utf8').trimEnd().slice(0, -10);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, torn);
    expect(await run(lines.slice(0, 30))).toMatchObject({ created: 11, known: 19, rejected: [] });
    expect(stock.vehicles).toHaveLength(30);
  });

  it('by its signal ends with what is under way', async () => {
    const stop = new AbortController();
    const onProgress = (done: number) => done === 50 && stop.abort();
    const first = await run(lines, { signal: stop.signal, onProgress });
    expect(first.created + first.left).toBe(10_000);
    expect(first.created).toBeLessThan(70);
    expect(stock.vehicles).toHaveLength(first.created);
    expect(await run(lines.slice(0, 200))).toMatchObject({
      created: 200 - first.created,
      known: first.created,
    });
  });
});

it('an answer that is lost once is no vehicle lost, nor one too many', async () => {
  stock.fault = (request) => (request % 10 === 3 ? 'after' : request % 10 === 7 ? 'before' : null);
  expect(await run(lines.slice(0, 500))).toEqual({ created: 500, known: 0, left: 0, rejected: [] });
  expect(stock.vehicles).toHaveLength(500);
});

it('rejects what the graph, or a reader, does not take, and tries it again next time', async () => {
  const some = [
    line(2, { plate: 'ABC1D23' }),
    line(3, { plate: 'ABC1D23', model: 'Mille' }),
    line(4, { price: '0' }),
    line(7, { price: '1234567890123456789' }),
    { ...line(6), input: null, problems: [{ code: 'INVALID', field: null, message: 'Broken.' }] },
  ];
  const rejected = [
    [3, 'CONFLICT'],
    [4, 'INVALID'],
    [6, 'INVALID'],
    [7, 'INVALID'],
  ];
  expect(await run(some)).toEqual({ created: 1, known: 0, left: 0, rejected });
  expect(await run(some)).toEqual({ created: 0, known: 1, left: 0, rejected });
});

it('rejects a line that the graph answers with nothing', async () => {
  const client = { request: async <Data>() => ({ payload: null }) as Data };
  expect(await run([line(2)], { client })).toEqual({
    created: 0,
    known: 0,
    left: 0,
    rejected: [[2, 'INVALID']],
  });
});

it('twins of a list are two vehicles, and another graph has none of them', async () => {
  expect(await run([line(2), line(3), line(4)])).toMatchObject({ created: 3 });
  expect(await run([line(2), line(3), line(4), line(5)])).toMatchObject({ created: 1, known: 3 });
  expect(await run([line(2)], { graph: 'another' })).toMatchObject({ created: 1 });
});

it('waits as long as a limit says, and logs in again when its token has expired', async () => {
  const waited: number[] = [];
  const patient = patientClient(
    stock,
    () => undefined,
    async (ms) => waited.push(ms),
  );
  stock.fault = (request) => (request === 5 ? 'limited' : request === 9 || request === 10 ? 'expired' : null);
  const client = signedIn(patient, { username: 'vendas', password: 'x' });
  expect(await run(lines.slice(0, 40), { client })).toEqual({ created: 40, known: 0, left: 0, rejected: [] });
  expect(waited).toEqual([7_000]);
  expect(stock.vehicles).toHaveLength(40);
});

it('stops where the graph fails, and says so', async () => {
  stock.fault = (request) => (request > 20 ? 'before' : null);
  await expect(run(lines.slice(0, 100))).rejects.toThrow('fetch failed');
  expect(stock.vehicles.length).toBeLessThanOrEqual(20);
});
