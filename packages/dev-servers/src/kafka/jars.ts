import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const POM = fileURLToPath(new URL('pom.xml', import.meta.url));
/** A first download takes a minute; Maven itself gives up on a server much later. */
const DOWNLOAD_LIMIT = 300_000;

/** A reason why no broker can be started that a person can fix; its message says what to do. */
export class KafkaStartError extends Error {
  override readonly name = 'KafkaStartError';
}

/** The folder with the broker's jars below `cacheDir`, brought by Maven if they are not there. */
export async function kafkaJars(cacheDir: string): Promise<string> {
  const version = /<version>([^<]+)</.exec(await readFile(POM, 'utf8'))?.[1];
  const jars = join(cacheDir, `jars-${version}`);
  if (await stat(jars).catch(() => null)) return jars;
  await mkdir(cacheDir, { recursive: true });
  // Whole or not at all: a download that was cut off must not look like one that was finished.
  const partial = `${jars}.${process.pid}`;
  const args = ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`];
  try {
    await promisify(execFile)('mvn', [...args, '-DincludeScope=runtime'], { timeout: DOWNLOAD_LIMIT });
    await rename(partial, jars);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (await stat(jars).catch(() => null)) return jars;
    const { code, stdout } = error as { code?: unknown; stdout?: string };
    if (code === 'ENOENT')
      throw new KafkaStartError('The command mvn is missing: install Maven and a JDK, 17 or newer.');
    throw new KafkaStartError(`Maven could not bring the Kafka broker:\n${stdout ?? ''}`);
  }
  return jars;
}
