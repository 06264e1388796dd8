import { useState } from 'react';
import { Button } from '../../../design/button.tsx';
import { SelectField, TextField } from '../../../design/field.tsx';
import { drafts } from '../../../forms/drafts.ts';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { type Refusal, useGraphForm } from '../../../forms/use-graph-form.ts';
import { useText } from '../../../language/use-text.ts';
import { type CustomerFields, fieldName } from './fields.ts';
import { STATES } from './search.ts';

/** The fields of a customer. `send` gets them as they were typed, and returns what was refused. */
export function CustomerForm({
  defaults,
  draft,
  save,
  send,
  onCancel,
}: {
  readonly defaults: CustomerFields;
  /** The name under which what was typed is kept until it was sent. */
  readonly draft: string;
  /** What the button says. */
  readonly save: string;
  readonly send: (fields: CustomerFields) => Promise<readonly Refusal[]>;
  readonly onCancel: () => void;
}) {
  const text = useText();
  const [kind, setKind] = useState<'cpf' | 'cnpj'>(defaults.cnpj ? 'cnpj' : 'cpf');
  const form = useGraphForm<CustomerFields>({
    draft,
    defaults,
    // The record is of a person or of a company: what the other field had is no longer part of it.
    send: (fields) => send({ ...fields, [kind === 'cpf' ? 'cnpj' : 'cpf']: '' }),
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">{text('records.customer.kind')}</legend>
        {(['cpf', 'cnpj'] as const).map((one) => (
          <label key={one} className="flex min-h-11 cursor-pointer items-center gap-2 text-sm font-semibold">
            <input
              type="radio"
              className="size-4 accent-accent"
              checked={kind === one}
              onChange={() => setKind(one)}
            />
            {text(`records.customer.kind.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_14rem]">
        <TextField label={fieldName('name', text)} autoComplete="off" {...form.field('name')} />
        <TextField
          key={kind}
          label={fieldName(kind, text)}
          inputMode={kind === 'cpf' ? 'numeric' : 'text'}
          autoComplete="off"
          className="figures"
          {...form.field(kind)}
        />
        <TextField
          label={fieldName('email', text)}
          type="email"
          autoComplete="off"
          {...form.field('email')}
        />
        <TextField
          label={fieldName('phone', text)}
          type="tel"
          autoComplete="off"
          className="figures"
          {...form.field('phone', false)}
        />
      </div>
      <TextField label={fieldName('address', text)} autoComplete="off" {...form.field('address', false)} />
      <div className="grid items-start gap-4 sm:grid-cols-[9rem_1fr_6rem]">
        <TextField
          label={fieldName('zipCode', text)}
          inputMode="numeric"
          autoComplete="off"
          className="figures"
          {...form.field('zipCode', false)}
        />
        <TextField label={fieldName('city', text)} autoComplete="off" {...form.field('city', false)} />
        <SelectField label={fieldName('state', text)} {...form.field('state', false)}>
          <option value="" />
          {STATES.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </SelectField>
      </div>
      <div className="flex flex-wrap gap-3">
        <Button type="submit" busy={form.busy}>
          {save}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            drafts.delete(draft);
            onCancel();
          }}
        >
          {text('panel.cancel')}
        </Button>
      </div>
    </form>
  );
}
