import { useEffect, useRef, useState } from 'react';
import type { OwnOrderFragment } from '../data/__generated__/workshop.ts';
import { formatPhone } from '../data/sdk.ts';
import { Badge } from '../design/small.tsx';
import { formatMoment, formatShortDay } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { PdfButton } from './pdf-button.tsx';
import { QuoteChoice } from './quote-choice.tsx';
import { QuoteLines } from './quote-lines.tsx';
import { useDecision } from './use-decision.ts';
import { formatDate, ORDER_TONES, QUOTE_TONES, type QuoteRevision } from './words.ts';

/** A work order as its customer sees it: where it stands, the quote, and what has happened. */
export function OwnOrder({ order }: { readonly order: OwnOrderFragment }) {
  const text = useText();
  const { status, createdAt, branch, description, diagnosis, quotes, history } = order;
  // Why a decision was not taken: the revision that it was about is among the earlier ones by then.
  const [notice, setNotice] = useState<string>();
  const newest = quotes.at(-1);
  const earlier = quotes.slice(0, -1).toReversed();
  return (
    <article className="grid gap-4 border-t border-line pt-5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 className="font-semibold">{text('garage.order', { day: formatShortDay(createdAt) })}</h3>
        <Badge tone={ORDER_TONES[status]}>{text(`garage.status.${status}`)}</Badge>
      </div>
      {branch && (
        <p className="figures text-sm text-muted">
          {[branch.name, branch.phone && formatPhone(branch.phone)].filter(Boolean).join(' · ')}
        </p>
      )}
      <dl className="grid gap-3 text-sm">
        {description && <Fact name={text('garage.description')}>{description}</Fact>}
        {diagnosis && <Fact name={text('garage.diagnosis')}>{diagnosis}</Fact>}
      </dl>
      {notice && (
        <p role="alert" className="rounded-md bg-warn-soft px-4 py-3 text-sm font-medium text-warn">
          {notice}
        </p>
      )}
      {newest && <OwnQuote key={newest.revision} orderId={order.id} quote={newest} onOther={setNotice} />}
      {earlier.length > 0 && (
        <details className="text-sm">
          <summary className="min-h-9 cursor-pointer font-semibold">{text('garage.earlier')}</summary>
          <div className="grid gap-5 pt-3">
            {earlier.map((quote) => (
              <OwnQuote key={quote.revision} orderId={order.id} quote={quote} onOther={setNotice} />
            ))}
          </div>
        </details>
      )}
      <details className="text-sm">
        <summary className="min-h-9 cursor-pointer font-semibold">{text('garage.history')}</summary>
        <ol className="mt-2 grid gap-3 border-s-2 border-line ps-4">
          {history.map(({ to, at, reason }) => (
            <li key={`${to} ${at}`}>
              <span className="font-semibold">{text(`garage.status.${to}`)}</span>{' '}
              <time dateTime={at} className="figures text-muted">
                {formatMoment(at)}
              </time>
              {reason && <p className="break-words text-muted">{reason}</p>}
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}

function OwnQuote({
  orderId,
  quote,
  onOther,
}: {
  readonly orderId: string;
  readonly quote: QuoteRevision;
  readonly onOther: (reason: string) => void;
}) {
  const text = useText();
  const { decide, busy, failure, refusals } = useDecision(orderId, quote, onOther);
  const waits = quote.status === 'SENT';
  const place = useRef<HTMLElement>(null);
  const [decided, setDecided] = useState(false);
  // The buttons that had the focus are gone after a decision.
  useEffect(() => {
    if (decided && !waits) place.current?.focus();
  }, [decided, waits]);
  return (
    <article
      ref={place}
      tabIndex={-1}
      aria-label={text('garage.quote', { revision: quote.revision })}
      className={waits ? 'grid gap-3 rounded-md bg-sunken p-4' : 'grid gap-2 outline-none'}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h4 className="text-sm font-semibold">{text('garage.quote', { revision: quote.revision })}</h4>
        <span role="status">
          <Badge tone={QUOTE_TONES[quote.status]}>{text(`garage.quote-status.${quote.status}`)}</Badge>
        </span>
        {waits && quote.validUntil && (
          <span className="text-sm text-muted">
            {text('garage.valid-until', { day: formatDate(quote.validUntil) })}
          </span>
        )}
        <PdfButton orderId={orderId} revision={quote.revision} />
      </div>
      {waits ? (
        <QuoteChoice
          lines={quote.lines}
          busy={busy}
          failure={failure}
          refusals={refusals}
          onDecide={async (decision) => {
            const taken = await decide(decision);
            if (taken) setDecided(true);
            return taken;
          }}
        />
      ) : (
        <QuoteLines quote={quote} />
      )}
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="max-w-[70ch] font-medium break-words whitespace-pre-line">{children}</dd>
    </div>
  );
}
