import { check, type Message, type Outcome, refuse, text } from '@autograph/kernel';
import { z } from 'zod';
import { messages } from './messages.ts';
import { MOST_PHOTOS } from './photo.ts';

/** Most bytes of an uploaded photo: 15 MB. */
export const MOST_BYTES = 15 * 1_048_576;

const MOST_MEGABYTES = MOST_BYTES / 1_048_576;
const MOST_NAME = 255;
const MOST_ALT = 200;

/** How long an upload address holds, in milliseconds, where files that nothing refers to are kept longer. */
const ADDRESS_LIFE = 15 * 60_000;

/** How long a file is left alone after it was written, in milliseconds: longer than anything takes that will refer to it. */
const GRACE = 60 * 60_000;

const CONTENT_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'];

/** A file that somebody wants to upload. */
export interface PhotoFile {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
}

/** An upload that was prepared: the file may be there or not. */
export interface PhotoUpload {
  readonly key: string;
  /** The vehicle and the user that it is for. */
  readonly vehicleId: string;
  readonly userId: string;
  readonly size: number;
  readonly at: Date;
}

/** Why an uploaded file is not accepted, as the one who looked at it found. */
export type FileProblem =
  | { readonly problem: 'EMPTY' | 'SVG' | 'HTML' | 'HEIC' | 'NOT_AN_IMAGE' | 'DAMAGED' | 'GONE' }
  | { readonly problem: 'FORMAT'; readonly found: string }
  | { readonly problem: 'TOO_MANY_PIXELS'; readonly megapixels: number; readonly most: number };

/** Says why a file is not accepted. */
export function problemMessage(found: FileProblem): Message {
  switch (found.problem) {
    case 'EMPTY':
      return messages.fileEmpty;
    case 'SVG':
      return messages.fileSvg;
    case 'HTML':
      return messages.fileHtml;
    case 'HEIC':
      return messages.fileHeic;
    case 'FORMAT':
      return messages.fileIs({ found: found.found.toUpperCase() });
    case 'TOO_MANY_PIXELS':
      return messages.filePixels({ found: found.megapixels, max: found.most });
    case 'GONE':
      return messages.fileGone;
    case 'DAMAGED':
      return messages.fileDamaged;
    case 'NOT_AN_IMAGE':
      return messages.fileNoImage;
  }
}

/** Checks the files that somebody wants to upload: from 1 to 40, each of a format that is accepted and not too large. */
export function checkFiles(files: readonly PhotoFile[]): Outcome<readonly PhotoFile[], 'INVALID'> {
  if (files.length === 0 || files.length > MOST_PHOTOS)
    return refuse('INVALID', 'files', messages.fileCount({ max: MOST_PHOTOS }));
  const refusals = files.flatMap((file, at) =>
    problemsOf(file).map(([field, message]) => ({
      code: 'INVALID' as const,
      field: ['files', `${at}`, field],
      message,
    })),
  );
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, value: files };
}

function problemsOf({ filename, contentType, size }: PhotoFile): (readonly [string, Message])[] {
  const isNamed = filename.trim() !== '' && filename.length <= MOST_NAME;
  const type = contentType.toLowerCase();
  return [
    ...(isNamed ? [] : [['filename', messages.fileName({ max: MOST_NAME })] as const]),
    ...(CONTENT_TYPES.includes(contentType) ? [] : [['contentType', typeMessage(type)] as const]),
    ...(size > 0 ? [] : [['size', messages.fileEmpty] as const]),
    ...(size <= MOST_BYTES ? [] : [['size', messages.fileSize({ max: MOST_MEGABYTES })] as const]),
  ];
}

function typeMessage(contentType: string): Message {
  if (contentType.startsWith('image/svg')) return messages.fileSvg;
  if (/^image\/hei[cf]/.test(contentType)) return messages.fileHeic;
  return contentType.startsWith('text/html') ? messages.fileHtml : messages.fileFormat;
}

/** Checks what is attached: from 1 to 40 keys, each once, and what the photos show in at most 200 characters. */
export function checkAttachment(input: {
  readonly keys: readonly string[];
  readonly alt?: unknown;
}): Outcome<{ readonly keys: readonly string[]; readonly alt: string | null }, 'INVALID'> {
  const { keys } = input;
  if (keys.length === 0 || keys.length > MOST_PHOTOS)
    return refuse('INVALID', 'keys', messages.keyCount({ max: MOST_PHOTOS }));
  const twice = keys.findIndex((key, at) => keys.indexOf(key) < at);
  if (twice >= 0) return refuse('INVALID', `keys.${twice}`, messages.repeatedKey);
  const alt = text(MOST_ALT)
    .transform((value) => value || null)
    .nullable();
  return check(z.object({ keys: z.array(z.string()), alt }), { keys, alt: input.alt ?? null });
}

/** When things of an upload end, by how long files are kept that nothing refers to (`ttl`, in milliseconds). */
export function uploadTimes(at: Date, ttl: number) {
  const after = (life: number): Date => new Date(at.getTime() + life);
  return {
    /** The end of its address. */
    expiresAt: after(Math.min(ADDRESS_LIFE, ttl)),
    /** Until then it can be attached; well before it is removed. */
    attachableUntil: after(ttl - Math.min(GRACE, ttl / 4)),
    /** When it is removed, where it was attached and published: not while its address could take it a second time. */
    removableWhenDone: after(Math.min(GRACE, ttl)),
    /** When it is removed in any case. */
    removableAt: after(ttl),
  };
}
