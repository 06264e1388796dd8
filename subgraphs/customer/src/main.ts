import { createLog, faultPoint, openEventBroker, runProcess, serveService } from '@autograph/service';
import { createCustomerService } from './app.ts';
import { readCustomerSettings } from './config.ts';

runProcess(async () => {
  const settings = readCustomerSettings();
  const log = createLog('customer', settings.LOG_LEVEL);
  const broker = await openEventBroker('customer', settings, log);
  const service = await createCustomerService({
    mongoUri: settings.CUSTOMER_MONGODB_URI,
    log,
    faultPoint: faultPoint(settings.FAULT_POINTS),
    publisher: broker,
    outboxInterval: settings.OUTBOX_INTERVAL,
  });
  const closing = { ...service, close: () => service.close().finally(() => broker.close()) };
  return serveService(closing, { log, port: settings.CUSTOMER_PORT, settings });
});
