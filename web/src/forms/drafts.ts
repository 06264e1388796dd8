import type { FieldValues } from 'react-hook-form';
import { onSession, person } from '../data/session.ts';
import { forget, keep, recall } from '../data/tab-storage.ts';

const KEY = 'drafts';

/** What was typed into a form that a person left, by the name of the form: it is there when they come back. Passwords are not kept. */
export const drafts = new Map<string, FieldValues>(kept());

// What one person typed is not for another. After an expired session drafts stay until it is known who logs in.
let of = person();
onSession(() => {
  if (of !== person()) drafts.clear();
  of = person();
});

/** Keeps all drafts over a reload that the application makes by itself. */
export function keepDraftsOverReload(): void {
  keep(KEY, JSON.stringify([...drafts]));
}

function kept(): [string, FieldValues][] {
  const stored = recall(KEY);
  forget(KEY);
  return stored ? (JSON.parse(stored) as [string, FieldValues][]) : [];
}
