import type { ComponentProps } from 'react';
import { TextField } from '../../design/field.tsx';
import { useText } from '../../language/use-text.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import { amountOf } from '../amount.ts';

/** The fields of a part that can change, as they are typed. */
export interface PartTexts {
  readonly name: string;
  readonly unit: string;
  readonly price: string;
  readonly minimum: string;
}

type Given = (name: keyof PartTexts, required?: boolean) => Omit<ComponentProps<typeof TextField>, 'label'>;

/** Name, unit, price and minimum of a part. */
export function PartFields({ field }: { readonly field: Given }) {
  const text = useText();
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField label={text('parts.name')} maxLength={120} autoComplete="off" {...field('name')} />
      </div>
      <TextField
        label={text('parts.unit')}
        hint={text('parts.unit-hint')}
        maxLength={20}
        autoComplete="off"
        {...field('unit')}
      />
      <TextField
        label={text('parts.price')}
        lead="R$"
        inputMode="decimal"
        className="figures"
        autoComplete="off"
        {...field('price')}
      />
      <TextField
        label={text('parts.minimum')}
        hint={text('parts.minimum-hint')}
        inputMode="numeric"
        className="figures"
        autoComplete="off"
        {...field('minimum')}
      />
    </div>
  );
}

/** Texts that are no amount or no whole number, as refusals at their fields. */
export function wrongPartTexts(
  { price, minimum }: { readonly price?: string | undefined; readonly minimum?: string | undefined },
  messages: { readonly amount: string; readonly whole: string },
): readonly { readonly field: string[]; readonly message: string; readonly code: string }[] {
  return [
    ...(price !== undefined && amountOf(price) === null
      ? [{ field: ['price'], message: messages.amount, code: 'INVALID' }]
      : []),
    ...(minimum !== undefined && wholeOf(minimum) === null
      ? [{ field: ['minimum'], message: messages.whole, code: 'INVALID' }]
      : []),
  ];
}

/** What was typed, as the graph takes it. The texts were found to be right. */
export function partInput({ price, minimum, ...names }: Partial<PartTexts>) {
  return {
    ...names,
    ...(price !== undefined && { price: { amount: amountOf(price) ?? '' } }),
    ...(minimum !== undefined && { minimum: wholeOf(minimum) ?? 0 }),
  };
}
