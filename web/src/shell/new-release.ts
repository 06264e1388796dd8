import { keep, recall } from '../data/tab-storage.ts';
import { keepDraftsOverReload } from '../forms/drafts.ts';

/** The release that this tab was loaded again for. */
const KEY = 'loaded-again-for';

let missing = false;

/** Notes when a part of the application does not load. */
export function watchForMissingParts(): void {
  addEventListener('vite:preloadError', () => {
    missing = true;
  });
}

/**
 * Loads the page again where a part of the application did not load because another release is served now. What was typed is kept.
 * Each release is loaded once, so that a part that stays missing makes no loop. Resolves to whether the page is loaded again.
 */
export async function loadNewRelease(): Promise<boolean> {
  if (!missing) return false;
  const served = await servedEntry();
  if (served === null || served === entryOf(document) || served === recall(KEY)) return false;
  keep(KEY, served);
  keepDraftsOverReload();
  location.reload();
  return true;
}

/** The first script of the release that is served now; `null` without an answer. */
async function servedEntry(): Promise<string | null> {
  try {
    const response = await fetch('/', { headers: { accept: 'text/html' }, cache: 'no-cache' });
    return response.ok ? entryOf(new DOMParser().parseFromString(await response.text(), 'text/html')) : null;
  } catch {
    return null;
  }
}

function entryOf(page: Document): string | null {
  return page.querySelector('script[type=module]')?.getAttribute('src') ?? null;
}
