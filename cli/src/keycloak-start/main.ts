import { runProcess } from '@autograph/service/process';
import { Command } from 'commander';
import { readStartSettings } from './config.ts';
import { openKeycloak } from './open-keycloak.ts';

new Command('npm run keycloak:start --')
  .description('Starts a Keycloak with the realm of the graph on this machine, for development.')
  .parse();

runProcess(async () => {
  const { server, secret } = await openKeycloak(readStartSettings());
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
