/** A page on an error: what happened, why, and what to do. */
export interface ErrorPage {
  readonly title: string;
  readonly cause: string;
  readonly fix: string;
}

/**
 * Every error that keeps a process from starting or the graph from being composed. AG10xx are settings, AG11xx this
 * machine, AG12xx what the house depends on, AG13xx the graph itself. A code is never given to another error.
 */
export const STARTUP_ERRORS = {
  AG1001: {
    title: 'A setting is wrong or missing',
    cause:
      'A variable of the environment has a value that the process cannot run with, or one that it needs is not there. Each is named, never its value; an empty value counts as not given.',
    fix: 'Mend the named variables. `.env.example` and docs/operations.md say what each takes. In production secrets must be given.',
  },
  AG1003: {
    title: 'A signing key is no key',
    cause:
      'TOKEN_PRIVATE_KEY or TOKEN_PREVIOUS_PUBLIC_KEYS is not in PEM, not RSA, or shorter than 2048 bits. Line ends lost on the way into the environment are the usual reason.',
    fix: 'Make one by `openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048`, and quote it so that its lines stay lines.',
  },
  AG1004: {
    title: 'The first administrator cannot be made',
    cause:
      'ADMIN_USERNAME, ADMIN_EMAIL or ADMIN_PASSWORD break a rule for accounts, or another account has the name.',
    fix: 'Change the named variables as the message says.',
  },
  AG1005: {
    title: 'An option does not go with these settings',
    cause:
      'What the option does is not done here: data of a MongoDB of your own is not dropped, demo data is not made in production, a key that is a setting is not changed in a file.',
    fix: 'Leave the option out, or start without the setting that the message names.',
  },
  AG1007: {
    title: 'A port is no port, or two processes share one',
    cause:
      'Two processes of the distributed topology were given the same port, or --port-offset leads past 65535.',
    fix: 'Give each its own: PORT, VEHICLE_PORT, SALE_PORT and so on, or another --port-offset.',
  },
  AG1008: {
    title: 'The list of persisted operations cannot be used',
    cause:
      'PERSISTED_QUERIES_FILE names a file that is no manifest, or one with operations that this graph refuses.',
    fix: 'Name a manifest in the form of sdk/persisted-queries.json, made from the schema that is served.',
  },
  AG1101: {
    title: 'A port is taken',
    cause: 'Another program listens on the port, often a graph that was started before.',
    fix: 'Stop it, or set another port. `npm run doctor` says which one is free, `npm run status` whether a graph runs.',
  },
  AG1102: {
    title: 'A port is not allowed',
    cause:
      'Ports below 1024 need rights that the process does not have; some others are refused by web clients.',
    fix: 'Set a port above 1023, such as 4000, 8000 or 8080.',
  },
  AG1103: {
    title: 'The machine has no such address',
    cause: 'HOST names an address or a name that no network interface of this machine has.',
    fix: 'Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for all of its addresses.',
  },
  AG1104: {
    title: 'The data directory cannot be used',
    cause: 'It cannot be made or written to, its disk is full, or what is in it is no store of this version.',
    fix: 'Set AUTOGRAPH_DATA_DIR to a directory of your own. An unreadable store is put back from its backup, or dropped by `npm start -- --reset`.',
  },
  AG1105: {
    title: 'The data directory is in use',
    cause: 'Another process has the embedded store open; one at a time can.',
    fix: 'Stop the process that the message names, or set another AUTOGRAPH_DATA_DIR.',
  },
  AG1106: {
    title: 'A file of the data directory cannot be read or written',
    cause: 'Its permissions, its owner or its disk do not allow it.',
    fix: 'Give the file and its directory to the user who runs the graph.',
  },
  AG1107: {
    title: 'A key that was kept is no key any more',
    cause: 'A file of the data directory was changed, cut off, or is not there.',
    fix: 'Put it back from a backup. Without its key the identity of erased buyers stays locked; a token key may be deleted, and everyone logs in anew.',
  },
  AG1201: {
    title: 'A MongoDB does not answer',
    cause: 'Nothing answers at the address within two seconds, or it refuses the login.',
    fix: 'Start it, or mend MONGODB_URI or the one of the service; `npm run doctor` asks it again. Without either setting there is an embedded store.',
  },
  AG1202: {
    title: 'A process of the distributed topology did not start',
    cause:
      'One of the processes ended, or was not ready within half a minute; the message has its last words.',
    fix: 'Mend what those words say. LOG_LEVEL=debug has more of them.',
  },
  AG1203: {
    title: 'Keycloak cannot be had',
    cause:
      'Java is missing or too old, or the archive cannot be fetched, is another one, or cannot be unpacked.',
    fix: 'Install a JDK of the version that is named, or name an unpacked Keycloak by KEYCLOAK_HOME.',
  },
  AG1204: {
    title: 'Keycloak did not start',
    cause: 'It ended, or did not answer in time; the message has its last words.',
    fix: 'Mend what they say; KEYCLOAK_PORT sets another port.',
  },
  AG1301: {
    title: 'The subgraphs do not compose',
    cause:
      'Two services say different things of the same type or field, or a query could not be answered from them. Each problem is named with its federation code and its line.',
    fix: 'Mend the SDL in schema/subgraphs. https://www.apollographql.com/docs/graphos/reference/federation/errors has a section for each federation code.',
  },
  AG1302: {
    title: 'An SDL file cannot be read',
    cause:
      'A file of schema/subgraphs is no valid GraphQL, or schema/supergraph.yaml names one that is not there.',
    fix: 'Mend the line that is named.',
  },
  AG1303: {
    title: 'The supergraph is missing or of another time',
    cause: 'schema/supergraph.graphql is not there, or is not what schema/subgraphs compose to.',
    fix: 'Run `npm run compose && npm run codegen` and commit the result.',
  },
  AG1304: {
    title: 'Permissions and schema do not fit',
    cause:
      'A root field or a type has no rule, or a rule names what is not in the schema. A service does not start so: what has no rule is not to be served.',
    fix: "Add or take away the named rule in the service's src/adapters/graphql/permissions.ts.",
  },
  AG1305: {
    title: 'The public schema breaks its clients',
    cause:
      'Something that a client may rely on was taken away or changed without having been deprecated in a release.',
    fix: 'Put it back and mark it `@deprecated`; `npm run schema:check` has the table.',
  },
  AG1306: {
    title: 'A service of the graph is not there',
    cause:
      'schema/supergraph.yaml names a service whose folder is missing, or whose src/service.ts does not export it as its default.',
    fix: 'Take the entry out, or write the service: `npm run new:service -- <name>` shows what it takes.',
  },
  AG1900: {
    title: 'The start failed for a reason that nobody foresaw',
    cause: 'A defect, or something on this machine that no check knows of; the message has all there is.',
    fix: '`npm run doctor` looks at what is known. Report the message with what was done before.',
  },
} as const satisfies Readonly<Record<string, ErrorPage>>;

export type StartupErrorCode = keyof typeof STARTUP_ERRORS;

/** A reason not to start that a person can mend; its message and its code are all that is shown of it. */
export class StartupError extends Error {
  override readonly name: string = 'StartupError';
  readonly code: StartupErrorCode;

  constructor(code: StartupErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Where the page of an error is, as a line below its message. */
export function explained(code: StartupErrorCode): string {
  return `  ${code}: npm run explain ${code}`;
}
