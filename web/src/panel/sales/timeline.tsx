import type { SaleHistoryFragment } from '../../data/__generated__/panel-sales.ts';
import { cx } from '../../design/cx.ts';
import { formatMoment } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { personName, type SaleStatus } from './words.ts';

const DOTS: Readonly<Record<SaleStatus, string>> = {
  PENDING: 'bg-warn',
  APPROVED: 'bg-accent',
  REJECTED: 'bg-danger',
  CANCELLED: 'bg-edge',
  RETURNED: 'bg-edge',
};

/** What has happened to a sale, oldest first: when, by whom, and why. */
export function Timeline({ history }: { readonly history: SaleHistoryFragment['history'] }) {
  const text = useText();
  return (
    <ol className="grid gap-4 border-s-2 border-line ps-5">
      {(history ?? []).map(({ to, at, by, reason }) => (
        <li key={`${to} ${at}`} className="relative grid gap-0.5 text-sm">
          <span
            aria-hidden="true"
            className={cx('absolute top-1.5 -left-[1.6rem] size-2.5 rounded-full', DOTS[to])}
          />
          <span className="font-semibold">{text(`sales.step.${to}`)}</span>
          <span className="text-muted">
            <time dateTime={at} className="figures">
              {formatMoment(at)}
            </time>
            {' · '}
            {personName(by) || text('sales.by-system')}
          </span>
          {reason && <span className="break-words">{text('sales.reason.said', { reason })}</span>}
        </li>
      ))}
    </ol>
  );
}
