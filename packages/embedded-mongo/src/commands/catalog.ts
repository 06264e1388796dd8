import { Long } from 'bson';
import type { Collection } from '../engine/collection.ts';
import { parseFilter } from '../engine/filter.ts';
import { type Doc, encode, isTruthy } from '../engine/values.ts';
import { CommandError, notSupported } from '../errors.ts';
import { cursorReply } from '../wire/cursor-reply.ts';
import { type Command, documentOption, flagOption, namespaceOf } from './command.ts';

function collectionInfo(collection: Collection): Doc {
  return {
    name: collection.name,
    type: 'collection',
    options: {},
    info: { readOnly: false },
    idIndex: collection.index('_id_')?.spec ?? {},
  };
}

export const listCollections: Command = {
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run: ({ body, store, database }) => {
    const filter = parseFilter(documentOption(body, 'filter'));
    const nameOnly = flagOption(body, 'nameOnly');
    const found = store
      .collections()
      .filter((collection) => collection.database === database)
      .map(collectionInfo)
      .filter((info) => filter.matches(info))
      .map((info) => encode(nameOnly ? { name: info.name, type: info.type } : info));
    return cursorReply('firstBatch', found, Long.ZERO, `${database}.$cmd.listCollections`);
  },
};

export const listDatabases: Command = {
  fields: ['filter', 'nameOnly', 'authorizedDatabases'],
  run: ({ body, store }) => {
    const filter = parseFilter(documentOption(body, 'filter'));
    const names = [...new Set(store.collections().map(({ database }) => database))].sort();
    const databases = names
      .map(
        (name): Doc =>
          flagOption(body, 'nameOnly') ? { name } : { name, sizeOnDisk: Long.ZERO, empty: false },
      )
      .filter((info) => filter.matches(info));
    return { databases, totalSize: 0, ok: 1 };
  },
};

const REFUSED_COLLECTION_OPTIONS = [
  'capped',
  'size',
  'max',
  'timeseries',
  'validator',
  'viewOn',
  'pipeline',
  'collation',
  'clusteredIndex',
  'changeStreamPreAndPostImages',
  'encryptedFields',
  'expireAfterSeconds',
];

export const create: Command = {
  fields: REFUSED_COLLECTION_OPTIONS,
  run: (context) => {
    for (const option of REFUSED_COLLECTION_OPTIONS) {
      if (isTruthy(context.body[option])) throw notSupported(`the collection option '${option}'`);
    }
    const ns = namespaceOf(context);
    if (context.store.collection(ns)) {
      throw new CommandError(48, `Collection ${ns} already exists.`);
    }
    context.store.createCollection(ns);
    return { ok: 1 };
  },
};

export const drop: Command = {
  fields: [],
  run: (context) => {
    const ns = namespaceOf(context);
    const collection = context.store.collection(ns);
    if (!collection) return { ok: 1 };
    const nIndexesWas = collection.indexes.length;
    context.store.dropCollection(collection);
    return { nIndexesWas, ns, ok: 1 };
  },
};

export const dropDatabase: Command = {
  fields: [],
  run: ({ store, database }) => {
    const own = store.collections().filter((collection) => collection.database === database);
    for (const collection of own) store.dropCollection(collection);
    return { ...(own.length > 0 ? { dropped: database } : {}), ok: 1 };
  },
};
