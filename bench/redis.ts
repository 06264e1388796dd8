import { loadavg } from 'node:os';
import type { UserIdentity } from '@autograph/kernel';
import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import { planProcesses, readDistributedSettings, supervise } from '@autograph/topologies/processes';
import { Command } from 'commander';
import { decodeJwt } from 'jose';
import { pino } from 'pino';
import { createClient } from 'redis';
import { freePortOffset, NO_RATE_LIMITS, surroundings, temporaryDir } from '../e2e/src/topology.ts';
import { sessionQuestions } from '../gateway/src/authentication/session-questions.ts';
import { serviceSessions } from '../gateway/src/authentication/sessions.ts';
import { sharedAnswers } from '../gateway/src/fast-path/shared-answers.ts';
import { redisServer } from '../packages/events/src/testing/redis.ts';
import { ADMIN } from './graph-process.ts';
import { median } from './median.ts';
import { whole } from './whole.ts';

/**
 * What a gateway pays for the status of a session and for an answer that it has already given: from its own memory, from a
 * Redis on this machine, and from the service behind HTTP. The three take turns in one run.
 */

const { rounds, requests } = new Command('npm run bench:redis --')
  .description(
    'Compares the memory of a gateway, a Redis and a service as the place of sessions and answers.',
  )
  .option('--rounds <n>', 'rounds; the result is the median over them', whole, 9)
  .option('--requests <n>', 'requests of each kind in a round', whole, 2_000)
  .parse()
  .opts<Record<'rounds' | 'requests', number>>();

const SECRET = 'a secret of the bench, long enough to sign with';
const LIST = `{ vehicles(first: 20) { totalCount nodes {
  id make model year color mileage status price { amount currency } branchId createdAt updatedAt version
} } }`;
/** Requests that a busy gateway has under way. */
const TOGETHER = 16;

/** Where what is asked for is kept. */
const PLACES = ['memory', 'redis', 'service'] as const;
type Place = (typeof PLACES)[number];
type Sides = Readonly<Record<Place, () => Promise<unknown>>>;

const log = pino({ level: 'silent' });
const before = loadavg()[0] ?? 0;
const server = await redisServer();
await server.start();
try {
  await measure();
} finally {
  await server.kill();
}

async function measure(): Promise<void> {
  const dir = await temporaryDir();
  const services = await startServices(dir.path);
  // Without the gateway's bound of 250 ms on a command, which a busy machine may reach.
  const redis = await createClient({ url: server.url }).connect();
  try {
    const user = await logIn(services.user);
    for (let n = 0; n < 20; n += 1) await createVehicle(services.vehicle, user, n);
    console.log(
      '| | one at a time, ms | : memory | 16 at once, ms each | : memory | CPU of the gateway, ms |',
    );
    console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
    await compare('status of a session', await sessionSides(user, services.user, redis));
    await compare('list of 20 vehicles', await answerSides(user, services.vehicle, redis));
    console.log(
      `\n${rounds} rounds of ${requests} requests of each kind, Node ${process.version}, load average ${before.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after.`,
    );
  } finally {
    redis.destroy();
    await services.close();
    await dir.remove();
  }
}

type Client = ReturnType<typeof httpServiceClient>;
type Redis = Pick<ReturnType<typeof createClient>, 'get' | 'set'>;

/** Starts the services of users and vehicles, as processes of their own with stores of their own. */
async function startServices(dataDir: string) {
  const settings = await readDistributedSettings({
    ...NO_RATE_LIMITS,
    ...surroundings(),
    LOG_LEVEL: 'error',
    WEB_DIR: 'off',
    AUTOGRAPH_DATA_DIR: dataDir,
    SERVICE_SECRET: SECRET,
    ADMIN_USERNAME: ADMIN.username,
    ADMIN_EMAIL: 'bench@example.com',
    ADMIN_PASSWORD: ADMIN.password,
  });
  const { environment } = settings;
  const plan = planProcesses(settings.services, { dataDir, environment, portOffset: await freePortOffset() });
  const needed = plan.filter(({ name }) => /^(user|vehicle)(-mongo)?$/.test(name));
  const { close } = await supervise(needed);
  const client = (name: string): Client =>
    httpServiceClient({
      name,
      url: `http://127.0.0.1:${needed.find((one) => one.name === name)?.port}/graphql`,
      credentials: serviceCredentials('gateway', SECRET),
      bounds: { queryTimeout: 30_000, mutationTimeout: 30_000 },
      log,
    });
  return { user: client('user'), vehicle: client('vehicle'), close };
}

