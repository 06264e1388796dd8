import { type MouseEvent, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { usePerson } from '../data/hooks.ts';
import { useText } from '../language/use-text.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { useAddress } from './link.tsx';
import { restoreScroll, wentBack } from './navigation.ts';
import { NotFound } from './not-found.tsx';
import { pageAt } from './pages.ts';

/** What every page has, and the page that the address names. After a link to another page, the focus is on its content. */
export function Layout() {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const at = useAddress();
  const [path = '/'] = at.split('?');
  const person = usePerson();
  const shown = useRef(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each address has its own position
  useLayoutEffect(restoreScroll, [at]);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    if (!wentBack()) main.current?.focus({ preventScroll: true });
  }, [path]);
  const skip = (event: MouseEvent): void => {
    event.preventDefault();
    main.current?.focus();
    main.current?.scrollIntoView();
  };
  const page = pageAt(path);
  // The panel stays, and changes what is in it.
  const isPanel = /^\/painel(\/|$)/.test(path);
  return (
    <div className="flex min-h-dvh flex-col">
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a part of the page; the router keeps the address */}
      <a
        href="#main"
        onClick={skip}
        className="sr-only z-30 rounded-full bg-accent px-5 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:px-5 focus:py-3"
      >
        {text('shell.skip')}
      </a>
      <Header />
      <main id="main" ref={main} tabIndex={-1} className="flex-1 outline-none">
        <ErrorBoundary key={`${person} ${isPanel ? '/painel' : path}`}>
          <Suspense fallback={<div className="min-h-dvh" />}>
            {page ? <page.Component id={page.id} /> : <NotFound />}
          </Suspense>
        </ErrorBoundary>
      </main>
      {!isPanel && <Footer />}
    </div>
  );
}
