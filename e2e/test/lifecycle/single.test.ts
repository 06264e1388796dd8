import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ask, logIn, type UserErrors } from '../../src/client.ts';
import { aCustomer, aVehicle } from '../../src/fixtures.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilReady,
} from '../../src/topology.ts';

const SCRIPT = 'cli/src/start/main.ts';
const undo: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

async function aDir(): Promise<string> {
  const dir = await temporaryDir();
  undo.push(dir.remove);
  return dir.path;
}

/** Runs the single topology to where it fails; returns its exit code and what it printed. */
async function failing(env: Record<string, string>, args: string[] = []) {
  const graph = runScript(SCRIPT, args, env);
  undo.push(() => end(graph, 'SIGKILL'));
  const code = await graph.exited;
  return { code, stderr: graph.stderr(), stdout: graph.stdout() };
}

/** How many lines the reason itself has, before its code and what else is wrong on the machine. */
const lines = (stderr: string): number =>
  (/^(.*\n)+? {2}AG\d{4}: .*\n/.exec(stderr)?.[0].split('\n').length ?? 0) - 2;

async function started(dataDir: string): Promise<{ graph: ScriptProcess; url: string }> {
  const port = await freePort();
  const graph = runScript(SCRIPT, [], { PORT: String(port), AUTOGRAPH_DATA_DIR: dataDir });
  undo.push(() => end(graph, 'SIGKILL'));
  await untilReady(`http://127.0.0.1:${port}/health/ready`, graph);
  return { graph, url: `http://127.0.0.1:${port}/graphql` };
}

