import { MAX_DOCUMENT_BYTES } from '../engine/values.ts';
import { CommandError } from '../errors.ts';
import { MAX_MESSAGE_BYTES } from '../wire/messages.ts';
import type { Command } from './command.ts';

/** The release whose behaviour this server follows where releases differ. */
export const SERVER_VERSION = '7.0.0';
const MAX_WIRE_VERSION = 21;

/** A standalone server: a driver then sends neither transaction numbers nor retried writes. */
export const hello: Command = {
  fields: [
    'client',
    'compression',
    'helloOk',
    'loadBalanced',
    'topologyVersion',
    'maxAwaitTimeMS',
    'saslSupportedMechs',
    'speculativeAuthenticate',
    'backpressure',
  ],
  run: ({ connectionId, name }) => ({
    helloOk: true,
    [name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
    ok: 1,
  }),
};

export const ping: Command = { fields: [], run: () => ({ ok: 1 }) };
export const endSessions: Command = { fields: [], run: () => ({ ok: 1 }) };

export const buildInfo: Command = {
  fields: [],
  run: () => ({
    version: SERVER_VERSION,
    versionArray: [...SERVER_VERSION.split('.').map(Number), 0],
    gitVersion: 'embedded',
    modules: [],
    storageEngines: ['sqlite'],
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    ok: 1,
  }),
};

export const connectionStatus: Command = {
  fields: ['showPrivileges'],
  run: () => ({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] }, ok: 1 }),
};

export const serverStatus: Command = {
  fields: [],
  run: () => ({
    host: '127.0.0.1',
    version: SERVER_VERSION,
    process: 'embedded-mongo',
    pid: process.pid,
    uptime: Math.round(process.uptime()),
    localTime: new Date(),
    storageEngine: { name: 'sqlite', persistent: true },
    ok: 1,
  }),
};

export const getParameter: Command = {
  fields: ['featureCompatibilityVersion'],
  run: ({ body }) => {
    if (body.featureCompatibilityVersion === undefined) throw new CommandError(72, 'no option found to get');
    return { featureCompatibilityVersion: { version: '7.0' }, ok: 1 };
  },
};
