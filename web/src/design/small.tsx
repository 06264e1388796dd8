import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { CloseIcon } from './icons.tsx';

/** What a badge says by its colour as well. */
export type BadgeTone = 'neutral' | 'accent' | 'warn' | 'danger';

const TONES: Readonly<Record<BadgeTone, string>> = {
  neutral: 'bg-ink text-canvas',
  accent: 'bg-accent-soft text-accent-strong',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
};

/** A status in a word. */
export function Badge({
  tone = 'neutral',
  children,
}: {
  readonly tone?: BadgeTone;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={cx(
        'inline-flex min-h-6 items-center rounded-full px-2.5 text-xs font-semibold whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}

/** Something that was chosen, and a way to undo it. `removeLabel` names what a press does. */
export function Chip({
  children,
  removeLabel,
  onRemove,
}: {
  readonly children: ReactNode;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}) {
  return (
    <button
      type="button"
      onClick={onRemove}
      aria-label={removeLabel}
      className="inline-flex min-h-9 max-w-full items-center gap-1.5 rounded-full border border-line bg-surface ps-3.5 pe-2.5 text-sm transition-colors hover:border-ink"
    >
      <span className="truncate">{children}</span>
      <CloseIcon className="size-4 shrink-0 text-muted" />
    </button>
  );
}

/** A surface that groups what belongs together. */
export function Panel({
  className,
  children,
  label,
}: {
  readonly className?: string;
  readonly children: ReactNode;
  readonly label?: string;
}) {
  const classes = cx('rounded-lg border border-line bg-surface p-5 sm:p-6', className);
  return label ? (
    <section aria-label={label} className={classes}>
      {children}
    </section>
  ) : (
    <div className={classes}>{children}</div>
  );
}

/** The place of something that is on its way. Screen readers pass over it. */
export function Skeleton({ className }: { readonly className: string }) {
  return <span aria-hidden="true" className={cx('skeleton block', className)} />;
}
