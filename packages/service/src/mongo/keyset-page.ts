import { hash } from 'node:crypto';
import type { Page, PageRequest, SortDirection } from '@autograph/kernel';
import mongoose, { type Model } from 'mongoose';
import { readDocuments } from '../fast-path/documents.ts';
import { badUserInput } from '../graphql/errors.ts';
import { serviceMessages } from '../messages.ts';
import { laggingRead } from './read-preference.ts';

/** A filter that our own code built; operators in it are marked with `trusted`. */
export type Filter = Readonly<Record<string, unknown>>;

/** Marks an object as operators of our own, which `sanitizeFilter` leaves as they are. Never give it an input. */
export const trusted = <T extends object>(operators: T): T => mongoose.trusted(operators);

type Key = string | number | bigint | Date | null;

interface Options<Document extends { readonly _id: string }, T> {
  readonly model: Model<Document>;
  readonly filter: Filter;
  /** What tells the list from others, for its cursors. Default: the filter. */
  readonly cursorScope?: Filter | undefined;
  /**
   * Path of the sort field, indexed together with `_id`; `_id` itself sorts by the time of making. `nullable`: a number that some
   * documents lack; they are the first in ascending order.
   */
  readonly sort: { readonly path: string; readonly direction: SortDirection; readonly nullable?: boolean };
  readonly request: PageRequest;
  /** Name of the index that a page is read from. Default: the store chooses. */
  readonly hint?: string | undefined;
  /** Paths that `toDomain` does not look at; what a list is sorted by is read in any case, for its cursors. */
  readonly unread?: readonly (keyof Document & string)[];
  readonly toDomain: (document: Document) => T;
}

/**
 * Reads one page of a list by keyset: a cursor stands for a position in the sort, so a page costs the same however
 * deep it is, and rows that come or go do not shift it. An offset costs the store a key of the index for each row that it
 * leaves out, and shifts with rows. One query; the total is counted when it is asked for.
 */
export async function keysetPage<Document extends { readonly _id: string }, T>(
  options: Options<Document, T>,
): Promise<Page<T>> {
  const { model, filter, cursorScope = filter, sort, request, hint, unread = [], toDomain } = options;
  const list = listOf(model, cursorScope, sort);
  const order = (sort.direction === 'ASC') === request.backward ? -1 : 1;
  const after = request.cursor === null ? null : positionOf(request.cursor, list(), model, sort);
  const documents = await readDocuments(
    model,
    after ? { $and: [filter, beyond(sort, after, order)] } : filter,
    {
      sort: { [sort.path]: order, _id: order },
      limit: request.limit + 1,
      ...(request.offset && { skip: request.offset }),
      ...(hint !== undefined && { hint }),
      unread: unread.filter((path) => path !== sort.path),
      mayLag: request.mayLag,
    },
  );
  const more = documents.length > request.limit;
  const rows = documents.slice(0, request.limit);
  if (request.backward) rows.reverse();
  return {
    edges: rows.map((row) => edgeOf(row, toDomain, sort.path, list)),
    hasNextPage: request.backward ? after !== null : more,
    hasPreviousPage: request.backward ? more : after !== null || isOffset(request),
    total: () =>
      model.countDocuments({ ...filter } as object, request.mayLag ? laggingRead(model.db) : {}).exec(),
  };
}

/**
 * The first or last page of a list whose documents are all at hand, in its order: what `keysetPage` would read, cursors
 * included, without a query. For requests without a cursor.
 */
export function pageOfAll<Document extends { readonly _id: string }, T>(
  documents: readonly Document[],
  { model, filter, cursorScope = filter, sort, request, toDomain }: Options<Document, T>,
): Page<T> {
  const list = listOf(model, cursorScope, sort);
  const { limit, backward, offset = 0 } = request;
  const rows = backward
    ? documents.slice(Math.max(0, documents.length - limit))
    : documents.slice(offset, offset + limit);
  const more = documents.length > offset + limit;
  return {
    edges: rows.map((row) => edgeOf(row, toDomain, sort.path, list)),
    hasNextPage: !backward && more,
    hasPreviousPage: backward ? more : isOffset(request),
    total: async () => documents.length,
  };
}

