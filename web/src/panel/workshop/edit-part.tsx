import { PartPageDocument, UpdatePartDocument } from '../../data/__generated__/panel-parts.ts';
import { apollo } from '../../data/apollo.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useGraphForm } from '../../forms/use-graph-form.ts';
import { useText } from '../../language/use-text.ts';
import { amountText } from '../amount.ts';
import { ConflictDialog } from '../conflict-dialog.tsx';
import { change } from '../records/change.ts';
import { useSaving, type Versioned } from '../records/use-saving.ts';
import type { WholePart } from './part.tsx';
import { PartFields, type PartTexts, partInput, wrongPartTexts } from './part-fields.tsx';

/** Changes a part. Where somebody else changed it meanwhile, a person chooses what stays. */
export function EditPartDialog({
  part,
  open,
  onClose,
}: {
  readonly part: WholePart;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  const notify = useNotify();
  const saving = useSaving({
    save: async (changes, expectedVersion) => {
      if (Object.keys(changes).length === 0) return [];
      const wrong = wrongPartTexts(changes, { amount: text('parts.amount'), whole: text('garage.whole') });
      if (wrong.length > 0) return wrong;
      const { userErrors } = await change(UpdatePartDocument, {
        id: part.id,
        input: { ...partInput(changes), expectedVersion },
      });
      return userErrors;
    },
    read: async () => {
      const { data } = await apollo.query({
        query: PartPageDocument,
        variables: { sku: part.sku },
        fetchPolicy: 'network-only',
      });
      const now = data?.parts?.nodes[0];
      if (!now) throw new Error('The part is gone.');
      return versioned(now);
    },
    onSaved: () => {
      notify({ text: text('records.saved') });
      onClose();
    },
  });
  return (
    <>
      <Dialog title={text('parts.edit')} open={open && saving.conflict === undefined} onClose={onClose}>
        <FormProblems failure={saving.failure} refusals={saving.refusals} />
        <EditForm base={versioned(part)} send={saving.submit} />
      </Dialog>
      <ConflictDialog
        conflict={saving.conflict}
        nameOf={(field) => text(`parts.${field as keyof PartTexts}`)}
        busy={saving.busy}
        onSave={(fields) => void saving.resolve(fields)}
        onClose={saving.close}
      />
    </>
  );
}

function EditForm({
  base,
  send,
}: {
  readonly base: Versioned;
  readonly send: ReturnType<typeof useSaving>['submit'];
}) {
  const text = useText();
  const form = useGraphForm({
    defaults: base.fields as Record<keyof PartTexts, string>,
    send: (fields) => send(base, fields),
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <PartFields field={form.field} />
      <p className="text-sm text-muted">{text('parts.edit-text')}</p>
      <Button type="submit" busy={form.busy} className="justify-self-start">
        {text('records.save')}
      </Button>
    </form>
  );
}

function versioned({ name, unit, price, minimum, version }: WholePart): Versioned {
  return { version, fields: { name, unit, price: amountText(price.amount), minimum: String(minimum) } };
}
