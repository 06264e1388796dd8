import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DEMO_ADMIN } from '@autograph/topologies/first-admin';
import type { GraphClient } from '@autograph/topologies/graph-client';
import {
  type InProcessGraph,
  readInProcessSettings,
  startInProcessGraph,
} from '@autograph/topologies/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUSTOMERS } from '../../src/demo/data/customers.ts';
import { SALES } from '../../src/demo/data/sales.ts';
import { CLIENTE } from '../../src/demo/data/users.ts';
import { VEHICLES } from '../../src/demo/data/vehicles.ts';
import { seedDemoData } from '../../src/demo/seed.ts';
import { logIn, mutate, mutation, refusedFor } from '../../src/graph/mutation.ts';

const MAIN = fileURLToPath(new URL('../../src/demo/main.ts', import.meta.url));
const ESCAPE = String.fromCharCode(27);

/** The story runs more often here than a minute allows. */
const NO_LIMITS = { RATE_LIMIT_AUTH: '0', RATE_LIMIT_GENERAL: '0', RATE_LIMIT_LISTING: '0' };

const COUNTS = `query {
  vehicles { totalCount } customers { totalCount }
  pending: sales(filter: { status: [PENDING] }) { totalCount }
  approved: sales(filter: { status: [APPROVED] }) { totalCount }
  rejected: sales(filter: { status: [REJECTED] }) { totalCount }
  cancelled: sales(filter: { status: [CANCELLED] }) { totalCount }
  free: vehicles(filter: { status: [AVAILABLE] }) { totalCount }
}`;

let directory: string;
let started: InProcessGraph;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'autograph-test-'));
  const settings = await readInProcessSettings({
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    ...NO_LIMITS,
  });
  started = await startInProcessGraph({ ...settings, dataDir: join(directory, 'started'), demo: false });
});

afterAll(async () => {
  await started?.close();
  await rm(directory, { recursive: true, force: true });
});

async function counts(): Promise<Record<string, number>> {
  const token = await logIn(started.client, DEMO_ADMIN);
  const lists = await started.client.request<Record<string, { totalCount: number }>>(COUNTS, {}, token);
  return Object.fromEntries(Object.entries(lists).map(([name, { totalCount }]) => [name, totalCount]));
}

/** Runs `npm run demo` to its end, or until it is interrupted, which is once something is in `interruptWhenIn`. */
async function demo(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  interruptWhenIn?: string,
) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...environment } });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  if (interruptWhenIn) {
    while ((await readdir(interruptWhenIn)).length === 0) await setTimeout(5);
    child.kill('SIGINT');
  }
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { stdout, stderr, code };
}

