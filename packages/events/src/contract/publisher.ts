import type { DomainEvent } from './event.ts';

/** Where events are published. */
export interface EventPublisher {
  /**
   * Publishes events, those of one aggregate in this order, and resolves when all are safe with the broker. Throws when it
   * cannot say so; some may then have been published, and all are to be published again.
   */
  publish(events: readonly DomainEvent[]): Promise<void>;
}
