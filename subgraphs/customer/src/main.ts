import { createLog, runProcess, serveService } from '@autograph/service';
import { createCustomerService } from './app.ts';
import { readCustomerSettings } from './config.ts';

runProcess(async () => {
  const settings = readCustomerSettings();
  const log = createLog('customer', settings.LOG_LEVEL);
  const service = await createCustomerService({ mongoUri: settings.CUSTOMER_MONGODB_URI, log });
  return serveService(service, {
    log,
    host: settings.HOST,
    port: settings.CUSTOMER_PORT,
    secret: settings.SERVICE_SECRET,
  });
});
