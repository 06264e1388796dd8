import type { ReactNode } from 'react';
import { formatNumber } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { cx } from './cx.ts';
import { LeftIcon, RightIcon } from './icons.tsx';

const STEP =
  'inline-grid min-h-11 min-w-11 place-items-center rounded-full px-2 text-sm font-semibold transition-colors hover:bg-sunken';

/** Makes a link to a page of the list. */
export type PageLink = (
  page: number,
  rest: { className: string; label: string; current: boolean; children: ReactNode },
) => ReactNode;

/** The pages to name: the first, the last, and those around the current one. 0 stands for a gap. */
export function pagesToShow(current: number, last: number): readonly number[] {
  const near = [1, current - 1, current, current + 1, last].filter((page) => page >= 1 && page <= last);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  return pages.flatMap((page, at) => {
    const before = pages[at - 1] ?? page - 1;
    if (page - before === 2) return [page - 1, page];
    return page - before > 2 ? [0, page] : [page];
  });
}

/** Ways to the other pages of a list. */
export function Pagination({
  current,
  last,
  link,
}: {
  readonly current: number;
  readonly last: number;
  readonly link: PageLink;
}) {
  const text = useText();
  if (last <= 1) return null;
  const step = (page: number, label: string, icon: ReactNode) =>
    page >= 1 && page <= last ? (
      link(page, { className: STEP, label, current: false, children: icon })
    ) : (
      <span className={cx(STEP, 'invisible')} aria-hidden="true" />
    );
  return (
    <nav aria-label={text('pages.label')} className="flex flex-wrap items-center justify-center gap-1">
      {step(current - 1, text('pages.previous'), <LeftIcon />)}
      {pagesToShow(current, last).map((page, at) =>
        page === 0 ? (
          <span key={`gap-${at < 3 ? 'before' : 'after'}`} aria-hidden="true" className="px-1 text-muted">
            …
          </span>
        ) : (
          <span key={page}>
            {link(page, {
              className: cx(STEP, 'figures', page === current && 'bg-ink text-canvas hover:bg-ink'),
              label: text('pages.page', { page }),
              current: page === current,
              children: formatNumber(page),
            })}
          </span>
        ),
      )}
      {step(current + 1, text('pages.next'), <RightIcon />)}
    </nav>
  );
}
