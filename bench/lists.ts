import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '@autograph/embedded-mongo';
import type { OpenService } from '@autograph/service';
import { unavailable } from '@autograph/service/graphql';
import { connectStore } from '@autograph/service/mongo';
import { createLog } from '@autograph/service/process';
import { Command, InvalidArgumentError } from 'commander';
import { toDocument, vehicleModel } from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
import vehicleService from '../subgraphs/vehicle/src/service.ts';
import { aStock } from '../subgraphs/vehicle/src/testing/stock.ts';
import { measureCustomers } from './customer-lists.ts';

/**
 * What a dealership asks of its stock and staff of their customers, and how long the services take, by how many vehicles and
 * customers there are.
 */

const { sizes, runs } = new Command('npm run bench:lists --')
  .description('Measures lists of vehicles and searches of customers, by how many there are.')
  .option(
    '--sizes <list>',
    'numbers of vehicles and of customers, by commas',
    sizesOf,
    [1_000, 10_000, 100_000],
  )
  .option('--runs <n>', 'how often each is asked, at most 1000', runsOf, 100)
  .parse()
  .opts<{ sizes: number[]; runs: number }>();
const log = createLog('vehicle', 'silent');
const caller = {
  service: 'gateway',
  language: 'en',
  user: { id: '01990000-0000-7000-8000-0000000000aa', role: 'SALES', sessionId: 'bench' },
} as const;

/** Vehicles of a page: 4,000 pages are 100,000. */
const PAGE = 25;
const BATCH = 200;
const QUERY = `query ($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int, $offset: Int, $after: String) {
  vehicles(filter: $filter, sortBy: $sortBy, first: $first, offset: $offset, after: $after) {
    nodes { id make model year price { amount } color mileage status plate } 
  }
}`;
const TOTAL = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount } }';
const [NEWEST, CHEAPEST] = [{ field: 'CREATED_AT', direction: 'DESC' }, { field: 'PRICE' }];

