import sharp, { type Sharp } from 'sharp';
import { MOST_MEGAPIXELS } from './check-image.ts';
import { FORMATS, type Format, WIDTHS, widthsOf } from './formats.ts';
import { lane } from './lane.ts';

/** How long one step of the work on an image may take, in seconds. */
const LONGEST_STEP = 30;

/** Width of the placeholder, in pixels. */
const PLACEHOLDER_WIDTH = 16;

// One thread for each image: the others belong to those who wait for answers.
sharp.concurrency(1);
// Every image is another one.
sharp.cache(false);

/** At most one photo and one drawing are worked on at a time in a process, and few wait. */
const photoWork = lane({ atOnce: 1, waiting: 64 });
/** Of their own: anyone may ask for drawings, and keep no photo from its turn. */
const drawingWork = lane({ atOnce: 1, waiting: 64 });

/** A picture in one width and format. */
export interface Rendition {
  /** One of `WIDTHS`. */
  readonly width: number;
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** An image, ready to be served. */
export interface RenderedImage {
  /** Of the widest rendition, in pixels. */
  readonly width: number;
  readonly height: number;
  /** A tiny picture as a data URI, to show until the image is there. */
  readonly placeholder: string;
}

/** Encoders with settings that look the same to the eye. AVIF's effort is low: two cores must keep up with a phone's photos. */
const ENCODERS: Readonly<Record<Format, (picture: Sharp) => Sharp>> = {
  avif: (picture) => picture.avif({ quality: 52, effort: 0 }),
  webp: (picture) => picture.webp({ quality: 78, effort: 3 }),
  jpg: (picture) => picture.jpeg({ quality: 80, progressive: true }),
};

/**
 * Makes an image of bytes that `imageProblem` found acceptable: upright by its orientation, in sRGB, on white where it is
 * transparent, without any metadata, at most 1,920 pixels wide and high, in each width and format. `keep` gets each rendition as soon as it is there. Answers `null`
 * where the pixels cannot be decoded. What `keep` throws is passed on.
 */
export function renderImage(
  bytes: Uint8Array,
  keep: (rendition: Rendition) => Promise<void>,
): Promise<RenderedImage | null> {
  return photoWork(async () => {
    const widest = WIDTHS[WIDTHS.length - 1] ?? 0;
    const whole = await decoded(bytes, widest).catch(() => null);
    if (!whole) return null;
    const { width, height } = whole.info;
    for (const each of widthsOf(width))
      for (const format of FORMATS) await keep(await rendition(whole, each, format));
    const tiny = await pictureOf(whole)
      .resize({ width: Math.min(PLACEHOLDER_WIDTH, width) })
      .webp({ quality: 30 })
      .toBuffer();
    return { width, height, placeholder: `data:image/webp;base64,${tiny.toString('base64')}` };
  });
}

/** Draws an SVG of our own in one width and format. Never for an SVG of anybody else. */
export function renderDrawing(svg: string, width: number, format: Format): Promise<Uint8Array> {
  return drawingWork(() => ENCODERS[format](sharp(Buffer.from(svg)).resize({ width }).flatten()).toBuffer());
}

interface Pixels {
  readonly data: Buffer;
  readonly info: { readonly width: number; readonly height: number; readonly channels: 1 | 2 | 3 | 4 };
}

async function decoded(bytes: Uint8Array, width: number): Promise<Pixels> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: MOST_MEGAPIXELS * 1_000_000,
    failOn: 'error',
  })
    .autoOrient()
    .resize({ width, height: width, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .timeout({ seconds: LONGEST_STEP })
    .toBuffer({ resolveWithObject: true });
  return { data, info: { width: info.width, height: info.height, channels: info.channels as 3 } };
}

const pictureOf = ({ data, info }: Pixels): Sharp => sharp(data, { raw: info });

async function rendition(whole: Pixels, width: number, format: Format): Promise<Rendition> {
  const picture = ENCODERS[format](
    pictureOf(whole).resize({ width: Math.min(width, whole.info.width) }),
  ).timeout({ seconds: LONGEST_STEP });
  return { width, format, bytes: await picture.toBuffer() };
}
