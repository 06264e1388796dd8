import { useState } from 'react';
import { ReviseQuoteDocument, WorkOrderPageDocument } from '../../data/__generated__/panel-workshop.ts';
import { apollo } from '../../data/apollo.ts';
import { type Failure, failureOf } from '../../data/failure.ts';
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

interface Draft {
  /** The newest revision when the draft was begun. */
  readonly base: number;
  readonly lines: readonly DraftLine[];
}

/** Writes a new revision of a quote. What is written stays over another page. Nobody replaces a revision that they were not told of. */
export function QuoteEditor({ order, onDone }: { readonly order: WholeOrder; readonly onDone: () => void }) {
  const text = useText();
  const notify = useNotify();
  const key = `quote ${order.id}`;
  const [{ base, lines }, setDraft] = useState<Draft>(
    () => (drafts.get(key) as Draft | undefined) ?? { base: newestOf(order), lines: linesOf(order) },
  );
  // The newest revision that the person knows of: to save after that replaces it.
  const [told, setTold] = useState(base);
  const [reading, setReading] = useState(false);
  const [unread, setUnread] = useState<Failure>();
  const [isChecked, setChecked] = useState(false);
  const { run, busy, failure, refusals } = useAction(ReviseQuoteDocument, ORDER_LISTS);
  const approved = order.quotes.some(({ lines: all }) => all.some(({ isApproved }) => isApproved));
  const change = (next: readonly DraftLine[]): void => {
    setDraft({ base, lines: next });
    drafts.set(key, { base, lines: next });
  };
  const close = (): void => {
    drafts.delete(key);
    onDone();
  };
  /** Asks for the order as it is now, and tells of a revision that is new. Returns whether none is. */
  const isNewest = async (): Promise<boolean> => {
    setReading(true);
    try {
      const { data } = await apollo.query({
        query: WorkOrderPageDocument,
        variables: { id: order.id },
        fetchPolicy: 'network-only',
      });
      const newest = data?.workOrder ? newestOf(data.workOrder) : told;
      setTold(newest);
      return newest === told;
    } catch (error) {
      setUnread(failureOf(error));
      return false;
    } finally {
      setReading(false);
    }
  };
  const save = async (): Promise<void> => {
    setChecked(true);
    setUnread(undefined);
    if (lines.some((line) => quantityOf(line) === null) || !(await isNewest())) return;
    const result = await run({ id: order.id, input: { ...linesInput(lines), expectedRevision: told } });
    if (!result.ok) {
      // Somebody was faster between the two.
      if (result.refusals.some(({ code }) => code === 'STALE')) await isNewest();
      return;
    }
    notify({ text: text('workshop.revised') });
    close();
  };
  return (
    <div className="grid gap-4">
      {approved && <p className="text-sm text-muted">{text('workshop.beside-approved')}</p>}
      {newestOf(order) !== base && (
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
        failure={unread ?? failure}
        refusals={otherRefusals(lines, refusals).map(({ message }) => message)}
      />
      <p className="text-sm text-muted">{text('workshop.prices-fixed')}</p>
      <div className="flex flex-wrap gap-3">
        <Button busy={busy || reading} onClick={() => void save()}>
          {text('workshop.save-quote')}
        </Button>
        <Button look="secondary" onClick={close}>
          {text('panel.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The number of the newest revision; 0 without one. */
const newestOf = ({ quotes }: Pick<WholeOrder, 'quotes'>): number => quotes.at(-1)?.revision ?? 0;

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
