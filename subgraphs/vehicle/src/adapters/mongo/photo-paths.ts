import { Schema } from 'mongoose';
import type { Photo, PhotoImage } from '../../domain/photo.ts';

/** The photos in the document of a vehicle. None of it is there before the first photo, nor read unless asked for. */
export interface Photographed {
  readonly photos?: readonly Photo[];
  readonly photosVersion?: number;
  /** Hashes of the images that the photos show: what keeps the files of an image. */
  readonly photoHashes?: readonly string[];
  /** How many photos are PROCESSING. */
  readonly photosWaiting?: number;
}

const image = new Schema<PhotoImage>(
  {
    hash: { type: String, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    placeholder: { type: String, required: true },
  },
  { _id: false },
);

const photo = new Schema<Photo>(
  {
    id: { type: String, required: true },
    key: { type: String, default: null },
    drawing: { type: String, default: null },
    image: { type: image, default: null },
    problem: { type: Schema.Types.Mixed, default: null },
    alt: { type: String, default: null },
  },
  { _id: false, id: false },
);

/** The paths of photos in the schema of vehicles. */
export const photoPaths = {
  photos: { type: [photo], default: undefined, select: false },
  photosVersion: { type: Number, select: false },
  photoHashes: { type: [String], default: undefined, select: false },
  photosWaiting: { type: Number, select: false },
} as const;

/** What a vehicle without photos has, where it had some. */
export const WITHOUT_PHOTOS: Photographed = { photos: [], photoHashes: [], photosWaiting: 0 };

/** The indexes by which work on photos finds vehicles; the others are in neither. */
export function indexPhotos(schema: Schema): void {
  schema.index({ photoHashes: 1 }, { partialFilterExpression: { photoHashes: { $gt: '' } } });
  schema.index({ photosWaiting: 1 }, { partialFilterExpression: { photosWaiting: { $gt: 0 } } });
}
