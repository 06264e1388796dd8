import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { afterEach, describe, expect, it } from 'vitest';
import { TRIAL_FILE, writeError } from '../src/engine/write-error.ts';
import { CommandError } from '../src/errors.ts';
import { rejection, startServer, temporaryDir } from './support.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

function directory(): string {
  const made = temporaryDir();
  undo.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A file system of this size in memory. `null` where this user may not mount one. */
function tinyDisk(megabytes: number): string | null {
  const path = directory();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return null;
  }
  undo.push(() => execFileSync('umount', ['-l', path]));
  return path;
}

/** Writes a file until the disk is full. */
function fill(path: string): void {
  const block = Buffer.alloc(4_096);
  try {
    for (;;) appendFileSync(path, block);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
}

/** Inserts numbered rows until stopped, and reads; tells which were stored, and the codes of what was refused. */
function inserting(client: MongoClient) {
  const rows = client.db('shop').collection<{ _id: number; text: string }>('rows');
  const stored: number[] = [];
  const codes = new Set<unknown>();
  let next = 0;
  const unread = new Set<unknown>();
  const reader = async (until: () => boolean): Promise<void> => {
    while (!until()) await rows.findOne({ _id: 1 }).catch((error: unknown) => unread.add(error));
  };
  const worker = async (until: () => boolean): Promise<void> => {
    while (!until()) {
      const _id = next;
      next += 1;
      try {
        await rows.insertOne({ _id, text: 'x'.repeat(2_000) });
        stored.push(_id);
      } catch (error) {
        codes.add((error as { code?: unknown }).code);
      }
    }
  };
  return {
    rows,
    stored,
    codes,
    /** Why reads failed meanwhile. */
    unread,
    run: (until: () => boolean) =>
      Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? worker(until) : reader(until)))),
  };
}

const idsOf = async ({ rows }: ReturnType<typeof inserting>): Promise<number[]> =>
  (await rows.find({}, { projection: { _id: 1 }, batchSize: 100_000 }).toArray()).map(({ _id }) => _id);

const ascending = (ids: readonly number[]): number[] => ids.toSorted((a, b) => a - b);

describe('a full disk', () => {
  it('refuses writes and answers reads', async () => {
    const server = await startServer();
    const rows = server.client.db('shop').collection<{ _id: number; text?: string }>('rows');
    await rows.insertMany(Array.from({ length: 300 }, (_, n) => ({ _id: n, text: 'x'.repeat(100) })));
    const { db } = server.serving.store;
    const pages = Number(db.prepare('PRAGMA page_count').get()?.page_count);
    db.exec(`PRAGMA max_page_count = ${pages}`);
    const write = async (n: number) => {
      const refused = rejection(rows.insertOne({ _id: 1_000 + n, text: 'x'.repeat(50_000) }));
      expect(await refused).toMatchObject({ code: 14031 });
    };
    const read = async () => {
      expect((await rows.find({}, { batchSize: 300 }).toArray()).length).toBe(300);
      expect(await rows.countDocuments()).toBe(300);
      expect(await server.client.db('shop').command({ ping: 1 })).toMatchObject({ ok: 1 });
    };
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? write(n) : read())));
    }
    expect(server.serving.store.rollbacks).toBeGreaterThan(20);
    db.exec('PRAGMA max_page_count = 1000000');
    await rows.insertOne({ _id: 99_999 });
    expect(await rows.countDocuments()).toBe(301);
    await server.close();
  });

  it.runIf(existsSync('/dev/full'))('is also a quota that is used up', () => {
    const dataDir = directory();
    const failed = Object.assign(new Error('disk I/O error'), { errcode: 778 });
    expect(writeError(failed, dataDir)).toMatchObject({ code: 39, codeName: 'FileStreamFailed' });
    expect(readdirSync(dataDir)).toEqual([]);
    symlinkSync('/dev/full', join(dataDir, TRIAL_FILE));
    expect(writeError(failed, dataDir)).toMatchObject({ code: 14031, codeName: 'OutOfDiskSpace' });
    expect(readdirSync(dataDir)).toEqual([]);
    expect(writeError(new Error('odd'), dataDir)).toMatchObject({ code: 96 });
    const refusal = new CommandError(11000, 'a copy');
    expect(writeError(refusal, dataDir)).toBe(refusal);
  });

  it('takes nothing that was acknowledged, and the store writes again once there is room', async ({
    skip,
  }) => {
    const disk = tinyDisk(6);
    if (!disk) return skip('Only an administrator may mount a file system.');
    const dataDir = join(disk, 'data');
    const server = await startServer(dataDir);
    const load = inserting(server.client);
    fill(join(disk, 'filler'));
    const until = Date.now() + 1_500;
    await load.run(() => Date.now() > until);
    expect([...load.codes, ...load.unread]).toEqual([14031]);
    expect(ascending(await idsOf(load))).toEqual(ascending(load.stored));
    rmSync(join(disk, 'filler'));
    const before = load.stored.length;
    await load.run(() => load.stored.length > before + 20);
    fill(join(disk, 'filler'));
    await server.client.close();
    await server.serving.close();
    rmSync(join(disk, 'filler'));
    const again = await startServer(dataDir);
    expect(ascending(await idsOf(inserting(again.client)))).toEqual(ascending(load.stored));
    await again.client.close();
    await again.serving.close();
  });

  it.runIf(process.platform === 'linux')(
    'differs from a disk that fails otherwise, which takes nothing acknowledged either',
    async () => {
      const dataDir = directory();
      // A limit on the size of a file lets a commit fail, and no room is missing.
      const limited = await program(['sh', '-c', 'ulimit -f 2000; exec "$0" "$@"'], dataDir);
      const load = inserting(limited.client);
      let until = Number.POSITIVE_INFINITY;
      await load.run(() => {
        if (load.codes.size > 0) until = Math.min(until, Date.now() + 500);
        return Date.now() > until;
      });
      expect([...load.codes, ...load.unread]).toEqual([39]);
      expect(load.stored.length).toBeGreaterThan(50);
      expect(ascending(await idsOf(load))).toEqual(ascending(load.stored));
      await limited.end();
      const again = await program([], dataDir);
      expect(ascending(await idsOf(inserting(again.client)))).toEqual(ascending(load.stored));
      await again.end();
    },
  );
});

/** The store as a program of its own, started by this command. */
async function program(command: readonly string[], dataDir: string) {
  const [file = '', ...args] = [...command, process.execPath, MAIN, '--data-dir', dataDir, '--port', '0'];
  const child: ChildProcess = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  undo.push(() => child.kill('SIGKILL'));
  let uri = '';
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    uri = /mongodb:\S+/.exec(line)?.[0] ?? '';
    if (uri) break;
  }
  const client = await MongoClient.connect(uri);
  const end = async (): Promise<void> => {
    await client.close();
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
  return { client, end };
}
