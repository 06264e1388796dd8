import { describe, expect, it } from 'vitest';
import type { Cell, Field } from '../src/index.ts';
import { inputOf, listMarks } from '../src/index.ts';

type Cells = Partial<Record<Field, Cell>>;

const cellsOf = (cells: Cells): ReadonlyMap<Field, Cell> =>
  new Map(
    Object.entries({ make: 'Fiat', model: 'Argo', year: '2024', price: '84990', ...cells }) as [
      Field,
      Cell,
    ][],
  );
const input = (cells: Cells, others: readonly Cells[] = []) => {
  const read = inputOf(cellsOf(cells), listMarks([cells, ...others].map(cellsOf)));
  return 'input' in read ? read.input : { wrong: read.problems.map(({ field }) => field?.join('.')) };
};
const wrong = (field: Field) => ({ wrong: [field] });

describe('a price', () => {
  it.each([
    ['84990', '84990'],
    ['84990.5', '84990.5'],
    ['72000.0', '72000.0'],
    ['72000.0000', '72000.00'],
    ['84990,50', '84990.50'],
    ['R$ 84.990,00', '84990.00'],
    ['R$\u00a084.990', '84990'],
    ['BRL 84990', '84990'],
    ['84.990 reais', '84990'],
    ['84.990,-', '84990'],
    ['84 990,00', '84990.00'],
    ['1.084.990,00', '1084990.00'],
    ['84,990.00', '84990.00'],
    ['-1', '-1'],
    [84_990.5, '84990.5'],
  ])('of %j is %j', (price, amount) => expect(input({ price })).toMatchObject({ price: { amount } }));

  it.each(['', 'ask us', '84990 12', 'US$ 84990', '12,34,56', '84990.123', 84_990.123, 1.234, 1e21])(
    'of %j is rejected',
    (price) => expect(input({ price })).toEqual(wrong('price')),
  );

  it('of 1.234 is thousands in a text, and rejected where the column has decimals after a point', () => {
    const price = '1.234';
    expect(input({ price }, [{ price: '84.990,00' }, { price: 2.5 }])).toMatchObject({
      price: { amount: '1234' },
    });
    for (const other of ['72000.0', '84990.50', '1,000.5']) {
      expect(input({ price }, [{ price: other }])).toEqual(wrong('price'));
      expect(input({ price: other }, [{ price }])).toHaveProperty('price');
    }
  });
});

describe('a mileage', () => {
  it.each([
    ['0', 0],
    ['12.500 km', 12_500],
    ['12,500', 12_500],
    ['12 500 KM', 12_500],
    ['72000.0', 72_000],
    ['72000,00', 72_000],
    ['0km', 0],
    ['Zero km', 0],
    ['km 5.000', 5_000],
    ['900 quilômetros', 900],
    [72_000, 72_000],
  ])('of %j is %d', (mileage, kilometres) =>
    expect(input({ mileage })).toMatchObject({ mileage: kilometres }),
  );

  it.each(['low', '50,000 mi', '12 mil', '72000.5', 72_000.5, 12.345])('of %j is rejected', (mileage) =>
    expect(input({ mileage })).toEqual(wrong('mileage')),
  );
});

describe('a year', () => {
  it.each([
    ['2024', 2024],
    ['2024.0', 2024],
    ['2023/2024', 2024],
    ['2024/2023', 2024],
    ['2023 / 24', 2024],
    ['23/24', 2024],
    ['98/99', 1999],
    ['2024-2024', 2024],
    [2024, 2024],
  ])('of %j is %d', (year, model) => expect(input({ year })).toMatchObject({ year: model }));

  it.each(['', 'new', '2010/2024', '01/06/2024', '2024.5', 2024.5])('of %j is rejected', (year) =>
    expect(input({ year })).toEqual(wrong('year')),
  );
});

describe('a fuel', () => {
  it.each([
    ['Flex', 'FLEX'],
    ['ALCO/GASOL', 'FLEX'],
    ['ALCOOL/GASOLINA', 'FLEX'],
    ['Gasolina e álcool', 'FLEX'],
    ['Gasolina/Etanol', 'FLEX'],
    ['Bi-combustível', 'FLEX'],
    ['Total Flex', 'FLEX'],
    ['GASOLINA', 'GASOLINE'],
    ['G', 'GASOLINE'],
    ['Petrol', 'GASOLINE'],
    ['Álcool', 'ETHANOL'],
    ['Diesel S-10', 'DIESEL'],
    ['elétrico', 'ELECTRIC'],
    ['ELETRICO/FONTE EXTERNA', 'ELECTRIC'],
    ['GASOL/ELETRICO', 'HYBRID'],
    ['Híbrido (Flex)', 'HYBRID'],
    ['Plug-in Hybrid', 'HYBRID'],
    ['GNV', 'CNG'],
    ['Gás Natural Veicular', 'CNG'],
    ['ALCO/GASOL/GNV', 'CNG'],
    ['Gasolina, álcool e gás natural', 'CNG'],
    ['cng', 'CNG'],
  ])('of %j is %s', (fuelType, fuel) => expect(input({ fuelType })).toMatchObject({ fuelType: fuel }));

  it.each(['steam', 'CAR', 'Gás', 'E', 'Gasolina ou vapor', 'Diesel/gasolina', 'constructor', '-'])(
    'of %j is rejected',
    (fuelType) => expect(input({ fuelType })).toEqual(wrong('fuelType')),
  );

  it('that is not given is left out', () => expect(input({ fuelType: ' ' })).not.toHaveProperty('fuelType'));
});

