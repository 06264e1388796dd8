import type { Readable } from 'node:stream';

/** Where a client uploads one file. */
export interface UploadTarget {
  /** Absolute, or a path of the gateway. */
  readonly url: string;
  readonly method: 'PUT';
  /** Headers that the upload must have, beside the `Content-Length` that every client sends by itself. */
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: Date;
}

/** What an upload target is for. */
export interface PlannedUpload {
  /** Exact size, in bytes. */
  readonly size: number;
  readonly contentType: string;
  readonly expiresAt: Date;
}

/** A file that is open for reading. */
export interface OpenFile {
  readonly size: number;
  readonly stream: Readable;
}

/**
 * Files by path, such as `uploads/0199…` and `photos/<sha-256>/640.webp`. A path has lower-case letters, digits, hyphens and
 * dots, so that it leads nowhere else. Methods throw a `FilesUnavailableError` when the store does not answer.
 */
export interface FileStore {
  /** An address that takes exactly one upload under this path, of this size and type, until it expires. */
  target(path: string, planned: PlannedUpload): Promise<UploadTarget>;
  /** Size in bytes; `null` where there is no such file. */
  sizeOf(path: string): Promise<number | null>;
  /** The whole file; `null` where there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** The file as a stream, which the caller must consume or destroy; `null` where there is none. */
  open(path: string): Promise<OpenFile | null>;
  /** Writes a file, whole or not at all. One that is there is replaced. */
  write(path: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Removes files. Those that are not there count as removed. */
  remove(paths: readonly string[]): Promise<void>;
  /** Removes what uploads left behind that were cut off before this time. */
  tidy(before: Date): Promise<void>;
  /** The address of a file for clients: absolute, or a path of the gateway. */
  addressOf(path: string): string;
}

/** The store of files does not answer, or cannot write. */
export class FilesUnavailableError extends Error {
  override readonly name = 'FilesUnavailableError';
  /** Whether it has no room left. */
  readonly isFull: boolean;

  constructor(message: string, options: ErrorOptions & { readonly isFull?: boolean } = {}) {
    super(message, options);
    this.isFull = options.isFull ?? false;
  }
}

const PATH = /^(?:[a-z0-9][a-z0-9-]{0,99}\/){1,3}[a-z0-9][a-z0-9-]{0,99}(?:\.[a-z0-9]{1,5})?$/;

/** Whether a text is a path of a file. */
export const isPath = (text: string): boolean => PATH.test(text);

/** The path itself. Throws a `TypeError` for one that is not well formed. */
export function checkedPath(path: string): string {
  if (!isPath(path)) throw new TypeError('not a path of a file');
  return path;
}
