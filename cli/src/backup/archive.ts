import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ByteReader } from './byte-reader.ts';
import { damaged } from './sealed-stream.ts';

/** A file of a backup. */
export interface Entry {
  /** Relative, with slashes, such as `data/store/store.sqlite`. */
  readonly path: string;
  /** Permissions. */
  readonly mode: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What was read or written of an entry. */
export interface EntrySum {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

const PATH = /^[^/\\\0]+(?:\/[^/\\\0]+)*$/;
const MAX_HEAD_BYTES = 16 * 1024;
const headSchema = z.object({ path: z.string(), mode: z.int() });

/**
 * Files as one stream: for each its path and permissions, its bytes in blocks, and their checksum. A block of no bytes ends a file,
 * so that a file may grow while it is read. `wrote` hears of each file when it is complete.
 */
export async function* packed(
  entries: AsyncIterable<Entry>,
  wrote: (sum: EntrySum) => void,
): AsyncGenerator<Buffer> {
  for await (const { path, mode, content } of entries) {
    yield withLength(Buffer.from(JSON.stringify({ path, mode })));
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const block of content) {
      if (block.length === 0) continue;
      hash.update(block);
      bytes += block.length;
      yield withLength(block);
    }
    const digest = hash.digest();
    yield Buffer.concat([lengthBytes(0), digest]);
    wrote({ path, bytes, sha256: digest.toString('hex') });
  }
  yield lengthBytes(0);
}

/**
 * Reads what `packed` wrote. `write` must consume the content of each entry. Throws a `StartupError` for a checksum that differs,
 * for a path that leads elsewhere, and where the end is missing.
 */
export async function unpack(
  stream: AsyncIterable<Uint8Array>,
  write: (entry: Entry) => Promise<void>,
): Promise<EntrySum[]> {
  const reader = new ByteReader(stream);
  const sums: EntrySum[] = [];
  for (;;) {
    const length = await lengthFrom(reader);
    if (length === 0) break;
    if (length > MAX_HEAD_BYTES) throw damaged('the head of a file is too long');
    const { path, mode } = headOf(await exactly(reader, length));
    const hash = createHash('sha256');
    let bytes = 0;
    const content = async function* (): AsyncGenerator<Buffer> {
      for (let left = await lengthFrom(reader); left > 0; left = await lengthFrom(reader)) {
        const block = await exactly(reader, left);
        hash.update(block);
        bytes += block.length;
        yield block;
      }
    };
    await write({ path, mode, content: content() });
    const digest = hash.digest();
    if (!digest.equals(await exactly(reader, digest.length)))
      throw damaged(`the checksum of ${path} differs`);
    sums.push({ path, bytes, sha256: digest.toString('hex') });
  }
  // What verifies the last chunk comes after its bytes.
  if ((await reader.read(1)).length > 0) throw damaged('something follows its end');
  return sums;
}

/** Whether a path of a backup stays below the directory that it is restored into. */
export function isSafePath(path: string): boolean {
  return PATH.test(path) && !path.split('/').some((part) => part === '.' || part === '..');
}

function headOf(bytes: Buffer): { readonly path: string; readonly mode: number } {
  const head = headSchema.safeParse(parsed(bytes));
  if (!head.success) throw damaged('the head of a file cannot be read');
  const { path, mode } = head.data;
  if (!isSafePath(path)) throw damaged(`the path ${JSON.stringify(path)} is not allowed`);
  return { path, mode: mode & 0o700 };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}

async function lengthFrom(reader: ByteReader): Promise<number> {
  return (await exactly(reader, 4)).readUInt32BE();
}

async function exactly(reader: ByteReader, bytes: number): Promise<Buffer> {
  const read = await reader.read(bytes);
  if (read.length < bytes) throw damaged('its end is missing');
  return read;
}

function lengthBytes(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

function withLength(bytes: Uint8Array): Buffer {
  return Buffer.concat([lengthBytes(bytes.length), bytes]);
}
