import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { RoleDocument } from '../data/__generated__/shell.ts';
import { logOut } from '../data/session.ts';
import { UserIcon } from '../design/icons.tsx';
import { useText } from '../language/use-text.ts';
import { address } from './address.ts';
import { Link, useAddress } from './link.tsx';

const ITEM = 'flex min-h-11 w-full items-center px-4 text-start text-sm font-semibold hover:bg-sunken';

/** What someone who is logged in can do about their account. Esc, a press elsewhere and going to another page close it. */
export function AccountMenu() {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const at = useAddress();
  const role = useQuery(RoleDocument, { skip: !open }).data?.me?.role;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page closes it
  useEffect(() => setOpen(false), [at]);
  const leave = (): void => {
    setFailed(false);
    logOut().catch(() => setFailed(true));
  };
  useEffect(() => {
    if (!open) return undefined;
    const outside = ({ target }: Event): void => {
      if (!place.current?.contains(target as Node)) setOpen(false);
    };
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div ref={place} className="relative">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls="account-menu"
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-11 items-center justify-center gap-2 rounded-full border-edge text-sm font-semibold max-sm:w-11 max-sm:hover:bg-sunken sm:border sm:bg-surface sm:px-4 sm:hover:border-ink"
      >
        <UserIcon />
        <span className="max-sm:sr-only">{text('shell.account')}</span>
      </button>
      <ul
        id="account-menu"
        hidden={!open}
        className="absolute right-0 mt-2 w-52 overflow-hidden rounded-md border border-line bg-surface py-1.5 shadow-raised"
      >
        {role && role !== 'CUSTOMER' && (
          <li>
            <Link to={address.panel()} className={ITEM}>
              {text('shell.panel')}
            </Link>
          </li>
        )}
        <li>
          <Link to={address.purchases()} className={ITEM}>
            {text('shell.purchases')}
          </Link>
        </li>
        <li>
          <Link to={address.ownVehicles()} className={ITEM}>
            {text('shell.vehicles')}
          </Link>
        </li>
        <li>
          <Link to={address.account()} className={ITEM}>
            {text('shell.profile')}
          </Link>
        </li>
        <li>
          <button type="button" className={ITEM} onClick={leave}>
            {text('shell.log-out')}
          </button>
          {failed && (
            <p role="alert" className="px-4 py-2 text-sm text-danger">
              {text('shell.log-out-failed')}
            </p>
          )}
        </li>
      </ul>
    </div>
  );
}
