import { parseArgs } from 'node:util';
import { EmbeddedMongoError, startEmbeddedMongo } from './index.ts';

const USAGE = 'usage: main.ts --data-dir DIR [--port N]';

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function readOptions(): { dataDir: string; port: number } {
  try {
    const { values } = parseArgs({ options: { 'data-dir': { type: 'string' }, port: { type: 'string' } } });
    const dataDir = values['data-dir'];
    if (dataDir === undefined || dataDir === '') return fail(`--data-dir is missing; ${USAGE}`);
    const port = values.port ?? '27017';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
      return fail(`--port must be a number from 0 to 65535, not '${port}'; ${USAGE}`);
    }
    return { dataDir, port: Number(port) };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`);
  }
}

const { dataDir, port } = readOptions();
try {
  const mongo = await startEmbeddedMongo({ dataDir, port });
  const stop = (): void => {
    mongo.close().then(
      () => process.exit(0),
      (error: unknown) => fail(String(error)),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  process.stdout.write(`embedded-mongo serves ${dataDir} at ${mongo.uri}\n`);
} catch (error) {
  fail(error instanceof EmbeddedMongoError ? error.message : `The store could not start: ${String(error)}`);
}
