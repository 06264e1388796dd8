import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlannedProcess } from '../src/processes/plan.ts';
import { type Supervisor, supervise } from '../src/processes/supervisor.ts';

/** A process that answers as a service does, and says when it starts and stops. */
const STUB = `
  console.log('started');
  const server = require('node:http').createServer((_, response) => response.end('UP'));
  server.listen(Number(process.env.PORT), '127.0.0.1');
  process.on('SIGTERM', () => { console.log('stopped'); process.exit(0); });
`;

let folder = '';
let lines: string[] = [];
let running: Supervisor | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'autograph-supervisor-'));
  writeFileSync(join(folder, 'stub.cjs'), STUB);
  lines = [];
});
afterEach(async () => {
  await running?.close();
  running = undefined;
  rmSync(folder, { recursive: true });
});

const onLine = (name: string, line: string): void => void lines.push(`${name} ${line}`);

async function stub(
  name: string,
  after: PlannedProcess['after'] = [],
  code?: string,
): Promise<PlannedProcess> {
  const script = join(folder, code === undefined ? 'stub.cjs' : `${name}.cjs`);
  if (code !== undefined) writeFileSync(script, code);
  const port = await freePort();
  return { name, args: [script], environment: { PORT: String(port) }, port, readiness: 'http', after };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  return typeof address === 'object' && address ? address.port : 0;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Waits as long as the test may last. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20);
}

describe('the processes of the distributed topology', { timeout: 30_000 }, () => {
  it('start after those they depend on, and stop before them', async () => {
    const store = await stub('store');
    const service = await stub('service', [{ name: 'store', ready: true }]);
    const gateway = await stub('gateway', [{ name: 'service', ready: true }]);
    running = await supervise([gateway, service, store], { onLine });
    await running.close();
    expect(lines).toEqual([
      'store started',
      'service started',
      'gateway started',
      'gateway stopped',
      'service stopped',
      'store stopped',
    ]);
  });

  it('name the one that cannot start, in its own words, and leave none of the others', async () => {
    const words = 'console.error("{}"); console.error("The directory is in use."); process.exit(3)';
    const broken = await stub('broken', [], words);
    const other = await stub('other');
    const gateway = await stub('gateway', [{ name: 'broken', ready: false }]);
    await expect(supervise([gateway, other, broken], { onLine })).rejects.toThrow(
      'broken did not start: exit code 3. The directory is in use.',
    );
    await expect(fetch(`http://127.0.0.1:${other.port}`)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${gateway.port}`)).rejects.toThrow();
  });

  it('start none when somebody else has the port of one', async () => {
    const [first, second] = [await stub('first'), await stub('second')];
    const server = createServer();
    await new Promise<void>((listening) => server.listen(second.port, '127.0.0.1', listening));
    await expect(supervise([first, second], { onLine })).rejects.toThrow(
      `second did not start: port ${second.port} is taken`,
    );
    await new Promise((closed) => server.close(closed));
    expect(lines).toEqual([]);
  });

  it('report one that goes by itself, and can start it again', async () => {
    const { promise: exit, resolve } = Promise.withResolvers<string>();
    const service = await stub('service');
    running = await supervise([service], { onLine, onExit: resolve });
    running.kill('service', 'SIGKILL');
    expect(await exit).toBe('service stopped unexpectedly: ended by SIGKILL.');
    await running.start('service');
    expect((await fetch(`http://127.0.0.1:${service.port}`)).ok).toBe(true);
    await expect(running.start('service')).rejects.toThrow('still running');
    expect(() => running?.kill('nobody', 'SIGKILL')).toThrow('no process nobody');
  });

  it('can be started again as soon as one that got a signal is gone', async () => {
    const service = await stub('service');
    running = await supervise([service], { onLine });
    running.kill('service', 'SIGTERM');
    await running.gone('service');
    await running.start('service');
    expect((await fetch(`http://127.0.0.1:${service.port}`)).ok).toBe(true);
  });

  it('are killed when they do not stop', async () => {
    const deaf = await stub(
      'deaf',
      [],
      `${STUB} process.removeAllListeners('SIGTERM'); process.on('SIGTERM', () => {});`,
    );
    running = await supervise([deaf], { onLine, stopLimit: 100 });
    await running.close();
    await expect(fetch(`http://127.0.0.1:${deaf.port}`)).rejects.toThrow();
  });

  it('do not outlive a parent that is killed', async () => {
    const service = await stub('service');
    const parent = join(folder, 'parent.mjs');
    const module = new URL('../src/processes/child.ts', import.meta.url).href;
    const pid = `${STUB} console.log('pid ' + process.pid);`;
    writeFileSync(join(folder, 'stub.cjs'), pid);
    writeFileSync(
      parent,
      `import { startChild } from ${JSON.stringify(module)};
       startChild(${JSON.stringify(service)}, (_, line) => console.log(line));`,
    );
    const process = spawn(globalThis.process.execPath, [parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    process.stdout.on('data', (data) => {
      output += data;
    });
    await until(() => /pid \d+/.test(output));
    const child = Number(/pid (\d+)/.exec(output)?.[1]);
    expect(isAlive(child)).toBe(true);
    process.kill('SIGKILL');
    await until(() => !isAlive(child));
  });
});
