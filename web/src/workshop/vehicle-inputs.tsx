import type { ComponentProps } from 'react';
import { TextField } from '../design/field.tsx';
import { useText } from '../language/use-text.ts';
import { wholeOf } from './amounts.ts';

/** The fields of a vehicle that is registered, as they are typed. */
export const NEW_VEHICLE = { plate: '', make: '', model: '', year: '', mileage: '' };

type Name = keyof typeof NEW_VEHICLE;
export type VehicleTexts = Readonly<Record<Name, string>>;

/** Make, model, year and kilometres of a vehicle. */
export function VehicleInputs({
  field,
}: {
  readonly field: (
    name: Exclude<Name, 'plate'>,
    required?: boolean,
  ) => Omit<ComponentProps<typeof TextField>, 'label'>;
}) {
  const text = useText();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <TextField label={text('garage.make')} maxLength={60} autoComplete="off" {...field('make')} />
      <TextField label={text('garage.model')} maxLength={80} autoComplete="off" {...field('model')} />
      <TextField
        label={text('garage.year')}
        inputMode="numeric"
        maxLength={4}
        className="figures"
        autoComplete="off"
        {...field('year')}
      />
      <TextField
        label={text('garage.mileage')}
        inputMode="numeric"
        maxLength={11}
        className="figures"
        autoComplete="off"
        {...field('mileage', false)}
      />
    </div>
  );
}

/** What was typed as the graph takes it, or the fields that are no whole number. */
export function vehicleInput(
  { year, mileage, ...names }: VehicleTexts,
  message: string,
):
  | {
      readonly ok: true;
      readonly input: Readonly<Omit<VehicleTexts, 'year' | 'mileage'>> & { year: number; mileage?: number };
    }
  | { readonly ok: false; readonly refusals: readonly { field: string[]; message: string; code: string }[] } {
  const [years, km] = [wholeOf(year), wholeOf(mileage)];
  const wrong = [
    ...(years === null ? ['year'] : []),
    ...(mileage.trim() !== '' && km === null ? ['mileage'] : []),
  ];
  if (wrong.length > 0 || years === null)
    return { ok: false, refusals: wrong.map((name) => ({ field: [name], message, code: 'INVALID' })) };
  return { ok: true, input: { ...names, year: years, ...(km !== null && { mileage: km }) } };
}
