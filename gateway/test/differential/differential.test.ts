import { readFileSync } from 'node:fs';
import type { ServiceRequest } from '@autograph/service/calls';
import { gatewayQueries } from '@autograph/service/process';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatewayOver } from '../gateway-over.ts';
import { FAULTS, faulty } from './faults.ts';
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

const UNLIMITED = Object.fromEntries([
  ...['AUTH', 'GENERAL', 'LISTING', 'ADMIN'].map((name) => [`RATE_LIMIT_${name}`, '0']),
  ['QUERY_MAX_COST', '10000000'],
  ['QUERY_MAX_FIELDS', '100000'],
] as const);

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const now = { seed: 0, faults: [] as readonly string[] };
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
  let [fastAnswers, faultless, refused, joined, failed] = [0, 0, 0, 0, 0];
  for (let n = 0; n < COMPARISONS; n += 1) {
    const operation = operationOf(schema, SEED + Math.floor(n / FAULTS_EACH));
    now.seed = SEED + n;
    now.faults = faultsOf(n);
    const first = await answerOf(fast, operation);
    const before = await fastPathAnswers();
    const second = await answerOf(fast, operation);
    const isFast = (await fastPathAnswers()) > before;
    const third = await answerOf(ordinary, operation);
    if (isFast) fastAnswers += 1;
    if (new Set(ordinary.asked.splice(0)).size > 1) joined += 1;
    if (first.errors.length > 0) failed += 1;
    if (now.faults.length === 0) faultless += 1;
    if (first.status === 400) refused += 1;
    else if (now.faults.length === 0) expect(first.errors, JSON.stringify(operation)).toEqual([]);
    const about = `comparison ${n} of seed ${SEED}, faults: ${now.faults.join(', ') || 'none'}\n${JSON.stringify(operation, null, 2)}`;
    expect(second, `${about}\nthe second answer`).toEqual(first);
    expect(third, `${about}\nthe answer without the fast path`).toEqual(first);
  }
  console.log(
    `${COMPARISONS} comparisons, ${fastAnswers} of the second answers by the fast path; ` +
      `${faultless} without faults, ${failed} answered with errors, ${joined} by several services, ${refused} refused`,
  );
  expect(fastAnswers / COMPARISONS).toBeGreaterThan(LEAST_FAST);
}, 3_600_000);

/** No fault, one, or some: the first of each operation has none. */
function faultsOf(n: number): readonly string[] {
  const random = randomOf(SEED + n);
  if (n % FAULTS_EACH < 2) return [];
  return Array.from({ length: 1 + random.below(2) }, () => random.pick(Object.keys(FAULTS)));
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
