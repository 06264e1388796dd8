import type { Language, UserIdentity } from '@autograph/kernel';
import { cacheCounter } from '@autograph/service/process';
import { type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import { directivesOf } from '../supergraph.ts';

/** An object of JSON. */
export type Json = Readonly<Record<string, unknown>>;

/**
 * For how long an answer to a document may be given to every caller of one role, or of none, in milliseconds: the shortest `maxAge` of its
 * fields. 0 unless `@cacheControl` says of each of them, or of the type that it is a field of, that it is `PUBLIC`.
 */
export function sharedFor(supergraph: GraphQLSchema, document: DocumentNode): number {
  let seconds = Number.POSITIVE_INFINITY;
  const types = new TypeInfo(supergraph);
  const look = visitWithTypeInfo(types, {
    Field: ({ name }) => {
      if (name.value === '__typename') return;
      const hints = [types.getFieldDef(), types.getParentType()].flatMap((one) =>
        directivesOf(one?.astNode, 'cacheControl'),
      );
      const { maxAge, scope } = hints[0] ?? {};
      seconds = Math.min(seconds, scope === 'PUBLIC' && typeof maxAge === 'number' ? maxAge : 0);
    },
  });
  visit(document, look);
  return Number.isFinite(seconds) ? seconds * 1_000 : 0;
}

/** How long a change whose outcome nobody could tell may take to be seen, in milliseconds. */
const UNSETTLED = 2_000;

/** Most answers that are kept, and the longest key: what a client may have kept is bounded. */
const KEPT = 2_000;
const LONGEST_KEY = 1_000;

/** Most users who are remembered as having changed something. */
const WRITERS = 10_000;

const countAsked = cacheCounter('answers');

/** A query whose answer may be shared. */
export interface SharedQuery {
  /** Short, and no other query's. */
  readonly id: string;
  /** How old an answer may be, in milliseconds, counted from when it was asked for. */
  readonly age: number;
}

/** Who asks, and in which language. */
export interface Viewer {
  /** `null` where nobody is logged in: all of them see alike. */
  readonly user: UserIdentity | null;
  readonly language: Language;
}

/** Those who see alike what is `PUBLIC`: the users of one role, or all people who are not logged in. */
export function audienceOf(user: UserIdentity | null): string {
  return user?.role ?? 'ANYONE';
}

/** Answers that several callers may be given. */
export interface SharedAnswers {
  /**
   * The answer to a query, asked for by one caller on behalf of all of the same role (or of none) and language who ask for it while it is no older than
   * `age`. `ask` answers `null` where it found none that may be kept; then so does this.
   */
  answer(
    viewer: Viewer,
    query: SharedQuery,
    variables: Json,
    ask: () => Promise<Json | null>,
  ): Promise<Json | null>;
  /**
   * Notes that a user has changed something: they read what they wrote, and no answer that was asked for before. Where it is
   * not `settled`, it may still be on its way: they are answered again for a while.
   */
  wrote(userId: string, settled: boolean): void;
}

/** Answers that are kept in this process. `now` is the time in milliseconds, on a clock that nobody sets back. */
export function sharedAnswers(now: () => number = () => performance.now()): SharedAnswers {
  const kept = new LRUCache<string, { readonly since: number; readonly answer: Promise<Json | null> }>({
    max: KEPT,
  });
  const writers = new LRUCache<string, number>({ max: WRITERS });

  return {
    answer: ({ user, language }, { id, age }, variables, ask) => {
      const key = `${audienceOf(user)} ${language} ${id} ${JSON.stringify(variables)}`;
      if (key.length > LONGEST_KEY) return ask();
      const known = kept.get(key);
      const [at, wroteAt] = [now(), (user && writers.get(user.id)) ?? Number.NEGATIVE_INFINITY];
      const isFresh = known !== undefined && at - known.since < age && known.since > wroteAt;
      countAsked(isFresh);
      if (isFresh) return known.answer;
      const entry = { since: at, answer: ask() };
      kept.set(key, entry);
      const forget = (): void => {
        if (kept.get(key) === entry) kept.delete(key);
      };
      entry.answer.then((answer) => answer ?? forget(), forget);
      return entry.answer;
    },
    wrote: (userId, settled) => {
      const before = writers.get(userId) ?? Number.NEGATIVE_INFINITY;
      writers.set(userId, Math.max(before, now() + (settled ? 0 : UNSETTLED)));
    },
  };
}
