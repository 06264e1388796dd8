import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { lane } from '../src/image/lane.ts';
import { imageProblem, type Rendition, renderImage, widthFor, widthsOf } from '../src/index.ts';
import { phonePhoto, pixelBomb } from '../src/testing/index.ts';

async function rendered(bytes: Uint8Array) {
  const made: Rendition[] = [];
  const image = await renderImage(bytes, async (rendition) => void made.push(rendition));
  return { image, made };
}

it('makes a photo of a phone upright, in four widths and three formats, without metadata', async () => {
  const photo = await phonePhoto();
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('secret-software');
  expect(await imageProblem(photo)).toBeNull();
  const { image, made } = await rendered(photo);
  expect(image).toMatchObject({ width: 1_440, height: 1_920 });
  expect(image?.placeholder).toMatch(/^data:image\/webp;base64,/);
  expect(made.map(({ width, format }) => `${width}.${format}`)).toEqual(
    [320, 640, 1_280, 1_920].flatMap((width) =>
      ['avif', 'webp', 'jpg'].map((format) => `${width}.${format}`),
    ),
  );
  for (const { bytes, width } of made) {
    const { exif, icc, xmp, orientation, ...read } = await sharp(bytes).metadata();
    expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/secret-software|GPS/);
    expect([read.width, read.height]).toEqual([
      Math.min(width, 1_440),
      Math.round(Math.min(width, 1_440) / 0.75),
    ]);
  }
  const jpeg = made.find(({ format, width }) => format === 'jpg' && width === 320)?.bytes ?? new Uint8Array();
  const { data } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  // The red corner is at the upper left, where it was when the photo was taken.
  expect([data[30 * 320 * 3 + 30], data[30 * 320 * 3 + 31]]).toEqual([
    expect.closeTo(200, -1.5),
    expect.closeTo(20, -1.5),
  ]);
});

it('never enlarges a photo, and keeps one of any shape', async () => {
  expect([200, 320, 321, 1_440, 4_000].map(widthsOf)).toEqual([
    [320],
    [320],
    [320, 640],
    [320, 640, 1_280, 1_920],
    [320, 640, 1_280, 1_920],
  ]);
  expect([1, 320, 500, 9_999, null].map((wanted) => widthFor(1_440, wanted))).toEqual([
    320, 320, 640, 1_920, 1_920,
  ]);
  const narrow = await sharp({ create: { width: 40, height: 6_000, channels: 4, background: '#0000' } })
    .png()
    .toBuffer();
  const { image } = await rendered(narrow);
  expect(image).toMatchObject({ width: 13, height: 1_920 });
});

it.each(['png', 'webp', 'avif', 'jpeg'] as const)('accepts %s', async (format) => {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#123456' } })
    .toFormat(format)
    .toBuffer();
  expect(await imageProblem(bytes)).toBeNull();
  expect((await rendered(bytes)).image).toMatchObject({ width: 30, height: 20 });
});

const text = (said: string): Buffer => Buffer.from(said);
const box = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), text(`ftyp${brand}`), Buffer.alloc(4), text(`${brand}mif1`)]);

it.each([
  ['a program', Buffer.concat([text('MZ'), Buffer.alloc(200)]), { problem: 'FORMAT', found: 'exe' }],
  [
    'a program of Linux',
    Buffer.concat([text('\x7fELF'), Buffer.alloc(200)]),
    { problem: 'FORMAT', found: 'elf' },
  ],
  [
    'an SVG',
    text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    { problem: 'SVG' },
  ],
  ['an SVG behind a prologue', text('\ufeff <?xml version="1.0"?><!-- x --><SVG/>'), { problem: 'SVG' }],
  ['a page', text('<!doctype html><body onload=alert(1)>'), { problem: 'HTML' }],
  ['a HEIC photo', box('heic'), { problem: 'HEIC' }],
  ['a GIF', text('GIF89a\x01\x00\x01\x00'), { problem: 'FORMAT', found: 'gif' }],
  ['a text', text('hello'), { problem: 'NOT_AN_IMAGE' }],
  ['nothing', text(''), { problem: 'EMPTY' }],
  [
    'the beginning of a JPEG',
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]),
    { problem: 'DAMAGED' },
  ],
])('refuses %s', async (_what, bytes, found) => {
  expect(await imageProblem(bytes)).toEqual(found);
});

const plain = (background: string) =>
  sharp({ create: { width: 30, height: 20, channels: 3, background } })
    .png()
    .toBuffer();

it('shows the first frame of an animated WebP, and nothing that moves', async () => {
  const frames = await Promise.all(['#ff0000', '#0000ff'].map(plain));
  const animated = await sharp(frames, { join: { animated: true } })
    .webp({ delay: [100, 100] })
    .toBuffer();
  expect(await sharp(animated).metadata()).toMatchObject({ pages: 2 });
  expect(await imageProblem(animated)).toBeNull();
  const { image, made } = await rendered(animated);
  expect(image).toMatchObject({ width: 30, height: 20 });
  for (const { bytes } of made) {
    const { pages = 1, width, height } = await sharp(bytes).metadata();
    expect([pages, width, height]).toEqual([1, 30, 20]);
    const [red = 0, , blue = 0] = await sharp(bytes).raw().toBuffer();
    expect([red > 200, blue < 60]).toEqual([true, true]);
  }
});

it('refuses an animated PNG, which no two programs show alike', async () => {
  const png = await plain('#ff0000');
  const acTL = Buffer.concat([Buffer.from('acTL'), Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])]);
  const chunk = Buffer.alloc(acTL.length + 8);
  chunk.writeUInt32BE(acTL.length - 4);
  acTL.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(acTL), acTL.length + 4);
  // Behind the signature and the header.
  const animated = Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
  expect(await imageProblem(animated)).toEqual({ problem: 'FORMAT', found: 'apng' });
});

it('refuses an image of 200 megapixels without decoding it', async () => {
  const bomb = await pixelBomb();
  expect(bomb.length).toBeLessThan(2_000_000);
  const before = process.memoryUsage().rss;
  expect(await imageProblem(bomb)).toEqual({ problem: 'TOO_MANY_PIXELS', megapixels: 200 });
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  // And would not be decoded if somebody forgot to ask.
  expect((await rendered(bomb)).image).toBeNull();
});

it('answers nothing for a photo that is cut off in the middle', async () => {
  const photo = await phonePhoto(200, [800, 600]);
  expect((await rendered(photo.subarray(0, photo.length / 2))).image).toBeNull();
});

it('passes on what the one who keeps the pictures throws', async () => {
  const photo = await phonePhoto(200, [80, 60]);
  const full = new Error('the disk is full');
  await expect(renderImage(photo, () => Promise.reject(full))).rejects.toBe(full);
});

it('works on so many jobs at once, lets so many wait, and refuses the others', async () => {
  const run = lane({ atOnce: 2, waiting: 3 });
  let [now, most] = [0, 0];
  const job = async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
  };
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => run(job)));
  expect(all.map(({ status }) => status === 'fulfilled')).toEqual([
    ...Array.from({ length: 5 }, () => true),
    ...Array.from({ length: 3 }, () => false),
  ]);
  expect(most).toBe(2);
  await run(job);
});
