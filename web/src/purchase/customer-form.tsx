import type { MeQuery } from '../data/__generated__/account.ts';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';

type User = NonNullable<MeQuery['me']>;

const STATES = 'AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO'.split(' ');

/** A buyer's own record: name, CPF and address. */
export function CustomerForm({
  user,
  onDone,
}: {
  readonly user: User;
  readonly onDone: () => Promise<unknown>;
}) {
  const text = useText();
  const form = useGraphForm({
    draft: `customer-${user.id}`,
    defaults: {
      name: [user.firstName, user.lastName].filter(Boolean).join(' '),
      cpf: '',
      email: user.email ?? '',
      phone: '',
      zipCode: '',
      address: '',
      city: '',
      state: '',
    },
    send: async (values) => {
      const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
      const outcome = await graph.createCustomer({ input: { name: '', email: '', ...given } });
      if (!outcome.ok) return outcome.userErrors;
      await onDone();
      return [];
    },
  });
  return (
    <form onSubmit={form.submit} className="grid gap-5" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField label={text('customer.name')} autoComplete="name" {...form.field('name')} />
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <TextField
          label={text('customer.cpf')}
          hint={text('customer.cpf-hint')}
          inputMode="numeric"
          className="figures"
          {...form.field('cpf')}
        />
        <TextField
          label={text('customer.phone')}
          type="tel"
          autoComplete="tel-national"
          className="figures"
          {...form.field('phone', false)}
        />
      </div>
      <TextField label={text('entry.email')} type="email" autoComplete="email" {...form.field('email')} />
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
