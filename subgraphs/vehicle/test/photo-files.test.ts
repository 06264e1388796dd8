import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BusyError, FilesUnavailableError } from '@autograph/files';
import { phonePhoto } from '@autograph/files/testing';
import { person } from '@autograph/kernel/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PhotoPorts } from '../src/ports/index.ts';
import { processPhotos } from '../src/use-cases/process-photos.ts';
import { sweepPhotos } from '../src/use-cases/sweep-photos.ts';
import { type PhotoGraph, startPhotoGraph } from './photo-graph.ts';

const HOUR = 3_600_000;
const held = async (): Promise<boolean> => true;
let now = new Date('2026-03-01T12:00:00Z').getTime();
let graph: PhotoGraph;
let ports: PhotoPorts;
let photo: Buffer;

// Without `begin`, no worker runs: each test takes the steps itself.
beforeAll(async () => {
  // Upload addresses are looked at by the real clock: the service's starts with it, and is ahead of it later.
  now = Date.now();
  graph = await startPhotoGraph({ clock: () => new Date(now) });
  ports = graph.ports as PhotoPorts;
  photo = await phonePhoto(90, [80, 60]);
});
afterAll(() => graph?.close());

const files = async (folder: string): Promise<readonly string[]> => {
  const dir = join(graph.filesDir, folder);
  return existsSync(dir) ? readdir(dir, { recursive: true }) : [];
};
const process = () => processPhotos(ports, held);
const sweep = () => sweepPhotos(ports, held);
const later = async <T>(hours: number, act: () => Promise<T>): Promise<T> => {
  const before = now;
  now += hours * HOUR;
  try {
    return await act();
  } finally {
    now = before;
  }
};
const withPhoto = async (bytes: Buffer): Promise<{ readonly id: string; readonly key: string }> => {
  const id = await graph.make();
  const [key = ''] = await graph.upload(id, [bytes]);
  await graph.change('attachVehiclePhotos', id, { keys: [key] });
  return { id, key };
};

it('removes an upload that nobody attached, a day later', async () => {
  const id = await graph.make();
  const [key = ''] = await graph.upload(id, [photo]);
  await later(23.5, sweep);
  expect(await files('uploads')).toContain(key);
  // Shortly before it is removed, it can no longer be attached: no photo may wait for a file that is gone.
  const late = await later(23.5, () => graph.change('attachVehiclePhotos', id, { keys: [key] }));
  expect(late.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['keys', '0'] }]);
  await later(25, sweep);
  expect(await files('uploads')).not.toContain(key);
  expect((await graph.dump())['photo-uploads']).toEqual([]);
});

it('keeps an upload that a photo waits for, however long, and removes it after it was published', async () => {
  const { id, key } = await withPhoto(photo);
  await later(30, sweep);
  expect(await files('uploads')).toContain(key);
  expect(await process()).toBe(1);
  expect((await graph.photosOf(id))[0]?.status).toBe('READY');
  await sweep();
  // While its address could be used again, something is there to refuse that.
  expect(await files('uploads')).toContain(key);
  await later(2, sweep);
  expect(await files('uploads')).toEqual([]);
  const again = await graph.change('attachVehiclePhotos', id, { keys: [key] });
  expect([again.userErrors, again.vehicle?.photos.length]).toEqual([[], 1]);
});

it('removes the files of an image when no vehicle shows it any more', async () => {
  const other = await phonePhoto(170, [80, 60]);
  const [one, two] = [await withPhoto(other), await withPhoto(other)];
  expect(await process()).toBe(2);
  const [shown] = await graph.photosOf(one.id);
  const hash = shown?.url?.split('/').at(-2) ?? '';
  expect((await graph.photosOf(two.id))[0]?.url).toBe(shown?.url);
  await graph.mutate(graph.admin, 'deleteVehicle', { id: one.id });
  await later(26, sweep);
  expect(await files('photos')).toContain(hash);
  await graph.change('removeVehiclePhoto', two.id, {
    photoId: (await graph.photosOf(two.id))[0]?.id,
  });
  await later(26, sweep);
  await later(52, sweep);
  expect(await files('photos')).not.toContain(hash);
  expect((await fetch(new URL(shown?.url ?? '', graph.origin))).status).toBe(404);
});

