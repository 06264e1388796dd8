import { readFileSync } from 'node:fs';
import { sizeOf } from './seal.ts';

/** SQLite's write-ahead log with checksums over little-endian words, which is the order of every machine that Node runs on. */
const MAGIC = 0x377f0682;
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;

/**
 * Where a log that a crash left is damaged, as the first byte of a frame; undefined where it is not, or was only cut off.
 * SQLite ends at the first frame that does not match its checksum. That is right for the last commit, which a crash may have
 * interrupted. Each commit is on disk before the next begins, so a frame before a later commit was complete once.
 */
export function damageInLog(path: string): number | undefined {
  if (sizeOf(path) <= HEADER_BYTES) return undefined;
  const bytes = readFileSync(path);
  const size = FRAME_HEADER_BYTES + bytes.readUInt32BE(8);
  if (bytes.readUInt32BE(0) !== MAGIC) return undefined;
  let broken: number | undefined;
  let committed = false;
  for (let at = HEADER_BYTES; at + size <= bytes.length; at += size) {
    // The checksum before a frame is that of the frame before, or of the header.
    const before = at === HEADER_BYTES ? HEADER_BYTES - 8 : at - size + 16;
    const isValid = bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0 && matches(bytes, before, at, size);
    if (!isValid) broken ??= at;
    else if (committed) return broken;
    else if (broken !== undefined) committed = bytes.readUInt32BE(at + 4) > 0;
  }
  return undefined;
}

/** Whether a frame matches its checksum, as far as the checksum before it is right. */
function matches(bytes: Buffer, before: number, at: number, size: number): boolean {
  let first = bytes.readUInt32BE(before);
  let second = bytes.readUInt32BE(before + 4);
  const add = (from: number, to: number): void => {
    for (let i = from; i < to; i += 8) {
      first = (first + bytes.readUInt32LE(i) + second) >>> 0;
      second = (second + bytes.readUInt32LE(i + 4) + first) >>> 0;
    }
  };
  add(at, at + 8);
  add(at + FRAME_HEADER_BYTES, at + size);
  return bytes.readUInt32BE(at + 16) === first && bytes.readUInt32BE(at + 20) === second;
}
