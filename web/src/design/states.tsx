import { type ReactNode, useEffect, useState } from 'react';
import type { Failure } from '../data/failure.ts';
import type { MessageId } from '../language/i18n.ts';
import { useText } from '../language/use-text.ts';
import { Button } from './button.tsx';
import { CarIcon, WarnIcon } from './icons.tsx';

/** Where there is nothing to show: what that means, and what to do. */
export function EmptyState({
  title,
  children,
  action,
  level: Heading = 'h2',
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `h1` where the page has no other heading. */
  readonly level?: 'h1' | 'h2';
}) {
  return (
    <div className="grid justify-items-center gap-3 rounded-lg border border-dashed border-line px-6 py-16 text-center">
      <CarIcon className="size-10 text-muted" />
      <Heading className="text-xl font-semibold">{title}</Heading>
      {children && <div className="max-w-[46ch] text-muted">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}

/** Why something is not there, and a way to ask again. Where the graph is busy, it asks again by itself after a countdown. */
export function ErrorState({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  const text = useText();
  const seconds = useCountdown(failure, onRetry);
  return (
    <div
      role="alert"
      className="grid justify-items-center gap-3 rounded-lg border border-line bg-surface px-6 py-12 text-center"
    >
      <WarnIcon className="size-9 text-warn" />
      <h2 className="text-xl font-semibold">{text(`error.${failure.kind}.title`)}</h2>
      <p className="max-w-[46ch] text-muted">{text(`error.${failure.kind}.text`)}</p>
      {/* The seconds are not announced one by one. */}
      {seconds > 0 && (
        <p aria-hidden="true" className="figures text-sm font-semibold">
          {text('error.again', { seconds })}
        </p>
      )}
      <Button look="secondary" onClick={onRetry}>
        {text('error.retry')}
      </Button>
    </div>
  );
}

/** What a line says of failures after which nothing is asked again by itself. */
const LINES: Partial<Record<Failure['kind'], MessageId>> = {
  busy: 'error.busy.line',
  offline: 'error.offline.line',
};

/** The same in one line, for what is a part of a page or a form. It asks nothing again, and counts down to when a person can. */
export function ErrorLine({ failure }: { readonly failure: Failure }) {
  const text = useText();
  const seconds = useCountdown(failure);
  return (
    <div role="alert" className="rounded-md bg-danger-soft px-4 py-3 text-sm font-medium text-danger">
      <p>{text(LINES[failure.kind] ?? `error.${failure.kind}.text`)}</p>
      {/* The seconds are not announced one by one. */}
      {seconds > 0 && (
        <p aria-hidden="true" className="figures">
          {text('error.wait', { seconds })}
        </p>
      )}
    </div>
  );
}

function useCountdown(failure: Failure, onEnd?: () => void): number {
  const from = failure.kind === 'busy' ? failure.seconds : 0;
  const [left, setLeft] = useState(from);
  useEffect(() => setLeft(from), [from]);
  useEffect(() => {
    if (failure.kind === 'offline' && onEnd) {
      addEventListener('online', onEnd);
      return () => removeEventListener('online', onEnd);
    }
    if (left === 0) return undefined;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      if (left === 1) onEnd?.();
    }, 1_000);
    return () => clearTimeout(timer);
  }, [failure.kind, left, onEnd]);
  return left;
}
