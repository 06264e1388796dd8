import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  deserialize,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  serialize,
  Timestamp,
} from 'bson';
import { describe, expect, it } from 'vitest';
import { fieldChoice, pick } from '../src/engine/pick.ts';

const EVERY_TYPE: Record<string, unknown> = {
  _id: new ObjectId(),
  double: new Double(1.5),
  string: 'põe',
  empty: '',
  document: { a: { b: 'removed' } },
  array: [1, 'two', [3]],
  binary: new Binary(Buffer.from('bytes')),
  uuid: new Binary(Buffer.alloc(16, 7), 4),
  old: new Binary(Buffer.from('old'), 2),
  yes: true,
  date: new Date(5),
  nothing: null,
  regex: new BSONRegExp('^a\\.b', 'i'),
  code: new Code('return 1'),
  scoped: new Code('return a', { a: 1 }),
  symbol: new BSONSymbol('symbol'),
  int: new Int32(7),
  timestamp: new Timestamp({ t: 1, i: 2 }),
  long: Long.fromString('9007199254740993'),
  decimal: Decimal128.fromString('1.10'),
  min: new MinKey(),
  max: new MaxKey(),
  reference: new DBRef('sales', new ObjectId()),
  ação: 'a name of several bytes',
  '': 'a name of none',
};
const NAMES = Object.keys(EVERY_TYPE);

const only = (names: readonly string[]): Uint8Array =>
  serialize(Object.fromEntries(Object.entries(EVERY_TYPE).filter(([name]) => names.includes(name))));
const without = (...names: readonly string[]): readonly string[] =>
  NAMES.filter((name) => !names.includes(name));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('of the bytes of a document', () => {
  const bytes = serialize(EVERY_TYPE);

  it.each(NAMES)('the field "%s" is picked, and left out, whatever lies around it', (name) => {
    expect(hex(pick(bytes, fieldChoice([name], 'these')))).toBe(hex(only([name])));
    expect(hex(pick(bytes, fieldChoice([name], 'others')))).toBe(hex(only(without(name))));
  });

  it('several fields keep the order of the document', () => {
    const names = ['long', 'string', 'ação', 'document', 'nowhere'];
    expect(hex(pick(bytes, fieldChoice(names, 'these')))).toBe(hex(only(names)));
    expect(hex(pick(bytes, fieldChoice(names, 'others')))).toBe(hex(only(without(...names))));
  });

  it('none of them is an empty document, and all of them the document itself', () => {
    expect(deserialize(pick(bytes, fieldChoice([], 'these')))).toEqual({});
    expect(hex(pick(bytes, fieldChoice([], 'others')))).toBe(hex(bytes));
  });

  it('a name is a field only as a whole, and never one of a document inside', () => {
    const names = ['strin', 'string2', 'a', 'b', 'removed'];
    expect(deserialize(pick(bytes, fieldChoice(names, 'these')))).toEqual({});
  });

  it('what is no BSON is refused rather than read past its end', () => {
    const cut = bytes.subarray(0, 40);
    const unknown = Buffer.from(serialize({ a: 1 }));
    unknown[4] = 99;
    const backwards = Buffer.from(serialize({ a: 'text' }));
    backwards.writeInt32LE(-5, 7);
    for (const broken of [cut.subarray(0, 6), unknown, backwards]) {
      expect(() => pick(broken, fieldChoice(['a'], 'these'))).toThrow(RangeError);
    }
  });
});
