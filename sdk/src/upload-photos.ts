import type { Operations } from './__generated__/operations.ts';
import type { AttachVehiclePhotosMutation, StageVehiclePhotosMutation } from './__generated__/types.ts';
import {
  exceptionOf,
  GraphError,
  NetworkError,
  RateLimitedError,
  TimeoutError,
  UnavailableError,
} from './errors.ts';
import type { CallOptions, Outcome } from './functions.ts';
import { pause } from './patience.ts';
import { answerOf, type Fetch } from './transport.ts';

/** Uploads that run at once by default. */
const AT_ONCE = 3;

/** Further tries of one step by default. */
const RETRIES = 4;

/** The first wait before another try is up to this long, in milliseconds; each further one up to twice the one before. */
const FIRST_DELAY = 200;

/** How long the upload of one file may take by default, in milliseconds. */
const UPLOAD_TIMEOUT = 120_000;

/** What a store answers that asks for another try: it waited too long, has an earlier try under way, or failed. */
const PASSING = new Set([408, 409, 500]);

/** A photo to upload: a `File` or a `Blob`, or bytes with their type. */
export type PhotoFile =
  | Blob
  | {
      readonly bytes: Blob | Uint8Array;
      /** Such as `image/jpeg`. */
      readonly contentType: string;
      /** Default: `photo-1` and so on. */
      readonly filename?: string;
    };

/** How far uploads have come. Bytes count when their file has arrived as a whole. */
export interface UploadProgress {
  readonly files: number;
  readonly filesSent: number;
  readonly bytes: number;
  readonly bytesSent: number;
}

/** How photos are uploaded. `retries` are the further tries of each step (default: 4), `timeout` is for one request of the graph. */
export interface UploadOptions extends CallOptions {
  /** Is called at first, and after each file. */
  readonly onProgress?: (progress: UploadProgress) => void;
  /**
   * Is called and waited for once all files have arrived, before they are added. `attachVehiclePhotos` with these keys adds them where
   * this call did not, and changes nothing where it did.
   */
  readonly onArrived?: (keys: readonly string[]) => void | Promise<void>;
  /** Files that are sent at the same time. Default: 3. */
  readonly atOnce?: number;
  /** Milliseconds that one file may take. Default: 120,000. */
  readonly uploadTimeout?: number;
}

/** Photos for a vehicle, in their order. */
export interface UploadedPhotos {
  /** The vehicle. */
  readonly id: string;
  readonly files: readonly PhotoFile[];
  /** What the photos show, for people who cannot see them. */
  readonly alt?: string;
}

type Staged = NonNullable<StageVehiclePhotosMutation['stageVehiclePhotos']>;
type Target = NonNullable<Staged['targets']>[number];

/** The vehicle with its photos, or why one of the files or all of them were refused. */
export type UploadOutcome = Outcome<NonNullable<AttachVehiclePhotosMutation['attachVehiclePhotos']>>;

interface Sending {
  readonly url: string;
  readonly fetch: Fetch;
  readonly maxDelay: number;
}

interface Prepared {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  readonly body: Blob | Uint8Array;
}

/**
 * Uploads photos and adds them behind those of the vehicle, in the order of `files`. Each step is tried again where the connection
 * breaks: none of them adds a photo twice. All files are added, or none. Throws what another try would not better, and the last
 * failure.
 */
