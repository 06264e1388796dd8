import type { PictureFragment } from '../data/__generated__/showroom.ts';
import { cx } from './cx.ts';
import { CarIcon } from './icons.tsx';

interface PictureProps {
  readonly photo: PictureFragment | null | undefined;
  /** What the picture shows. Empty where the text beside it says the same. */
  readonly alt: string;
  /** How wide it is shown, as the attribute `sizes` has it. */
  readonly sizes: string;
  /** The picture that a page is opened for: it is loaded before others. */
  readonly first?: boolean;
  readonly className?: string;
}

/** A photo in the smallest file that is sharp on this screen. It takes its place before it is loaded. */
export function Picture({ photo, alt, sizes, first = false, className }: PictureProps) {
  if (photo?.status !== 'READY' || !photo.jpeg640) {
    return (
      <span className={cx('grid place-items-center bg-sunken', className)}>
        <CarIcon className="size-12 text-muted" />
        {alt && <span className="sr-only">{alt}</span>}
      </span>
    );
  }
  const avif = set([photo.avif320, 320], [photo.avif640, 640], [photo.avif1280, 1280]);
  const webp = set([photo.webp320, 320], [photo.webp640, 640], [photo.webp1280, 1280]);
  return (
    <picture className="block h-full">
      <source type="image/avif" srcSet={avif} sizes={sizes} />
      <source type="image/webp" srcSet={webp} sizes={sizes} />
      <img
        src={photo.jpeg640}
        srcSet={set([photo.jpeg640, 640], [photo.jpeg1280, 1280])}
        sizes={sizes}
        alt={alt}
        width={photo.width ?? 4}
        height={photo.height ?? 3}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        // The page that was drawn beforehand has this picture: it must not vanish while it is decoded again.
        decoding={first ? 'sync' : 'async'}
        draggable={false}
        className={cx('bg-sunken', className)}
      />
    </picture>
  );
}

/** The place of a picture that is on its way, with the photo where that is known already. */
export function PicturePlace({ className, ...picture }: Omit<PictureProps, 'alt'>) {
  const { photo } = picture;
  const classes = cx('aspect-[4/3] w-full overflow-hidden rounded-lg', photo ? 'bg-sunken' : 'skeleton');
  return (
    <div aria-hidden="true" className={cx(classes, className)}>
      {photo && <Picture {...picture} alt="" className="size-full object-cover" />}
    </div>
  );
}

function set(...pairs: readonly (readonly [string | null, number])[]): string {
  return pairs.flatMap(([url, width]) => (url ? [`${url} ${width}w`] : [])).join(', ');
}
