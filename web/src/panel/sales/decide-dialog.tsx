import { useQuery } from '@apollo/client/react';
import { type FormEvent, useId, useState } from 'react';
import {
  ApproveSaleDocument,
  CancelSaleByStaffDocument,
  RejectSaleDocument,
  ReturnSaleDocument,
  SaleDecisionDocument,
} from '../../data/__generated__/panel-sales.ts';
import { apollo } from '../../data/apollo.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextArea, TextField } from '../../design/field.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { amountOf, amountText } from '../amount.ts';
import { type ActionResult, useAction } from '../use-action.ts';
import { DecidedMeanwhile } from './decided-meanwhile.tsx';
import { type BoardSale, customerName, vehicleName } from './words.ts';

/** What a person wants to do with a sale. */
export interface Decision {
  readonly sale: BoardSale;
  readonly to: 'APPROVED' | 'REJECTED' | 'CANCELLED' | 'RETURNED';
}

const LISTS = { refetch: ['Board', 'SaleList'] };

/**
 * Asks what a decision needs, and makes it. Where somebody else was faster, it says who decided what, and shows nothing as done
 * that the graph has not confirmed.
 */
export function DecideDialog({
  decision,
  onClose,
}: {
  readonly decision: Decision | undefined;
  readonly onClose: () => void;
}) {
  const text = useText();
  return (
    <Dialog
      title={decision ? text(`sales.decide.${decision.to}`) : ''}
      open={Boolean(decision)}
      onClose={onClose}
    >
      {decision && (
        <Question key={`${decision.sale.id} ${decision.to}`} decision={decision} onClose={onClose} />
      )}
    </Dialog>
  );
}

function Question({ decision, onClose }: { readonly decision: Decision; readonly onClose: () => void }) {
  const { sale, to } = decision;
  const text = useText();
  const notify = useNotify();
  const rule = useId();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [refund, setRefund] = useState(() => amountText(sale.totalAmount.amount));
  const [wrong, setWrong] = useState(false);
  const { run, busy, failure, refusals } = useDecision(decision);
  // The sale as it is now: the stream tells of a decision while this is open.
  const now = useQuery(SaleDecisionDocument, { variables: { id: sale.id }, fetchPolicy: 'cache-first' }).data
    ?.sale;
  const isOpen = (now ?? sale).nextStatuses.includes(to);
  const needsReason = to === 'REJECTED' || to === 'RETURNED';
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (needsReason && reason.trim() === '') {
      setMissing(true);
      (event.target as HTMLFormElement).querySelector('textarea')?.focus();
      return;
    }
    const amount = amountOf(refund);
    if (to === 'RETURNED' && amount === null) {
      setWrong(true);
      (event.target as HTMLFormElement).querySelector('input')?.focus();
      return;
    }
    const result = await run(reason.trim(), amount ?? '0.00');
    if (result.ok) {
      notify({ text: text(`sales.done.${to}`, { vehicle: vehicleName(sale, text) }) });
      onClose();
    } else if (result.refusals.length > 0) {
      // Somebody may have been faster. What has happened is asked for, and the board too.
      await apollo
        .query({ query: SaleDecisionDocument, variables: { id: sale.id }, fetchPolicy: 'network-only' })
        .catch(() => undefined);
      await apollo.refetchQueries({ include: 'active' }).catch(() => undefined);
    }
  };
  const fieldRefusal = (name: string): string | undefined =>
    refusals.find(({ field }) => field?.at(-1) === name)?.message;
  const reasonError = fieldRefusal('reason') ?? (missing ? text('sales.reason.required') : undefined);
  const others = refusals.filter(
    ({ field }) => !['reason', 'refund', 'amount'].includes(field?.at(-1) ?? ''),
  );
  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-4" noValidate>
      <div className="grid gap-0.5 rounded-md bg-sunken px-4 py-3">
        <p className="font-semibold">{vehicleName(sale, text)}</p>
        <p className="flex flex-wrap justify-between gap-x-4 text-sm">
          <span className="text-muted">{customerName(sale, text)}</span>
          <span className="figures font-semibold">{formatMoney(sale.totalAmount.amount)}</span>
        </p>
      </div>
      {isOpen ? (
        <p id={rule} className="text-sm text-muted">
          {text(`sales.rule.${to}`)}
        </p>
      ) : (
        <DecidedMeanwhile sale={sale} />
      )}
      {isOpen && to === 'RETURNED' && (
        <TextField
          label={text('sales.refund')}
          hint={text('sales.refund.hint', { total: formatMoney(sale.totalAmount.amount) })}
          lead="R$"
          inputMode="decimal"
          className="figures"
          value={refund}
          error={
            fieldRefusal('refund') ??
            fieldRefusal('amount') ??
            (wrong ? text('sales.refund.wrong') : undefined)
          }
          onChange={({ target }) => {
            setRefund(target.value);
            setWrong(false);
          }}
        />
      )}
      {isOpen && to !== 'APPROVED' && (
        <TextArea
          label={text(needsReason ? 'sales.reason' : 'sales.reason.optional')}
          hint={text('sales.reason.hint')}
          rows={3}
          maxLength={2000}
          value={reason}
          autoFocus
          aria-required={needsReason}
          error={reasonError}
          onChange={({ target }) => {
            setReason(target.value);
            setMissing(false);
          }}
        />
      )}
      {isOpen && <FormProblems failure={failure} refusals={others.map(({ message }) => message)} />}
      <div className="mt-1 flex flex-wrap justify-end gap-3">
        <Button look={isOpen ? 'secondary' : 'primary'} onClick={onClose}>
          {text(isOpen ? 'panel.cancel' : 'sales.understood')}
        </Button>
        {isOpen && (
          <Button
            type="submit"
            look={to === 'APPROVED' ? 'primary' : 'danger'}
            busy={busy}
            aria-describedby={rule}
            autoFocus={to === 'APPROVED'}
          >
            {text(`sales.confirm.${to}`)}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The mutation of a decision. */
function useDecision({ sale: { id }, to }: Decision) {
  const approve = useAction(ApproveSaleDocument, LISTS);
  const reject = useAction(RejectSaleDocument, LISTS);
  const cancel = useAction(CancelSaleByStaffDocument, LISTS);
  const giveBack = useAction(ReturnSaleDocument, LISTS);
  const run = (reason: string, refund: string): Promise<ActionResult<Record<string, object>>> => {
    switch (to) {
      case 'APPROVED':
        return approve.run({ id });
      case 'REJECTED':
        return reject.run({ id, input: { reason } });
      case 'CANCELLED':
        return cancel.run({ id, input: reason ? { reason } : {} });
      case 'RETURNED':
        return giveBack.run({ id, input: { reason, refund: { amount: refund } } });
    }
  };
  const { busy, failure, refusals } = {
    APPROVED: approve,
    REJECTED: reject,
    CANCELLED: cancel,
    RETURNED: giveBack,
  }[to];
  return { run, busy, failure, refusals };
}