export async function uploadPhotos(
  { stageVehiclePhotos, attachVehiclePhotos }: Pick<Operations, 'stageVehiclePhotos' | 'attachVehiclePhotos'>,
  { id, files, alt }: UploadedPhotos,
  options: UploadOptions,
  sending: Sending,
): Promise<UploadOutcome> {
  const { signal, timeout, onProgress } = options;
  const prepared = files.map(prepare);
  const call = { signal, timeout };
  const again = <T>(work: () => Promise<T>) => repeated(work, options, sending.maxDelay);
  const asked = prepared.map(({ filename, contentType, size }) => ({ filename, contentType, size }));
  const staged = await again(() => stageVehiclePhotos({ id, input: { files: asked } }, call));
  if (!staged.ok) return staged;

  const bytes = prepared.reduce((sum, { size }) => sum + size, 0);
  let progress: UploadProgress = { files: files.length, filesSent: 0, bytes, bytesSent: 0 };
  onProgress?.(progress);
  const send = async (target: Target, at: number): Promise<void> => {
    const file = prepared[at] as Prepared;
    await sendFile(target, file, { again, signal, ...options }, sending);
    const { filesSent, bytesSent } = progress;
    progress = { ...progress, filesSent: filesSent + 1, bytesSent: bytesSent + file.size };
    onProgress?.(progress);
  };
  await eachOf(staged.targets, send, options.atOnce ?? AT_ONCE);

  const keys = staged.targets.map(({ key }) => key);
  await options.onArrived?.(keys);
  const input = { keys, ...(alt !== undefined && { alt }) };
  return again(() => attachVehiclePhotos({ id, input }, call));
}

function prepare(file: PhotoFile, at: number): Prepared {
  const { bytes, contentType, filename } =
    file instanceof Blob ? { bytes: file, contentType: file.type, filename: nameOf(file) } : file;
  const size = bytes instanceof Blob ? bytes.size : bytes.byteLength;
  return { filename: filename ?? `photo-${at + 1}`, contentType, size, body: bytes };
}

/** The name of a `File`, which not every runtime has as a class. */
function nameOf(file: Blob): string | undefined {
  return 'name' in file && typeof file.name === 'string' && file.name ? file.name : undefined;
}

/** Sends one file to its address. */
async function sendFile(
  { url, method, headers }: Target,
  { body }: Prepared,
  how: Pick<UploadOptions, 'signal' | 'uploadTimeout'> & {
    readonly again: (work: () => Promise<void>) => Promise<void>;
  },
  { url: graph, fetch }: Sending,
): Promise<void> {
  const { signal, uploadTimeout = UPLOAD_TIMEOUT, again } = how;
  const address = new URL(url, graph).href;
  let isRepeated = false;
  await again(async () => {
    const late = AbortSignal.timeout(uploadTimeout);
    const isFirst = !isRepeated;
    isRepeated = true;
    try {
      const response = await fetch(address, {
        method,
        headers: Object.fromEntries(headers.map(({ name, value }) => [name, value])),
        body: body as NonNullable<RequestInit['body']>,
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      const text = await response.text();
      // An address takes one upload. Where it was used before this try, it was by the try whose answer was lost.
      if (response.ok || (response.status === 412 && !isFirst)) return;
      if (PASSING.has(response.status)) throw new Error(`HTTP status ${response.status}`);
      throw exceptionOf(answerOf(response, text));
    } catch (cause) {
      if (cause instanceof GraphError) throw cause;
      signal?.throwIfAborted();
      if (late.aborted) throw new TimeoutError(uploadTimeout, { cause });
      throw new NetworkError(`The upload to ${new URL(address).origin} failed.`, { cause });
    }
  });
}

/** Does the work again where it failed by what passes, after a random part of a growing delay. */
async function repeated<T>(
  work: () => Promise<T>,
  { retries = RETRIES, signal }: UploadOptions,
  maxDelay: number,
): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      signal?.throwIfAborted();
      return await work();
    } catch (error) {
      const isPassing =
        error instanceof NetworkError ||
        error instanceof UnavailableError ||
        error instanceof RateLimitedError;
      if (!isPassing || tried >= retries) throw error;
      await pause(Math.random() * Math.min(maxDelay, FIRST_DELAY * 2 ** tried), signal);
    }
  }
}

/** Works on the items in their order, so many at once. Begins no other after the first failure, and throws it. */
async function eachOf<T>(
  items: readonly T[],
  work: (item: T, at: number) => Promise<void>,
  most: number,
): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const worker = async (): Promise<void> => {
    while (next < items.length && !hasFailed) {
      const at = next;
      next += 1;
      try {
        await work(items[at] as T, at);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(most, items.length)) }, worker));
}
