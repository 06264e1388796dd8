import type { Drawing } from '../domain/drawing.ts';
import type { PhotoImage } from '../domain/photo.ts';
import type { FileProblem } from '../domain/photo-upload.ts';

export type PhotoFormat = 'AVIF' | 'WEBP' | 'JPEG';

/** Where a client uploads one file. */
export interface UploadTarget {
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly expiresAt: Date;
}

/** What came of preparing an uploaded file: the image, published; or why it is not accepted. */
export type Published =
  | { readonly ok: true; readonly image: PhotoImage }
  | { readonly ok: false; readonly found: FileProblem };

/** The files of photos. */
export interface PhotoFiles {
  /** An address that takes one upload of this size and type under this key until it expires. */
  target(
    key: string,
    planned: { readonly size: number; readonly contentType: string; readonly expiresAt: Date },
  ): Promise<UploadTarget>;
  /** Size of an uploaded file, in bytes; `null` where there is none. */
  sizeOf(key: string): Promise<number | null>;
  /**
   * Checks an uploaded file, and publishes it in all widths and formats. Before the first file is written, `claim` is asked with
   * the hash; answers `null` where the claim is refused. `alive` is called every second while it lasts.
   */
  publish(
    key: string,
    claim: (hash: string) => Promise<boolean>,
    alive: () => void,
  ): Promise<Published | null>;
  /** Whether an error of these methods says nothing about a file: the store does not answer, is full or busy. */
  isAway(error: unknown): boolean;
  removeUpload(key: string): Promise<void>;
  /** Removes all files of a published image. */
  removeImage(hash: string): Promise<void>;
  /** Removes what uploads left behind that were cut off before this time. */
  tidy(before: Date): Promise<void>;
  /** The address of an image, in the least width that is enough. */
  addressOf(image: PhotoImage, width: number | null, format: PhotoFormat): string;
  /** The address of a drawing, and its size. */
  addressOfDrawing(drawing: Drawing, width: number | null, format: PhotoFormat): string;
  sizeOfDrawing(): { readonly width: number; readonly height: number };
  placeholderOf(drawing: Drawing): string;
}
