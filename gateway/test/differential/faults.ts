import type { ServiceRequest, ServiceResult } from '@autograph/service/calls';
import { unavailable } from '@autograph/service/graphql';
import { type Random, randomOf, seedOf } from './random.ts';

type Parent = Record<string | number, unknown>;

/** A value within an answer. */
interface Place {
  readonly parent: Parent;
  readonly key: string | number;
  readonly path: readonly (string | number)[];
}

/** Puts a fault into an answer; `null` where the answer has no place for it. */
type Fault = (answer: ServiceResult, random: Random) => ServiceResult | null;

const WRONG_LEAVES: readonly unknown[] = [
  'x',
  7,
  7.5,
  true,
  2 ** 31,
  {},
  [],
  [null],
  { id: 1 },
  'constructor',
];
const WRONG_TYPES: readonly unknown[] = ['Vehicle', 'Customer', 'Nothing', 'constructor', 7, null, {}];
const EXTRA = ['id', 'make', 'constructor', 'toString', '__typename', 'vehicle', 'extra', 'data'];
const CODES = ['FORBIDDEN', 'UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR', undefined];

/** The faults that an answer can have, by name. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a value is null': at((place) => set(place, null)),
  'a field is missing': at(
    ({ parent, key }) => delete parent[key],
    ({ parent }) => !Array.isArray(parent),
  ),
  'a value has another type': at((place, random) => set(place, random.pick(WRONG_LEAVES))),
  'a type is wrong': at((place, random) => set(place, random.pick(WRONG_TYPES)), isTypename),
  'a key is missing': at(
    ({ parent, key }) => delete parent[key],
    ({ key }) => key === 'id',
  ),
  'an entity is gone': at(
    (place) => set(place, null),
    ({ path }) => path[0] === '_entities' && path.length === 2,
  ),
  'an object has fields that nobody asked for': at(
    (place, random) => {
      const extra = random.pick(EXTRA);
      const value = place.parent[place.key] as Parent;
      if (!Object.hasOwn(value, extra)) value[extra] = structuredClone(random.pick(WRONG_LEAVES));
    },
    ({ parent, key }) => isObject(parent[key]) && !Array.isArray(parent[key]),
  ),
  'a list is longer': at(
    ({ parent, key }) => {
      const list = parent[key] as unknown[];
      list.push(structuredClone(list[0]) ?? null);
    },
    ({ parent, key }) => Array.isArray(parent[key]),
  ),
  'a value is null with an error': (answer, random) => {
    const place = somewhere(answer, random);
    if (!place) return null;
    set(place, null);
    return withError(answer, random, place.path);
  },
  'an error has no path': (answer, random) => withError(answer, random, undefined),
  'an error has a path that leads nowhere': (answer, random) =>
    withError(answer, random, random.pick([['nothing'], ['_entities', 99, 'make'], [0], []])),
  'an error is malformed': (answer, random) => {
    const error = random.pick<unknown>([
      'text',
      null,
      { message: 7 },
      { message: 'Refused.', path: {} },
      { message: 'Refused.', extensions: 'text' },
      { message: 'Refused.', extensions: { code: 'FORBIDDEN', http: { status: 401 }, retryAfter: -1 } },
    ]);
    return { ...answer, errors: [...(answer.errors ?? []), error] } as ServiceResult;
  },
  'there is no data': (_answer, random) =>
    random.pick<unknown>([{ data: null }, {}, { data: 7 }]) as ServiceResult,
  'there is nothing but an error': (answer, random) =>
    withError({ ...answer, data: null }, random, random.pick([undefined, ['_entities'], ['vehicle']])),
};

/** Why a service does not respond at all. */
export const SILENCE = 'the service does not respond';

/** Which faults the services of a request have. */
export interface Faults {
  readonly seed: number;
  /** The kinds that are injected: none, one of them, or any. */
  readonly kinds: readonly string[];
  /** Those that were, since it was emptied. */
  readonly injected: Set<string>;
}

/** An answer with up to two faults. The seed and the request decide which ones, and nothing else. Throws `UNAVAILABLE`. */
export function faulty(
  answer: ServiceResult,
  service: string,
  { query, variables }: ServiceRequest,
  { seed, kinds, injected }: Faults,
): ServiceResult {
  if (kinds.includes(SILENCE) && randomOf(seedOf(`${seed} ${service} ${query}`)).chance(1 / kinds.length)) {
    injected.add(SILENCE);
    throw unavailable(service);
  }
  const random = randomOf(seedOf(`${seed} ${service} ${query} ${JSON.stringify(variables)}`));
  let left = answer;
  for (
    let wanted = 1 + random.below(2), tries = 0;
    kinds.length > 0 && wanted > 0 && tries < 20;
    tries += 1
  ) {
    const kind = random.pick(kinds);
    const changed = FAULTS[kind]?.(left, random);
    if (!changed) continue;
    left = changed;
    wanted -= 1;
    injected.add(kind);
  }
  return left;
}

function at(
  change: (place: Place, random: Random) => unknown,
  fits: (place: Place) => boolean = () => true,
): Fault {
  return (answer, random) => {
    const place = somewhere(answer, random, fits);
    if (place) change(place, random);
    return place ? answer : null;
  };
}

function somewhere(
  { data }: ServiceResult,
  random: Random,
  fits: (place: Place) => boolean = () => true,
): Place | undefined {
  const places = placesIn(data, []).filter(fits);
  return places.length > 0 ? random.pick(places) : undefined;
}

function placesIn(value: unknown, path: readonly (string | number)[]): Place[] {
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, below]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    const place = { parent: value, key, path: [...path, key] };
    return [place, ...placesIn(below, place.path)];
  });
}

function isTypename({ key }: Place): boolean {
  return key === '__typename';
}

function set({ parent, key }: Place, value: unknown): void {
  parent[key] = structuredClone(value);
}

function withError(
  answer: ServiceResult,
  random: Random,
  path: readonly (string | number)[] | undefined,
): ServiceResult {
  const code = random.pick(CODES);
  const error = {
    message: `Refused ${random.below(3)}.`,
    ...(path && { path }),
    ...(code && { extensions: { code } }),
  };
  return { ...answer, errors: [...(answer.errors ?? []), error] } as ServiceResult;
}

function isObject(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null;
}
