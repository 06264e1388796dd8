import { execFileSync } from 'node:child_process';
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { aBuyer, aCustomer, aVehicle } from '../../src/fixtures.ts';
import { loadOf, post } from '../../src/load.ts';
import {
  end,
  freePort,
  type HouseProcess,
  runScript,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

const SCRIPT = 'topologies/src/single.ts';
const UNLIMITED = Object.fromEntries(
  ['AUTH', 'GENERAL', 'LISTING', 'ADMIN'].map((limit) => [`RATE_LIMIT_${limit}`, '0']),
);

let dir: Awaited<ReturnType<typeof temporaryDir>>;
let house: HouseProcess;
let url: string;

async function startTwo(settings: Readonly<Record<string, string>>): Promise<void> {
  const port = String(await freePort());
  house = runScript(SCRIPT, ['--workers', '2'], { ...settings, PORT: port, AUTOGRAPH_DATA_DIR: dir.path });
  url = `http://127.0.0.1:${port}/graphql`;
  await untilPrinted(house, ' is up');
}

/** The processes that the house has started, by their ids. */
function workers(): readonly number[] {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  return rows.flatMap(([pid, parent]) => (pid && parent === house.child.pid ? [pid] : []));
}

/** Clients on connections of their own, which the workers take in turn. */
function clients(count: number) {
  return Array.from({ length: count }, () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    return async (token: string, query: string, variables: object = {}) => {
      const { status, body } = await post(url, agent, token, { query, variables });
      return { status, body: JSON.parse(body) as { data: Record<string, unknown> | null } };
    };
  });
}

const LOG_IN = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken refreshToken } }';
const LOG_OUT = 'mutation ($input: LogoutInput!) { logout(input: $input) { userErrors { code } } }';

async function session(): Promise<{ accessToken: string; refreshToken: string }> {
  const input = { username: 'vendas', password: 'vendas123' };
  const { data } = await ask<{ login: { accessToken: string; refreshToken: string } }>(url, LOG_IN, {
    variables: { input },
  });
  return data.login;
}

beforeAll(async () => {
  dir = await temporaryDir();
  await startTwo(UNLIMITED);
});

afterAll(async () => {
  await end(house, 'SIGKILL');
  await dir.remove();
});

describe('two workers', () => {
  it('are told of at the start, and make the demo data once', async () => {
    expect(house.stdout()).toContain('Workers  2');
    expect(workers()).toHaveLength(2);
    const token = await logIn(url, 'admin', 'admin123');
    const { data } = await ask<{ users: { totalCount: number } }>(url, '{ users { totalCount } }', { token });
    expect(data.users.totalCount).toBe(3);
  });

  it('refuse a session that was logged out, all of them, at once', async () => {
    const all = clients(4);
    for (let round = 0; round < 5; round += 1) {
      const { accessToken: token, refreshToken } = await session();
      for (const client of all) expect((await client(token, '{ me { id } }')).status).toBe(200);
      await all[round % 4]?.(token, LOG_OUT, { input: { refreshToken } });
      const answers = await Promise.all(all.map((client) => client(token, '{ me { id } }')));
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    }
  });

  it('sell a vehicle once to a hundred buyers', async () => {
    const token = await logIn(url, 'vendas', 'vendas123');
    const vehicleId = await aVehicle(url, token);
    const { customerId } = await aCustomer(url, token);
    const buying =
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }';
    const input = { vehicleId, customerId, paymentMethod: 'PIX' };
    const answers = await Promise.all(clients(100).map((client) => client(token, buying, { input })));
    const outcomes = answers.map(({ body }) => JSON.stringify(body.data?.purchaseVehicle));
    expect(outcomes.filter((outcome) => outcome.includes('"id"'))).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome.includes('VEHICLE_NOT_AVAILABLE'))).toHaveLength(99);
  });

  it('lose one to kill -9 under load, put another in its place, and keep what was acknowledged', async () => {
    const token = await logIn(url, 'vendas', 'vendas123');
    const [victim] = workers();
    const load = loadOf(url, token, [{ query: '{ vehicles(first: 3) { nodes { id } } }' }], 8);
    const made = await aVehicle(url, token);
    await pause(300);
    process.kill(Number(victim), 'SIGKILL');
    await expect.poll(() => workers().filter((pid) => pid !== victim).length, { timeout: 30_000 }).toBe(2);
    const before = load.answered();
    await expect.poll(() => load.answered(), { timeout: 30_000 }).toBeGreaterThan(before + 50);
    // Only what the dead one had in hand is lost: at most one request of each client.
    expect(load.failures.length).toBeLessThanOrEqual(8);
    const { data } = await ask(url, 'query ($id: ID!) { vehicle(id: $id) { id } }', {
      token,
      variables: { id: made },
    });
    expect(data).toEqual({ vehicle: { id: made } });
    expect(house.stderr()).toContain('a worker is gone');
    expect(await end(house, 'SIGINT')).toBe(0);
    await load.over;
  });

  it('share their limits, and stop when they are told to', async () => {
    await startTwo({ RATE_LIMIT_GENERAL: '10' });
    const { token } = await aBuyer(url, false);
    const all = clients(4);
    const statuses: number[] = [];
    for (let n = 0; n < 14; n += 1) statuses.push((await all[n % 4]?.(token, '{ me { id } }'))?.status ?? 0);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    expect(await end(house)).toBe(0);
  });
});

describe('a number of workers', () => {
  it.each(['0', 'two', '1.5', '1000'])('is refused when it is %s', async (count) => {
    const failing = runScript(SCRIPT, ['--workers', count], {});
    expect(await failing.exited).toBe(1);
    expect(failing.stderr()).toMatch(/--workers <n>.*whole number, 1 to 64/);
  });
});
