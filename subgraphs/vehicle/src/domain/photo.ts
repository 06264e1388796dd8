import { done, type Message, type Outcome, refuse } from '@autograph/kernel';
import type { DrawnView } from './drawing.ts';
import { messages } from './messages.ts';

/** Most photos of a vehicle. */
export const MOST_PHOTOS = 40;

/** A published image: its files are found by its hash. */
export interface PhotoImage {
  /** SHA-256 of the uploaded file and of the way it was prepared, in hexadecimal. */
  readonly hash: string;
  /** Of the widest picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** A tiny picture as a data URI. */
  readonly placeholder: string;
}

/** A photo of a vehicle: an upload that is being prepared, was published or was refused, or a picture that we draw. */
export interface Photo {
  readonly id: string;
  /** Key of the upload that it is made of; `null` for a picture that we draw. */
  readonly key: string | null;
  readonly drawing: DrawnView | null;
  /** `null` while it is being prepared, where it was refused, and for a picture that we draw. */
  readonly image: PhotoImage | null;
  /** Why the upload was refused. */
  readonly problem: Message | null;
  readonly alt: string | null;
}

export type PhotoStatus = 'PROCESSING' | 'READY' | 'FAILED';

/** Whether a photo can be shown. */
export function statusOf({ image, drawing, problem }: Photo): PhotoStatus {
  if (problem) return 'FAILED';
  return image || drawing ? 'READY' : 'PROCESSING';
}

/** The photos of a vehicle with others behind them; refused as LIMIT_REACHED on `field` when these are too many. */
export function withPhotos(
  photos: readonly Photo[],
  added: readonly Photo[],
  field: string,
): Outcome<readonly Photo[], 'LIMIT_REACHED'> {
  return roomFor(photos, added.length, field, [...photos, ...added]);
}

/** Refuses as LIMIT_REACHED on `field` so many more photos than a vehicle may have. */
export function roomFor<T>(
  photos: readonly Photo[],
  more: number,
  field: string,
  then: T,
): Outcome<T, 'LIMIT_REACHED'> {
  return photos.length + more <= MOST_PHOTOS
    ? done(then)
    : refuse('LIMIT_REACHED', field, messages.tooManyPhotos({ max: MOST_PHOTOS, count: photos.length }));
}

/**
 * The photos of a vehicle in the order of `ids`. Refused as INVALID when one is named twice, and as STALE when they are not all
 * of them: then somebody else has added or removed one.
 */
export function reordered(
  photos: readonly Photo[],
  ids: readonly string[],
): Outcome<readonly Photo[], 'STALE' | 'INVALID'> {
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at);
  if (twice >= 0) return refuse('INVALID', `ids.${twice}`, messages.repeatedPhoto);
  const byId = new Map(photos.map((photo) => [photo.id, photo]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  if (ordered.length !== ids.length || ids.length !== photos.length)
    return refuse('STALE', 'ids', messages.photosChanged);
  return done(ordered.every((photo, at) => photo === photos[at]) ? photos : ordered);
}

/** The photos of a vehicle without one of them; refused as NOT_FOUND when it is not among them. */
export function withoutPhoto(photos: readonly Photo[], id: string): Outcome<readonly Photo[], 'NOT_FOUND'> {
  const left = photos.filter((photo) => photo.id !== id);
  return left.length < photos.length ? done(left) : refuse('NOT_FOUND', 'photoId', messages.noSuchPhoto);
}

/** The photos with what came of an upload; the same ones where none of them waits for it. */
export function settled(
  photos: readonly Photo[],
  key: string,
  outcome: Pick<Photo, 'image' | 'problem'>,
): readonly Photo[] {
  const waits = (photo: Photo): boolean => photo.key === key && statusOf(photo) === 'PROCESSING';
  return photos.some(waits)
    ? photos.map((photo) => (waits(photo) ? { ...photo, ...outcome } : photo))
    : photos;
}
