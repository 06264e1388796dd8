import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { ADMIN, HERE, startGraphProcess } from './graph-process.ts';
import { median } from './median.ts';
import { whole } from './whole.ts';

/**
 * What tracing costs, by the CPU time of the process of the whole graph for each request: without tracing, with it, and at another
 * checkout of this repository. CPU time is the same on a busy machine; the rounds of all take turns, so that its speed is too.
 */

const options = new Command('npm run bench:telemetry --')
  .description('Measures the CPU time of requests with tracing off and on, and at another checkout, in turn.')
  .option('--rounds <n>', 'rounds; the result is the median over them', whole, 15)
  .option('--requests <n>', 'requests of each kind in a round', whole, 400)
  .option('--vehicles <n>', 'vehicles in stock', whole, 200)
  .option('--share <n>', 'share of the traces that are sampled, 0 to 1', share, 0.1)
  .option('--before <dir>', 'another checkout, with its packages installed, such as the commit before')
  .parse()
  .opts<{ rounds: number; requests: number; vehicles: number; share: number; before?: string }>();

/** Requests under way at once. */
const TOGETHER = 4;
/** Most requests that are sent again. */
const MOST_REPEATED = 50;

interface Sent {
  readonly query: string;
  readonly variables: object;
}

interface Graph {
  readonly name: string;
  readonly url: string;
  readonly ids: readonly string[];
  close(): Promise<void>;
}

const LIST = `query BenchList($filter: VehicleFilter, $first: Int) {
  vehicles(filter: $filter, first: $first) { totalCount nodes { id make model year price { amount } status } }
}`;
const READ = `query BenchRead($id: ID!) { vehicle(id: $id) { id make model year price { amount } branch { id name } } }`;
const WRITE = `mutation BenchWrite($input: CreateVehicleInput!) {
  createVehicle(input: $input) { vehicle { id } userErrors { code } }
}`;

const KINDS: Readonly<Record<string, (n: number, graph: Graph) => Sent>> = {
  list: (n) => ({ query: LIST, variables: { filter: { year: { min: 1990 + (n % 20) } }, first: 20 } }),
  read: (n, { ids }) => ({ query: READ, variables: { id: ids[n % ids.length] } }),
  write: (n) => ({ query: WRITE, variables: { input: vehicle(n) } }),
};

const dir = await mkdtemp(join(tmpdir(), 'autograph-telemetry-'));
const before = options.before && resolve(options.before);
if (before && !existsSync(join(before, 'bench/live-graph.ts')))
  throw new InvalidArgumentError(`${before} is not a checkout of this repository.`);
let received = 0;
/** Requests that were sent again, as a busy machine kept a store from answering in time. */
let repeated = 0;
const collector = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => {
    received += chunk.length;
  });
  request.on('end', () => response.end('{}'));
}).listen(0, '127.0.0.1');
await once(collector, 'listening');
const load = loadavg();
const graphs: Graph[] = [];
try {
  graphs.push(await startGraph('off', HERE, {}));
  const OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  graphs.push(
    await startGraph('on', HERE, {
      OTEL_EXPORTER_OTLP_ENDPOINT,
      OTEL_TRACES_SAMPLER_ARG: String(options.share),
    }),
  );
  if (before) graphs.push(await startGraph('before', before, {}));
  await report();
} finally {
  for (const graph of graphs) await graph.close();
  collector.closeAllConnections();
  collector.close();
  await rm(dir, { recursive: true, force: true });
}

