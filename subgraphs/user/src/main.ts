import { serveService } from '@autograph/service';
import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import { createLog, runProcess } from '@autograph/service/process';
import { createUserService } from './app.ts';
import { readUserSettings } from './config.ts';

/** How long to wait for the answer of another service, in milliseconds: it asks a third one meanwhile. */
const PATIENCE = 8_000;

runProcess(async () => {
  const settings = readUserSettings();
  const log = createLog('user', settings.LOG_LEVEL);
  const credentials = serviceCredentials('user', settings.SERVICE_SECRET);
  const bounds = { queryTimeout: PATIENCE, mutationTimeout: PATIENCE };
  const service = await createUserService({
    mongoUri: settings.USER_MONGODB_URI,
    log,
    customer: httpServiceClient({ name: 'customer', url: settings.CUSTOMER_URL, credentials, bounds, log }),
    privateKey: settings.TOKEN_PRIVATE_KEY,
    previousPublicKeys: settings.TOKEN_PREVIOUS_PUBLIC_KEYS,
    resetDelivery: settings.mail,
    keycloak: settings.keycloak,
    bootstrapAdmin: settings.bootstrapAdmin,
  });
  return serveService(service, { log, port: settings.USER_PORT, settings });
});
