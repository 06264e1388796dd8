import { CreatePartDocument } from '../../data/__generated__/panel-parts.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextField } from '../../design/field.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useGraphForm } from '../../forms/use-graph-form.ts';
import { useText } from '../../language/use-text.ts';
import { go } from '../../shell/navigation.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import { panelAddress } from '../address.ts';
import { amountOf } from '../amount.ts';
import { change, dropLists } from '../records/change.ts';
import { PartFields } from './part-fields.tsx';

const EMPTY = { sku: '', name: '', unit: 'un', price: '', minimum: '0' };

/** Creates a part, and opens its page, where the first units are received. */
export function NewPartDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text('parts.new')} open={open} onClose={onClose}>
      <NewPart onClose={onClose} />
    </Dialog>
  );
}

function NewPart({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const notify = useNotify();
  const form = useGraphForm({
    draft: 'panel-new-part',
    defaults: EMPTY,
    send: async ({ price, minimum, ...names }) => {
      const [amount, units] = [amountOf(price), wholeOf(minimum)];
      if (amount === null) return [{ field: ['price'], message: text('parts.amount') }];
      if (units === null) return [{ field: ['minimum'], message: text('garage.whole') }];
      const { part, userErrors } = await change(CreatePartDocument, {
        input: { ...names, price: { amount }, minimum: units },
      });
      if (!part) return userErrors;
      dropLists('parts');
      notify({ text: text('parts.created', { name: part.name }) });
      onClose();
      go(panelAddress.part(part.sku));
      return [];
    },
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField
        label={text('parts.sku')}
        hint={text('parts.sku-hint')}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="figures"
        {...form.field('sku')}
      />
      <PartFields field={form.field} />
      <Button type="submit" busy={form.busy} className="justify-self-start">
        {text('parts.create')}
      </Button>
    </form>
  );
}