/** Measures all kinds of requests and prints a row for each. */
async function report(): Promise<void> {
  console.log(
    `| CPU time a request, ms | off | on, ${options.share} sampled | on : off | before | off : before |`,
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  const all: Rounds = { off: [], on: [], before: [] };
  for (const kind of Object.keys(KINDS)) {
    // Everything is compiled, and planned, by then.
    for (const graph of graphs) await round(graph, kind, 0);
    const found: Rounds = { off: [], on: [], before: [] };
    for (let n = 1; n <= options.rounds; n += 1) {
      // Each goes first as often as the others.
      const order = graphs.map((_graph, at) => graphs[(at + n) % graphs.length] as Graph);
      for (const graph of order) found[graph.name as keyof Rounds].push(await round(graph, kind, n));
    }
    print(kind, found);
    for (const name of Object.keys(all) as (keyof Rounds)[]) all[name].push(...found[name]);
  }
  print('all', all);
  console.log(
    `\n${options.rounds} rounds of ${options.requests} requests, ${received} bytes of spans, ${repeated} requests sent again, Node ${process.version}, load average ${load[0]?.toFixed(1)} before and ${loadavg()[0]?.toFixed(1)} after.`,
  );
}

interface Rounds {
  readonly off: number[];
  readonly on: number[];
  readonly before: number[];
}

function print(kind: string, { off, on, before: old }: Rounds): void {
  const ratio = (these: readonly number[], those: readonly number[]): string =>
    those.length > 0 ? median(these.map((value, n) => value / (those[n] ?? 1))).toFixed(3) : '–';
  const middle = (values: readonly number[]): string => (values.length > 0 ? median(values).toFixed(3) : '–');
  console.log(
    `| ${kind} | ${middle(off)} | ${middle(on)} | ${ratio(on, off)} | ${middle(old)} | ${ratio(off, old)} |`,
  );
}

/** CPU time of the graph for a request of a kind, in milliseconds. */
async function round(graph: Graph, kind: string, n: number): Promise<number> {
  const token = await logIn(graph.url);
  const began = await cpuSeconds(graph.url);
  let next = 0;
  const client = async (): Promise<void> => {
    while (next < options.requests) {
      const sent = KINDS[kind]?.(n * options.requests + next, graph);
      next += 1;
      if (sent) await ask(graph.url, sent, token);
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, client));
  return (((await cpuSeconds(graph.url)) - began) * 1_000) / options.requests;
}

async function cpuSeconds(url: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  return Number(/^process_cpu_seconds_total (\S+)/m.exec(text)?.[1]);
}

async function ask<Data>(url: string, sent: Sent, token?: string): Promise<Data> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const text = await (await fetch(url, { method: 'POST', headers, body: JSON.stringify(sent) })).text();
  if (text.includes('"UNAVAILABLE"') && repeated < MOST_REPEATED) {
    repeated += 1;
    return ask(url, sent, token);
  }
  if (text.includes('"errors"') || /"userErrors":\[\{/.test(text)) throw new Error(text);
  return (JSON.parse(text) as { data: Data }).data;
}

async function logIn(url: string): Promise<string> {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }';
  const data = await ask<{ login: { accessToken: string } }>(url, { query, variables: { input: ADMIN } });
  return data.login.accessToken;
}

function vehicle(n: number): object {
  const price = { amount: `${50_000 + (n % 1_000) * 100}.00` };
  return { make: 'Fiat', model: 'Pulse', year: 2010 + (n % 15), price, color: 'Prata', mileage: n };
}

/** Starts the graph of a checkout in a process of its own, without limits and shared answers, with vehicles in stock. */
async function startGraph(
  name: keyof Rounds,
  checkout: string,
  settings: Readonly<Record<string, string>>,
): Promise<Graph> {
  const { url, close } = await startGraphProcess(
    { AUTOGRAPH_DATA_DIR: join(dir, name), RESPONSE_CACHE: 'off', ...settings },
    checkout,
  );
  const token = await logIn(url);
  const ids: string[] = [];
  for (let n = 0; n < options.vehicles; n += 1) {
    const sent = { query: WRITE, variables: { input: vehicle(n) } };
    ids.push(
      (await ask<{ createVehicle: { vehicle: { id: string } } }>(url, sent, token)).createVehicle.vehicle.id,
    );
  }
  return { name, url, ids, close };
}

function share(text: string): number {
  const value = Number(text);
  if (text !== '' && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('Expected a number, 0 to 1.');
}
