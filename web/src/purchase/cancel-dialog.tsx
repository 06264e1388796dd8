import { useRef, useState } from 'react';
import { apollo } from '../data/apollo.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/drawer.tsx';
import { TextField } from '../design/field.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { useText } from '../language/use-text.ts';
import type { Sale } from './purchase-card.tsx';

/** Asks whether to cancel a purchase, and does it. */
export function CancelDialog({
  sale,
  onClose,
}: {
  readonly sale: Sale | undefined;
  readonly onClose: () => void;
}) {
  const text = useText();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  // Closing the dialog ends interest in the request that runs: its outcome is not about the next purchase.
  const request = useRef(0);
  const close = (): void => {
    request.current += 1;
    setBusy(false);
    setFailure(undefined);
    setRefusals([]);
    setReason('');
    onClose();
  };
  const cancel = async (): Promise<void> => {
    if (!sale) return;
    request.current += 1;
    const own = request.current;
    setBusy(true);
    setFailure(undefined);
    setRefusals([]);
    try {
      const outcome = await graph.cancelSale({ id: sale.id, input: reason.trim() ? { reason } : {} });
      await apollo.refetchQueries({ include: ['Purchases'] });
      if (own !== request.current) return;
      if (outcome.ok) close();
      else setRefusals(outcome.userErrors.map(({ message }) => message));
    } catch (error) {
      if (own === request.current) setFailure(failureOf(error));
    } finally {
      if (own === request.current) setBusy(false);
    }
  };
  return (
    <Dialog
      title={text('purchases.cancel-title')}
      open={sale !== undefined}
      onClose={close}
      foot={
        <>
          <Button look="secondary" onClick={close}>
            {text('purchases.keep')}
          </Button>
          <Button look="danger" busy={busy} onClick={() => void cancel()}>
            {text('purchases.cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-muted">{text('purchases.cancel-text')}</p>
        <TextField
          label={text('purchases.cancel-reason')}
          value={reason}
          maxLength={200}
          onChange={({ target }) => setReason(target.value)}
        />
        <FormProblems failure={failure} refusals={refusals} />
      </div>
    </Dialog>
  );
}
