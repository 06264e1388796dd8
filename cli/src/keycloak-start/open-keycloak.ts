import { randomBytes } from 'node:crypto';
import { type KeycloakServer, keycloakHome, startKeycloak } from '@autograph/dev-servers/keycloak';
import { keptSecret, useDataDir } from '@autograph/service/process';
import type { StartSettings } from './config.ts';

/** A Keycloak that runs with the realm, and the secret of its client. */
export interface OpenKeycloak {
  readonly server: KeycloakServer;
  readonly secret: string;
}

/** Name of the file of the data directory that has the secret of the client. */
export const SECRET_FILE = 'client-secret';

/** Downloads Keycloak if need be, starts it and imports the realm. Throws a `StartupError` when it does not start. */
export async function openKeycloak(settings: StartSettings): Promise<OpenKeycloak> {
  const { home, cacheDir, dataDir, environment, admin, clientSecret, java, port } = settings;
  await useDataDir(dataDir);
  const secret =
    clientSecret ?? (await keptSecret(dataDir, SECRET_FILE, () => randomBytes(32).toString('hex')));
  const at = home ?? (await keycloakHome(cacheDir, environment, (text) => console.log(text)));
  console.log('Starting Keycloak (the first start takes longer)');
  const server = await startKeycloak({
    home: at,
    dataDir,
    port,
    java,
    environment: {
      ...environment,
      KEYCLOAK_CLIENT_SECRET: secret,
      KEYCLOAK_DEMO_USERS: 'true',
      ...(admin && {
        KC_BOOTSTRAP_ADMIN_USERNAME: admin.username,
        KC_BOOTSTRAP_ADMIN_PASSWORD: admin.password,
      }),
    },
  });
  return { server, secret };
}
