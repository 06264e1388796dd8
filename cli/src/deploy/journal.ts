import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../graph/command-error.ts';

/** How many finished deployments the journal keeps. */
const KEPT = 50;

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const time = z.iso.datetime();

/** `checked`: all that runs had to be good before it began. `forced`: it had not. `return`: forced too, to the release before. */
const mode = z.enum(['checked', 'forced', 'return']);

const journal = z.strictObject({
  format: z.literal(1),
  /** The release that was promoted last; `null` before the first. */
  current: digest.nullable(),
  /** The one that was promoted before it; `null` after a return, as the one before was left for a reason. */
  previous: digest.nullable(),
  /** The release of each process, and whether the process was seen to run it. It is written before the process is touched. */
  processes: z.record(z.string(), z.strictObject({ digest, settled: z.boolean() })),
  /** The deployment that has begun and not ended. */
  open: z
    .strictObject({
      digest,
      startedAt: time,
      mode: mode.default('checked'),
      /** Why it goes back; `null` while it goes forward. */
      rollBack: z.string().nullable(),
    })
    .nullable(),
  /** Deployments that have ended, the newest first. */
  history: z.array(
    z.strictObject({
      digest,
      startedAt: time,
      endedAt: time,
      result: z.enum(['promoted', 'rolled back', 'failed']),
      reason: z.string().nullable(),
    }),
  ),
});

/** The digest of a release: `sha256:` and 64 hexadecimal digits. */
export type Digest = z.output<typeof digest>;

/** How a deployment was asked for. */
export type Mode = z.output<typeof mode>;

/** What runs on a target, and what became of each deployment. */
export type Journal = z.output<typeof journal>;

const EMPTY: Journal = {
  format: 1,
  current: null,
  previous: null,
  processes: {},
  open: null,
  history: [],
};

/** Whether a text is the digest of a release. */
export function isDigest(text: string): boolean {
  return digest.safeParse(text).success;
}

/** Reads a journal; an empty one where there is none. Throws a `CommandError` that names the file if it is damaged. */
export async function readJournal(file: string): Promise<Journal> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new CommandError(`The journal could not be read: ${error.message}`);
  });
  if (content === null) return EMPTY;
  try {
    return journal.parse(JSON.parse(content));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new CommandError(`${file} is not a valid journal: ${why}\nRestore it from a copy.`);
  }
}

/**
 * Writes a journal: after a crash at any moment the file is the one from before or the new one, on disk. Throws a `CommandError` if it
 * could not be written.
 */
export async function writeJournal(file: string, content: Journal): Promise<void> {
  const directory = dirname(file);
  const partial = `${file}.partial`;
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(partial, `${JSON.stringify(content, null, 2)}\n`, { flush: true });
    await rename(partial, file);
    const folder = await open(directory, 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    throw new CommandError(`The journal could not be written: ${(error as Error).message}`);
  }
}

/** A deployment begins. One that was open has failed. */
export function opened(before: Journal, digest: Digest, at: Date, mode: Mode = 'checked'): Journal {
  return { ...failed(before, at), open: { digest, startedAt: at.toISOString(), mode, rollBack: null } };
}

/** The open deployment goes back from now on. The first reason is the one that is kept. */
export function turned(before: Journal, reason: string): Journal {
  const { open } = before;
  return open ? { ...before, open: { ...open, rollBack: open.rollBack ?? reason } } : before;
}

/** A process is about to get a release, or was seen to run it. */
export function assigned(before: Journal, name: string, digest: Digest, settled: boolean): Journal {
  return { ...before, processes: { ...before.processes, [name]: { digest, settled } } };
}

/** The open deployment has ended: its release was promoted. */
export function promoted(before: Journal, at: Date): Journal {
  const { open, current } = before;
  const after = ended(before, at, 'promoted');
  if (!open || open.digest === current) return after;
  return { ...after, previous: open.mode === 'return' ? null : current, current: open.digest };
}

/** The open deployment has ended: the last release that was promoted runs again. */
export function rolledBack(before: Journal, at: Date): Journal {
  return ended(before, at, 'rolled back');
}

/** The open deployment has ended where no release was promoted before: there is none to go back to. */
export function failed(before: Journal, at: Date): Journal {
  return ended(before, at, 'failed');
}

function ended(before: Journal, at: Date, result: Journal['history'][number]['result']): Journal {
  if (!before.open) return before;
  const { digest, startedAt, rollBack: reason } = before.open;
  const entry = { digest, startedAt, endedAt: at.toISOString(), result, reason };
  return { ...before, open: null, history: [entry, ...before.history].slice(0, KEPT) };
}
