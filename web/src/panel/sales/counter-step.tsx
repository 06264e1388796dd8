import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { TickIcon } from '../../design/icons.tsx';
import { useText } from '../../language/use-text.ts';
import { focusField } from './enter-advances.ts';

/** A step of a sale at the counter. The open one has the focus; those before it say what was chosen. */
export function CounterStep({
  number,
  title,
  state,
  summary,
  onOpen,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly state: 'done' | 'open' | 'later';
  readonly summary: ReactNode;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}) {
  const text = useText();
  const heading = useId();
  const place = useRef<HTMLElement>(null);
  const isOpen = state === 'open';
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    // At once: no key may get lost between two steps.
    focusField(firstField(place.current));
    // Where the page has just opened, it puts the focus on its content after this.
    const frame = requestAnimationFrame(() => {
      if (!place.current?.contains(document.activeElement)) focusField(firstField(place.current));
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return (
    <section
      ref={place}
      aria-labelledby={heading}
      className={cx(
        'grid gap-4 rounded-lg border px-4 sm:px-5',
        isOpen ? 'border-accent bg-surface py-4' : 'border-line py-2.5',
        state === 'later' && 'text-muted',
      )}
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1">
        <span
          aria-hidden="true"
          className={cx(
            'figures grid size-7 place-items-center rounded-full text-xs font-semibold',
            state === 'done' && 'bg-accent-soft text-accent-strong',
            isOpen && 'bg-accent text-on-accent',
            state === 'later' && 'bg-sunken',
          )}
        >
          {state === 'done' ? <TickIcon className="size-4" /> : number}
        </span>
        <h2 id={heading} className="font-semibold">
          {title}
        </h2>
        {state === 'done' && (
          <>
            <div className="min-w-0 flex-1 text-sm text-muted">{summary}</div>
            <Button look="quiet" className="-my-1 min-h-9! px-3!" onClick={onOpen} aria-describedby={heading}>
              {text('counter.change')}
            </Button>
          </>
        )}
      </div>
      {isOpen && children}
    </section>
  );
}

/** Where the focus begins: the field that is chosen already among radio buttons, else the first. */
function firstField(place: HTMLElement | null): HTMLElement | null | undefined {
  const fields = [
    ...(place?.querySelectorAll<HTMLElement>('input, select, textarea, [data-first]') ?? []),
  ].filter((field) => !(field instanceof HTMLInputElement && field.type === 'radio' && !field.checked));
  return fields[0];
}
