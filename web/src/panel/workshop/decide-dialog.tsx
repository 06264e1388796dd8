import { useState } from 'react';
import { DecideQuoteForDocument } from '../../data/__generated__/panel-workshop.ts';
import { apollo } from '../../data/apollo.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/drawer.tsx';
import { SelectField } from '../../design/field.tsx';
import { useNotify } from '../../design/toast.tsx';
import { FormProblems } from '../../forms/form-problems.tsx';
import { useText } from '../../language/use-text.ts';
import { ChoiceLines } from '../../workshop/choice-lines.tsx';
import type { QuoteRevision } from '../../workshop/words.ts';
import { useAction } from '../use-action.ts';
import { ORDER_LISTS } from './use-order-actions.ts';
import { orderName, type WholeOrder } from './words.ts';

/** How a customer tells the workshop. `PORTAL` is for customers themselves. */
const CHANNELS = ['IN_PERSON', 'PHONE', 'WHATSAPP', 'EMAIL'] as const;
type Channel = (typeof CHANNELS)[number];

/** Notes what a customer has decided of a quote, and how they said so. */
export function DecideDialog({
  order,
  quote,
  begunWith,
  onClose,
}: {
  readonly order: WholeOrder;
  readonly quote: QuoteRevision;
  /** The revision that was on the screen when the dialog was opened; `undefined` while it is closed. */
  readonly begunWith: number | undefined;
  readonly onClose: () => void;
}) {
  const text = useText();
  return (
    <Dialog title={text('workshop.ask.decide')} open={begunWith !== undefined} onClose={onClose}>
      {begunWith !== undefined && begunWith !== quote.revision && (
        <p role="alert" className="mb-4 rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
          {text('workshop.newer-quote')}
        </p>
      )}
      <Choice key={quote.revision} order={order} quote={quote} onClose={onClose} />
    </Dialog>
  );
}

function Choice({
  order,
  quote,
  onClose,
}: {
  readonly order: WholeOrder;
  readonly quote: QuoteRevision;
  readonly onClose: () => void;
}) {
  const text = useText();
  const notify = useNotify();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(quote.lines.map(({ id }) => id)));
  const [channel, setChannel] = useState<Channel | ''>('');
  const [missing, setMissing] = useState(false);
  const { run, busy, failure, refusals } = useAction(DecideQuoteForDocument, ORDER_LISTS);
  const decide = async (decision: 'APPROVE' | 'REJECT'): Promise<void> => {
    if (channel === '') return setMissing(true);
    const result = await run({
      id: order.id,
      input: {
        revision: quote.revision,
        total: { amount: quote.total.amount },
        decision,
        channel,
        ...(decision === 'APPROVE' && { lines: [...chosen] }),
      },
    });
    if (result.ok) {
      notify({
        text: text(decision === 'APPROVE' ? 'workshop.done.decide' : 'workshop.done.rejected', {
          order: orderName(order, text),
        }),
      });
      onClose();
    } else if (result.refusals.length > 0) {
      await apollo.refetchQueries({ include: ['WorkOrderPage'] }).catch(() => undefined);
    }
  };
  if (quote.status !== 'SENT') {
    return (
      <div role="alert" className="grid gap-4 text-sm">
        <p className="rounded-md bg-warn-soft px-4 py-3 font-medium text-warn">
          {text('workshop.decided-meanwhile')}
        </p>
        <Button className="justify-self-end" onClick={onClose}>
          {text('workshop.understood')}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      <ChoiceLines
        legend={text('workshop.rule.decide')}
        lines={quote.lines}
        chosen={chosen}
        onChange={setChosen}
      />
      <SelectField
        label={text('workshop.channel')}
        value={channel}
        aria-required
        error={
          refusals.find(({ field }) => field?.at(-1) === 'channel')?.message ??
          (missing ? text('form.required') : undefined)
        }
        onChange={({ target }) => {
          setChannel(target.value as Channel | '');
          setMissing(false);
        }}
      >
        <option value="" />
        {CHANNELS.map((one) => (
          <option key={one} value={one}>
            {text(`workshop.channel.${one}`)}
          </option>
        ))}
      </SelectField>
      <FormProblems
        failure={failure}
        refusals={refusals.filter(({ field }) => field?.at(-1) !== 'channel').map(({ message }) => message)}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="danger" busy={busy} onClick={() => void decide('REJECT')}>
          {text('workshop.confirm.reject')}
        </Button>
        <Button busy={busy} disabled={chosen.size === 0} onClick={() => void decide('APPROVE')}>
          {text('workshop.confirm.decide', { count: chosen.size })}
        </Button>
      </div>
    </div>
  );
}
