import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { RightIcon } from './icons.tsx';

/** Where a page is, each step a link but the last. */
export function Breadcrumb({
  label,
  steps,
}: {
  readonly label: string;
  readonly steps: readonly ReactNode[];
}) {
  return (
    <nav aria-label={label} className="min-w-0">
      <ol className="flex min-w-0 flex-wrap items-center text-sm text-muted">
        {steps.map((step, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no other identity
            key={at}
            className={cx('flex min-h-11 items-center', at > 0 && at === steps.length - 1 && 'max-sm:hidden')}
            aria-current={at === steps.length - 1 ? 'page' : undefined}
          >
            {at > 0 && <RightIcon className="mx-1.5 size-3.5" />}
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}
