import { loadavg } from 'node:os';
import type { UserIdentity } from '@autograph/kernel';
import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import { Command } from 'commander';
import { decodeJwt } from 'jose';
import { pino } from 'pino';
import { startDistributedWith } from '../e2e/src/distributed-graph.ts';
import { sessionQuestions } from '../gateway/src/authentication/session-questions.ts';
import { serviceSessions } from '../gateway/src/authentication/sessions.ts';
import { sharedAnswers } from '../gateway/src/fast-path/shared-answers.ts';
import { connectRedis } from '../gateway/src/redis.ts';
import { redisServer } from '../packages/events/src/testing/redis.ts';
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
const graph = await startDistributedWith({ SERVICE_SECRET: SECRET, LOG_LEVEL: 'error' });
const redis = await connectRedis(server.url, log);
try {
  const offset = Number(new URL(graph.url).port) - 4_000;
  const client = (name: string, port: number) =>
    httpServiceClient({
      name,
      url: `http://127.0.0.1:${port + offset}/graphql`,
      credentials: serviceCredentials('gateway', SECRET),
      bounds: { queryTimeout: 5_000, mutationTimeout: 5_000 },
      log,
    });
  const user = await logIn(graph.url);
  console.log('| | one at a time, ms | : memory | 16 at once, ms each | : memory | CPU of the gateway, ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  await compare('status of a session', await sessionSides(user, client('user', 18_002)));
  await compare('list of 20 vehicles', await answerSides(user, client('vehicle', 18_000)));
  console.log(
    `\n${rounds} rounds of ${requests} requests of each kind, Node ${process.version}, load average ${before.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after.`,
  );
} finally {
  await redis.close();
  await graph.close();
  await server.kill();
}

type Client = ReturnType<typeof httpServiceClient>;

async function sessionSides(user: UserIdentity, users: Client): Promise<Sides> {
  const ask = sessionQuestions(users, 'user');
  const sessions = serviceSessions(users, 'user');
  const standing = await ask(user);
  if (!standing) throw new Error('The session of the administrator does not stand.');
  const key = `session:${user.sessionId}`;
  await redis.ask((commands) => commands.set(key, JSON.stringify(standing)));
  return {
    memory: () => sessions.current(user, Number.POSITIVE_INFINITY),
    redis: () => fromRedis(key),
    service: () => ask(user),
  };
}

async function answerSides(user: UserIdentity, vehicles: Client): Promise<Sides> {
  const compute = async () => {
    const { data, errors } = await vehicles.execute({ query: LIST, variables: {} }, user);
    if (!data) throw new Error(JSON.stringify(errors));
    return data;
  };
  const shared = sharedAnswers();
  const query = { id: 'list', age: Number.POSITIVE_INFINITY };
  const key = 'answers:ADMIN en list {}';
  const text = JSON.stringify(await compute());
  await redis.ask((commands) => commands.set(key, text));
  console.error(`The list has ${Buffer.byteLength(text)} bytes.`);
  return {
    memory: () => shared.answer({ user, language: 'en' }, query, {}, compute),
    redis: () => fromRedis(key),
    service: compute,
  };
}

async function fromRedis(key: string): Promise<unknown> {
  const text = await redis.ask((commands) => commands.get(key));
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

async function logIn(url: string): Promise<UserIdentity> {
  const query =
    'mutation { login(input: { username: "admin", password: "admin123" }) { accessToken userErrors { code } } }';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: { login: { accessToken: string } } };
  const { sub = '', sid } = decodeJwt<{ sid: string }>(data.login.accessToken);
  return { id: sub, role: 'ADMIN', sessionId: sid };
}
