import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from './index.ts';

/** A MongoDB for a test file: an embedded one with a directory of its own, or the one that TEST_MONGODB_URI names. */
export interface TestMongo {
  /** The address of a database that nobody else uses. */
  readonly uri: string;
  close(): Promise<void>;
}

let databases = 0;

/** Starts a MongoDB for tests; closing it removes its files. */
export async function startTestMongo(): Promise<TestMongo> {
  databases += 1;
  const database = `test-${process.pid}-${Date.now()}-${databases}`;
  const given = process.env.TEST_MONGODB_URI;
  if (given) return { uri: `${given.replace(/\/$/, '')}/${database}`, close: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), 'autograph-test-'));
  const mongo = await startEmbeddedMongo({ dataDir });
  return {
    uri: mongo.uriFor(database),
    close: async () => {
      await mongo.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
