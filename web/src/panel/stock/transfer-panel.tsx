import { useQuery } from '@apollo/client/react';
import { type FormEvent, useId, useState } from 'react';
import { PanelBranchesDocument, RequestTransferDocument } from '../../data/__generated__/panel-stock.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { SelectField, TextArea } from '../../design/field.tsx';
import { Panel } from '../../design/small.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { formatMoment } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { useAction } from '../use-action.ts';
import { useStaff } from '../use-staff.ts';
import { TransferSteps } from './transfer-steps.tsx';
import type { Move, StockVehicle } from './types.ts';

/** Where a vehicle moves to or came from, and the steps that the person may take. */
export function TransferPanel({ vehicle }: { readonly vehicle: StockVehicle }) {
  const text = useText();
  const staff = useStaff();
  const { transfer, transfers, status, branch } = vehicle;
  const mayRequest =
    !transfer && status === 'AVAILABLE' && !vehicle.withdrawnAt && staff.may('Mutation.requestTransfer');
  const earlier = (transfers ?? []).toReversed();
  if (!transfer && !mayRequest && earlier.length === 0) return null;
  return (
    <Panel label={text('inventory.transfers')} className="grid gap-3">
      <h2 className="text-base font-semibold">{text('inventory.transfers')}</h2>
      {transfer && (
        <>
          <MoveLine move={transfer} />
          <TransferSteps vehicle={vehicle} move={transfer} />
        </>
      )}
      {mayRequest && <RequestTransfer id={vehicle.id} from={branch?.id} />}
      {earlier.length > 0 && (
        <ul className="grid gap-3 border-t border-line pt-3">
          {earlier.map((move) => (
            <li key={move.requestedAt}>
              <MoveLine move={move} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** A transfer in a few lines. */
export function MoveLine({ move }: { readonly move: Move }) {
  const text = useText();
  const { status, from, to, requestedAt, sentAt, finishedAt, notes, reason } = move;
  return (
    <div className="grid gap-0.5 text-sm">
      <span className="font-semibold">
        {text('inventory.move', { from: from?.name ?? '—', to: to?.name ?? '—' })}
      </span>
      <span className="figures text-xs text-muted">
        {text(`inventory.move.${status}`)} · {formatMoment(finishedAt ?? sentAt ?? requestedAt)}
      </span>
      {(reason || notes) && <span className="text-xs break-words text-muted">{reason ?? notes}</span>}
    </div>
  );
}

/** Asks for a vehicle to go to another branch. */
function RequestTransfer({ id, from }: { readonly id: string; readonly from: string | undefined }) {
  const text = useText();
  const staff = useStaff();
  const notify = useNotify();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [to, setTo] = useState('');
  const [notes, setNotes] = useState('');
  const { data } = useQuery(PanelBranchesDocument, { skip: !open });
  const { run, busy, failure, refusals } = useAction(RequestTransferDocument);
  // Someone of either branch asks.
  const isOwn = (branch: string | undefined) =>
    staff.role === 'ADMIN' || staff.branches.some((one) => one.id === branch);
  const branches = (data?.branches ?? []).filter((one) => one.id !== from && (isOwn(from) || isOwn(one.id)));
  const request = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const toBranchId = to || branches[0]?.id;
    if (!toBranchId) return;
    const result = await run({ id, input: { toBranchId, ...(notes.trim() && { notes }) } });
    if (!result.ok) return;
    setOpen(false);
    setNotes('');
    notify({ text: text('inventory.move.requested') });
  };
  return (
    <>
      <Button look="secondary" onClick={() => setOpen(true)}>
        {text('inventory.move.request')}
      </Button>
      <Dialog
        title={text('inventory.move.request')}
        open={open}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button look="secondary" onClick={() => setOpen(false)}>
              {text('panel.cancel')}
            </Button>
            <Button type="submit" form={form} busy={busy}>
              {text('inventory.move.ask')}
            </Button>
          </>
        }
      >
        <form id={form} className="grid gap-4" onSubmit={(event) => void request(event)}>
          <FormProblems failure={failure} refusals={refusals.map(({ message }) => message)} />
          <SelectField
            label={text('inventory.move.to')}
            value={to || branches[0]?.id}
            onChange={({ target }) => setTo(target.value)}
          >
            {branches.map((branch) => (
              <option key={branch.id} value={branch.id}>
                {branch.name}
              </option>
            ))}
          </SelectField>
          <TextArea
            label={text('inventory.move.notes')}
            hint={text('inventory.move.notes-hint')}
            rows={3}
            maxLength={500}
            value={notes}
            onChange={({ target }) => setNotes(target.value)}
          />
          <p className="text-sm text-muted">{text('inventory.move.text')}</p>
        </form>
      </Dialog>
    </>
  );
}
