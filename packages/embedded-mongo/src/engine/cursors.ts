import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Long } from 'bson';
import { CommandError } from '../errors.ts';
import { PAUSE } from './scan.ts';
import type { Store } from './store.ts';
import { MAX_DOCUMENT_BYTES } from './values.ts';

/** A stream of documents as BSON; a pause is a place where others may run. */
export type ResultStream = Generator<Uint8Array | typeof PAUSE, void, undefined>;

const IDLE_MS = 10 * 60 * 1000;
/** A read gives way to others after this long. */
const SLICE_MS = 8;
/** Room for the fields of the answer around the documents of a batch. */
const MAX_BATCH_BYTES = MAX_DOCUMENT_BYTES;
export const DEFAULT_BATCH = 101;

/** When a command has to be given up; undefined is never. */
export function deadlineOf(maxTimeMs: number): number | undefined {
  return maxTimeMs > 0 ? Date.now() + maxTimeMs : undefined;
}

export function checkDeadline(deadline: number | undefined): void {
  if (deadline !== undefined && Date.now() > deadline) {
    throw new CommandError(50, 'operation exceeded time limit');
  }
}

/** Runs a generator to its end or to `take` results, giving way to other work at its pauses. */
export async function drain<T>(
  store: Store,
  source: Iterator<T | typeof PAUSE, void, undefined>,
  take: (result: T) => boolean,
  deadline: number | undefined,
): Promise<boolean> {
  const { rollbacks } = store;
  let started = Date.now();
  for (;;) {
    const { value, done } = source.next();
    if (done === true) return true;
    if (value === PAUSE) {
      checkDeadline(deadline);
      if (Date.now() - started < SLICE_MS) continue;
      await nextTurn();
      if (store.rollbacks !== rollbacks)
        throw new CommandError(175, 'the read met writes that were taken back');
      started = Date.now();
    } else if (!take(value as T)) return false;
  }
}

/** An open result: what is left of it, and one document that did not fit the last batch. */
export class Cursor {
  #id: Long | undefined;
  readonly ns: string;
  readonly #store: Store;
  readonly #source: ResultStream;
  #held: Uint8Array | undefined;
  usedAt = Date.now();
  exhausted = false;
  busy = false;

  constructor(store: Store, ns: string, source: ResultStream) {
    this.#store = store;
    this.ns = ns;
    this.#source = source;
  }

  /** Made when someone has to name it: most results are whole in their first batch. */
  get id(): Long {
    this.#id ??= new Long(randomBytes(4).readUInt32LE() | 1, randomBytes(4).readUInt32LE() & 0x7fffffff);
    return this.#id;
  }

  /** The next documents: at most `size` of them (0: as many as fit) and at most 16 MB. */
  async batch(size: number, deadline: number | undefined): Promise<Uint8Array[]> {
    const documents: Uint8Array[] = [];
    let bytes = 0;
    this.busy = true;
    const take = (document: Uint8Array): boolean => {
      if (documents.length > 0 && bytes + document.length + 16 > MAX_BATCH_BYTES) {
        this.#held = document;
        return false;
      }
      documents.push(document);
      bytes += document.length + 16;
      return size === 0 || documents.length < size;
    };
    try {
      const held = this.#held;
      this.#held = undefined;
      if (held && !take(held)) return documents;
      this.exhausted = await drain(this.#store, this.#source, take, deadline);
      return documents;
    } finally {
      this.busy = false;
      this.usedAt = Date.now();
    }
  }
}

/** The open cursors of a server; one that nobody reads for ten minutes is forgotten. */
export class Cursors {
  readonly #open = new Map<string, Cursor>();
  readonly #sweep = setInterval(() => this.#forgetIdle(Date.now()), 60_000);

  add(cursor: Cursor): void {
    this.#open.set(cursor.id.toString(), cursor);
  }

  get(id: unknown, ns: string): Cursor {
    const cursor = this.#open.get(String(id));
    if (!cursor || cursor.busy) throw new CommandError(43, `cursor id ${String(id)} not found`);
    if (cursor.ns !== ns) {
      throw new CommandError(
        13,
        `Requested getMore on namespace '${ns}', but cursor belongs to a different namespace ${cursor.ns}`,
      );
    }
    return cursor;
  }

  /** Forgets a cursor; false if there is none of that id. */
  remove(id: unknown): boolean {
    return this.#open.delete(String(id));
  }

  #forgetIdle(now: number): void {
    for (const [id, cursor] of this.#open) {
      if (!cursor.busy && now - cursor.usedAt > IDLE_MS) this.#open.delete(id);
    }
  }

  close(): void {
    clearInterval(this.#sweep);
    this.#open.clear();
  }
}
