import type { DomainEvent } from '@autograph/events';
import type { EventBroker, Subscription } from '@autograph/events/broker';
import type { Connection } from 'mongoose';
import { eventsConsumed } from '../process/metrics.ts';
import { runInBackground } from '../telemetry/request-context.ts';
import { isStoreUnavailable } from './errors.ts';
import { consumerStore } from './inbox.ts';

/** What a service does with events, its own or another service's. */
export interface ConsumerOptions
  extends Pick<Subscription, 'group' | 'events' | 'handler' | 'handlerOfMany' | 'attempts' | 'pause'> {
  /** Name of the service, in the metrics. */
  readonly service: string;
  /** The store that the handler writes to, which keeps the inbox too. */
  readonly connection: Connection;
  readonly broker: Pick<EventBroker, 'subscribe'>;
}

/**
 * Has a service consume events: a copy is dropped by the inbox in the service's store, a failure tried again with growing
 * pauses, what keeps failing becomes a dead letter (in the service's store, where the broker has none), and while the store is away the events wait. Each outcome is counted.
 *
 * Between the effect of a handler and its note in the inbox a crash may fall: a handler is to be repeatable, and to bear
 * events in another order (a write guarded by `aggregate.sequence`, or `ignoringOlder`). `consumerContract` of
 * `@autograph/events/testing` shows whether one does.
 */
export async function startConsumer(options: ConsumerOptions): Promise<{ close(): Promise<void> }> {
  const { service, connection, broker, handler, handlerOfMany, ...subscription } = options;
  const { inbox, deadLetters } = await consumerStore(connection);
  const { group } = subscription;
  return broker.subscribe({
    ...subscription,
    handler: (event) => runInBackground(() => handler(event)),
    ...(handlerOfMany && {
      handlerOfMany: (events: readonly DomainEvent[]) => runInBackground(() => handlerOfMany(events)),
    }),
    inbox,
    deadLetters,
    isUnavailable: isStoreUnavailable,
    did: (outcome) => eventsConsumed.inc({ service, group, outcome }),
  });
}
