import type { KeyboardEventHandler } from 'react';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';

type Created = Extract<Awaited<ReturnType<typeof graph.createCustomer>>, { readonly ok: true }>['customer'];

const STATES = 'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' ');

/** The record of a person who buys: name, CPF and address. Enter on the last field saves it. */
export function CustomerForm({
  draft,
  known = {},
  document,
  focusFirst = false,
  onKeyDown,
  onDone,
}: {
  /** Keeps what was typed under this name. */
  readonly draft: string;
  /** What is known of the person already. */
  readonly known?: { readonly name?: string; readonly email?: string };
  /** The CPF or CNPJ, where it is known already: it is not asked for then. */
  readonly document?: { readonly cpf: string } | { readonly cnpj: string };
  /** Puts the focus on the first field when the form appears. */
  readonly focusFirst?: boolean;
  readonly onKeyDown?: KeyboardEventHandler<HTMLFormElement>;
  readonly onDone: (customer: Created) => Promise<unknown>;
}) {
  const text = useText();
  const form = useGraphForm({
    draft,
    defaults: {
      name: '',
      email: '',
      ...known,
      ...(!document && { cpf: '' }),
      phone: '',
      zipCode: '',
      address: '',
      city: '',
      state: '',
    },
    send: async (values) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      const outcome = await graph.createCustomer({ input: { name: '', email: '', ...given, ...document } });
      if (!outcome.ok) return outcome.userErrors;
      await onDone(outcome.customer);
      return [];
    },
  });
  const email = (
    <TextField label={text('entry.email')} type="email" autoComplete="email" {...form.field('email')} />
  );
  return (
    <form onSubmit={form.submit} onKeyDown={onKeyDown} className="grid gap-5" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField
        label={text('customer.name')}
        autoComplete="name"
        autoFocus={focusFirst}
        {...form.field('name')}
      />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        {!document && (
          <TextField
            label={text('customer.cpf')}
            hint={text('customer.cpf-hint')}
            inputMode="numeric"
            className="figures"
            {...form.field('cpf')}
          />
        )}
        <TextField
          label={text('customer.phone')}
          type="tel"
          autoComplete="tel-national"
          className="figures"
          {...form.field('phone', false)}
        />
        {document && email}
      </div>
      {!document && email}
      <TextField
        label={text('customer.address')}
        autoComplete="street-address"
        {...form.field('address', false)}
      />
      <div className="grid items-start gap-5 sm:grid-cols-[9rem_1fr_6rem]">
        <TextField
          label={text('customer.zip')}
          inputMode="numeric"
          autoComplete="postal-code"
          className="figures"
          {...form.field('zipCode', false)}
        />
        <TextField
          label={text('customer.city')}
          autoComplete="address-level2"
          {...form.field('city', false)}
        />
        <SelectField
          label={text('customer.state')}
          autoComplete="address-level1"
          {...form.field('state', false)}
        >
          <option value="" />
          {STATES.map((state) => (
            <option key={state}>{state}</option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" size="lg" busy={form.busy} className="justify-self-start">
        {text('customer.save')}
      </Button>
    </form>
  );
}
