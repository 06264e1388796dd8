import type { DomainEvent, EventPublisher, EventSet } from '../contract/index.ts';

/** What a consumer does with an event. Throws when it could not; it is then tried again. */
export type EventHandler = (event: DomainEvent) => Promise<void>;

/** What a consumer does with several events at once, in the order in which they came. Throws when it could not do it all. */
export type EventsHandler = (events: readonly DomainEvent[]) => Promise<void>;

/** Remembers which events a group has handled, for longer than the broker may repeat them. */
export interface Inbox {
  /** Which of these events the group has handled. */
  handled(group: string, eventIds: readonly string[]): Promise<ReadonlySet<string>>;
  add(group: string, eventIds: readonly string[]): Promise<void>;
}

/**
 * What came of handing over a message: `passed-over` is an event of a type that nobody here knows, `put-off` one that waits
 * until what the handler needs is back.
 */
export type Delivery = 'handled' | 'duplicate' | 'passed-over' | 'retried' | 'put-off' | 'dead-lettered';

/** Where dead letters of the in-process broker are kept. */
export interface DeadLetterStore {
  put(letter: DeadLetter): Promise<void>;
  /** The oldest first. */
  list(): Promise<readonly DeadLetter[]>;
  remove(id: string): Promise<void>;
}

/** A consumer: all processes with one `group` share its events, each event going to one of them. */
export interface Subscription {
  readonly group: string;
  /** The events that it knows; those of other types on the same topics are passed over. */
  readonly events: readonly EventSet[];
  readonly handler: EventHandler;
  /**
   * Does for several events at once what `handler` does for them one after the other, where that is cheaper. When it throws,
   * each of them is handled by itself, so that one that cannot be handled keeps no other back.
   */
  readonly handlerOfMany?: EventsHandler;
  readonly inbox: Inbox;
  /** Where the in-process broker keeps what this group could not handle; in its memory unless given. Kafka keeps its own. */
  readonly deadLetters?: DeadLetterStore;
  /** Whether an error says that something is away for a while: then the events wait, and none becomes a dead letter. */
  readonly isUnavailable?: (error: unknown) => boolean;
  /** How often the handler is tried before an event becomes a dead letter; 5 unless given. */
  readonly attempts?: number;
  /** The pause after the first failure, doubled after each further one, in milliseconds; 100 unless given. */
  readonly pause?: number;
  /** Hears of what came of each message, for anyone who counts. */
  readonly did?: (delivery: Delivery) => void;
}

/** An event that a group could not handle, with the reason and the original. */
export interface DeadLetter {
  /** Of this failure: an event that fails again becomes another dead letter. */
  readonly id: string;
  readonly group: string;
  readonly topic: string;
  /** Where it lay in the topic. */
  readonly place: string;
  readonly key: string;
  /** What was published, as it was. */
  readonly value: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: string;
}

/** The events that could not be handled. */
export interface DeadLetters {
  /** The oldest first. */
  list(): Promise<readonly DeadLetter[]>;
  /**
   * Gives those that are chosen, or all, to their own group once more, and then takes them off the list; one that fails
   * again comes back as another. Returns how many. A crash between the two repeats one, which the inbox drops.
   */
  replay(chosen?: (letter: DeadLetter) => boolean): Promise<number>;
}

/** Publishes events and hands them to those who subscribed. */
export interface EventBroker extends EventPublisher {
  readonly deadLetters: DeadLetters;
  /** Begins to hand over events, from the oldest that the group has not had. */
  subscribe(subscription: Subscription): Promise<{ close(): Promise<void> }>;
  close(): Promise<void>;
}
