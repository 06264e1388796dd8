/**
 * What came of the lines of a list, kept by the browser: an import that was cut off goes on where it stopped, and sends nothing
 * twice that is in the stock already.
 */
export interface Journal {
  /** Lines that became a vehicle or were there already, with its id. */
  readonly done: Readonly<Record<number, string>>;
  /** Lines that were sent without an answer yet, with the time. */
  readonly sent: Readonly<Record<number, number>>;
}

const PREFIX = 'import/';

/** How long a journal is kept, in milliseconds. */
const KEPT = 30 * 86_400_000;

/** The journal of a list, by the person and the bytes of the file. */
export function openJournal(person: string, bytes: Uint8Array): Journal & { readonly key: string } {
  const key = `${PREFIX}${person}/${hashOf(bytes)}`;
  try {
    forgetOld();
  } catch {
    // Blocked: there is none.
  }
  return { key, ...journalOf(key) };
}

/** What a journal says now: another tab may write to it too. */
export function journalOf(key: string): Journal {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Journal>;
    return { done: kept.done ?? {}, sent: kept.sent ?? {} };
  } catch {
    return { done: {}, sent: {} };
  }
}

/** Keeps a journal. */
export function keepJournal(key: string, { done, sent }: Journal): void {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), done, sent }));
  } catch {
    // Blocked or full: it is in memory until the page is left.
  }
}

function forgetOld(): void {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) {
    const { at = 0 } = JSON.parse(localStorage.getItem(key) ?? '{}') as { at?: number };
    if (at < Date.now() - KEPT) localStorage.removeItem(key);
  }
}

/** A number that tells files apart (FNV-1a, twice with other seeds). It is no secret. */
function hashOf(bytes: Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x01234567];
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}-${bytes.length}`;
}
