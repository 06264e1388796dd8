import { Long } from 'bson';
import type { Collection } from '../engine/collection.ts';
import { type FilterNode, parseFilter } from '../engine/filter.ts';
import { type IndexSpec, indexNotFound } from '../engine/index-table.ts';
import { equalValues } from '../engine/keys.ts';
import { isArrayIndex } from '../engine/paths.ts';
import { type Doc, encode, isDoc, isNumeric, isTruthy, toNumber, typeName } from '../engine/values.ts';
import { CommandError, notSupported, typeMismatch } from '../errors.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { type Command, type CommandContext, namespaceOf } from './command.ts';

const SUPPORTED = [
  'v',
  'key',
  'name',
  'ns',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'background',
];

export const createIndexes: Command = {
  fields: ['indexes', 'commitQuorum'],
  run: (context) => {
    const ns = namespaceOf(context);
    const given = context.body.indexes;
    if (!Array.isArray(given) || given.length === 0)
      throw new CommandError(2, 'Must specify at least one index to create');
    const specs = given.map(checkSpec);
    const existed = context.store.collection(ns) !== undefined;
    const collection = context.store.createCollection(ns);
    const before = collection.indexes.length;
    const fresh: IndexSpec[] = [];
    for (const spec of specs) {
      const known = [...collection.indexes.map((index) => index.spec), ...fresh];
      if (!alreadyThere(known, spec)) fresh.push(spec);
    }
    const built = [...collection.indexes];
    context.store.attempt(() => {
      for (const spec of fresh) built.push(collection.buildIndex(spec));
    });
    collection.indexes.splice(0, before, ...built);
    return {
      numIndexesBefore: before,
      numIndexesAfter: collection.indexes.length,
      createdCollectionAutomatically: !existed,
      ...(fresh.length === 0 ? { note: 'all indexes already exist' } : {}),
      ok: 1,
    };
  },
};

function checkSpec(given: unknown): IndexSpec {
  if (!isDoc(given) || !isDoc(given.key))
    throw new CommandError(9, "The 'key' field of an index is a required object");
  for (const [option, value] of Object.entries(given)) {
    if (SUPPORTED.includes(option)) continue;
    if (!isTruthy(value)) continue;
    throw notSupported(`the index option '${option}'`);
  }
  const fields = Object.entries(given.key);
  if (fields.length === 0) throw new CommandError(67, 'Index keys cannot be an empty object');
  for (const [path, direction] of fields) checkKey(path, direction);
  if (typeof given.name !== 'string' || given.name === '') {
    throw new CommandError(9, "The 'name' field of an index is a required string");
  }
  if (given.name === '*') throw new CommandError(67, "'*' is not a name for an index");
  if (isDoc(given.partialFilterExpression)) {
    if (isTruthy(given.sparse))
      throw new CommandError(67, 'cannot mix "partialFilterExpression" and "sparse" options');
    checkPartial(parseFilter(given.partialFilterExpression));
  } else if (given.partialFilterExpression !== undefined) {
    throw new CommandError(14, "The field 'partialFilterExpression' must be an object");
  }
  checkTimeToLive(given, fields.length);
  const { ns: _ns, ...spec } = given;
  return { v: 2, ...spec, ...flagsOf(given), key: given.key, name: given.name };
}

/** Its true-or-false options as booleans: 1 is true, and what is neither a number nor a boolean is a mistake. */
function flagsOf(given: Doc): Doc {
  const flags = ['unique', 'sparse', 'background'].filter((option) => given[option] !== undefined);
  return Object.fromEntries(
    flags.map((option) => {
      const value = given[option];
      if (typeof value === 'boolean' || isNumeric(value)) return [option, isTruthy(value)];
      throw typeMismatch(`The field '${option}' of an index must be a boolean, not ${typeName(value)}`);
    }),
  );
}

function checkKey(path: string, direction: unknown): void {
  if (typeof direction === 'string') throw notSupported(`an index of type '${direction}'`);
  if (!isNumeric(direction) || toNumber(direction) === 0) {
    throw new CommandError(
      67,
      `Values in v:2 index key pattern must be numbers other than 0, not ${typeName(direction)}`,
    );
  }
  const parts = path.split('.');
  if (path.includes('$')) throw notSupported(`the index key '${path}'`);
  if (parts.includes('')) throw new CommandError(67, 'Index keys cannot contain an empty field.');
  if (parts.some(isArrayIndex)) throw notSupported(`a number in the index key '${path}'`);
}

