import { describe, expect, inject, it } from 'vitest';
import { createClient } from '../../../sdk/src/index.ts';
import { branchWorld } from '../../src/branch-world.ts';
import { ask } from '../../src/client.ts';

const graph = inject('graph');

describe(`photos of a branch (${graph.topology})`, () => {
  it('shows why a photo was refused to the staff of its branch alone', async () => {
    const world = await branchWorld(graph.url);
    const { vehicleId } = world.south;
    const client = createClient({ url: graph.url, credentials: { username: 'admin', password: 'admin123' } });
    const files = [
      { filename: 'photo.jpg', contentType: 'image/jpeg', bytes: new TextEncoder().encode('no photo') },
    ];
    expect(await client.uploadVehiclePhotos({ id: vehicleId, files })).toMatchObject({ ok: true });
    const document = `{ it: vehicle(id: "${vehicleId}") { photos { status problem } } }`;
    const problemsFor = async (token: string) => {
      const { data } = await ask<{ it: { photos: { status: string; problem: string | null }[] } }>(
        graph.url,
        document,
        { token },
      );
      return data.it.photos.flatMap(({ problem }) => problem ?? []);
    };
    await expect
      .poll(() => problemsFor(world.admin), { timeout: 20_000 })
      .toEqual([expect.stringContaining('not a photo')]);
    for (const token of [world.seller, world.mechanic]) expect(await problemsFor(token)).toEqual([]);
    // That there is one, staff of other branches see.
    const { data } = await ask(graph.url, document, { token: world.seller });
    expect(JSON.stringify(data)).toContain('FAILED');
  });
});
