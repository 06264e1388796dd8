import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ServiceRequest } from '@autograph/service/calls';
import { gatewayQueries } from '@autograph/service/process';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatewayOver } from '../gateway-over.ts';
import { flawsOf } from './conformity.ts';
import { FAULTS, faulty, SILENCE } from './faults.ts';
import { type GeneratedOperation, operationOf } from './operations.ts';
import { randomOf } from './random.ts';
import { generatedAnswer } from './services.ts';

/** How many comparisons are made, and from which seed on; another one tries other operations. */
const COMPARISONS = Number(process.env.DIFFERENTIAL_COMPARISONS ?? 1_000);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 20_261_129);

/** How often each operation is compared, each time with other faults. */
const FAULTS_EACH = 5;

/** The least share of the second answers that the fast path must have given for the comparison to mean anything. */
const LEAST_FAST = 0.3;

/** Faults that change no answer, and those that may change one without an error: the value may be right. */
const HARMLESS = new Set(['an object has fields that nobody asked for']);
const UNTOLD = new Set([
  'a value is null',
  'a value has another type',
  'an entity is gone',
  'a list is longer',
]);

const UNLIMITED = Object.fromEntries([
  ...['AUTH', 'GENERAL', 'LISTING', 'ADMIN'].map((name) => [`RATE_LIMIT_${name}`, '0']),
  ['QUERY_MAX_COST', '10000000'],
  ['QUERY_MAX_FIELDS', '100000'],
] as const);

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const now = { seed: 0, kinds: [] as readonly string[], injected: new Set<string>() };
const answer = async (service: string, request: ServiceRequest) =>
  faulty(await generatedAnswer(service, request, now.seed), service, request, now);

type Opened = Awaited<ReturnType<typeof gatewayOver>>;
let fast: Opened;
let ordinary: Opened;

beforeAll(async () => {
  fast = await gatewayOver({ env: UNLIMITED, answer, fastPath: true });
  ordinary = await gatewayOver({ env: UNLIMITED, answer, fastPath: false });
});
afterAll(async () => {
  await fast?.gateway.close();
  await ordinary?.gateway.close();
});

it(`answers ${COMPARISONS} generated requests alike at first, by the fast path and without it`, async () => {
  const counts = { fast: 0, faultless: 0, joined: 0, failed: 0, refused: 0 };
  const seen = new Set<string>();
  for (let n = 0; n < COMPARISONS; n += 1) {
    const operation = operationOf(schema, SEED + Math.floor(n / FAULTS_EACH));
    now.seed = SEED + n;
    now.kinds = [];
    ordinary.asked.splice(0);
    const faultless = await answerOf(ordinary, operation);
    now.kinds = kindsOf(n);
    now.injected.clear();
    const first = await answerOf(fast, operation);
    const before = await fastPathAnswers();
    const second = await answerOf(fast, operation);
    if ((await fastPathAnswers()) > before) counts.fast += 1;
    const third = await answerOf(ordinary, operation);

    const about = `comparison ${n} of seed ${SEED}, faults: ${[...now.injected].join(', ') || 'none'}\n${JSON.stringify(operation, null, 2)}`;
    expect(second, `${about}\nthe second answer`).toEqual(first);
    expect(third, `${about}\nthe answer without the fast path`).toEqual(first);
    expect(await flawsOf(schema, operation, first.data), about).toEqual([]);
    expect(wrongWith(first, faultless), about).toBeNull();

    if (now.injected.size === 0) counts.faultless += 1;
    if (new Set(ordinary.asked).size > 1) counts.joined += 1;
    if (first.errors.length > 0) counts.failed += 1;
    if (first.status === 400) counts.refused += 1;
    for (const kind of now.injected) seen.add(kind);
  }
  console.log(`${COMPARISONS} comparisons: ${JSON.stringify(counts)}`);
  expect(counts.fast / COMPARISONS).toBeGreaterThan(LEAST_FAST);
  expect([...seen].toSorted()).toEqual([...Object.keys(FAULTS), SILENCE].toSorted());
}, 3_600_000);

/** The kinds of faults of a comparison: none, then one, then any. */
function kindsOf(n: number): readonly string[] {
  const all = [...Object.keys(FAULTS), SILENCE];
  return [[], [randomOf(SEED + n).pick(all)], all][n % 3] ?? [];
}

type Answered = Awaited<ReturnType<typeof answerOf>>;

/** What an answer lacks, by the one that the services would have led to without their faults; `null` when it lacks nothing. */
function wrongWith(answered: Answered, faultless: Answered): string | null {
  if (faultless.status !== 400 && faultless.errors.length > 0) return 'errors without a fault';
  const kinds = [...now.injected];
  const isSame = isDeepStrictEqual(answered, faultless);
  if (kinds.every((kind) => HARMLESS.has(kind)) && !isSame) return 'a harmless fault is seen';
  const isTold = answered.errors.length + answered.completion.length > 0;
  if (kinds.length === 1 && !UNTOLD.has(kinds[0] ?? '') && !isSame && !isTold) return 'a fault is hidden';
  return null;
}

async function answerOf({ post }: Opened, { query, variables }: GeneratedOperation) {
  const { status, body } = await post(query, { variables, token: 'ADMIN-ana' });
  const {
    data,
    errors = [],
    extensions,
  } = body as typeof body & { readonly extensions?: { valueCompletion?: [] } };
  return { status, data, errors: sorted(errors), completion: sorted(extensions?.valueCompletion ?? []) };
}

function sorted(errors: readonly object[]): string[] {
  return errors
    .map((error) => {
      const { message, path, extensions } = error as {
        message: string;
        path?: unknown;
        extensions?: { code?: string };
      };
      return JSON.stringify([message, path, extensions?.code]);
    })
    .toSorted();
}

async function fastPathAnswers(): Promise<number> {
  const { values } = await gatewayQueries.get();
  return values.find(({ labels }) => labels.by === 'fast path')?.value ?? 0;
}
