import { keep, recall } from '../data/tab-storage.ts';

/**
 * Where the application is, and how it got there. Each entry of the browser's history has a key, under which the scroll position is
 * kept: going back shows a page where it was left.
 */

/** How to go to an address. */
export interface Going {
  /** In place of the current entry of the history. */
  readonly replace?: boolean;
  /** The page stays where it is: it is the same page, with something changed. */
  readonly keepScroll?: boolean;
}

const POSITIONS = 'scroll';
const positions = new Map<string, number>(JSON.parse(recall(POSITIONS) ?? '[]'));
const listeners = new Set<() => void>();
let key = keyOfEntry();
let back = false;
// Without one, the page stays where it is: somebody may have scrolled before the application ran.
let restore: number | undefined = positions.get(key);
let lastOpened: string | undefined;

history.scrollRestoration = 'manual';
addEventListener('popstate', () => {
  positions.set(key, scrollY);
  key = keyOfEntry();
  back = true;
  restore = positions.get(key) ?? 0;
  for (const listener of listeners) listener();
});
addEventListener('pagehide', () => {
  positions.set(key, scrollY);
  // The newest are enough: nobody goes back further through pages of another visit.
  keep(POSITIONS, JSON.stringify([...positions].slice(-50)));
});

/** Goes to an address of the application. */
export function go(to: string, { replace = false, keepScroll = false }: Going = {}): void {
  positions.set(key, scrollY);
  back = false;
  restore = keepScroll ? undefined : 0;
  if (!replace) key = crypto.randomUUID?.() ?? String(Math.random());
  history[replace ? 'replaceState' : 'pushState']({ key }, '', to);
  for (const listener of listeners) listener();
}

/** Calls a listener after each change of the address. Returns a function that ends this. */
export function onNavigation(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls a function with each address that someone is about to go to, so that its page can be loaded. */
export function onApproach(load: (to: string) => void): void {
  approach = load;
}

/** Says that someone is about to go to an address. */
export let approach: (to: string) => void = () => undefined;

/** Path and search of the current address. */
export function currentAddress(): string {
  return location.pathname + location.search;
}

/** Whether the page that is shown was reached by the browser's back or forward button. */
export function wentBack(): boolean {
  return back;
}

/** Scrolls to where the page belongs, once it is tall enough for that. Returns a function that gives this up. */
export function restoreScroll(): () => void {
  const to = restore;
  restore = undefined;
  if (to === undefined) return () => undefined;
  scrollTo({ top: to, behavior: 'instant' });
  if (Math.abs(scrollY - to) <= 1) return () => undefined;
  const growth = new ResizeObserver(() => {
    scrollTo({ top: to, behavior: 'instant' });
    if (Math.abs(scrollY - to) <= 1) stop();
  });
  const stop = (): void => growth.disconnect();
  growth.observe(document.body);
  // A person who scrolls knows better.
  for (const event of ['wheel', 'touchstart', 'keydown'] as const)
    addEventListener(event, stop, { once: true, passive: true });
  setTimeout(stop, 3_000);
  return stop;
}

/** Notes which record a person opened from a list. */
export function noteOpened(id: string): void {
  lastOpened = id;
}

/** The record that was opened last from a list, for the focus to go back to. */
export function openedLast(): string | undefined {
  return lastOpened;
}

function keyOfEntry(): string {
  // An entry that the application did not make: another address that was typed in is another one.
  return (history.state as { key?: string } | null)?.key ?? currentAddress();
}
