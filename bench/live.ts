import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Asked } from './live-watchers.ts';
import { whole } from './whole.ts';

/** What open streams of live changes cost: memory of the graph's process, and the time of a purchase. */

const { streams, users, rounds, purchases, followers } = new Command('npm run bench:live --')
  .description('Measures a graph in one process with and without open streams of live changes.')
  .option('--streams <n>', 'streams to open', whole, 1_000)
  .option('--users <n>', 'users who open them', whole, 250)
  .option('--rounds <n>', 'rounds without and with streams, in turn', whole, 5)
  .option('--purchases <n>', 'purchases in each round; followers follow all of their vehicles', whole, 20)
  .option(
    '--followers <n>',
    'streams that follow what is bought; the others follow other vehicles',
    whole,
    1_000,
  )
  .parse()
  .opts<Record<'streams' | 'users' | 'rounds' | 'purchases' | 'followers', number>>();

/** Milliseconds before the first purchase of a round, with streams and without. */
const SETTLED = 2_000;

const ADMIN = { username: 'bench', password: 'a password of the bench' };
const CREATE =
  'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { code } } }';
const BUY =
  'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } userErrors { code } } }';
const WATCH = 'subscription ($ids: [ID!]!) { vehicleChanged(ids: $ids) { id status price { amount } } }';

const dir = await mkdtemp(join(tmpdir(), 'autograph-live-'));
const graph = await startGraph();
const watchers = fork(fileURLToPath(new URL('live-watchers.ts', import.meta.url)), { env: {} });
try {
  let admin = await logIn(ADMIN);
  await openAccounts(admin);
  const customerId = await aCustomer(admin);
  await purchaseTimes(admin, customerId, await stock(admin, purchases));
  const without: number[] = [];
  const withStreams: number[] = [];
  const growth: number[] = [];
  let messages = 0;
  for (let round = 0; round < rounds; round += 1) {
    // A token lives for five minutes, and hashing takes its time.
    const viewers = await logInAll();
    admin = await logIn(ADMIN);
    without.push(...(await purchaseTimes(admin, customerId, await stock(admin, purchases))));
    const vehicles = await stock(admin, purchases);
    const others = await stock(admin, purchases);
    const before = await graph.memory();
    const open = await openStreams(viewers, vehicles, others);
    growth.push((await graph.memory()) - before);
    withStreams.push(...(await purchaseTimes(admin, customerId, vehicles)));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    messages += await open.messages();
    open.close();
  }
  const row = (cells: readonly unknown[]): string => `| ${cells.join(' | ')} |`;
  console.log(row(['streams', 'memory, MB', 'purchases', 'p50, ms', 'p95, ms', 'messages']));
  console.log(row(['---:', '---:', '---:', '---:', '---:', '---:']));
  console.log(row([0, '', without.length, at(without, 0.5), at(without, 0.95), 0]));
  const most = (Math.max(...growth) / 1_048_576).toFixed(0);
  console.log(
    row([streams, most, withStreams.length, at(withStreams, 0.5), at(withStreams, 0.95), messages]),
  );
} finally {
  watchers.disconnect();
  await graph.close();
  await rm(dir, { recursive: true, force: true });
}

