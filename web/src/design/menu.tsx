import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

/** Something that a menu offers. */
export interface MenuItem {
  readonly key: string;
  readonly name: string;
  readonly run: () => void;
}

/** Where the menu is on the screen: below its button, at its end. */
interface Place {
  readonly top: number;
  readonly right: number;
}

/**
 * A button that offers actions. Arrow keys choose, Enter takes, Esc and Tab close it, and the focus is on the button again. `label` is
 * its name.
 */
export function Menu({
  label,
  hint,
  items,
  children,
}: {
  readonly label: string;
  /** Shown while the pointer rests on the button. */
  readonly hint?: string;
  readonly items: readonly MenuItem[];
  readonly children: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>();
  const open = (): void => {
    const { bottom, right } = button.current?.getBoundingClientRect() ?? { bottom: 0, right: 0 };
    setPlace({ top: bottom + 4, right: document.documentElement.clientWidth - right });
  };
  const close = (): void => {
    button.current?.focus();
    setPlace(undefined);
  };
  const isOpen = place !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    itemsOf(list.current)[0]?.focus();
    const leave = (event: Event): void => {
      const inside = event.target instanceof Node && list.current?.contains(event.target);
      if (!inside) setPlace(undefined);
    };
    const events = ['pointerdown', 'focusin', 'scroll', 'resize'] as const;
    for (const name of events) addEventListener(name, leave, true);
    return () => {
      for (const name of events) removeEventListener(name, leave, true);
    };
  }, [isOpen]);
  const onKey = (event: KeyboardEvent): void => {
    const all = itemsOf(list.current);
    const at = all.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) all.at(to % all.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.stopPropagation();
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={hint}
        onClick={isOpen ? close : open}
        className="inline-grid size-9 place-items-center rounded-full hover:bg-sunken"
      >
        {children}
      </button>
      {place && (
        <div
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={onKey}
          style={place}
          className="fixed z-30 grid min-w-44 rounded-md border border-line bg-surface py-1.5 text-start shadow-raised"
        >
          {items.map(({ key, name, run }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                run();
              }}
              className="flex min-h-11 items-center px-4 text-sm font-semibold hover:bg-sunken focus:bg-sunken"
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
