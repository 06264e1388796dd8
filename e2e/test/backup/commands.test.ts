import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('../../..', import.meta.url).pathname;
const BACKUP_KEY = randomBytes(32).toString('base64');
const DOCUMENTS = 3_000;

let dir: string;
let data: string;
let backup: string;
let backupTook: number;

/** After which part of the time that a command takes it is killed. */
const PARTS = [0.3, 0.5, 0.65, 0.8, 0.95];

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-backup-'));
  data = join(dir, 'data');
  await mkdir(join(data, 'files/photos'), { recursive: true });
  await writeFile(join(data, 'files/photos/640.webp'), randomBytes(50_000));
  await writeFile(join(data, 'token-private-key.pem'), 'a key', { mode: 0o600 });
  const mongo = await startEmbeddedMongo({ dataDir: join(data, 'store') });
  const client = await MongoClient.connect(mongo.uri);
  const notes = client.db('vehicle').collection('notes');
  await notes.createIndex({ n: 1 }, { unique: true });
  await notes.insertMany(Array.from({ length: DOCUMENTS }, (_, n) => ({ n, text: 'x'.repeat(2_000) })));
  await client.close();
  await mongo.close();
  const began = performance.now();
  const { code, stdout } = await run('backup', [join(dir, 'backups')]).ended;
  backupTook = performance.now() - began;
  expect([code, stdout]).toEqual([0, expect.stringContaining('It was restored and compared.')]);
  const [name = ''] = await readdir(join(dir, 'backups'));
  backup = join(dir, 'backups', name);
}, 240_000);

afterAll(() => rm(dir, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  command: 'backup' | 'restore',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [join(root, `cli/src/${command}/main.ts`), ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, TMPDIR: dir, AUTOGRAPH_DATA_DIR: data, BACKUP_KEY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr })),
  );
  return { child, ended };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const sumOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');

describe('npm run backup', () => {
  it('refuses to write what anyone can read, unless that is asked for', async () => {
    const refused = await run('backup', [join(dir, 'open')], { BACKUP_KEY: '' }).ended;
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('AG1401')]);
    expect(existsSync(join(dir, 'open'))).toBe(false);
    const written = await run('backup', [join(dir, 'open'), '--no-encryption'], { BACKUP_KEY: '' }).ended;
    expect([written.code, written.stderr]).toEqual([0, '']);
  });

  it('leaves no file that looks whole when it is killed, and none when it is stopped', async () => {
    const into = join(dir, 'killed');
    const namesIn = async () =>
      (await readdir(into).catch(() => [])).filter((name) => name.endsWith('.backup'));
    for (const part of PARTS) {
      const { child, ended } = run('backup', [into]);
      await Promise.race([pause(backupTook * part), ended]);
      child.kill('SIGKILL');
      const { code } = await ended;
      // A name means that the backup is complete, even if the process was killed right after giving it.
      for (const name of await namesIn()) {
        const restored = run('restore', [join(into, name), '--data-dir', join(dir, `killed-${part}`)]);
        expect(await restored.ended).toMatchObject({ code: 0, stderr: '' });
        await rm(join(into, name));
      }
      if (code === 0) break;
    }
    const stopped = run('backup', [join(dir, 'stopped')]);
    while (!existsSync(join(dir, 'stopped'))) await pause(5);
    stopped.child.kill('SIGTERM');
    expect(await stopped.ended).toMatchObject({ code: 130, stderr: 'Stopped. Nothing was changed.\n' });
    expect(await readdir(join(dir, 'stopped'))).toEqual([]);
  }, 400_000);

  it('removes only what the options do not keep, and prints it first with --dry-run', async () => {
    const into = join(dir, 'old');
    await mkdir(into);
    const names = ['autograph-2025-01-01T03-00-00Z.backup', 'autograph-2025-01-02T03-00-00Z.backup'];
    for (const name of [...names, 'notes.txt']) await writeFile(join(into, name), '');
    const planned = await run('backup', [into, '--keep-daily', '1', '--dry-run']).ended;
    expect(planned.stdout).toBe(`would remove ${names[0]}\nBackups: 2, to remove: 1\n`);
    expect((await readdir(into)).toSorted()).toEqual([...names, 'notes.txt']);
    expect((await run('backup', [into, '--keep-daily', '1']).ended).code).toBe(0);
    const left = await readdir(into);
    expect(left).toHaveLength(2);
    expect(left).toContain('notes.txt');
  }, 200_000);

  it('says that MongoDB’s tools are missing', async () => {
    const env = { SALE_MONGODB_URI: 'mongodb://127.0.0.1:9/', PATH: '/nowhere' };
    const { code, stderr } = await run('backup', [join(dir, 'mongo')], env).ended;
    expect([code, stderr]).toEqual([1, expect.stringContaining('mongodump is not installed')]);
    expect(await readdir(join(dir, 'mongo'))).toEqual([]);
    expect((await readdir(join(data, 'store'))).filter((name) => name.startsWith('snapshot'))).toEqual([]);
  }, 200_000);
});

