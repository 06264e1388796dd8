import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import type { OpenService } from '@autograph/service';
import { unavailable } from '@autograph/service/graphql';
import { createLog } from '@autograph/service/process';
import { Command, InvalidArgumentError } from 'commander';
import mongoose from 'mongoose';
import { mongoStockFacets } from '../subgraphs/vehicle/src/adapters/mongo/mongo-stock-facets.ts';
import { toDocument, vehicleModel } from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
import vehicleService from '../subgraphs/vehicle/src/service.ts';
import { aStock } from '../subgraphs/vehicle/src/testing/stock.ts';
import { writesCompared } from './write-cost.ts';

/** How long facets take, and what the index that they need costs, by how many vehicles there are. */

const { sizes, runs } = new Command('npm run bench:facets --')
  .description('Measures facets of vehicles, quiet and while another process changes 100 vehicles a second.')
  .option('--sizes <list>', 'numbers of vehicles, by commas', sizesOf, [10_000, 100_000])
  .option('--runs <n>', 'how often facets are asked for', numberOf, 200)
  .parse()
  .opts<{ sizes: number[]; runs: number }>();

const BATCH = 200;
const log = createLog('vehicle', 'silent');
const caller = {
  service: 'gateway',
  language: 'en',
  user: { id: '01990000-0000-7000-8000-0000000000aa', role: 'SALES', sessionId: 'bench' },
} as const;
const QUERY = `query ($filter: VehicleFilter) {
  vehicleFacets(filter: $filter) {
    total make { value count } model { value count } year { value count } fuelType { value count }
    type { value count } transmission { value count } branch { value count }
    price { min max buckets { min max count } } mileage { min max buckets { min max count } }
  }
}`;
const FILTERS = [
  {},
  { status: ['AVAILABLE'] },
  { status: ['AVAILABLE'], make: ['fiat'], price: { min: '50000', max: '90000' } },
  { search: 'citroen branco', year: { min: 2015 } },
  { features: ['teto solar'], transmission: ['AUTOMATIC', 'CVT'], mileage: { max: 80_000 } },
];

const dir = await mkdtemp(join(tmpdir(), 'autograph-facets-'));
try {
  const columns = [];
  for (const size of sizes) columns.push(await measure(size));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log(row(['', ...sizes.map((size) => `${size.toLocaleString('en')} vehicles`)]));
  console.log(row(['---', ...sizes.map(() => '---:')]));
  for (const name of Object.keys(columns[0] ?? {}))
    console.log(row([name, ...columns.map((column) => column[name] ?? '')]));
} finally {
  await rm(dir, { recursive: true, force: true });
}

async function measure(size: number): Promise<Record<string, string>> {
  console.error(`measuring ${size} vehicles`);
  const mongo = await startEmbeddedMongo({ dataDir: join(dir, `${size}`) });
  const mongoUri = mongo.uriFor('vehicle');
  await fill(mongoUri, size);
  const loaded = await loadOf(mongoUri);
  const service = await vehicleService.open({
    settings: { FILES_DIR: join(dir, 'files'), FILES_TTL: 86_400, DRAWN_PHOTOS: 'off' },
    mongoUri,
    clientOf: (name) => ({ execute: () => Promise.reject(unavailable(name)) }),
    broker: null,
    log,
  });
  try {
    const delays = monitorEventLoopDelay({ resolution: 1 });
    delays.enable();
    for (let run = 0; run < 20; run += 1) await timed(service, FILTERS[run % FILTERS.length] ?? {});
    delays.reset();
    const quiet = await timesOf(service);
    const quietDelay = delays.percentile(99) / 1e6;
    const stop = await startWriter(mongoUri, size);
    delays.reset();
    const written = await timesOf(service);
    const writtenDelay = delays.percentile(99) / 1e6;
    const perSecond = await stop();
    const writes = await writesCompared(mongoUri);
    return {
      ...loaded,
      'facets, quiet, p50 / p95, ms': quiet,
      'facets, while vehicles change, p50 / p95, ms': written,
      'changes a second of the other process': perSecond.toFixed(0),
      'event loop p99, quiet / while vehicles change, ms': `${quietDelay.toFixed(1)} / ${writtenDelay.toFixed(1)}`,
      'processor time of a change without / with the index, ms': writes,
    };
  } finally {
    await service.close();
    await mongo.close();
  }
}

/** What it takes to read the stock into the index, and to hold it. */
async function loadOf(uri: string): Promise<Record<string, string>> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const facets = mongoStockFacets(vehicleModel(connection));
  await vehicleModel(connection).collection.findOne();
  const delays = monitorEventLoopDelay({ resolution: 1 });
  globalThis.gc?.();
  const before = process.memoryUsage();
  const started = performance.now();
  delays.enable();
  await facets.prepare();
  const took = performance.now() - started;
  delays.disable();
  globalThis.gc?.();
  const after = process.memoryUsage();
  const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  await facets.facetsOf({});
  await connection.close();
  return {
    'load at the start, ms': took.toFixed(0),
    'event loop meanwhile, p99 / longest turn, ms': `${(delays.percentile(99) / 1e6).toFixed(1)} / ${(delays.max / 1e6).toFixed(1)}`,
    'memory of the index, MB': (held / 2 ** 20).toFixed(1),
  };
}

async function timesOf(service: OpenService): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1)
    times.push(await timed(service, FILTERS[run % FILTERS.length] ?? {}));
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(share * runs)] ?? Number.NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.95)}`;
}

async function timed(service: OpenService, filter: object): Promise<number> {
  const started = performance.now();
  const { errors } = await service.subgraph.execute({ query: QUERY, variables: { filter } }, caller);
  const failed = errors?.[0];
  // On a machine that does much else, a read may pass the store's time limit.
  if (failed?.extensions?.code === 'UNAVAILABLE') return Number.POSITIVE_INFINITY;
  if (failed) throw new Error(failed.message);
  return performance.now() - started;
}

/** Starts a process that changes vehicles until it is stopped; stopping it answers how many a second it changed. */
async function startWriter(uri: string, size: number): Promise<() => Promise<number>> {
  const writer = fork(new URL('facet-writer.ts', import.meta.url), [uri, `${size}`]);
  await once(writer, 'message');
  // What lies behind a look for changes is at its largest after ten seconds.
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  return async () => {
    writer.send('stop');
    const [{ perSecond }] = (await once(writer, 'message')) as [{ perSecond: number }];
    await once(writer, 'exit');
    return perSecond;
  };
}

async function fill(uri: string, size: number): Promise<void> {
  // Without the time limits of a service: on a machine that does much else, a batch takes longer.
  const connection = await mongoose.createConnection(uri).asPromise();
  await vehicleModel(connection).createIndexes();
  const { collection } = vehicleModel(connection);
  for (let from = 0; from < size; from += BATCH) {
    const vehicles = aStock(Math.min(BATCH, size - from), from);
    await collection.insertMany(
      vehicles.map((vehicle) => ({ ...toDocument(vehicle), writtenAt: new Date(0), outbox: [] }) as never),
    );
  }
  await connection.close();
}

function sizesOf(text: string): number[] {
  return text.split(',').map(numberOf);
}

function numberOf(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}
