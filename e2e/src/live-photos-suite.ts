import { phonePhoto } from '@autograph/files/testing';
import { expect, it } from 'vitest';
import { createClient } from '../../sdk/src/index.ts';
import { logIn } from './client.ts';
import { aBuyer, aVehicle } from './fixtures.ts';

const PHOTOS = 'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { photos { alt status } } }';

/** That photos are followed like any other detail of a vehicle. */
export function livePhotosSuite(graphUrl: () => string): void {
  it('who follows a vehicle sees its photos when they are ready, in another order, and gone', async () => {
    const url = graphUrl();
    const credentials = { username: 'admin', password: 'admin123' };
    const admin = createClient({ url, credentials });
    const id = await aVehicle(url, await logIn(url, credentials.username, credentials.password));
    const { username, password } = await aBuyer(url);
    const buyer = createClient({ url, credentials: { username, password } });
    const closing = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      type Seen = { vehicleChanged: { photos: { alt: string }[] } };
      for await (const data of buyer.subscribe<Seen, object>(
        PHOTOS,
        { ids: [id] },
        { signal: closing.signal },
      ))
        seen.push(data.vehicleChanged.photos.map(({ alt }) => alt).join(' '));
    })();
    const sees = (photos: string) =>
      expect.poll(() => seen.at(-1), { timeout: 20_000, interval: 20 }).toBe(photos);
    await sees('');
    const small = async (red: number) =>
      new Blob([new Uint8Array(await phonePhoto(red, [80, 60]))], { type: 'image/jpeg' });
    for (const [alt, red] of [
      ['front', 20],
      ['back', 200],
    ] as const)
      expect(await admin.uploadVehiclePhotos({ id, files: [await small(red)], alt })).toMatchObject({
        ok: true,
      });
    // Others see photos once they are READY, and nobody asked again for that.
    await sees('front back');
    const { photos = [] } = (await admin.vehiclePhotos({ id })) ?? {};
    const ids = photos.map((photo) => photo.id).toReversed();
    await admin.reorderVehiclePhotos({ id, input: { ids } });
    await sees('back front');
    await admin.removeVehiclePhoto({ id, input: { photoId: ids[0] ?? '' } });
    await sees('front');
    closing.abort();
    await following;
  });
}
