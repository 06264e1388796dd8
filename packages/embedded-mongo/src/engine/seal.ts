import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

export const DATABASE_FILE = 'store.sqlite';
/**
 * Stands beside the database file once that holds a store: a file that is then empty or gone has lost its data. While nobody
 * uses the store, it also has the length and the checksum of the file.
 */
export const MARK_FILE = `${DATABASE_FILE}.format`;

const CHUNK_BYTES = 1024 * 1024;

interface Seal {
  readonly bytes: number;
  readonly crc32: number;
}

/**
 * Whether the file is byte for byte what the last close left (`intact`), differs from that (`changed`), or was not closed, so
 * that nothing is known (`open`).
 */
export type SealState = 'intact' | 'changed' | 'open';

/** Compares the file with its seal. Takes about two milliseconds for each megabyte. */
export function sealState(dataDir: string): SealState {
  const path = join(dataDir, DATABASE_FILE);
  const sealed = readSeal(dataDir);
  if (!sealed || sizeOf(path) === 0 || sizeOf(`${path}-wal`) > 0) return 'open';
  const now = sealOf(path);
  return now.bytes === sealed.bytes && now.crc32 === sealed.crc32 ? 'intact' : 'changed';
}

/** Seals the file of a store that was closed. One that still has a log is left open. */
export function sealStore(dataDir: string, format: number): void {
  const path = join(dataDir, DATABASE_FILE);
  if (sizeOf(`${path}-wal`) === 0) writeMark(dataDir, { format, ...sealOf(path) });
}

/** Notes that the directory holds a store, which is in use. */
export function openSeal(dataDir: string, format: number): void {
  writeMark(dataDir, { format });
}

export function hasMark(dataDir: string): boolean {
  return existsSync(join(dataDir, MARK_FILE));
}

/** The size of a file in bytes; 0 where there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function readSeal(dataDir: string): Seal | undefined {
  try {
    const mark = JSON.parse(readFileSync(join(dataDir, MARK_FILE), 'utf8')) as Partial<Seal>;
    return typeof mark.bytes === 'number' && typeof mark.crc32 === 'number' ? (mark as Seal) : undefined;
  } catch {
    // A mark that cannot be read seals nothing: the file is then checked as after a crash.
    return undefined;
  }
}

function sealOf(path: string): Seal {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  const file = openSync(path, 'r');
  try {
    let [bytes, sum] = [0, 0];
    for (;;) {
      const read = readSync(file, chunk, 0, CHUNK_BYTES, bytes);
      if (read === 0) return { bytes, crc32: sum };
      sum = crc32(chunk.subarray(0, read), sum);
      bytes += read;
    }
  } finally {
    closeSync(file);
  }
}

/** Replaces the mark in one step: a crash leaves the old one or the new one. */
function writeMark(dataDir: string, mark: object): void {
  const path = join(dataDir, MARK_FILE);
  const file = openSync(`${path}.new`, 'w');
  writeSync(file, `${JSON.stringify(mark)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(`${path}.new`, path);
}
