import { randomBytes } from 'node:crypto';
import { keycloakHome, startKeycloak } from '@autograph/dev-servers/keycloak';
import { keptSecret, runProcess, useDataDir } from '@autograph/service/process';
import { Command } from 'commander';
import { readStartSettings } from './config.ts';

new Command('npm run keycloak:start --')
  .description('Starts a Keycloak with the realm of the graph on this machine, for development.')
  .parse();

runProcess(async () => {
  const { home, cacheDir, dataDir, environment, admin, clientSecret, java, port } = readStartSettings();
  await useDataDir(dataDir);
  const secret =
    clientSecret ?? (await keptSecret(dataDir, 'client-secret', () => randomBytes(32).toString('hex')));
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
  let closing = false;
  void server.gone.then((how) => {
    if (closing) return;
    console.error(`Keycloak ${how}`);
    process.exit(1);
  });
  console.log(`Keycloak is up (${(performance.now() / 1_000).toFixed(1)} s): the realm vehicle-sales, for development only

  KEYCLOAK_URL=${server.url}
  KEYCLOAK_CLIENT_SECRET=${secret}

Given to the gateway and to the user service, it is their identity provider. Ctrl-C stops it.`);
  return {
    close: () => {
      closing = true;
      return server.close();
    },
  };
});
