/** A page on an error: what happened, why, and what to do. */
export interface ErrorPage {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/**
 * Every error that keeps a process from starting or the graph from being composed. AG10xx are settings, AG11xx this
 * machine, AG12xx programs that the graph depends on, AG13xx the graph itself, AG14xx backups. A code is never used again for
 * another error.
 */
export const STARTUP_ERRORS = {
  AG1001: {
    title: 'A setting is invalid or missing',
    cause:
      'An environment variable has an invalid value, or a required one is not set. The message names each of them, never its value. An empty value counts as not set.',
    fix: 'Correct the named variables. `.env.example` and docs/settings.md describe each of them. Secrets must be set in production.',
  },
  AG1003: {
    title: 'Invalid signing key',
    cause:
      'TOKEN_PRIVATE_KEY or TOKEN_PREVIOUS_PUBLIC_KEYS is not PEM, not RSA, or shorter than 2048 bits. A common cause is that line breaks were lost in the environment.',
    fix: 'Create a key with `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`. Put it in quotes, so that its line breaks stay.',
  },
  AG1004: {
    title: 'The first administrator could not be created',
    cause:
      'ADMIN_USERNAME, ADMIN_EMAIL or ADMIN_PASSWORD is not allowed for an account, or another account has the username or the e-mail address.',
    fix: 'Correct the variables that the message names.',
  },
  AG1005: {
    title: 'An option does not fit the settings',
    cause:
      'The option is not available with these settings. The data of your own MongoDB is never dropped. Demo data is never created in production. `npm run rotate-key` never replaces a key that is given as a setting.',
    fix: 'Remove the option, or start without the setting that the message names.',
  },
  AG1007: {
    title: 'A port is invalid, or is used twice',
    cause:
      'Two processes of the distributed topology have the same port, or one has it for clients and for operators, or --port-offset leads to a port above 65535.',
    fix: 'Set different ports with PORT, ADMIN_PORT, VEHICLE_PORT, SALE_PORT and so on, or use another --port-offset.',
  },
  AG1008: {
    title: 'The list of persisted operations could not be used',
    cause:
      'The file of PERSISTED_QUERIES_FILE is not a manifest, or it contains operations that this graph refuses.',
    fix: 'Set a manifest in the format of sdk/persisted-queries.json, made from the schema of this version.',
  },
  AG1101: {
    title: 'A port is in use',
    cause: 'Another program listens on the port. It is often a graph that was started before.',
    fix: 'Stop that program, or set another port with the setting that the message names, or PORT. `npm run doctor` names a free port. `npm run status` shows whether a graph is running.',
  },
  AG1102: {
    title: 'A port is not allowed',
    cause:
      'Ports below 1024 require rights that the process does not have. Web clients refuse some other ports.',
    fix: 'Set a port above 1023, such as 4000, 8000 or 8080.',
  },
  AG1103: {
    title: 'This machine does not have the address',
    cause: 'HOST or ADMIN_HOST is an address or a name that no network interface of this machine has.',
    fix: 'Set it to 127.0.0.1 for this machine only, or to 0.0.0.0 for all of its addresses.',
  },
  AG1104: {
    title: 'The data directory could not be used',
    cause:
      'The directory could not be created or written, its disk is full, or it contains a store of another version.',
    fix: 'Set AUTOGRAPH_DATA_DIR to a directory that you own. Restore an unreadable store from a backup, or delete it with `npm start -- --reset`.',
  },
  AG1105: {
    title: 'The data directory is in use',
    cause: 'Another process uses the embedded store. Only one process can use it at a time.',
    fix: 'Stop the process that the message names, or set another AUTOGRAPH_DATA_DIR.',
  },
  AG1106: {
    title: 'A file in the data directory could not be read or written',
    cause: 'The permissions, the owner or the disk of the file do not allow it.',
    fix: 'Make the user who runs the graph the owner of the file and its directory.',
  },
  AG1107: {
    title: 'A stored key is invalid',
    cause: 'A key file in the data directory was changed, truncated or deleted.',
    fix: 'Restore the file from a backup. Without its key, the identity of erased buyers cannot be decrypted. A token key may be deleted: all users then log in again.',
  },
  AG1201: {
    title: 'A MongoDB does not respond',
    cause:
      'No MongoDB responds at the address within two seconds, it refuses the credentials, or it cannot write because its disk is full.',
    fix: 'Start the MongoDB, free some space on its disk, or correct MONGODB_URI or the setting of the service. `npm run doctor` checks the connection. Without these settings, the embedded store is used.',
  },
  AG1202: {
    title: 'A process of the distributed topology did not start',
    cause: 'A process ended, or was not ready within 30 seconds. The message contains its last log lines.',
    fix: 'Fix the error shown above. LOG_LEVEL=debug shows more log lines.',
  },
  AG1203: {
    title: 'Keycloak could not be installed',
    cause: 'Java is missing or too old, or the archive could not be downloaded, verified or unpacked.',
    fix: 'Install a JDK of the version in the message, or set KEYCLOAK_HOME to an unpacked Keycloak.',
  },
  AG1204: {
    title: 'Keycloak did not start',
    cause: 'Keycloak ended, or did not respond in time. The message contains its last log lines.',
    fix: 'Fix the error shown above. KEYCLOAK_PORT sets another port.',
  },
  AG1205: {
    title: 'A program that watches the graph is not installed',
    cause: '`npm run observe` did not find Prometheus, Alertmanager or Java on the search path.',
    fix: 'Install it as the message says. On Debian and Ubuntu: `apt-get install prometheus prometheus-alertmanager`.',
  },
  AG1206: {
    title: 'A program that watches the graph did not start',
    cause:
      'Prometheus, Alertmanager or Zipkin ended, or was not ready in time. The message contains its last output. Often another one has the port.',
    fix: 'Fix the error shown above. --prometheus-port, --alertmanager-port and --zipkin-port set other ports.',
  },
  AG1207: {
    title: 'A newer release changed the store',
    cause:
      'A migration of a newer release changed the data of the service in a way that this release cannot use. Migrations go forward only. The message names the newer release.',
    fix: 'Start the newer release. To stay on this one, restore a backup from before the upgrade.',
  },
  AG1301: {
    title: 'The subgraphs could not be composed',
    cause:
      'Two services define the same type or field differently, or a query could not be answered from them. The message names each problem with its federation code and its line.',
    fix: 'Correct the SDL in schema/subgraphs. https://www.apollographql.com/docs/graphos/reference/federation/errors describes each federation code.',
  },
  AG1302: {
    title: 'An SDL file could not be read',
    cause:
      'A file in schema/subgraphs is not valid GraphQL, or schema/supergraph.yaml names a file that does not exist.',
    fix: 'Correct the line that the message names.',
  },
  AG1303: {
    title: 'The supergraph is missing or out of date',
    cause: 'schema/supergraph.graphql does not exist, or differs from the composition of schema/subgraphs.',
    fix: 'Run `npm run compose && npm run codegen`, and commit the result.',
  },
  AG1304: {
    title: 'Permissions do not match the schema',
    cause:
      'A root field or a type has no permission rule, or a rule names something that is not in the schema. The service does not start, so that nothing is served without a rule.',
    fix: 'Add or remove the named rule in src/adapters/graphql/permissions.ts of the service.',
  },
  AG1305: {
    title: 'The public schema has a breaking change',
    cause:
      'A part of the schema that clients may use was removed or changed, and no release had deprecated it.',
    fix: 'Restore it and mark it with `@deprecated`. `npm run schema:check` lists the changes.',
  },
  AG1306: {
    title: 'A service of the graph could not be loaded',
    cause:
      'schema/supergraph.yaml names a service without a folder, its src/service.ts does not export the service as its default or could not be loaded, or it calls a service that does not exist.',
    fix: 'Correct the file that the message names, or remove the entry. `npm run new:service -- <name>` creates a service.',
  },
  AG1401: {
    title: 'A backup needs a key',
    cause: 'Neither BACKUP_KEY nor BACKUP_KEY_FILE is set. A backup contains personal data and secrets.',
    fix: 'Create a key with `openssl rand -base64 32`, set it, and keep a copy apart from the backups. `--no-encryption` writes a backup that anyone can read.',
  },
  AG1402: {
    title: 'The backup was encrypted with another key',
    cause: 'BACKUP_KEY or BACKUP_KEY_FILE has another key than the one that the backup was made with.',
    fix: 'Set the key that the backup was made with. Without it, nobody can read the backup.',
  },
  AG1403: {
    title: 'The backup is damaged',
    cause: 'A byte of the file was changed, its end is missing, or it is not a backup.',
    fix: 'Copy the file again from where it was kept, or restore an earlier backup. The data directory was not changed.',
  },
  AG1404: {
    title: 'The backup is of another version',
    cause: 'A newer release made the backup, or its format is not known to this release.',
    fix: 'Restore it with the release that the message names, or a newer one.',
  },
  AG1405: {
    title: 'The backup could not be made or verified',
    cause:
      'There is nothing to back up, the stores could not be copied at one moment, or what was restored for the verification differs from what was copied.',
    fix: 'Read the message. Run the command again. `npm run doctor` looks for damage in a stopped store. Earlier backups were not changed.',
  },
  AG1406: {
    title: 'There is data where a backup is to be restored',
    cause:
      'The data directory, FILES_DIR or the database is not empty. A restore never deletes or overwrites anything.',
    fix: 'Restore into another directory with `--data-dir`, or move the old directories away with `--replace`. Set a MongoDB address with an empty database.',
  },
  AG1407: {
    title: 'A MongoDB could not be copied or restored',
    cause: "MongoDB's database tools are not installed, or mongodump or mongorestore failed.",
    fix: "Install MongoDB's database tools, so that `mongodump --version` and `mongorestore --version` run. Check the address and the rights of its user.",
  },
  AG1408: {
    title: 'A backup has photos and FILES_DIR is not set',
    cause:
      'When the backup was made, FILES_DIR was outside the data directory. It is not set for the restore, or it is in the data directory.',
    fix: 'Set FILES_DIR to a directory outside the data directory, and restore again. Nothing was changed.',
  },
  AG1409: {
    title: 'A restored directory could not be put in place',
    cause:
      'A restore renames the data directory and FILES_DIR. A directory where a disk is mounted cannot be renamed, or the account has no right to.',
    fix: 'Give a directory on that disk, not the disk itself, with `--data-dir` or FILES_DIR. The message says what state the directories are in.',
  },
  AG1410: {
    title: 'The backup is not encrypted, but a key is set',
    cause:
      'BACKUP_KEY or BACKUP_KEY_FILE is set, so an encrypted backup is expected. Anyone who can write to the backups could have made this file.',
    fix: 'Restore an encrypted backup. If you made this one with `--no-encryption`, give `--no-encryption` to `npm run restore` as well.',
  },
  AG1900: {
    title: 'The start failed for an unknown reason',
    cause:
      'The cause is a defect, or a condition on this machine that no check covers. The message contains all details.',
    fix: '`npm run doctor` checks for known problems. Report the message, and what you did before.',
  },
} as const satisfies Readonly<Record<string, ErrorPage>>;

export type StartupErrorCode = keyof typeof STARTUP_ERRORS;

/** A reason why a process does not start, for the operator. Only its message and its code are shown. */
export class StartupError extends Error {
  override readonly name: string = 'StartupError';
  readonly code: StartupErrorCode;

  constructor(code: StartupErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The line below an error message that names its page. */
export function explained(code: StartupErrorCode): string {
  return `  ${code}: npm run explain ${code}`;
}
