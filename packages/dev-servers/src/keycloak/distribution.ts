import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { StartupError } from '@autograph/service/process';

/** The published distribution; it needs Java 17. The checksum is of the archive that was tried. */
export const DISTRIBUTION = {
  version: '26.7.3',
  artifact: 'org.keycloak:keycloak-quarkus-dist:26.7.3:tar.gz',
  sha256: '77657f30b7e90d70f727712ce1c967f430fd6a5e9f458d32d8c6df0635345f47',
} as const;

const MAVEN_COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** How long the fetch of 180 MB may take, in milliseconds. */
const FETCH_TIMEOUT = 600_000;

const run = promisify(execFile);

/**
 * The directory of Keycloak: fetched by Maven, checked and unpacked into `cacheDir` when it is not there yet. Throws a
 * `StartupError` when it is not available.
 */
export async function keycloakHome(
  cacheDir: string,
  environment: Readonly<Record<string, string>>,
  onProgress: (text: string) => void,
): Promise<string> {
  const name = `keycloak-${DISTRIBUTION.version}`;
  const home = join(cacheDir, name);
  if (existsSync(join(home, 'version.txt'))) return home;
  await mkdir(cacheDir, { recursive: true });
  // Made aside and moved as a whole, so that what is at its place is complete.
  const aside = await mkdtemp(join(cacheDir, `${name}-`));
  try {
    onProgress(`Fetching Keycloak ${DISTRIBUTION.version} (180 MB, once)`);
    const archive = await fetchArchive(aside, environment);
    await run('tar', ['-xzf', archive, '-C', aside], { env: { ...environment } });
    await rename(join(aside, name), home);
    return home;
  } catch (error) {
    if (existsSync(join(home, 'version.txt'))) return home;
    if (error instanceof StartupError) throw error;
    throw new StartupError(
      'AG1203',
      `Keycloak could not be unpacked in ${cacheDir}: ${(error as Error).message}`,
    );
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function fetchArchive(into: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const options = ['--batch-mode', '--quiet', MAVEN_COPY];
  const goal = [`-Dartifact=${DISTRIBUTION.artifact}`, `-DoutputDirectory=${into}`];
  try {
    await run('mvn', [...options, ...goal], { cwd: into, env: { ...environment }, timeout: FETCH_TIMEOUT });
  } catch (error) {
    const { code, stdout = '' } = error as { code?: unknown; stdout?: string };
    const reason = code === 'ENOENT' ? 'there is no mvn' : stdout.trim().split('\n')[0];
    throw new StartupError(
      'AG1203',
      `Maven could not download ${DISTRIBUTION.artifact}: ${reason}. Set KEYCLOAK_HOME to use an unpacked Keycloak.`,
    );
  }
  const archive = join(into, `keycloak-quarkus-dist-${DISTRIBUTION.version}.tar.gz`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(archive), hash);
  if (hash.digest('hex') !== DISTRIBUTION.sha256) {
    throw new StartupError('AG1203', `${DISTRIBUTION.artifact} has an unexpected checksum.`);
  }
  return archive;
}
