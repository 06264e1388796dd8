import { describe, expect, it } from 'vitest';
import type { Table } from '../src/index.ts';
import { columnMapOf, columnsOf, meaningOf } from '../src/index.ts';

const REQUIRED = ['Marca', 'Modelo', 'Ano', 'Preço'];
const VEHICLE = ['Fiat', 'Uno', '2020', '1'];

/** A table of the required columns, and of others with their values. */
function tableOf(
  others: Readonly<Record<string, readonly string[]>>,
  form: Table['form'] = 'delimited',
): Table {
  const count = Math.max(1, ...Object.values(others).map(({ length }) => length));
  const rows = Array.from({ length: count }, (_, at) => {
    const cells = [...VEHICLE, ...Object.values(others).map((values) => values[at] ?? '')];
    return { number: at + 2, span: 1, cells, raw: cells, problem: null };
  });
  const columns = [...REQUIRED, ...Object.keys(others)];
  const header = { number: 1, span: 1 };
  return { form, columns, rows, passedOver: [], delimiter: ';', lines: count + 1, header, notes: [] };
}

const others = (values: Readonly<Record<string, readonly string[]>>, ...map: readonly string[]) =>
  columnsOf(tableOf(values), columnMapOf(map)).slice(REQUIRED.length);

describe('a column', () => {
  it.each([
    ['Marca', 'make'],
    ['Fabricante', 'make'],
    ['PREÇO', 'price'],
    ['Preço (R$)', 'price'],
    ['Valor de venda', 'price'],
    ['Preço\n(R$)', 'price'],
    ['Ano/Modelo', 'year'],
    ['anoModelo', 'year'],
    ['ano_fab/mod', 'year'],
    ['Ano de fabricação', 'manufactureYear'],
    ['Ano Fab.', 'manufactureYear'],
    ['Manufacture year', 'manufactureYear'],
    ['Versão', 'trim'],
    ['Trim level', 'trim'],
    ['Câmbio', 'transmission'],
    ['Tipo de câmbio', 'transmission'],
    ['Transmissão', 'transmission'],
    ['Gearbox', 'transmission'],
    ['Portas', 'doors'],
    ['Qtd. de portas', 'doors'],
    ['Nº de portas', 'doors'],
    ['Doors', 'doors'],
    ['Descrição do veículo', 'description'],
    ['Observações', 'description'],
    ['Obs.', 'description'],
    ['Opcionais', 'features'],
    ['Acessórios', 'features'],
    ['Features', 'features'],
    ['Código FIPE', 'fipeCode'],
    ['Cód. FIPE', 'fipeCode'],
    ['fipeCode', 'fipeCode'],
    ['RENAVAM', 'renavam'],
    ['Nº do Renavam', 'renavam'],
    ['Fotos', 'photos'],
    ['URL das fotos', 'photos'],
    ['Imagens', 'photos'],
    ['url', 'photos'],
    ['Fuel Type', 'fuelType'],
    ['fuelType', 'fuelType'],
    ['Tipo de Combustível', 'fuelType'],
    ['tipo_combustivel', 'fuelType'],
    ['KM', 'mileage'],
    ['KM rodados', 'mileage'],
    ['Quilometragem (km)', 'mileage'],
    ['Tipo de veículo', 'type'],
    ['Nº do chassi', 'vin'],
    ['Nro. Chassi', 'vin'],
    ['Vehicle type', 'type'],
    ['Número da placa', 'plate'],
    ['Car Make', 'make'],
    ['vl_venda', 'price'],
    ['tp_combustivel', 'fuelType'],
    ['Placa do veículo', 'plate'],
    ['License plate', 'plate'],
    ['Valor FIPE', null],
    ['Preço (US$)', null],
    ['Km (mil)', null],
    ['Mileage (miles)', null],
    ['constructor', null],
    ['Veículo', null],
    ['', null],
  ])('named %j is %j', (header, meaning) => expect(meaningOf(header)).toBe(meaning));

  it.each([
    ['Combustvel', ['gasolina'], 'fuelType, by its name'],
    ['Combustível usado', ['?'], 'fuelType, by its name'],
    ['C', ['gasolina', '', 'ALCO/GASOL', 'x'], 'fuelType, by its values'],
    ['Espécie', ['Automóvel', 'Motocicleta'], 'type, by its values'],
    ['Caixa', ['Manual', 'Automático', 'CVT'], 'transmission, by its values'],
    ['Tabela de referência', ['005340-6'], 'fipeCode, by its values'],
    ['Pintura', ['Branco', 'Preto metálico'], 'color, by its values'],
    ['Identificação', ['9BGZZZ377RT000001'], 'vin, by its values'],
    ['Registro', ['ABC-1234', 'ABC1D23'], 'plate, by its values'],
    ['Carroceria', ['Hatch', 'SUV', 'Furgão'], 'type, by its values'],
    ['Uso', ['12.500 km'], 'mileage, by its values'],
    ['KM (mil)', ['12'], 'mileage, by its name'],
    ['Miles', ['12'], 'mileage, by its name'],
    ['', ['gasolina'], 'fuelType, by its values'],
  ])('named %j with %j stops the import: it looks like %s', (name, values, looks) => {
    const shown = name || 'column 5';
    expect(() => others({ [name]: values })).toThrow(`"${shown}": looks like ${looks}`);
    const field = looks.split(',')[0] ?? '';
    expect(others({ [name]: values }, `${shown}=${field}`)).toEqual([{ name: shown, field, note: null }]);
    expect(others({ [name]: values }, `${shown}=`)).toEqual([{ name: shown, field: null, note: null }]);
  });

  it.each([
    ['Avaliação', ['único dono', 'IPVA pago', 'gasolina']],
    ['Cor interna', ['?']],
    ['Combustível usado', ['', ' ']],
    ['Carroceria', ['Hatch', 'SUV']],
    ['Código', ['A', 'D']],
    ['', ['']],
  ])('named %j with %j is passed over', (name, values) =>
    expect(others({ [name]: values })).toMatchObject([{ field: null, note: null }]),
  );

  it('that resembles a field with a column is passed over, and the column of the field is named', () => {
    const columns = others({ Combustível: ['flex'], 'Combustível original': ['gasolina'], Valores: ['1'] });
    expect(columns.map(({ note }) => note)).toEqual([
      null,
      'fuelType is from "Combustível"',
      'price is from "Preço"',
    ]);
  });

  it('for the model year leaves the year of manufacture to the other one', () => {
    for (const name of ['anoModelo', 'Ano Modelo', 'model year']) {
      const columns = columnsOf(tableOf({ [name]: ['2021'] }), new Map());
      expect(columns.map(({ field }) => field)).toEqual([
        'make',
        'model',
        'manufactureYear',
        'price',
        'year',
      ]);
    }
    expect(others({ 'Ano fabricação': ['2019'] })).toMatchObject([{ field: 'manufactureYear', note: null }]);
    const chosen = columnsOf(tableOf({ anoModelo: ['2021'] }), columnMapOf(['Ano=year', 'anoModelo=']));
    expect(chosen.map(({ field }) => field)).toEqual(['make', 'model', 'year', 'price', null]);
  });
});

