import { isStaff, textOf } from '@autograph/kernel';
import { drawingOf } from '../../domain/drawing.ts';
import { type Photo, statusOf } from '../../domain/photo.ts';
import type { Vehicle } from '../../domain/vehicle.ts';
import type { PhotoResolvers } from './__generated__/resolvers.ts';
import type { Context } from './context.ts';

/** A photo, and the vehicle that it shows. */
export interface ShownPhoto extends Photo {
  readonly vehicle: Vehicle;
  /** From 1. */
  readonly position: number;
}

/** The photos of a vehicle that the caller may see: staff all of them, others those that are READY. */
export async function shownPhotos(
  vehicle: Vehicle,
  _args: object,
  { photosOf, caller: { user } }: Context,
): Promise<ShownPhoto[]> {
  const photos = await photosOf.load(vehicle.id);
  const seen = user && isStaff(user) ? photos : photos.filter((one) => statusOf(one) === 'READY');
  return seen.map((one, at) => ({ ...one, vehicle, position: at + 1 }));
}

/** The fields of a photo. */
export const photo: PhotoResolvers = {
  status: statusOf,
  url: ({ image, drawing, vehicle }, { width, format }, { ports: { files } }) => {
    const asked = [width ?? null, format ?? 'JPEG'] as const;
    if (image) return files.addressOf(image, ...asked);
    return drawing && files.addressOfDrawing(drawingOf(vehicle, drawing), ...asked);
  },
  width: ({ image, drawing }, _args, { ports: { files } }) =>
    image?.width ?? (drawing && files.sizeOfDrawing().width),
  height: ({ image, drawing }, _args, { ports: { files } }) =>
    image?.height ?? (drawing && files.sizeOfDrawing().height),
  placeholder: ({ image, drawing, vehicle }, _args, { ports: { files } }) =>
    image?.placeholder ?? (drawing && files.placeholderOf(drawingOf(vehicle, drawing))),
  problem: ({ problem }, _args, { caller: { language } }) => problem && textOf(problem, language),
};
