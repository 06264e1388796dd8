import { statusOf } from '../domain/photo.ts';
import { type PhotoUpload, uploadTimes } from '../domain/photo-upload.ts';
import type { PhotoPorts } from '../ports/index.ts';

type Needs = Pick<PhotoPorts, 'photos' | 'uploads' | 'images' | 'files' | 'photoPolicy' | 'clock'>;

/** How many files a round looks at. */
const BATCH = 200;

/**
 * Removes files that nothing refers to: uploads that were never attached or are published, and images that no vehicle shows. May
 * be repeated, and cut off anywhere: the record of a file goes after the file. Returns how many were removed.
 */
export async function sweepPhotos(ports: Needs, held: () => Promise<boolean>): Promise<number> {
  const { uploads, images, files, photos, photoPolicy, clock } = ports;
  let removed = 0;
  for (const upload of await uploads.due(clock(), BATCH)) {
    if (!(await held())) return removed;
    if (await isWaitedFor(upload, ports)) {
      await uploads.removeAfter(upload.key, uploadTimes(clock(), photoPolicy.ttl).removableWhenDone);
      continue;
    }
    await files.removeUpload(upload.key);
    await uploads.forget(upload.key);
    removed += 1;
  }
  for (const { hash, checkAt } of await images.due(clock(), BATCH)) {
    if (!(await held())) return removed;
    // Condemned first, and looked for afterwards: a worker that publishes it again claims it before, and is refused from now on.
    if (!(await images.condemn(hash, checkAt))) continue;
    if (await photos.isShown(hash)) {
      await images.spare(hash, uploadTimes(clock(), photoPolicy.ttl).removableAt);
      continue;
    }
    await files.removeImage(hash);
    await images.forget(hash);
    removed += 1;
  }
  await files.tidy(new Date(clock().getTime() - photoPolicy.ttl));
  return removed;
}

/** Whether a photo that is PROCESSING still needs the upload. */
async function isWaitedFor({ key, vehicleId }: PhotoUpload, { photos }: Needs): Promise<boolean> {
  const [list] = await photos.listsOf([vehicleId]);
  return list?.photos.some((photo) => photo.key === key && statusOf(photo) === 'PROCESSING') ?? false;
}
