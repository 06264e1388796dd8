import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { type Serving, serve } from '../src/serve.ts';

export interface TestServer {
  readonly dataDir: string;
  readonly serving: Serving;
  readonly client: MongoClient;
  close(): Promise<void>;
}

export function temporaryDir(): string {
  return mkdtempSync(join(tmpdir(), 'embedded-mongo-'));
}

/** A server in this thread, so that a test can reach its store, and the official driver connected to it. */
export async function startServer(dataDir = temporaryDir()): Promise<TestServer> {
  const serving = await serve(dataDir, 0);
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${serving.port}/?directConnection=true`);
  return {
    dataDir,
    serving,
    client,
    close: async () => {
      await client.close();
      await serving.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a promise is rejected with; a promise that is kept is a failure of the test. */
export async function rejection(promise: Promise<unknown>): Promise<Record<string, unknown> & Error> {
  try {
    await promise;
  } catch (error) {
    return error as Record<string, unknown> & Error;
  }
  throw new Error('was expected to be refused, and was not');
}
