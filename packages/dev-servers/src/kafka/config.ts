import { resolve } from 'node:path';

/** Where the Kafka broker keeps its jars and, by default, its data. */
export function kafkaDir(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  return resolve(environment.AUTOGRAPH_DATA_DIR || '.data', 'kafka');
}
