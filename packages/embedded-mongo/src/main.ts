import { Command, InvalidArgumentError } from 'commander';
import { EmbeddedMongoError, startEmbeddedMongo } from './index.ts';

const { dataDir, port } = new Command('main.ts')
  .description('Serves an embedded MongoDB on 127.0.0.1 until it gets a signal to stop.')
  .requiredOption('--data-dir <dir>', 'where its data is')
  .option('--port <port>', 'where it listens; 0 takes a free one', portOf, 27_017)
  .parse()
  .opts<{ dataDir: string; port: number }>();

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

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}
