import { type EventBroker, inProcessBroker } from '@autograph/events/broker';
import { tellingChanges } from '@autograph/events/changes';
import { kafkaAccess, kafkaSettings, redisSettings } from '@autograph/events/config';
import type { z } from 'zod';
import { faultPointsFile, withJournal } from '../process/fault-points.ts';
import type { Logger } from '../process/log.ts';
import { type Environment, whole } from '../process/settings.ts';

/** The settings of a service that raises events. */
export function eventSettings(environment: Environment) {
  return {
    ...kafkaSettings(environment),
    ...redisSettings,
    OUTBOX_INTERVAL: whole(10, 3_000, 'milliseconds')
      .default(1_000)
      .describe('Time between two searches for events that a crash left in the outbox, in milliseconds.'),
    FAULT_POINTS: faultPointsFile(environment),
  };
}

/** The broker that the settings of a service name: Kafka, or one within its process. Other processes hear of changes by it, or by Redis. */
export async function openEventBroker(
  service: string,
  settings: z.output<z.ZodObject<ReturnType<typeof eventSettings>>>,
  log: Logger,
): Promise<EventBroker> {
  const access = kafkaAccess(settings);
  const broker = access
    ? (await import('@autograph/events/kafka')).kafkaBroker({
        ...access,
        clientId: `autograph-${service}`,
        log,
      })
    : await localBroker(settings.REDIS_URL, log);
  return withJournal(broker, settings.FAULT_POINTS);
}

async function localBroker(redisUrl: string | undefined, log: Logger): Promise<EventBroker> {
  const broker = inProcessBroker();
  if (redisUrl === undefined) return broker;
  const { redisChangeTeller } = await import('@autograph/events/redis');
  return tellingChanges(broker, redisChangeTeller({ url: redisUrl, log }));
}