async function withServer(answer: string, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((_, response) => response.end(answer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  } finally {
    server.close();
  }
}

describe('the demo data on the whole graph', () => {
  it('is taken by every service, and completed after it was cut off again and again', async () => {
    for (const last of [4, 70, 110]) {
      let requests = 0;
      const client: GraphClient = {
        request: async (...request) => {
          requests += 1;
          if (requests > last) throw new Error('cut off');
          return started.client.request(...request);
        },
      };
      await expect(seedDemoData({ client, admin: DEMO_ADMIN })).rejects.toThrow('cut off');
    }
    await seedDemoData({ client: started.client, admin: DEMO_ADMIN });

    const ending = (status: string) => SALES.filter(({ end }) => end.status === status).length;
    expect(await counts()).toEqual({
      vehicles: VEHICLES.length,
      customers: CUSTOMERS.length + 1,
      pending: ending('PENDING'),
      approved: ending('APPROVED'),
      rejected: ending('REJECTED'),
      cancelled: ending('CANCELLED'),
      free: VEHICLES.length - ending('PENDING') - ending('APPROVED'),
    });
  });

  it('changes nothing when it is complete', async () => {
    const before = await counts();
    await seedDemoData({ client: started.client, admin: DEMO_ADMIN });
    expect(await counts()).toEqual(before);
  });
});

/** A test that starts processes waits as long as a busy machine needs. */
const PATIENCE = { timeout: 60_000 };

describe('npm run demo', PATIENCE, () => {
  it('tells the story to its end where cliente may buy nothing more', async () => {
    const cliente = await logIn(started.client, CLIENTE);
    const purchase = mutation('purchaseVehicle', 'sale { id }');
    let outcome: Awaited<ReturnType<typeof mutate>>;
    do {
      const { vehicles } = await started.client.request<{ vehicles: { nodes: { id: string }[] } }>(
        '{ vehicles(filter: { status: [AVAILABLE] }, first: 1) { nodes { id } } }',
        {},
        cliente,
      );
      const input = { vehicleId: vehicles.nodes[0]?.id, paymentMethod: 'PIX' };
      outcome = await mutate(started.client, purchase, { input }, cliente);
    } while (outcome.ok);
    expect(refusedFor(outcome, 'LIMIT_REACHED')).toBe(true);
    const { stderr, code } = await demo(['--url', started.url]);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('tells the story on a running graph, as often as one likes', async () => {
    const before = await counts();
    for (const time of [1, 2]) {
      const { stdout, stderr, code } = await demo(['--url', started.url]);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      expect(stdout).toContain(`${started.url} (already running)`);
      expect(stdout).toContain('8  One query, four services');
      expect(stdout).not.toContain(ESCAPE);
      expect((await counts()).approved).toBe((before.approved ?? 0) + time);
    }
  });

  it('starts a graph of its own where none runs, tells what the README shows, and leaves nothing behind', async () => {
    const free = await freePort();
    const tmp = await mkdtemp(join(directory, 'tmp-'));
    const { stdout, stderr, code } = await demo([], { PORT: String(free), TMPDIR: tmp });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toContain('(a temporary graph)');
    // A line of … in the README stands for rows that are left out.
    const told = alike(stdout);
    for (const part of (await storyOfReadme()).split(/^ +…$/m)) expect(told).toContain(alike(part));
    expect(await readdir(tmp)).toEqual([]);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const tmp = await mkdtemp(join(directory, 'tmp-'));
    const { stdout, code } = await demo([], { PORT: String(await freePort()), TMPDIR: tmp }, tmp);
    expect({ stdout, code }).toEqual({ stdout: '', code: 130 });
    expect(await readdir(tmp)).toEqual([]);
  });

  it('says in one line that no graph answers', async () => {
    const url = `http://127.0.0.1:${await freePort()}/graphql`;
    const nobody = { stdout: '', stderr: `\nNo graph answers at ${url}.\n`, code: 1 };
    expect(await demo(['--url', url])).toEqual(nobody);
  });

  it.each(['<html>', 'null'])('takes no %s for a graph', async (answer) => {
    await withServer(answer, async (url) => {
      const { stderr, code } = await demo(['--url', url]);
      expect({ stderr, code }).toEqual({ stderr: `\nNo graph answers at ${url}.\n`, code: 1 });
    });
  });

  it('says in one line that a graph answers otherwise than it should', async () => {
    const answer = JSON.stringify({ data: { __typename: 'Query', payload: null } });
    await withServer(answer, async (url) => {
      const { stderr, code } = await demo(['--url', url]);
      expect(stderr.trim()).toMatch(/^The graph refused the account clara-\d+\. It did not say why\.$/);
      expect(code).toBe(1);
    });
  });

  it('explains itself', async () => {
    const { stdout, code } = await demo(['--help']);
    expect(stdout).toContain('--url <url>');
    expect(code).toBe(0);
  });
});

async function storyOfReadme(): Promise<string> {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  return /`npm run demo` tells[\s\S]*?```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '(nothing)';
}

/** What differs from one telling to the next put as one, and space around the ends of lines left out. */
function alike(story: string): string {
  return story
    .replace(/localhost:\d+/, 'localhost')
    .replace(/(clara|davi)-\d+/g, '$1')
    .replace(/\b\d\d:\d\d:\d\d\b/g, '00:00:00')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
