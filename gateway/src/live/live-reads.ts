import { hash as digest } from 'node:crypto';
import type { Language } from '@autograph/kernel';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Answer } from '../answer/answer.ts';
import type { ReadQuery } from '../answer/read-query.ts';
import type { Documents, Operation } from '../bounds/documents.ts';
import { audienceOf, sharedFor } from '../fast-path/shared-answers.ts';
import type { RequestContext } from '../subgraphs/subgraph-calls.ts';
import type { LiveOperation } from './live-operation.ts';

/** Reads at once for all streams: requests of clients are never queued behind more. */
const MOST_AT_ONCE = 20;

/** How long a reading is kept for streams that ask for the same, in milliseconds. */
const KEPT = 1_000;

/** A record as one subscriber may see it. */
export interface Reading {
  /** The result as JSON. */
  readonly text: string;
  /** Short, and another where the text is another. */
  readonly digest: string;
  /** Whether the record is null: it does not exist, or the subscriber may not know of it. */
  readonly isNull: boolean;
  readonly errors: NonNullable<FormattedExecutionResult['errors']>;
}

/** Reads records for streams by the ordinary way of a query. */
export interface LiveReads {
  /** A record as it is after `turn`, which grows with each change. */
  read(live: LiveOperation, id: string, turn: number, context: RequestContext): Promise<Reading>;
  /** Begins a turn: what was read before is out of date from now on. */
  turn(): number;
}

/**
 * Reads of streams. Streams that ask for the same after the same change share one read, if they are of one user; or of one
 * role, where all that is asked for is `PUBLIC`.
 */
export function liveReads(options: {
  readonly documents: Documents;
  readonly read: ReadQuery;
  readonly supergraph: GraphQLSchema;
  readonly say: (answer: Answer, language: Language) => Answer;
}): LiveReads {
  const { documents, read, supergraph, say } = options;
  const isPublic = publicDocuments(supergraph);
  const atOnce = queue(MOST_AT_ONCE);
  const kept = new Map<string, { readonly since: number; readonly reading: Promise<Reading> }>();
  /** The query of each stream: all of them read after one change, and only the id is another one each time. */
  const prepared = new WeakMap<LiveOperation, Operation>();
  let turn = 0;

  const operationOf = (live: LiveOperation, id: string): Operation => {
    const wanted = live.wantedOf(id);
    const operation = prepared.get(live) ?? documents.operationOf(wanted);
    prepared.set(live, operation);
    return { ...operation, variables: wanted.variables ?? {} };
  };
  const carryOut = async (operation: Operation, name: string, context: RequestContext): Promise<Reading> => {
    const answered = await atOnce(() => read(operation, { ...context, fresh: true }));
    const { data, errors } = say(answered, context.language).result;
    const text = JSON.stringify({ errors, data });
    return {
      text,
      digest: digest('sha1', text, 'base64'),
      isNull: (data?.[name] ?? null) === null,
      errors: errors ?? [],
    };
  };
  return {
    turn: () => {
      turn += 1;
      return turn;
    },
    read: (live, id, after, context) => {
      const operation = operationOf(live, id);
      const audience = isPublic(operation) ? audienceOf(context.user) : identityOf(context);
      const key = [audience, context.language, JSON.stringify(operation.variables), live.source].join('\n');
      const known = kept.get(key);
      if (known && known.since >= after) return known.reading;
      const entry = { since: turn, reading: carryOut(operation, live.name, context) };
      kept.set(key, entry);
      const forget = (): void => {
        if (kept.get(key) === entry) kept.delete(key);
      };
      setTimeout(forget, KEPT).unref();
      // A failure is for those who wait for this reading. The next one reads again.
      entry.reading.then(({ errors }) => errors.length > 0 && forget(), forget);
      return entry.reading;
    },
  };
}

/** All that permissions may look at. */
function identityOf({ user }: RequestContext): string {
  return JSON.stringify(user);
}

function publicDocuments(supergraph: GraphQLSchema): (operation: Operation) => boolean {
  const known = new WeakMap<object, boolean>();
  return ({ document }) => {
    const isPublic = known.get(document) ?? sharedFor(supergraph, document) > 0;
    known.set(document, isPublic);
    return isPublic;
  };
}

/** Carries out so many at once; the others wait for their turn. */
function queue(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
