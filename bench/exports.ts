import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import { connectStore } from '@autograph/service/mongo';
import { createLog } from '@autograph/service/process';
import { readInProcessSettings, startInProcessGraph } from '@autograph/topologies/in-process';
import { Command, InvalidArgumentError } from 'commander';
import { toDocument, vehicleModel } from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
import { aStock } from '../subgraphs/vehicle/src/testing/stock.ts';

/** How long an export of vehicles takes, and how much memory it needs, by how many vehicles there are. */

const { sizes } = new Command('npm run bench:exports --')
  .description('Measures exports of vehicles through the gateway of a graph in one process.')
  .option('--sizes <list>', 'numbers of vehicles, by commas', sizesOf, [1_000, 10_000, 100_000])
  .parse()
  .opts<{ sizes: number[] }>();

const BATCH = 200;
const ADMIN = { username: 'bench', password: 'a password of the bench' };
const log = createLog('bench', 'silent');
const dir = await mkdtemp(join(tmpdir(), 'autograph-exports-'));
try {
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  console.log(
    row(['vehicles', 'seconds', 'rows a second', 'MB of CSV', 'RSS grew by, MB', 'event loop p99, ms']),
  );
  console.log(row(['---:', '---:', '---:', '---:', '---:', '---:']));
  for (const size of sizes) console.log(row(await measure(size)));
} finally {
  await rm(dir, { recursive: true, force: true });
}

async function measure(size: number): Promise<readonly string[]> {
  const mongo = await startEmbeddedMongo({ dataDir: join(dir, `${size}`) });
  await fill(mongo.uriFor('vehicle'), size);
  const settings = await readInProcessSettings({
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'silent',
    VEHICLE_MONGODB_URI: mongo.uriFor('vehicle'),
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: ADMIN.password,
  });
  const graph = await startInProcessGraph({ ...settings, dataDir: join(dir, `${size}-graph`), demo: false });
  try {
    const origin = new URL(graph.url).origin;
    const { data } = await post(`${graph.url}`, {
      query: 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }',
      variables: { input: ADMIN },
    });
    const token = (data as { login: { accessToken: string } }).login.accessToken;
    // Twice: the first time compiles and plans.
    await exported(origin, token);
    globalThis.gc?.();
    return await timed(size, () => exported(origin, token));
  } finally {
    await graph.close();
    await mongo.close();
  }
}

async function timed(size: number, run: () => Promise<{ rows: number; bytes: number }>): Promise<string[]> {
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const { rows, bytes } = await run();
  const seconds = (performance.now() - started) / 1_000;
  delay.disable();
  clearInterval(watch);
  if (rows !== size) throw new Error(`${rows} of ${size} vehicles were exported`);
  const mb = (value: number): string => (value / 1_048_576).toFixed(1);
  return [
    size.toLocaleString('en'),
    seconds.toFixed(2),
    Math.round(rows / seconds).toLocaleString('en'),
    mb(bytes),
    mb(most - before),
    (delay.percentile(99) / 1e6).toFixed(1),
  ];
}

/** Downloads an export and counts it, without keeping it. */
async function exported(origin: string, token: string): Promise<{ rows: number; bytes: number }> {
  const { url } = await post(`${origin}/export`, { list: 'vehicles' }, token);
  const response = await fetch(new URL(String(url), origin));
  let [lines, bytes] = [0, 0];
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
  }
  return { rows: lines - 1, bytes };
}

async function post(url: string, body: object, token?: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as Record<string, unknown>;
}

async function fill(uri: string, size: number): Promise<void> {
  const store = await connectStore({ service: 'vehicle', uri, database: 'vehicle', log });
  const model = vehicleModel(store.connection);
  for (let from = 0; from < size; from += BATCH) {
    const vehicles = aStock(Math.min(BATCH, size - from), from);
    await model.collection.insertMany(
      vehicles.map((vehicle) => ({ ...toDocument({ ...vehicle, withdrawnAt: null }), outbox: [] }) as never),
    );
  }
  await store.close();
}

function sizesOf(text: string): number[] {
  return text.split(',').map((one) => {
    if (/^[1-9]\d*$/.test(one)) return Number(one);
    throw new InvalidArgumentError('It must be a whole number.');
  });
}
