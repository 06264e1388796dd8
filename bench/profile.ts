import { randomUUIDv7 } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command, Option } from 'commander';
import { openAccounts, tokensOf } from './accounts.ts';
import { type Contender, startDistributed, startSingle } from './contenders.ts';
import { costByLayer, LAYER_NAMES } from './cost-by-layer.ts';
import { makeData } from './data.ts';
import { load, type Measurement } from './load.ts';
import { SCENARIOS, type Scenario, streamsOf } from './scenarios.ts';
import { seedStore } from './store.ts';
import { whole } from './whole.ts';

/** Where the time of a request goes: microseconds of each process by layer, and a profile of each process for a flame graph. */

const options = new Command('npm run bench:profile --')
  .description('Profiles the processes of the graph under a scenario of the benchmark.')
  .addOption(
    new Option('--only <contender>', 'the graph to profile')
      .choices(['single', 'single, cache', 'distributed'])
      .default('single'),
  )
  .addOption(new Option('--scenario <name>', 'what is asked for').choices(SCENARIOS).default('mix'))
  .option('--seconds <n>', 'seconds of load under the profile', whole, 5)
  .option('--connections <n>', 'connections at once', whole, 16)
  .option(
    '--profiles <dir>',
    'keep the profiles there, to open them as flame graphs in the developer tools of Chromium',
  )
  .parse()
  .opts<{ only: string; scenario: Scenario; seconds: number; connections: number; profiles?: string }>();

interface Column {
  readonly name: string;
  readonly costs: ReadonlyMap<string, number>;
}

/** How long a process may take to write its profile, in milliseconds. */
const WRITTEN = 30_000;

const dir = await mkdtemp(join(tmpdir(), 'autograph-profile-'));
const profiles = options.profiles ? resolve(options.profiles) : join(dir, 'profiles');
mkdirSync(profiles, { recursive: true });
const profiler = new URL('profiler.ts', import.meta.url);
profiler.hash = encodeURIComponent(pathToFileURL(profiles).href);
const { env } = process;
env.NODE_OPTIONS = `${env.NODE_OPTIONS ?? ''} --import=${profiler.href}`;
let contender: Contender | undefined;
try {
  const data = makeData({ vehicles: 10_000, sales: 2_000 });
  const store = join(dir, 'seeded');
  await seedStore(store, data, randomUUIDv7());
  contender = await (options.only === 'distributed'
    ? startDistributed(options.only, { store, dir })
    : startSingle(options.only, { store, dir, cache: options.only === 'single, cache' }));
  const { url } = contender;
  await openAccounts(url);
  const tokens = await tokensOf(url)();
  const next = streamsOf(data)[options.scenario];
  const { connections } = options;
  // The code is compiled by then.
  await load({ url, next, tokens, connections, seconds: 5 });
  contender.signal('SIGUSR2');
  const measured = await load({ url, next, tokens, connections, seconds: options.seconds });
  contender.signal('SIGUSR2');
  print(await costsOf(contender), measured);
} finally {
  await contender?.stop();
  await rm(dir, { recursive: true, force: true });
}

/** The costs by layer of each process, in microseconds; its threads have a column of their own. */
async function costsOf({ processes }: Contender): Promise<readonly Column[]> {
  const columns: Column[] = [];
  for (const { name, pid } of processes) {
    const main = `${pid}-0.cpuprofile`;
    const deadline = Date.now() + WRITTEN;
    while (!existsSync(join(profiles, main))) {
      if (Date.now() > deadline) throw new Error(`The process ${name} has written no profile.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    // The threads end their profiles when the main thread does.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const all = readdirSync(profiles).filter(
      (file) => file.startsWith(`${pid}-`) && file.endsWith('.cpuprofile'),
    );
    const read = (file: string) => costByLayer(JSON.parse(readFileSync(join(profiles, file), 'utf8')));
    columns.push({ name, costs: read(main) });
    const others = all.filter((file) => file !== main).map(read);
    if (others.length > 0) columns.push({ name: `${name}, threads`, costs: sumOf(others) });
  }
  return columns;
}

function sumOf(all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const costs of all) for (const [layer, cost] of costs) sum.set(layer, (sum.get(layer) ?? 0) + cost);
  return sum;
}

function print(columns: readonly Column[], { perSecond, failed }: Measurement): void {
  const requests = perSecond * options.seconds;
  const together = sumOf(columns.map(({ costs }) => costs));
  const all = [...columns, { name: 'together', costs: together }];
  const row = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);
  const each = (of: (costs: Column['costs']) => number): readonly string[] =>
    all.map(({ costs }) => (of(costs) / requests).toFixed(0));
  row([`${options.scenario}, µs a request`, ...all.map(({ name }) => name)]);
  row(['---', ...all.map(() => '---:')]);
  for (const layer of LAYER_NAMES)
    if (together.has(layer)) row([layer, ...each((costs) => costs.get(layer) ?? 0)]);
  row(['all', ...each((costs) => [...costs.values()].reduce((sum, cost) => sum + cost, 0))]);
  console.log(
    `\n${options.only}: ${perSecond.toFixed(0)} requests a second under the profile, ${failed} failed, Node ${process.version}, load average ${loadavg()[0]?.toFixed(1)} after.`,
  );
}
