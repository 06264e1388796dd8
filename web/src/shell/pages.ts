import { type ComponentType, lazy } from 'react';
import { loadTexts, type TextArea } from '../language/i18n.ts';
import { HomePage } from '../showroom/home.tsx';
import { onApproach } from './navigation.ts';

/** A page, and the ids that its address names. */
export interface Page {
  readonly Component: ComponentType<{ readonly id: string }>;
  readonly id: string;
}

type Load = () => Promise<{ default: ComponentType<{ readonly id: string }> }>;

/** Where a page is, how its code is loaded, and the page. */
type Entry = readonly [RegExp, Load | null, ComponentType<{ readonly id: string }>];

/** The pages by their addresses. All but the first are loaded when someone is about to go there. */
const PAGES: readonly Entry[] = [
  [/^\/$/, null, HomePage],
  page(/^\/veiculos$/, () => import('../showroom/stock.tsx')),
  page(/^\/veiculos\/([^/]+)$/, () => import('../vehicle/vehicle.tsx')),
  own(/^\/veiculos\/([^/]+)\/comprar$/, () => import('../purchase/buy.tsx')),
  own(/^\/compras$/, () => import('../purchase/purchases.tsx')),
  own(/^\/conta$/, () => import('../account/account.tsx')),
  own(/^\/conta\/veiculos$/, () => import('../workshop/own-vehicles.tsx'), 'account', 'workshop'),
  own(/^\/quote$/, () => import('../workshop/quote-page.tsx'), 'workshop'),
  own(/^\/entrar$/, () => import('../account/log-in.tsx')),
  own(/^\/cadastro$/, () => import('../account/register.tsx')),
  own(/^\/senha$/, () => import('../account/password.tsx')),
  own(/^\/privacidade$/, () => import('../account/privacy.tsx')),
  own(/^\/painel((?:\/.*)?)$/, () => import('../panel/panel.tsx'), 'panel', 'account'),
  // For people who build screens. A build leaves it out.
  ...(import.meta.env.DEV ? [own(/^\/componentes$/, () => import('../design/showcase.tsx'))] : []),
];

function page(path: RegExp, load: Load): Entry {
  return [path, load, lazy(load)];
}

/** A page of areas with texts of their own, which are loaded beside its code. */
function own(path: RegExp, load: Load, ...areas: readonly TextArea[]): Entry {
  return page(path, async () => {
    const wanted = areas.length > 0 ? areas : (['account'] as const);
    const [loaded] = await Promise.all([load(), ...wanted.map(loadTexts)]);
    return loaded;
  });
}

/** The page at a path; `null` where there is none. */
export function pageAt(path: string): Page | null {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const [pattern, , Component] of PAGES) {
    const found = pattern.exec(trimmed);
    if (found) return { Component, id: decoded(found[1] ?? '') };
  }
  return null;
}

onApproach((to) => {
  const [path = ''] = to.split(/[?#]/);
  const [, load] = PAGES.find(([pattern]) => pattern.test(path)) ?? [];
  // A page that does not load now is tried again when someone goes there.
  load?.().catch(() => undefined);
});

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
