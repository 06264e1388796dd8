import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Field, fieldOf, inputOf } from '../src/import/columns.ts';
import { reasonsOf, writeRejected } from '../src/import/rejected.ts';
import { readStockList } from '../src/import/stock-list.ts';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'autograph-import-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function listOf(name: string, content: string | Uint8Array) {
  const path = join(directory, name);
  writeFileSync(path, content);
  return readStockList(path);
}

const cellsOf = (cells: Partial<Record<Field, string>>): ReadonlyMap<Field, string> =>
  new Map(
    Object.entries({ make: 'Fiat', model: 'Argo', year: '2024', price: '84990', ...cells }) as [
      Field,
      string,
    ][],
  );
const input = (cells: Partial<Record<Field, string>>) => {
  const read = inputOf(cellsOf(cells));
  return 'input' in read ? read.input : { wrong: read.problems.map(({ field }) => field?.join('.')) };
};

describe('a column', () => {
  it.each([
    ['Marca', 'make'],
    ['PREÇO', 'price'],
    ['Ano/Modelo', 'year'],
    ['Fuel Type', 'fuelType'],
    ['fuelType', 'fuelType'],
    ['Combustível', 'fuelType'],
    ['KM', 'mileage'],
    ['Chassi', 'vin'],
    ['Observações', null],
    ['constructor', null],
    ['', null],
  ])('named %j is %j', (header, field) => expect(fieldOf(header)).toBe(field));
});

describe('a cell', () => {
  it.each([
    ['84990', '84990'],
    ['84990.5', '84990.5'],
    ['84990,50', '84990.50'],
    ['R$ 84.990,00', '84990.00'],
    ['R$\u00a084.990', '84990'],
    ['1.084.990,00', '1084990.00'],
    ['84,990.00', '84990.00'],
    ['-1', '-1'],
  ])('with the price %j is %j', (price, amount) =>
    expect(input({ price })).toMatchObject({ price: { amount } }),
  );

  it('says the rest in English or in Portuguese, or is left out', () => {
    expect(
      input({
        year: '2023/2024',
        mileage: '12.500 km',
        fuelType: 'Álcool',
        type: 'Caminhão',
        plate: ' ABC1D23 ',
      }),
    ).toEqual({
      make: 'Fiat',
      model: 'Argo',
      year: 2024,
      price: { amount: '84990' },
      mileage: 12_500,
      fuelType: 'ETHANOL',
      type: 'TRUCK',
      plate: 'ABC1D23',
    });
    expect(input({ fuelType: 'cng', type: 'Van', mileage: '0' })).toMatchObject({
      fuelType: 'CNG',
      type: 'VAN',
      mileage: 0,
    });
  });

  it('with no known value is reported, with all others of its line', () => {
    const wrong = { year: 'new', price: 'ask us', mileage: 'low', fuelType: 'steam', type: 'boat' };
    expect(input(wrong)).toEqual({ wrong: ['year', 'price', 'mileage', 'fuelType', 'type'] });
    const swapped = { fuelType: 'CAR', type: 'Gasolina' };
    expect(input(swapped)).toEqual({ wrong: ['fuelType', 'type'] });
    expect(input({ year: '', price: '' })).toEqual({ wrong: ['year', 'price'] });
  });
});

describe('a stock list', () => {
  it('is read as a Brazilian spreadsheet writes it', () => {
    const text =
      'Marca;Modelo;Ano;Preço;Observações\r\nCitroën;C3;2020;"R$ 1,00";ok\r\n\r\nFiat;"Uno\nMille";2010;2;\r\n';
    for (const content of [text, `\ufeff${text}`, Buffer.from(text, 'latin1')]) {
      const { lines, unknown } = listOf('list.csv', content);
      expect(unknown).toEqual(['Observações']);
      expect(lines.map(({ number, cells }) => [number, cells.get('make'), cells.get('model')])).toEqual([
        [2, 'Citroën', 'C3'],
        [5, 'Fiat', 'Uno\nMille'],
      ]);
    }
  });

  it('is read as JSON lines', () => {
    const { lines } = listOf(
      'list.jsonl',
      '{"make":"Fiat","model":"Uno","year":2010,"price":{"amount":"1.00"},"color":null}\n\n[1]\nnonsense\n{"marca":"VW","preco":10.5}\n',
    );
    expect(lines.map(({ number, broken }) => [number, broken === null])).toEqual([
      [1, true],
      [3, false],
      [4, false],
      [5, true],
    ]);
    expect(Object.fromEntries(lines[0]?.cells ?? [])).toEqual({
      make: 'Fiat',
      model: 'Uno',
      year: '2010',
      price: '1.00',
      color: '',
    });
    expect(lines[3]?.cells.get('price')).toBe('10.5');
  });

  it('says of a line that cannot be read where it is', () => {
    const { lines } = listOf(
      'broken.csv',
      'make,model,year,price\nFiat,Uno,2010,1,2,3\nFi"at,Uno,2010,1\nFiat,Uno,2010,1\n',
    );
    expect(lines.map(({ number, broken }) => [number, broken?.message ?? null])).toEqual([
      [2, 'It has 6 cells, and the list 4 columns.'],
      [3, 'Its quotation marks do not match.'],
      [4, null],
    ]);
  });

  it.each([
    ['make,model,year\n', /no column for price/],
    ['', /no column for make/],
    ['make,marca,model,year,price\n', /more than one column for make/],
  ])('that no vehicle can come of is refused (%#)', (content, message) => {
    expect(() => listOf('none.csv', content)).toThrow(message);
  });

  it('that does not exist is reported by its name', () => {
    expect(() => readStockList(join(directory, 'absent.csv'))).toThrow(
      /absent\.csv cannot be read \(ENOENT\)/,
    );
  });
});

it('rejected lines are a list of the same form, with their places and reasons', () => {
  const list = listOf('some.csv', 'make;model;year;price;note\n"Fi;at";Uno;1;0;"a ""b"""\n');
  const [line] = list.lines;
  if (!line) throw new Error('no line');
  const refusals = [
    { code: 'INVALID', field: ['year'], message: 'Too old.' },
    { code: 'INVALID', field: ['price', 'amount'], message: 'Too low; "0" is none.' },
  ];
  const path = join(directory, 'some.rejected.csv');
  writeRejected(path, list, [{ line, refusals }]);
  expect(readFileSync(path, 'utf8')).toBe(
    'make;model;year;price;note;line;reason\n"Fi;at";Uno;1;0;"a ""b""";2;"year: Too old.; price.amount: Too low; ""0"" is none."\n',
  );
  const again = readStockList(path);
  expect(again.unknown).toEqual(['note']);
  expect(again.lines[0]?.cells).toEqual(line.cells);
  writeRejected(path, again, [{ line: again.lines[0] ?? line, refusals: [] }]);
  expect(readFileSync(path, 'utf8').split('\n')[0]).toBe('make;model;year;price;note;line;reason');
  expect(reasonsOf({ line, refusals: [{ code: 'INVALID', field: null, message: 'Broken.' }] })).toBe(
    'Broken.',
  );
});
