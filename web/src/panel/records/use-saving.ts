import { useState } from 'react';
import { type Failure, failureOf } from '../../data/failure.ts';
import type { Conflict } from '../conflict-dialog.tsx';
import type { Fields } from '../three-way.ts';
import type { ActionRefusal } from '../use-action.ts';

/** A record as a form has it, with the version that it was read at. */
export interface Versioned {
  readonly fields: Fields;
  readonly version: number;
}

interface Saving {
  /** Sends what is to change of a record at a version. Returns the refusals. */
  readonly save: (changes: Fields, version: number) => Promise<readonly ActionRefusal[]>;
  /** Reads the record as it is now. */
  readonly read: () => Promise<Versioned>;
  readonly onSaved: () => void;
}

/**
 * Saves changes of a record that other people change too. A change that comes after another person's is shown beside it, and sent
 * again as a person chooses.
 */
export function useSaving({ save, read, onSaved }: Saving) {
  const [conflict, setConflict] = useState<Conflict & { readonly version: number }>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);

  /** Sends `mine` for a record that was read as `base`. Returns the refusals that the form shows. */
  const submit = async (base: Versioned, mine: Fields): Promise<readonly ActionRefusal[]> => {
    const given = await save(changesOf(base.fields, mine), base.version);
    if (given.length === 0) {
      setConflict(undefined);
      onSaved();
      return [];
    }
    if (!given.some(({ code }) => code === 'STALE')) return given;
    const now = await read();
    setConflict({ before: base.fields, mine, theirs: now.fields, version: now.version });
    return [];
  };

  /** Saves a record as a person has chosen it in the dialog. */
  const resolve = async (chosen: Fields): Promise<void> => {
    if (!conflict) return;
    setBusy(true);
    setFailure(undefined);
    setRefusals([]);
    try {
      const given = await submit({ fields: conflict.theirs, version: conflict.version }, chosen);
      setRefusals(given.map(({ message }) => message));
      if (given.length > 0) setConflict(undefined);
    } catch (error) {
      setFailure(failureOf(error));
      setConflict(undefined);
    } finally {
      setBusy(false);
    }
  };

  return { submit, resolve, conflict, close: () => setConflict(undefined), busy, failure, refusals };
}

/** The fields that differ. */
export function changesOf(before: Fields, after: Fields): Fields {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== before[name]));
}
