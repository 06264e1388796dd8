import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Badge, Panel } from '../../design/small.tsx';
import { formatMoment } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { PdfButton } from '../../workshop/pdf-button.tsx';
import { QuoteLines } from '../../workshop/quote-lines.tsx';
import { formatDate, QUOTE_TONES, type QuoteRevision } from '../../workshop/words.ts';
import type { Acting } from './action-dialog.tsx';
import { actionsOf } from './actions.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { QuoteEditor } from './quote-editor.tsx';
import type { WholeOrder } from './words.ts';

/** The quote of an order: its newest revision, what can be done with it, and the earlier ones. */
export function QuotePanel({
  order,
  onAct,
}: {
  readonly order: WholeOrder;
  readonly onAct: (acting: Acting) => void;
}) {
  const text = useText();
  const [editing, setEditing] = useState(false);
  // The revision that was on the screen when somebody began to note a decision.
  const [deciding, setDeciding] = useState<number>();
  const [linking, setLinking] = useState(false);
  const actions = actionsOf(order);
  const newest = order.quotes.at(-1);
  const earlier = order.quotes.slice(0, -1).toReversed();
  return (
    <Panel label={text('workshop.quote')} className="grid grid-cols-[minmax(0,1fr)] gap-4 p-5!">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">{text('workshop.quote')}</h2>
        {!editing && (
          <div className="flex flex-wrap gap-2.5">
            {actions.includes('send') && (
              <Button onClick={() => onAct({ order, action: 'send' })}>{text('workshop.act.send')}</Button>
            )}
            {actions.includes('decide') && (
              <Button onClick={() => setDeciding(newest?.revision)}>{text('workshop.act.decide')}</Button>
            )}
            {actions.includes('decide') && order.customer && (
              <Button look="secondary" onClick={() => setLinking(true)}>
                {text('workshop.act.link')}
              </Button>
            )}
            {actions.includes('quote') && (
              <Button look={newest ? 'secondary' : 'primary'} onClick={() => setEditing(true)}>
                {text(newest ? 'workshop.revise' : 'workshop.act.quote')}
              </Button>
            )}
          </div>
        )}
      </div>
      {!newest && !editing && (
        <p className="text-sm text-muted">
          {text(actions.includes('quote') ? 'workshop.quote-none' : 'workshop.quote-after-diagnosis')}
        </p>
      )}
      {editing && <QuoteEditor order={order} onDone={() => setEditing(false)} />}
      {newest && !editing && <Revision orderId={order.id} quote={newest} />}
      {earlier.length > 0 && (
        <details className="text-sm">
          <summary className="min-h-9 cursor-pointer font-semibold">{text('garage.earlier')}</summary>
          <div className="grid gap-6 pt-3">
            {earlier.map((quote) => (
              <Revision key={quote.revision} orderId={order.id} quote={quote} />
            ))}
          </div>
        </details>
      )}
      {newest && (
        <DecideDialog
          order={order}
          quote={newest}
          begunWith={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
      {newest && (
        <LinkDialog
          orderId={order.id}
          revision={newest.revision}
          open={linking}
          onClose={() => setLinking(false)}
        />
      )}
    </Panel>
  );
}

function Revision({ orderId, quote }: { readonly orderId: string; readonly quote: QuoteRevision }) {
  const text = useText();
  const { revision, status, sentAt, validUntil, decidedAt, channel } = quote;
  const facts = [
    sentAt && text('workshop.sent-at', { at: formatMoment(sentAt) }),
    status === 'SENT' && validUntil && text('garage.valid-until', { day: formatDate(validUntil) }),
    decidedAt &&
      (channel
        ? text('workshop.decided-by', {
            at: formatMoment(decidedAt),
            channel: text(`workshop.channel.${channel}`),
          })
        : text('workshop.decided-at', { at: formatMoment(decidedAt) })),
  ];
  return (
    <section aria-label={text('garage.quote', { revision })} className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-sm font-semibold">{text('garage.quote', { revision })}</h3>
        <Badge tone={QUOTE_TONES[status]}>{text(`garage.quote-status.${status}`)}</Badge>
        <span className="figures text-sm text-muted">{facts.filter(Boolean).join(' · ')}</span>
        {sentAt && <PdfButton orderId={orderId} revision={revision} />}
      </div>
      <QuoteLines quote={quote} />
    </section>
  );
}
