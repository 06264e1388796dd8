import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const COMMAND = new URL('../../src/rolling-restart/main.ts', import.meta.url).pathname;

/** A process as the script sees one: ready, not ready from SIGTERM on, and gone half a second later. */
const PROCESS = `
const server = require('node:http').createServer((request, response) => {
  response.statusCode = stopping ? 503 : 200;
  response.end(JSON.stringify({ status: stopping ? 'DOWN' : 'UP', checks: { store: true } }));
});
let stopping = false;
process.on('SIGTERM', () => { stopping = true; setTimeout(() => process.exit(0), 500); });
server.listen(Number(process.argv[1]), '127.0.0.1');
`;

/** What systemd does with a unit, by a file with its process id and a command to start it. */
const SYSTEMCTL = `#!/bin/sh
for last; do :; done
pid=$(cat "DIR/$last.pid" 2>/dev/null)
state() { if [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && ! grep -q ') Z ' "/proc/$pid/stat"; then echo active; else echo inactive; fi; }
case "$1" in
  show) state ;;
  stop) [ "$(state)" = inactive ] || kill -TERM "$pid" ;;
  start) sh "DIR/$last.sh" ;;
esac
`;

/** What podman does with a container, by the same files. */
const PODMAN = `#!/bin/sh
for last; do :; done
pid=$(cat "DIR/$last.pid" 2>/dev/null)
runs() { [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null && ! grep -q ') Z ' "/proc/$pid/stat"; }
case "$1 $2" in
  "container exists") [ -n "$pid" ] ;;
  "container inspect") if runs; then echo true; else echo false; fi ;;
  "stop "*) kill -TERM "$pid" ;;
  *) exit 125 ;;
esac
`;

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

let dir: string;
let status: Server;
let ports: Record<string, number>;
/** Names of the processes that the balancer sends requests to, at each look. */
let seen: string[][];
/** Whether the balancer answers a look, by its number from 1 on. */
let answers: (look: number) => boolean;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'autograph-rolling-'));
  [seen, answers] = [[], () => true];
  ports = {};
  for (const name of ['a1', 'a2']) {
    ports[name] = await freePort();
    const start = `'${process.execPath}' -e "$(cat ${dir}/process.js)" ${ports[name]} > /dev/null 2>&1 & echo $! > ${dir}/${name}.pid`;
    await writeFile(join(dir, `${name}.sh`), start);
  }
  await writeFile(join(dir, 'process.js'), PROCESS);
  status = createServer(async (_request, response) => {
    const up = await Promise.all(
      Object.keys(ports).map(async (name) => [name, await isReady(name)] as const),
    );
    seen.push(up.flatMap(([name, ready]) => (ready ? [name] : [])));
    if (!answers(seen.length)) response.statusCode = 503;
    const lines = up.map(([name, ready]) => `a,${name},0,${ready ? 'UP' : 'DOWN'},`);
    response.end(`# pxname,svname,qcur,status,\na,FRONTEND,0,OPEN,\n${lines.join('\n')}\na,BACKEND,0,UP,\n`);
  });
  await new Promise<void>((resolve) => status.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  for (const name of Object.keys(ports)) await stop(name);
  status.close();
  await rm(dir, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function isReady(name: string): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${ports[name]}/health/ready`).catch(() => null);
  await response?.body?.cancel();
  return response?.ok ?? false;
}

async function pidOf(name: string): Promise<number> {
  return Number(await readFile(join(dir, `${name}.pid`), 'utf8'));
}

async function begin(name: string): Promise<void> {
  await promisify(execFile)('/bin/sh', [join(dir, `${name}.sh`)]);
  await vi.waitFor(async () => expect(await isReady(name)).toBe(true), 20_000);
}

async function stop(name: string): Promise<void> {
  try {
    process.kill(await pidOf(name), 'SIGKILL');
  } catch {
    // It was not started, or has ended.
  }
}

async function restart(
  how: 'unit' | 'pidFile' | 'container',
  changes: object = {},
  ...options: string[]
): Promise<Ran> {
  const processes = Object.entries(ports).map(([name, port]) => ({
    name,
    health: `http://127.0.0.1:${port}`,
    server: `a/${name}`,
    ...(how === 'unit'
      ? { unit: name }
      : {
          [how]: how === 'container' ? name : join(dir, `${name}.pid`),
          start: `sh ${join(dir, `${name}.sh`)}`,
        }),
  }));
  const { port } = status.address() as AddressInfo;
  const file = join(dir, 'list.json');
  await writeFile(file, JSON.stringify({ haproxy: [`http://127.0.0.1:${port}/`], processes, ...changes }));
  for (const [name, program] of Object.entries({ systemctl: SYSTEMCTL, podman: PODMAN })) {
    await writeFile(join(dir, name), program.replaceAll('DIR', dir));
    await chmod(join(dir, name), 0o755);
  }
  const env = { PATH: [dir, process.env.PATH].join(delimiter) };
  const { promise, resolve } = Promise.withResolvers<Ran>();
  execFile(process.execPath, [COMMAND, file, ...options], { env }, (error, stdout, stderr) =>
    resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
  );
  return promise;
}

