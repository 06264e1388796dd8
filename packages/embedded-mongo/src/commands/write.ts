import type { Collection } from '../engine/collection.ts';
import { checkDeadline, deadlineOf } from '../engine/cursors.ts';
import { parseFilter } from '../engine/filter.ts';
import { PAUSE } from '../engine/scan.ts';
import type { StoredDocument } from '../engine/stored-document.ts';
import { parseUpdate, type Update, upsertBase } from '../engine/update/update.ts';
import { type Doc, isDoc } from '../engine/values.ts';
import { badValue, CommandError, failedToParse } from '../errors.ts';
import {
  type Command,
  type CommandContext,
  checkStatement,
  countOption,
  documentOption,
  flagOption,
  namespaceOf,
} from './command.ts';
import { noStatistics, type Query, runQuery } from './find.ts';

const MAX_STATEMENTS = 100_000;

/** The documents a write is about, found before the first of them is changed. */
export function matching(
  collection: Collection,
  query: Query,
  deadline: number | undefined,
): StoredDocument[] {
  const found: StoredDocument[] = [];
  for (const stored of runQuery(collection, query, noStatistics())) {
    if (stored === PAUSE) checkDeadline(deadline);
    else found.push(stored);
  }
  return found;
}

function statementsOf(context: CommandContext, field: string): unknown[] {
  const statements = context.body[field];
  if (!Array.isArray(statements))
    throw new CommandError(40414, `BSON field '${context.name}.${field}' is missing but a required field`);
  if (statements.length === 0 || statements.length > MAX_STATEMENTS) {
    throw new CommandError(
      21,
      `Write batch sizes must be between 1 and ${MAX_STATEMENTS}. Got ${statements.length} operations.`,
    );
  }
  return statements;
}

/** Runs the statements one by one; an ordered batch stops at the first that fails. */
function runStatements(
  context: CommandContext,
  statements: readonly unknown[],
  run: (statement: unknown, index: number) => void,
): Doc[] {
  const ordered = flagOption(context.body, 'ordered', true);
  const errors: Doc[] = [];
  const { rollbacks } = context.store;
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      // A database error has taken the statements before it back as well: the whole command failed.
      if (!(error instanceof CommandError) || context.store.rollbacks !== rollbacks) throw error;
      errors.push({ index, code: error.code, ...error.details, errmsg: error.message });
      if (ordered) break;
    }
  }
  return errors;
}

function withErrors(reply: Doc, errors: readonly Doc[]): Doc {
  return { ...reply, ...(errors.length > 0 ? { writeErrors: errors } : {}), ok: 1 };
}

export const insert: Command = {
  fields: ['documents', 'ordered', 'bypassDocumentValidation'],
  run: (context) => {
    const ns = namespaceOf(context);
    let n = 0;
    const errors = runStatements(context, statementsOf(context, 'documents'), (document) => {
      if (!isDoc(document)) throw badValue('a document to insert must be an object');
      context.store.createCollection(ns).insert(document);
      n += 1;
    });
    return withErrors({ n }, errors);
  },
};

interface UpdateRequest {
  readonly query: Query;
  readonly update: Update;
  readonly multi: boolean;
  readonly upsert: boolean;
}

interface UpdateResult {
  readonly matched: number;
  readonly modified: number;
  /** The document that an upsert made. */
  readonly inserted?: Doc;
  readonly before?: Doc;
  readonly after?: Doc;
}

/** Updates what matches, or inserts for an upsert: one step that nothing can come between. */
export function runUpdate(context: CommandContext, ns: string, request: UpdateRequest): UpdateResult {
  const { query, update, multi, upsert } = request;
  const collection = context.store.collection(ns);
  const deadline = deadlineOf(countOption(context.body, 'maxTimeMS'));
  const found = collection ? matching(collection, multi ? query : { ...query, limit: 1 }, deadline) : [];
  if (found.length === 0) {
    if (!upsert) return { matched: 0, modified: 0 };
    const base = update.apply(upsertBase(query.filter, update.replaces), query.filter, true);
    return { matched: 0, modified: 0, inserted: context.store.createCollection(ns).insert(base) };
  }
  let modified = 0;
  let last: { before: Doc; after: Doc } | undefined;
  for (const stored of found) {
    const after = update.apply(stored.doc, query.filter, false);
    if (collection?.replace(stored, after)) modified += 1;
    last = { before: stored.doc, after };
  }
  return { matched: found.length, modified, ...last };
}

const UPDATE_FIELDS = ['q', 'u', 'multi', 'upsert', 'arrayFilters', 'hint'];

export const update: Command = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation'],
  run: (context) => {
    const ns = namespaceOf(context);
    let n = 0;
    let nModified = 0;
    const upserted: Doc[] = [];
    const errors = runStatements(context, statementsOf(context, 'updates'), (given, index) => {
      const statement = checkStatement('update.updates', given, UPDATE_FIELDS);
      const multi = flagOption(statement, 'multi');
      const parsed = parseUpdate(statement.u, statement.arrayFilters);
      if (multi && parsed.replaces)
        throw failedToParse('multi update is not supported for replacement-style update');
      const result = runUpdate(context, ns, {
        query: {
          filter: parseFilter(documentOption(statement, 'q')),
          sort: [],
          skip: 0,
          limit: 0,
          hint: statement.hint,
        },
        update: parsed,
        multi,
        upsert: flagOption(statement, 'upsert'),
      });
      n += result.inserted ? 1 : result.matched;
      nModified += result.modified;
      if (result.inserted) upserted.push({ index, _id: result.inserted._id });
    });
    return withErrors({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}) }, errors);
  },
};

export const remove: Command = {
  fields: ['deletes', 'ordered'],
  run: (context) => {
    const collection = context.store.collection(namespaceOf(context));
    const deadline = deadlineOf(countOption(context.body, 'maxTimeMS'));
    let n = 0;
    const errors = runStatements(context, statementsOf(context, 'deletes'), (given) => {
      const statement = checkStatement('delete.deletes', given, ['q', 'limit', 'hint']);
      const limit = countOption(statement, 'limit');
      if (limit > 1) throw failedToParse(`The limit field in delete objects must be 0 or 1. Got ${limit}`);
      const filter = parseFilter(documentOption(statement, 'q'));
      if (!collection) return;
      for (const stored of matching(
        collection,
        { filter, sort: [], skip: 0, limit, hint: statement.hint },
        deadline,
      )) {
        collection.remove(stored);
        n += 1;
      }
    });
    return withErrors({ n }, errors);
  },
};
