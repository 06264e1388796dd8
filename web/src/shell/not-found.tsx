import { useTitle } from '../data/hooks.ts';
import { buttonClass } from '../design/button.tsx';
import { EmptyState, ErrorState } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';
import { address } from './address.ts';
import { Link } from './link.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const text = useText();
  useTitle(text('not-found.title'));
  return (
    <div className="page py-16">
      <EmptyState
        level="h1"
        title={text('not-found.title')}
        action={
          <Link to={address.stock()} className={buttonClass('primary')}>
            {text('stock.see-all')}
          </Link>
        }
      >
        {text('not-found.text')}
      </EmptyState>
    </div>
  );
}

/** A page that failed. A part of a newer release that this tab does not have is loaded by a reload. */
export function Broken() {
  return (
    <div className="page py-16">
      <ErrorState failure={{ kind: 'broken' }} onRetry={() => location.reload()} />
    </div>
  );
}
