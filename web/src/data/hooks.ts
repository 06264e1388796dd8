import { useEffect, useSyncExternalStore } from 'react';
import { followVehicles } from './live.ts';
import { isLoggedIn, onSession, person } from './session.ts';

/** Whether someone is logged in. */
export function useLoggedIn(): boolean {
  return useSyncExternalStore(onSession, isLoggedIn, isLoggedIn);
}

/** A number that is another one after a person has taken the place of another: what was on the screen is not theirs. */
export function usePerson(): number {
  return useSyncExternalStore(onSession, person, person);
}

/** Keeps the vehicles with these ids as they are now while a component is shown. */
export function useLiveVehicles(ids: readonly string[]): void {
  const key = ids.join();
  useEffect(() => (key ? followVehicles(key.split(',')) : undefined), [key]);
}

/** Sets the title of the page, as the browser's tab and history show it. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} · Autograph Motors`;
  }, [title]);
}
