import { type RefObject, useEffect, useRef, useState } from 'react';

/** A form that takes the place of what it changes. */
export interface Editing<Base> {
  /** What the form began with; `undefined` while it is closed. */
  readonly base: Base | undefined;
  /** Around the form, and the button that opens it. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly open: (base: Base) => void;
  readonly close: () => void;
}

/**
 * Opens and closes a form. What it began with stays as it was: what others change meanwhile is shown when the form is saved. The focus
 * goes to its first field, and back to the button afterwards.
 */
export function useEditing<Base>(): Editing<Base> {
  const [base, setBase] = useState<Base>();
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    const form = place.current;
    const field = form?.querySelector<HTMLElement>('input:not([type="radio"], [type="checkbox"]), select');
    if (base) (field ?? form?.querySelector<HTMLElement>('input:checked'))?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = base !== undefined;
  }, [base]);
  return { base, place, button, open: setBase, close: () => setBase(undefined) };
}
