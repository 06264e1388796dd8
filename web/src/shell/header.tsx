import { useSyncExternalStore } from 'react';
import { useLoggedIn } from '../data/hooks.ts';
import { IconButton } from '../design/button.tsx';
import { MoonIcon, SunIcon, SystemIcon, UserIcon } from '../design/icons.tsx';
import { activate, currentLocale } from '../language/i18n.ts';
import { useText } from '../language/use-text.ts';
import { AccountMenu } from './account-menu.tsx';
import { address } from './address.ts';
import { Link, useAddress } from './link.tsx';
import { chooseTheme, onTheme, THEMES, theme } from './theme.ts';

const ICONS = { system: SystemIcon, light: SunIcon, dark: MoonIcon };

/** The top of every page: the way home, the way to the stock, language, appearance and account. */
export function Header() {
  const text = useText();
  return (
    <header className="sticky top-0 z-20 border-b border-line bg-canvas/95 backdrop-blur-sm">
      <div className="page flex h-16 items-center gap-1 sm:gap-2">
        <Link
          to={address.home()}
          className="me-auto flex items-center gap-2.5 no-underline"
          aria-label={text('shell.home')}
        >
          <Mark />
          <span className="display text-lg tracking-tight max-sm:text-base max-[22rem]:hidden">
            Autograph
          </span>
        </Link>
        <nav aria-label={text('shell.main')}>
          <Link
            to={address.stock()}
            className="inline-flex min-h-11 items-center rounded-full px-3 text-sm font-semibold hover:bg-sunken sm:px-4"
            aria-current={useAddress().split('?')[0] === '/veiculos' ? 'page' : undefined}
          >
            {text('shell.stock')}
          </Link>
        </nav>
        <LanguageSwitch />
        <ThemeSwitch />
        <Account />
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" className="size-8 rounded-md" aria-hidden="true">
      <rect width="32" height="32" className="fill-accent" />
      <path
        d="M7 23 15.200 8.600c.5-.8 1.600-.8 2 .1L21 18m-9.500-.4c3.500-1 8.200-1.200 13.500-.6M21 18c.7 1.800 1.700 3.400 4 4"
        className="fill-transparent stroke-on-accent"
        strokeWidth="2.300"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

function LanguageSwitch() {
  const text = useText();
  const other = currentLocale() === 'en' ? 'pt-BR' : 'en';
  return (
    <button
      type="button"
      lang={other}
      aria-label={text('shell.language')}
      title={text('shell.language')}
      onClick={() => void activate(other, true)}
      className="inline-grid size-11 place-items-center rounded-full text-sm font-semibold hover:bg-sunken"
    >
      {other === 'en' ? 'EN' : 'PT'}
    </button>
  );
}

function ThemeSwitch() {
  const text = useText();
  const chosen = useSyncExternalStore(onTheme, theme, theme);
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? 'system';
  const Icon = ICONS[chosen];
  return (
    <IconButton
      label={text('shell.theme', {
        chosen: text(`shell.theme.${chosen}`),
        next: text(`shell.theme.${next}`),
      })}
      onClick={() => chooseTheme(next)}
    >
      <Icon />
    </IconButton>
  );
}

function Account() {
  const text = useText();
  const at = useAddress();
  if (useLoggedIn()) return <AccountMenu />;
  const path = at.split('?')[0] ?? '';
  // The page of a link to a quote is nothing without the token of its address, which goes nowhere.
  const place = path === '/quote' ? address.ownVehicles() : at;
  // From one page of access to another, the way back stays.
  const here = /^\/(entrar|cadastro|senha)\b/.test(at) ? undefined : place;
  return (
    <Link
      to={address.logIn(here)}
      className="ms-1 inline-flex min-h-11 items-center justify-center rounded-full border-edge text-sm font-semibold hover:bg-sunken max-sm:w-11 sm:border sm:bg-surface sm:px-5 sm:hover:border-ink"
    >
      <UserIcon className="size-5 sm:hidden" />
      <span className="max-sm:sr-only">{text('shell.log-in')}</span>
    </Link>
  );
}
