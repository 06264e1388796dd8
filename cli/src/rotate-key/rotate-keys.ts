import type { Service } from '@autograph/service';
import { type Environment, keptBy, replaceKept, StartupError } from '@autograph/service/process';

/**
 * Replaces every key that the data directory keeps and whose public half stays published, so that what was signed with it is
 * good until it expires. Used from the next start on. Throws a `StartupError` where a setting gives the key, or there is none.
 */
export async function rotateKeys(
  services: readonly Service[],
  environment: Environment,
  dataDir: string,
): Promise<void> {
  for (const service of services) {
    for (const [name, setting] of Object.entries(service.settings(environment))) {
      const kept = keptBy(setting);
      if (!kept?.retired) continue;
      if (environment[name])
        throw new StartupError('AG1005', `${name} is set as a setting. Change the setting.`);
      await replaceKept(kept, dataDir);
    }
  }
}
