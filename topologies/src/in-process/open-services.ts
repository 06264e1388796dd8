import { inProcessBroker } from '@autograph/events/broker';
import type { OpenService } from '@autograph/service';
import { localServiceClient, unavailable } from '@autograph/service/graphql';
import { type Closing, createLog } from '@autograph/service/process';
import type { InProcessSettings } from './settings.ts';
import type { UriOf } from './store.ts';

/**
 * Opens all services in this process. They call each other without HTTP, and share a broker. What is to be closed goes into
 * `closing`. Throws a `StartupError` when one cannot be opened.
 */
export async function openServices(
  { services, logLevel, ofServices }: InProcessSettings,
  uriOf: UriOf,
  closing: Closing,
): Promise<readonly OpenService[]> {
  const settings = await ofServices();
  const broker = inProcessBroker();
  closing.push(() => broker.close());
  const opened = new Map<string, OpenService>();
  // Services call each other in circles: one that is open may call another before that is.
  const clientOf = (called: string, by: string) => ({
    execute: async (...call: Parameters<ReturnType<typeof localServiceClient>['execute']>) => {
      const service = opened.get(called);
      if (!service) throw unavailable(called);
      return localServiceClient(service.subgraph, by).execute(...call);
    },
  });
  const results = await Promise.allSettled(
    services.map(async (service) => {
      const open = await service.open({
        settings,
        mongoUri: service.hasStore ? uriOf(service.name) : undefined,
        clientOf: (called) => clientOf(called, service.name),
        broker,
        log: createLog(service.name, logLevel),
      });
      closing.push(() => open.close());
      opened.set(service.name, open);
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  // All consumers are subscribed by now, so that none misses an event.
  for (const service of opened.values()) service.begin();
  return [...opened.values()];
}
