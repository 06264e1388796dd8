import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What came of the vehicles of a list so far, kept beside it, so that an import that was cut off goes on. */
export interface Journal {
  /** The id of the vehicle that this key became; `null` when it became none yet. */
  idOf(key: string): string | null;
  /** When it was first sent, if it was and no answer came: whether it became a vehicle is not known. */
  sentAt(key: string): Date | null;
  /** Whether this vehicle is known to be of this list. */
  knows(id: string): boolean;
  sending(key: string): void;
  created(key: string, id: string): void;
  /** It was answered, and became no vehicle. */
  refused(key: string): void;
  close(): void;
}

interface Entry {
  readonly key: string;
  readonly sent?: string;
  readonly id?: string;
  readonly refused?: true;
}

/** Opens the journal at `path`. Each entry is on its way to the disk before the call returns; a torn last one is passed over. */
export function openJournal(path: string): Journal {
  const created = new Map<string, string>();
  const sent = new Map<string, Date>();
  const note = ({ key, sent: at, id, refused }: Entry): void => {
    if (at && !sent.has(key)) sent.set(key, new Date(at));
    if (id) created.set(key, id);
    if (id || refused) sent.delete(key);
  };
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const entry = entryOf(line);
    if (entry) note(entry);
  }
  const ids = new Set(created.values());
  const file = openSync(path, 'a');
  // After a torn line, the next entry begins on one of its own.
  writeSync(file, '\n');
  const write = (entry: Entry): void => {
    writeSync(file, `${JSON.stringify(entry)}\n`);
    note(entry);
  };
  return {
    idOf: (key) => created.get(key) ?? null,
    sentAt: (key) => sent.get(key) ?? null,
    knows: (id) => ids.has(id),
    sending: (key) => {
      if (!sent.has(key)) write({ key, sent: new Date().toISOString() });
    },
    created: (key, id) => {
      ids.add(id);
      write({ key, id });
    },
    refused: (key) => write({ key, refused: true }),
    close: () => closeSync(file),
  };
}

function entryOf(line: string): Entry | null {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof (entry as Entry | null)?.key === 'string' ? (entry as Entry) : null;
  } catch {
    return null;
  }
}

/**
 * Keys for the vehicles of a list, by what they are, so that a line may move, and one that was fixed is a new one. The
 * second of two that are the same has another key than the first: a list may have twins. `graph` is where it is imported.
 */
export function keysOf(graph: string): (input: object) => string {
  const seen = new Map<string, number>();
  return (input) => {
    const what = JSON.stringify([graph, input]);
    const nth = (seen.get(what) ?? 0) + 1;
    seen.set(what, nth);
    return createHash('sha256').update(`${what}#${nth}`).digest('base64url').slice(0, 22);
  };
}
