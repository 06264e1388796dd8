import { CONFLICT, done, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { type Photo, reordered, withoutPhoto } from '../domain/photo.ts';
import { photosChanged } from '../domain/photo-event.ts';
import type { Vehicle } from '../domain/vehicle.ts';
import { ofOwnBranch } from '../domain/vehicle-branch.ts';
import type { PhotoPorts } from '../ports/index.ts';
import type { PhotoRefusal } from './stage-photos.ts';

/**
 * Changes the photos of a vehicle of the user's branches as `decide` says, on their newest state: when another change is
 * written in between, they are read and decided again. The write is also guarded by the vehicle's version, so that a vehicle
 * that was deleted or moved meanwhile is seen as such.
 */
export async function changePhotos<Code extends PhotoRefusal>(
  id: string,
  decide: (photos: readonly Photo[], vehicle: Vehicle) => Promise<Outcome<readonly Photo[], Code>>,
  {
    vehicles,
    photos,
    user,
    newId,
    clock,
  }: Pick<PhotoPorts, 'vehicles' | 'photos' | 'user' | 'newId' | 'clock'>,
): Promise<Outcome<Vehicle, Code | 'NOT_FOUND' | 'OTHER_BRANCH' | 'INVALID_STATE'>> {
  return retryOnConflict(`the photos of vehicle ${id}`, async () => {
    const vehicle = await vehicles.findById(id);
    if (!vehicle) return refuse('NOT_FOUND', 'id', messages.noSuchVehicle);
    const own = ofOwnBranch(vehicle, user, 'id');
    if (!own.ok) return own;
    if (vehicle.withdrawnAt) return refuse('INVALID_STATE', 'id', messages.withdrawn);
    const [list] = await photos.listsOf([id]);
    if (!list) return CONFLICT;
    const decided = await decide(list.photos, vehicle);
    if (!decided.ok) return decided;
    if (decided.value === list.photos) return done(vehicle);
    const event = photosChanged({ vehicleId: id, version: list.version + 1 }, { id: newId(), at: clock() });
    const written = await photos.update({ ...list, photos: decided.value }, vehicle.version, event);
    return written === 'updated' ? done(vehicle) : CONFLICT;
  });
}

/** Puts the photos of a vehicle into another order. */
export function reorderPhotos(id: string, { ids }: { readonly ids: readonly string[] }, ports: PhotoPorts) {
  return changePhotos(id, async (photos) => reordered(photos, ids), ports);
}

/** Removes a photo from a vehicle. Its files go when nothing refers to them any more. */
export function removePhoto(id: string, { photoId }: { readonly photoId: string }, ports: PhotoPorts) {
  return changePhotos(id, async (photos) => withoutPhoto(photos, photoId), ports);
}
