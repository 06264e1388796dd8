import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Journal } from '../../../cli/src/deploy/journal.ts';

const COMMAND = new URL('../../../cli/src/deploy/main.ts', import.meta.url).pathname;

/** A process of a release, which says which one it is. The file `mode` of the release has it fail or refuse to stop. */
const PROCESS = `
const fs = require('node:fs');
const mode = fs.readFileSync('mode', 'utf8');
const release = fs.readFileSync('release', 'utf8');
const server = require('node:http').createServer((request, response) => {
  response.statusCode = stopping || mode === 'unready' ? 503 : 200;
  response.end(JSON.stringify({ status: response.statusCode === 200 ? 'UP' : 'DOWN', checks: {}, release }));
});
let stopping = false;
process.on('SIGTERM', () => { if (mode === 'unready') return; stopping = true; setTimeout(() => process.exit(0), 100); });
if (mode === 'ends') process.exit(3);
server.listen(Number(process.argv[2]), '127.0.0.1');
`;

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let dir: string;
let balancer: Server;
let graph: Server;
let ports: Record<string, number>;
/** Whether the graph answers the smoke test as it should. */
let isGraphGood: boolean;
/** Releases that ran at each look of the balancer. */
let seen: string[][];

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-deploy-'));
  [seen, isGraphGood] = [[], true];
  ports = { a1: await freePort(), a2: await freePort() };
  balancer = createServer(async (_request, response) => {
    const names = Object.keys(ports);
    const running = await Promise.all(names.map(releaseOf));
    seen.push(running.filter((one) => one !== null));
    const lines = names.map((name, index) => `a,${name},0,${running[index] ? 'UP' : 'DOWN'},`);
    response.end(`# pxname,svname,qcur,status,\n${lines.join('\n')}\n`);
  });
  graph = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    response.end(JSON.stringify({ data: answer(body) }));
  });
  for (const server of [balancer, graph])
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await writeFile(join(dir, 'target.json'), JSON.stringify(target()));
});
afterEach(async () => {
  for (const name of Object.keys(ports)) kill(Number(await readFile(pidFile(name), 'utf8').catch(() => '0')));
  for (const server of [balancer, graph]) server.close();
  await rm(dir, { recursive: true });
});

function answer(body: string): object {
  if (!isGraphGood) return { payload: null };
  if (body.includes('login')) return { payload: { value: 'token', userErrors: [] } };
  if (!body.includes('purchaseVehicle')) return {};
  return { payload: { value: null, userErrors: [{ field: null, message: '', code: 'NOT_FOUND' }] } };
}

function target() {
  const processes = Object.entries(ports).map(([name, port]) => ({
    name,
    health: `http://127.0.0.1:${port}`,
    server: `a/${name}`,
    pidFile: pidFile(name),
    start: `env > ${dir}/${name}.env; cd ${dir}/processes/${name} && { '${process.execPath}' gateway/src/main.ts ${port} > /dev/null 2>&1 & echo $! > ${pidFile(name)}; }`,
  }));
  return { home: '.', haproxy: [urlOf(balancer)], graph: urlOf(graph), watchSeconds: 0, processes };
}

const pidFile = (name: string) => join(dir, `${name}.pid`);
const urlOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The release that a process runs and is ready with; `null` where it is not ready. */
async function releaseOf(name: string): Promise<string | null> {
  const response = await fetch(`http://127.0.0.1:${ports[name]}/health/ready`).catch(() => null);
  const body = (await response?.json().catch(() => null)) as { release: string } | null;
  return response?.ok ? (body?.release ?? null) : null;
}

const running = () => Promise.all(Object.keys(ports).map(releaseOf));

