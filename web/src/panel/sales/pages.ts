import type { PanelPage } from '../page.ts';

/** The pages of this part of the panel. */
export const pages: readonly PanelPage[] = [];
