import { serveService } from '@autograph/service';
import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import { openEventBroker } from '@autograph/service/events';
import { createLog, faultPoint, runProcess } from '@autograph/service/process';
import { createCustomerService } from './app.ts';
import { readCustomerSettings } from './config.ts';

runProcess(async () => {
  const settings = readCustomerSettings();
  const log = createLog('customer', settings.LOG_LEVEL);
  const broker = await openEventBroker('customer', settings, log);
  const credentials = serviceCredentials('customer', settings.SERVICE_SECRET);
  const timeout = settings.SERVICE_TIMEOUT;
  const bounds = { queryTimeout: timeout, mutationTimeout: timeout };
  const service = await createCustomerService({
    mongoUri: settings.CUSTOMER_MONGODB_URI,
    log,
    sale: httpServiceClient({ name: 'sale', url: settings.SALE_URL, credentials, bounds, log }),
    buyerRecordKey: settings.BUYER_RECORD_KEY,
    buyerRecordRetention: settings.BUYER_RECORD_RETENTION,
    recoveryInterval: settings.RECOVERY_INTERVAL,
    serviceTimeout: timeout,
    faultPoint: faultPoint(settings.FAULT_POINTS),
    publisher: broker,
    outboxInterval: settings.OUTBOX_INTERVAL,
  });
  const closing = { ...service, close: () => service.close().finally(() => broker.close()) };
  return serveService(closing, { log, port: settings.CUSTOMER_PORT, settings });
});
