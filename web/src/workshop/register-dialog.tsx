import { useId } from 'react';
import { useMe } from '../account/use-me.ts';
import { RegisterOwnVehicleDocument } from '../data/__generated__/workshop.ts';
import { apollo } from '../data/apollo.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/drawer.tsx';
import { TextField } from '../design/field.tsx';
import { Skeleton } from '../design/small.tsx';
import { ErrorLine } from '../design/states.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useGraphForm } from '../forms/use-graph-form.ts';
import { useText } from '../language/use-text.ts';
import { CustomerForm } from '../purchase/customer-form.tsx';
import { NEW_VEHICLE, VehicleInputs, vehicleInput } from './vehicle-inputs.tsx';

/** Registers a vehicle of one's own. Somebody without a customer record gives that first. */
export function RegisterDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('garage.register')} open={open} onClose={onClose}>
      <Content onDone={onClose} />
    </Dialog>
  );
}

function Content({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const { user, failure, refetch } = useMe();
  if (failure) return <ErrorLine failure={failure} />;
  if (!user) return <Skeleton className="h-60 w-full" />;
  if (user.role !== 'CUSTOMER') return <p className="text-sm text-muted">{text('garage.staff')}</p>;
  if (user.customer) return <VehicleForm onDone={onDone} />;
  const name = [user.firstName, user.lastName].filter(Boolean).join(' ');
  return (
    <div className="grid gap-4">
      <p className="text-sm text-muted">{text('garage.record-first')}</p>
      <CustomerForm
        draft="garage-customer"
        known={{ name, ...(user.email && { email: user.email }) }}
        onDone={refetch}
      />
    </div>
  );
}

function VehicleForm({ onDone }: { readonly onDone: () => void }) {
  const text = useText();
  const id = useId();
  const form = useGraphForm({
    draft: 'garage-vehicle',
    defaults: NEW_VEHICLE,
    send: async (typed) => {
      const checked = vehicleInput(typed, text('garage.whole'));
      if (!checked.ok) return checked.refusals;
      const { data } = await apollo.mutate({
        mutation: RegisterOwnVehicleDocument,
        variables: { input: checked.input },
      });
      if (!data?.registerVehicle) throw new Error('The graph has answered nothing.');
      const { userErrors } = data.registerVehicle;
      if (userErrors.length > 0) return userErrors;
      await apollo.refetchQueries({ include: ['OwnVehicles'] });
      onDone();
      return [];
    },
  });
  return (
    <form id={id} onSubmit={form.submit} className="grid gap-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField
        label={text('garage.plate')}
        hint={text('garage.plate-hint')}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        maxLength={8}
        className="figures uppercase placeholder:normal-case"
        {...form.field('plate')}
      />
      <VehicleInputs field={form.field} />
      <Button type="submit" busy={form.busy} className="justify-self-start">
        {text('garage.register-save')}
      </Button>
    </form>
  );
}
