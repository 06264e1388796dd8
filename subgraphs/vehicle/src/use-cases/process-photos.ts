import { CONFLICT, retryOnConflict } from '@autograph/kernel';
import { type Photo, settled, statusOf } from '../domain/photo.ts';
import { photosChanged } from '../domain/photo-event.ts';
import { problemMessage, uploadTimes } from '../domain/photo-upload.ts';
import type { PhotoPorts } from '../ports/index.ts';
import type { Published } from '../ports/photo-files.ts';

type Needs = Pick<PhotoPorts, 'photos' | 'uploads' | 'images' | 'files' | 'photoPolicy' | 'clock' | 'newId'>;

/** How often a file is tried that fails by itself: one that ends the process each time must not do so for ever. */
const MOST_ATTEMPTS = 5;

/** How many vehicles are looked up at once. */
const BATCH = 10;

/**
 * Prepares the uploaded files of photos that are PROCESSING, one after the other. May be repeated, and cut off anywhere: a photo
 * is PROCESSING until what came of it is written. `held` is asked before each file; the work stops where it answers `false`.
 */
export async function processPhotos(ports: Needs, held: () => Promise<boolean>): Promise<number> {
  let done = 0;
  for (const { vehicleId, photos } of await ports.photos.waiting(BATCH)) {
    for (const photo of photos) {
      if (photo.key === null || statusOf(photo) !== 'PROCESSING') continue;
      if (!(await held())) return done;
      if (await processPhoto(vehicleId, photo.key, ports, held)) done += 1;
    }
  }
  return done;
}

async function processPhoto(
  vehicleId: string,
  key: string,
  ports: Needs,
  held: () => Promise<boolean>,
): Promise<boolean> {
  const { uploads, files, images, clock, photoPolicy } = ports;
  const attempts = await uploads.attempt(key);
  const checkAt = (): Date => uploadTimes(clock(), photoPolicy.ttl).removableWhenDone;
  const publish = async (): Promise<Published | null> => {
    try {
      return await files.publish(
        key,
        (hash) => images.claim(hash, checkAt()),
        () => void held().catch(() => undefined),
      );
    } catch (error) {
      if (files.isAway(error)) await uploads.takeBack(key);
      throw error;
    }
  };
  const published: Published | null =
    attempts > MOST_ATTEMPTS ? { ok: false, found: { problem: 'DAMAGED' } } : await publish();
  // Its files are being removed, or were while this lasted, as nothing referred to them: the next round makes them again.
  if (!published || (published.ok && !(await images.renew(published.image.hash, checkAt())))) {
    await uploads.takeBack(key);
    return false;
  }
  await settle(vehicleId, key, outcomeOf(published), ports);
  const [upload] = await uploads.findByKeys([key]);
  if (upload) await uploads.removeAfter(key, uploadTimes(upload.at, photoPolicy.ttl).removableWhenDone);
  return true;
}

function outcomeOf(published: Published): Pick<Photo, 'image' | 'problem'> {
  return published.ok
    ? { image: published.image, problem: null }
    : { image: null, problem: problemMessage(published.found) };
}

/** Writes what came of a file, unless its photo was removed meanwhile. */
async function settle(
  vehicleId: string,
  key: string,
  outcome: Pick<Photo, 'image' | 'problem'>,
  { photos, newId, clock }: Needs,
): Promise<void> {
  await retryOnConflict(`the photos of vehicle ${vehicleId}`, async () => {
    const [list] = await photos.listsOf([vehicleId]);
    if (!list) return null;
    const changed = settled(list.photos, key, outcome);
    if (changed === list.photos) return null;
    const event = photosChanged({ vehicleId, version: list.version + 1 }, { id: newId(), at: clock() });
    const written = await photos.update({ ...list, photos: changed }, null, event);
    return written === 'updated' ? null : CONFLICT;
  });
}
