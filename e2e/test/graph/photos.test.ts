import { phonePhoto, pixelBomb } from '@autograph/files/testing';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aBuyer, aVehicle } from '../../src/fixtures.ts';

const graph = inject('graph');

interface Photo {
  readonly id: string;
  readonly status: string;
  readonly url: string | null;
  readonly problem: string | null;
}
interface Target {
  readonly key: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
}

const STAGE =
  'mutation ($id: ID!, $input: StageVehiclePhotosInput!) { it: stageVehiclePhotos(id: $id, input: $input) { targets { key url method headers { name value } } userErrors { code field message } } }';
const ATTACH =
  'mutation ($id: ID!, $input: AttachVehiclePhotosInput!) { it: attachVehiclePhotos(id: $id, input: $input) { vehicle { id } userErrors { code field message } } }';
const PHOTOS = 'query ($id: ID!) { vehicle(id: $id) { photos { id status url(width: 400) problem } } }';

describe(`photos (${graph.topology})`, () => {
  let token: string;
  beforeAll(async () => {
    token = await logIn(graph.url, 'vendas', 'vendas123');
  });

  const stage = async (id: string, files: readonly Buffer[]): Promise<readonly Target[]> => {
    const input = {
      files: files.map(({ length }, at) => ({
        filename: `${at}.jpg`,
        contentType: 'image/jpeg',
        size: length,
      })),
    };
    const { data } = await ask<{ it: UserErrors & { targets: Target[] } }>(graph.url, STAGE, {
      variables: { id, input },
      token,
    });
    expect(data.it.userErrors).toEqual([]);
    return data.it.targets;
  };
  const send = async ({ url, method, headers }: Target, bytes: Buffer): Promise<Response> =>
    fetch(new URL(url, graph.url), {
      method,
      headers: headers.map(({ name, value }): [string, string] => [name, value]),
      body: new Uint8Array(bytes),
    });
  const attach = async (id: string, keys: readonly string[]) => {
    const { data } = await ask<{ it: UserErrors }>(graph.url, ATTACH, {
      variables: { id, input: { keys } },
      token,
    });
    return data.it.userErrors;
  };
  const photosOf = async (id: string): Promise<readonly Photo[]> =>
    (await ask<{ vehicle: { photos: readonly Photo[] } }>(graph.url, PHOTOS, { variables: { id }, token }))
      .data.vehicle.photos;
  const get = (url: string | null, init: RequestInit = {}) => fetch(new URL(url ?? '', graph.url), init);

  it('ten photos of a phone are shown in their order, upright, without place and camera', async () => {
    const id = await aVehicle(graph.url, token);
    const reds = Array.from({ length: 10 }, (_, at) => 20 + at * 24);
    // To prepare one takes more than a second of processor time; the smaller ones go the same way.
    const files = await Promise.all(
      reds.map((red, at) => phonePhoto(red, at === 0 ? undefined : [1_600, 1_200])),
    );
    const targets = await stage(id, files);
    for (const [at, target] of targets.entries())
      expect((await send(target, files[at] ?? Buffer.of())).status).toBe(201);
    expect(
      await attach(
        id,
        targets.map(({ key }) => key),
      ),
    ).toEqual([]);
    await expect
      .poll(async () => (await photosOf(id)).map(({ status }) => status), {
        timeout: 600_000,
        interval: 1_000,
      })
      .toEqual(reds.map(() => 'READY'));
    for (const [at, { url }] of (await photosOf(id)).entries()) {
      const response = await get(url);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      });
      const bytes = Buffer.from(await response.arrayBuffer());
      const { width, height, exif, orientation } = await sharp(bytes).metadata();
      expect([width, height, exif, orientation]).toEqual([640, 853, undefined, undefined]);
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      expect(Math.abs((data[(60 * 640 + 60) * 3] ?? 0) - (reds[at] ?? 0))).toBeLessThan(12);
      const etag = response.headers.get('etag') ?? '';
      expect((await get(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    }
  }, 660_000);

  it('refuses in words a program, a bomb, an SVG, an address that was used, and a key of another vehicle', async () => {
    const [id, other] = [await aVehicle(graph.url, token), await aVehicle(graph.url, token)];
    const files = [
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(1_000)]),
      await pixelBomb(),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ];
    const targets = await stage(id, files);
    for (const [at, target] of targets.entries())
      expect((await send(target, files[at] ?? Buffer.of())).status).toBe(201);
    const [first] = targets;
    if (!first) throw new Error('no target');
    const twice = await send(first, files[0] ?? Buffer.of());
    expect([twice.status, await twice.text()]).toEqual([412, expect.stringContaining('was used already')]);
    const forged = await send({ ...first, url: first.url.replace(/size=\d+/, 'size=9') }, Buffer.alloc(9));
    expect([forged.status, await forged.text()]).toEqual([403, expect.stringContaining('not valid')]);
    // So is a large one, and its client sees the answer.
    const large = await send(
      { ...first, url: first.url.replace(/size=\d+/, 'size=14000000') },
      Buffer.alloc(14_000_000),
    );
    expect([large.status, await large.text()]).toEqual([403, expect.stringContaining('not valid')]);
    const keys = targets.map(({ key }) => key);
    expect(await attach(other, keys)).toMatchObject(
      keys.map((_, at) => ({ code: 'NOT_FOUND', field: ['keys', `${at}`] })),
    );
    expect(await attach(id, keys)).toEqual([]);
    await expect
      .poll(async () => (await photosOf(id)).map(({ problem }) => problem), { timeout: 60_000 })
      .toEqual([
        expect.stringContaining('its content is EXE'),
        expect.stringContaining('200 megapixels'),
        expect.stringContaining('SVG files are not accepted'),
      ]);
    expect((await get(`/files/uploads/${keys[2]}`)).status).toBe(404);
    expect((await get('/files/..%2f.signing-key')).status).toBe(404);
  });

  it('shows customers of the demo vehicles with pictures that are drawn', async () => {
    const buyer = await aBuyer(graph.url, false);
    const { data } = await ask<{
      vehicles: { nodes: { plate: string; coverPhoto: { url: string; alt: string } | null }[] };
    }>(
      graph.url,
      '{ vehicles(filter: { search: "onix plus premier" }) { nodes { coverPhoto { url(width: 300, format: WEBP) alt } } } }',
      { token: buyer.token },
    );
    const [vehicle] = data.vehicles.nodes;
    expect(vehicle?.coverPhoto?.alt).toContain('Onix Plus');
    const response = await get(vehicle?.coverPhoto?.url ?? null);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({ width: 320 });
  });
});
