import { useState } from 'react';
import { CountPartsDocument, ReceivePartsDocument } from '../../data/__generated__/panel-parts.ts';
import { apollo } from '../../data/apollo.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { TextField } from '../../design/field.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { NOT_DONE, useGraphForm } from '../../forms/use-graph-form.ts';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { wholeOf } from '../../workshop/amounts.ts';
import { amountOf } from '../amount.ts';
import { change, dropLists } from '../records/change.ts';
import { useStaff } from '../use-staff.ts';
import type { WholePart, WholeStock } from './part.tsx';

/** What is done with a stock: units came in, or somebody counted them. */
export type StockTask = 'receive' | 'count';

interface TaskProps {
  readonly part: WholePart;
  readonly branch: { readonly id: string; readonly name: string };
  readonly stock: WholeStock | undefined;
  readonly onClose: () => void;
}

/** Receives units of a part in a branch, or sets its stock to what was counted. */
export function StockDialog({ task, ...rest }: TaskProps & { readonly task: StockTask | undefined }) {
  const text = useText();
  return (
    <Dialog title={task ? text(`parts.ask.${task}`) : ''} open={task !== undefined} onClose={rest.onClose}>
      {task === 'receive' && <Receive {...rest} />}
      {task === 'count' && <Count {...rest} />}
    </Dialog>
  );
}

function Receive({ part, branch, onClose }: TaskProps) {
  const text = useText();
  const notify = useNotify();
  const manages = useStaff().manages(branch.id);
  // A repeated press, or a lost answer that is sent again, receives the units once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const form = useGraphForm({
    defaults: { quantity: '', unitCost: '', note: '' },
    send: async ({ quantity, unitCost, note }) => {
      const units = wholeOf(quantity);
      const cost = unitCost.trim() === '' ? undefined : amountOf(unitCost);
      if (units === null) return [{ field: ['quantity'], message: text('garage.whole') }];
      if (cost === null) return [{ field: ['unitCost'], message: text('parts.amount') }];
      const { stock, userErrors } = await change(ReceivePartsDocument, {
        input: {
          partId: part.id,
          branchId: branch.id,
          quantity: units,
          idempotencyKey,
          ...(cost !== undefined && { unitCost: { amount: cost } }),
          ...(note.trim() && { note: note.trim() }),
        },
      });
      if (!stock) return userErrors;
      await shown();
      notify({ text: text('parts.received', { count: units, shown: formatNumber(units), name: part.name }) });
      onClose();
      return [];
    },
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <About part={part} branch={branch} />
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={text('parts.units-in')}
          inputMode="numeric"
          className="figures"
          autoComplete="off"
          autoFocus
          {...form.field('quantity')}
        />
        {manages && (
          <TextField
            label={text('parts.unit-cost')}
            hint={text('parts.unit-cost-hint')}
            lead="R$"
            inputMode="decimal"
            className="figures"
            autoComplete="off"
            {...form.field('unitCost', false)}
          />
        )}
      </div>
      <TextField label={text('workshop.note')} maxLength={500} {...form.field('note', false)} />
      <Button type="submit" busy={form.busy} className="justify-self-start">
        {text('parts.receive-save')}
      </Button>
    </form>
  );
}

function Count({ part, branch, stock, onClose }: TaskProps) {
  const text = useText();
  const notify = useNotify();
  // The stock that was on the screen when the count began: a count of another one is asked for again.
  const [seen, setSeen] = useState(stock);
  const [isStale, setStale] = useState(false);
  // Anyone who sends it again has read what the stock is now.
  const base = isStale ? stock : seen;
  const form = useGraphForm({
    defaults: { quantity: '', note: '' },
    send: async ({ quantity, note }) => {
      const units = wholeOf(quantity);
      if (units === null) return [{ field: ['quantity'], message: text('garage.whole') }];
      const outcome = await change(CountPartsDocument, {
        input: {
          partId: part.id,
          branchId: branch.id,
          quantity: units,
          ...(base && { expectedVersion: base.version }),
          ...(note.trim() && { note: note.trim() }),
        },
      });
      if (outcome.userErrors.some(({ code }) => code === 'STALE')) {
        setSeen(base);
        await shown();
        setStale(true);
        return NOT_DONE;
      }
      if (!outcome.stock) return outcome.userErrors;
      await shown();
      notify({ text: text('parts.counted', { count: units, shown: formatNumber(units), name: part.name }) });
      onClose();
      return [];
    },
  });
  return (
    <form onSubmit={form.submit} className="grid gap-4" noValidate>
      <About part={part} branch={branch} />
      {isStale && (
        <p role="alert" className="rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
          {text('parts.stale', {
            before: formatNumber(seen?.onHand ?? 0),
            now: formatNumber(stock?.onHand ?? 0),
          })}
        </p>
      )}
      <FormProblems failure={form.failure} refusals={form.refusals} />
      <TextField
        label={text('parts.units-there')}
        hint={text('parts.known', { count: formatNumber(stock?.onHand ?? 0) })}
        inputMode="numeric"
        className="figures max-w-40"
        autoComplete="off"
        autoFocus
        {...form.field('quantity')}
      />
      <TextField label={text('workshop.note')} maxLength={500} {...form.field('note', false)} />
      <Button type="submit" busy={form.busy} className="justify-self-start">
        {text(isStale ? 'parts.count-again' : 'parts.count-save')}
      </Button>
    </form>
  );
}

function About({ part, branch }: Pick<TaskProps, 'part' | 'branch'>) {
  return (
    <div className="grid gap-0.5 rounded-md bg-sunken px-4 py-3">
      <p className="font-semibold">{part.name}</p>
      <p className="figures text-sm text-muted">{[part.sku, branch.name].join(' · ')}</p>
    </div>
  );
}

/** Shows the stock as it is now. */
async function shown(): Promise<void> {
  dropLists('parts');
  await apollo.refetchQueries({ include: 'active' }).catch(() => undefined);
}
