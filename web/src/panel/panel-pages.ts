import { type ComponentType, lazy } from 'react';
import { loadTexts } from '../language/i18n.ts';
import type { PanelPage, PanelPageProps } from './page.ts';
import { pages as records } from './records/pages.ts';
import { pages as sales } from './sales/pages.ts';
import { pages as stock } from './stock/pages.ts';
import type { Staff } from './use-staff.ts';
import { pages as workshop } from './workshop/pages.ts';

/** A page that can be shown. */
export interface OpenPage {
  readonly page: PanelPage;
  readonly Component: ComponentType<PanelPageProps>;
}

/** All pages of the panel. Their code and texts are loaded when someone goes there. */
const PAGES: readonly OpenPage[] = [...sales, ...workshop, ...stock, ...records].map((page) => ({
  page,
  Component: lazy(async () => {
    const [loaded] = await Promise.all([page.load(), ...[page.area].flat().map(loadTexts)]);
    return loaded;
  }),
}));

/** The pages that stand in the menu of a person, in order. */
export function menuOf(staff: Staff): readonly (PanelPage & Required<Pick<PanelPage, 'menu'>>)[] {
  return PAGES.flatMap(({ page }) =>
    page.menu && staff.may(page.needs) ? [{ ...page, menu: page.menu }] : [],
  );
}

/** The page at a path of the panel, with the id that the path names; `null` where there is none. */
export function panelPageAt(path: string): (OpenPage & PanelPageProps) | null {
  for (const open of PAGES) {
    const found = open.page.path.exec(path);
    if (found) return { ...open, id: decodeURIComponent(found[1] ?? '') };
  }
  return null;
}
