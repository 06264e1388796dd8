import { httpServiceClient, serviceCredentials } from '@autograph/service/calls';
import { createLog, listen, runProcess, useFastPath } from '@autograph/service/process';
import { createGateway } from './app.ts';
import { keycloakIssuer, tokenVerifier } from './authentication/tokens.ts';
import { readGatewaySettings } from './config.ts';
import { remoteReadiness } from './subgraphs/remote-readiness.ts';
import { SELF, sessionService, supergraphSchema, supergraphSdl, supergraphServices } from './supergraph.ts';

runProcess(async () => {
  const settings = readGatewaySettings();
  const { keycloak } = settings;
  const identity = sessionService(supergraphSchema(supergraphSdl()));
  useFastPath(settings.FAST_PATH);
  const log = createLog(SELF, settings.LOG_LEVEL);
  const credentials = serviceCredentials(SELF, settings.SERVICE_SECRET);
  const gateway = await createGateway({
    clientOf: (name) =>
      httpServiceClient({ name, url: settings.urlOf(name), credentials, bounds: settings.bounds, log }),
    verifyToken: keycloak
      ? tokenVerifier({ jwksUrl: keycloak.jwksUrl }, keycloakIssuer(keycloak))
      : tokenVerifier({ jwksUrl: new URL('/.well-known/jwks.json', settings.urlOf(identity)).href }),
    readiness: remoteReadiness(supergraphServices().map(({ name }) => ({ name, url: settings.urlOf(name) }))),
    log,
    production: settings.NODE_ENV === 'production',
    explorer: settings.explorer,
    shutdown: settings,
    edge: settings,
    // Another gateway behind the same balancer would not know who has just written.
    responseCache: settings.RESPONSE_CACHE === 'on',
  });
  const port = await listen(gateway.app, settings.HOST, settings.PORT);
  log.info({ host: settings.HOST, port }, 'listening');
  return gateway;
});
