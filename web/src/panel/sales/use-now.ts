import { useSyncExternalStore } from 'react';

/** How often what a screen says about times is said again, in milliseconds. */
const TICK = 15_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const one of listeners) one();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time now, in milliseconds, for times that are said as stretches. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
