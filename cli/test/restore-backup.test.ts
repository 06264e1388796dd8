import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KEY_BYTES } from '../src/backup/sealed-stream.ts';
import type { BackupSettings } from '../src/backup/settings.ts';
import { writeBackup } from '../src/backup/write-backup.ts';
import { checkTarget, putInPlace } from '../src/restore/put-in-place.ts';
import { restoreBackup } from '../src/restore/restore-backup.ts';

const MAIN = fileURLToPath(new URL('../src/restore/main.ts', import.meta.url));
const OTHER_DISK = '/dev/shm';
const hasOtherDisk = existsSync(OTHER_DISK) && statSync(OTHER_DISK).dev !== statSync(tmpdir()).dev;
const { signal } = new AbortController();
const key = randomBytes(KEY_BYTES);

let dir: string;
let file: string;
let settings: BackupSettings;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-restore-'));
  const made = join(dir, 'made');
  for (const folder of ['photos', 'data/observe', 'data/background'])
    await mkdir(join(made, folder), { recursive: true });
  await writeFile(join(made, 'photos/640.webp'), 'a photo');
  await writeFile(join(made, 'data/observe/alertmanager.yml'), 'a password');
  await writeFile(join(made, 'data/background/graph.log'), 'a line');
  await (await startEmbeddedMongo({ dataDir: join(made, 'data/store') })).close();
  const own = {
    key,
    dataDir: join(made, 'data'),
    filesDir: join(made, 'photos'),
    hasS3: false,
    mongoUris: {},
  };
  ({ file } = await writeBackup(own, { directory: join(dir, 'backups'), verify: true, signal }));
}, 60_000);

beforeEach(async () => {
  const target = await mkdtemp(join(dir, 'target-'));
  settings = {
    key,
    dataDir: join(target, 'data'),
    filesDir: join(target, 'photos'),
    hasS3: false,
    mongoUris: {},
  };
  for (const folder of ['data/observe', 'data/background', 'photos'])
    await mkdir(join(target, folder), { recursive: true });
  await writeFile(join(target, 'data/buyer-record-key'), 'an older key');
  await writeFile(join(target, 'data/observe/alertmanager.yml'), 'in use');
  await writeFile(join(target, 'photos/320.webp'), 'an older photo');
});

afterAll(() => rm(dir, { recursive: true, force: true }));

const besideData = async (): Promise<string[]> => (await readdir(join(settings.dataDir, '..'))).toSorted();

async function expectUnchanged(): Promise<void> {
  expect(await besideData()).toEqual(['data', 'photos']);
  expect(await readFile(join(settings.dataDir, 'buyer-record-key'), 'utf8')).toBe('an older key');
}

describe('a restore that replaces data', () => {
  it('changes nothing when the backup has photos and FILES_DIR is not set', async () => {
    const states: string[] = [];
    await expect(
      restoreBackup(
        file,
        { ...settings, filesDir: null },
        { replace: true, signal, changed: (now) => states.push(now) },
      ),
    ).rejects.toMatchObject({ code: 'AG1408' });
    await expectUnchanged();
    expect(states).toEqual([]);
  });

  it('keeps what other programs have in the data directory at its path, and restores none of it', async () => {
    const states: string[] = [];
    const { movedAway } = await restoreBackup(file, settings, {
      replace: true,
      signal,
      changed: (now) => states.push(now),
    });
    expect(await readFile(join(settings.dataDir, 'observe/alertmanager.yml'), 'utf8')).toBe('in use');
    expect(await readdir(join(settings.dataDir, 'background'))).toEqual([]);
    const [data = '', photos = ''] = movedAway;
    expect(await readdir(data)).toEqual(['buyer-record-key']);
    expect(await readdir(photos)).toEqual(['320.webp']);
    expect(states).toEqual([expect.stringContaining(`${data}. What was there before is in ${photos}.`)]);
  });

  it('restores photos into a FILES_DIR that is in the directory of --data-dir', async () => {
    const dataDir = join(dir, 'elsewhere');
    const within = { ...settings, dataDir, filesDir: join(dataDir, 'photos') };
    await restoreBackup(file, within, { replace: false, signal });
    expect(await readFile(join(dataDir, 'photos/640.webp'), 'utf8')).toBe('a photo');
    expect((await readdir(dataDir)).toSorted()).toEqual(['photos', 'store']);
  });

  it.runIf(hasOtherDisk)('restores photos into a FILES_DIR on another disk', async () => {
    const other = await mkdtemp(join(OTHER_DISK, 'autograph-restore-'));
    try {
      const filesDir = join(other, 'photos');
      await mkdir(filesDir);
      await restoreBackup(file, { ...settings, filesDir }, { replace: true, signal });
      expect(await readFile(join(filesDir, '640.webp'), 'utf8')).toBe('a photo');
      expect(await readdir(other)).toEqual(['photos']);
    } finally {
      await rm(other, { recursive: true, force: true });
    }
  });

  it.runIf(hasOtherDisk)('refuses a directory that is a disk of its own', async () => {
    await expect(checkTarget(OTHER_DISK, true)).rejects.toMatchObject({ code: 'AG1409' });
  });

  it('undoes every rename when one fails', async () => {
    const from = join(dir, 'restored');
    await mkdir(from, { recursive: true });
    const places = [
      { from, target: settings.dataDir, keep: [] },
      { from: join(dir, 'missing'), target: String(settings.filesDir), keep: [] },
    ];
    await expect(putInPlace(places, () => undefined)).rejects.toMatchObject({
      code: 'AG1409',
      message: expect.stringMatching(/ENOENT\. The directories are as they were\.$/),
    });
    await expectUnchanged();
    expect(existsSync(from)).toBe(true);
  });
});