const isOffset = ({ offset = 0 }: PageRequest): boolean => offset > 0;

interface Position {
  readonly key: Key;
  readonly id: string;
}

// What follows a position: the rest of those with its key, and those past the key. Each is one range of the sort's index,
// and they are apart, so that a store reads them one after the other, and nothing else.
function beyond(
  { path, nullable = false }: Options<never, never>['sort'],
  { key, id }: Position,
  order: 1 | -1,
): Filter {
  const past = order === 1 ? '$gt' : '$lt';
  const pastId = { _id: trusted({ [past]: id }) };
  if (path === '_id') return pastId;
  // A comparison finds values of the type that it compares with, and null is none of a number's.
  if (key === null) {
    const numbers = { [path]: trusted({ $gte: Number.NEGATIVE_INFINITY }) };
    return { $or: [{ [path]: null, ...pastId }, ...(order === 1 ? [numbers] : [])] };
  }
  const nulls = nullable && order === -1 ? [{ [path]: null }] : [];
  return { $or: [{ [path]: key, ...pastId }, { [path]: trusted({ [past]: key }) }, ...nulls] };
}

/** One row of a page. Its cursor is made when it is asked for, as most are not. */
function edgeOf<Document extends { readonly _id: string }, T>(
  row: Document,
  toDomain: (document: Document) => T,
  path: string,
  list: ListName,
): { readonly cursor: string; readonly node: T } {
  return {
    node: toDomain(row),
    get cursor() {
      return cursorOf(row, path, list());
    },
  };
}

function cursorOf(row: { readonly _id: string }, path: string, list: string): string {
  const key = valueAt(row, path) ?? null;
  const encoded = key instanceof Date ? { at: key.getTime() } : key;
  return Buffer.from(JSON.stringify([list, encoded, row._id])).toString('base64url');
}

function positionOf<Document>(
  cursor: string,
  list: string,
  { schema }: Model<Document>,
  { path, nullable = false }: Options<never, never>['sort'],
): Position {
  try {
    const [of, encoded, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const at = (encoded as { at?: unknown } | null)?.at;
    const key = typeof at === 'number' ? new Date(at) : encoded;
    const valid = typeof key === 'string' || typeof key === 'number' || key instanceof Date;
    if (of === list && typeof id === 'string') {
      if (valid) return { key: schema.path(path).cast(key) as Key, id };
      if (nullable && encoded === null) return { key: null, id };
    }
  } catch {
    // Falls through: whatever is wrong with a cursor, the answer is the same.
  }
  throw foreignCursor();
}

const foreignCursor = (): Error => badUserInput(serviceMessages.foreignCursor);

type ListName = () => string;

/** Tells one list from all others: what is listed, which of them, and in which order. Made at the first cursor. */
function listOf(
  { modelName }: { readonly modelName: string },
  filter: Filter,
  sort: Options<never, never>['sort'],
): ListName {
  let name: string | undefined;
  return () => {
    if (name !== undefined) return name;
    const text = JSON.stringify([modelName, filter, sort], (_key, value) =>
      typeof value === 'bigint' || value instanceof RegExp ? String(value) : value,
    );
    name = hash('sha256', text, 'base64url').slice(0, 8);
    return name;
  };
}

/** The condition that each of these words, as `searchWords` gives them, begins one of the terms at `path`. */
export function wordsIn(path: string, words: readonly string[]): Filter {
  // Of a list of terms, a store can read one condition off an index: the longest word is likely the rarest.
  const rarestFirst = words.toSorted((a, b) => b.length - a.length);
  // Of what a pattern reads as more than itself, a word has full stops only.
  const begins = (word: string) => ({ [path]: new RegExp(`^${word.replaceAll('.', '\\.')}`) });
  return words.length === 0 ? {} : { $and: rarestFirst.map(begins) };
}

function valueAt(row: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], row);
}
