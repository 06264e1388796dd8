/** How long to wait at most for a moment without work, in milliseconds. */
const PATIENCE = 5_000;

/** What browsers say of the wishes of the person; not all of them say all of it. */
interface Wishes {
  readonly doNotTrack?: string | null;
  readonly globalPrivacyControl?: boolean;
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether nothing is to be measured: the person asked not to be followed, or pays for what is sent. */
function isUnwanted({ doNotTrack, globalPrivacyControl, connection }: Wishes): boolean {
  return doNotTrack === '1' || globalPrivacyControl === true || connection?.saveData === true;
}

/** Loads what measures the page once the browser has nothing else to do. A page whose measuring does not load works all the same. */
export function measureWhenIdle(): void {
  if (isUnwanted(navigator as Wishes)) return;
  const begin = (): void => {
    import('./web-vitals.ts').then(({ reportWebVitals }) => reportWebVitals()).catch(() => undefined);
  };
  // Safari has no such moment.
  if ('requestIdleCallback' in window) requestIdleCallback(begin, { timeout: PATIENCE });
  else setTimeout(begin, PATIENCE);
}
