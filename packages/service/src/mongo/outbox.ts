import type { DomainEvent, EventPublisher } from '@autograph/events';
import { type Connection, type mongo, Schema } from 'mongoose';
import { leasedWorker, type Worker } from '../process/leased-worker.ts';
import type { Logger } from '../process/log.ts';
import { eventsPublished, outboxes, publishFailures } from '../process/metrics.ts';
import { writeTraceparent } from '../telemetry/propagation.ts';
import { currentRequest } from '../telemetry/request-context.ts';
import { isTracing } from '../telemetry/spans.ts';
import { publishSpans } from './event-spans.ts';
import { lease } from './lease.ts';
import type { ReportOutage } from './store-outages.ts';

/** What an aggregate's document has for its events: those that the broker has not acknowledged, in order. */
export interface Outboxed {
  readonly outbox: readonly DomainEvent[];
}

const event = new Schema<DomainEvent>(
  {
    id: { type: String, required: true },
    type: { type: String, required: true },
    version: { type: Number, required: true },
    aggregate: {
      type: { type: String, required: true },
      id: { type: String, required: true },
      sequence: { type: Number, required: true },
    },
    occurredAt: { type: String, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    traceparent: String,
  },
  { _id: false, strict: 'throw', minimize: false },
);

/** Gives the documents of a schema an outbox, and an index that holds only those with something to publish. */
export function addOutbox<Document extends Outboxed>(schema: Schema<Document>): void {
  schema.add(new Schema({ outbox: { type: [event], default: [] } }, { _id: false }));
  schema.index({ 'outbox.id': 1 }, { partialFilterExpression: { 'outbox.id': { $gt: '' } } });
}

/**
 * The event of a change, as part of the `$push` of its own write; nothing when it raises none. A document that has an
 * outbox is never replaced as a whole: what waits in it would be lost.
 */
export function raised(change: DomainEvent | null): { readonly outbox?: DomainEvent } {
  return change ? { outbox: withTrace(change) } : {};
}

/**
 * An event as an outbox keeps it: with the trace of the request that raises it, where this process sends spans. Without
 * them it is as earlier releases write it: their readers refuse fields that they do not know.
 */
export function withTrace<Event extends DomainEvent>(event: Event): Event {
  const ids = isTracing() ? currentRequest() : undefined;
  return ids ? { ...event, traceparent: writeTraceparent(ids) } : event;
}

/** How many documents are read at a time. */
const BATCH = 100;

/** How many events are published at a time: far below what a broker takes in one request (Kafka: 1 MB unless set). */
const MOST_EVENTS = 500;

/**
 * How long the first of several changes waits for the others, in milliseconds: consumers are a second behind as it is, and
 * a batch costs them, and the store, little more than a single event.
 */
const COMPANY = 50;

/** How many looks may be missed before another process takes over. */
const ROUNDS_OF_A_LEASE = 10;

const PENDING = { 'outbox.id': { $gt: '' } };

interface Waiting {
  readonly _id: string;
  readonly outbox: DomainEvent[];
  readonly removed?: true;
}

/** What waits in a collection since a moment, some documents at a time. The ids of events sort by their time. */
async function* waitingIn(
  collection: mongo.Collection<Waiting>,
  since: Date | null,
): AsyncGenerator<readonly DomainEvent[]> {
  const from = since ? firstIdOf(since) : '';
  const found = collection.find(
    { 'outbox.id': { $gt: from } },
    { projection: { outbox: 1 }, batchSize: BATCH },
  );
  let events: DomainEvent[] = [];
  for await (const { outbox } of found) {
    events.push(...outbox.filter(({ id }) => id > from));
    if (events.length < BATCH) continue;
    yield events;
    events = [];
  }
  if (events.length > 0) yield events;
}

/** The text before all UUIDs of version 7 that were made at this moment or later. */
function firstIdOf(time: Date): string {
  const milliseconds = Math.max(0, time.getTime()).toString(16).padStart(12, '0');
  return `${milliseconds.slice(0, 8)}-${milliseconds.slice(8)}`;
}

interface RelayOptions {
  /** Name of the service, in the metrics and the log. */
  readonly service: string;
  readonly connection: Connection;
  /** The collections whose documents have an outbox. */
  readonly collections: readonly string[];
  readonly publisher: EventPublisher;
  readonly log: Logger;
  /** Reports an outage of the store, which is then no failure to publish. */
  readonly reportOutage?: ReportOutage;
  /** How often to look for what another process wrote, or a crash left, in milliseconds. */
  readonly interval?: number;
  readonly longestPause?: number;
  /** How long another process waits after this one died; ten looks unless given. See `lease`. */
  readonly leaseTtl?: number;
}

/**
 * Publishes what the outboxes of these collections hold: at least once, in order for each document, by one process at a time.
 * An event leaves its document after the broker acknowledged it. Wake it after a write that raised an event. While the
 * broker is away it tries again, ever less often; no write waits for it. A document that is marked `removed` is gone
 * once its last event is: deleting it earlier would lose what waits in it.
 */
export function startRelay(options: RelayOptions): Worker {
  const { service, connection, publisher, log, interval = 1_000, longestPause = 10_000 } = options;
  const { leaseTtl = ROUNDS_OF_A_LEASE * interval } = options;
  const collections = options.collections.map((name) => connection.collection<Waiting>(name));
  outboxes.set(service, {
    pending: async () => {
      const counts = await Promise.all(collections.map((each) => each.countDocuments(PENDING)));
      return counts.reduce((sum, count) => sum + count, 0);
    },
    oldest: async () => {
      const first = (await Promise.all(collections.map((each) => read(each, 1)))).flat();
      const since = first.flatMap(({ outbox }) => outbox.map(({ occurredAt }) => Date.parse(occurredAt)));
      return since.length > 0 ? new Date(Math.min(...since)) : null;
    },
    waiting: async function* (since) {
      for (const collection of collections) yield* waitingIn(collection, since);
    },
  });

  /** The documents whose events have waited longest. */
  const read = (collection: (typeof collections)[number], most: number) =>
    collection
      .find(PENDING, { projection: { outbox: 1, removed: 1 } })
      .sort({ 'outbox.id': 1 })
      .limit(most)
      .toArray();

  /** Publishes one batch; returns whether there may be more. */
  const drain = async (collection: (typeof collections)[number]): Promise<boolean> => {
    const documents = await read(collection, BATCH);
    const waiting = documents.flatMap(({ outbox }) => outbox);
    const events = waiting.slice(0, MOST_EVENTS);
    if (events.length === 0) return false;
    await publishSpans(service, events, () => publisher.publish(events));
    const published = new Set(events.map(({ id }) => id));
    const gone = documents.filter(
      ({ removed, outbox }) => removed && outbox.every(({ id }) => published.has(id)),
    );
    if (gone.length > 0) await collection.deleteMany({ _id: { $in: gone.map(({ _id }) => _id) } });
    await collection.updateMany(
      { _id: { $in: documents.map(({ _id }) => _id) } },
      { $pull: { outbox: { id: { $in: [...published] } } } },
    );
    eventsPublished.inc({ service }, events.length);
    return documents.length === BATCH || waiting.length > events.length;
  };

  const worker = leasedWorker({
    lease: lease(connection, 'outbox', { ttl: leaseTtl }),
    interval,
    longestPause,
    company: COMPANY,
    work: async (held) => {
      for (const collection of collections) {
        while ((await held()) && (await drain(collection)));
      }
    },
    failed: (error) => {
      if (options.reportOutage?.(error, { worker: 'outbox' })) return;
      publishFailures.inc({ service });
      log.warn({ err: error }, 'events could not be published; they wait in the outbox');
    },
  });
  return {
    wake: worker.wake,
    close: async () => {
      await worker.close();
      outboxes.delete(service);
    },
  };
}
