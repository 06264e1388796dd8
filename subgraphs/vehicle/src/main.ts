import { serveService } from '@autograph/service';
import { openEventBroker } from '@autograph/service/events';
import { createLog, faultPoint, runProcess } from '@autograph/service/process';
import { createVehicleService } from './app.ts';
import { readVehicleSettings } from './config.ts';

runProcess(async () => {
  const settings = readVehicleSettings();
  const log = createLog('vehicle', settings.LOG_LEVEL);
  const broker = await openEventBroker('vehicle', settings, log);
  const service = await createVehicleService({
    mongoUri: settings.VEHICLE_MONGODB_URI,
    log,
    faultPoint: faultPoint(settings.FAULT_POINTS),
    publisher: broker,
    outboxInterval: settings.OUTBOX_INTERVAL,
  });
  const closing = { ...service, close: () => service.close().finally(() => broker.close()) };
  return serveService(closing, { log, port: settings.VEHICLE_PORT, settings });
});
