import { checkDepth, type Doc, MAX_COMMAND_LEVELS } from '../engine/values.ts';
import { CommandError } from '../errors.ts';
import { aggregate } from './aggregate.ts';
import { checkApiVersion } from './api-version.ts';
import { create, drop, dropDatabase, listCollections, listDatabases } from './catalog.ts';
import { type Command, type CommandContext, checkFields } from './command.ts';
import { explain } from './explain.ts';
import { count, distinct, find, getMore, killCursors } from './find.ts';
import { findAndModify } from './find-and-modify.ts';
import {
  buildInfo,
  connectionStatus,
  endSessions,
  getParameter,
  hello,
  ping,
  serverStatus,
} from './handshake.ts';
import { createIndexes, dropIndexes, listIndexes } from './indexes.ts';
import { createSnapshot, releaseWrites } from './snapshot.ts';
import { insert, remove, update } from './write.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  hello,
  isMaster: hello,
  ismaster: hello,
  ping,
  buildInfo,
  buildinfo: buildInfo,
  connectionStatus,
  serverStatus,
  getParameter,
  endSessions,
  killSessions: endSessions,
  find,
  aggregate,
  explain,
  getMore,
  killCursors,
  count,
  distinct,
  insert,
  update,
  delete: remove,
  findAndModify,
  findandmodify: findAndModify,
  createIndexes,
  listIndexes,
  dropIndexes,
  listCollections,
  listDatabases,
  create,
  drop,
  dropDatabase,
  createSnapshot,
  releaseWrites,
};

/** Commands that change something. */
const WRITES: readonly string[] = [
  'insert',
  'update',
  'delete',
  'findAndModify',
  'findandmodify',
  'createIndexes',
  'dropIndexes',
  'create',
  'drop',
  'dropDatabase',
];

/** Commands that do more than to look at documents, or go on where an earlier one ended. */
const UNREPEATABLE: readonly string[] = [...WRITES, 'getMore', 'createSnapshot', 'releaseWrites'];

/** Whether the command of a request changes something. */
export function isWrite(body: Doc): boolean {
  const [name = ''] = Object.keys(body);
  return WRITES.includes(name);
}

/** Whether the command of a request only looks: it may be carried out again when what it saw was taken back. */
export function isRepeatable(body: Doc): boolean {
  const [name = ''] = Object.keys(body);
  return !UNREPEATABLE.includes(name);
}

/** Runs the command that a request names; one that this server has not is refused by its name. */
export async function runCommand(
  server: Pick<CommandContext, 'store' | 'cursors' | 'hold' | 'connectionId'>,
  body: Doc,
): Promise<Doc | Uint8Array> {
  const [name = ''] = Object.keys(body);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new CommandError(59, `no such command: '${name}'`);
  checkDepth(body, MAX_COMMAND_LEVELS);
  checkApiVersion(name, body);
  checkFields(name, command, body);
  const database = typeof body.$db === 'string' ? body.$db : 'test';
  return command.run({ ...server, name, body, database });
}