it('restores a backup that is not encrypted only with --no-encryption when a key is set', async () => {
  const made = { ...settings, key: null, dataDir: join(dir, 'made/data'), filesDir: null };
  const open = await writeBackup(made, { directory: join(dir, 'open'), verify: false, signal });
  const env = { PATH: process.env.PATH, BACKUP_KEY: key.toString('base64') };
  const target = ['--data-dir', join(dir, 'from-open')];
  const refused = await restore([open.file, ...target], env).ended;
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('AG1410')]);
  expect(existsSync(join(dir, 'from-open'))).toBe(false);
  expect(await restore([open.file, ...target, '--no-encryption'], env).ended).toEqual({
    code: 0,
    stderr: '',
  });
  expect(await readdir(join(dir, 'from-open'))).toEqual(['store']);
}, 60_000);

it('says which databases have data when it is stopped while it restores a MongoDB', async () => {
  const tools = join(dir, 'tools');
  await mkdir(tools);
  await writeFile(join(tools, 'mongodump'), '#!/bin/sh\nmkdir -p "$6/$4"\n: > "$6/$4/notes.bson"\n');
  await writeFile(join(tools, 'mongorestore'), `#!/bin/sh\n: > ${tools}/began\nexec sleep 60\n`);
  for (const name of ['mongodump', 'mongorestore']) await chmod(join(tools, name), 0o755);
  const mongo = await startEmbeddedMongo({ dataDir: join(dir, 'service-mongo') });
  const before = process.env.PATH;
  process.env.PATH = `${tools}:${before}`;
  try {
    const { uri } = mongo;
    const made = { ...settings, dataDir: join(dir, 'made/data'), filesDir: null, mongoUris: { sale: uri } };
    const dumped = await writeBackup(made, { directory: join(dir, 'dumped'), verify: true, signal });
    const env = { PATH: process.env.PATH, BACKUP_KEY: key.toString('base64'), SALE_MONGODB_URI: uri };
    const { child, ended } = restore([dumped.file, '--data-dir', settings.dataDir, '--replace'], env);
    while (!existsSync(join(tools, 'began')) && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    expect(await ended).toEqual({
      code: 130,
      stderr: expect.stringMatching(
        /^Stopped\. The data directory is as it was\. .*: sale\. Drop them before/,
      ),
    });
    await expectUnchanged();
  } finally {
    process.env.PATH = before;
    await mongo.close();
  }
}, 60_000);

function restore(args: readonly string[], env: Record<string, string | undefined>) {
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const { promise: ended, resolve } = Promise.withResolvers<{ code: number | null; stderr: string }>();
  child.once('close', (code) => resolve({ code, stderr }));
  return { child, ended };
}
