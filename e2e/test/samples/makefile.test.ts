import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, temporaryDir } from '../../src/topology.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** The names that the documents of the REST services have. */
const NAMES = [
  'keycloak',
  'keycloak-setup',
  'keycloak-secret',
  'keycloak-validate',
  'keycloak-quickstart',
  'test-rate-limiting',
  'docs',
  'status',
  'logs',
  'restart',
];

/** A graph stops and starts again within this time, also on a busy machine. In milliseconds. */
const PATIENCE = 240_000;

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let environment: NodeJS.ProcessEnv;
let dir: Awaited<ReturnType<typeof temporaryDir>>;
let port: number;

function run(command: string, args: readonly string[], set: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const options = { cwd: root, env: { ...environment, ...set }, timeout: PATIENCE };
  execFile(command, args, options, (error, stdout, stderr) =>
    resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
  );
  return promise;
}

const make = (...args: string[]) => run('make', args);

beforeAll(async () => {
  [port, dir] = [await freePort(), await temporaryDir()];
  environment = {
    PATH: `${root}node_modules/.bin:${process.env.PATH}`,
    HOME: process.env.HOME,
    PORT: String(port),
    KEYCLOAK_PORT: String(await freePort()),
    AUTOGRAPH_DATA_DIR: dir.path,
    WEB_DIR: 'off',
  };
});
afterAll(async () => {
  await run('npm', ['run', '--silent', 'background', '--', 'stop', 'graph']);
  await dir.remove();
});

it.each(NAMES)('make %s calls commands of this repository', async (name) => {
  const { code, stdout } = await make('-n', name);
  expect([name, code]).toEqual([name, 0]);
  const { scripts } = JSON.parse(await readFile(`${root}package.json`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  const called = [...stdout.matchAll(/npm run --silent ([\w:-]+)/g)].map(([, script]) => script);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(called));
  expect(called.length > 0 || name === 'docs').toBe(true);
});

it('make lists its commands', async () => {
  const { stdout } = await make();
  expect(stdout.match(/^[\w-]+(?=:)/gm)?.filter((name) => name !== 'help')).toEqual(NAMES);
});

it('says what to do where no secret and no Keycloak are', async () => {
  const secret = await make('keycloak-secret');
  expect([secret.code, secret.stderr]).toEqual([2, expect.stringContaining('Run npm run keycloak:setup')]);
  const validated = await make('keycloak-validate');
  expect([validated.code, validated.stdout]).toEqual([
    2,
    expect.stringMatching(/failed +the discovery document/),
  ]);
});

describe('with a graph that make has started', () => {
  beforeAll(async () => {
    const { code, stdout, stderr } = await make('restart');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Autograph is up');
  }, PATIENCE);

  it('shows its parts, its log and the addresses of its documents', async () => {
    expect(await make('status')).toMatchObject({ code: 0, stdout: expect.stringContaining('up  vehicle') });
    const log = await run('npm', ['run', '--silent', 'background', '--', 'logs', 'graph']);
    expect(log).toMatchObject({ code: 0, stdout: expect.stringContaining('Autograph is up') });
    const { stdout } = await make('docs');
    const addresses = stdout.match(/http:\S+/g) ?? [];
    expect(addresses.length).toBeGreaterThanOrEqual(4);
    for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  });

  it('sends requests until a limit refuses them', async () => {
    const { code, stdout } = await make('test-rate-limiting');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/\n +301 +429 +300 +0 +\d+ +\d+\n/)]);
    expect(stdout).toContain('"error":"Rate limit exceeded"');
  });

  it(
    'is another process after another restart, and none after the stop',
    async () => {
      const pidOf = () => readFile(`${dir.path}/background/graph.pid`, 'utf8');
      const before = await pidOf();
      expect(await make('restart')).toMatchObject({ code: 0, stdout: expect.stringContaining('is stopped') });
      expect(await pidOf()).not.toBe(before);
      const again = await run('npm', ['run', '--silent', 'background', '--', 'start', 'graph']);
      expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('already runs') });
      await run('npm', ['run', '--silent', 'background', '--', 'stop', 'graph']);
      expect(await make('status')).toMatchObject({ code: 2, stdout: expect.stringContaining('down  graph') });
    },
    PATIENCE,
  );
});
