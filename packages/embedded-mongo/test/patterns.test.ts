import { BSONRegExp, type Collection, type Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

/** A small generator with a seed, so that a failure can be run again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const idsOf = async (rows: Collection<Document>, filter: Document): Promise<unknown[]> =>
  (await rows.find(filter, { sort: { _id: 1 }, projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);

describe('a pattern finds with an index what MongoDB finds', () => {
  const TEXTS = [
    'ABC',
    'abc',
    'ab',
    'abbb',
    'a',
    'abcd',
    'xabc',
    'def',
    'xyz',
    'ab.c',
    'x\nabc',
    'abc\n',
    'a b',
  ];
  const CASES: [condition: unknown, found: string[]][] = [
    [{ $regex: /^abc/, $options: 'i' }, ['ABC', 'abc', 'abc\n', 'abcd']],
    [{ $regex: '^abc', $options: 'i' }, ['ABC', 'abc', 'abc\n', 'abcd']],
    [{ $options: 'i', $regex: '^abc' }, ['ABC', 'abc', 'abc\n', 'abcd']],
    [/^abc/i, ['ABC', 'abc', 'abc\n', 'abcd']],
    [{ $regex: '^abc' }, ['abc', 'abc\n', 'abcd']],
    [{ $regex: '^abc', $options: '' }, ['abc', 'abc\n', 'abcd']],
    [/^abc/m, ['abc', 'abc\n', 'abcd', 'x\nabc']],
    [{ $regex: '^abc', $options: 'm' }, ['abc', 'abc\n', 'abcd', 'x\nabc']],
    [/^abc?$/, ['ab', 'abc', 'abc\n']],
    [/^ab*$/, ['a', 'ab', 'abbb']],
    [/^ab{0,1}$/, ['a', 'ab']],
    [/^ab+$/, ['ab', 'abbb']],
    [/^abc|def/, ['abc', 'abc\n', 'abcd', 'def']],
    [/^(abc|def)/, ['abc', 'abc\n', 'abcd', 'def']],
    [/^ab\.c/, ['ab.c']],
    [/^ab\.?c/, ['ab.c', 'abc', 'abc\n', 'abcd']],
    [/^ab\b/, ['ab', 'ab.c']],
    [/^a(?i:BC)/, ['abc', 'abc\n', 'abcd']],
    [/a^bc/, []],
    [/^abc$/, ['abc', 'abc\n']],
    [/^abc(?!d)/, ['abc', 'abc\n']],
    [{ $in: [/^ABC/i, 'def'] }, ['ABC', 'abc', 'abc\n', 'abcd', 'def']],
    [{ $not: /^[ax]/i }, ['def']],
    [{ $not: { $regex: '^[AX]', $options: 'i' } }, ['def']],
    [{ $regex: '^AB', $options: 'i', $ne: 'ab' }, ['ABC', 'ab.c', 'abbb', 'abc', 'abc\n', 'abcd']],
  ];
  for (const [condition, found] of CASES) {
    it(condition instanceof RegExp ? String(condition) : JSON.stringify(condition), async () => {
      const rows = server.client.db('patterns').collection<Document>('texts');
      if ((await rows.countDocuments()) === 0) {
        await rows.createIndex({ s: 1 });
        await rows.insertMany(TEXTS.map((s) => ({ s })));
      }
      const texts = async (filter: Document): Promise<unknown[]> =>
        (await rows.find(filter).toArray()).map(({ s }) => s).sort();
      expect(await texts({ s: condition })).toEqual(found);
      expect(await texts({ $nor: [{ s: condition }] })).toEqual(
        TEXTS.filter((text) => !found.includes(text)).sort(),
      );
    });
  }

  it('a stored pattern is found by the same pattern and options, however they are given', async () => {
    const rows = server.client.db('patterns').collection<Document>('stored');
    await rows.createIndex({ s: 1 });
    await rows.insertMany([
      { _id: 1 as never, s: new BSONRegExp('^abc') },
      { _id: 2 as never, s: new BSONRegExp('^abc', 'i') },
    ]);
    expect(await idsOf(rows, { s: { $regex: '^abc', $options: 'i' } })).toEqual([2]);
    expect(await idsOf(rows, { s: { $regex: '^abc' } })).toEqual([1]);
    expect(await idsOf(rows, { s: /^abc/i })).toEqual([2]);
  });

  it('a pattern that is simply a beginning reads no more than its range', async () => {
    const rows = server.client.db('patterns').collection<Document>('ranges');
    await rows.createIndex({ s: 1 });
    await rows.insertMany(
      Array.from({ length: 500 }, (_, n) => ({ s: `${n % 50 === 0 ? 'abc' : 'x'}${n}` })),
    );
    for (const condition of [/^abc/, { $regex: '^abc' }]) {
      const { executionStats } = await rows.find({ s: condition }).explain('executionStats');
      expect(executionStats).toMatchObject({ nReturned: 10, totalKeysExamined: 10 });
    }
  });

  it('refuses options twice, unknown options and a zero byte', async () => {
    const rows = server.client.db('patterns').collection<Document>('refused');
    const REFUSED: [condition: Document, code: number][] = [
      [{ $regex: new BSONRegExp('a', 'i'), $options: 'm' }, 2],
      [{ $regex: 'a', $options: 'q' }, 2],
      [{ $regex: 'a', $options: 5 }, 2],
      [{ $regex: 'a\0b' }, 2],
      [{ $regex: 5 }, 2],
      [{ $regex: '(?i)abc' }, 51091],
    ];
    for (const [s, code] of REFUSED) {
      expect(await rejection(rows.find({ s }).toArray()), JSON.stringify(s)).toMatchObject({ code });
    }
  });
});

const INDEXES: Record<string, [key: Document, options?: Document]> = {
  ascending: [{ s: 1 }],
  descending: [{ s: -1 }],
  compound: [{ k: 1, s: 1 }],
  leading: [{ s: 1, k: -1 }],
  sparse: [{ s: 1 }, { sparse: true }],
  partial: [{ s: 1 }, { partialFilterExpression: { k: { $exists: true } } }],
  unique: [{ s: 1, _id: 1 }, { unique: true }],
  inner: [{ 'd.s': 1 }],
};
const LETTERS = [
  'a',
  'b',
  'A',
  'B',
  'ß',
  'é',
  '😀',
  '.',
  '*',
  '|',
  '-',
  '#',
  ' ',
  '\n',
  '^',
  '$',
  '_',
  '\\',
  '1',
];
const ATOMS = [
  ...['a', 'b', 'A', 'B', 'é', 'ß', '😀', '-', '#', ' ', '_', '1', 'ab', 'ba'],
  ...['\\.', '\\*', '\\|', '\\^', '\\$', '\\\\', '\\é', '\\😀', '\\-', '\\#', '\\ ', '\\_'],
  ...[
    '.',
    '[ab]',
    '[^a]',
    '(a|b)',
    '(?:ab)',
    '(?i:a)',
    '\\w',
    '\\W',
    '\\s',
    '\\b',
    '\\d',
    '^',
    '$',
    '(?!b)',
    '(?=a)',
  ],
];
const QUANTIFIERS = ['', '', '', '', '?', '*', '+', '{0,1}', '{2}', '??', '*?'];

describe('a generated pattern finds with each kind of index what it finds without', () => {
  for (const seed of [1, 2, 3]) {
    it(`seed ${seed}`, { timeout: 30_000 }, async () => {
      const random = randomOf(seed * 7919);
      const one = <T>(of: readonly T[]): T => of[random(of.length)] as T;
      const text = (): string => Array.from({ length: random(5) }, () => one(LETTERS)).join('');
      const pattern = (): string => {
        const part = (): string =>
          (random(4) ? '^' : '') +
          Array.from({ length: 1 + random(3) }, () => one(ATOMS) + one(QUANTIFIERS)).join('');
        return random(6) ? part() : `${part()}|${part()}`;
      };
      const scalar = (): unknown =>
        random(12) ? text() : one([null, 5, new BSONRegExp('^a'), new BSONRegExp('^a', 'i'), {}]);
      // Arrays in one collection of rows only: bounds on them follow other rules.
      const value = (): unknown =>
        seed === 3 && random(4) === 0 ? Array.from({ length: random(3) }, scalar) : scalar();
      const documents = Array.from({ length: 200 }, (_, _id) => ({
        _id,
        ...(random(8) ? { s: value() } : {}),
        ...(random(4) ? { k: random(3) } : {}),
        ...(random(4) ? { d: random(3) ? { s: scalar() } : [{ s: scalar() }, { s: scalar() }] } : {}),
      })) as Document[];
      const db = server.client.db(`generated${seed}`);
      const plain = db.collection<Document>('plain');
      await plain.insertMany(documents);
      const indexed = await Promise.all(
        Object.entries(INDEXES).map(async ([name, [key, options]]) => {
          const rows = db.collection<Document>(name);
          await rows.createIndex(key, options);
          await rows.insertMany(documents);
          return { name, rows };
        }),
      );
      const condition = (): unknown => {
        const [source, options] = [pattern(), random(3) ? '' : one(['i', 'm', 's', 'im', 'u'])];
        return one<() => unknown>([
          () => new BSONRegExp(source, options),
          () => ({ $regex: source, $options: options }),
          () => ({ $regex: new BSONRegExp(source), $options: options }),
          () => ({ $in: [new BSONRegExp(source, options), text()] }),
          () => ({ $not: new BSONRegExp(source, options) }),
          () => ({ $regex: source, $options: options, $gte: text() }),
          () => ({ $elemMatch: { $regex: source, $options: options } }),
          () => ({ $all: [new BSONRegExp(source, options)] }),
        ])();
      };
      const filter = (): Document =>
        one<() => Document>([
          () => ({ s: condition() }),
          () => ({ s: condition(), k: { $gte: random(2) } }),
          () => ({ 'd.s': condition() }),
          () => ({ d: { $elemMatch: { s: condition() } } }),
          () => ({ $or: [{ s: condition() }, { s: condition() }] }),
          () => ({ $and: [{ s: condition() }, { s: condition() }] }),
          () => ({ $nor: [{ s: condition() }] }),
          () => ({ k: random(3), s: condition() }),
        ])();
      let refused = 0;
      let found = 0;
      for (let i = 0; i < 120; i++) {
        const wanted = filter();
        const expected = await idsOf(plain, wanted).catch((error: Error) => error.message);
        if (typeof expected === 'string') refused += 1;
        else if (expected.length > 0) found += 1;
        await Promise.all(
          indexed.map(async ({ name, rows }) => {
            const ids = await idsOf(rows, wanted).catch((error: Error) => error.message);
            expect(ids, `${name}: ${JSON.stringify(wanted)}`).toEqual(expected);
          }),
        );
      }
      expect(refused).toBeLessThan(60);
      expect(found).toBeGreaterThan(30);
    });
  }
});
