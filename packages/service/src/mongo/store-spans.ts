import type { Connection } from 'mongoose';
import { storeCommands } from '../process/metrics.ts';
import { failureOf, inSpan, isTraced, recordPart, type SpanDefinition } from '../telemetry/spans.ts';

/** What a method of a collection sends to the store, where that has another name. */
const COMMANDS: Readonly<Record<string, string>> = {
  findOne: 'find',
  countDocuments: 'aggregate',
  insertOne: 'insert',
  insertMany: 'insert',
  updateOne: 'update',
  updateMany: 'update',
  // Ours are of updates only.
  bulkWrite: 'update',
  replaceOne: 'update',
  deleteOne: 'delete',
  deleteMany: 'delete',
  findOneAndUpdate: 'findAndModify',
  findOneAndDelete: 'findAndModify',
};

/** What Mongoose says of an operation. One that is sent by `sendCommand` has no id. */
interface Operation {
  readonly _id?: object;
  readonly method: string;
  readonly collectionName?: string;
  readonly result?: unknown;
  readonly error?: unknown;
}

const services = new WeakMap<Connection, string>();

/**
 * Counts the commands that a service sends by a connection, and records a span of each for a request that is sampled. Not by the
 * driver's own events: while anyone listens to those, it decodes every answer a second time.
 */
export function observeCommands(connection: Connection, service: string): void {
  services.set(connection, service);
  const begun = new WeakMap<object, number>();
  connection.on('operation-start', ({ _id, method }: Operation) => {
    storeCommands.inc({ service, command: COMMANDS[method] ?? method });
    if (_id && isTraced()) begun.set(_id, performance.now());
  });
  connection.on('operation-end', ({ _id, method, collectionName, result, error }: Operation) => {
    const since = _id && begun.get(_id);
    if (since === undefined) return;
    const definition = spanOf(service, COMMANDS[method] ?? method, collectionName);
    const failure = error === undefined ? undefined : failureOf(error);
    // A cursor has asked for nothing yet.
    if (isCursor(result)) result.once('close', () => recordPart(definition, since));
    else recordPart(definition, since, failure);
  });
}

/** Sends a command of our own to the store of a connection, counted and recorded as those of Mongoose are. */
export function sendCommand<Reply>(
  connection: Connection,
  {
    command,
    collection,
    params,
  }: { readonly command: string; readonly collection: string; readonly params?: readonly unknown[] },
  send: () => Promise<Reply>,
): Promise<Reply> {
  connection.emit('operation-start', { method: command, collectionName: collection, params });
  if (!isTraced()) return send();
  return inSpan(spanOf(services.get(connection) ?? 'unknown', command, collection), send);
}

function spanOf(service: string, command: string, collection = ''): SpanDefinition {
  return {
    service,
    name: `${command} ${collection}`,
    kind: 'client',
    attributes: { storeSystem: 'mongodb', storeCollection: collection, storeCommand: command },
  };
}

function isCursor(
  result: unknown,
): result is { once(event: 'close', listener: () => void): void; toArray(): unknown } {
  return (
    typeof result === 'object' &&
    result !== null &&
    typeof (result as { toArray?: unknown }).toArray === 'function'
  );
}
