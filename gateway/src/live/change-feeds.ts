import type { ChangeFeed } from '@autograph/events/changes';
import type { KafkaAccess } from '@autograph/events/config';
import type { Logger } from '@autograph/service/process';
import { SELF, supergraphSchema, supergraphSdl } from '../supergraph.ts';
import { liveFields } from './live-fields.ts';

/** Where a gateway hears of the changes of services that are other processes: by Kafka, else by Redis, else nowhere. */
export async function changeFeeds(
  { kafka, REDIS_URL }: { readonly kafka: KafkaAccess | null; readonly REDIS_URL?: string | undefined },
  log: Logger,
): Promise<readonly ChangeFeed[]> {
  if (kafka) {
    const { kafkaChanges } = await import('@autograph/events/kafka');
    const types = [...liveFields(supergraphSchema(supergraphSdl())).values()].flatMap((field) => field.of);
    return [kafkaChanges({ ...kafka, clientId: `autograph-${SELF}`, log }, [...new Set(types)])];
  }
  if (REDIS_URL === undefined) return [];
  const { redisChanges } = await import('@autograph/events/redis');
  return [redisChanges({ url: REDIS_URL, log })];
}
