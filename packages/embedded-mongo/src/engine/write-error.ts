import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../errors.ts';

const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;

/** Larger than the room that a file system may leave in the last block of a file. */
const TRIAL = Buffer.alloc(65_536);

/** The name of a file that is written to learn why another could not be. */
export const TRIAL_FILE = 'room.trial';

/**
 * The answer to a write that the database could not store: MongoDB's OutOfDiskSpace where the disk or a quota is full,
 * FileStreamFailed where the disk fails otherwise, OperationFailed for anything else. A refusal stays as it is.
 */
export function writeError(cause: unknown, dataDir: string): CommandError {
  if (cause instanceof CommandError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  return new CommandError(
    codeOf((cause as { errcode?: unknown }).errcode, dataDir),
    `the write was not stored and was taken back: ${message}`,
  );
}

function codeOf(errcode: unknown, dataDir: string): number {
  const code = typeof errcode === 'number' ? errcode & 255 : undefined;
  // SQLite knows ENOSPC. A quota that is used up is any failure to it.
  if (code === SQLITE_FULL || (code === SQLITE_IOERR && hasNoRoom(dataDir))) return 14031;
  return code === SQLITE_IOERR ? 39 : 96;
}

function hasNoRoom(dataDir: string): boolean {
  const path = join(dataDir, TRIAL_FILE);
  try {
    writeFileSync(path, TRIAL);
    return false;
  } catch (error) {
    return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
  } finally {
    rmSync(path, { force: true });
  }
}
