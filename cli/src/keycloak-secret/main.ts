import { keptText, runProcess } from '@autograph/service/process';
import { Command } from 'commander';
import { readStartSettings } from '../keycloak-start/config.ts';
import { SECRET_FILE } from '../keycloak-start/open-keycloak.ts';

new Command('npm run keycloak:secret --')
  .description('Prints the secret of the client `autograph` of the Keycloak of this machine.')
  .parse();

runProcess(async () => {
  const { clientSecret, dataDir } = readStartSettings();
  const secret = clientSecret ?? (await keptText(dataDir, SECRET_FILE));
  if (!secret) {
    console.error(`There is no secret in ${dataDir}. Run npm run keycloak:setup, which creates it.`);
    process.exit(1);
  }
  console.log(`KEYCLOAK_CLIENT_SECRET=${secret}

The user service needs it as a setting. To replace it, stop Keycloak, delete ${dataDir} and run npm run keycloak:setup.
Accounts that were created in Keycloak are then gone.`);
  process.exit(0);
});
