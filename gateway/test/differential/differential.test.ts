import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { ServiceRequest } from '@autograph/service/calls';
import { gatewayQueries } from '@autograph/service/process';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gatewayOver } from '../gateway-over.ts';
import { flawsOf, isFlawless } from './conformity.ts';
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

/** Makes no response better or worse: such a field is passed over. */
const UNASKED = 'an object has fields that nobody asked for';

/** Faults of which there is something to see where entities are joined. */
const OF_ENTITIES = ['an entity is gone', 'a key is missing', 'a type is wrong'];

const UNLIMITED = Object.fromEntries([
  ...['AUTH', 'GENERAL', 'LISTING', 'ADMIN'].map((name) => [`RATE_LIMIT_${name}`, '0']),
  ['QUERY_MAX_COST', '10000000'],
  ['QUERY_MAX_FIELDS', '100000'],
] as const);

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const now = {
  seed: 0,
  kinds: [] as readonly string[],
  injected: new Set<string>(),
  flawed: false,
  joined: false,
};
const answer = async (service: string, request: ServiceRequest) => {
  const answered = faulty(await generatedAnswer(service, request, now.seed), service, request, now);
  if (request.query.includes('_entities')) now.joined = true;
  if (!(await isFlawless(service, request, answered))) now.flawed = true;
  return answered;
};

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
  const counts = { fast: 0, faultless: 0, joined: 0, failed: 0, completed: 0, refused: 0 };
  const seen = new Set<string>();
  for (let n = 0; n < COMPARISONS; n += 1) {
    const operation = operationOf(schema, SEED + Math.floor(n / FAULTS_EACH));
    now.seed = SEED + n;
    Object.assign(now, { kinds: [], joined: false });
    const faultless = await answerOf(ordinary, operation);
    now.injected.clear();
    Object.assign(now, { kinds: kindsOf(n), flawed: false });
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
    if (now.joined) counts.joined += 1;
    if (first.errors.length > 0) counts.failed += 1;
    if (first.completion.length > 0) counts.completed += 1;
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
  const random = randomOf(SEED + n);
  const one = random.pick(now.joined && random.chance(0.5) ? OF_ENTITIES : all);
  return [[], [one], all][n % 3] ?? [];
}

type Answered = Awaited<ReturnType<typeof answerOf>>;

/** What is wrong with an answer, by the one that the services would have led to without their faults; `null` if nothing is. */
function wrongWith(answered: Answered, faultless: Answered): string | null {
  if (answered.status === 400) return faultless.status === 400 ? null : 'a refusal because of a fault';
  if (faultless.errors.length > 0) return 'errors without a fault';
  const kinds = [...now.injected];
  if (kinds.every((kind) => kind === UNASKED))
    return isDeepStrictEqual(answered, faultless) ? null : 'a field that nobody asked for changes the answer';
  const isFlawed = now.flawed && !kinds.includes(UNASKED);
  return isFlawed && answered.errors.length === 0 ? 'a fault is hidden' : null;
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