async function sessionSides(user: UserIdentity, users: Client, redis: Redis): Promise<Sides> {
  const ask = sessionQuestions(users, 'user');
  const sessions = serviceSessions(users, 'user');
  const standing = await ask(user);
  if (!standing) throw new Error('The session of the administrator does not stand.');
  const key = `session:${user.sessionId}`;
  await redis.set(key, JSON.stringify(standing));
  return {
    memory: () => sessions.current(user, Number.POSITIVE_INFINITY),
    redis: () => fromRedis(redis, key),
    service: () => ask(user),
  };
}

async function answerSides(user: UserIdentity, vehicles: Client, redis: Redis): Promise<Sides> {
  const compute = async () => {
    const { data, errors } = await vehicles.execute({ query: LIST, variables: {} }, user);
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const shared = sharedAnswers();
  const query = { id: 'list', age: Number.POSITIVE_INFINITY };
  const key = 'answers:ADMIN en list {}';
  const text = JSON.stringify(await compute());
  await redis.set(key, text);
  console.error(`The list has ${Buffer.byteLength(text)} bytes.`);
  return {
    memory: () => shared.answer({ user, language: 'en' }, query, {}, compute),
    redis: () => fromRedis(redis, key),
    service: compute,
  };
}

async function fromRedis(redis: Redis, key: string): Promise<unknown> {
  const text = await redis.get(key);
  if (text === null) throw new Error(`${key} is not in Redis`);
  return JSON.parse(text);
}

/** What a round took, in milliseconds for each request. */
interface Cost {
  readonly alone: number;
  readonly together: number;
  readonly cpu: number;
}

async function compare(what: string, sides: Sides): Promise<void> {
  const found: Record<Place, Cost>[] = [];
  // The first round compiles.
  for (let round = 0; round <= rounds; round += 1) {
    const costs = new Map<Place, Cost>();
    // No side always follows the same other one.
    const order = [...PLACES.slice(round % PLACES.length), ...PLACES.slice(0, round % PLACES.length)];
    for (const place of order) costs.set(place, await costOf(sides[place]));
    if (round > 0) found.push(Object.fromEntries(costs) as Record<Place, Cost>);
  }
  for (const place of PLACES) {
    const middle = (of: (round: Record<Place, Cost>) => number): number => median(found.map(of));
    const cells = [
      middle((round) => round[place].alone).toFixed(4),
      middle((round) => round[place].alone / round.memory.alone).toFixed(0),
      middle((round) => round[place].together).toFixed(4),
      middle((round) => round[place].together / round.memory.together).toFixed(0),
      middle((round) => round[place].cpu).toFixed(4),
    ];
    console.log(`| ${what}, ${place} | ${cells.join(' | ')} |`);
  }
}

async function costOf(ask: () => Promise<unknown>): Promise<Cost> {
  const began = performance.now();
  for (let n = 0; n < requests; n += 1) await ask();
  const alone = (performance.now() - began) / requests;
  const [cpu, since] = [process.cpuUsage(), performance.now()];
  let left = requests;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await ask();
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
  const together = (performance.now() - since) / requests;
  const { user: own, system } = process.cpuUsage(cpu);
  return { alone, together, cpu: (own + system) / 1_000 / requests };
}

async function logIn(users: Client): Promise<UserIdentity> {
  const query = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }';
  const { data, errors } = await users.execute({ query, variables: { input: ADMIN } }, null);
  const { accessToken } = (data?.login ?? {}) as { accessToken?: string };
  if (!accessToken) throw new Error(JSON.stringify({ data, errors }));
  const { sub = '', sid } = decodeJwt<{ sid: string }>(accessToken);
  return { id: sub, role: 'ADMIN', sessionId: sid };
}

async function createVehicle(vehicles: Client, user: UserIdentity, n: number): Promise<void> {
  const query =
    'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id } userErrors { code } } }';
  const price = { amount: `${50_000 + n * 100}.00` };
  const input = { make: 'Fiat', model: 'Pulse', year: 2015, price, color: 'Prata', mileage: n * 100 };
  const { data, errors } = await vehicles.execute({ query, variables: { input } }, user);
  const made = data?.createVehicle as { vehicle: object | null } | undefined;
  if (!made?.vehicle) throw new Error(JSON.stringify({ data, errors }));
}