function checkTimeToLive(spec: Doc, fields: number): void {
  if (spec.expireAfterSeconds === undefined) return;
  if (!isNumeric(spec.expireAfterSeconds) || toNumber(spec.expireAfterSeconds) < 0) {
    throw new CommandError(67, "TTL index 'expireAfterSeconds' option must be a number of 0 or more");
  }
  if (fields > 1)
    throw new CommandError(67, 'TTL indexes are single-field indexes, compound indexes do not support TTL.');
}

function checkPartial(node: FilterNode): void {
  if (node.kind === 'not') throw new CommandError(67, 'Expression not supported in partial index: $not');
  if (node.kind === 'predicate') {
    if (!['$eq', '$in', '$gt', '$gte', '$lt', '$lte', '$exists', '$type'].includes(node.op)) {
      throw new CommandError(67, `Expression not supported in partial index: ${node.op}`);
    }
  } else node.children.forEach(checkPartial);
}

/** True if the very same index is there; another one of that name or key is an error. */
function alreadyThere(present: readonly IndexSpec[], spec: IndexSpec): boolean {
  const essence = ({ v: _v, background: _background, name: _name, ...rest }: Doc): Doc =>
    Object.fromEntries(
      Object.entries(rest)
        .filter(([, value]) => value !== false)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  for (const known of present) {
    const same = equalValues(essence(known), essence(spec));
    if (known.name === '_id_' && equalValues(known.key, spec.key)) return true;
    if (known.name === spec.name && same) return true;
    if (known.name === spec.name) {
      throw new CommandError(
        86,
        `An existing index has the same name as the requested index. Requested index: ${JSON.stringify(spec)}, ` +
          `existing index: ${JSON.stringify(known)}`,
      );
    }
    if (same) throw new CommandError(85, `Index already exists with a different name: ${known.name}`);
    const sameFilter = equalValues(known.partialFilterExpression, spec.partialFilterExpression);
    if (equalValues(known.key, spec.key) && sameFilter) {
      throw new CommandError(
        85,
        `An equivalent index already exists with a different name and options. Requested index: ` +
          `${JSON.stringify(spec)}, existing index: ${JSON.stringify(known)}`,
      );
    }
  }
  return false;
}

function collectionOf(context: CommandContext): Collection {
  const ns = namespaceOf(context);
  const collection = context.store.collection(ns);
  if (!collection) throw new CommandError(26, `ns does not exist: ${ns}`);
  return collection;
}

export const listIndexes: Command = {
  fields: ['cursor', 'includeBuildUUIDs', 'includeIndexBuildInfo'],
  run: (context) => {
    const collection = collectionOf(context);
    const specs = collection.indexes.map(({ spec }) => encode(spec));
    return cursorReply('firstBatch', specs, Long.ZERO, collection.ns);
  },
};

export const dropIndexes: Command = {
  fields: ['index'],
  run: (context) => {
    const collection = collectionOf(context);
    const nIndexesWas = collection.indexes.length;
    const given = context.body.index;
    const wanted = Array.isArray(given) ? given : [given];
    for (const index of new Set(wanted.flatMap((one) => indexesNamed(collection, one)))) {
      context.store.removeIndexTable(index);
      collection.indexes.splice(collection.indexes.indexOf(index), 1);
    }
    return { nIndexesWas, ok: 1 };
  },
};

function indexesNamed(collection: Collection, wanted: unknown): Collection['indexes'] {
  if (wanted === '*') return collection.indexes.filter(({ name }) => name !== '_id_');
  const found = collection.indexes.filter(({ name, spec }) =>
    isDoc(wanted) ? equalValues(spec.key, wanted) : name === wanted,
  );
  if (found.length === 0) throw indexNotFound(isDoc(wanted) ? JSON.stringify(wanted) : String(wanted));
  if (found.some(({ name }) => name === '_id_')) throw new CommandError(72, 'cannot drop _id index');
  return found;
}