describe('a kind of vehicle', () => {
  it.each([
    ['Caminhão', 'TRUCK'],
    ['AUTOMOVEL', 'CAR'],
    ['Carro de passeio', 'CAR'],
    ['SUV', 'CAR'],
    ['motos', 'MOTORCYCLE'],
    ['Micro-ônibus', 'BUS'],
    ['Van', 'VAN'],
  ])('of %j is %s', (type, kind) => expect(input({ type })).toMatchObject({ type: kind }));

  it.each(['boat', 'Gasolina', '2'])('of %j is rejected', (type) =>
    expect(input({ type })).toEqual(wrong('type')),
  );
});

it('rejects every unreadable cell of a line at once', () => {
  const cells = { year: 'new', price: 'ask us', mileage: 'low', fuelType: 'steam', type: 'boat' };
  expect(input(cells)).toEqual({ wrong: ['year', 'price', 'fuelType', 'mileage', 'type'] });
});

it('rejects a text that is not one, or that begins with a quotation mark', () => {
  expect(input({ make: { unreadable: { name: 'Fiat' } } })).toEqual(wrong('make'));
  expect(input({ model: '"Uno" Mille' })).toEqual(wrong('model'));
  expect(input({ model: 'Roda 15"' })).toMatchObject({ model: 'Roda 15"' });
});

it('keeps texts as they are, without the blanks around them', () => {
  expect(input({ model: 208, plate: ' ABC1D23 ', color: '' })).toEqual({
    make: 'Fiat',
    model: '208',
    year: 2024,
    price: { amount: '84990' },
    plate: 'ABC1D23',
  });
});

describe('the equipment', () => {
  it.each([
    ['Manual', 'MANUAL'],
    ['MECÂNICO', 'MANUAL'],
    ['Automático', 'AUTOMATIC'],
    ['Automática 8 marchas', 'AUTOMATIC'],
    ['Câmbio automático de 6 velocidades', 'AUTOMATIC'],
    ['Automático CVT', 'CVT'],
    ['CVT', 'CVT'],
    ['Automatizado', 'AUTOMATED'],
    ['Manual automatizado', 'AUTOMATED'],
    ['Automated', 'AUTOMATED'],
    ['AUTOMATIC', 'AUTOMATIC'],
  ])('has a transmission: %j is %s', (transmission, expected) =>
    expect(input({ transmission })).toMatchObject({ transmission: expected }),
  );

  it.each(['Direct Drive', 'Manual CVT', 'Manual ou automático', '6'])(
    'knows no transmission %j',
    (transmission) => expect(input({ transmission })).toEqual(wrong('transmission')),
  );

  it.each<[Cell, Cell, number | undefined]>([
    ['2019/2020', '', 2019],
    ['19/20', '', 2019],
    ['2020/2020', '', 2020],
    ['2020', '', undefined],
    ['2020', '2019', 2019],
    ['2020', 2019, 2019],
    ['2020', '2019/2020', 2019],
    ['2019/2020', '2020', 2020],
  ])('of the year %j and the year of manufacture %j was made in %s', (year, manufactureYear, made) =>
    expect((input({ year, manufactureYear }) as { manufactureYear?: number }).manufactureYear).toBe(made),
  );

  it('tells no year of manufacture where the list does not', () => {
    expect(input({ year: '2020' })).not.toHaveProperty('manufactureYear');
    expect(input({ manufactureYear: 'soon' })).toEqual(wrong('manufactureYear'));
  });

  it.each<[Cell, readonly string[]]>([
    ['Ar-condicionado; Teto solar;  ', ['Ar-condicionado', 'Teto solar']],
    ['ABS|Airbag', ['ABS', 'Airbag']],
    ['Rodas 17, aro de liga, motor 1,6', ['Rodas 17', 'aro de liga', 'motor 1,6']],
    ['Teto, panorâmico; ABS', ['Teto, panorâmico', 'ABS']],
    ['ABS; abs; -', ['ABS']],
  ])('has the features of %j', (features, expected) =>
    expect(input({ features })).toMatchObject({ features: expected }),
  );

  it('has doors and codes as lists write them', () => {
    expect(input({ doors: '4 portas' })).toMatchObject({ doors: 4 });
    expect(input({ doors: 2 })).toMatchObject({ doors: 2 });
    expect(input({ doors: 'quatro' })).toEqual(wrong('doors'));
    expect(input({ renavam: 639_884_962 })).toMatchObject({ renavam: '639884962' });
    expect(input({ renavam: 1_234_567_897 })).toMatchObject({ renavam: '01234567897' });
    expect(input({ renavam: 9_884_962 })).toMatchObject({ renavam: '009884962' });
    expect(input({ renavam: "'00639884962" })).toMatchObject({ renavam: '00639884962' });
    expect(input({ fipeCode: 53_406 })).toMatchObject({ fipeCode: '0053406' });
    expect(input({ fipeCode: '005340-6', trim: ' LT ', description: 'Único dono' })).toMatchObject({
      fipeCode: '005340-6',
      trim: 'LT',
      description: 'Único dono',
    });
  });
});