/** The graph in a process of its own, so that its memory is not the bench's. */
async function startGraph() {
  const child = fork(fileURLToPath(new URL('live-graph.ts', import.meta.url)), {
    execArgv: ['--expose-gc'],
    env: {
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'error',
      AUTOGRAPH_DATA_DIR: dir,
      ADMIN_USERNAME: ADMIN.username,
      ADMIN_EMAIL: 'bench@example.com',
      ADMIN_PASSWORD: ADMIN.password,
      RATE_LIMIT_AUTH: '0',
      RATE_LIMIT_GENERAL: '0',
      RATE_LIMIT_LISTING: '0',
      RATE_LIMIT_ADMIN: '0',
      STREAMS_PER_USER: '0',
      STREAMS_PER_ADDRESS: '0',
      STREAMS_MAX: '0',
    },
  });
  let waiting = Promise.withResolvers<unknown>();
  child.on('message', (message) => waiting.resolve(message));
  child.on('exit', (code) => waiting.reject(new Error(`the graph ended (${code})`)));
  const said = async <T>(): Promise<T> => {
    const message = await waiting.promise;
    waiting = Promise.withResolvers();
    // Nobody waits for the end that is asked for.
    waiting.promise.catch(() => undefined);
    return message as T;
  };
  const { url } = await said<{ url: string }>();
  return {
    url,
    memory: async () => {
      child.send('memory');
      return (await said<{ rss: number }>()).rss;
    },
    close: async () => {
      child.send('close');
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

async function post<Data>(query: string, variables: object, token?: string): Promise<Data> {
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as { data: Data; errors?: unknown };
  if (errors || /"userErrors":\[\{/.test(text)) throw new Error(text);
  return data;
}

async function logIn(input: object): Promise<string> {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }';
  return (await post<{ login: { accessToken: string } }>(query, { input })).login.accessToken;
}

async function openAccounts(admin: string): Promise<void> {
  const query = 'mutation ($input: CreateUserInput!) { createUser(input: $input) { userErrors { code } } }';
  for (let n = 0; n < users; n += 1) {
    const account = { username: `viewer-${n}`, password: ADMIN.password };
    const input = { ...account, email: `viewer-${n}@example.com`, firstName: 'Pessoa', lastName: 'Fictícia' };
    await post(query, { input: { ...input, role: 'CUSTOMER' } }, admin);
  }
}

async function logInAll(): Promise<string[]> {
  const tokens: string[] = [];
  for (let n = 0; n < users; n += 4) {
    const some = Array.from({ length: Math.min(4, users - n) }, (_, m) => `viewer-${n + m}`);
    tokens.push(
      ...(await Promise.all(some.map((username) => logIn({ username, password: ADMIN.password })))),
    );
  }
  return tokens;
}

async function aCustomer(admin: string): Promise<string> {
  const query =
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }';
  const input = { name: 'Pessoa Fictícia', email: 'buyer@example.com', cpf: '52998224725' };
  return (await post<{ createCustomer: { customer: { id: string } } }>(query, { input }, admin))
    .createCustomer.customer.id;
}

async function stock(admin: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const input = { make: 'Fiat', model: 'Pulse', year: 2025, price: { amount: '99990.00' } };
    const made = await post<{ createVehicle: { vehicle: { id: string } } }>(CREATE, { input }, admin);
    ids.push(made.createVehicle.vehicle.id);
  }
  return ids;
}

/** How long each purchase took, one after the other, in milliseconds. */
async function purchaseTimes(
  token: string,
  customerId: string,
  vehicles: readonly string[],
): Promise<number[]> {
  const times: number[] = [];
  // To open a thousand streams, with the state of all their vehicles, is work of its own: it is over by then.
  await new Promise((resolve) => setTimeout(resolve, SETTLED));
  for (const vehicleId of vehicles) {
    const began = performance.now();
    await post(BUY, { input: { vehicleId, customerId, paymentMethod: 'PIX' } }, token);
    times.push(performance.now() - began);
    // Some purchases meet what the one before has sent to the streams, and others do not.
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 400));
  }
  return times;
}

/** Opens the streams in a process of their own. Resolves when all have the state now. */
async function openStreams(
  tokens: readonly string[],
  vehicles: readonly string[],
  others: readonly string[],
) {
  const answer = async (asked: Asked): Promise<number> => {
    watchers.send(asked);
    const [{ messages }] = (await once(watchers, 'message')) as [{ messages: number }];
    return messages;
  };
  const ids = vehicles.slice(0, 100);
  await answer({ url: graph.url, query: WATCH, streams, tokens, ids, others, followers });
  return { messages: () => answer('count'), close: () => watchers.send('close') };
}

function at(times: readonly number[], share: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  return (sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN).toFixed(1);
}
