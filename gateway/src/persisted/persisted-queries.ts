import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { PublicError } from '@autograph/service/graphql';
import { LRUCache } from 'lru-cache';
import type { Asked } from '../bounds/request-body.ts';
import type { Redis } from '../redis.ts';
import type { PersistedSettings } from './config.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** How many registered documents are kept, and how many characters they may have together. */
const KEPT = 10_000;
const KEPT_CHARACTERS = 8_000_000;

/** The longest document that is kept, in characters. */
const LONGEST = 32_768;

/** How long Redis keeps a registered document, in seconds. */
const SHARED_SECONDS = 86_400;

const SHARED_PREFIX = 'autograph:';

/** What Apollo Server puts before a hash. */
const APOLLO_PREFIX = 'apq:';

type Option = NonNullable<ApolloServerOptions<BaseContext>['persistedQueries']>;
type Cache = NonNullable<Exclude<Option, false>['cache']>;

/** Documents that clients name by their hash. */
export interface PersistedQueries {
  /** What Apollo Server is told. */
  readonly option: Option;
  /** The only operations that may be asked for; `null` where all may. */
  readonly safelist: Manifest | null;
  /** The document that is asked for, as far as it is known. Throws `FORBIDDEN` where only listed ones are carried out. */
  sourceOf(asked: Asked): Promise<string | undefined>;
}

/** Persisted queries as the settings have them; registered ones are shared by Redis where there is one. */
export function persistedQueries(settings: PersistedSettings, redis: Redis | null): PersistedQueries {
  const mode = settings.PERSISTED_QUERIES;
  if (mode === 'off') return { option: false, safelist: null, sourceOf: async ({ query }) => query };
  const safelist = mode === 'only' ? readManifest(settings.PERSISTED_QUERIES_FILE) : null;
  const cache = safelist ? listed(safelist) : registered(redis);
  return {
    option: { cache },
    safelist,
    sourceOf: async ({ query, hash }) => {
      if (query !== undefined && safelist && !safelist.has(query)) {
        const message = 'Only operations of the published list are carried out here.';
        throw new PublicError('FORBIDDEN', message, { http: { status: 403 } });
      }
      return query ?? (hash === undefined ? undefined : await cache.get(APOLLO_PREFIX + hash));
    },
  };
}

function listed(safelist: Manifest): Cache {
  return {
    get: async (key) => safelist.bodyOf(key.slice(APOLLO_PREFIX.length)),
    set: async () => undefined,
    delete: async () => false,
  };
}

/**
 * Documents that clients registered: here, and in Redis for the other gateways. Apollo Server registers what it has
 * validated, which the bounds have let pass before.
 */
function registered(redis: Redis | null): Cache {
  const own = new LRUCache<string, string>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
    maxEntrySize: LONGEST,
    sizeCalculation: ({ length }) => length,
  });
  const shared = <T>(ask: (redis: Redis) => Promise<T>): Promise<T | null> =>
    redis?.isUp() ? ask(redis).catch(() => null) : Promise.resolve(null);
  return {
    get: async (key) => {
      const found = own.get(key);
      if (found !== undefined) return found;
      const known = await shared((at) => at.ask((client) => client.get(SHARED_PREFIX + key)));
      if (known !== null) own.set(key, known);
      return known ?? undefined;
    },
    set: async (key, document) => {
      if (own.has(key) || document.length > LONGEST) return;
      own.set(key, document);
      await shared((at) =>
        at.ask((client) => client.set(SHARED_PREFIX + key, document, { EX: SHARED_SECONDS })),
      );
    },
    delete: async (key) => own.delete(key),
  };
}
