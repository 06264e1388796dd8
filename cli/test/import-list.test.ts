import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passedOverOf } from '../src/import/accounting.ts';
import { passedOverColumns } from '../src/import/preview.ts';
import { readStockList, type StockList } from '../src/import/stock-list.ts';
import { makeWorkbook } from '../src/import/testing/make-workbook.ts';
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
const UTF16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a stock list', () => {
  const text = `${HEADER};Avaliação\r\nCitroën;Furgão;2020;"R$ 1,00";azul;ok\r\n\r\nFiat;"Uno\nMille";2010;2;;\r\n`;
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['UTF-16LE', UTF16(text)],
    ['UTF-16BE', UTF16(text).swap16()],
    ['UTF-16LE without a mark', UTF16(text).subarray(2)],
    ['UTF-16BE without a mark', UTF16(text).swap16().subarray(2)],
  ])('in %s is read with its accents', async (_, content) => {
    const list = await listOf('accents.csv', content);
    expect(modelsOf(list)).toEqual([
      [2, 'Furgão'],
      [4, 'Uno\nMille'],
    ]);
    expect(list.lines[0]?.input).toMatchObject({ make: 'Citroën', price: { amount: '1.00' } });
    expect(passedOverColumns(list)).toBe('Columns passed over: Avaliação.');
    expect(passedOverOf(list)).toBe('Passed over: line 3 (blank).');
  });

  it.each([
    ['sep=;\r\n', 'line 1 (sep=); line 3'],
    ['\n\nsep=;\n', 'lines 1 to 3 (sep=); line 5'],
    ['\r\n \r\n', 'lines 1, 2, 4'],
    ['Estoque da loja\n;;;\n', 'line 1 (above the column names); lines 2, 4'],
  ])('may have %j above its column names', async (above, passedOver) => {
    const list = await listOf('above.csv', `${above}${HEADER}\n;;;;\nFiat;Uno;2020;1;azul\n`);
    expect(modelsOf(list)).toEqual([[above.split('\n').length + 2, 'Uno']]);
    expect(passedOverOf(list)).toBe(`Passed over: ${passedOver} (blank).`);
  });

  it.each(['csv', 'xlsx'])(
    'in %s may have its column names among the vehicles, as a sort leaves them',
    async (form) => {
      const rows = ['Total;2;;;', 'Fiat;Uno 1;2020;1;azul', HEADER, 'Fiat;Uno 2;2020;1;azul'];
      const sheet = { Estoque: rows.map((row) => row.split(';')) };
      const list = await listOf('sorted', form === 'csv' ? rows.join('\n') : makeWorkbook(sheet));
      expect(modelsOf(list)).toEqual([
        [2, 'Uno 1'],
        [4, 'Uno 2'],
      ]);
      expect(passedOverOf(list)).toBe('Passed over: line 1 (above the column names).');
    },
  );

  it('may have brackets around its column names', async () => {
    const list = await listOf('brackets.csv', '[Marca],[Modelo],[Ano],[Preço]\nFiat,Uno,2020,1\n');
    expect(modelsOf(list)).toEqual([[2, 'Uno']]);
  });

  it.each([';', ',', '\t', '|'])('has its cells apart by %j', async (delimiter) => {
    const rows = [
      ['Marca', '"Modelo"', 'Ano', 'Preço', '"Opcionais (a, b; c | d)"'],
      ['Fiat', '"Uno; 1,0 | 2"', '2020', '"1,5"', ''],
    ];
    const list = await listOf('delimiter.csv', rows.map((cells) => cells.join(delimiter)).join('\n'));
    expect(modelsOf(list)).toEqual([[2, 'Uno; 1,0 | 2']]);
    expect(list.columns).toHaveLength(5);
  });

  it.each(['utf-16le', 'utf-16be'])(
    'in %s is known by its mark, whatever its letters are',
    async (encoding) => {
      const content = UTF16(`${HEADER}\nFiat;${'漢'.repeat(200)};2020;1;`);
      const list = await listOf('wide.csv', encoding === 'utf-16le' ? content : content.swap16());
      expect(modelsOf(list)).toEqual([[2, '漢'.repeat(200)]]);
    },
  );

  it('keeps a quotation mark inside a cell', async () => {
    const list = await listOf(
      'inch.csv',
      `${HEADER}\nFiat;Uno 15";2020;1;\nFiat; "Uno; Mille" ;2020;1;"a ""b"""\n`,
    );
    expect(modelsOf(list)).toEqual([
      [2, 'Uno 15"'],
      [3, 'Uno; Mille'],
    ]);
  });

  it('is read as JSON lines, whose fields may have other names in other lines', async () => {
    const list = await listOf(
      'list',
      '{"make":"Fiat","model":"Uno","year":2010,"price":{"amount":"1.00"},"color":null,"photos":[]}\n\n[1]\nnonsense\n{"marca":"VW","modelo":"Gol","ano":2011,"preco":10.5}\n{"make":"VW","marca":"Fiat","model":"Gol","year":2011,"price":1}\n',
    );
    expect(list.lines.map(({ input }) => input)).toEqual([
      { make: 'Fiat', model: 'Uno', year: 2010, price: { amount: '1.00' } },
      null,
      null,
      { make: 'VW', model: 'Gol', year: 2011, price: { amount: '10.5' } },
      null,
    ]);
    expect(modelsOf(list).slice(1)).toEqual([
      [3, 'It is not a JSON object.'],
      [4, 'It is not a JSON object.'],
      [5, 'Gol'],
      [6, 'make: Is given twice, by different names.'],
    ]);
    expect(list.passedOver).toMatchObject([{ number: 2 }]);
  });

  it.each([
    ['1.234', 'price: Must have at most two decimals.'],
    ['{"amount": "5", "currency": "USD"}', 'price: Must be a text or a number.'],
    ['[5]', 'price: Must be a text or a number.'],
    ['"1.234"', 'X'],
    ['{"amount": 5, "currency": "BRL"}', 'X'],
  ])('as JSON lines with the price %s is %s', async (price, outcome) => {
    const list = await listOf('price.jsonl', `{"make":"Fiat","model":"X","year":2020,"price":${price}}`);
    expect(modelsOf(list)).toEqual([[1, outcome]]);
  });

  it.each([
    ['make,model,year\n', /no column for price/],
    ['', /no column for make/],
    ['\n\n', /no column for make/],
    ['Fiat;Uno;2020;1\n', /no column for make, model, year, price\.[\s\S]*"Fiat"/],
    [Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)), /not a text file/],
    ['<table><tr></table>', /web page/],
    ['[{"make":"Fiat"}]', /JSON array/],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Save it as \.xlsx/],
    [Buffer.from('PK\u0003\u0004nothing'), /not a workbook that can be read/],
  ])('that no vehicle can come of is refused (%#)', async (content, message) => {
    await expect(listOf('none.csv', content)).rejects.toThrow(message);
  });

  it('that does not exist is reported by its name', async () => {
    await expect(readStockList(join(directory, 'absent.csv'))).rejects.toThrow(
      /absent\.csv cannot be read \(ENOENT\)/,
    );
  });
});

