import { changeDocument, type Filter, raised, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { statusOf } from '../../domain/photo.ts';
import type { PhotoList, VehiclePhotos } from '../../ports/photo-store.ts';
import type { VehicleDocument } from './vehicle-model.ts';

const THERE = { removed: trusted({ $ne: true }), status: trusted({ $ne: 'WITHDRAWN' }) };

/** The photos of vehicles, in their documents in MongoDB. `onRaised` hears of each event that a write has raised. */
export function mongoVehiclePhotos(
  model: Model<VehicleDocument>,
  onRaised: () => void = () => undefined,
): VehiclePhotos {
  const read = async (filter: Filter, limit?: number): Promise<PhotoList[]> => {
    const query = model.find(filter as object).select({ photos: 1, photosVersion: 1 });
    const documents = await (limit ? query.limit(limit) : query).lean<VehicleDocument[]>().exec();
    return documents.map(({ _id, photos = [], photosVersion = 0 }) => ({
      vehicleId: _id,
      photos,
      version: photosVersion,
    }));
  };
  return {
    listsOf: (ids) => read({ _id: trusted({ $in: [...ids] }), ...THERE }),
    update: async ({ vehicleId, photos, version }, vehicleVersion, event) => {
      const guard = {
        _id: vehicleId,
        ...THERE,
        // Before its first photo, a vehicle has no version of them.
        photosVersion: version === 0 ? null : version,
        ...(vehicleVersion !== null && { version: vehicleVersion }),
      };
      const written = await changeDocument(model, guard, {
        $set: {
          photos,
          photosVersion: version + 1,
          photoHashes: [...new Set(photos.flatMap(({ image }) => image?.hash ?? []))],
          photosWaiting: photos.filter((photo) => statusOf(photo) === 'PROCESSING').length,
        },
        $push: raised(event),
      });
      if (written) onRaised();
      return written ? 'updated' : 'stale';
    },
    waiting: (limit) => read({ photosWaiting: trusted({ $gt: 0 }) }, limit),
    isShown: async (hash) => (await model.exists({ photoHashes: hash }).exec()) !== null,
  };
}
