import type { ReactNode } from 'react';
import { useText } from '../language/use-text.ts';
import { address, parseSearch } from '../shell/address.ts';
import { Link, useAddress } from '../shell/link.tsx';

/** Where someone goes after a log-in: where they came from, within this application. Default: the first page. */
export function useReturn(): string {
  const at = useAddress();
  const { voltar } = parseSearch(at.split('?')[1] ?? '');
  const to = typeof voltar === 'string' ? voltar : '';
  // `//other.example` would lead to another site.
  return /^\/(?![/\\])/.test(to) ? to : address.home();
}

/** The frame of log-in, registration and forgotten password, which lead to one another. */
export function EntryFrame({
  title,
  current,
  children,
}: {
  readonly title: string;
  readonly current: 'log-in' | 'register' | 'password';
  readonly children: ReactNode;
}) {
  const text = useText();
  const back = useReturn();
  const tab = (which: typeof current, to: string, name: string) => (
    <Link
      to={to}
      replace
      aria-current={which === current ? 'page' : undefined}
      className="inline-flex min-h-11 items-center border-b-2 border-transparent px-1 text-sm font-semibold text-muted hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
    >
      {name}
    </Link>
  );
  return (
    <div className="page grid justify-items-center py-10 sm:py-16">
      <div className="grid w-full max-w-md gap-7">
        <nav aria-label={text('entry.label')} className="flex gap-6 border-b border-line">
          {tab('log-in', address.logIn(back), text('shell.log-in'))}
          {tab('register', address.register(back), text('entry.register'))}
          {tab('password', address.password(back), text('entry.password'))}
        </nav>
        <h1 className="display text-2xl">{title}</h1>
        {children}
      </div>
    </div>
  );
}