describe('a workbook', () => {
  it('is read by its first sheet, with numbers and dates as a person sees them', async () => {
    const list = await listOf(
      'no-extension',
      makeWorkbook({
        Estoque: [
          ['Estoque da loja'],
          [],
          ['Marca', 'Modelo', 'Ano', 'Preço (R$)', 'KM', 'Entrada'],
          ['Citroën', 208, 2024, 93_489.000000000015, 1234, { day: 45_292 }],
          ['Fiat', 'Uno & <Mille>', '2023/2024', 'R$ 41.000,50', '12.500 km', null],
          [null, ' '],
          ['Fiat', 'Argo', { day: 45_292 }, 1.234],
        ],
        Antigos: [['Fiat']],
      }),
    );
    expect(list.lines.map(({ input }) => input)).toEqual([
      { make: 'Citroën', model: '208', year: 2024, price: { amount: '93489' }, mileage: 1234 },
      {
        make: 'Fiat',
        model: 'Uno & <Mille>',
        year: 2024,
        price: { amount: '41000.50' },
        mileage: 12_500,
        manufactureYear: 2023,
      },
      null,
    ]);
    expect(list.lines[2]?.raw.slice(2, 4)).toEqual(['01/01/2024', '1.2340']);
    expect(list.notes).toEqual(['Only the first sheet, "Estoque", is read; "Antigos" is not.']);
    expect(passedOverOf(list)).toBe('Passed over: line 1 (above the column names); lines 2, 6 (blank).');
    const { text, again } = await rejectsOf(list, join(directory, 'stock.xlsx'));
    expect(text).toMatch(/^\ufeffMarca;Modelo;Ano;Preço \(R\$\);KM;Entrada;line;field;reason\n/);
    expect(again.lines.map(({ input }) => input)).toEqual([null]);
  });
});
