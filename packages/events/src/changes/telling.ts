import type { EventBroker } from '../broker/index.ts';
import { type ChangeTeller, changesOf } from './change-feed.ts';

/**
 * A broker that also tells of the change behind each event that it publishes. A publish fails when the teller fails, so that
 * the events stay in their outbox and are published again. Consumers do not wait for the teller.
 */
export function tellingChanges(broker: EventBroker, teller: ChangeTeller): EventBroker {
  return {
    ...broker,
    publish: async (events) => {
      const results = await Promise.allSettled([broker.publish(events), teller.tell(changesOf(events))]);
      for (const result of results) if (result.status === 'rejected') throw result.reason;
    },
    close: async () => {
      await broker.close();
      await teller.close();
    },
  };
}
