import type { Cursors } from '../engine/cursors.ts';
import type { Store } from '../engine/store.ts';
import { type Doc, isDoc, isNumeric, isTruthy, toNumber, typeName } from '../engine/values.ts';
import { badValue, CommandError, notSupported, typeMismatch } from '../errors.ts';
import type { WriteHold } from '../write-hold.ts';

/** What a command gets: its document, its database and the parts of the server. */
export interface CommandContext {
  readonly store: Store;
  readonly cursors: Cursors;
  readonly hold: WriteHold;
  readonly connectionId: number;
  readonly name: string;
  readonly database: string;
  readonly body: Doc;
}

/** One command: the fields it understands beside the general ones, and what it does. */
export interface Command {
  readonly fields: readonly string[];
  readonly run: (context: CommandContext) => Doc | Uint8Array | Promise<Doc | Uint8Array>;
}

/** Fields that every command may carry. */
const GENERAL = new Set([
  '$db',
  '$readPreference',
  '$clusterTime',
  'lsid',
  'comment',
  'maxTimeMS',
  'readConcern',
  'writeConcern',
  'apiVersion',
  'apiStrict',
  'apiDeprecationErrors',
]);

const TRANSACTIONS = ['txnNumber', 'startTransaction', 'autocommit'];

/** Refuses what the command does not understand, by name. */
export function checkFields(name: string, command: Command, body: Doc): void {
  for (const field of Object.keys(body)) {
    if (field === name || GENERAL.has(field) || command.fields.includes(field)) continue;
    if (TRANSACTIONS.includes(field)) {
      throw new CommandError(20, 'Transaction numbers are only allowed on a replica set member or mongos');
    }
    if (field === 'collation' || field === 'let') throw notSupported(`the option '${field}'`);
    throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`);
  }
  checkConcerns(body);
}

function checkConcerns(body: Doc): void {
  const level = isDoc(body.readConcern) ? body.readConcern.level : undefined;
  if (level === 'snapshot' || level === 'linearizable') throw notSupported(`the read concern '${level}'`);
  const w = isDoc(body.writeConcern) ? body.writeConcern.w : undefined;
  if (isNumeric(w) && toNumber(w) > 1) throw badValue("cannot use 'w' > 1 when a host is not replicated");
  if (typeof w === 'string' && w !== 'majority') {
    throw new CommandError(79, `No write concern mode named '${w}' found in replica set configuration`);
  }
}

/** Refuses a field of a sub-document that is not in the list. */
export function checkStatement(name: string, statement: unknown, fields: readonly string[]): Doc {
  if (!isDoc(statement))
    throw typeMismatch(
      `BSON field '${name}' is the wrong type '${typeName(statement)}', expected type 'object'`,
    );
  for (const field of Object.keys(statement)) {
    if (fields.includes(field)) continue;
    if (field === 'collation' || field === 'let' || field === 'c')
      throw notSupported(`the option '${field}'`);
    throw new CommandError(40415, `BSON field '${name}.${field}' is an unknown field.`);
  }
  return statement;
}

/** The namespace of a command on a collection. */
export function namespaceOf(context: CommandContext): string {
  const name = context.body[context.name];
  if (typeof name !== 'string')
    throw new CommandError(73, `collection name has invalid type ${typeName(name)}`);
  checkNamespace(context.database, name);
  return `${context.database}.${name}`;
}

export function checkNamespace(database: string, collection: string): void {
  if (database === '' || /[/\\. "$*<>:|?\0]/.test(database) || database.length > 63) {
    throw new CommandError(73, `Invalid database name: '${database}'`);
  }
  if (
    collection === '' ||
    /[\0$]/.test(collection) ||
    collection.startsWith('.') ||
    collection.startsWith('system.')
  ) {
    throw new CommandError(73, `Invalid namespace specified '${database}.${collection}'`);
  }
}

/** A document option; missing is empty. */
export function documentOption(body: Doc, field: string): Doc {
  const value = body[field];
  if (value === undefined || value === null) return {};
  if (!isDoc(value))
    throw typeMismatch(`Expected field ${field} to be of type object but was ${typeName(value)}`);
  return value;
}

/** A whole number of zero or more; missing is `otherwise`. */
export function countOption(body: Doc, field: string, otherwise = 0): number {
  const value = body[field];
  if (value === undefined || value === null) return otherwise;
  const number = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (Number.isNaN(number))
    throw typeMismatch(`Expected field ${field} to be a number but was ${typeName(value)}`);
  if (number < 0 || !Number.isInteger(number)) {
    throw new CommandError(51024, `BSON field '${field}' value must be >= 0, actual value '${number}'`);
  }
  return number;
}

/** A true-or-false option; missing is `otherwise`. */
export function flagOption(body: Doc, field: string, otherwise = false): boolean {
  const value = body[field];
  return value === undefined || value === null ? otherwise : isTruthy(value);
}

/** Refuses an option unless it is off. */
export function refuseOption(body: Doc, ...fields: string[]): void {
  for (const field of fields) if (isTruthy(body[field])) throw notSupported(`the option '${field}'`);
}
