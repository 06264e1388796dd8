import type { ComponentProps } from 'react';
import { SelectField, TextArea, TextField } from '../../design/field.tsx';
import { type Text, useText } from '../../language/use-text.ts';
import { fuelName, transmissionName } from '../../showroom/words.ts';
import { type FieldName, REQUIRED } from './vehicle-fields.ts';

const FUELS = ['FLEX', 'GASOLINE', 'ETHANOL', 'DIESEL', 'ELECTRIC', 'HYBRID', 'CNG'] as const;
const TYPES = ['CAR', 'MOTORCYCLE', 'TRUCK', 'VAN', 'BUS'] as const;
const TRANSMISSIONS = ['MANUAL', 'AUTOMATIC', 'CVT', 'AUTOMATED'] as const;

/** What people call a field of a vehicle. */
export function fieldName(name: FieldName, text: Text): string {
  return text(`inventory.field.${name}`);
}

/** How people read the value of a field. */
export function fieldValue(name: string, value: string, text: Text): string {
  if (name === 'type') return text(`inventory.type.${value as (typeof TYPES)[number]}`);
  if (name === 'fuelType') return fuelName(value as (typeof FUELS)[number], text);
  if (name === 'transmission') return transmissionName(value as (typeof TRANSMISSIONS)[number], text);
  if (name === 'price') return `R$ ${value}`;
  return value;
}

interface InputProps {
  readonly name: FieldName;
  /** What the form gives a field of a name. */
  readonly field: (name: FieldName, required?: boolean) => object & { readonly error?: string | undefined };
  readonly hint?: string | undefined;
  readonly readOnly?: boolean;
}

/** The control for a field of a vehicle. */
export function VehicleInput({ name, field, hint, readOnly = false }: InputProps) {
  const text = useText();
  const given = {
    label: fieldName(name, text),
    ...(hint && { hint }),
    ...field(name, REQUIRED.has(name)),
  };
  const choice = (values: readonly string[], nothing: boolean) => (
    <SelectField {...(given as ComponentProps<typeof SelectField>)}>
      {nothing && <option value="">—</option>}
      {values.map((value) => (
        <option key={value} value={value}>
          {fieldValue(name, value, text)}
        </option>
      ))}
    </SelectField>
  );
  switch (name) {
    case 'type':
      return choice(TYPES, false);
    case 'fuelType':
      return choice(FUELS, false);
    case 'transmission':
      return choice(TRANSMISSIONS, true);
    case 'features':
    case 'description':
      return <TextArea {...(given as ComponentProps<typeof TextArea>)} rows={name === 'features' ? 5 : 4} />;
    default:
      return (
        <TextField
          {...(given as ComponentProps<typeof TextField>)}
          {...ASPECTS[name]}
          readOnly={readOnly}
          autoComplete="off"
        />
      );
  }
}

const CODE = { autoCapitalize: 'characters', spellCheck: false, className: 'figures uppercase' } as const;
const NUMBER = { inputMode: 'numeric', className: 'figures' } as const;
const ASPECTS: Readonly<Partial<Record<FieldName, Partial<ComponentProps<typeof TextField>>>>> = {
  year: NUMBER,
  manufactureYear: NUMBER,
  mileage: NUMBER,
  doors: NUMBER,
  renavam: NUMBER,
  price: { inputMode: 'decimal', className: 'figures', lead: 'R$' },
  plate: { ...CODE, maxLength: 8 },
  vin: { ...CODE, maxLength: 17 },
  fipeCode: { className: 'figures' },
};
