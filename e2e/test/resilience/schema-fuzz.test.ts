import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, logIn } from '../../src/client.ts';
import { type FuzzedRequest, fuzzedRequests } from '../../src/fuzz/requests.ts';
import {
  end,
  freePort,
  runScript,
  type ScriptProcess,
  temporaryDir,
  untilPrinted,
} from '../../src/topology.ts';

/** How many requests are sent; `.ci/run` sends more. */
const REQUESTS = Number(process.env.SCHEMA_FUZZ ?? 1_000);

/** The seed of all requests, so that a failure can be repeated. */
const SEED = Number(process.env.SCHEMA_FUZZ_SEED ?? 20_261_129);

const AT_ONCE = 10;

let graph: ScriptProcess;
let url: string;
let dir: Awaited<ReturnType<typeof temporaryDir>>;

beforeAll(async () => {
  dir = await temporaryDir();
  const port = await freePort();
  url = `http://127.0.0.1:${port}/graphql`;
  graph = runScript('cli/src/start/main.ts', [], { AUTOGRAPH_DATA_DIR: dir.path, PORT: String(port) });
  await untilPrinted(graph, ' is up');
});
afterAll(async () => {
  await end(graph);
  await dir?.remove();
});

const IDS = `{
  vehicles(first: 5) { nodes { id } } customers(first: 5) { nodes { id } } sales(first: 5) { nodes { id } }
  users(first: 5) { nodes { id username } }
}`;

it(`whatever ${REQUESTS} requests say, none is our mistake, and no log says so`, {
  timeout: 3_600_000,
}, async () => {
  const tokens = await Promise.all(
    [
      ['admin', 'admin123'],
      ['vendas', 'vendas123'],
      ['cliente', 'cliente123'],
    ].map(([name = '', password = '']) => logIn(url, name, password)),
  );
  const { data } = await ask<Record<string, { nodes: { id: string; username?: string }[] }>>(url, IDS, {
    token: tokens[0],
  });
  const ids = Object.values(data)
    .flatMap(({ nodes }) => nodes)
    // The callers of this test stay who they are.
    .filter(({ username }) => username === undefined)
    .map(({ id }) => id);
  const requests = fc.sample(fuzzedRequests(ids), { numRuns: REQUESTS, seed: SEED });
  const outcomes = new Map<string, number>();
  const wrong: unknown[] = [];
  const callers = [tokens[0], tokens[0], tokens[1], tokens[2], undefined];
  const send = async (request: FuzzedRequest, token: string | undefined) => {
    const { status, codes } = await answerOf(request, token);
    for (const code of codes.length > 0 ? codes : ['ok']) outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    if (status >= 500 || codes.some((code) => code === 'INTERNAL_SERVER_ERROR' || code === 'UNAVAILABLE'))
      wrong.push({ status, codes, request });
  };
  for (let at = 0; at < requests.length; at += AT_ONCE) {
    const some = requests.slice(at, at + AT_ONCE);
    await Promise.all(some.map((request, n) => send(request, callers[(at + n) % callers.length])));
  }
  console.log(`${requests.length} requests (seed ${SEED}): ${JSON.stringify(Object.fromEntries(outcomes))}`);
  const errorLines = graph
    .stderr()
    .split('\n')
    .filter((line) => /"level":(50|60)/.test(line));
  expect({ wrong: wrong.slice(0, 5), errorLines: errorLines.slice(0, 5) }).toEqual({
    wrong: [],
    errorLines: [],
  });
  expect(outcomes.get('ok')).toBeGreaterThan(REQUESTS / 10);
});

async function answerOf({ method, search, headers, body }: FuzzedRequest, token: string | undefined) {
  const response = await fetch(`${url}${search}`, {
    method,
    headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
    body,
  });
  const text = await response.text();
  const answer = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return {
    status: response.status,
    codes: (answer.errors ?? []).map(({ extensions }) => extensions?.code ?? 'no code'),
  };
}
