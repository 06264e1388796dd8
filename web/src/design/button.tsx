import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

/** How much a button stands out: one primary action a screen. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'bg-surface text-ink border border-edge hover:border-ink',
  quiet: 'text-ink hover:bg-sunken',
  danger: 'bg-surface text-danger border border-danger hover:bg-danger-soft',
};

/** The classes of a button, for links that look like one. */
export function buttonClass(
  look: ButtonLook = 'primary',
  size: 'md' | 'lg' = 'md',
  className?: string,
): string {
  return cx(
    'inline-flex items-center justify-center gap-2 rounded-full font-semibold no-underline transition-colors duration-150',
    'disabled:opacity-55 aria-disabled:opacity-55 whitespace-nowrap',
    size === 'lg' ? 'min-h-13 px-7 text-base' : 'min-h-11 px-5 text-sm',
    LOOKS[look],
    className,
  );
}

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: ButtonLook;
  readonly size?: 'md' | 'lg';
  /** The action is under way: the button stays where it is, keeps focus, and does nothing. */
  readonly busy?: boolean;
}

/** A button. While `busy`, presses are ignored and its name stays. */
export function Button({
  look,
  size,
  busy = false,
  className,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass(look, size, className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}

/** A button that shows only an icon; `label` is its name. */
export function IconButton({
  label,
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { readonly label: string; readonly children: ReactNode }) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={cx(
        'inline-grid size-11 place-items-center rounded-full text-ink transition-colors hover:bg-sunken',
        className,
      )}
    >
      {children}
    </button>
  );
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-4 animate-spin rounded-full border-2 border-current border-e-transparent motion-reduce:animate-none"
    />
  );
}
