import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useAddress } from '../../shell/link.tsx';
import { wentBack } from '../../shell/navigation.ts';

const kept = new Map<string, readonly [left: number, top: number]>();

/** For what holds a table that scrolls within itself: going back shows it where it was left, another page shows its start. */
export function useKeptScroll(): RefObject<HTMLDivElement | null> {
  const holder = useRef<HTMLDivElement>(null);
  const at = useAddress();
  useLayoutEffect(() => {
    const area = holder.current?.querySelector('section');
    if (!area) return undefined;
    const [left, top] = (wentBack() ? kept.get(at) : undefined) ?? [area.scrollLeft, 0];
    area.scrollTo(left, top);
    const note = (): void => {
      // What is scrolled while another page is on its way is not of this one.
      if (area.isConnected) kept.set(at, [area.scrollLeft, area.scrollTop]);
    };
    area.addEventListener('scroll', note, { passive: true });
    return () => area.removeEventListener('scroll', note);
  }, [at]);
  return holder;
}
