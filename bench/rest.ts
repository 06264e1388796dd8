import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { vehicle } from '../gateway/src/rest/resources/vehicle.ts';
import { ADMIN, startGraphProcess } from './graph-process.ts';
import { median } from './median.ts';
import { whole } from './whole.ts';

/** What the REST services add to the same operation at `/graphql`. Both take turns, one request at a time, at one graph. */

const { rounds, requests, vehicles } = new Command('npm run bench:rest --')
  .description(
    'Measures lists and single reads by REST beside the same operations by GraphQL, in turn, at one graph.',
  )
  .option('--rounds <n>', 'rounds; the result is the median over them', whole, 9)
  .option('--requests <n>', 'requests of each kind in a round', whole, 300)
  .option('--vehicles <n>', 'vehicles in stock', whole, 200)
  .parse()
  .opts<Record<'rounds' | 'requests' | 'vehicles', number>>();

const LIST = `query restListVehicles($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int, $offset: Int) {
  vehicles(filter: $filter, sortBy: $sortBy, first: $first, offset: $offset) { totalCount nodes { ${vehicle.selection} } }
}`;
const READ = `query restReadVehicle($id: ID!) { vehicle(id: $id) { ${vehicle.selection} withdrawnAt } }`;

/** A request of a client, without what the two sides have in common. */
interface Sent {
  readonly path: string;
  readonly body?: string;
}

/** The same read, by both sides. */
interface Pair {
  readonly rest: Sent;
  readonly graphql: Sent;
}

const graphql = (query: string, variables: object): Sent => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

const dir = await mkdtemp(join(tmpdir(), 'autograph-rest-'));
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const before = loadavg();
try {
  for (const cache of ['off', 'on'] as const) await measure(cache);
  console.log(
    `\n${rounds} rounds of ${requests} requests of each kind, ${vehicles} vehicles, Node ${process.version}, load average ${before[0]?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after.`,
  );
} finally {
  agent.destroy();
  await rm(dir, { recursive: true, force: true });
}

/** Measures a graph of its own, with `RESPONSE_CACHE` as given, and prints the rows of a table. */
async function measure(cache: 'on' | 'off'): Promise<void> {
  const { url, close } = await startGraphProcess({
    AUTOGRAPH_DATA_DIR: join(dir, cache),
    RESPONSE_CACHE: cache,
  });
  const graph = { origin: new URL(url).origin, close };
  try {
    const ids = await stock(graph.origin, await logIn(graph.origin));
    const list = (n: number): Pair => ({
      rest: { path: `/api/vehicles?ano_min=${1990 + (n % 20)}&limit=20&sort_by=preco` },
      graphql: graphql(LIST, {
        filter: { year: { min: 1990 + (n % 20) }, price: {} },
        sortBy: { field: 'PRICE', direction: 'ASC' },
        first: 20,
        offset: 0,
      }),
    });
    const read = (n: number): Pair => {
      const id = ids[n % ids.length] ?? '';
      return { rest: { path: `/api/vehicles/${id}` }, graphql: graphql(READ, { id }) };
    };
    const name = `RESPONSE_CACHE=${cache}`;
    if (cache === 'off') {
      console.log('| | REST, ms | GraphQL, ms | REST : GraphQL | REST − GraphQL, ms |');
      console.log('| --- | ---: | ---: | ---: | ---: |');
    }
    for (const [what, pair] of [
      ['list of 20', list],
      ['single read', read],
    ] as const) {
      await compare(graph.origin, pair);
      const found: Compared[] = [];
      for (let round = 0; round < rounds; round += 1) found.push(await compare(graph.origin, pair));
      const middle = (of: (round: Compared) => number): number => median(found.map(of));
      const cells = [
        middle(({ rest }) => rest).toFixed(3),
        middle(({ graphql }) => graphql).toFixed(3),
        middle(({ rest, graphql }) => rest / graphql).toFixed(3),
        middle(({ rest, graphql }) => rest - graphql).toFixed(3),
      ];
      console.log(`| ${what}, ${name} | ${cells.join(' | ')} |`);
    }
  } finally {
    await graph.close();
  }
}

/** Medians of a round, in milliseconds. */
interface Compared {
  readonly rest: number;
  readonly graphql: number;
}

async function compare(origin: string, pair: (n: number) => Pair): Promise<Compared> {
  // A token lives for five minutes.
  const token = await logIn(origin);
  const times = { rest: [] as number[], graphql: [] as number[] };
  for (let n = 0; n < requests; n += 1) {
    const both = pair(n);
    // Each side goes first as often as the other: the second may find in a cache what the first has left there.
    const order = n % 2 === 0 ? (['rest', 'graphql'] as const) : (['graphql', 'rest'] as const);
    for (const side of order) {
      const began = performance.now();
      const { status, text } = await send(origin, both[side], token);
      times[side].push(performance.now() - began);
      if (status !== 200 || text.includes('"errors"')) throw new Error(`${side}: ${status} ${text}`);
    }
  }
  return { rest: median(times.rest), graphql: median(times.graphql) };
}

function send(
  origin: string,
  { path, body }: Sent,
  token?: string,
): Promise<{ status: number; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const headers = {
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  };
  const sent = request(origin + path, { method: body ? 'POST' : 'GET', headers, agent }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
    );
    response.on('error', reject);
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

async function ask<Data>(origin: string, query: string, variables: object, token?: string): Promise<Data> {
  const { text } = await send(origin, graphql(query, variables), token);
  const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
  if (errors || /"userErrors":\[\{/.test(text)) throw new Error(text);
  return data;
}

async function logIn(origin: string): Promise<string> {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }';
  return (await ask<{ login: { accessToken: string } }>(origin, query, { input: ADMIN })).login.accessToken;
}

async function stock(origin: string, token: string): Promise<string[]> {
  const query =
    'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { code } } }';
  const ids: string[] = [];
  for (let n = 0; n < vehicles; n += 1) {
    const price = { amount: `${50_000 + n * 100}.00` };
    const input = {
      make: 'Fiat',
      model: 'Pulse',
      year: 2010 + (n % 15),
      price,
      color: 'Prata',
      mileage: n * 100,
    };
    const made = await ask<{ createVehicle: { vehicle: { id: string } } }>(origin, query, { input }, token);
    ids.push(made.createVehicle.vehicle.id);
  }
  return ids;
}
