import { useEffect } from 'react';

/** How long the second key of a pair may take, in milliseconds. */
const PAIR = 1_200;

/** What keys do while a component is shown. */
export interface Keys {
  /** Ctrl or Cmd with K: also while someone types. */
  readonly onPalette: () => void;
  /** A question mark: the list of shortcuts. */
  readonly onList: () => void;
  /** The letter that came after `g`. */
  readonly onGo: (letter: string) => void;
}

/** Calls the functions of `keys` for the shortcuts of the panel. A key that someone types into a field is left alone. */
export function useKeys(keys: Keys): void {
  useEffect(() => {
    let leaderAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') {
        event.preventDefault();
        keys.onPalette();
        return;
      }
      if (ctrlKey || metaKey || altKey || isTyping(target)) return;
      if (key === '?') keys.onList();
      else if (event.timeStamp - leaderAt < PAIR) keys.onGo(key.toLowerCase());
      leaderAt = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [keys]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // Behind a dialog, keys belong to the dialog.
  return target.isContentEditable || target.closest('input, textarea, select, [role="dialog"]') !== null;
}
