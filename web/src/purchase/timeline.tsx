import type { ReactNode } from 'react';
import { cx } from '../design/cx.ts';
import { formatMoment, formatUntil } from '../language/format.ts';
import { useNow } from '../language/use-now.ts';
import { useText } from '../language/use-text.ts';
import type { Sale } from './purchase-card.tsx';

const DOTS: Readonly<Record<Sale['status'], string>> = {
  PENDING: 'bg-accent',
  APPROVED: 'bg-accent',
  REJECTED: 'bg-danger',
  CANCELLED: 'bg-muted',
  RETURNED: 'bg-muted',
};

/** What has happened to a purchase, when and why; and while it waits for the shop, until when that is. */
export function Timeline({ sale }: { readonly sale: Sale }) {
  const text = useText();
  const { status, createdAt, expiresAt, history } = sale;
  const steps = history ?? [{ to: 'PENDING' as const, at: createdAt, reason: null }];
  return (
    <ol aria-label={text('purchases.history')} className="ms-1 grid gap-4 border-s-2 border-line ps-5">
      {steps.map(({ to, at, reason }) => (
        <Step key={`${to} ${at}`} dot={DOTS[to]}>
          <span className="font-semibold">{text(`sale.step.${to}`)}</span>{' '}
          <time dateTime={at} className="figures text-muted">
            {formatMoment(at)}
          </time>
          {reason && (
            <p className="max-w-[60ch] break-words text-muted">{text('purchases.reason', { reason })}</p>
          )}
        </Step>
      ))}
      {status === 'PENDING' && (
        <Step dot="border-2 border-edge bg-surface">
          {expiresAt && <Deadline at={expiresAt} />}
          <p className="text-muted">{text('purchases.waiting')}</p>
        </Step>
      )}
    </ol>
  );
}

function Step({ dot, children }: { readonly dot: string; readonly children: ReactNode }) {
  return (
    <li className="relative text-sm">
      <span aria-hidden="true" className={cx('absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full', dot)} />
      {children}
    </li>
  );
}

function Deadline({ at }: { readonly at: string }) {
  const text = useText();
  const now = useNow();
  if (Date.parse(at) <= now.getTime()) return <p className="font-semibold">{text('purchases.expiring')}</p>;
  return (
    <p className="font-semibold">
      <time dateTime={at} className="figures">
        {text('purchases.until', { at: formatUntil(at, now) })}
      </time>
    </p>
  );
}
