import { runProcess, StartupError } from '@autograph/service/process';
import { Command } from 'commander';
import { readStartSettings } from '../keycloak-start/config.ts';
import { openKeycloak } from '../keycloak-start/open-keycloak.ts';

new Command('npm run keycloak:setup --')
  .description(
    'Imports the realm of the graph into the Keycloak of this machine, for development. Downloads it if need be. Does nothing if a Keycloak runs that has the realm.',
  )
  .parse();

runProcess(async () => {
  const settings = readStartSettings();
  const url = `http://127.0.0.1:${settings.port}`;
  const running = await fetch(`${url}/realms/vehicle-sales`).catch(() => null);
  await running?.body?.cancel();
  if (running?.ok) {
    console.log(`The Keycloak at ${url} has the realm vehicle-sales. Nothing was imported.`);
  } else if (running) {
    throw new StartupError(
      'AG1204',
      `The server at ${url} has no realm vehicle-sales (status ${running.status}). Stop it, or set KEYCLOAK_PORT. Keycloak imports a realm only when it starts.`,
    );
  } else {
    const { server } = await openKeycloak(settings);
    await server.close();
    console.log(`The realm vehicle-sales is imported into ${settings.dataDir}. Keycloak is stopped again.`);
  }
  process.exit(0);
});
