import { HOSTILE_TEXTS } from '@autograph/kernel/testing';
import {
  type InProcessGraph,
  readInProcessSettings,
  startInProcessGraph,
} from '@autograph/topologies/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { type StringPlace, stringPlacesOf } from '../../src/hostile-strings.ts';
import { documentOf, rootFields } from '../../src/root-fields.ts';
import { NO_RATE_LIMITS, temporaryDir } from '../../src/topology.ts';

/** The largest string that the gateway lets in, in bytes. */
const LARGEST = 16_384;

/** Most that a request may take of the event loop, in milliseconds: while it does, nobody else is answered. */
const BOUND = 20;

/** How often each is asked: compiling code and collecting garbage cost the first one or two more. */
const TIMES = 5;

let graph: InProcessGraph;
let dir: Awaited<ReturnType<typeof temporaryDir>>;
let token: string;
let worst = { name: '', milliseconds: 0 };
let tried = 0;

beforeAll(async () => {
  dir = await temporaryDir();
  graph = await startInProcessGraph(
    await readInProcessSettings({ ...NO_RATE_LIMITS, AUTOGRAPH_DATA_DIR: dir.path, PORT: '0' }),
  );
  token = await logIn(graph.url, 'admin', 'admin123');
});
afterAll(async () => {
  console.log(
    `${tried} strings, the costliest ${worst.milliseconds.toFixed(1)} ms of the event loop: ${worst.name}`,
  );
  await graph?.close();
  await dir?.remove();
});

/** The longest text of a kind that has at most `bytes` bytes. */
function ofBytes(textOf: (length: number) => string, bytes: number): string {
  const perUnit = Buffer.byteLength(textOf(1_000)) / 1_000;
  let length = Math.floor(bytes / perUnit);
  while (Buffer.byteLength(textOf(length)) > bytes) length -= 10;
  return textOf(length);
}

const TEXTS = HOSTILE_TEXTS.map(([what, textOf]) => [what, ofBytes(textOf, LARGEST)] as const);

/** What a request took of the processor in this thread, in milliseconds, at the least of a few times. */
async function costOf(request: () => Promise<unknown>): Promise<number> {
  const costs: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const before = process.threadCpuUsage();
    await request();
    const { user, system } = process.threadCpuUsage(before);
    costs.push((user + system) / 1_000);
    if (Math.min(...costs) < BOUND / 2) break;
  }
  return Math.min(...costs);
}

async function costsOver(place: StringPlace, document: string): Promise<string[]> {
  const over: string[] = [];
  for (const [what, text] of TEXTS) {
    const variables = place.variables(text);
    const milliseconds = await costOf(async () => {
      const answer = await ask(graph.url, document, { variables, token });
      expect(answer.errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
    });
    tried += 1;
    const name = `${place.name}: ${what}`;
    if (milliseconds > worst.milliseconds) worst = { name, milliseconds };
    if (milliseconds > BOUND) over.push(`${name} takes ${milliseconds.toFixed(1)} ms`);
  }
  return over;
}

const CASES = rootFields.flatMap(([name, field]) =>
  // Ends the session that the other requests need.
  name === 'Mutation.logout' || name === 'Mutation.eraseMe'
    ? []
    : stringPlacesOf(name, field).map((place) => [place.name, name, field, place] as const),
);

describe('the largest string that the gateway lets in', () => {
  it.each(CASES)('as %s costs little of the event loop', async (_place, name, field, place) => {
    expect(await costsOver(place, documentOf(name, field, place.variables('')))).toEqual([]);
  });

  it.each(TEXTS)('in the document itself costs little: %s', async (_what, text) => {
    const query = `{ vehicles(filter: { search: ${JSON.stringify(text)} }) { totalCount } }`;
    expect(await costOf(() => ask(graph.url, query, { token }))).toBeLessThan(BOUND);
  });

  it('is the largest: one of a byte more is refused by the name of its place', async () => {
    const query = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount } }';
    const variables = { filter: { make: ['x', 'x'.repeat(LARGEST + 1)] } };
    const answer = await ask(graph.url, query, { variables, token });
    expect(answer.status).toBe(400);
    expect(answer.errors).toMatchObject([
      {
        message: 'The variable $filter.make.1 has more than 16384 bytes.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const literal = `{ vehicles(filter: { search: "${'x'.repeat(LARGEST + 1)}" }) { totalCount } }`;
    expect(await ask(graph.url, literal, { token })).toMatchObject({ status: 400, data: null });
  });
});

const names = (count: number, length = 6): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`.padEnd(length, 'x'), 'v']));
const FILTER = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount } }';
const CITIES = 'query ($city: [String!]) { customers(filter: { city: $city }) { totalCount } }';

describe('as many values as the gateway lets in', () => {
  it.each<[string, string, object]>([
    ['unknown fields', FILTER, { filter: names(20_000) }],
    ['as many unknown fields as are checked', FILTER, { filter: names(1_900) }],
    ['unknown fields with long names', FILTER, { filter: names(1_900, 100) }],
    [
      'a few unknown fields beside much text',
      FILTER,
      { filter: { ...names(19), search: 'x'.repeat(16_000) } },
    ],
    ['values of a list', CITIES, { city: new Array(60_000).fill('a') }],
    ['as many values of a list as are checked', CITIES, { city: new Array(1_900).fill('a') }],
    ['wrong values of a list', CITIES, { city: new Array(1_900).fill(7) }],
    ['variables that nobody declared', '{ __typename }', names(20_000)],
    ['a name as long as a request', FILTER, { filter: { ['x'.repeat(250_000)]: 1 } }],
    ['lists in lists', FILTER, { filter: { make: new Array(600).fill([[[]]]) } }],
  ])('cost little: %s', async (_what, query, variables) => {
    // Written before the measurement: the client runs in this thread, too.
    const body = JSON.stringify({ query, variables });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const send = async () => (await fetch(graph.url, { method: 'POST', headers, body })).text();
    expect(await costOf(send)).toBeLessThan(BOUND);
  });
});

it('a request that is filled with such strings leaves the others answered', async () => {
  const [[, text = ''] = []] = TEXTS;
  const query = 'query ($filter: VehicleFilter) { vehicles(filter: $filter) { totalCount } }';
  const variables = { filter: { make: Array.from({ length: 15 }, () => text) } };
  const hostile = ask(graph.url, query, { variables, token });
  const live = await fetch(new URL('/health/live', graph.url));
  expect(live.status).toBe(200);
  expect((await hostile).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(await costOf(() => ask(graph.url, query, { variables, token }))).toBeLessThan(BOUND);
});
