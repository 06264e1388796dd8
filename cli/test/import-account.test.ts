import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkLines } from '@autograph/stock-list';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CommandError } from '../src/graph/command-error.ts';
import { accountOf, expectedAccountOf } from '../src/import/accounting.ts';
import { importStock } from '../src/import/import-stock.ts';
import { openJournal } from '../src/import/journal.ts';
import { stockListOf } from '../src/import/stock-list.ts';
import { stubStock } from '../src/import/testing/stub-stock.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'autograph-import-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let count = 0;

/** Imports the bytes of a list into a graph that is empty. */
async function importOf(bytes: Buffer, signal?: AbortSignal) {
  const list = await stockListOf(bytes);
  const client = stubStock();
  count += 1;
  const journal = openJournal(join(directory, `${count}.journal`));
  try {
    const imported = await importStock({ lines: list.lines, client, graph: 'stub', journal, signal });
    return { list, imported, client, account: accountOf(list, imported) };
  } finally {
    journal.close();
  }
}

/** Lines of lists, good and bad ones. */
const LINES = [
  'Fiat;Uno;2020;1.000,00;Flex;ABC1D23',
  'Fiat;"Uno";2020/2021;R$ 2;"Gasolina";',
  'Fiat;Uno;2020;3;vapor;',
  'Fiat;"Uno;2020;4;Flex;',
  'Fiat;Uno";2020;5;Flex;',
  'Fiat;"Uno\nMille";2020;6;;',
  'Citroën;C3;2020;0;Flex;',
  'Fiat;Uno;2020;7;Flex;;;8',
  ';;;;;',
  '',
  '"',
  'Total;;;1000;;',
];

const csvs = fc
  .record({
    above: fc.constantFrom('', 'sep=;\n', '\n', 'Estoque\n'),
    lines: fc.array(fc.constantFrom(...LINES), { maxLength: 12 }),
    encoding: fc.constantFrom('utf8', 'latin1', 'utf16le'),
    ends: fc.boolean(),
  })
  .map(({ above, lines, encoding, ends }) => {
    const text = `${above}Marca;Modelo;Ano;Preço;Combustível;Placa\n${lines.join('\n')}${ends ? '\n' : ''}`;
    return Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding);
  });

const OBJECTS = [
  '{"make":"Fiat","model":"Uno","year":2020,"price":1}',
  '{"marca":"Fiat","modelo":"Uno","ano":"2020","preco":"1.000,00","fotos":[]}',
  '{"make":"Fiat","model":"Uno","year":2020,"price":1.234}',
  '{"make":"Fiat"',
  '7',
  ' ',
];
const jsonLines = fc
  .array(fc.constantFrom(...OBJECTS), { maxLength: 12 })
  .map((lines) => Buffer.from([OBJECTS[0], ...lines].join('\n')));

const numbersIn = (account: string): readonly number[] => (account.match(/\d+/g) ?? []).map(Number);

describe('the account of an import', () => {
  it('adds up to the lines of the list, and its vehicles are in the graph', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(csvs, jsonLines), async (bytes) => {
        const { list, client, account } = await importOf(bytes);
        const [created = 0, known, rejected, passedOver, total] = numbersIn(account);
        expect(created + Number(known) + Number(rejected) + Number(passedOver)).toBe(total);
        expect(client.vehicles).toHaveLength(created);
        const places = [...list.lines, ...list.passedOver].map(({ number }) => number);
        expect(new Set(places).size).toBe(total);
        const [sent, unreadable, blank, all] = numbersIn(expectedAccountOf(list));
        expect([Number(sent) + Number(unreadable), blank, all]).toEqual([
          list.lines.length,
          passedOver,
          total,
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused where it does not add up', () => {
    const [list, imported] = [
      { lines: [], passedOver: [] },
      { created: 1, known: 0, left: 0, rejected: [] },
    ];
    expect(() => accountOf(list, imported)).toThrow(CommandError);
  });

  it('is refused where the rows are not all lines of the file', () => {
    const row = { number: 2, span: 1, cells: [], raw: [], problem: null };
    const form = { form: 'delimited', columns: [], delimiter: ';', notes: [] } as const;
    const table = { ...form, rows: [row], passedOver: [], header: { number: 1, span: 1 } };
    checkLines({ ...table, lines: 2 });
    expect(() => checkLines({ ...table, lines: 3 })).toThrow(/has 3 lines, and 2 of them were read/);
  });

  it('of an import that was ended has the lines that were not sent', async () => {
    const { account } = await importOf(
      Buffer.from('make,model,year,price\nFiat,Uno,2020,1\n'),
      AbortSignal.abort(),
    );
    expect(account).toBe('0 created, 0 there already, 0 rejected, 0 passed over, 1 not sent yet: 1 line.');
  });
});