describe('npm run rolling-restart', () => {
  it.each(['unit', 'pidFile', 'container'] as const)(
    'restarts processes by their %s, the next when the one before gets requests again',
    async (how) => {
      await Promise.all(['a1', 'a2'].map(begin));
      const before = await Promise.all(['a1', 'a2'].map(pidOf));
      const { code, stdout, stderr } = await restart(how);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout.replace(/[\d.]+ s/g, '… s').split('\n')).toEqual([
        'a1: gets no more requests after … s',
        'a1: stopped after … s',
        'a1: ready and in use after … s',
        'a2: gets no more requests after … s',
        'a2: stopped after … s',
        'a2: ready and in use after … s',
        'Restarted 2 processes.',
        '',
      ]);
      const after = await Promise.all(['a1', 'a2'].map(pidOf));
      expect(after.filter((pid) => before.includes(pid))).toEqual([]);
      expect(await Promise.all(['a1', 'a2'].map(isReady))).toEqual([true, true]);
      expect(seen.filter(({ length }) => length === 0)).toEqual([]);
    },
    60_000,
  );

  it('stops at a process that does not come back, leaves the others running, and goes on from it', async () => {
    await Promise.all(['a1', 'a2'].map(begin));
    const other = await pidOf('a2');
    const script = await readFile(join(dir, 'a1.sh'), 'utf8');
    await writeFile(join(dir, 'a1.sh'), script.replace(/-e "[^"]*"/, '-e "process.exit(3)"'));
    const { code, stderr } = await restart('pidFile');
    expect([code, stderr]).toEqual([
      1,
      'a1 ended after its start. Its log says why.\nRestarted before: none. Not touched: a2. All of these keep running.\n',
    ]);
    expect([await pidOf('a2'), await isReady('a2')]).toEqual([other, true]);

    await writeFile(join(dir, 'a1.sh'), script);
    const again = await restart('pidFile', {}, '--from', 'a1');
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(again.stdout).toContain('Restarted 2 processes.');
    expect(await Promise.all(['a1', 'a2'].map(isReady))).toEqual([true, true]);
  }, 60_000);

  it('goes on where its balancer answers every second time, and says so where it answers no more', async () => {
    await Promise.all(['a1', 'a2'].map(begin));
    // Before anything is stopped, each process is looked at once.
    answers = (look) => look <= 2 || look % 2 === 0;
    const { code, stdout, stderr } = await restart('pidFile');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Restarted 2 processes.');

    [seen, answers] = [[], (look) => look <= 2];
    const pid = await pidOf('a1');
    const last = await restart('pidFile', {}, '--stop-limit', '1');
    expect(last.code).toBe(1);
    expect(last.stderr).toMatch(
      /^a1 could not be stopped within 1 seconds\. \S+ does not answer as the status/,
    );
    expect([await pidOf('a1'), await isReady('a1')]).toEqual([pid, true]);
  }, 60_000);

  it('touches none where one of them is not ready', async () => {
    await begin('a1');
    const pid = await pidOf('a1');
    const { code, stdout, stderr } = await restart('pidFile');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^a2 is not ready at http:\S+\. Start it before you restart others\.\n/);
    expect([await pidOf('a1'), await isReady('a1')]).toEqual([pid, true]);
  }, 60_000);

  it('does not stop the only process of its kind', async () => {
    delete ports.a2;
    await begin('a1');
    const { code, stderr } = await restart('pidFile');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a1 is the only one of its kind that gets requests\. It was not stopped\.\n/);
    expect(await isReady('a1')).toBe(true);
  }, 60_000);

  it.each([
    [{ processes: [] }, 'processes'],
    [{ haproxy: ['nowhere'] }, 'Expected a URL'],
    [{ nonsense: 1 }, 'nonsense'],
    [
      { processes: [{ name: 'a', health: 'http://127.0.0.1:1', unit: 'a', start: 'a' }] },
      'Expected either "unit", or "pidFile" and "start", or "container" and "start".',
    ],
    [
      { processes: [1, 2].map(() => ({ name: 'a', health: 'http://127.0.0.1:1', unit: 'a' })) },
      'Two processes have the same name.',
    ],
  ])('refuses the list %j', async (changes, said) => {
    const { code, stdout, stderr } = await restart('unit', changes);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(said);
  });

  it('takes the lists of deploy/rolling-restart', async () => {
    for (const name of ['systemd', 'pid-files']) {
      const file = new URL(`../../../deploy/rolling-restart/${name}.json`, import.meta.url);
      const { code, stderr } = await restart('unit', JSON.parse(await readFile(file, 'utf8')));
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^vehicle1 (is not ready|answers)/)]);
    }
  });
});
