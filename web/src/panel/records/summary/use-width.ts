import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in pixels, as it is now. */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement | null>, number] {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const now = Math.round(entry?.contentRect.width ?? 0);
      // A page that is printed has another width for a moment: the picture is scaled then.
      if (now > 0 && !matchMedia('print').matches) setWidth(now);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [place, width];
}
