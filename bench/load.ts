import autocannon from 'autocannon';
import type { Tokens } from './accounts.ts';
import { type GraphRequest, LOGIN } from './scenarios.ts';

/** What one run of a scenario against one contender showed. */
export interface Measurement {
  /** Requests that were answered, each second. */
  readonly perSecond: number;
  /** Times to answer in milliseconds: half of the requests took less, 95 and 99 of a hundred. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Returns that were none: errors, refusals, time-outs. */
  readonly failed: number;
}

/** Sends requests over `connections`, one at a time on each, for `seconds`. */
export async function load(options: {
  readonly url: string;
  readonly next: () => GraphRequest;
  readonly tokens: Tokens;
  readonly connections: number;
  readonly seconds: number;
}): Promise<Measurement> {
  const { url, next, tokens, connections, seconds } = options;
  let failed = 0;
  let sent = 0;
  const times: number[] = [];
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    timeout: 10,
    setupClient: (client) => {
      client.on('response', (_status, _bytes, milliseconds) => times.push(milliseconds));
    },
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          const { by, ...body } = next();
          sent += 1;
          const authorization = `Bearer ${tokens[by][sent % tokens[by].length]}`;
          const headers = { 'content-type': 'application/json', authorization };
          return { ...request, headers, body: JSON.stringify(body) };
        },
        onResponse: (status, body) => {
          if (status !== 200 || !isAnswer(body)) failed += 1;
        },
      },
    ],
  });
  return {
    perSecond: result.requests.total / result.duration,
    ...percentiles(times),
    failed: failed + result.errors + result.timeouts,
  };
}

function percentiles(times: readonly number[]): Pick<Measurement, 'p50' | 'p95' | 'p99'> {
  const sorted = times.toSorted((a, b) => a - b);
  const below = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN;
  return { p50: below(0.5), p95: below(0.95), p99: below(0.99) };
}

/** An access token of a user. */
export async function logIn(url: string, input: object): Promise<string> {
  const { body } = await send(url, { ...LOGIN, variables: { input } }, '');
  const token = (JSON.parse(body) as { data?: { login?: { accessToken?: string } } }).data?.login
    ?.accessToken;
  if (!token) throw new Error(`no log-in at ${url}: ${body}`);
  return token;
}

/** Sends one request, and throws unless it is answered as it should be. Returns the time in milliseconds. */
export async function once(url: string, request: GraphRequest, token: string): Promise<number> {
  const began = performance.now();
  const { status, body } = await send(url, request, token);
  const took = performance.now() - began;
  if (status !== 200 || !isAnswer(body))
    throw new Error(`${url} does not answer as it should: ${status} ${body}`);
  return took;
}

async function send(url: string, { query, variables }: GraphRequest, token: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.text() };
}

/** Whether an answer has no error, and a mutation was carried out. */
function isAnswer(body: string): boolean {
  return !body.includes('"errors":') && !body.includes('"code":') && !body.startsWith('{"data":null');
}
