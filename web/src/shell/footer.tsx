import { useText } from '../language/use-text.ts';
import { address } from './address.ts';
import { Link } from './link.tsx';

/** The bottom of every page. */
export function Footer() {
  const text = useText();
  return (
    <footer className="mt-auto border-t border-line">
      <div className="page flex flex-wrap items-center gap-x-6 gap-y-2 py-8 text-sm text-muted">
        <p className="me-auto">{text('shell.about')}</p>
        <nav aria-label={text('shell.more')} className="flex flex-wrap gap-x-6">
          <Link
            to={address.privacy()}
            className="inline-flex min-h-11 items-center hover:text-ink hover:underline"
          >
            {text('shell.privacy')}
          </Link>
        </nav>
      </div>
    </footer>
  );
}
