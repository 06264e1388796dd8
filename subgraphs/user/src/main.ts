import { createLog, runProcess, serveService } from '@autograph/service';
import { createUserService } from './app.ts';
import { readUserSettings } from './config.ts';

runProcess(async () => {
  const settings = readUserSettings();
  const log = createLog('user', settings.LOG_LEVEL);
  const service = await createUserService({
    mongoUri: settings.USER_MONGODB_URI,
    log,
    privateKey: settings.TOKEN_PRIVATE_KEY,
    previousPublicKeys: settings.TOKEN_PREVIOUS_PUBLIC_KEYS,
    resetDelivery: settings.mail,
    keycloak: settings.keycloak,
    bootstrapAdmin: settings.bootstrapAdmin,
  });
  return serveService(service, { log, port: settings.USER_PORT, settings });
});