it('columns of photo addresses are reported, and passed over', () => {
  const photo = { field: null, note: 'photo addresses are not imported' };
  const columns = others({ Fotos: ['http://a/1.jpg'], 'Foto principal': ['http://a/2.jpg'], Imagens: [''] });
  expect(columns).toMatchObject([photo, photo, photo]);
});

describe('a list', () => {
  it('without a required column is refused with the names of the others', () => {
    const table = {
      ...tableOf({ Fab: ['2020'], Obs: ['x'] }),
      columns: ['Marca', 'Modelo', 'A', 'Preço', 'Ano Fab.', 'Obs'],
    };
    expect(() => columnsOf(table, new Map())).toThrow(
      /no column for year\. .*\n {2}"A": looks like year, by its values\n.*--map "A=year"/,
    );
    expect(columnsOf(table, columnMapOf(['A=ano']))[2]).toMatchObject({ field: 'year' });
    expect(columnsOf(table, columnMapOf(['Ano Fab.=year', 'A=']))[4]).toMatchObject({ field: 'year' });
  });

  it('with two columns for a field is refused with the names of both', () => {
    expect(() => others({ Valor: ['1'] })).toThrow(
      /more than one column for price: "Preço", "Valor"\..*--map "Valor="/,
    );
    expect(() => others({ 'Preço ': ['1'] })).toThrow(/"Preço", "Preço \(column 5\)"/);
    expect(others({ Valor: ['1'] }, 'Valor=')).toMatchObject([{ field: null }]);
    expect(others({ 'Preço ': ['1'] }, 'Preço (column 5)=')).toMatchObject([{ field: null }]);
    expect(columnsOf(tableOf({ Valor: [''] }, 'JSON lines'), new Map())[4]).toMatchObject({ field: 'price' });
  });
});

describe('an option --map', () => {
  it.each([
    ['Fuel', /must be "column=field"/],
    ['=color', /must be "column=field"/],
    ['Obs=smell', /"smell" is not a field\. The fields are make, /],
    ['Obs=fotos', /is not a field/],
  ])('%j is refused', (option, message) => expect(() => columnMapOf([option])).toThrow(message));

  it('for a column that the list does not have is refused with the names of those that it has', () => {
    expect(() => others({}, 'Cor=color')).toThrow(
      /a column "Cor"\. The list has the columns "Marca", "Modelo"/,
    );
  });

  it('names a column that has an equals sign in its name', () => {
    expect([...columnMapOf(['a=b=cor'])]).toEqual([['a=b', 'color']]);
  });
});
