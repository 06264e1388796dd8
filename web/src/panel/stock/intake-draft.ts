/** What was typed for a car that arrives. It has no personal data, and is there after a reload and in another tab. */
export interface IntakeDraft {
  readonly texts: Readonly<Record<string, string>>;
  /** When it was sent without an answer, in milliseconds: the car may be in the stock already. */
  readonly sentAt?: number | undefined;
}

const KEY = 'intake';

/** A draft that nobody came back for is forgotten after 30 days, in milliseconds. */
const KEPT = 30 * 86_400_000;

/** The draft of a person; `null` without one. */
export function keptIntake(person: string): IntakeDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(`${KEY}/${person}`) ?? '{}') as Partial<
      IntakeDraft & { readonly at: number }
    >;
    if (!kept.texts || !kept.at || kept.at < Date.now() - KEPT) return null;
    return { texts: kept.texts, sentAt: kept.sentAt };
  } catch {
    return null;
  }
}

/** Keeps what was typed; `null` forgets it. */
export function keepIntake(person: string, draft: IntakeDraft | null): void {
  try {
    if (draft) localStorage.setItem(`${KEY}/${person}`, JSON.stringify({ ...draft, at: Date.now() }));
    else localStorage.removeItem(`${KEY}/${person}`);
  } catch {
    // Blocked or full: what was typed lasts until the page is left.
  }
}
