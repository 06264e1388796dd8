import { setupI18n } from '@lingui/core';
import type accountPtBR from '../../messages/account.pt-BR.json';
import type panelPtBR from '../../messages/panel.pt-BR.json';
import type panelRecordsPtBR from '../../messages/panel-records.pt-BR.json';
import type panelSalesPtBR from '../../messages/panel-sales.pt-BR.json';
import type panelStockPtBR from '../../messages/panel-stock.pt-BR.json';
import type panelWorkshopPtBR from '../../messages/panel-workshop.pt-BR.json';
import ptBR from '../../messages/pt-BR.json';
import type workshopPtBR from '../../messages/workshop.pt-BR.json';
import { readCookie, writeCookie } from './cookie.ts';

/** The languages of the screens. The first is the one that texts are written in. */
export const LOCALES = ['pt-BR', 'en'] as const;

/** A language of the screens. */
export type Locale = (typeof LOCALES)[number];

/** The name of a text. Every text stands in `messages/` in each language. */
export type MessageId =
  | keyof typeof ptBR
  | keyof typeof accountPtBR
  | keyof typeof panelPtBR
  | keyof typeof panelSalesPtBR
  | keyof typeof panelStockPtBR
  | keyof typeof panelRecordsPtBR
  | keyof typeof panelWorkshopPtBR
  | keyof typeof workshopPtBR;

/** The texts in the active language. */
export const i18n = setupI18n();

const COOKIE = 'language';

/** The language that a person chose, else the first of the browser that there are texts in, else Portuguese. */
export function preferredLocale(): Locale {
  const chosen = readCookie(COOKIE);
  const wanted = chosen ? [chosen] : navigator.languages;
  const known = wanted.map((one) => LOCALES.find((locale) => locale.slice(0, 2) === one.slice(0, 2)));
  return known.find((locale) => locale !== undefined) ?? LOCALES[0];
}

/** The texts of pages that most visits do not need, by area, as each language has them. */
const AREAS = {
  account: {
    'pt-BR': () => import('../../messages/account.pt-BR.json'),
    en: () => import('../../messages/account.en.json'),
  },
  panel: {
    'pt-BR': () => import('../../messages/panel.pt-BR.json'),
    en: () => import('../../messages/panel.en.json'),
  },
  'panel-sales': {
    'pt-BR': () => import('../../messages/panel-sales.pt-BR.json'),
    en: () => import('../../messages/panel-sales.en.json'),
  },
  'panel-stock': {
    'pt-BR': () => import('../../messages/panel-stock.pt-BR.json'),
    en: () => import('../../messages/panel-stock.en.json'),
  },
  'panel-records': {
    'pt-BR': () => import('../../messages/panel-records.pt-BR.json'),
    en: () => import('../../messages/panel-records.en.json'),
  },
  'panel-workshop': {
    'pt-BR': () => import('../../messages/panel-workshop.pt-BR.json'),
    en: () => import('../../messages/panel-workshop.en.json'),
  },
  workshop: {
    'pt-BR': () => import('../../messages/workshop.pt-BR.json'),
    en: () => import('../../messages/workshop.en.json'),
  },
} as const satisfies Record<string, Record<Locale, () => Promise<{ default: object }>>>;

/** An area of pages with texts of its own. */
export type TextArea = keyof typeof AREAS;

const loaded = new Set<TextArea>();

/** Loads the texts of an area, for a page that needs them. */
export async function loadTexts(area: TextArea): Promise<void> {
  loaded.add(area);
  const locale = currentLocale();
  i18n.load(locale, (await AREAS[area][locale]()).default);
}

/** Shows the texts of a language from now on, and keeps the choice in a cookie where a person made it. */
export async function activate(locale: Locale, chosen = false): Promise<void> {
  const core = locale === 'en' ? (await import('../../messages/en.json')).default : ptBR;
  const more = await Promise.all([...loaded].map(async (area) => (await AREAS[area][locale]()).default));
  // The build has compiled the texts, so that no browser parses them: what the compiler takes for texts are their parts.
  i18n.load(locale, Object.assign({}, core, ...more));
  i18n.activate(locale);
  document.documentElement.lang = locale;
  if (chosen) writeCookie(COOKIE, locale);
}

/** The active language. */
export function currentLocale(): Locale {
  return i18n.locale === 'en' ? 'en' : 'pt-BR';
}
