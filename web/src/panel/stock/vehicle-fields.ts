import type { CreateStockVehicleMutationVariables } from '../../data/__generated__/panel-stock.ts';
import { amountOf, amountText } from '../amount.ts';
import type { Fields } from '../three-way.ts';

/** What a vehicle has that staff enter, in the order of a form. */
export const FIELD_NAMES = [
  'make',
  'model',
  'trim',
  'type',
  'manufactureYear',
  'year',
  'mileage',
  'price',
  'fuelType',
  'transmission',
  'color',
  'doors',
  'plate',
  'vin',
  'renavam',
  'fipeCode',
  'features',
  'description',
] as const;

/** A field of a vehicle. */
export type FieldName = (typeof FIELD_NAMES)[number];

/** A vehicle as a form shows it: every value is a text, empty where it is not known. */
export type VehicleTexts = Readonly<Record<FieldName, string>>;

export const REQUIRED: ReadonlySet<FieldName> = new Set([
  'make',
  'model',
  'type',
  'year',
  'mileage',
  'price',
  'fuelType',
]);
const WHOLE: ReadonlySet<FieldName> = new Set(['year', 'manufactureYear', 'mileage', 'doors']);

/** The parts of a vehicle that a form has. */
type Vehicle = { readonly price: { readonly amount: string }; readonly features: readonly string[] } & {
  readonly [Name in Exclude<FieldName, 'price' | 'features' | 'renavam'>]: string | number | null;
} & { readonly renavam?: string | null };

/** What a form shows of a vehicle. */
export function textsOf(vehicle: Vehicle): VehicleTexts {
  const text = (name: FieldName): string => {
    if (name === 'price') return amountText(vehicle.price.amount);
    if (name === 'features') return vehicle.features.join('\n');
    return String(vehicle[name] ?? '');
  };
  return Object.fromEntries(FIELD_NAMES.map((name) => [name, text(name)])) as VehicleTexts;
}

/** Texts as a form would show them: an amount that is written in another way is the same amount. */
export function tidied(texts: VehicleTexts): VehicleTexts {
  const amount = amountOf(texts.price);
  return {
    ...(Object.fromEntries(FIELD_NAMES.map((name) => [name, texts[name].trim()])) as VehicleTexts),
    ...(amount && { price: amountText(amount) }),
  };
}

/** The fields that differ. */
export function changedNames(before: Fields, after: Fields): readonly FieldName[] {
  return FIELD_NAMES.filter((name) => (before[name] ?? '') !== (after[name] ?? ''));
}

/** The fields of these names as the graph takes them, and the names of those that cannot be read. An empty text is null. */
export function inputOf(
  texts: Fields,
  names: readonly FieldName[],
): {
  readonly input: Partial<CreateStockVehicleMutationVariables['input']>;
  readonly wrong: readonly FieldName[];
} {
  const wrong: FieldName[] = [];
  const readOf = (name: FieldName): unknown => {
    const text = (texts[name] ?? '').trim();
    if (name === 'features')
      return text
        .split('\n')
        .map((one) => one.trim())
        .filter(Boolean);
    if (text === '') return null;
    if (name === 'price') {
      const amount = amountOf(text);
      if (!amount) wrong.push(name);
      return { amount };
    }
    if (!WHOLE.has(name)) return text;
    const bare = name === 'mileage' ? text.replaceAll(/[.,\s]|km/gi, '') : text;
    if (!/^\d{1,7}$/.test(bare)) wrong.push(name);
    return Number(bare);
  };
  const input = Object.fromEntries(names.map((name) => [name, readOf(name)]));
  return { input, wrong };
}

/** The field that a refusal is about; `null` where it is about none of the form. */
export function fieldOf(path: readonly string[] | null | undefined): FieldName | null {
  return FIELD_NAMES.find((name) => path?.includes(name)) ?? null;
}
