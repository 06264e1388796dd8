import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  BusyError,
  CONTENT_TYPES,
  type FileStore,
  FilesUnavailableError,
  FORMATS,
  type Format,
  imageProblem,
  MOST_MEGAPIXELS,
  type OpenFile,
  renderDrawing,
  renderImage,
  WIDTHS,
  widthFor,
} from '@autograph/files';
import type { PhotoFiles, PhotoFormat } from '../../ports/photo-files.ts';
import { drawingAt, drawingPath, drawVehicle, placeholderOf, SIZE } from './drawings/draw-vehicle.ts';

/** Part of each hash: another number gives each image another address, once it is prepared in another way. */
const PREPARATION = 1;

/** How often the work on a file shows that it goes on, in milliseconds. */
const SIGN_OF_LIFE = 1_000;

const EXTENSIONS: Readonly<Record<PhotoFormat, Format>> = { AVIF: 'avif', WEBP: 'webp', JPEG: 'jpg' };

const uploadPath = (key: string): string => `uploads/${key}`;
const imagePath = (hash: string, width: number, format: Format): string =>
  `photos/${hash}/${width}.${format}`;

/** The files of photos in a store. `gatewayUrl` is the address of the gateway, where it is known. */
export function photoFiles(store: FileStore, gatewayUrl = ''): PhotoFiles {
  // Always of the gateway: a bucket has no drawing before somebody has asked for it.
  const drawn = `${gatewayUrl.replace(/\/+$/, '')}/files`;
  return {
    target: (key, planned) => store.target(uploadPath(key), planned),
    sizeOf: async (key) => (isKey(key) ? store.sizeOf(uploadPath(key)) : null),
    publish: async (key, claim, alive) => {
      const bytes = await store.read(uploadPath(key));
      if (!bytes) return { ok: false, found: { problem: 'GONE' } };
      const found = await imageProblem(bytes);
      if (found) return { ok: false, found: { most: MOST_MEGAPIXELS, ...found } };
      const hash = createHash('sha256').update(`${PREPARATION}\n`).update(bytes).digest('hex');
      if (!(await claim(hash))) return null;
      const timer = setInterval(alive, SIGN_OF_LIFE);
      try {
        const image = await renderImage(bytes, (made) =>
          store.write(imagePath(hash, made.width, made.format), made.bytes, CONTENT_TYPES[made.format]),
        );
        return image ? { ok: true, image: { hash, ...image } } : { ok: false, found: { problem: 'DAMAGED' } };
      } finally {
        clearInterval(timer);
      }
    },
    isAway: (error) => error instanceof FilesUnavailableError || error instanceof BusyError,
    removeUpload: (key) => store.remove([uploadPath(key)]),
    removeImage: (hash) =>
      store.remove(WIDTHS.flatMap((width) => FORMATS.map((format) => imagePath(hash, width, format)))),
    tidy: (before) => store.tidy(before),
    addressOf: ({ hash, width }, wanted, format) =>
      store.addressOf(imagePath(hash, widthFor(width, wanted), EXTENSIONS[format])),
    addressOfDrawing: (drawing, wanted, format) =>
      `${drawn}/${drawingPath(drawing, widthFor(SIZE.width, wanted), EXTENSIONS[format])}`,
    sizeOfDrawing: () => SIZE,
    placeholderOf,
  };
}

/** Draws a picture that is asked for the first time, and keeps it; `null` where this path is none of a drawing. */
export function drawnFiles(store: FileStore): (path: string) => Promise<OpenFile | null> {
  const underWay = new Map<string, Promise<Uint8Array>>();
  const draw = async (
    path: string,
    { drawing, width, format }: NonNullable<ReturnType<typeof drawingAt>>,
  ) => {
    const bytes = await renderDrawing(drawVehicle(drawing), width, format);
    await store.write(path, bytes, CONTENT_TYPES[format]);
    return bytes;
  };
  return async (path) => {
    const asked = drawingAt(path);
    if (!asked) return null;
    // Those who ask at the same time get the same one.
    const drawn = underWay.get(path) ?? draw(path, asked).finally(() => underWay.delete(path));
    underWay.set(path, drawn);
    const bytes = await drawn;
    return { size: bytes.length, stream: Readable.from([bytes]) };
  };
}

const isKey = (key: string): boolean => /^[a-z0-9-]{1,100}$/.test(key);
