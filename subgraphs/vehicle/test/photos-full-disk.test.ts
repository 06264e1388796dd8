import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { phonePhoto } from '@autograph/files/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PhotoGraph, startPhotoGraph } from './photo-graph.ts';

let disk: string;
let isMounted = false;
let graph: PhotoGraph | undefined;
beforeAll(async () => {
  disk = await mkdtemp(join(tmpdir(), 'autograph-full-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk], { stdio: 'ignore' });
    isMounted = true;
  } catch {
    return;
  }
  graph = await startPhotoGraph({ environment: { FILES_DIR: disk } });
  graph.begin();
});
afterAll(async () => {
  await graph?.close();
  if (isMounted) execFileSync('umount', ['-l', disk]);
  await rm(disk, { recursive: true, force: true });
});

const small = (red: number) => phonePhoto(red, [80, 60]);

it('a full disk refuses uploads, keeps photos that are attached, and prepares them when there is room again', async ({
  skip,
}) => {
  if (!graph) return skip('Only an administrator may mount a file system.');
  const { make, upload, change, photosOf, origin } = graph;
  const id = await make();
  const statuses = async () => (await photosOf(id)).map(({ status }) => status);
  const [first = ''] = await upload(id, [await small(20)]);
  await change('attachVehiclePhotos', id, { keys: [first] });
  await expect.poll(statuses, { timeout: 20_000 }).toEqual(['READY']);

  const [second = ''] = await upload(id, [await small(90)]);
  const filler = join(disk, 'filler');
  const filling = setInterval(() => fill(filler), 5);
  fill(filler);
  expect((await change('attachVehiclePhotos', id, { keys: [second] })).userErrors).toEqual([]);
  await expect(upload(id, [Buffer.alloc(2_000_000, 'x')])).rejects.toThrow(/^507 .*UNAVAILABLE/);
  const { targets } = await change('stageVehiclePhotos', id, {
    files: [{ filename: 'a.jpg', contentType: 'image/jpeg', size: 10 }],
  });
  const refused = await change('attachVehiclePhotos', id, { keys: [targets?.[0]?.key] });
  expect(refused.userErrors).toMatchObject([{ code: 'INVALID' }]);
  // Longer than it takes to prepare one.
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await statuses()).toEqual(['READY', 'PROCESSING']);
  const [shown] = await photosOf(id);
  expect((await fetch(new URL(shown?.url ?? '', origin))).status).toBe(200);

  clearInterval(filling);
  await rm(filler);
  await expect.poll(statuses, { timeout: 60_000, interval: 200 }).toEqual(['READY', 'READY']);
}, 120_000);

/** Takes all the room that there is. */
function fill(path: string): void {
  try {
    for (;;) appendFileSync(path, Buffer.alloc(4_096));
  } catch {
    // Full.
  }
}
