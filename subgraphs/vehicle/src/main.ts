import { inProcessBroker } from '@autograph/events/broker';
import { createLog, faultPoint, runProcess, serveService, withJournal } from '@autograph/service';
import { createVehicleService } from './app.ts';
import { readVehicleSettings } from './config.ts';

runProcess(async () => {
  const settings = readVehicleSettings();
  const log = createLog('vehicle', settings.LOG_LEVEL);
  const kafka = settings.KAFKA_BROKERS && (await import('@autograph/events/kafka'));
  const broker = kafka
    ? kafka.kafkaBroker({ brokers: settings.KAFKA_BROKERS, clientId: 'autograph-vehicle', log })
    : inProcessBroker();
  const service = await createVehicleService({
    mongoUri: settings.VEHICLE_MONGODB_URI,
    log,
    faultPoint: faultPoint(settings.FAULT_POINTS),
    publisher: withJournal(broker, settings.FAULT_POINTS),
    outboxInterval: settings.OUTBOX_INTERVAL,
  });
  const closing = { ...service, close: () => service.close().finally(() => broker.close()) };
  return serveService(closing, { log, port: settings.VEHICLE_PORT, settings });
});
