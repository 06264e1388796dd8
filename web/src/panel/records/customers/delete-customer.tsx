import { DeleteCustomerDocument } from '../../../data/__generated__/panel-records.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/drawer.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { useText } from '../../../language/use-text.ts';
import { go } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { useAction } from '../../use-action.ts';
import { dropLists } from '../change.ts';
import type { Customer } from './fields.ts';

/** Asks before a person is erased, and says what stays and why. It cannot be undone. */
export function DeleteCustomer({
  customer,
  open,
  onClose,
}: {
  readonly customer: Customer;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  const notify = useNotify();
  const erase = useAction(DeleteCustomerDocument);
  const run = async (): Promise<void> => {
    const result = await erase.run({ id: customer.id });
    if (!result.ok) return;
    dropLists('customers');
    onClose();
    notify({ text: text('records.customer.deleted') });
    go(panelAddress.customers());
  };
  return (
    <Dialog
      title={text('records.customer.delete-title', { name: customer.name ?? '' })}
      open={open}
      onClose={onClose}
      foot={
        <>
          <Button look="secondary" onClick={onClose}>
            {text('panel.cancel')}
          </Button>
          <Button look="danger" busy={erase.busy} onClick={() => void run()}>
            {text('records.customer.delete-confirm')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <FormProblems failure={erase.failure} refusals={erase.refusals.map(({ message }) => message)} />
        <p>{text('records.customer.delete-text')}</p>
        <p className="text-muted">{text('records.customer.delete-law')}</p>
      </div>
    </Dialog>
  );
}
