import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import {
  createLog,
  isHealthPublic,
  listen,
  openAdminServer,
  runProcess,
  useFastPath,
  useLogFile,
} from '@autograph/service/process';
import { createGateway } from './app.ts';
import { keycloakIssuer, tokenVerifier } from './authentication/tokens.ts';
import { readGatewaySettings } from './config.ts';
import { changeFeeds } from './live/change-feeds.ts';
import { remoteReadiness } from './subgraphs/remote-readiness.ts';
import {
  filesService,
  SELF,
  sessionService,
  supergraphSchema,
  supergraphSdl,
  supergraphServices,
} from './supergraph.ts';

runProcess(async () => {
  const settings = readGatewaySettings();
  const { keycloak } = settings;
  const supergraph = supergraphSchema(supergraphSdl());
  const identity = sessionService(supergraph);
  const files = filesService(supergraph);
  useFastPath(settings.FAST_PATH);
  useLogFile(settings.LOG_FILE);
  const log = createLog(SELF, settings.LOG_LEVEL);
  const credentials = serviceCredentials(SELF, settings.SERVICE_SECRET);
  const readiness = remoteReadiness(
    supergraphServices().map(({ name }) => ({ name, url: settings.urlOf(name) })),
    credentials,
  );
  const gateway = await createGateway({
    clientOf: (name) =>
      httpServiceClient({ name, url: settings.urlOf(name), credentials, bounds: settings.bounds, log }),
    verifyToken: keycloak
      ? tokenVerifier({ jwksUrl: keycloak.jwksUrl }, keycloakIssuer(keycloak))
      : tokenVerifier({ jwksUrl: new URL('/.well-known/jwks.json', settings.urlOf(identity)).href }),
    readiness,
    publicHealth: isHealthPublic(settings),
    log,
    production: settings.NODE_ENV === 'production',
    explorer: settings.explorer,
    webDir: settings.webDir,
    publicStock: settings.PUBLIC_STOCK === 'on',
    shutdown: settings,
    edge: settings,
    changes: await changeFeeds(settings, log),
    // Another gateway behind the same balancer would not know who has just written.
    responseCache: settings.RESPONSE_CACHE === 'on',
    filesOrigin: files ? new URL(settings.urlOf(files)).origin : undefined,
  });
  const admin = await openAdminServer(gateway.app, { settings, readiness, log });
  const port = await listen(gateway.app, settings.HOST, settings.PORT);
  log.info({ host: settings.HOST, port }, 'listening');
  return { ...gateway, close: () => gateway.close().finally(admin.close) };
});
