import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KafkaServer, kafkaDir, startKafkaServer } from '@autograph/dev-servers/kafka';

export { kafkaBroker } from '../kafka/index.ts';

/** A Kafka of a test's own, which it may stop and start. */
export interface TestKafka {
  readonly brokers: readonly [string];
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Ends it by SIGKILL: nothing is flushed, nobody is notified. */
  kill(): Promise<void>;
  /** Ends it and removes what it stored. */
  close(): Promise<void>;
}

/** What another broker is made of than the usual one, given its port and its folder. */
export type Setup = (
  port: number,
  dataDir: string,
) => Promise<Pick<Parameters<typeof startKafkaServer>[0], 'properties' | 'formatting'>>;

/** Starts a Kafka for one test. */
export async function startTestKafka(setUp?: Setup): Promise<TestKafka> {
  const dataDir = await mkdtemp(join(tmpdir(), 'autograph-kafka-'));
  const port = await freePort();
  const other = await setUp?.(port, dataDir);
  const cacheDir = kafkaDir({ AUTOGRAPH_DATA_DIR: new URL('../../../../.data', import.meta.url).pathname });
  let server: KafkaServer | null = null;
  const start = async (): Promise<void> => {
    server = await startKafkaServer({ port, dataDir, cacheDir, ...other });
  };
  const stop = async (): Promise<void> => {
    await server?.stop();
    server = null;
  };
  await start();
  return {
    brokers: [`127.0.0.1:${port}`],
    start,
    stop,
    kill: async () => {
      if (server) process.kill(server.pid, 'SIGKILL');
      await server?.ended;
      server = null;
    },
    close: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A port whose next one, which is the controller's, is free as well; below those that systems hand out meanwhile. */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = 12_000 + Math.floor(Math.random() * 20_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error('no two free ports in a row');
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  server.once('error', () => resolve(false));
  server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  return promise;
}