describe('npm run restore', () => {
  it.each([
    ['another key', 'AG1402', async () => undefined, { BACKUP_KEY: randomBytes(32).toString('base64') }],
    ['no end', 'AG1403', async (file: string) => truncate(file, 400_000), {}],
    [
      'a changed byte',
      'AG1403',
      async (file: string) => {
        const bytes = await readFile(file);
        bytes[300_000] = (bytes[300_000] ?? 0) ^ 1;
        await writeFile(file, bytes);
      },
      {},
    ],
  ])('refuses a backup with %s, and leaves nothing', async (_, code, change, env) => {
    const file = join(dir, 'changed.backup');
    await writeFile(file, await readFile(backup));
    await change(file);
    const target = join(dir, 'refused/data');
    const refused = await run('restore', [file, '--data-dir', target], env).ended;
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(`${code}:`)]);
    expect(await readdir(join(dir, 'refused'))).toEqual([]);
  });

  it('refuses a directory that is not empty, and one that a process uses', async () => {
    const full = await run('restore', [backup]).ended;
    expect([full.code, full.stderr]).toEqual([1, expect.stringContaining('AG1406')]);
    const mongo = await startEmbeddedMongo({ dataDir: join(data, 'store') });
    const used = await run('restore', [backup, '--replace']).ended;
    await mongo.close();
    expect([used.code, used.stderr]).toEqual([1, expect.stringContaining('AG1105')]);
  });

  it('leaves the old data as they were when it is killed, and moves them away when it ends', async () => {
    const target = join(dir, 'target');
    const old = join(target, 'store');
    const began = performance.now();
    const first = await run('restore', [backup, '--data-dir', target]).ended;
    const restoreTook = performance.now() - began;
    expect([first.code, first.stderr]).toEqual([0, '']);
    await writeFile(join(target, 'token-private-key.pem'), 'an older key');
    const before = await sumOf(join(old, 'store.sqlite'));
    for (const part of PARTS) {
      const { child, ended } = run('restore', [backup, '--data-dir', target, '--replace']);
      await Promise.race([pause(restoreTook * part), ended]);
      child.kill('SIGKILL');
      await ended;
      // Either nothing was changed, or the old directory has another name and is whole.
      const places = (await readdir(dir)).filter((name) => /^target(\.replaced-.*)?$/.test(name));
      const sums = await Promise.all(places.map((name) => sumOf(join(dir, name, 'store/store.sqlite'))));
      expect(sums).toContain(before);
      if (places.length > 1) break;
    }
    if (existsSync(target)) await run('restore', [backup, '--data-dir', target, '--replace']).ended;
    const [away = ''] = (await readdir(dir)).filter((name) => name.startsWith('target.replaced-'));
    expect(await readFile(join(dir, away, 'token-private-key.pem'), 'utf8')).toBe('an older key');
    expect(await sumOf(join(dir, away, 'store/store.sqlite'))).toBe(before);
  }, 400_000);
});
