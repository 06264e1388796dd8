import { MOST_REPRESENTATIONS, type ServiceRequest, type ServiceResult } from '@autograph/service/calls';
import type { GraphQLFormattedError } from 'graphql';

type Call = (request: ServiceRequest) => Promise<ServiceResult>;

/**
 * Calls a service for entities: each of them once, however often it is represented, and no more of them in one call than a
 * service takes. Answers as if they had been asked for one by one.
 */
export async function callForEntities(
  representations: readonly unknown[],
  request: ServiceRequest,
  call: Call,
): Promise<ServiceResult> {
  const places = new Map<string, number[]>();
  representations.forEach((one, at) => {
    const key = JSON.stringify(one);
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  if (places.size === representations.length && places.size <= MOST_REPRESENTATIONS) return call(request);
  const placesOf = [...places.values()];
  const distinct = placesOf.map(([first = 0]) => representations[first]);
  const starts = distinct.flatMap((_one, at) => (at % MOST_REPRESENTATIONS === 0 ? [at] : []));
  const results = await Promise.all(
    starts.map((start) => {
      const some = distinct.slice(start, start + MOST_REPRESENTATIONS);
      return call({ ...request, variables: { ...request.variables, representations: some } });
    }),
  );
  const entities = new Array<unknown>(representations.length);
  const errors: GraphQLFormattedError[] = [];
  results.forEach(({ data, errors: some = [] }, n) => {
    const own = placesOf.slice(starts[n], (starts[n] ?? 0) + MOST_REPRESENTATIONS);
    errors.push(...some.flatMap((error) => atPlaces(error, own)));
    const found: unknown = data?._entities;
    const isWhole = Array.isArray(found) && found.length === own.length;
    // A service that says why it answers nothing has said enough.
    const nothing = data == null && some.length > 0 ? null : undefined;
    own.forEach((all, at) => {
      for (const place of all) entities[place] = isWhole ? found[at] : nothing;
    });
  });
  return { data: { _entities: entities }, ...(errors.length > 0 && { errors }) } as ServiceResult;
}

/** An error of a call, at each place of the entity that it is about. */
function atPlaces(error: GraphQLFormattedError, places: readonly number[][]): GraphQLFormattedError[] {
  const [field, at, ...rest] = error.path ?? [];
  if (field !== '_entities' || typeof at !== 'number') return [error];
  return places[at]?.map((place) => ({ ...error, path: [field, place, ...rest] })) ?? [error];
}
