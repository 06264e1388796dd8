/** What this tab has kept. Where the browser blocks the storage of a site, it lasts until the page is closed or loaded again. */
const kept = new Map<string, string>(stored());

function stored(): [string, string][] {
  try {
    return Object.entries(sessionStorage) as [string, string][];
  } catch {
    return [];
  }
}

/** Keeps a text under a name, for this tab. */
export function keep(name: string, text: string): void {
  kept.set(name, text);
  try {
    sessionStorage.setItem(name, text);
  } catch {
    // Blocked or full: it is kept in memory.
  }
}

/** The text kept under a name; `null` without one. */
export function recall(name: string): string | null {
  return kept.get(name) ?? null;
}

/** Forgets each text whose name begins so. */
export function forget(start: string): void {
  for (const name of [...kept.keys()].filter((one) => one.startsWith(start))) {
    kept.delete(name);
    try {
      sessionStorage.removeItem(name);
    } catch {
      // Blocked: it was in memory only.
    }
  }
}
