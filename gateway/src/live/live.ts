import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import type { Change, ChangeFeed } from '@autograph/events/changes';
import { PublicError } from '@autograph/service/graphql';
import { liveStreams } from '@autograph/service/process';
import { messages } from '../answer/messages.ts';
import type { Documents, Operation } from '../bounds/documents.ts';
import type { RequestContext } from '../subgraphs/subgraph-calls.ts';
import type { Audiences } from './audiences.ts';
import { deliveryPace } from './delivery-pace.ts';
import { followers } from './followers.ts';
import type { LiveOperation } from './live-operation.ts';
import { type LiveStream, liveStream, type StreamParts } from './live-stream.ts';
import { noStreamFormat, type StreamFormat } from './stream-format.ts';
import type { StreamPlaces } from './stream-places.ts';

/** How long changes of a record are collected before it is read, in milliseconds. */
const COLLECTED = 100;

/** Changes whose audiences are asked for at once. */
const MOST_CHANGES = 20;

/** Each stream is looked after once in so many looks, which are this far apart, in milliseconds. */
const SLICES = 10;
const LOOK = 100;

/** A subscription as a request asks for it. */
export interface Subscriber {
  readonly context: RequestContext;
  /** `null` where the request names none. */
  readonly format: StreamFormat | null;
  /** Whether the process asks itself: then no place is taken. */
  readonly isInternal: boolean;
}

/** The response to a subscription. */
export interface OpenStream {
  readonly contentType: string;
  readonly body: Readable;
}

/** A change whose audience is asked for, and the turn that its reading may not be older than. */
interface Asked {
  readonly change: Change;
  readonly turn: number;
}

/** Live changes: the subscriptions of the graph. */
export interface Live {
  /**
   * Opens a stream. Its first messages are the records as they are; then each is sent again after its changes. Throws for what
   * is refused before anything is sent.
   */
  open(operation: Operation, subscriber: Subscriber): Promise<OpenStream>;
  /** Notes that a request is under way, to which deliveries give way until the function that it returns is called. */
  request(): () => void;
  /** Ends all streams, so that their clients connect to another gateway, and opens no other. */
  stop(): void;
}

/** What live changes are made of. */
export interface LiveParts extends StreamParts {
  readonly feeds: readonly ChangeFeed[];
  readonly liveOf: (operation: Operation) => LiveOperation;
  readonly documents: Documents;
  readonly places: StreamPlaces;
  readonly audiences: Audiences;
}

