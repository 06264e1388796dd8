import { createLog, faultPoint, runProcess, serveService } from '@autograph/service';
import { createVehicleService } from './app.ts';
import { readVehicleSettings } from './config.ts';

runProcess(async () => {
  const settings = readVehicleSettings();
  const log = createLog('vehicle', settings.LOG_LEVEL);
  const service = await createVehicleService({
    mongoUri: settings.VEHICLE_MONGODB_URI,
    log,
    faultPoint: faultPoint(settings.FAULT_POINTS),
  });
  return serveService(service, {
    log,
    host: settings.HOST,
    port: settings.VEHICLE_PORT,
    secret: settings.SERVICE_SECRET,
  });
});
