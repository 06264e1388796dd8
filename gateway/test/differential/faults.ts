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

type Fault = (answer: ServiceResult, random: Random) => ServiceResult;

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

/** The faults that a service can have, by name. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  'a value is null': at((place) => set(place, null)),
  'a field is missing': at(({ parent, key }) => {
    if (Array.isArray(parent)) parent[Number(key)] = null;
    else delete parent[key];
  }),
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
  'an object has fields that nobody asked for': at((place, random) => {
    const value = place.parent[place.key];
    const extra = random.pick(EXTRA);
    if (isObject(value) && !Object.hasOwn(value, extra))
      value[extra] = structuredClone(random.pick(WRONG_LEAVES));
  }),
  'a list is longer': at((place) => {
    const value = place.parent[place.key];
    if (Array.isArray(value)) value.push(value[0] ?? null);
  }),
  'a value is null with an error': (answer, random) => {
    const place = somewhere(answer, random);
    if (!place) return answer;
    set(place, null);
    return withError(answer, random, place.path);
  },
  'an error has no path': (answer, random) => withError(answer, random, undefined),
  'an error has a path that leads nowhere': (answer, random) =>
    withError(answer, random, random.pick([['nothing'], ['_entities', 99, 'make'], [0], []])),
  'there is no data': (_answer, random) =>
    random.pick<unknown>([{ data: null }, {}, { data: 7 }]) as ServiceResult,
  'there is nothing but an error': (answer, random) =>
    withError({ ...answer, data: null }, random, random.pick([undefined, ['_entities'], ['vehicle']])),
  'the service does not respond': (_answer, random) => {
    throw unavailable(random.pick(['vehicle', 'sale']));
  },
};

/** An answer with some of the faults, or none. Which ones, the seed and the request decide, and nothing else. */
export function faulty(
  answer: ServiceResult,
  service: string,
  { query, variables }: ServiceRequest,
  options: { readonly seed: number; readonly faults: readonly string[] },
): ServiceResult {
  const random = randomOf(seedOf(`${options.seed} ${service} ${query} ${JSON.stringify(variables)}`));
  let left = answer;
  for (const name of options.faults) if (random.chance(0.6)) left = FAULTS[name]?.(left, random) ?? left;
  return left;
}

function at(
  change: (place: Place, random: Random) => unknown,
  fits: (place: Place) => boolean = () => true,
): Fault {
  return (answer, random) => {
    const place = somewhere(answer, random, fits);
    if (place) change(place, random);
    return answer;
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
