import sharp from 'sharp';

/**
 * A JPEG as a phone makes it: 4000 × 3000 pixels, taken with the camera turned, with a place in its EXIF data. `red` is the
 * colour of its upper left corner as a person sees it, so that each can be another photo.
 */
export async function phonePhoto(
  red = 200,
  size: readonly [number, number] = [4_000, 3_000],
): Promise<Buffer> {
  const [width, height] = size;
  const corner = await sharp({
    create: {
      width: Math.round(width / 4),
      height: Math.round(height / 4),
      channels: 3,
      background: { r: red, g: 20, b: 20 },
    },
  })
    .png()
    .toBuffer();
  return (
    sharp({ create: { width, height, channels: 3, background: { r: 40, g: 90, b: 160 } } })
      // Orientation 6: what is at the lower left of the pixels is at the upper left of the picture.
      .composite([{ input: corner, left: 0, top: height - Math.round(height / 4) }])
      .withExif({
        IFD0: { Make: 'Phone', Software: 'secret-software' },
        IFD3: {
          GPSLatitudeRef: 'S',
          GPSLatitude: '23/1 33/1 0/1',
          GPSLongitudeRef: 'W',
          GPSLongitude: '46/1 38/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 85 })
      .toBuffer()
  );
}

/** A PNG of so many pixels that is small as a file: 200 megapixels in some hundred kilobytes. */
export function pixelBomb(): Promise<Buffer> {
  return sharp({
    create: { width: 20_000, height: 10_000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();
}
