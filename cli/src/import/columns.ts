import { folded } from '@autograph/kernel';
import type { UserError } from '../demo/mutation.ts';

/** The fields of a vehicle that a stock list may have, as `CreateVehicleInput` names them. */
export type Field = (typeof FIELDS)[number];
export const FIELDS = [
  'make',
  'model',
  'year',
  'price',
  'color',
  'fuelType',
  'mileage',
  'type',
  'vin',
  'plate',
] as const;

/** Those that every stock list has. */
export const REQUIRED: readonly Field[] = ['make', 'model', 'year', 'price'];

/** Other names of the fields, in the English and Portuguese of shops; compared without case, accents and marks. */
const NAMES: Readonly<Record<string, Field>> = {
  marca: 'make',
  fabricante: 'make',
  modelo: 'model',
  ano: 'year',
  anomodelo: 'year',
  modelyear: 'year',
  preco: 'price',
  valor: 'price',
  colour: 'color',
  cor: 'color',
  fuel: 'fuelType',
  fueltype: 'fuelType',
  combustivel: 'fuelType',
  km: 'mileage',
  kilometragem: 'mileage',
  quilometragem: 'mileage',
  tipo: 'type',
  chassi: 'vin',
  chassis: 'vin',
  placa: 'plate',
};

const itself = (names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name.toLowerCase(), name]));

const FUELS: Readonly<Record<string, string>> = {
  ...itself('FLEX GASOLINE ETHANOL DIESEL ELECTRIC HYBRID CNG'),
  gasolina: 'GASOLINE',
  etanol: 'ETHANOL',
  alcool: 'ETHANOL',
  eletrico: 'ELECTRIC',
  hibrido: 'HYBRID',
  gnv: 'CNG',
};

const TYPES: Readonly<Record<string, string>> = {
  ...itself('CAR MOTORCYCLE TRUCK VAN BUS'),
  carro: 'CAR',
  automovel: 'CAR',
  moto: 'MOTORCYCLE',
  motocicleta: 'MOTORCYCLE',
  caminhao: 'TRUCK',
  onibus: 'BUS',
};

/** The field that a column is about; `null` when it is none of a vehicle's. */
export function fieldOf(header: string): Field | null {
  const name = bare(header);
  return (
    FIELDS.find((field) => field.toLowerCase() === name) ??
    (Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null)
  );
}

const problem = (field: string, message: string): UserError => ({ code: 'INVALID', field: [field], message });

/**
 * The `CreateVehicleInput` of a line, or what is wrong with it. Only how things are written is judged here, as shops write
 * them ("R$ 84.990,00", "12.500 km", "2023/2024", "Gasolina"); what a vehicle may be, the graph decides.
 */
export function inputOf(
  cells: ReadonlyMap<Field, string>,
): { readonly input: Readonly<Record<string, unknown>> } | { readonly problems: readonly UserError[] } {
  const text = (field: Field): string => cells.get(field)?.trim() ?? '';
  const [year, amount] = [
    wholeOf(text('year').replace(/^\d{4}\s*\/\s*(?=\d{4}$)/, '')),
    amountOf(text('price')),
  ];
  const mileage = text('mileage') === '' ? undefined : wholeOf(text('mileage').replace(/\s*km$/i, ''));
  const fuelType = enumOf(text('fuelType'), FUELS);
  const type = enumOf(text('type'), TYPES);
  const problems = [
    ...(year === null ? [problem('year', 'Must be a year such as 2024, or 2023/2024.')] : []),
    ...(amount === null ? [problem('price', 'Must be an amount such as 84990.00, or 84.990,00.')] : []),
    ...(mileage === null ? [problem('mileage', 'Must be a whole number of kilometres.')] : []),
    ...(fuelType === null ? [problem('fuelType', 'Must be a fuel such as FLEX, or Gasolina.')] : []),
    ...(type === null ? [problem('type', 'Must be a kind of vehicle such as CAR, or Moto.')] : []),
  ];
  if (problems.length > 0) return { problems };
  const input = {
    make: text('make'),
    model: text('model'),
    year,
    price: { amount },
    color: text('color') || undefined,
    fuelType,
    mileage,
    type,
    vin: text('vin') || undefined,
    plate: text('plate') || undefined,
  };
  return { input: Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) };
}

/** A decimal string of an amount in reais, however its thousands are set apart; `null` when it is none. */
function amountOf(written: string): string | null {
  const text = written.replace(/^R\$/, '').replaceAll(/\s/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return text.replaceAll(',', '');
  return /^-?\d{1,15}([.,]\d{1,15})?$/.test(text) ? text.replace(',', '.') : null;
}

function wholeOf(text: string): number | null {
  const digits = /^\d{1,3}([.,]\d{3})+$/.test(text) ? text.replaceAll(/[.,]/g, '') : text;
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** The enum value that is meant; `undefined` where nothing is said, `null` where something unknown is. */
function enumOf(written: string, names: Readonly<Record<string, string>>): string | null | undefined {
  if (written === '') return undefined;
  const name = bare(written);
  return Object.hasOwn(names, name) ? (names[name] ?? null) : null;
}

function bare(text: string): string {
  return folded(text).replaceAll(/[^a-z]/g, '');
}
