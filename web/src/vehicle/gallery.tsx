import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PictureFragment } from '../data/__generated__/showroom.ts';
import { IconButton } from '../design/button.tsx';
import { cx } from '../design/cx.ts';
import { LeftIcon, RightIcon } from '../design/icons.tsx';
import { Picture } from '../design/picture.tsx';
import { useText } from '../language/use-text.ts';

const SIZES = '(min-width: 64rem) 58vw, 100vw';

/**
 * The photos of a vehicle, one at a time. A swipe, the arrow keys, the buttons and the small pictures all lead to another one; what
 * is shown is announced.
 */
export function Gallery({
  photos,
  name,
}: {
  readonly photos: readonly PictureFragment[];
  readonly name: string;
}) {
  const text = useText();
  const strip = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const count = photos.length;
  const go = (next: number): void => {
    const to = Math.min(Math.max(next, 0), count - 1);
    strip.current
      ?.querySelectorAll('li')
      [to]?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: 'smooth' });
    setAt(to);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -count, End: count }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    go(at + step);
  };
  useSwipes(strip, setAt);
  const place = text('gallery.place', { at: at + 1, count });
  return (
    <section
      aria-label={text('gallery.label')}
      aria-roledescription={text('gallery.role')}
      className="grid gap-3"
    >
      <div className="relative overflow-hidden rounded-lg bg-sunken">
        {/* biome-ignore lint/a11y/useSemanticElements: a group of pictures, and not of fields */}
        <div
          ref={strip}
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be within reach of the keyboard
          tabIndex={0}
          aria-label={place}
          onKeyDown={press}
          className="strip overflow-x-auto overscroll-x-contain -outline-offset-4"
        >
          <ul className="flex">
            {photos.map((photo, index) => (
              <li key={photo.id} className="w-full flex-none snap-start" inert={index !== at}>
                <Picture
                  photo={photo}
                  alt={photo.alt ?? text('gallery.photo', { name, at: index + 1, count })}
                  sizes={SIZES}
                  first={index === 0}
                  className="aspect-[4/3] w-full object-cover sm:aspect-[3/2]"
                />
              </li>
            ))}
          </ul>
        </div>
        {count > 1 && (
          <>
            <Step
              side="left"
              disabled={at === 0}
              label={text('gallery.previous')}
              onClick={() => go(at - 1)}
            />
            <Step
              side="right"
              disabled={at === count - 1}
              label={text('gallery.next')}
              onClick={() => go(at + 1)}
            />
            <p className="figures absolute right-3 bottom-3 rounded-full bg-canvas/90 px-3 py-1 text-xs font-semibold">
              <span aria-hidden="true">
                {at + 1} / {count}
              </span>
              <span className="sr-only" role="status">
                {place}
              </span>
            </p>
          </>
        )}
      </div>
      {count > 1 && (
        <ul className="strip flex gap-2 overflow-x-auto p-1 -m-1">
          {photos.map((photo, index) => (
            <li key={photo.id} className="flex-none">
              <button
                type="button"
                aria-label={text('gallery.show', { at: index + 1 })}
                aria-current={index === at ? 'true' : undefined}
                onClick={() => go(index)}
                className={cx(
                  'block overflow-hidden rounded-md border-2',
                  index === at ? 'border-accent' : 'border-transparent opacity-75 hover:opacity-100',
                )}
              >
                <Picture photo={photo} alt="" sizes="6rem" className="aspect-[3/2] w-24 object-cover" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Step({
  side,
  label,
  disabled,
  onClick,
}: {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}) {
  const Icon = side === 'left' ? LeftIcon : RightIcon;
  return (
    <IconButton
      label={label}
      onClick={onClick}
      aria-disabled={disabled || undefined}
      className={cx(
        'absolute! top-1/2 -translate-y-1/2 bg-canvas/90 shadow-raised hover:bg-canvas aria-disabled:opacity-40 max-sm:hidden',
        side === 'left' ? 'left-3' : 'right-3',
      )}
    >
      <Icon />
    </IconButton>
  );
}

/** Notes which photo a swipe came to rest at. */
function useSwipes(strip: React.RefObject<HTMLDivElement | null>, onRest: (at: number) => void): void {
  useEffect(() => {
    const list = strip.current;
    if (!list) return undefined;
    const rest = (): void => onRest(Math.round(list.scrollLeft / Math.max(1, list.clientWidth)));
    list.addEventListener('scrollend', rest);
    return () => list.removeEventListener('scrollend', rest);
  }, [strip, onRest]);
}
