import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { afterEach, expect, test } from 'vitest';
import type { Finding } from '../../src/doctor/finding.ts';
import { graphqlFinding } from '../../src/doctor/installation.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
const closing: (() => void)[] = [];

afterEach(() => {
  for (const close of closing.splice(0)) close();
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script with these settings and no others. */
function run(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, AUTOGRAPH_DATA_DIR: temporaryDir(), PORT: '0', ...environment };
  execFile(process.execPath, [...args], { env }, (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

async function doctor(environment: Record<string, string> = {}) {
  const { code, stdout } = await run([source('doctor/entry.mjs'), '--json'], environment);
  const { ok, findings } = JSON.parse(stdout) as { ok: boolean; findings: Finding[] };
  return { code, ok, wrong: findings.filter(({ verdict }) => verdict === 'wrong') };
}

function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'autograph-doctor-'));
  closing.push(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A port on which connections are taken and nothing is ever said. */
async function silentPort(): Promise<number> {
  const server: Server = createServer((socket) => socket.on('error', () => undefined));
  closing.push(() => server.close());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

test('reads the embedded store, and names damage in it', async () => {
  const dataDir = temporaryDir();
  const mongo = await startEmbeddedMongo({ dataDir: join(dataDir, 'store') });
  const settings = { AUTOGRAPH_DATA_DIR: dataDir };
  expect(await doctor(settings)).toEqual({ code: 0, ok: true, wrong: [] });
  await mongo.close();
  expect((await run([source('doctor/entry.mjs')], settings)).stdout).toContain('0 documents, no damage');
  const file = join(dataDir, 'store', 'store.sqlite');
  writeFileSync(file, '');
  const { code, wrong } = await doctor(settings);
  expect(code).toBe(1);
  expect(wrong).toHaveLength(1);
  expect(wrong[0]?.check).toBe('Store');
  expect(wrong[0]?.says).toContain('store.sqlite is empty, although the directory held a store');
});

test('where nothing is wrong it says so', async () => {
  expect(await doctor()).toEqual({ code: 0, ok: true, wrong: [] });
  const { code, stdout } = await run([source('doctor/entry.mjs')]);
  expect(stdout).toContain('Nothing is wrong.');
  expect(code).toBe(0);
});

test('an old Node is named, by that Node itself', async () => {
  const old = "Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
  const args = ['--import', `data:text/javascript,${encodeURIComponent(old)}`, source('doctor/entry.mjs')];
  const { code, stdout } = await run(args);
  expect(stdout).toContain('20.20.2 is too old: Node 24 is needed');
  expect(code).toBe(1);
  expect(JSON.parse((await run([...args, '--json'])).stdout).ok).toBe(false);
});

test('a taken port is named with a free one', async () => {
  const port = await silentPort();
  const { code, wrong } = await doctor({ PORT: String(port) });
  expect(code).toBe(1);
  expect(wrong).toMatchObject([{ check: `Port ${port}`, says: expect.stringContaining('another program') }]);
  expect(Number(/^PORT=(\d+) is free$/.exec(wrong[0]?.fix ?? '')?.[1])).toBeGreaterThan(port);
});

test('two copies of graphql are named with their places', () => {
  const root = temporaryDir();
  const plant = (path: string, version: string): void => {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, 'package.json'), JSON.stringify({ version }));
  };
  plant('node_modules/graphql', '16.15.0');
  expect(graphqlFinding(root)).toMatchObject({ verdict: 'ok' });
  plant('node_modules/@some/tool/node_modules/graphql', '15.0.0');
  expect(graphqlFinding(root)).toMatchObject({
    verdict: 'wrong',
    says: expect.stringMatching(/^2 copies .*node_modules\/@some\/tool\/node_modules\/graphql \(15\.0\.0\)/),
  });
});

test('a data directory that cannot be written to is named', async () => {
  const file = join(temporaryDir(), 'a-file');
  writeFileSync(file, '');
  const { code, wrong } = await doctor({ AUTOGRAPH_DATA_DIR: join(file, 'data') });
  expect(wrong).toMatchObject([{ check: 'Data', says: expect.stringContaining(file) }]);
  expect(code).toBe(1);
});

test('a Redis that takes the connection and does not answer is named', async () => {
  const { code, wrong } = await doctor({ REDIS_URL: `redis://127.0.0.1:${await silentPort()}` });
  expect(wrong).toMatchObject([{ check: 'Redis', says: 'does not answer' }]);
  expect(code).toBe(1);
});

test('each service that the settings name and that is not there is named with its setting', async () => {
  const nowhere = `127.0.0.1:${await silentPort()}`;
  const { wrong } = await doctor({
    KAFKA_BROKERS: nowhere,
    KEYCLOAK_URL: `http://${nowhere}`,
    KEYCLOAK_CLIENT_SECRET: 'sixteen-characters',
    SALE_MONGODB_URI: `mongodb://${nowhere}`,
  });
  expect(wrong.map(({ check, fix }) => [check, fix?.split(' ').at(-1)])).toEqual([
    ['Kafka', 'KAFKA_BROKERS'],
    ['Keycloak', 'KEYCLOAK_URL'],
    ['MongoDB of sale', 'SALE_MONGODB_URI'],
  ]);
});

test('wrong settings are named, never their values', async () => {
  const { wrong } = await doctor({ REDIS_URL: 'a-secret' });
  expect(wrong).toMatchObject([
    { check: 'Settings', says: 'REDIS_URL: must be a redis:// or rediss:// address' },
  ]);
});

test('a start that fails is followed by what is wrong, and by nothing else', async () => {
  const file = join(temporaryDir(), 'a-file');
  writeFileSync(file, '');
  const { code, stderr } = await run([source('start/main.ts')], { AUTOGRAPH_DATA_DIR: join(file, 'data') });
  expect(stderr).toMatch(
    /^The data directory .* could not be used.*\n {2}AG1104: npm run explain AG1104\n\n {2}wrong {2}Data .*a-file is a file\n/,
  );
  expect(stderr).not.toContain('graphql');
  expect(code).toBe(1);
});
