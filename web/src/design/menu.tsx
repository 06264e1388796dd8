import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';

/** Something that a menu offers. */
export interface MenuItem {
  readonly key: string;
  readonly name: string;
  readonly run: () => void;
}

/** Where the menu is on the screen: below its button, at its end; above it where there is no room below. */
interface Place {
  readonly top?: number;
  readonly bottom?: number;
  readonly right: number;
}

/** The room that a menu needs below its button, in pixels. */
const ROOM = 180;

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
  const open = useCallback((): void => {
    const box = button.current?.getBoundingClientRect();
    if (!box) return;
    const right = document.documentElement.clientWidth - box.right;
    const isLow = innerHeight - box.bottom < ROOM;
    setPlace(isLow ? { bottom: innerHeight - box.top + 4, right } : { top: box.bottom + 4, right });
  }, []);
  const close = (): void => {
    button.current?.focus();
    setPlace(undefined);
  };
  const isOpen = place !== undefined;
  useEffect(() => {
    if (!isOpen) return undefined;
    itemsOf(list.current)[0]?.focus({ preventScroll: true });
    const leave = (event: Event): void => {
      const own = [list.current, button.current];
      if (!own.some((one) => one?.contains(event.target as Node))) setPlace(undefined);
    };
    // It stays at its button while the page moves.
    const heard = { pointerdown: leave, focusin: leave, scroll: open, resize: open };
    for (const [name, listener] of Object.entries(heard)) addEventListener(name, listener, true);
    return () => {
      for (const [name, listener] of Object.entries(heard)) removeEventListener(name, listener, true);
    };
  }, [isOpen, open]);
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
