import { useEffect, useSyncExternalStore } from 'react';
import type { PanelAction } from './page.ts';

const offered = new Map<object, readonly PanelAction[]>();
let all: readonly PanelAction[] = [];
const listeners = new Set<() => void>();

function changed(): void {
  all = [...offered.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers actions in the search of the panel while a component is shown. Pass the same array while they are the same. */
export function useOfferActions(actions: readonly PanelAction[]): void {
  useEffect(() => {
    const key = {};
    offered.set(key, actions);
    changed();
    return () => {
      offered.delete(key);
      changed();
    };
  }, [actions]);
}

/** The actions that the screen offers now. */
export function useOfferedActions(): readonly PanelAction[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}
