import { serveService } from '@autograph/service';
import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import { openEventBroker } from '@autograph/service/events';
import { createLog, faultPoint, runProcess } from '@autograph/service/process';
import { createSaleService } from './app.ts';
import { readSaleSettings, salePolicy } from './config.ts';

runProcess(async () => {
  const settings = readSaleSettings();
  const log = createLog('sale', settings.LOG_LEVEL);
  const credentials = serviceCredentials('sale', settings.SERVICE_SECRET);
  const timeout = settings.SERVICE_TIMEOUT;
  const bounds = { queryTimeout: timeout, mutationTimeout: timeout };
  const reach = (name: string, url: string) => httpServiceClient({ name, url, credentials, bounds, log });
  const broker = await openEventBroker('sale', settings, log);
  const service = await createSaleService({
    mongoUri: settings.SALE_MONGODB_URI,
    log,
    vehicle: reach('vehicle', settings.VEHICLE_URL),
    customer: reach('customer', settings.CUSTOMER_URL),
    policy: salePolicy(settings, settings.SERVICE_TIMEOUT),
    recoveryInterval: settings.RECOVERY_INTERVAL,
    faultPoint: faultPoint(settings.FAULT_POINTS),
    publisher: broker,
    broker,
    outboxInterval: settings.OUTBOX_INTERVAL,
  });
  const closing = { ...service, close: () => service.close().finally(() => broker.close()) };
  return serveService(closing, { log, port: settings.SALE_PORT, settings });
});
