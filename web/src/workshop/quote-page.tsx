import { useQuery } from '@apollo/client/react';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import {
  DecideQuoteByLinkDocument,
  type LinkedQuoteFieldsFragment,
  QuoteByLinkDocument,
} from '../data/__generated__/quote-link.ts';
import { apollo } from '../data/apollo.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { useTitle } from '../data/hooks.ts';
import { formatPhone } from '../data/sdk.ts';
import { TickIcon } from '../design/icons.tsx';
import { Badge, Panel, Skeleton } from '../design/small.tsx';
import { EmptyState, ErrorState } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';
import { type Decision, QuoteChoice } from './quote-choice.tsx';
import { QuoteLines } from './quote-lines.tsx';
import { formatDate, isDecided, QUOTE_TONES, vehicleTitle } from './words.ts';

/** A quote that was sent by a link. The token stands in the fragment of the address, which browsers send to no server. */
export default function QuotePage() {
  const text = useText();
  const token = useSyncExternalStore(onHash, tokenOf);
  useTitle(text('link.title'));
  useEffect(() => {
    const robots = document.createElement('meta');
    robots.name = 'robots';
    robots.content = 'noindex, nofollow';
    const referrer = document.createElement('meta');
    referrer.name = 'referrer';
    referrer.content = 'no-referrer';
    document.head.append(robots, referrer);
    return () => {
      robots.remove();
      referrer.remove();
    };
  }, []);
  return (
    <div className="page grid max-w-2xl gap-6 py-8 sm:py-10">
      {token ? <Asked key={token} token={token} /> : <Unknown />}
    </div>
  );
}

function Asked({ token }: { readonly token: string }) {
  const text = useText();
  const { data, error, refetch } = useQuery(QuoteByLinkDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
    errorPolicy: 'all',
  });
  const [decided, setDecided] = useState<LinkedQuoteFieldsFragment>();
  const quote = decided ?? data?.quoteByLink;
  if (quote) {
    return (
      <Quote
        key={`${quote.revision} ${quote.total.amount}`}
        token={token}
        quote={quote}
        isNew={decided !== undefined}
        onDecided={setDecided}
        onStale={() => void refetch().catch(() => undefined)}
      />
    );
  }
  if (error) {
    return (
      <>
        <h1 className="display text-2xl">{text('link.title')}</h1>
        <ErrorState failure={failureOf(error)} onRetry={() => void refetch().catch(() => undefined)} />
      </>
    );
  }
  return data ? <Unknown /> : <Skeleton className="h-96 w-full" />;
}

function Quote({
  token,
  quote,
  isNew,
  onDecided,
  onStale,
}: {
  readonly token: string;
  readonly quote: LinkedQuoteFieldsFragment;
  /** Whether it was decided here a moment ago. */
  readonly isNew: boolean;
  readonly onDecided: (quote: LinkedQuoteFieldsFragment) => void;
  readonly onStale: () => void;
}) {
  const text = useText();
  const { decide, busy, failure, refusals } = useLinkDecision(token, quote, onDecided, onStale);
  const { status, branchName, branchPhone, validUntil, mayDecide } = quote;
  return (
    <>
      <div className="grid gap-1.5">
        <p className="text-sm text-muted">{branchName}</p>
        <h1 className="display text-2xl">{text('link.quote-for', { vehicle: vehicleTitle(quote) })}</h1>
        <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
          <Badge tone={QUOTE_TONES[status]}>{text(`garage.quote-status.${status}`)}</Badge>
          {mayDecide && validUntil && text('garage.valid-until', { day: formatDate(validUntil) })}
        </p>
      </div>
      {isDecided(status) && <Done status={status} isNew={isNew} />}
      {!mayDecide && !isDecided(status) && <p>{text('link.closed')}</p>}
      <Panel label={text('link.lines')}>
        {mayDecide ? (
          <QuoteChoice
            lines={quote.lines}
            busy={busy}
            failure={failure}
            refusals={refusals}
            onDecide={decide}
          />
        ) : (
          <QuoteLines quote={quote} />
        )}
      </Panel>
      {branchPhone && (
        <p className="text-sm text-muted">
          {text('link.questions')}{' '}
          <a
            href={`tel:${branchPhone.replaceAll(/[^\d+]/g, '')}`}
            className="figures font-semibold text-accent underline"
          >
            {formatPhone(branchPhone)}
          </a>
        </p>
      )}
    </>
  );
}

/** Says what was decided. After a decision the focus comes here: the buttons that had it are gone. */
function Done({
  status,
  isNew,
}: {
  readonly status: 'APPROVED' | 'PARTLY_APPROVED' | 'REJECTED';
  readonly isNew: boolean;
}) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) place.current?.focus();
  }, [isNew]);
  const tone = status === 'REJECTED' ? 'bg-sunken' : 'bg-accent-soft text-accent-strong';
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={`flex items-start gap-3 rounded-lg px-5 py-4 outline-none ${tone}`}
    >
      <TickIcon className="mt-0.5 size-5 shrink-0" />
      <div className="grid gap-1">
        <h2 className="font-semibold">{text(`link.done.${status}`)}</h2>
        <p className="text-sm">{text(status === 'REJECTED' ? 'link.done-rejected' : 'link.done-approved')}</p>
      </div>
    </div>
  );
}

function Unknown(): ReactNode {
  const text = useText();
  return (
    <EmptyState level="h1" title={text('link.unknown')}>
      {text('link.unknown-text')}
    </EmptyState>
  );
}

function useLinkDecision(
  token: string,
  quote: LinkedQuoteFieldsFragment,
  onDecided: (quote: LinkedQuoteFieldsFragment) => void,
  onStale: () => void,
) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const decide = async ({ decision, lines }: Decision): Promise<boolean> => {
    setBusy(true);
    setFailure(undefined);
    setRefusals([]);
    try {
      const { revision, total } = quote;
      const input = {
        token,
        revision,
        total: { amount: total.amount },
        decision,
        ...(decision === 'APPROVE' && { lines: [...lines] }),
      };
      const { data } = await apollo.mutate({
        mutation: DecideQuoteByLinkDocument,
        variables: { input },
        fetchPolicy: 'no-cache',
      });
      const outcome = data?.decideQuoteByLink;
      setRefusals(outcome?.userErrors.map(({ message }) => message) ?? []);
      if (outcome?.quote) onDecided(outcome.quote);
      else if (outcome) onStale();
      else setFailure({ kind: 'broken' });
      return Boolean(outcome?.quote);
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { decide, busy, failure, refusals };
}

const tokenOf = (): string => location.hash.slice(1);

function onHash(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
