import type { TestProject } from 'vitest/node';
import { startSingle } from './graph-setup.ts';
import { keycloakSettings } from './keycloak.ts';

/** Starts the single topology over a Keycloak. */
export default function startOverKeycloak(project: TestProject): Promise<() => Promise<void>> {
  const settings = keycloakSettings();
  if (!settings.KEYCLOAK_URL)
    throw new Error(
      'TEST_KEYCLOAK_URL and TEST_KEYCLOAK_CLIENT_SECRET must name the Keycloak of keycloak:start.',
    );
  return startSingle(project, settings);
}
