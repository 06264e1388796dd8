import { phonePhoto, pixelBomb } from '@autograph/files/testing';
import { person } from '@autograph/kernel/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { worker } from '../src/testing/people.ts';
import { type PhotoGraph, startPhotoGraph } from './photo-graph.ts';

const someoneElse = person('SALES', '01990000-0000-7000-8000-0000000000bb');
let graph: PhotoGraph;
let photos: readonly Buffer[];
const small = (red: number) => phonePhoto(red, [80, 60]);

beforeAll(async () => {
  graph = await startPhotoGraph();
  graph.begin();
  photos = await Promise.all([10, 60, 110, 160, 210].map(small));
});
afterAll(() => graph?.close());

const statuses = async (id: string): Promise<readonly string[]> =>
  (await graph.photosOf(id)).map(({ status }) => status);
const ready = (id: string, count: number) =>
  expect.poll(() => statuses(id), { timeout: 30_000 }).toEqual(Array.from({ length: count }, () => 'READY'));

it('shows uploaded photos in their order, once they are prepared', async () => {
  const id = await graph.make();
  const keys = await graph.upload(id, photos);
  const attached = await graph.change('attachVehiclePhotos', id, { keys, alt: ' Frente ' });
  expect(
    attached.vehicle?.photos.map(({ status, url, position, alt }) => [status, url, position, alt]),
  ).toEqual(photos.map((_, at) => ['PROCESSING', null, at + 1, 'Frente']));
  await ready(id, photos.length);
  const seen = await graph.photosOf(id);
  expect(seen.map(({ id: photo }) => photo)).toEqual(attached.vehicle?.photos.map(({ id: photo }) => photo));
  expect(new Set(seen.map(({ url }) => url)).size).toBe(photos.length);
  expect(seen[0]).toMatchObject({ width: 60, height: 80, problem: null });
  expect(seen[0]?.url).toMatch(/^\/files\/photos\/[0-9a-f]{64}\/320\.jpg$/);
  const { data } = await graph.ask(
    person('CUSTOMER'),
    'query ($id: ID!) { vehicle(id: $id) { coverPhoto { id url(width: 100, format: WEBP) } } }',
    { id },
  );
  const { coverPhoto } = (data as { vehicle: { coverPhoto: { id: string; url: string } } }).vehicle;
  expect(coverPhoto.id).toBe(seen[0]?.id);
  const response = await fetch(new URL(coverPhoto.url, graph.origin));
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/webp']);
});

it('adds a file once, however often its key is attached', async () => {
  const id = await graph.make();
  const keys = await graph.upload(id, photos.slice(0, 1));
  const all = await Promise.all(
    Array.from({ length: 5 }, () => graph.change('attachVehiclePhotos', id, { keys })),
  );
  expect(all.map(({ vehicle }) => vehicle?.photos.length)).toEqual([1, 1, 1, 1, 1]);
  await ready(id, 1);
  const again = await graph.change('attachVehiclePhotos', id, { keys });
  expect([again.userErrors, again.vehicle?.photos.length]).toEqual([[], 1]);
});

it('refuses the key of another vehicle, of another user, and of nothing', async () => {
  const [id, other] = [await graph.make(), await graph.make()];
  const [key] = await graph.upload(id, photos.slice(0, 1));
  const refused = (code: string, at: number, message: RegExp) => ({
    vehicle: null,
    userErrors: [{ code, field: ['keys', `${at}`], message: expect.stringMatching(message) }],
  });
  const noSuch = refused('NOT_FOUND', 0, /no such upload of yours for this vehicle/);
  expect(await graph.change('attachVehiclePhotos', other, { keys: [key] })).toEqual(noSuch);
  expect(await graph.change('attachVehiclePhotos', id, { keys: [key] }, someoneElse)).toEqual(noSuch);
  expect(await graph.change('attachVehiclePhotos', id, { keys: ['../../etc/passwd'] })).toEqual(noSuch);
  const { targets } = await graph.change('stageVehiclePhotos', id, {
    files: [{ filename: 'a.jpg', contentType: 'image/jpeg', size: 10 }],
  });
  expect(await graph.change('attachVehiclePhotos', id, { keys: [key, targets?.[0]?.key] })).toEqual(
    refused('INVALID', 1, /has not been uploaded yet/),
  );
  expect(await graph.photosOf(id)).toEqual([]);
});

