/** What was typed for a car that arrives. It has no personal data, and is there after a reload and in another tab. */
const KEY = 'intake';

/** The draft of a person; `null` without one. */
export function keptIntake(person: string): Readonly<Record<string, string>> | null {
  try {
    const kept = JSON.parse(localStorage.getItem(`${KEY}/${person}`) ?? 'null') as unknown;
    return typeof kept === 'object' ? (kept as Readonly<Record<string, string>> | null) : null;
  } catch {
    return null;
  }
}

/** Keeps what was typed; `null` forgets it. */
export function keepIntake(person: string, texts: Readonly<Record<string, string>> | null): void {
  try {
    if (texts) localStorage.setItem(`${KEY}/${person}`, JSON.stringify(texts));
    else localStorage.removeItem(`${KEY}/${person}`);
  } catch {
    // Blocked or full: what was typed lasts until the page is left.
  }
}
