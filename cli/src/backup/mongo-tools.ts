import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectStore, primaryAddress } from '@autograph/service/mongo';
import { createLog, StartupError } from '@autograph/service/process';

type Tool = 'mongodump' | 'mongorestore';

/** The MongoDB of a service. */
export interface ServiceStore {
  readonly service: string;
  readonly uri: string;
}

/** The database of a service: that in the path of the address, or else the one named as the service. */
export function databaseOf({ service, uri }: ServiceStore): string {
  const [, named = ''] = /^[^/]+\/\/[^/]+\/([^?]*)/.exec(uri) ?? [];
  return named ? decodeURIComponent(named) : service;
}

/** Dumps the database of a service into a folder of this directory that has its name. Throws a `StartupError`. */
export async function dump(store: ServiceStore, into: string, signal: AbortSignal): Promise<void> {
  const args = ['--db', databaseOf(store), '--out', into];
  await run('mongodump', store, args, signal);
}

/**
 * Restores the one dump of a directory into the database of a service, which must be empty. Throws a `StartupError` where it is
 * not, and where the tool fails.
 */
export async function restoreDump(store: ServiceStore, from: string, signal: AbortSignal): Promise<void> {
  const [dumped = ''] = await readdir(from);
  const names = ['--nsFrom', `${dumped}.*`, '--nsTo', `${databaseOf(store)}.*`];
  await run('mongorestore', store, ['--dir', from, ...names, '--stopOnError'], signal);
}

/** Throws a `StartupError` unless the database of a service answers and has no collection. */
export async function checkEmpty(store: ServiceStore): Promise<void> {
  const { service, uri } = store;
  const database = databaseOf(store);
  const opened = await connectStore({ service, uri, database, log: createLog('restore', 'silent') });
  try {
    const [collection] = (await opened.connection.db?.listCollections().toArray()) ?? [];
    if (collection)
      throw new StartupError(
        'AG1406',
        `The database ${database} of the ${service} service is not empty. Set a MongoDB address with an empty database.`,
      );
  } finally {
    await opened.close();
  }
}

/** How many documents each collection of a dump has, by `database.collection`. */
export async function countDumped(from: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const database of await readdir(from)) {
    for (const name of (await readdir(join(from, database))).toSorted()) {
      if (!name.endsWith('.bson')) continue;
      const bytes = await readFile(join(from, database, name));
      let count = 0;
      // A document begins with its length.
      for (let at = 0; at + 4 <= bytes.length; at += Math.max(bytes.readInt32LE(at), 5)) count += 1;
      counts[`${database}.${decodeURIComponent(name.slice(0, -'.bson'.length))}`] = count;
    }
  }
  return counts;
}

async function run(
  tool: Tool,
  { service, uri }: ServiceStore,
  args: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'autograph-mongo-'));
  try {
    // The address has a password, which a list of processes would show.
    const config = join(dir, 'config.yaml');
    const address = primaryAddress(uri);
    await writeFile(config, `uri: ${JSON.stringify(address)}\n`, { mode: 0o600 });
    const child = spawn(tool, ['--config', config, ...args], { stdio: ['ignore', 'ignore', 'pipe'], signal });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said = `${said}${chunk}`.slice(-2_000);
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    if (code !== 0)
      throw new StartupError(
        'AG1407',
        `${tool} of the ${service} service failed: ${said.replaceAll(address, 'its address').trim()}`,
      );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new StartupError(
      'AG1407',
      `${tool} is not installed. The ${service} service has a MongoDB, and a backup of it needs MongoDB's database tools.`,
    );
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
