import type { DomainEvent } from '../contract/index.ts';
import type { EventHandler } from './subscription.ts';

/** Remembers for each group how far it has come with each aggregate. */
export interface Sequences {
  /** The greatest sequence that was handled; `null` when none was. */
  last(group: string, aggregate: DomainEvent['aggregate']): Promise<number | null>;
  /** Notes a sequence as handled; a lower one than before changes nothing. */
  advance(group: string, aggregate: DomainEvent['aggregate']): Promise<void>;
}

/**
 * A handler that leaves out events older than the newest that it had of their aggregate, so that copies, events out of order
 * and replays end in the same state. For handlers that keep the latest state of a thing; one that counts or adds up
 * needs every event, and has the inbox for its copies.
 */
export function ignoringOlder(group: string, sequences: Sequences, handler: EventHandler): EventHandler {
  return async (event) => {
    const last = await sequences.last(group, event.aggregate);
    if (last !== null && event.aggregate.sequence <= last) return;
    await handler(event);
    await sequences.advance(group, event.aggregate);
  };
}
