import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { phonePhoto } from '@autograph/files/testing';
import { ask, type UserErrors } from '../client.ts';
import type { Answer, Request } from './traffic.ts';

const STAGE =
  'mutation ($id: ID!, $input: StageVehiclePhotosInput!) { it: stageVehiclePhotos(id: $id, input: $input) { targets { key url headers { name value } } userErrors { code } } }';
const ATTACH =
  'mutation ($id: ID!, $input: AttachVehiclePhotosInput!) { it: attachVehiclePhotos(id: $id, input: $input) { vehicle { id status } userErrors { code } } }';
const REMOVE =
  'mutation ($id: ID!, $input: RemoveVehiclePhotoInput!) { it: removeVehiclePhoto(id: $id, input: $input) { vehicle { id status } userErrors { code } } }';
const PHOTOS = 'query ($id: ID!) { vehicle(id: $id) { photos { id status url } } }';

/** How long a photo may take until it is shown, in milliseconds; a guard against hanging. */
const SHOWN_LIMIT = 15_000;

interface Target {
  readonly key: string;
  readonly url: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

/**
 * Uploads a photo that no other vehicle has, and attaches it; with `removed` it is taken away once it is shown. Asked again, it
 * goes on where it was, and begins again where its upload is gone.
 */
export function addingPhoto(of: {
  readonly url: string;
  readonly token: string;
  readonly id: string;
  readonly removed: boolean;
}): Request {
  const { url, token, id, removed } = of;
  const send = async <Payload>(query: string, input?: object): Promise<Payload | null> => {
    const variables = { id, ...(input && { input }) };
    const answer = await ask<Payload | null>(url, query, { variables, token }).catch(() => null);
    return answer?.data ?? null;
  };
  let target: Target | undefined;
  let last: Answer = null;
  return async () => {
    if (last !== null) return last;
    if (!target) {
      // What is behind its end makes another file of it.
      const bytes = Buffer.concat([await phonePhoto(90, [80, 60]), randomBytes(16)]);
      const file = { filename: 'a.jpg', contentType: 'image/jpeg', size: bytes.length };
      const staged = await send<{ it: { targets: Target[] | null } }>(STAGE, { files: [file] });
      const [staging] = staged?.it?.targets ?? [];
      if (!staging || !(await uploaded(new URL(staging.url, url), staging, bytes))) return null;
      target = staging;
    }
    const attached = await send<{ it: UserErrors & { vehicle: Exclude<Answer, 'refused'> } }>(ATTACH, {
      keys: [target.key],
    });
    if (!attached?.it) return null;
    if (attached.it.userErrors.length > 0) {
      target = undefined;
      return null;
    }
    if (removed && !(await removeShown(send))) return null;
    last = attached.it.vehicle;
    return last;
  };
}

async function uploaded(address: URL, { headers }: Target, bytes: Buffer): Promise<boolean> {
  const response = await fetch(address, {
    method: 'PUT',
    headers: headers.map(({ name, value }): [string, string] => [name, value]),
    body: new Uint8Array(bytes),
  }).catch(() => null);
  await response?.body?.cancel();
  return response?.status === 201;
}

/** Removes the photos of the vehicle once they are shown; whether it did. */
async function removeShown(
  send: <Payload>(query: string, input?: object) => Promise<Payload | null>,
): Promise<boolean> {
  const deadline = performance.now() + SHOWN_LIMIT;
  while (performance.now() < deadline) {
    const seen = await send<{ vehicle: { photos: { id: string; status: string }[] } | null }>(PHOTOS);
    const photos = seen?.vehicle?.photos;
    if (photos?.length === 0) return true;
    if (photos?.every(({ status }) => status === 'READY')) {
      for (const { id: photoId } of photos) await send(REMOVE, { photoId });
    }
    await pause(200);
  }
  return false;
}
