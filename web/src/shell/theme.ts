import { readCookie, writeCookie } from '../language/cookie.ts';

/** How the pages look: as the system says, or always light or dark. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** One of the appearances. */
export type Theme = (typeof THEMES)[number];

const listeners = new Set<() => void>();

/** The chosen appearance. */
export function theme(): Theme {
  const kept = readCookie('theme');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Shows the pages so, now and on the next visit. */
export function chooseTheme(next: Theme): void {
  writeCookie('theme', next === 'system' ? '' : next);
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  for (const listener of listeners) listener();
}

/** Calls a listener after each choice. Returns a function that ends this. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
