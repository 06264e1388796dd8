import type { FastifyInstance } from 'fastify';
import { type ServiceCredentials, serviceCredentials } from '../calls/credentials.ts';
import { httpServiceClient } from '../calls/http-service-client.ts';
import { openEventBroker } from '../events/event-broker.ts';
import { useFastPath } from '../fast-path/config.ts';
import { isHealthPublic, openAdminServer } from '../process/admin-server.ts';
import { drain, stopLimit } from '../process/drain.ts';
import { faultPoint } from '../process/fault-points.ts';
import { PROBE, type Readiness, sendReadiness } from '../process/health-routes.ts';
import { createHttpServer, listen } from '../process/http-server.ts';
import { createLog, type Logger, useLogFile } from '../process/log.ts';
import type { Running } from '../process/run-process.ts';
import { type Environment, type ProcessSettings, readSettings, refuseSamePort } from '../process/settings.ts';
import { startTracing } from '../telemetry/tracing.ts';
import type { OpenService, Service } from './define-service.ts';
import { addressOf, serviceSettings, settingOf, withCommonStore } from './service-settings.ts';

/** The settings that a service of any kind reads as a process of its own. */
interface Settings extends ProcessSettings {
  readonly SERVICE_SECRET: string;
  readonly SERVICE_TIMEOUT?: number;
  readonly FAULT_POINTS?: string;
}

/**
 * Runs a service as a process of its own, by the settings in the environment. Throws a `SettingsError` that names every wrong
 * one, or a `StartupError`. Closing it answers the requests under way first.
 */
export async function serveService(
  service: Service,
  environment: Environment,
): Promise<Running & { readonly port: number }> {
  const { name } = service;
  const read = readSettings(serviceSettings(service, environment), withCommonStore(name, environment));
  const settings = read as unknown as Settings;
  const portSetting = settingOf(name, 'PORT');
  const port = read[portSetting] as number;
  refuseSamePort(portSetting, port, settings);
  useFastPath(settings.FAST_PATH);
  useLogFile(settings.LOG_FILE);
  const log = createLog(name, settings.LOG_LEVEL);
  const credentials = serviceCredentials(name, settings.SERVICE_SECRET);
  const timeout = service.callTimeoutMs ?? settings.SERVICE_TIMEOUT ?? 0;
  const bounds = { queryTimeout: timeout, mutationTimeout: timeout };
  const tracing = await startTracing(settings, log);
  const broker = service.usesBroker ? await openEventBroker(name, read as never, log) : null;
  const open = await service
    .open({
      settings: read,
      mongoUri: read[settingOf(name, 'MONGODB_URI')] as string | undefined,
      clientOf: (called) =>
        httpServiceClient({ name: called, url: addressOf(called, read), credentials, bounds, log }),
      broker,
      log,
      faultPoint: faultPoint(settings.FAULT_POINTS),
    })
    .catch(async (error: unknown) => {
      await broker?.close();
      throw error;
    });
  open.begin();
  const close = async (): Promise<void> => {
    await open.close().finally(() => broker?.close());
    await tracing.close();
  };
  return listenFor({ ...open, close }, settings, { log, credentials, port });
}

async function listenFor(
  service: OpenService,
  settings: Settings,
  options: { readonly log: Logger; readonly credentials: ServiceCredentials; readonly port: number },
): Promise<Running & { readonly port: number }> {
  const { log, port } = options;
  const { name, readiness } = service;
  const isPublic = isHealthPublic(settings);
  const app = createHttpServer({ service: name, log, readiness, ...(!isPublic && { healthOf: null }) });
  if (!isPublic) servePeers(app, readiness, options.credentials);
  service.subgraph.serve(app, settings.SERVICE_SECRET);
  service.routes(app);
  let admin: Running | undefined;
  const close = async (): Promise<void> => {
    await drain(app, { settings, log });
    await admin?.close();
    await service.close();
    log.info('stopped');
  };
  try {
    admin = await openAdminServer(app, { settings, readiness, log });
    const listening = await listen(app, settings.HOST, port);
    log.info({ host: settings.HOST, port: listening }, 'listening');
    return { port: listening, close, stopLimit: stopLimit(settings) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Answers gateways whether the service is ready. Nobody else learns that there is something to ask. */
function servePeers(app: FastifyInstance, readiness: Readiness, credentials: ServiceCredentials): void {
  app.get('/health/ready', PROBE, async ({ headers }, reply) => {
    const [, credential] = /^Bearer (\S+)$/.exec(headers.authorization ?? '') ?? [];
    if (credential && (await credentials.verify(credential))) return sendReadiness(reply, app, readiness);
    reply.callNotFound();
    return reply;
  });
}
