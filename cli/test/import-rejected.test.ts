import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passedOverColumns } from '../src/import/preview.ts';
import { rejectedPath, writeRejected } from '../src/import/rejected.ts';
import { readStockList, type StockList, stockListOf } from '../src/import/stock-list.ts';
import { modelsOf, rejectsOf } from '../src/import/testing/outcomes.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'autograph-import-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function listOf(name: string, content: string | Uint8Array): Promise<StockList> {
  const path = join(directory, name);
  writeFileSync(path, content);
  return readStockList(path);
}

const HEADER = 'Marca;Modelo;Ano;Preço;Cor';

describe('a line that cannot be read', () => {
  it.each([
    [
      'whose quotation mark is never closed is rejected alone',
      ['Fiat;Uno 1;2020;1;', 'Fiat;"Uno 2;2020;1;', 'Fiat;Uno 3;2020;1;', 'Fiat;Uno 4;2020;1;'],
      [[3, 'A quotation mark opens on line 3, and it is never closed. Remove it, or write it twice.']],
    ],
    [
      'whose quotation mark is closed by that of another line is rejected alone',
      ['Fiat;"Uno 1;2020;1;', 'Fiat;Uno 2;2020;1;', 'Fiat;"Uno 3";2020;1;'],
      [
        [
          2,
          'A quotation mark opens on line 2, and text follows where it closes. Remove it, or write it twice.',
        ],
      ],
    ],
    [
      'has text after a quoted cell',
      ['Fiat;"Uno" 1;2020;1;', 'Fiat;Uno 2;2020;1;'],
      [
        [
          2,
          'A quotation mark opens on line 2, and text follows where it closes. Remove it, or write it twice.',
        ],
      ],
    ],
    [
      'begins with a cell of two lines, and names the second one where the quotation mark opens',
      ['Fiat;"Uno', '1";2020;1;"azul', 'Fiat;Uno 2;2020;1;'],
      [[2, 'A quotation mark opens on line 3, and it is never closed. Remove it, or write it twice.']],
    ],
    [
      'with vehicles inside a quoted cell is rejected together with them',
      ['Fiat;"Uno 1;2020;1;', 'Fiat;Uno 2;2020;1;', 'Fiat;Uno 3";2020;1;', 'Fiat;Uno 4;2020;1;'],
      [2, 3, 4].map((number) => [
        number,
        'A quotation mark opens on line 2 and closes on line 4, with vehicles between. Correct it.',
      ]),
    ],
    [
      'has more cells than there are columns',
      ['Fiat;Uno 1;2020;1;azul;;', 'Fiat;Uno 2;2020;1;azul;6'],
      [[3, 'It has 6 cells, and the list 5 columns.']],
    ],
  ])('%s', async (_, body, rejected) => {
    const list = await listOf('broken.csv', [HEADER, ...body].join('\n'));
    const bad = list.lines.filter(({ input }) => !input);
    expect(modelsOf({ ...list, lines: bad })).toEqual(rejected);
    expect(list.lines.reduce((sum, { raw }) => sum + (raw.join().match(/Uno/g) ?? []).length, 0)).toBe(
      body.join().match(/Uno/g)?.length,
    );
    const { text, again } = await rejectsOf(list, join(directory, 'broken.csv'));
    for (const { raw } of bad) for (const cell of raw) expect(text).toContain(cell.replaceAll('"', '""'));
    expect(again.lines).toHaveLength(bad.length);
    // Until it is corrected, the line that is wrong is rejected again.
    expect(again.lines[0]?.input).toBeNull();
  });

  const mixed = (utf8: string, latin: string): Buffer =>
    Buffer.concat([
      Buffer.from(utf8),
      Buffer.from(latin, 'latin1'),
      Buffer.from(utf8.replace(`${HEADER}\n`, '')),
    ]);

  it('has a byte that is not UTF-8 in a list that is', async () => {
    const list = await listOf(
      'byte.csv',
      mixed(`${HEADER}\nFiat;Furgão;2020;1;\n`, 'Fiat;Citroën;2020;1;\n'),
    );
    expect(modelsOf(list)).toMatchObject([
      [2, 'Furgão'],
      [3, expect.stringMatching(/^Has a character that is not UTF-8/)],
      [4, 'Furgão'],
    ]);
    const { text } = await rejectsOf(list, join(directory, 'byte.csv'));
    expect(text).toContain('\nFiat;Citroën;2020;1;;3;;Has a character');
  });

  it('has vehicles inside a quoted cell, also where the columns are known by a map', async () => {
    const text = 'Marca;Modelo;Z;Preço\nFiat;"Uno 1;2020;1\nFiat;Uno 2";2020;1\n';
    const list = await stockListOf(Buffer.from(text), new Map([['Z', 'year']]));
    expect(list.lines.map(({ number, input }) => [number, input])).toEqual([
      [2, null],
      [3, null],
    ]);
  });

  it.each([
    ['Marca;Modelo;Ano;Preço;Cor', ['Fiat;Furgão;2020;1;'], ['Fiat;Citroën;2020;1;', 'Fiat;C3 É;2020;1;']],
    [
      'sep=;\nmarca;modelo;ano;preco;cor',
      ['Fiat;Furgão;2020;1;', 'Fiat;Lotação;2020;1;'],
      ['Fiat;É;2020;1;'],
    ],
  ])(
    'has another encoding than %j, or than most lines where that has no accents',
    async (names, good, bad) => {
      for (const [its, other, why] of [
        ['utf8', 'latin1', /^Has a character that is not UTF-8/],
        ['latin1', 'utf8', /^Has a character that is UTF-8/],
      ] as const) {
        const content = [
          Buffer.from([names, ...good, ''].join('\n'), its),
          Buffer.from(bad.join('\n'), other),
        ];
        const list = await listOf('mixed.csv', Buffer.concat(content));
        const models = modelsOf(list).map(([, model]) => model);
        expect(models.slice(0, good.length)).toEqual(good.map((line) => line.split(';')[1]));
        expect(models.slice(good.length)).toEqual(bad.map(() => expect.stringMatching(why)));
        expect(list.lines.slice(good.length).map(({ raw }) => raw.join(';'))).toEqual(bad);
      }
    },
  );

  it('has a character that was lost before, or that is none', async () => {
    expect(modelsOf(await listOf('lost.csv', `${HEADER}\nFiat;Furg\ufffdo;2020;1;\n`))).toMatchObject([
      [2, expect.stringMatching(/was lost/)],
    ]);
    const undefinedByte = Buffer.from(`${HEADER}\nFiat;Furg\u0081o;2020;1;\n`, 'latin1');
    expect(modelsOf(await listOf('none.csv', undefinedByte))).toMatchObject([
      [2, expect.stringMatching(/neither in UTF-8 nor/)],
    ]);
    const dos = Buffer.from(`${HEADER}\nFiat;A\u0087\u00c6o;2020;1;\nFiat;Lota\u0087ao;2020;1;\n`, 'latin1');
    expect(modelsOf(await listOf('dos.csv', dos))[1]).toMatchObject([
      3,
      expect.stringMatching(/encoding of DOS/),
    ]);
  });

  it('has the column names, so that the list is refused', async () => {
    const content = Buffer.concat([Buffer.from(HEADER), Buffer.from(';Opção\nFiat;Uno;2020;1;', 'latin1')]);
    await expect(listOf('header.csv', content)).rejects.toThrow(
      /^Line 1, with the column names: Has a character/,
    );
  });
});

