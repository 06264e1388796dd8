import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { readTogether } from '../src/mongo/index.ts';

interface Note {
  readonly id: string;
}

/** A store of notes `a` to `e` that tells what it was asked for. */
function store(fails: (ids: readonly string[]) => boolean = () => false) {
  const asked: (readonly string[])[] = [];
  const read = readTogether<Note>(async (ids) => {
    asked.push(ids);
    if (fails(ids)) throw new Error('no store');
    return ['e', 'd', 'c', 'b', 'a'].filter((id) => ids.includes(id)).map((id) => ({ id }));
  });
  return { asked, read };
}

const idsOf = (notes: readonly Note[]): string[] => notes.map(({ id }) => id);

describe('records that several ask for in one turn', () => {
  it('are read by one query, each id once, and everyone gets their own', async () => {
    const { asked, read } = store();
    const [one, two, none] = await Promise.all([read(['a', 'b']), read(['b', 'c', 'x']), read([])]);
    expect(asked).toEqual([['a', 'b', 'c', 'x']]);
    expect([idsOf(one), idsOf(two), none]).toEqual([['a', 'b'], ['b', 'c'], []]);
  });

  it('are read again by anyone who asks later, even while the first query is under way', async () => {
    const { asked, read } = store();
    const first = read(['a']);
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual([['a']]);
    await Promise.all([first, read(['a'])]);
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('fail for those alone whose own cannot be read', async () => {
    const { read } = store((ids) => ids.includes('b'));
    const outcomes = await Promise.allSettled([read(['a']), read(['b']), read(['c'])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fail for all by one query when the store is away, and for nobody afterwards', async () => {
    let away = true;
    const { asked, read } = store(() => {
      if (away) throw new mongoose.mongo.MongoNetworkError('no store');
      return false;
    });
    const outcomes = await Promise.allSettled([read(['a']), read(['b'])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(asked).toEqual([['a', 'b']]);
    away = false;
    expect(idsOf(await read(['a']))).toEqual(['a']);
  });

  it('are read a few hundred at a time, and those of one request together', async () => {
    const { asked, read } = store();
    const some = (n: number) => Array.from({ length: n }, (_, at) => `${n}-${at}`);
    await Promise.all([read(some(90)), read(some(91)), read(some(92)), read(some(500)), read(['a'])]);
    expect(asked.map(({ length }) => length)).toEqual([181, 92, 500, 1]);
  });
});
