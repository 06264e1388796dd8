import { MOST_AT_START } from '@autograph/service';
import { StartupError } from '@autograph/service/process';
import { eachServiceStore, pendingIn, type StorePlaces } from '../migrate/service-stores.ts';
import type { Finding } from './finding.ts';

/**
 * What the stores still have of earlier releases, and whether a newer release has changed them. A store that does not answer or is damaged
 * has a finding of its own, and none here.
 */
export async function migrationFindings(places: StorePlaces): Promise<Finding[]> {
  const check = 'Migrations';
  const findings: Finding[] = [];
  try {
    await eachServiceStore(places, async (service, migrations, where) => {
      const pending = await pendingIn(migrations, MOST_AT_START);
      if (pending)
        findings.push({
          check,
          verdict: 'note',
          says: `${service} (${where}): ${pending}`,
          fix: 'npm run migrate',
        });
    });
  } catch (error) {
    if (error instanceof StartupError && error.code === 'AG1207')
      findings.push({ check, verdict: 'wrong', says: error.message, fix: 'start the newer release' });
  }
  return findings;
}
