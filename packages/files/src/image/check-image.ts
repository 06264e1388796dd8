import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

/** Most pixels of an image, in megapixels. */
export const MOST_MEGAPIXELS = 50;

/** The formats of images that are accepted, as both libraries name them. */
const ACCEPTED: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'heif',
};

/** Why a file is not accepted as an image. `found` is what it is instead, such as `exe`. */
export type ImageProblem =
  | { readonly problem: 'EMPTY' | 'SVG' | 'HTML' | 'HEIC' | 'NOT_AN_IMAGE' | 'DAMAGED' }
  | { readonly problem: 'FORMAT'; readonly found: string }
  | { readonly problem: 'TOO_MANY_PIXELS'; readonly megapixels: number };

/** How far into a text its kind is looked for, in bytes. */
const TEXT_HEAD = 1_024;

/**
 * Why these bytes are not an image that is accepted; `null` when they are. Only headers are read: no pixel is decoded, so that
 * an image with too many of them costs nothing.
 */
export async function imageProblem(bytes: Uint8Array): Promise<ImageProblem | null> {
  if (bytes.length === 0) return { problem: 'EMPTY' };
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const text = textProblem(bytes);
  if (text) return text;
  if (!type) return { problem: 'NOT_AN_IMAGE' };
  if (/^image\/hei[cf]/.test(type.mime)) return { problem: 'HEIC' };
  const format = ACCEPTED[type.mime];
  if (!format) return { problem: 'FORMAT', found: type.ext };
  try {
    // Read without sharp's own bound, to say how many there are.
    const read = await sharp(bytes, { limitInputPixels: false }).metadata();
    const isAsSeen = read.format === format && (format !== 'heif' || read.compression === 'av1');
    if (!isAsSeen) return { problem: 'DAMAGED' };
    const megapixels = (read.width * read.height) / 1_000_000;
    return megapixels > MOST_MEGAPIXELS
      ? { problem: 'TOO_MANY_PIXELS', megapixels: Math.round(megapixels) }
      : null;
  } catch {
    return { problem: 'DAMAGED' };
  }
}

/** What a text is that a browser would run as a page; `null` where it is neither. */
function textProblem(bytes: Uint8Array): ImageProblem | null {
  const head = Buffer.from(bytes.subarray(0, TEXT_HEAD))
    .toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (!head.startsWith('<')) return null;
  if (head.includes('<svg')) return { problem: 'SVG' };
  return /<!doctype html|<html|<script|<body/.test(head) ? { problem: 'HTML' } : null;
}
