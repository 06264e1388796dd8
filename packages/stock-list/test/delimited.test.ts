import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLines, decoded, delimitedTable, meaningOf } from '../src/index.ts';

/** How a table is written. */
interface Dialect {
  readonly delimiter: string;
  readonly encoding: keyof typeof ENCODINGS;
  readonly quotes: 'all' | 'where needed';
  readonly lineBreak: string;
  readonly ends: boolean;
}

const ENCODINGS = {
  'UTF-8': (text: string) => Buffer.from(text),
  'UTF-8 with a mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'Windows-1252': (text: string) => Buffer.from(text, 'latin1'),
  'UTF-16LE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
} as const;

const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
  quotes: fc.constantFrom('all', 'where needed'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  ends: fc.boolean(),
});

const HEADER = ['Marca', 'Modelo', 'Ano', 'Preço', 'Observações'];

/** The letters that a Brazilian list has in any encoding, and the marks that delimited texts are made of. */
const LATIN = [...'aZ09 .,;|-"\t\n\rçãÉõüR$=', '\r\n', '""'];
const WIDE = [...LATIN, '€', '漢', '🚗', '\u0301'];
const isLatinOnly = ({ encoding }: Dialect): boolean => encoding === 'Windows-1252';

const tables = dialects.chain((dialect) => {
  const cell = fc.string({ unit: fc.constantFrom(...(isLatinOnly(dialect) ? LATIN : WIDE)), maxLength: 12 });
  // A first cell that has something, because a row without anything is passed over.
  const row = fc.tuple(fc.constant('Fiat'), cell, cell, cell, cell).map((cells) => [...cells]);
  return fc.tuple(fc.constant(dialect), fc.array(row, { maxLength: 8 }));
});

function written(rows: readonly (readonly string[])[], dialect: Dialect): Buffer {
  const { delimiter, quotes, lineBreak, ends } = dialect;
  const needs = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}"\r\n]`);
  const cellOf = (cell: string): string =>
    quotes === 'all' || needs.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const text = rows.map((cells) => cells.map(cellOf).join(delimiter)).join(lineBreak);
  return ENCODINGS[dialect.encoding](ends ? `${text}${lineBreak}` : text);
}

const read = (bytes: Buffer) => {
  const { text, damaged } = decoded(bytes);
  return { text, damaged, table: delimitedTable(text, meaningOf) };
};

describe('a table in any dialect', () => {
  it('is read as it was written, each row at its line', () => {
    fc.assert(
      fc.property(tables, ([dialect, rows]) => {
        const { text, table, damaged } = read(written([HEADER, ...rows], dialect));
        expect(table.columns).toEqual(HEADER);
        expect(table.rows.map(({ cells, problem }) => ({ cells, problem }))).toEqual(
          rows.map((cells) => ({ cells, problem: null })),
        );
        expect(damaged.size).toBe(0);
        checkLines(table);
        const lines = text.split(/\r\n|\n|\r/);
        for (const { number } of table.rows) expect(lines[number - 1]).toMatch(/^"?Fiat/);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('any text below column names', () => {
  const noise = fc.string({ unit: fc.constantFrom(...LATIN, 'Fiat;Uno;2020;1;x'), maxLength: 200 });

  it('has each of its lines in one row, in their order', () => {
    fc.assert(
      fc.property(noise, fc.constantFrom('', 'sep=;\n', '\n\n', 'Título\n'), (body, above) => {
        const text = `${above}${HEADER.join(';')}\n${body}`;
        const { table } = read(Buffer.from(text));
        checkLines(table);
        let next = 1;
        const parts = [...table.rows, ...table.passedOver, ...(table.header ? [table.header] : [])];
        for (const { number, span } of parts.sort((a, b) => a.number - b.number)) {
          expect(number).toBe(next);
          next += span;
        }
        const letters = (some: string): string => some.replaceAll(/[^aZ0Uno2çãÉõü]/g, '');
        const kept = table.rows.map(({ raw }) => raw.join('')).join('');
        expect(letters(kept)).toBe(letters(body));
      }),
      { numRuns: 1_000 },
    );
  });

  it('has each of its lines even where bytes are not text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 300 }), (bytes) => {
        const { table } = read(Buffer.concat([Buffer.from(`${HEADER.join(';')}\n`), bytes]));
        checkLines(table);
      }),
      { numRuns: 500 },
    );
  });
});

it('reads 50,000 lines with a quotation mark that never closes in seconds', () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `Fiat;Uno ${at};2020;1;x`);
  const text = [HEADER.join(';'), 'Fiat;"Uno;2020;1;x', ...lines].join('\n');
  const began = performance.now();
  expect(read(Buffer.from(text)).table.rows).toHaveLength(50_001);
  expect(performance.now() - began).toBeLessThan(5_000);
});
