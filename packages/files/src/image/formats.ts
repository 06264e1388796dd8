/** The formats that photos are served in, smallest files first. */
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type Format = (typeof FORMATS)[number];

/** The widths that photos are served in, in pixels. A photo is never enlarged. */
export const WIDTHS = [320, 640, 1_280, 1_920] as const;

/** The content type of each format. */
export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

/**
 * The widths that a picture is kept in: those that it fills, and the next one, which has the picture in its own width where it
 * is narrower.
 */
export function widthsOf(width: number): readonly number[] {
  const enough = WIDTHS.findIndex((each) => each >= width);
  return enough < 0 ? WIDTHS : WIDTHS.slice(0, enough + 1);
}

/** Of the widths that a picture is kept in, the least that is at least so wide; the widest one where none is named or enough. */
export function widthFor(width: number, wanted: number | null): number {
  const kept = widthsOf(width);
  return kept.find((each) => wanted !== null && each >= wanted) ?? kept[kept.length - 1] ?? 0;
}