interface Read {
  readonly query?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const dir = await mkdtemp(join(tmpdir(), 'autograph-lists-'));
try {
  await show('vehicles', 'median, ms', measure);
  console.log();
  await show('customers', 'search, median / p95, ms', (size) => measureCustomers(size, runs, dir));
} finally {
  await rm(dir, { recursive: true, force: true });
}

async function show(
  what: string,
  title: string,
  measureAt: (size: number) => Promise<Record<string, string>>,
): Promise<void> {
  const columns: Record<string, string>[] = [];
  for (const size of sizes) {
    console.error(`measuring ${size} ${what}`);
    columns.push(await measureAt(size));
  }
  const names = Object.keys(columns[0] ?? {});
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log(row([title, ...sizes.map((size) => size.toLocaleString('en'))]));
  console.log(row(['---', ...sizes.map(() => '---:')]));
  for (const name of names) console.log(row([name, ...columns.map((column) => column[name] ?? '')]));
}

/** The medians at one size, by what was asked. */
async function measure(size: number): Promise<Record<string, string>> {
  const mongo = await startEmbeddedMongo({ dataDir: join(dir, `${size}`) });
  const mongoUri = mongo.uriFor('vehicle');
  const service = await vehicleService.open({
    settings: { FILES_DIR: join(dir, 'files'), FILES_TTL: 86_400, DRAWN_PHOTOS: 'off' },
    mongoUri,
    clientOf: (name) => ({ execute: () => Promise.reject(unavailable(name)) }),
    broker: null,
    log,
  });
  try {
    await fill(mongoUri, size);
    const reads = await readsOf(service, size);
    const times = new Map(Object.keys(reads).map((name) => [name, [] as number[]]));
    // They take turns, so that what disturbs the machine disturbs all alike.
    for (let run = 0; run < runs + 5; run += 1) {
      for (const [name, read] of Object.entries(reads)) {
        const took = await timed(service, read);
        if (run >= 5) times.get(name)?.push(took);
      }
    }
    const median = (name: string): number =>
      times.get(name)?.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
    const shown = Object.keys(reads).map((name) => [name, median(name).toFixed(2)] as const);
    const flat = (sort: string): string =>
      (median(`last page, ${sort}`) / median(`page 1, ${sort}`)).toFixed(2);
    return {
      ...Object.fromEntries(shown),
      'last page : page 1, newest first': flat('newest first'),
      'last page : page 1, by price': flat('by price'),
    };
  } finally {
    await service.close();
    await mongo.close();
  }
}

async function readsOf(service: OpenService, size: number): Promise<Record<string, Read>> {
  const filter = { status: ['AVAILABLE'], make: ['fiat'], price: { min: '50000', max: '90000' } };
  const page = (variables: object): Read => ({ variables: { first: PAGE, ...variables } });
  return {
    'page 1, newest first': page({ sortBy: NEWEST }),
    'last page, newest first': page({ sortBy: NEWEST, after: await lastCursor(service, NEWEST) }),
    'page 1, by price': page({ sortBy: CHEAPEST }),
    'last page, by price': page({ sortBy: CHEAPEST, after: await lastCursor(service, CHEAPEST) }),
    'offset 1,000, by price': page({ sortBy: CHEAPEST, offset: 1_000 }),
    'offset 10,000, newest first': page({ sortBy: NEWEST, offset: 10_000 }),
    'offset 10,000, by price': page({ sortBy: CHEAPEST, offset: 10_000 }),
    'offset 10,000, filter: fuel, by price': page({
      filter: { fuelType: ['FLEX', 'GASOLINE'] },
      sortBy: CHEAPEST,
      offset: 10_000,
    }),
    'filter: available, make, price range, by price': page({ filter, sortBy: CHEAPEST }),
    'filter: plate': page({ filter: { plate: aStock(1, Math.floor(size / 2))[0]?.plate ?? 'AAA0000' } }),
    'search: "citroen branco"': page({ filter: { search: 'citroen branco' } }),
    'search: "9bwzzz377vt0005" (a VIN, begun)': page({ filter: { search: '9bwzzz377vt0005' } }),
    'search: "zzz" (nothing)': page({ filter: { search: 'zzz' } }),
    'totalCount of all': { query: TOTAL, variables: {} },
    'totalCount of the filter': { query: TOTAL, variables: { filter } },
  };
}

/** Where the last whole page begins, asked for from the end: the cursor that a client has who came from the start. */
async function lastCursor(service: OpenService, sortBy: object): Promise<string> {
  const query = `query ($sortBy: VehicleSort) {
    vehicles(sortBy: $sortBy, last: ${PAGE + 1}) { pageInfo { startCursor } }
  }`;
  const { data } = await service.subgraph.execute({ query, variables: { sortBy } }, caller);
  return (data as { vehicles: { pageInfo: { startCursor: string } } }).vehicles.pageInfo.startCursor;
}

async function timed(service: OpenService, { query = QUERY, variables }: Read): Promise<number> {
  const started = performance.now();
  const { errors } = await service.subgraph.execute({ query, variables }, caller);
  const failed = errors?.[0];
  // On a machine that does much else, a long count may pass the store's time limit.
  if (failed?.extensions?.code === 'UNAVAILABLE') return Number.POSITIVE_INFINITY;
  if (failed) throw new Error(failed.message);
  return performance.now() - started;
}

async function fill(uri: string, size: number): Promise<void> {
  const store = await connectStore({ service: 'vehicle', uri, database: 'vehicle', log });
  const model = vehicleModel(store.connection);
  for (let from = 0; from < size; from += BATCH) {
    const vehicles = aStock(Math.min(BATCH, size - from), from);
    await model.collection.insertMany(
      vehicles.map((vehicle) => ({ ...toDocument(vehicle), outbox: [] }) as never),
    );
  }
  await store.close();
}

function sizesOf(text: string): number[] {
  return text.split(',').map(numberOf);
}

function runsOf(text: string): number {
  return Math.min(numberOf(text), 1_000);
}

function numberOf(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It must be a whole number.');
}
