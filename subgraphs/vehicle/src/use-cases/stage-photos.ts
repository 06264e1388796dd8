import { done, type Outcome, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { roomFor } from '../domain/photo.ts';
import { checkFiles, type PhotoFile, uploadTimes } from '../domain/photo-upload.ts';
import { ofOwnBranch } from '../domain/vehicle-branch.ts';
import type { PhotoPorts } from '../ports/index.ts';
import type { UploadTarget } from '../ports/photo-files.ts';

/** Why photos of a vehicle cannot be changed. */
export type PhotoRefusal =
  | 'INVALID'
  | 'NOT_FOUND'
  | 'STALE'
  | 'INVALID_STATE'
  | 'OTHER_BRANCH'
  | 'LIMIT_REACHED';

/** An upload that was prepared: where to send it, and what to attach afterwards. */
export interface StagedUpload extends UploadTarget {
  readonly key: string;
}

/** Prepares the upload of photos of a vehicle of the user's branches: an address for each file. */
export async function stagePhotos(
  id: string,
  { files }: { readonly files: readonly PhotoFile[] },
  ports: PhotoPorts,
): Promise<Outcome<readonly StagedUpload[], PhotoRefusal>> {
  const checked = checkFiles(files);
  if (!checked.ok) return checked;
  const vehicle = await ports.vehicles.findById(id);
  if (!vehicle) return refuse('NOT_FOUND', 'id', messages.noSuchVehicle);
  const own = ofOwnBranch(vehicle, ports.user, 'id');
  if (!own.ok) return own;
  if (vehicle.withdrawnAt) return refuse('INVALID_STATE', 'id', messages.withdrawn);
  const [list] = await ports.photos.listsOf([id]);
  const room = roomFor(list?.photos ?? [], files.length, 'files', files);
  if (!room.ok) return room;

  const at = ports.clock();
  const { expiresAt, removableAt } = uploadTimes(at, ports.photoPolicy.ttl);
  const staged = files.map((file) => ({ file, key: ports.newId() }));
  // Known before anybody can upload: what is uploaded is removed one day in any case.
  await ports.uploads.insert(
    staged.map(({ file: { size }, key }) => ({ key, vehicleId: id, userId: ports.user?.id ?? '', size, at })),
    removableAt,
  );
  const targets = staged.map(async ({ file: { size, contentType }, key }) => ({
    key,
    ...(await ports.files.target(key, { size, contentType, expiresAt })),
  }));
  return done(await Promise.all(targets));
}