function kill(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** Packs a release, and returns its digest. */
async function release(name: string, mode: 'good' | 'unready' | 'ends' = 'good'): Promise<string> {
  const from = join(dir, `source-${name}`);
  await mkdir(join(from, 'gateway/src'), { recursive: true });
  await writeFile(join(from, 'gateway/src/main.ts'), PROCESS);
  await writeFile(join(from, 'package.json'), '{ "type": "commonjs" }');
  await writeFile(join(from, 'release'), name);
  await writeFile(join(from, 'mode'), mode);
  const archive = execFileSync('tar', ['-czf', '-', '-C', from, '.']);
  const hex = createHash('sha256').update(archive).digest('hex');
  await mkdir(join(dir, 'releases'), { recursive: true });
  await writeFile(join(dir, 'releases', `${hex}.tgz`), archive);
  return `sha256:${hex}`;
}

const ENVIRONMENT = { PATH: process.env.PATH, AUTOGRAPH_USERNAME: 'admin', AUTOGRAPH_PASSWORD: 'secret' };

function deploy(action: string, ...args: string[]): Promise<Ran> {
  const { promise, resolve } = Promise.withResolvers<Ran>();
  const given = [COMMAND, action, join(dir, 'target.json'), ...args];
  execFile(process.execPath, given, { env: ENVIRONMENT }, (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

async function journal(): Promise<Journal> {
  return JSON.parse(await readFile(join(dir, 'journal.json'), 'utf8'));
}

/** Begins a deployment, and kills it as soon as its output has a text. */
async function killedAt(text: string, digest: string): Promise<void> {
  const given = [COMMAND, 'start', join(dir, 'target.json'), digest];
  const child: ChildProcess = spawn(process.execPath, given, { env: ENVIRONMENT });
  let said = '';
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdout?.on('data', (piece) => {
    said += piece;
    if (said.includes(text)) child.kill('SIGKILL');
  });
  await ended;
  expect(said).toContain(text);
  expect(said).not.toContain('Promoted');
}

describe('npm run deploy', () => {
  it('starts the first release, and replaces it process by process with the next', async () => {
    const [one, two] = [await release('1.0'), await release('1.1')];
    expect(await deploy('start', one)).toMatchObject({ code: 0, stderr: '' });
    expect(await running()).toEqual(['1.0', '1.0']);
    // A process does not inherit the account of the smoke test.
    expect(await readFile(join(dir, 'a1.env'), 'utf8')).not.toMatch(/AUTOGRAPH_|secret/);
    seen = [];
    const { code, stdout, stderr } = await deploy('start', two);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`Promoted ${two}.`);
    expect(await running()).toEqual(['1.1', '1.1']);
    expect(seen.filter(({ length }) => length === 0)).toEqual([]);
    expect(await journal()).toMatchObject({ current: two, previous: one, open: null });
    expect(JSON.parse((await deploy('status')).stdout)).toEqual(await journal());
    expect((await deploy('start', two)).stdout).toBe(`Every process runs ${two} already.\n`);

    expect(await deploy('roll-back')).toMatchObject({ code: 0, stderr: '' });
    expect(await running()).toEqual(['1.0', '1.0']);
  }, 60_000);

  it.each(['unready', 'ends'] as const)(
    'goes back by itself from a release whose processes are %s',
    async (mode) => {
      const [one, two] = [await release('1.0'), await release('1.1', mode)];
      await deploy('start', one);
      seen = [];
      const { code, stdout } = await deploy('start', two, '--start-limit', '2', '--stop-limit', '2');
      expect(code).toBe(2);
      expect(stdout).toContain(
        mode === 'ends' ? 'Failed: a1 ended after its start.' : 'Failed: a1 was not ready',
      );
      expect(stdout).toContain(`Rolled back to ${one}.`);
      expect(await running()).toEqual(['1.0', '1.0']);
      expect(seen.filter(({ length }) => length === 0)).toEqual([]);
      expect(await journal()).toMatchObject({
        current: one,
        open: null,
        history: [{ digest: two, result: 'rolled back' }, { digest: one }],
      });
    },
    60_000,
  );

  it('changes nothing where the smoke test fails before, and goes back where it fails after', async () => {
    const [one, two] = [await release('1.0'), await release('1.1')];
    await deploy('start', one);
    isGraphGood = false;
    const { code, stdout, stderr } = await deploy('start', two);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Smoke test, log-in: The graph refused to log in admin\./);
    expect(await journal()).toMatchObject({ current: one, open: null });

    isGraphGood = true;
    const began = deploy('start', two);
    await vi.waitFor(async () => expect(await releaseOf('a2')).toBe('1.1'), 20_000);
    isGraphGood = false;
    const watched = vi.waitFor(async () => expect(await releaseOf('a1')).toBe('1.0'), 20_000);
    await watched;
    isGraphGood = true;
    expect(await began).toMatchObject({ code: 2 });
    expect(await running()).toEqual(['1.0', '1.0']);
  }, 60_000);

  it('goes back by hand from a release that fails, does not bring it back, and deploys another by force', async () => {
    const [one, two, three] = [await release('1.0'), await release('1.1'), await release('1.2')];
    await deploy('start', one);
    await deploy('start', two);
    kill(Number(await readFile(pidFile('a1'), 'utf8')));
    isGraphGood = false;
    expect(await deploy('start', three)).toMatchObject({ code: 1, stdout: '' });
    const back = await deploy('roll-back');
    expect([back.code, back.stderr]).toEqual([1, expect.stringContaining('The way back to')]);
    expect(await running()).toEqual(['1.0', '1.0']);
    expect(await journal()).toMatchObject({ current: two, open: { digest: one, mode: 'return' } });

    isGraphGood = true;
    expect(await deploy('roll-back')).toMatchObject({ code: 0, stderr: '' });
    expect(await journal()).toMatchObject({ current: one, previous: null, open: null });
    expect(await deploy('roll-back')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('There is no release to go back to'),
    });

    kill(Number(await readFile(pidFile('a2'), 'utf8')));
    expect(await deploy('start', three)).toMatchObject({ code: 1, stdout: '' });
    expect(await deploy('start', three, '--force')).toMatchObject({ code: 0, stderr: '' });
    expect(await running()).toEqual(['1.2', '1.2']);
  }, 60_000);

  it('can be finished or undone after it was killed, and refuses another one until then', async () => {
    const [one, two, three] = [await release('1.0'), await release('1.1'), await release('1.2')];
    await deploy('start', one);
    await killedAt('a1: stopped', two);
    expect(await deploy('start', three)).toMatchObject({
      code: 1,
      stderr: `A deployment of ${two} was interrupted. Run "resume" to finish it, or "roll-back" to go back.\n`,
    });
    expect(await deploy('resume')).toMatchObject({ code: 0, stderr: '' });
    expect(await running()).toEqual(['1.1', '1.1']);

    await killedAt('a1: ready and in use', three);
    const { code, stdout } = await deploy('roll-back');
    expect([code, stdout]).toEqual([2, expect.stringContaining(`Rolled back to ${two}.`)]);
    expect(await running()).toEqual(['1.1', '1.1']);
    expect((await journal()).history[0]).toMatchObject({ digest: three, result: 'rolled back' });
  }, 60_000);

  it('is refused while another one is running', async () => {
    const one = await release('1.0', 'unready');
    const first = deploy('start', one, '--start-limit', '5', '--stop-limit', '1');
    await vi.waitFor(async () => expect((await journal()).open).not.toBeNull(), 20_000);
    const { code, stderr } = await deploy('resume');
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Another deployment to .* is running\./)]);
    expect(await first).toMatchObject({ code: 1, stderr: expect.stringMatching(/^No release was promoted/) });
    expect(await journal()).toMatchObject({ current: null, open: null, history: [{ result: 'failed' }] });
  }, 60_000);

  it.each([
    [['start', 'latest'], 'Expected sha256: and 64 hexadecimal digits.'],
    [['start', `sha256:${'0'.repeat(64)}`], 'The archive of the release could not be read: ENOENT'],
    [['resume'], 'No deployment is open: there is nothing to resume.'],
    [['roll-back'], 'There is no release to go back to'],
  ])('says what is wrong with %j', async ([action = '', ...args], said) => {
    const { code, stdout, stderr } = await deploy(action, ...args);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(said)]);
  });

  it('takes the targets of deploy/targets', async () => {
    for (const name of ['systemd', 'podman']) {
      const file = new URL(`../../../deploy/targets/${name}.json`, import.meta.url);
      const given = { ...JSON.parse(await readFile(file, 'utf8')), home: '.' };
      await writeFile(join(dir, 'target.json'), JSON.stringify(given));
      expect((await deploy('resume')).stderr).toBe('No deployment is open: there is nothing to resume.\n');
    }
  });

  it.each([
    [{ home: '' }, 'home'],
    [{ graph: 'localhost' }, 'Expected a URL, such as http://127.0.0.1/graphql.'],
    [{ publicKey: 'cosign.pub' }, 'Expected "image" beside "publicKey".'],
    [{ watch: 1 }, 'watch'],
  ])('refuses the target %j', async (changes, said) => {
    await writeFile(join(dir, 'target.json'), JSON.stringify({ ...target(), ...changes }));
    const { code, stderr } = await deploy('resume');
    expect([code, stderr]).toEqual([1, expect.stringContaining(said)]);
    expect(stderr).toContain('target.json is not a valid target:');
  });
});