it('makes the files of an image again when it is published while they are being removed', async () => {
  const other = await phonePhoto(30, [80, 60]);
  const { id } = await withPhoto(other);
  await process();
  const [shown] = await graph.photosOf(id);
  const hash = shown?.url?.split('/').at(-2) ?? '';
  await graph.change('removeVehiclePhoto', id, { photoId: shown?.id });
  const again = await withPhoto(other);
  await later(3, async () => {
    const due = (await ports.images.due(new Date(now), 10)).find((image) => image.hash === hash);
    expect(await ports.images.condemn(hash, due?.checkAt ?? new Date())).toBe(true);
    // The sweep died here, or is still at it: nothing is published under this hash meanwhile.
    expect(await process()).toBe(0);
    await sweep();
    expect(await files('photos')).not.toContain(hash);
    expect(await process()).toBe(1);
  });
  const [photoAgain] = await graph.photosOf(again.id);
  expect(photoAgain).toMatchObject({ status: 'READY', url: shown?.url });
  expect((await fetch(new URL(photoAgain?.url ?? '', graph.origin))).status).toBe(200);
});

it('gives a file up that ends the process each time', async () => {
  const { id, key } = await withPhoto(photo);
  for (let at = 0; at < 5; at += 1) await ports.uploads.attempt(key);
  expect(await process()).toBe(1);
  expect((await graph.photosOf(id))[0]).toMatchObject({
    status: 'FAILED',
    problem: expect.stringMatching(/damaged/),
  });
});

it('lets a photo wait however long the store of files is away, or busy', async () => {
  const { id, key } = await withPhoto(photo);
  for (const error of [new FilesUnavailableError('away'), new BusyError('too much work waits')])
    for (let at = 0; at < 4; at += 1) {
      const publish = () => Promise.reject(error);
      const files = { ...ports.files, publish };
      await expect(processPhotos({ ...ports, files }, held)).rejects.toBe(error);
    }
  // Nor does it count that the files of the same image are just being removed.
  for (let at = 0; at < 6; at += 1)
    await processPhotos({ ...ports, files: { ...ports.files, publish: async () => null } }, held);
  expect((await ports.uploads.findByKeys([key])).length).toBe(1);
  expect(await process()).toBe(1);
  expect((await graph.photosOf(id))[0]?.status).toBe('READY');
});

it('shows no photos of a deleted vehicle, and takes none', async () => {
  const { id } = await withPhoto(photo);
  await graph.mutate(graph.admin, 'deleteVehicle', { id });
  expect(await process()).toBe(0);
  expect((await graph.change('attachVehiclePhotos', id, { keys: ['x'] })).userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: ['id'] },
  ]);
});

it('draws a picture when it is first asked for, by the type, the model and the colour of the vehicle', async () => {
  const id = await graph.make({ model: 'T-Cross', color: 'Vermelho Sunset' });
  const keys = ['drawing-studio', 'drawing-dusk', 'drawing-front'];
  await graph.change('attachVehiclePhotos', id, { keys });
  const seen = await graph.photosOf(id, person('CUSTOMER'));
  expect(seen.map(({ url }) => url)).toEqual(
    ['studio', 'dusk', 'front'].map((view) => `/files/drawn/1-suv-red-${view}/1920.jpg`),
  );
  expect(seen[0]).toMatchObject({ status: 'READY', width: 1_920, height: 1_280 });
  expect(await files('drawn')).toEqual([]);
  const address = new URL('/files/drawn/1-suv-red-studio/320.webp', graph.origin);
  const asked = await Promise.all([1, 2, 3].map(async () => (await fetch(address)).arrayBuffer()));
  for (const bytes of asked)
    expect(await sharp(Buffer.from(bytes)).metadata()).toMatchObject({ format: 'webp', width: 320 });
  expect(await files('drawn')).toEqual(['1-suv-red-studio', join('1-suv-red-studio', '320.webp')]);
  const status = async (path: string) => (await fetch(new URL(`/files/drawn/${path}`, graph.origin))).status;
  expect(
    await Promise.all(
      ['1-suv-lilac-studio/320.webp', '2-suv-red-studio/320.webp', '1-suv-red-studio/321.webp'].map(status),
    ),
  ).toEqual([404, 404, 404]);
});

it('draws nothing where that is turned off, as in production', async () => {
  const plain = await startPhotoGraph({ environment: { DRAWN_PHOTOS: 'off' } });
  const id = await plain.make();
  const answer = await plain.change('attachVehiclePhotos', id, { keys: ['drawing-studio'] });
  expect(answer.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['keys', '0'] }]);
  const address = new URL('/files/drawn/1-suv-red-studio/320.webp', plain.origin);
  expect((await fetch(address)).status).toBe(404);
  await plain.close();
});

it('does not start with half an S3 store', async () => {
  await expect(startPhotoGraph({ environment: { S3_ENDPOINT: 'http://127.0.0.1:1' } })).rejects.toThrow(
    'S3_BUCKET, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY: required with S3_ENDPOINT.',
  );
});
