import { type Doc, isDoc, typeName } from '../engine/values.ts';
import { CommandError, typeMismatch } from '../errors.ts';

/** The commands of this server that MongoDB's API version 1 has. */
const API_1 = new Set([
  'aggregate',
  'count',
  'create',
  'createIndexes',
  'delete',
  'drop',
  'dropDatabase',
  'dropIndexes',
  'endSessions',
  'explain',
  'find',
  'findAndModify',
  'findandmodify',
  'getMore',
  'hello',
  'insert',
  'killCursors',
  'listCollections',
  'listDatabases',
  'listIndexes',
  'ping',
  'update',
]);

/** Fields of these commands that API version 1 does not have. */
const UNSTABLE: Readonly<Record<string, readonly string[]>> = {
  find: [
    'awaitData',
    'max',
    'min',
    'noCursorTimeout',
    'oplogReplay',
    'returnKey',
    'showRecordId',
    'tailable',
  ],
  create: ['capped', 'max', 'size'],
};

/** Options of an index that API version 1 does not have. */
const UNSTABLE_INDEX_OPTIONS = ['background', 'bucketSize', 'dropDups', 'sparse', 'storageEngine'];

/**
 * Checks the API version that a client declares. With `apiStrict` it refuses what API version 1 does not have. Nothing of
 * version 1 is deprecated, so that `apiDeprecationErrors` changes nothing.
 */
export function checkApiVersion(name: string, body: Doc): void {
  const { apiVersion, apiStrict, apiDeprecationErrors } = body;
  if (apiVersion === undefined && apiStrict === undefined && apiDeprecationErrors === undefined) return;
  checkType('apiVersion', apiVersion, 'string');
  checkType('apiStrict', apiStrict, 'bool');
  checkType('apiDeprecationErrors', apiDeprecationErrors, 'bool');
  if (apiVersion === undefined) {
    throw new CommandError(
      4886600,
      'Provided apiStrict and/or apiDeprecationErrors without passing apiVersion',
    );
  }
  if (apiVersion !== '1') throw new CommandError(322, 'API version must be "1"');
  if (apiStrict === true) checkStrict(name, body);
}

function checkType(field: string, value: unknown, type: 'string' | 'bool'): void {
  const given = typeName(value);
  if (value === undefined || given === type) return;
  throw typeMismatch(`BSON field '${field}' is the wrong type '${given}', expected type '${type}'`);
}

function checkStrict(name: string, body: Doc): void {
  if (!API_1.has(name)) {
    throw new CommandError(
      323,
      `Provided apiStrict:true, but the command ${name} is not in API Version 1. Information on supported commands ` +
        'and migrations in API Version 1 can be found at https://www.mongodb.com/docs/manual/reference/stable-api/',
    );
  }
  const field = UNSTABLE[name]?.find((own) => Object.hasOwn(body, own));
  if (field !== undefined) throw notStrict(`${name}.${field}`);
  if (name !== 'createIndexes' || !Array.isArray(body.indexes)) return;
  for (const spec of body.indexes) {
    const option = UNSTABLE_INDEX_OPTIONS.find((own) => isDoc(spec) && Object.hasOwn(spec, own));
    if (option !== undefined) throw notStrict(`createIndexes.indexes.${option}`);
  }
}

function notStrict(field: string): CommandError {
  return new CommandError(323, `BSON field '${field}' is not allowed with apiStrict:true.`);
}
