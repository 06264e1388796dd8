import type { Change } from '@autograph/events/changes';

/** What a follower wants to hear of. */
export interface Interest {
  /** The types of the aggregates. */
  readonly of: readonly string[];
  /** `null` for all of these types. */
  readonly ids: ReadonlySet<string> | null;
}

/** Who hears of which changes. */
export interface Followers<Follower> {
  add(follower: Follower, interest: Interest): void;
  remove(follower: Follower, interest: Interest): void;
  /** Those who follow the record by its id. */
  named(change: Change): Iterable<Follower>;
  /** Those who follow all records of the type. */
  ofAll(change: Change): Iterable<Follower>;
  hears(change: Change): boolean;
}

/** Nobody yet. */
export function followers<Follower>(): Followers<Follower> {
  const byKey = new Map<string, Set<Follower>>();
  const keysOf = ({ of, ids }: Interest): string[] =>
    of.flatMap((type) => (ids ? [...ids].map((id) => `${type}/${id}`) : [type]));
  const named = ({ type, id }: Change) => byKey.get(`${type}/${id}`) ?? [];
  const ofAll = ({ type }: Change) => byKey.get(type) ?? [];
  return {
    add: (follower, interest) => {
      for (const key of keysOf(interest)) byKey.set(key, (byKey.get(key) ?? new Set()).add(follower));
    },
    remove: (follower, interest) => {
      for (const key of keysOf(interest)) {
        const all = byKey.get(key);
        all?.delete(follower);
        if (all?.size === 0) byKey.delete(key);
      }
    },
    named,
    ofAll,
    hears: ({ type, id }) => byKey.has(type) || byKey.has(`${type}/${id}`),
  };
}
