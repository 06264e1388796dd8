import { done, type Outcome, type Refusal, refuse } from '@autograph/kernel';
import { type DrawnView, drawnViewOf } from '../domain/drawing.ts';
import { messages } from '../domain/messages.ts';
import { type Photo, withPhotos } from '../domain/photo.ts';
import { checkAttachment, type PhotoUpload, uploadTimes } from '../domain/photo-upload.ts';
import type { Vehicle } from '../domain/vehicle.ts';
import type { PhotoPorts } from '../ports/index.ts';
import { changePhotos } from './change-photos.ts';
import type { PhotoRefusal } from './stage-photos.ts';

/**
 * Adds uploaded files to the photos of a vehicle, behind the others. They are PROCESSING until `processPhotos` has looked at
 * them. A key that was attached already changes nothing. Refused as a whole when one of the keys is.
 */
export async function attachPhotos(
  id: string,
  input: { readonly keys: readonly string[]; readonly alt?: string | null | undefined },
  ports: PhotoPorts,
): Promise<Outcome<Vehicle, PhotoRefusal>> {
  const checked = checkAttachment(input);
  if (!checked.ok) return checked;
  const { keys, alt } = checked.value;
  return changePhotos<PhotoRefusal>(
    id,
    async (photos, vehicle) => {
      const isThere = (key: string): boolean =>
        photos.some((photo) => (photo.key ?? drawnKey(photo)) === key);
      const added = keys.filter((key) => !isThere(key));
      if (added.length === 0) return done(photos);
      const refusals = await refusalsOf(added, keys, vehicle, ports);
      if (refusals.length > 0) return { ok: false, refusals };
      const made = added.map((key) => photoOf(ports.newId(), key, ports.photoPolicy.draws, alt));
      return withPhotos(photos, made, 'keys');
    },
    ports,
  );
}

const drawnKey = ({ drawing }: Photo): string => `drawing-${drawing}`;

const drawn = (key: string, draws: boolean): DrawnView | null => (draws ? drawnViewOf(key) : null);

function photoOf(id: string, key: string, draws: boolean, alt: string | null): Photo {
  const drawing = drawn(key, draws);
  return { id, key: drawing ? null : key, drawing, image: null, problem: null, alt };
}

/** Why keys cannot be attached, each by its place in the input. */
async function refusalsOf(
  added: readonly string[],
  keys: readonly string[],
  vehicle: Vehicle,
  ports: PhotoPorts,
): Promise<Refusal<'NOT_FOUND' | 'INVALID'>[]> {
  const wanted = added.filter((key) => !drawn(key, ports.photoPolicy.draws));
  const uploads = new Map((await ports.uploads.findByKeys(wanted)).map((upload) => [upload.key, upload]));
  const found = await Promise.all(
    wanted.map(async (key) => {
      const field = `keys.${keys.indexOf(key)}`;
      const upload = uploads.get(key);
      if (!upload || !isFor(upload, vehicle, ports)) return refuse('NOT_FOUND', field, messages.noSuchUpload);
      const size = await ports.files.sizeOf(key);
      return size === upload.size ? null : refuse('INVALID', field, messages.notUploaded);
    }),
  );
  return found.flatMap((refused) => (refused ? [...refused.refusals] : []));
}

function isFor(upload: PhotoUpload, { id }: Vehicle, { user, clock, photoPolicy }: PhotoPorts): boolean {
  const { attachableUntil } = uploadTimes(upload.at, photoPolicy.ttl);
  return upload.vehicleId === id && upload.userId === (user?.id ?? '') && clock() < attachableUntil;
}
