import { type FormEvent, useId, useState } from 'react';
import {
  CancelTransferDocument,
  ReceiveTransferDocument,
  SendTransferDocument,
} from '../../data/__generated__/panel-stock.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextArea } from '../../design/field.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { useAction } from '../use-action.ts';
import { useStaff } from '../use-staff.ts';
import type { Move } from './types.ts';

/** Lists that a step changes. */
const refetch = ['MovingVehicles', 'StockVehicle'];

/** The steps of a transfer that the person may take: the manager of the branch that it leaves sends and cancels, that of the other receives. */
export function TransferSteps({
  vehicle: { id, version },
  move,
}: {
  readonly vehicle: { readonly id: string; readonly version: number };
  readonly move: Move;
}) {
  const text = useText();
  const staff = useStaff();
  const notify = useNotify();
  const [cancelling, setCancelling] = useState(false);
  const send = useAction(SendTransferDocument, { refetch });
  const receive = useAction(ReceiveTransferDocument, { refetch });
  const leaves = staff.manages(move.from?.id ?? '');
  const arrives = staff.manages(move.to?.id ?? '');
  const take = async (step: typeof send | typeof receive, done: 'sent' | 'received'): Promise<void> => {
    const result = await step.run({ id, expectedVersion: version });
    if (result.ok) notify({ text: text(`inventory.move.${done}`) });
  };
  const maySend = leaves && move.status === 'REQUESTED';
  const mayReceive = arrives && move.status === 'IN_TRANSIT';
  return (
    <div className="grid gap-2">
      <FormProblems
        failure={send.failure ?? receive.failure}
        refusals={[...send.refusals, ...receive.refusals].map(({ message }) => message)}
      />
      {(maySend || mayReceive || leaves) && (
        <div className="flex flex-wrap gap-2">
          {maySend && (
            <Button busy={send.busy} onClick={() => void take(send, 'sent')}>
              {text('inventory.move.send')}
            </Button>
          )}
          {mayReceive && (
            <Button busy={receive.busy} onClick={() => void take(receive, 'received')}>
              {text('inventory.move.receive')}
            </Button>
          )}
          {leaves && (
            <Button look="quiet" onClick={() => setCancelling(true)}>
              {text('inventory.move.cancel')}
            </Button>
          )}
        </div>
      )}
      {!maySend && !mayReceive && (
        <p className="text-xs text-muted">
          {text(move.status === 'REQUESTED' ? 'inventory.move.waits-send' : 'inventory.move.waits-receive', {
            branch: (move.status === 'REQUESTED' ? move.from : move.to)?.name ?? '—',
          })}
        </p>
      )}
      <CancelDialog id={id} version={version} open={cancelling} onClose={() => setCancelling(false)} />
    </div>
  );
}

function CancelDialog({
  id,
  version,
  open,
  onClose,
}: {
  readonly id: string;
  readonly version: number;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const text = useText();
  const notify = useNotify();
  const form = useId();
  const [reason, setReason] = useState('');
  const { run, busy, failure, refusals } = useAction(CancelTransferDocument, { refetch });
  const cancel = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const given = reason.trim();
    const result = await run({ id, input: { expectedVersion: version, ...(given && { reason: given }) } });
    if (!result.ok) return;
    onClose();
    setReason('');
    notify({ text: text('inventory.move.cancelled') });
  };
  return (
    <Dialog
      title={text('inventory.move.cancel')}
      open={open}
      onClose={onClose}
      foot={
        <>
          <Button look="secondary" onClick={onClose}>
            {text('inventory.back')}
          </Button>
          <Button look="danger" type="submit" form={form} busy={busy}>
            {text('inventory.move.cancel')}
          </Button>
        </>
      }
    >
      <form id={form} className="grid gap-4" onSubmit={(event) => void cancel(event)}>
        <FormProblems failure={failure} refusals={refusals.map(({ message }) => message)} />
        <TextArea
          label={text('inventory.move.reason')}
          hint={text('inventory.move.notes-hint')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </form>
    </Dialog>
  );
}