it('says in words of either language why a file is not a photo, to staff alone', async () => {
  const id = await graph.make();
  const text = (said: string): Buffer => Buffer.from(said);
  const files: [Buffer, RegExp, RegExp][] = [
    [Buffer.concat([text('MZ'), Buffer.alloc(500)]), /not a photo: its content is EXE/, /o conteúdo é EXE/],
    [text('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG files are not accepted/, /SVG não são aceitos/],
    [text('<!doctype html><script>alert(1)</script>'), /is a web page/, /página da web/],
    [await pixelBomb(), /200 megapixels. At most 50/, /200 megapixels. O máximo é 50/],
    [photos[0]?.subarray(0, 400) ?? text(''), /damaged/, /danificada/],
  ];
  const keys = await graph.upload(
    id,
    files.map(([bytes]) => bytes),
  );
  await graph.change('attachVehiclePhotos', id, { keys });
  await expect.poll(() => statuses(id), { timeout: 30_000 }).toEqual(files.map(() => 'FAILED'));
  const english = await graph.photosOf(id);
  const portuguese = await graph.photosOf(id, { ...graph.admin, language: 'pt-BR' });
  for (const [at, [, says, diz]] of files.entries()) {
    expect(english[at]?.problem).toMatch(says);
    expect(portuguese[at]?.problem).toMatch(diz);
    expect(english[at]?.url).toBeNull();
  }
  expect(await graph.photosOf(id, person('CUSTOMER'))).toEqual([]);
  const { errors } = await graph.ask(
    person('CUSTOMER'),
    'query ($id: ID!) { vehicle(id: $id) { photos { problem } } }',
    { id: await withOnePhoto() },
  );
  expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});

async function withOnePhoto(): Promise<string> {
  const id = await graph.make();
  await graph.change('attachVehiclePhotos', id, { keys: await graph.upload(id, photos.slice(0, 1)) });
  await ready(id, 1);
  return id;
}

it('refuses files that are too many, too large, of another kind or without a name, each by its place', async () => {
  const id = await graph.make();
  const file = { filename: 'a.jpg', contentType: 'image/jpeg', size: 1_000 };
  const codes = async (files: readonly object[]) =>
    (await graph.change('stageVehiclePhotos', id, { files })).userErrors.map(({ code, field, message }) => [
      code,
      field?.join('.'),
      message,
    ]);
  expect(await codes([])).toEqual([['INVALID', 'files', expect.stringContaining('1 to 40')]]);
  expect(await codes(Array.from({ length: 41 }, () => file))).toMatchObject([
    ['INVALID', 'files', expect.stringContaining('1 to 40')],
  ]);
  expect(
    await codes([
      { ...file, size: 15 * 1_048_576 },
      { ...file, size: 15 * 1_048_576 + 1 },
      { ...file, size: 0 },
      { ...file, contentType: 'image/svg+xml' },
      { ...file, contentType: 'image/heic' },
      { ...file, contentType: 'application/pdf' },
      { ...file, filename: ' ' },
    ]),
  ).toEqual([
    ['INVALID', 'files.1.size', expect.stringContaining('15 MB')],
    ['INVALID', 'files.2.size', expect.stringContaining('empty')],
    ['INVALID', 'files.3.contentType', expect.stringContaining('SVG')],
    ['INVALID', 'files.4.contentType', expect.stringContaining('HEIC')],
    ['INVALID', 'files.5.contentType', expect.stringContaining('JPEG, PNG, WebP or AVIF')],
    ['INVALID', 'files.6.filename', expect.stringContaining('name')],
  ]);
});

it('has at most 40 photos for a vehicle, also when many are attached at once', async () => {
  const id = await graph.make();
  const keys = await graph.upload(
    id,
    Array.from({ length: 40 }, () => photos[0] ?? Buffer.of()),
  );
  const more = await graph.upload(id, [photos[0] ?? Buffer.of()]);
  const groups = Array.from({ length: 10 }, (_, at) => [...keys.slice(at * 4, at * 4 + 4), ...more]);
  const all = await Promise.all(
    groups.map((group) => graph.change('attachVehiclePhotos', id, { keys: group })),
  );
  const refused = all.flatMap(({ userErrors }) => userErrors);
  expect(refused.map(({ code, field }) => [code, field])).toEqual([['LIMIT_REACHED', ['keys']]]);
  const { length } = await graph.photosOf(id);
  expect(length).toBe(37);
  const staged = await graph.change('stageVehiclePhotos', id, {
    files: Array.from({ length: 4 }, () => ({ filename: 'a', contentType: 'image/jpeg', size: 1 })),
  });
  expect(staged.userErrors).toMatchObject([{ code: 'LIMIT_REACHED', field: ['files'] }]);
});

it('puts photos into another order only if all of them are named', async () => {
  const id = await graph.make();
  await graph.change('attachVehiclePhotos', id, { keys: await graph.upload(id, photos.slice(0, 3)) });
  const [a = '', b = '', c = ''] = (await graph.photosOf(id)).map((photo) => photo.id);
  const order = async (ids: readonly string[]) => {
    const { vehicle, userErrors } = await graph.change('reorderVehiclePhotos', id, { ids });
    return vehicle?.photos.map((photo) => photo.id) ?? userErrors.map(({ code }) => code);
  };
  expect(await order([c, a, b])).toEqual([c, a, b]);
  expect(await order([c, a])).toEqual(['STALE']);
  expect(await order([c, a, b, 'x'])).toEqual(['STALE']);
  expect(await order([c, a, a])).toEqual(['INVALID']);
  const removed = await graph.change('removeVehiclePhoto', id, { photoId: a });
  expect(removed.vehicle?.photos.map((photo) => [photo.id, photo.position])).toEqual([
    [c, 1],
    [b, 2],
  ]);
  expect(await order([c, a, b])).toEqual(['STALE']);
  expect((await graph.change('removeVehiclePhoto', id, { photoId: a })).userErrors).toMatchObject([
    { code: 'NOT_FOUND', field: ['photoId'] },
  ]);
});

it('keeps every photo when photos are changed by many at once', async () => {
  const id = await graph.make();
  const keys = await graph.upload(
    id,
    Array.from({ length: 12 }, (_, at) => photos[at % 5] ?? Buffer.of()),
  );
  await Promise.all(keys.map((key) => graph.change('attachVehiclePhotos', id, { keys: [key] })));
  const ids = (await graph.photosOf(id)).map((photo) => photo.id);
  expect(new Set(ids).size).toBe(12);
  await Promise.all(ids.slice(0, 6).map((photoId) => graph.change('removeVehiclePhoto', id, { photoId })));
  expect((await graph.photosOf(id)).map((photo) => photo.id).toSorted()).toEqual(ids.slice(6).toSorted());
  await ready(id, 6);
});

it('is for staff of the branch of the vehicle', async () => {
  const id = await graph.make();
  const elsewhere = worker(['01990000-0000-7000-8000-00000000000b']);
  const file = { filename: 'a.jpg', contentType: 'image/jpeg', size: 10 };
  const codes = [
    await graph.change('stageVehiclePhotos', id, { files: [file] }, elsewhere),
    await graph.change('attachVehiclePhotos', id, { keys: ['x'] }, elsewhere),
    await graph.change('reorderVehiclePhotos', id, { ids: [] }, elsewhere),
    await graph.change('removeVehiclePhoto', id, { photoId: 'x' }, elsewhere),
  ].map(({ userErrors }) => userErrors.map(({ code }) => code));
  expect(codes).toEqual([['OTHER_BRANCH'], ['OTHER_BRANCH'], ['OTHER_BRANCH'], ['OTHER_BRANCH']]);
});

it('leaves the version of the vehicle alone: someone who edits it meanwhile is not refused', async () => {
  const id = await graph.make();
  await graph.change('attachVehiclePhotos', id, { keys: await graph.upload(id, photos.slice(0, 1)) });
  await ready(id, 1);
  const { vehicle } = await graph.mutate(graph.admin, 'updateVehicle', {
    id,
    input: { mileage: 5, expectedVersion: 1 },
  });
  expect(vehicle).toMatchObject({ version: 2, mileage: 5 });
  await ready(id, 1);
});
