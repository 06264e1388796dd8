import { buttonClass } from '../design/button.tsx';
import { EmptyState } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';
import { address } from '../shell/address.ts';
import { Link, useAddress } from '../shell/link.tsx';

/** What someone who is not logged in sees in place of what is theirs. Log-in leads back here. */
export function LogInFirst({ title }: { readonly title: string }) {
  const text = useText();
  const here = useAddress();
  return (
    <EmptyState
      title={title}
      action={
        <>
          <Link to={address.logIn(here)} className={buttonClass('primary')}>
            {text('shell.log-in')}
          </Link>
          <Link to={address.register(here)} className={buttonClass('secondary')}>
            {text('entry.register')}
          </Link>
        </>
      }
    >
      {text('account.first')}
    </EmptyState>
  );
}
