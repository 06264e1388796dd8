import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkedPath, type FileStore, FilesUnavailableError, isPath } from '../file-store.ts';
import { readAddress, type SignedUpload, signedAddress, UPLOADS } from './signed-address.ts';
import { signingKey } from './signing-key.ts';

/** Where files are written before they have their name. */
const DRAFTS = '.drafts';

/** How an upload ended. */
export type Received = 'stored' | 'used' | 'cut off';

/** A directory as a store of files, which receives the uploads itself. */
export interface DiskStore extends FileStore {
  /** What an upload address allows; `null` where this store did not sign it. */
  readonly allowed: (path: string, query: Readonly<Record<string, unknown>>) => SignedUpload | null;
  /** Stores an upload, unless there is one under its path already. Nothing is left of one that is cut off. */
  receive(upload: SignedUpload, body: Readable): Promise<Received>;
}

/** Opens a directory as a store of files, created if need be. `publicUrl` is the address of the gateway, where it is known. */
export async function diskStore(dir: string, publicUrl = ''): Promise<DiskStore> {
  await attempt(() => mkdir(join(dir, DRAFTS), { recursive: true, mode: 0o700 }));
  const key = await attempt(() => signingKey(dir));
  const origin = publicUrl.replace(/\/+$/, '');
  const at = (path: string): string => join(dir, checkedPath(path));
  const draft = (): string => join(dir, DRAFTS, randomBytes(12).toString('hex'));
  /** Puts a draft in its place by `move`; the draft is gone afterwards in any case. */
  const place = async <T>(fill: (file: string) => Promise<void>, move: (file: string) => Promise<T>) => {
    const file = draft();
    try {
      await fill(file);
      return await move(file);
    } finally {
      await rm(file, { force: true }).catch(() => undefined);
    }
  };
  return {
    target: async (path, planned) => ({
      url: `${origin}${signedAddress(checkedPath(path), planned, key)}`,
      method: 'PUT',
      headers: [
        { name: 'Content-Type', value: planned.contentType },
        { name: 'If-None-Match', value: '*' },
      ],
      expiresAt: planned.expiresAt,
    }),
    allowed: (path, query) => (isPath(path) ? readAddress(path, query, key) : null),
    receive: (upload, body) =>
      attempt(async () => {
        const file = at(upload.path);
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        let arrived = 0;
        const counted = async function* () {
          // Not destroyed: the client is to get an answer over this connection.
          for await (const chunk of body.iterator({ destroyOnReturn: false })) {
            arrived += (chunk as Buffer).length;
            if (arrived > upload.size) return;
            yield chunk as Buffer;
          }
        };
        return place<Received>(
          async (drafted) => {
            await pipeline(counted, createWriteStream(drafted, { mode: 0o600, flush: true })).catch(
              (error: NodeJS.ErrnoException) => {
                // What the client does to its connection is no failure of the disk.
                if (!error.syscall || error.syscall === 'read') arrived = -1;
                else throw error;
              },
            );
          },
          async (drafted) => {
            if (arrived !== upload.size) return 'cut off';
            // Of two at once, one gets the name: a link never replaces a file.
            return link(drafted, file).then(
              () => 'stored',
              (error: NodeJS.ErrnoException) => {
                if (error.code === 'EEXIST') return 'used';
                throw error;
              },
            );
          },
        );
      }),
    sizeOf: (path) => attempt(async () => (await unlessMissing(stat(at(path))))?.size ?? null),
    read: (path) => attempt(() => unlessMissing(readFile(at(path)))),
    open: (path) =>
      attempt(async () => {
        const file = await unlessMissing(open(at(path)));
        if (!file) return null;
        const { size } = await file.stat();
        return { size, stream: file.createReadStream() };
      }),
    write: (path, bytes) =>
      attempt(async () => {
        const file = at(path);
        await mkdir(dirname(file), { recursive: true, mode: 0o700 });
        await place(
          (drafted) => writeFile(drafted, bytes, { mode: 0o600, flush: true }),
          (drafted) => rename(drafted, file),
        );
      }),
    remove: (paths) =>
      attempt(async () => {
        await Promise.all(paths.map((path) => rm(at(path), { force: true })));
        // A folder that is empty by now goes too; one that is not stays.
        const folders = new Set(paths.map((path) => dirname(at(path))));
        await Promise.all([...folders].map((folder) => rmdir(folder).catch(() => undefined)));
      }),
    tidy: (before) =>
      attempt(async () => {
        for (const name of await readdir(join(dir, DRAFTS))) {
          const file = join(dir, DRAFTS, name);
          const { mtime } = (await unlessMissing(stat(file))) ?? { mtime: new Date() };
          if (mtime < before) await rm(file, { force: true });
        }
      }),
    addressOf: (path) => `${origin}${UPLOADS}${checkedPath(path)}`,
  };
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | null> {
  return reading.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
}

const SAYS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EACCES: 'permission denied',
  EROFS: 'the file system is read-only',
};

async function attempt<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code || error instanceof TypeError) throw error;
    const isFull = code === 'ENOSPC' || code === 'EDQUOT';
    throw new FilesUnavailableError(
      `The directory of files (FILES_DIR) cannot be used: ${SAYS[code] ?? code}.`,
      {
        cause: error,
        isFull,
      },
    );
  }
}
