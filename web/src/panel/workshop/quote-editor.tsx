import { useState } from 'react';
import { ReviseQuoteDocument } from '../../data/__generated__/panel-workshop.ts';
import { Button } from '../../design/button.tsx';
import { useNotify } from '../../design/toast.tsx';
import { drafts } from '../../forms/drafts.ts';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { useAction } from '../use-action.ts';
import { type DraftLine, linesInput, otherRefusals, quantityOf } from './draft-lines.ts';
import { LinesEditor } from './lines-editor.tsx';
import { ORDER_LISTS } from './use-order-actions.ts';
import type { WholeOrder } from './words.ts';

/** Writes a new revision of a quote. What is written stays over another page; it says when somebody else saves a revision meanwhile. */
export function QuoteEditor({ order, onDone }: { readonly order: WholeOrder; readonly onDone: () => void }) {
  const text = useText();
  const notify = useNotify();
  const key = `quote ${order.id}`;
  const [base] = useState(() => order.quotes.length);
  const [lines, setLines] = useState<readonly DraftLine[]>(
    () => (drafts.get(key)?.lines as readonly DraftLine[] | undefined) ?? linesOf(order),
  );
  const [isChecked, setChecked] = useState(false);
  const { run, busy, failure, refusals } = useAction(ReviseQuoteDocument, ORDER_LISTS);
  const approved = order.quotes.some(({ lines: all }) => all.some(({ isApproved }) => isApproved));
  const change = (next: readonly DraftLine[]): void => {
    setLines(next);
    drafts.set(key, { lines: next });
  };
  const close = (): void => {
    drafts.delete(key);
    onDone();
  };
  const save = async (): Promise<void> => {
    setChecked(true);
    if (lines.some((line) => quantityOf(line) === null)) return;
    const result = await run({ id: order.id, input: linesInput(lines) });
    if (!result.ok) return;
    notify({ text: text('workshop.revised') });
    close();
  };
  return (
    <div className="grid gap-4">
      {approved && <p className="text-sm text-muted">{text('workshop.beside-approved')}</p>}
      {order.quotes.length !== base && (
        <p role="alert" className="rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
          {text('workshop.revised-meanwhile')}
        </p>
      )}
      <LinesEditor
        lines={lines}
        branchId={order.branch?.id ?? ''}
        refusals={refusals}
        isChecked={isChecked}
        onChange={change}
      />
      <FormProblems
        failure={failure}
        refusals={otherRefusals(lines, refusals).map(({ message }) => message)}
      />
      <p className="text-sm text-muted">{text('workshop.prices-fixed')}</p>
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={() => void save()}>
          {text('workshop.save-quote')}
        </Button>
        <Button look="secondary" onClick={close}>
          {text('panel.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** What a new revision begins with: what the newest one offers and nobody has approved. */
function linesOf({ quotes }: WholeOrder): readonly DraftLine[] {
  return (quotes.at(-1)?.lines ?? [])
    .filter(({ isApproved }) => !isApproved)
    .map(({ kind, itemId, name, unit, price, quantity }) => ({
      kind,
      itemId,
      name,
      unit,
      price: price.amount,
      quantity: String(quantity),
    }));
}
