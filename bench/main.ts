import { randomUUIDv7 } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { openAccounts, type Tokens, tokensOf } from './accounts.ts';
import { chart } from './chart.ts';
import { type Contender, startDistributed, startPeer, startSingle } from './contenders.ts';
import { type BenchData, makeData } from './data.ts';
import { load, type Measurement, once } from './load.ts';
import { median } from './median.ts';
import { type Findings, ratio, tables } from './report.ts';
import { LOGIN, SCENARIOS, type Scenario, type Streams, streamsOf } from './scenarios.ts';
import { seedPeerStore, seedStore } from './store.ts';

const PEERS = ['stock', 'Hive'] as const;
const [IN_MEMORY, SINGLE, CACHED, DISTRIBUTED] = [
  'stock, no store',
  'single',
  'single, cache',
  'distributed',
];

/** Those that have no accounts of their own. */
const PEER_NAMES: readonly string[] = [...PEERS, IN_MEMORY];
const CONTENDERS = [...PEER_NAMES, SINGLE, CACHED, DISTRIBUTED];

const given = new Command('npm run bench --')
  .description('Measures the graph beside other gateways, in turns.')
  .option('--rounds <n>', 'turns of each contender', upTo(20), 3)
  .option('--seconds <n>', 'seconds of each scenario in a turn', upTo(60), 2)
  .option('--connections <n>', 'connections at once', upTo(500), 16)
  .option('--only <contender>', 'leave out the others; may be given several times', oneOf(CONTENDERS), [])
  .option('--scenario <name>', 'leave out the others; may be given several times', oneOf(SCENARIOS), [])
  .option('--quick', 'one turn of one second')
  .option('--no-growth', 'leave out the larger store')
  .option('--write', 'write docs/performance.md')
  .parse()
  .opts<{
    rounds: number;
    seconds: number;
    connections: number;
    only: string[];
    scenario: string[];
    quick?: true;
    growth: boolean;
    write?: true;
  }>();
const rounds = given.quick ? 1 : given.rounds;
const seconds = given.quick ? 1 : given.seconds;
const { connections } = given;
const scenarios = SCENARIOS.filter((name) => given.scenario.length === 0 || given.scenario.includes(name));

/** What else the machine had to do, as processes that wanted a core: more than a few, and the figures say little. */
const loadBefore = loadavg()[0]?.toFixed(1);

/** How long each scenario is run by each contender before anything is measured, in seconds. */
const WARM_UP = 5;

const dir = await mkdtemp(join(tmpdir(), 'autograph-bench-'));
const running: Contender[] = [];
const tokens = new Map<string, () => Promise<Tokens>>();
try {
  const findings = await measure();
  say(`\n${tables(findings)}`);
  if (given.write) write(findings);
} finally {
  for (const contender of running) await contender.stop();
  await rm(dir, { recursive: true, force: true });
}

async function measure(): Promise<Findings> {
  const data = makeData({ vehicles: 10_000, sales: 2_000 });
  const store = join(dir, 'seeded');
  await seedStore(store, data, randomUUIDv7());
  const plain = join(dir, 'seeded-for-peers');
  await seedPeerStore(plain, data);
  const file = join(dir, 'data.json');
  await writeFile(file, JSON.stringify(data));
  const known: Record<string, (name: string) => Promise<Contender>> = {
    stock: (name) => startPeer(name, 'apollo-gateway', { store: plain, dir }),
    Hive: (name) => startPeer(name, 'hive-gateway', { store: plain, dir }),
    [IN_MEMORY]: (name) => startPeer(name, 'apollo-gateway', { file }),
    [SINGLE]: (name) => startSingle(name, { store, dir, cache: false }),
    [CACHED]: (name) => startSingle(name, { store, dir, cache: true }),
    [DISTRIBUTED]: (name) => startDistributed(name, { store, dir }),
  };
  const wanted = Object.entries(known).filter(
    ([name]) => given.only.length === 0 || given.only.includes(name),
  );
  for (const [name, start] of wanted) {
    running.push(await start(name));
    say(`${name} answers`);
  }
  const streams = new Map(running.map(({ name }) => [name, streamsOf(data)]));
  for (const contender of running) await warmUp(contender, streams, scenarios);
  const runs = await interleave(streams);
  const unloadedLogIn = new Map<string, number>();
  for (const { name, url } of running) unloadedLogIn.set(name, await p95OfLogIns(url));
  const found = {
    runs,
    unloadedLogIn,
    memory: new Map(running.map((contender) => [contender.name, contender.memory()])),
    startMs: new Map(running.map(({ name, startMs }) => [name, startMs])),
    peers: PEERS.filter((peer) => running.some(({ name }) => name === peer)),
  };
  // Last, as it ends all that runs.
  const grows = given.growth && !given.quick && given.only.length === 0;
  return { ...found, growth: grows ? await growth() : [] };
}

