import { useState } from 'react';
import { DeleteStockVehicleDocument } from '../../data/__generated__/panel-stock.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { go } from '../../shell/navigation.ts';
import { panelAddress } from '../address.ts';
import { useAction } from '../use-action.ts';
import { forgetLists } from './use-stock-list.ts';

/** Takes a vehicle out of the stock, after a question. */
export function DeleteVehicle({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useText();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const { run, busy, failure, refusals } = useAction(DeleteStockVehicleDocument);
  const remove = async (): Promise<void> => {
    const result = await run({ id });
    if (!result.ok) return;
    forgetLists();
    notify({ text: text('inventory.deleted', { name }) });
    go(panelAddress.stock(), { replace: true });
  };
  return (
    <>
      <Button look="danger" className="justify-self-start" onClick={() => setOpen(true)}>
        {text('inventory.delete')}
      </Button>
      <Dialog
        title={text('inventory.delete.title', { name })}
        open={open}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button look="secondary" onClick={() => setOpen(false)}>
              {text('panel.cancel')}
            </Button>
            <Button look="danger" busy={busy} onClick={() => void remove()}>
              {text('inventory.delete')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          <FormProblems failure={failure} refusals={refusals.map(({ message }) => message)} />
          <p className="text-sm text-muted">{text('inventory.delete.text')}</p>
        </div>
      </Dialog>
    </>
  );
}