describe('rejected lines', () => {
  it('are a list of the same form, with their places, fields and reasons', async () => {
    const list = await listOf('some.csv', 'make;model;year;price;note\n"Fi;at";Uno;1;0;"a ""b"""\n');
    const [line] = list.lines;
    if (!line) throw new Error('no line');
    const refusals = [
      { code: 'INVALID', field: ['year'], message: 'Too old.' },
      { code: 'INVALID', field: ['price', 'amount'], message: 'Too low; "0" is none.' },
    ];
    const path = join(directory, 'some.rejected.csv');
    writeRejected(path, list, [{ line, refusals }]);
    const text =
      '\ufeffmake;model;year;price;note;line;field;reason\n"Fi;at";Uno;1;0;"a ""b""";2;year, price.amount;"year: Too old.; price.amount: Too low; ""0"" is none."\n';
    expect(readFileSync(path, 'utf8')).toBe(text);
    const again = await readStockList(path);
    expect(passedOverColumns(again)).toBe('Columns passed over: note.');
    expect(again.lines[0]).toEqual(line);
    writeRejected(path, again, [{ line, refusals }]);
    expect(readFileSync(path, 'utf8')).toBe(text);
    writeRejected(path, again, []);
    await expect(readStockList(path)).rejects.toThrow('ENOENT');
  });

  it('have their report below its names, also those with fewer cells than there are columns', async () => {
    const list = await listOf('short.csv', `${HEADER}\nFiat;Uno\nFiat;Uno;2020;1;azul;6;7\n`);
    const { text, again } = await rejectsOf(list, join(directory, 'short.csv'));
    expect(text).toMatch(/\nFiat;Uno;;;;2;year, price;"year: .*\nFiat;Uno;2020;1;azul;6;7;3;;It has 7 cells/);
    expect(again.lines.map(({ raw }) => raw.length)).toEqual([5, 7]);
    const corrected = stockListOf(Buffer.from(text.replace(';;;;2', ';2020;1;;2').replace(';6;7', '')));
    expect((await corrected).lines.map(({ input }) => input?.year)).toEqual([2020, 2020]);
  });

  it('of JSON lines are JSON lines', async () => {
    const { text, again } = await rejectsOf(
      await listOf('bad.jsonl', '{"make":"Fiat","year":1.5}\nx\n{"model":"a","price":1.234}\n'),
      join(directory, 'bad.jsonl'),
    );
    expect(text.split('\n').map((line) => line && JSON.parse(line))).toMatchObject([
      { make: 'Fiat', year: 1.5, line: 1, field: 'year, price', reason: expect.stringContaining('price: ') },
      { value: 'x', line: 2, reason: 'It is not a JSON object.' },
      { price: 1.234, line: 3 },
      '',
    ]);
    expect(again.lines.filter(({ input }) => input)).toEqual([]);
  });

  it.each([
    ['/a.b/list', 'delimited', '/a.b/list.rejected'],
    ['/a.b/list.csv', 'delimited', '/a.b/list.rejected.csv'],
    ['/a/list.xlsx', 'workbook', '/a/list.rejected.csv'],
    ['/a/.list', 'JSON lines', '/a/.list.rejected'],
  ] as const)('of %s (%s) are in %s', (path, form, rejected) =>
    expect(rejectedPath(path, { form })).toBe(rejected),
  );
});
