import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { StartupError } from '@autograph/service/process';
import { ByteReader } from './byte-reader.ts';

/**
 * A stream as a backup keeps it. First a header: `AGBACKUP`, the version of this format, whether it is encrypted, a random salt, and
 * a check of the key. Then chunks: the number of their bytes, the bytes, and a tag. A chunk is encrypted with AES-256-GCM by a key
 * of this stream alone. Its nonce has its place and whether it is the last one, so chunks can be neither moved nor left out at the
 * end. Without a key the tag is a checksum, which finds damage but no forger.
 */
const MAGIC = Buffer.from('AGBACKUP');
const VERSION = 1;
const SALT_BYTES = 16;
const CHECK_BYTES = 16;
const HEADER_BYTES = MAGIC.length + 2 + SALT_BYTES + CHECK_BYTES;
const TAG_BYTES = 16;
/** Bytes of a chunk, but for the last. */
export const CHUNK_BYTES = 256 * 1024;

/** Bytes of the key that a backup is encrypted with. */
export const KEY_BYTES = 32;

/** Seals and opens the chunks of one stream. */
interface Sealer {
  seal(chunk: Buffer, at: number, isLast: boolean): Buffer;
  /** The chunk; `null` where it was changed, or is not the one that belongs in this place. */
  open(sealed: Buffer, at: number, isLast: boolean): Buffer | null;
}

/** Encrypts a stream with a key of 32 bytes; without a key, the stream only gets checksums. */
export async function* sealed(source: AsyncIterable<Uint8Array>, key: Buffer | null): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const header = Buffer.concat([MAGIC, Buffer.from([VERSION, key ? 1 : 0]), salt, checkOf(key, salt)]);
  yield header;
  const sealer = sealerOf(key, header);
  const reader = new ByteReader(source);
  let chunk = await reader.read(CHUNK_BYTES);
  for (let at = 0; ; at += 1) {
    const next = await reader.read(CHUNK_BYTES);
    const isLast = next.length === 0;
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(chunk.length);
    yield Buffer.concat([bytes, sealer.seal(chunk, at, isLast)]);
    if (isLast) return;
    chunk = next;
  }
}

/**
 * The stream that `sealed` was given. Throws a `StartupError` before the first byte for another version, for another key, and for a
 * stream that is not encrypted although there is a key; and at the place where a byte was changed or the end is missing.
 */
export async function* opened(source: AsyncIterable<Uint8Array>, key: Buffer | null): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source);
  const header = await reader.read(HEADER_BYTES);
  checkHeader(header, key);
  const sealer = sealerOf(header[MAGIC.length + 1] === 1 ? key : null, header);
  let length = lengthOf(await reader.read(4));
  for (let at = 0; ; at += 1) {
    const chunk = await reader.read(length + TAG_BYTES);
    if (chunk.length < length + TAG_BYTES) throw damaged('its end is missing');
    const after = await reader.read(4);
    const isLast = after.length === 0;
    const plain = sealer.open(chunk, at, isLast);
    if (plain) yield plain;
    else if (isLast && sealer.open(chunk, at, false)) throw damaged('its end is missing');
    else throw damaged(`its chunk ${at + 1} was changed`);
    if (isLast) return;
    length = lengthOf(after);
  }
}

/** The error of a backup that is not as it was written. */
export function damaged(how: string): StartupError {
  return new StartupError('AG1403', `The backup is damaged: ${how}.`);
}

function lengthOf(bytes: Buffer): number {
  if (bytes.length < 4) throw damaged('its end is missing');
  const length = bytes.readUInt32BE();
  if (length > CHUNK_BYTES) throw damaged('the length of a chunk was changed');
  return length;
}

function checkHeader(header: Buffer, key: Buffer | null): void {
  if (header.length < HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC))
    throw damaged('it does not begin as a backup does');
  const [version, isEncrypted] = header.subarray(MAGIC.length);
  if (version !== VERSION)
    throw new StartupError(
      'AG1404',
      `The backup has format ${version}. This release reads format ${VERSION}.`,
    );
  if (isEncrypted !== 1) {
    if (!key) return;
    throw new StartupError(
      'AG1410',
      'A key is set, but the backup is not encrypted, so anyone could have changed it. Give --no-encryption to restore it.',
    );
  }
  if (!key)
    throw new StartupError(
      'AG1401',
      'The backup is encrypted. Set BACKUP_KEY or BACKUP_KEY_FILE, and do not give --no-encryption.',
    );
  const salt = header.subarray(MAGIC.length + 2, MAGIC.length + 2 + SALT_BYTES);
  if (!timingSafeEqual(header.subarray(-CHECK_BYTES), checkOf(key, salt)))
    throw new StartupError('AG1402', 'The backup was encrypted with another key than the one that is set.');
}

function checkOf(key: Buffer | null, salt: Buffer): Buffer {
  return key ? derived(key, salt, 'check', CHECK_BYTES) : Buffer.alloc(CHECK_BYTES);
}

function derived(key: Buffer, salt: Buffer, use: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `autograph backup ${use}`, bytes));
}

function sealerOf(key: Buffer | null, header: Buffer): Sealer {
  return key ? encrypting(key, header) : checking(header);
}

function encrypting(key: Buffer, header: Buffer): Sealer {
  const salt = header.subarray(MAGIC.length + 2, MAGIC.length + 2 + SALT_BYTES);
  const own = derived(key, salt, 'content', KEY_BYTES);
  const options = { authTagLength: TAG_BYTES } as const;
  return {
    seal: (chunk, at, isLast) => {
      const cipher = createCipheriv('aes-256-gcm', own, nonceOf(at, isLast), options).setAAD(header);
      return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    },
    open: (chunk, at, isLast) => {
      const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(at, isLast), options).setAAD(header);
      decipher.setAuthTag(chunk.subarray(-TAG_BYTES));
      const plain = decipher.update(chunk.subarray(0, -TAG_BYTES));
      try {
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        return null;
      }
    },
  };
}

function checking(header: Buffer): Sealer {
  const sumOf = (chunk: Buffer, at: number, isLast: boolean): Buffer =>
    createHash('sha256')
      .update(header)
      .update(nonceOf(at, isLast))
      .update(chunk)
      .digest()
      .subarray(0, TAG_BYTES);
  return {
    seal: (chunk, at, isLast) => Buffer.concat([chunk, sumOf(chunk, at, isLast)]),
    open: (chunk, at, isLast) => {
      const plain = chunk.subarray(0, -TAG_BYTES);
      return sumOf(plain, at, isLast).equals(chunk.subarray(-TAG_BYTES)) ? plain : null;
    },
  };
}

/** Twelve bytes that no other chunk of the stream has: whether it is the last, and its place. */
function nonceOf(at: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt8(isLast ? 1 : 0, 0);
  nonce.writeBigUInt64BE(BigInt(at), 4);
  return nonce;
}
