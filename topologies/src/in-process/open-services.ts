import { inProcessBroker } from '@autograph/events/broker';
import { type ChangeFeed, inProcessChanges, tellingChanges } from '@autograph/events/changes';
import { redisChanges, redisChangeTeller } from '@autograph/events/redis';
import type { OpenService } from '@autograph/service';
import { localServiceClient, unavailable } from '@autograph/service/graphql';
import { type Closing, createLog } from '@autograph/service/process';
import type { InProcessSettings } from './settings.ts';
import type { UriOf } from './store.ts';

/** The services of this process, and where their changes are heard of. */
export interface OpenServices {
  readonly services: readonly OpenService[];
  readonly changes: readonly ChangeFeed[];
}

/**
 * Opens all services in this process. They call each other without HTTP, and share a broker. With a Redis, the changes of other
 * processes on the same stores are heard of too. What is to be closed goes into `closing`. Throws a `StartupError` when one
 * cannot be opened.
 */
export async function openServices(
  { services, logLevel, ofServices, edge: { REDIS_URL } }: InProcessSettings,
  uriOf: UriOf,
  closing: Closing,
): Promise<OpenServices> {
  const settings = await ofServices();
  const own = inProcessChanges();
  const shared = REDIS_URL === undefined ? null : { url: REDIS_URL, log: createLog('events', logLevel) };
  const local = tellingChanges(inProcessBroker(), own.teller);
  const broker = shared ? tellingChanges(local, redisChangeTeller(shared)) : local;
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
  return {
    services: [...opened.values()],
    changes: shared ? [own.feed, redisChanges(shared)] : [own.feed],
  };
}
