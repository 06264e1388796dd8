import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../src/topology.ts';

const OFFSET = 3;
let dataDir: string;
let other: Server;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'autograph-test-'));
  other = createServer();
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
});

afterEach(async () => {
  other.close();
  await rm(dataDir, { recursive: true, force: true });
});

const takenPort = (): number => (other.address() as AddressInfo).port;

/** Runs a command until it ends. */
async function ended(script: string, args: readonly string[], port: number, more: NodeJS.ProcessEnv = {}) {
  const main = fileURLToPath(new URL(`../../../cli/src/${script}/main.ts`, import.meta.url));
  const env = { ...process.env, ...more, PORT: String(port), AUTOGRAPH_DATA_DIR: dataDir };
  const child = spawn(process.execPath, [main, ...args], { env });
  const exit = once(child, 'exit');
  const [stderr, [code]] = await Promise.all([text(child.stderr), exit]);
  return { stderr, code };
}

it.each([
  ['start', [], 0],
  ['dev', [], 0],
  ['start-distributed', [], 0],
  ['start-distributed', ['--port-offset', String(OFFSET)], OFFSET],
] as const)(
  '%s %j reports a taken port before it writes anything',
  async (script, args, offset) => {
    const { stderr, code } = await ended(script, args, takenPort() - offset);
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${takenPort()} is in use.`);
    expect(stderr).toContain('npm run explain AG1101');
    expect(await readdir(dataDir)).toEqual([]);
  },
  60_000,
);

it('reports a taken port for operators by its setting, before it writes anything', async () => {
  const { stderr, code } = await ended('start', [], 0, { ADMIN_PORT: String(takenPort()) });
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${takenPort()} (ADMIN_PORT) is in use.`);
  expect(await readdir(dataDir)).toEqual([]);
}, 60_000);

it.each([
  ['start', 'AG1001', 'ADMIN_PORT: must be another port than PORT'],
  ['start-distributed', 'AG1007', 'PORT and ADMIN_PORT must be different ports'],
] as const)(
  '%s refuses one port for clients and operators',
  async (script, code, message) => {
    const port = await freePort();
    const result = await ended(script, [], port, { ADMIN_PORT: String(port) });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(message);
    expect(result.stderr).toContain(code);
  },
  60_000,
);

it('leaves a wrong port to the report of all settings', async () => {
  const { stderr, code } = await ended('start', [], 99_999);
  expect(code).toBe(1);
  expect(stderr).toContain('- PORT: ');
}, 60_000);
