import { type Environment, SettingsError } from '@autograph/service/process';
import { type InProcessSettings, readInProcessSettings } from '@autograph/topologies/in-process';
import { ROOT } from '@autograph/topologies/root';
import type { Finding } from './finding.ts';
import { dataDirFinding, graphqlFinding } from './installation.ts';
import { migrationFindings } from './migrations.ts';
import { optionalServiceFindings } from './optional-services.ts';
import { distributedPorts, FOR_OPERATORS, portFindings, type WantedPort } from './ports.ts';
import { storeFindings } from './stores.ts';

/** Which start failed, when one did: then what runs already is in its way. */
export type FailedStart = 'single' | 'distributed' | null;

/**
 * Looks at everything that a start needs on this machine. Where the settings are wrong it says so, and leaves out what
 * they would have named.
 */
export async function examine(
  environment: Environment,
  { failed = null, root = ROOT }: { readonly failed?: FailedStart; readonly root?: string } = {},
): Promise<Finding[]> {
  const settings = await settingsOf(environment);
  const dataDir = environment.AUTOGRAPH_DATA_DIR || '.data';
  const findings: Finding[] = [
    { check: 'Node', verdict: 'ok', says: process.versions.node },
    graphqlFinding(root),
    dataDirFinding(dataDir),
    ...storeFindings(dataDir),
    settings instanceof SettingsError
      ? { check: 'Settings', verdict: 'wrong', says: settings.problems.join('; '), fix: 'see .env.example' }
      : { check: 'Settings', verdict: 'ok', says: 'all of them can be used' },
  ];
  if (settings instanceof SettingsError) return findings;
  const [ports, services, migrations] = await Promise.all([
    allPorts(settings, environment, failed),
    optionalServiceFindings(settings, environment),
    migrationFindings(settings),
  ]);
  return [...findings, ...migrations, ...ports, ...services];
}

async function allPorts(
  settings: InProcessSettings,
  environment: Environment,
  failed: FailedStart,
): Promise<Finding[]> {
  const { port, admins } = settings;
  const adminPort = admins.ADMIN_PORT;
  const doors: WantedPort[] = [{ name: 'gateway', setting: 'PORT', port, adminPort }];
  if (adminPort !== undefined)
    doors.push({ name: `gateway${FOR_OPERATORS}`, setting: 'ADMIN_PORT', port: adminPort });
  const findings = await portFindings(
    doors.filter((door) => door.port !== 0),
    {
      starting: failed !== null,
      verdict: 'wrong',
    },
  );
  const others = await distributedFindings(settings, environment, failed).catch((error: Error): Finding[] => [
    { check: 'Distributed', verdict: 'note', says: error.message },
  ]);
  return [...findings, ...others];
}

/** Of the other ports only those that are taken: anyone who runs one process needs none of them. */
async function distributedFindings(
  { services, admins }: InProcessSettings,
  environment: Environment,
  failed: FailedStart,
): Promise<Finding[]> {
  const others = distributedPorts(services, { ...environment, PORT: '' }).filter(
    ({ name, port }) => name !== 'gateway' && port !== admins.ADMIN_PORT,
  );
  const findings = await portFindings(others, {
    starting: failed === 'distributed',
    verdict: failed === 'distributed' ? 'wrong' : 'note',
  });
  return findings
    .filter(({ verdict }) => verdict !== 'ok')
    .map((finding) => (failed ? finding : { ...finding, says: `${finding.says} (start:distributed)` }));
}

async function settingsOf(environment: Environment): Promise<InProcessSettings | SettingsError> {
  try {
    return await readInProcessSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}