/** Live changes as `feeds` tell of them. */
export function liveChanges(parts: LiveParts): Live {
  const { feeds, liveOf, documents, reads, places, audiences, log, deniedTo } = parts;
  /** Each stream with the slice that it is looked after in. */
  const streams = new Map<LiveStream, number>();
  const following = followers<LiveStream>();
  const pace = deliveryPace();
  const collected = new Map<string, Change>();
  /** Changes whose audiences are still to be asked for. */
  const asked = new Map<string, Asked>();
  let isTelling = false;
  let isAsking = false;
  let opened = 0;
  let stopped = false;

  /** Tells those that follow a record by its id, and those whose field has no audience. Returns whether others may follow it. */
  const tellAtOnce = (change: Change, turn: number): boolean => {
    for (const stream of following.named(change)) stream.changed(change.id, turn);
    let areOthers = false;
    for (const stream of following.ofAll(change))
      if (stream.field.audience === null) stream.changed(change.id, turn);
      else areOthers = true;
    return areOthers;
  };
  const tellAudience = async ({ change, turn }: Asked): Promise<void> => {
    const limited = [...following.ofAll(change)].filter(({ field }) => field.audience !== null);
    const byField = Map.groupBy(limited, ({ field }) => field);
    await Promise.all(
      [...byField].map(async ([field, some]) => {
        const mayConcern = await audiences.of(field, change.id);
        for (const stream of some) if (mayConcern(stream.subscriber())) stream.changed(change.id, turn);
      }),
    );
  };
  /** Asks for the audiences of what changed. A slow service delays nobody but those that follow all records. */
  const askAudiences = async (): Promise<void> => {
    try {
      while (asked.size > 0) {
        const some = [...asked].slice(0, MOST_CHANGES);
        for (const [key] of some) asked.delete(key);
        await Promise.all(some.map(([, one]) => tellAudience(one)));
      }
    } finally {
      isAsking = false;
    }
  };
  /** Tells of what was collected, until nothing is left: what changes meanwhile is collected again, each record once. */
  const tell = async (): Promise<void> => {
    try {
      while (collected.size > 0) {
        await pause(COLLECTED, undefined, { ref: false });
        const turn = reads.turn();
        for (const [key, change] of collected) if (tellAtOnce(change, turn)) asked.set(key, { change, turn });
        collected.clear();
        if (isAsking || asked.size === 0) continue;
        isAsking = true;
        void askAudiences();
      }
    } finally {
      isTelling = false;
    }
  };
  const interruptAll = (): void => {
    for (const stream of [...streams.keys()]) stream.interrupt(interrupted());
  };
  for (const feed of feeds) {
    feed.follow({
      changed: (changes) => {
        for (const change of changes) {
          if (!following.hears(change)) continue;
          collected.set(`${change.type}/${change.id}`, change);
        }
        if (isTelling || collected.size === 0) return;
        isTelling = true;
        void tell();
      },
      lost: interruptAll,
    });
  }
  let slice = 0;
  const looking = setInterval(() => {
    slice = (slice + 1) % SLICES;
    for (const [stream, own] of streams) if (own === slice) stream.look();
  }, LOOK);
  looking.unref();

  const begin = (
    live: LiveOperation,
    context: RequestContext,
    format: StreamFormat,
    leave: () => void,
  ): LiveStream => {
    const interest = { of: live.field.of, ids: live.ids };
    const closed = (): void => {
      leave();
      streams.delete(stream);
      following.remove(stream, interest);
      liveStreams.set(streams.size);
    };
    const stream = liveStream({ ...parts, pace, live, format, context, closed });
    opened += 1;
    streams.set(stream, opened % SLICES);
    liveStreams.set(streams.size);
    // Changes are heard before the records are read, so that none falls between the two.
    following.add(stream, interest);
    const turn = reads.turn();
    for (const id of live.ids ?? []) stream.begin(id, turn);
    return stream;
  };
  return {
    open: async (operation, { format, context, isInternal }) => {
      if (!format) throw noStreamFormat();
      const live = liveOf(operation);
      documents.refuseInvalid(documents.operationOf(live.wantedOf('')));
      const leave = isInternal ? () => undefined : places.enter(context);
      try {
        const errors = await deniedTo(live, context);
        if (errors) {
          leave();
          return responseOf(format, Readable.from([format.end(JSON.stringify(errors))]));
        }
        if (!stopped) refuseWithoutFeed(feeds);
        const stream = begin(live, context, format, leave);
        // Its client comes again, to another gateway, as those of all streams do. To refuse it would look like a failure.
        if (stopped) stream.interrupt(interrupted());
        return responseOf(format, stream.body);
      } catch (error) {
        leave();
        throw error;
      }
    },
    request: pace.request,
    stop: () => {
      stopped = true;
      clearInterval(looking);
      if (streams.size > 0) log.info({ streams: streams.size }, 'the streams of live changes end');
      interruptAll();
    },
  };
}

function responseOf({ contentType }: StreamFormat, body: Readable): OpenStream {
  return { contentType, body };
}

function refuseWithoutFeed(feeds: readonly ChangeFeed[]): void {
  if (feeds.length === 0)
    throw new PublicError('UNAVAILABLE', messages.liveNeedsBroker, { http: { status: 503 } });
  if (!feeds.some((feed) => feed.isUp()))
    throw new PublicError('UNAVAILABLE', messages.liveSourceDown, {
      http: { status: 503, headers: [['retry-after', '2']] },
    });
}

const interrupted = (): PublicError =>
  new PublicError('UNAVAILABLE', messages.streamInterrupted, {
    http: { status: 503, headers: [['retry-after', '1']] },
  });