describe('the single topology', () => {
  it('prints where it is, who can log in and a purchase to paste, and stops cleanly on Ctrl-C', async () => {
    const { graph, url } = await started(await aDir());
    const port = new URL(url).port;
    for (const text of [
      `http://localhost:${port}/graphql`,
      'admin / admin123',
      'vendas / vendas123',
      'cliente / cliente123',
      'purchaseVehicle',
    ]) {
      expect(graph.stdout()).toContain(text);
    }
    expect(await end(graph, 'SIGINT')).toBe(0);
    expect(graph.stderr()).toBe('');
  });

  it('stops on Ctrl-C while it makes its demo data, which the next start completes', async () => {
    const dir = await aDir();
    const graph = runScript(SCRIPT, [], { PORT: String(await freePort()), AUTOGRAPH_DATA_DIR: dir });
    undo.push(() => end(graph, 'SIGKILL'));
    await expect.poll(() => existsSync(join(dir, 'token-private-key.pem')), { timeout: 30_000 }).toBe(true);
    expect(await end(graph, 'SIGINT')).toBe(0);
    expect(graph.stdout() + graph.stderr()).toBe('');
    expect(existsSync(join(dir, 'demo-data-seeded'))).toBe(false);
    await started(dir);
    expect(existsSync(join(dir, 'demo-data-seeded'))).toBe(true);
  });

  it('has everything that was bought before when it is started again', async () => {
    const dir = await aDir();
    const first = await started(dir);
    const sales = await logIn(first.url, 'vendas', 'vendas123');
    const saleId = await buy(first.url, sales);
    expect(await end(first.graph)).toBe(0);

    const second = await started(dir);
    // The earlier token is still good: the keys are kept with the data.
    expect(await statusOf(second.url, sales, saleId)).toBe('PENDING');
    const { data } = await ask<{ vehicles: { totalCount: number } }>(
      second.url,
      '{ vehicles { totalCount } }',
      { token: sales },
    );
    expect(data.vehicles.totalCount).toBeGreaterThanOrEqual(61);
  });

  it('keeps every purchase that it acknowledged when it is killed while purchases run', async () => {
    const dir = await aDir();
    const first = await started(dir);
    const sales = await logIn(first.url, 'vendas', 'vendas123');
    const acknowledged: string[] = [];
    const buying = Promise.allSettled(
      Array.from({ length: 8 }, async () => {
        for (let i = 0; i < 200; i += 1) acknowledged.push(await buy(first.url, sales));
      }),
    );
    while (acknowledged.length < 40) await new Promise((resolve) => setTimeout(resolve, 5));
    await end(first.graph, 'SIGKILL');
    await buying;
    const kept = [...acknowledged];

    const second = await started(dir);
    const found = await Promise.all(kept.map((id) => statusOf(second.url, sales, id)));
    expect(found).toEqual(kept.map(() => 'PENDING'));
  });

  it('drops its data and seeds again with --reset', async () => {
    const dir = await aDir();
    const first = await started(dir);
    const sales = await logIn(first.url, 'vendas', 'vendas123');
    const saleId = await buy(first.url, sales);
    await end(first.graph);

    const port = await freePort();
    const graph = runScript(SCRIPT, ['--reset'], { PORT: String(port), AUTOGRAPH_DATA_DIR: dir });
    undo.push(() => end(graph, 'SIGKILL'));
    await untilReady(`http://127.0.0.1:${port}/health/ready`, graph);
    const url = `http://127.0.0.1:${port}/graphql`;
    expect(await statusOf(url, await logIn(url, 'vendas', 'vendas123'), saleId)).toBeNull();
  });

  it('names every wrong setting at once', async () => {
    const { code, stderr } = await failing({
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      MONGODB_URI: 'postgres://nowhere',
      NODE_ENV: 'staging',
    });
    expect(code).toBe(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'MONGODB_URI', 'NODE_ENV'])
      expect(stderr).toMatch(new RegExp(`- ${name}: `));
    expect(stderr).not.toMatch(/ at .*\.ts/);
  });

  it('names an option that it does not know', async () => {
    const { code, stderr } = await failing({}, ['--restart']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/--restart/);
    expect(stderr).not.toMatch(/ at .*\.ts/);
  });

  it('says which port is taken', async () => {
    const blocker = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve));
    undo.push(() => new Promise((resolve) => blocker.close(resolve)));
    const port = String((blocker.address() as { port: number }).port);
    const { code, stderr } = await failing({ PORT: port, AUTOGRAPH_DATA_DIR: await aDir() });
    expect([code, lines(stderr)]).toEqual([1, 1]);
    expect(stderr).toContain(port);
  });

  it('says who holds a data directory that is in use', async () => {
    const dir = await aDir();
    const { graph } = await started(dir);
    const { code, stderr } = await failing({ PORT: String(await freePort()), AUTOGRAPH_DATA_DIR: dir });
    expect([code, lines(stderr)]).toEqual([1, 1]);
    expect(stderr).toContain(dir);
    expect(stderr).toContain(String(graph.child.pid));
  });

  it('says that a data directory is not one', async () => {
    const file = join(await aDir(), 'file');
    await writeFile(file, '');
    const { code, stderr } = await failing({ PORT: String(await freePort()), AUTOGRAPH_DATA_DIR: file });
    expect([code, lines(stderr)]).toEqual([1, 1]);
    expect(stderr).toContain(file);
  });

  it('says that no data directory can be made where nothing can', async () => {
    const { code, stderr } = await failing({ PORT: '0', AUTOGRAPH_DATA_DIR: '/proc/nothing/here' });
    expect([code, lines(stderr)]).toEqual([1, 1]);
    expect(stderr).toContain('/proc/nothing/here');
  });

  it('names the file of an invalid stored key', async () => {
    const dir = await aDir();
    await writeFile(join(dir, 'token-private-key.pem'), 'garbage');
    const { code, stderr } = await failing({ PORT: String(await freePort()), AUTOGRAPH_DATA_DIR: dir });
    expect([code, lines(stderr)]).toEqual([1, 1]);
    expect(stderr).toContain(join(dir, 'token-private-key.pem'));
  });

  it('demands its secrets in production, and makes no demo users there', async () => {
    const dir = await aDir();
    const { code, stderr } = await failing({ NODE_ENV: 'production', AUTOGRAPH_DATA_DIR: dir });
    expect(code).toBe(1);
    expect(stderr).toMatch(/TOKEN_PRIVATE_KEY/);
  });

  it('makes no demo users of its own beside a Keycloak, and demands what it needs of it', async () => {
    const { code, stderr } = await failing({
      KEYCLOAK_URL: 'http://127.0.0.1:9',
      AUTOGRAPH_DATA_DIR: await aDir(),
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/- KEYCLOAK_CLIENT_SECRET: /);
  });

  it('says which MongoDB does not answer', async () => {
    const env = {
      MONGODB_URI: `mongodb://127.0.0.1:${await freePort()}/`,
      PORT: String(await freePort()),
      AUTOGRAPH_DATA_DIR: await aDir(),
    };
    const { code, stderr } = await failing(env);
    expect([code, lines(stderr)]).toEqual([1, 1]);
    expect(stderr).toMatch(/MONGODB_URI/);
  });
});

async function buy(url: string, token: string): Promise<string> {
  const vehicleId = await aVehicle(url, token);
  const { customerId } = await aCustomer(url, token);
  const { data } = await ask<{ purchaseVehicle: UserErrors & { sale: { id: string } | null } }>(
    url,
    'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code message } } }',
    { variables: { input: { vehicleId, customerId, paymentMethod: 'PIX' } }, token },
  );
  if (!data.purchaseVehicle.sale) throw new Error(`not bought: ${JSON.stringify(data)}`);
  return data.purchaseVehicle.sale.id;
}

async function statusOf(url: string, token: string, id: string): Promise<string | null> {
  const { data } = await ask<{ sale: { status: string } | null }>(
    url,
    'query ($id: ID!) { sale(id: $id) { status } }',
    {
      variables: { id },
      token,
    },
  );
  return data.sale?.status ?? null;
}