/** Every scenario by every contender in turn, round by round, so that what disturbs the machine disturbs all alike. */
async function interleave(streams: ReadonlyMap<string, Streams>) {
  const empty = () =>
    Object.fromEntries(SCENARIOS.map((name): [Scenario, Measurement[]] => [name, []])) as Record<
      Scenario,
      Measurement[]
    >;
  const runs = new Map(running.map(({ name }) => [name, empty()]));
  for (let round = 0; round < rounds; round += 1) {
    for (const scenario of scenarios) {
      const turns = [...running.slice(round % running.length), ...running.slice(0, round % running.length)];
      for (const { name, url } of turns) {
        const measured = await run(url, scenario, streams.get(name) as Streams);
        runs.get(name)?.[scenario].push(measured);
        if (measured.failed > 0) say(`  ${name}: ${measured.failed} failed`);
      }
      say(`round ${round + 1}, ${scenario}: ${line(runs, scenario)}`);
    }
  }
  return runs;
}

async function run(url: string, scenario: Scenario, streams: Streams): Promise<Measurement> {
  return load({ url, next: streams[scenario], tokens: await askersOf(url), connections, seconds });
}

/** Those who ask one contender, logged in. */
async function askersOf(url: string): Promise<Tokens> {
  const logged = tokens.get(url) ?? tokensOf(url);
  tokens.set(url, logged);
  return logged();
}

/** One request of each kind must be answered as it should; then the code is run until it is compiled. */
async function warmUp(
  { url, name }: Contender,
  streams: ReadonlyMap<string, Streams>,
  compiled: readonly Scenario[],
): Promise<void> {
  const own = streams.get(name) as Streams;
  if (!PEER_NAMES.includes(name)) await openAccounts(url);
  const askers = await askersOf(url);
  for (const scenario of SCENARIOS) {
    const request = own[scenario]();
    await once(url, request, askers[request.by][0] ?? '');
  }
  for (const scenario of compiled) {
    if (scenario.startsWith('log-in')) continue;
    const { failed } = await load({
      url,
      next: own[scenario],
      tokens: askers,
      connections,
      seconds: given.quick ? 1 : WARM_UP,
    });
    if (failed > 0) say(`  ${name}: ${failed} failed while its code was compiled`);
  }
}

async function p95OfLogIns(url: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 40; n += 1) times.push(await once(url, LOGIN, ''));
  return times.toSorted((a, b) => a - b)[37] ?? Number.NaN;
}

/** The single topology over stores of different sizes. */
async function growth(): Promise<Findings['growth']> {
  for (const contender of running.splice(0)) await contender.stop();
  const grown: Findings['growth'][number][] = [];
  for (const vehicles of [1_000, 100_000]) {
    const data: BenchData = makeData({ vehicles, sales: 500 });
    const store = join(dir, `seeded-${vehicles}`);
    await seedStore(store, data, randomUUIDv7());
    const contender = await startSingle(`${vehicles} vehicles`, { store, dir, cache: false });
    running.push(contender);
    const streams = streamsOf(data);
    // No purchases, which would leave nothing of a small stock.
    const read = ['vehicle by id', 'vehicle list', 'joined sales'] as const;
    await warmUp(contender, new Map([[contender.name, streams]]), read);
    for (const scenario of read) {
      const measured = await run(contender.url, scenario, streams);
      const bytes = contender.memory().reduce((sum, one) => sum + one.bytes, 0);
      grown.push({ vehicles, scenario, measured, megabytes: bytes / 2 ** 20 });
    }
    await contender.stop();
  }
  return grown;
}

function line(
  runs: ReadonlyMap<string, Record<Scenario, readonly Measurement[]>>,
  scenario: Scenario,
): string {
  const stock = runs.get('stock')?.[scenario];
  return [...runs]
    .map(([name, own]) => {
      const times = stock && name !== 'stock' ? ` (${ratio(own[scenario], stock).toFixed(2)}×)` : '';
      return `${name} ${median(own[scenario].map(({ perSecond }) => perSecond)).toFixed(0)}${times}`;
    })
    .join(', ');
}

/** Puts tables and chart into docs/performance.md, between its marks. */
function write(findings: Findings): void {
  const page = new URL('../docs/performance.md', import.meta.url);
  const setting = `${rounds} rounds of ${seconds} s, ${connections} connections, ${availableParallelism()} cores, Node ${process.version}, load average before ${loadBefore}`;
  const text = readFileSync(page, 'utf8').replace(
    /(<!-- results -->\n)[\s\S]*(<!-- end of results -->)/,
    (_all, begin: string, end: string) =>
      `${begin}\n![Requests a second by scenario and contender](performance.svg)\n\n${setting}.\n\n${tables(findings)}\n\n${end}`,
  );
  writeFileSync(page, text);
  writeFileSync(new URL('../docs/performance.svg', import.meta.url), chart(findings));
}

/** A whole number from 1 to `most`, of an option. */
function upTo(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number, 1 to ${most}.`);
  };
}

/** Collects the values of an option that may be given several times; a value that is none of `known` is refused. */
function oneOf(known: readonly string[]): (value: string, before: readonly string[]) => string[] {
  return (value, before) => {
    if (known.includes(value)) return [...before, value];
    throw new InvalidArgumentError(`It is one of: ${known.map((name) => `"${name}"`).join(', ')}.`);
  };
}

function say(text: string): void {
  console.log(text);
}
