import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { DownIcon } from './icons.tsx';

const BOX =
  'w-full min-h-11 rounded-md border border-edge bg-surface px-3.5 text-base text-ink transition-colors hover:border-ink aria-invalid:border-danger';

interface FieldProps {
  readonly label: string;
  /** What to enter, in one sentence. */
  readonly hint?: string | undefined;
  /** What is wrong with what was entered, and what to do. */
  readonly error?: string | undefined;
  /** Names the field to screen readers only. */
  readonly hideLabel?: boolean;
}

/** A label, its control, and what there is to say about it. */
function Labelled({
  label,
  hint,
  error,
  hideLabel,
  id,
  children,
}: FieldProps & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-1.5">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-semibold'}>
        {label}
      </label>
      {children}
      {hint && !error && (
        <p id={`${id}-hint`} className="text-xs text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, { hint, error }: FieldProps): string | undefined {
  if (error) return `${id}-error`;
  return hint ? `${id}-hint` : undefined;
}

/** A field for a line of text. `lead` stands before the text, such as `R$`. */
export function TextField({
  label,
  hint,
  error,
  hideLabel,
  lead,
  className,
  ...rest
}: FieldProps & ComponentProps<'input'> & { readonly lead?: ReactNode }) {
  const own = useId();
  const id = rest.id ?? own;
  const field: FieldProps = { label, hint, error, ...(hideLabel && { hideLabel }) };
  return (
    <Labelled {...field} id={id}>
      <span className="relative block">
        {lead && (
          <span className="pointer-events-none absolute inset-y-0 start-3.5 grid place-items-center text-muted">
            {lead}
          </span>
        )}
        <input
          {...rest}
          id={id}
          className={cx(BOX, lead ? 'ps-11' : false, className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, field)}
        />
      </span>
    </Labelled>
  );
}

/** A field for several lines of text. */
export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  className,
  ...rest
}: FieldProps & ComponentProps<'textarea'>) {
  const own = useId();
  const id = rest.id ?? own;
  const field: FieldProps = { label, hint, error, ...(hideLabel && { hideLabel }) };
  return (
    <Labelled {...field} id={id}>
      <textarea
        {...rest}
        id={id}
        className={cx(BOX, 'resize-y py-2.5', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, field)}
      />
    </Labelled>
  );
}

/** A choice of one among few, as the system shows such choices. */
export function SelectField({
  label,
  hint,
  error,
  hideLabel,
  className,
  children,
  ...rest
}: FieldProps & ComponentProps<'select'>) {
  const own = useId();
  const id = rest.id ?? own;
  const field: FieldProps = { label, hint, error, ...(hideLabel && { hideLabel }) };
  return (
    <Labelled {...field} id={id}>
      <span className="relative block">
        <select
          {...rest}
          id={id}
          className={cx(BOX, 'appearance-none pe-10', className)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, field)}
        >
          {children}
        </select>
        <DownIcon className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-muted" />
      </span>
    </Labelled>
  );
}

/** A box to tick, with what it means and, in a list of facets, how many there are. */
export function Checkbox({
  label,
  count,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & {
  readonly label: ReactNode;
  readonly count?: string | undefined;
}) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-3 text-sm hover:text-accent">
      <input {...rest} type="checkbox" className="check" />
      <span className="min-w-0 flex-1 truncate">{label}</span>
      {count !== undefined && <span className="figures text-xs text-muted">{count}</span>}
    </label>
  );
}
