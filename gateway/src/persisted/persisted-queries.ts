import { hash as digest } from 'node:crypto';
import { PublicError } from '@autograph/service/graphql';
import { cacheCounter } from '@autograph/service/process';
import { LRUCache } from 'lru-cache';
import { badRequest, type GraphRequest } from '../admission/graph-request.ts';
import { messages } from '../answer/messages.ts';
import type { Redis } from '../redis.ts';
import type { PersistedSettings } from './config.ts';
import { type Manifest, readableManifests, readManifests } from './manifest.ts';
import { type NameOfOperation, operationNames } from './operation-names.ts';

/** How many registered documents are kept, and how many characters they may have together. */
const KEPT = 10_000;
const KEPT_CHARACTERS = 8_000_000;

/** The longest document that is kept, in characters. */
const LONGEST = 32_768;

/** How long Redis keeps a registered document, in seconds. */
const SHARED_SECONDS = 86_400;

const SHARED_PREFIX = 'autograph:apq:';

/** A client of Apollo sends the document when it learns that its hash is unknown, by an answer of this status. */
const OK = { http: { status: 200 } };

/** Documents that clients name by their hash. */
export interface PersistedQueries {
  /** The only operations that may be asked for; `null` where all may. */
  readonly safelist: Manifest | null;
  /** The name of an operation that is listed, whether or not others may be asked for. */
  readonly nameOf: NameOfOperation;
  /**
   * The document that is asked for. Throws `FORBIDDEN` where only listed ones are carried out, `PERSISTED_QUERY_NOT_FOUND` for
   * a hash that nobody registered, `BAD_REQUEST` for one that is not the hash of the query beside it.
   */
  sourceOf(asked: GraphRequest, isInternal: boolean): Promise<string>;
  /** Registers the document of a request that brings the hash along. It must be valid. */
  register(asked: GraphRequest): Promise<void>;
}

interface Registry {
  get(hash: string): Promise<string | undefined>;
  set(hash: string, document: string): Promise<void>;
}

/**
 * Persisted queries as the settings have them; registered ones are shared by Redis where there is one. What the web client in `webDir`
 * sends may always be asked for.
 */
export function persistedQueries(
  settings: PersistedSettings,
  redis: Redis | null,
  webDir: string | null | undefined,
): PersistedQueries {
  const mode = settings.PERSISTED_QUERIES;
  const safelist = mode === 'only' ? readManifests(settings.PERSISTED_QUERIES_FILE, webDir) : null;
  const registry = safelist ? listed(safelist) : registered(redis);
  const files = settings.PERSISTED_QUERIES_FILE;
  return {
    safelist,
    nameOf: operationNames(safelist ?? readableManifests(files, webDir)),
    sourceOf: async ({ query, persisted }, isInternal) => {
      if (persisted && mode === 'off')
        throw new PublicError('PERSISTED_QUERY_NOT_SUPPORTED', messages.persistedNotSupported, OK);
      if (query !== undefined && safelist && !isInternal && !safelist.has(query)) {
        throw new PublicError('FORBIDDEN', messages.onlyListed, { http: { status: 403 } });
      }
      const hash = persisted && hashIn(persisted, query);
      const source = query ?? (hash && (await registry.get(hash)));
      if (source === undefined)
        throw new PublicError('PERSISTED_QUERY_NOT_FOUND', messages.persistedNotFound, OK);
      return source;
    },
    register: async ({ query, persisted }) => {
      if (query !== undefined && persisted) await registry.set(String(persisted.sha256Hash), query);
    },
  };
}

/** The hash that a request names; `undefined` for what is none. */
function hashIn(
  { version, sha256Hash }: NonNullable<GraphRequest['persisted']>,
  query: string | undefined,
): string | undefined {
  if (version !== 1) throw badRequest(messages.persistedVersion);
  if (query !== undefined && sha256Hash !== digest('sha256', query)) throw badRequest(messages.persistedHash);
  return typeof sha256Hash === 'string' ? sha256Hash : undefined;
}

function listed(safelist: Manifest): Registry {
  return { get: async (hash) => safelist.bodyOf(hash), set: async () => undefined };
}

const countAsked = cacheCounter('persisted');

/** Documents that clients registered: here, and in Redis for the other gateways. */
function registered(redis: Redis | null): Registry {
  const own = new LRUCache<string, string>({
    max: KEPT,
    maxSize: KEPT_CHARACTERS,
    maxEntrySize: LONGEST,
    sizeCalculation: ({ length }) => length,
  });
  const shared = <T>(ask: (redis: Redis) => Promise<T>): Promise<T | null> =>
    redis?.isUp() ? ask(redis).catch(() => null) : Promise.resolve(null);
  return {
    get: async (hash) => {
      const found = own.get(hash);
      countAsked(found !== undefined);
      if (found !== undefined) return found;
      const known = await shared((at) => at.ask((client) => client.get(SHARED_PREFIX + hash)));
      if (known !== null) own.set(hash, known);
      return known ?? undefined;
    },
    set: async (hash, document) => {
      if (own.has(hash) || document.length > LONGEST) return;
      own.set(hash, document);
      await shared((at) =>
        at.ask((client) => client.set(SHARED_PREFIX + hash, document, { EX: SHARED_SECONDS })),
      );
    },
  };
}
