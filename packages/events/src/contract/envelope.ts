import { z } from 'zod';
import {
  type AggregateType,
  CATALOGUE,
  type Definition,
  type EventData,
  type EventType,
  isEventType,
} from './catalogue.ts';

/** Something that happened, as it is stored in an outbox and published. */
export interface EventOf<Type extends EventType> {
  /** UUID v7, given once: a copy that arrives again has the same. */
  readonly id: string;
  readonly type: Type;
  /** Version of the schema of `data`. */
  readonly version: number;
  readonly aggregate: {
    readonly type: AggregateType;
    readonly id: string;
    /** The version of the aggregate that the change gave it: greater with each of its events, with gaps. */
    readonly sequence: number;
  };
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
  readonly data: EventData<Type>;
}

/** Any event of the house; its `type` tells its data. */
export type DomainEvent = { [Type in EventType]: EventOf<Type> }[EventType];

/** What every event has, whatever its type; written for readers in `docs/events.md`. */
export const envelope = z.strictObject({
  id: z.uuidv7().describe('Given once: a copy that arrives again has the same.'),
  type: z.string().min(1).max(100),
  version: z.int().min(1).describe('Version of the schema of `data`.'),
  aggregate: z
    .strictObject({
      type: z.string().min(1).max(100),
      id: z.string().min(1).max(64),
      sequence: z
        .int()
        .min(0)
        .describe('Version of the aggregate after the change: greater with each of its events, with gaps.'),
    })
    .describe('What it happened to.'),
  occurredAt: z.iso.datetime().describe('UTC.'),
  data: z.record(z.string(), z.unknown()).describe('By type and version, below.'),
});

/** What an event is made of, beside what its type says. */
export interface Occurrence<Type extends EventType> {
  readonly id: string;
  readonly aggregateId: string;
  readonly sequence: number;
  readonly occurredAt: Date;
  readonly data: EventData<Type>;
}

/** An event of this type. One change raises at most one event, and its sequence is the version that the change gave. */
export function eventOf<Type extends EventType>(type: Type, occurrence: Occurrence<Type>): EventOf<Type> {
  const { id, aggregateId, sequence, occurredAt, data } = occurrence;
  const { aggregate, version } = CATALOGUE[type];
  return {
    id,
    type,
    version,
    aggregate: { type: aggregate, id: aggregateId, sequence },
    occurredAt: occurredAt.toISOString(),
    data,
  };
}

/** What came out of reading an event; `unknown` is one of a type that this reader does not know and may pass over. */
export type ReadEvent =
  | { readonly event: DomainEvent }
  | { readonly unknown: string }
  | { readonly invalid: string };

/**
 * Reads an event from text that came from outside, checked against the schema of its type and version. One of an earlier
 * version that is still read comes out as one of the newest.
 */
export function readEvent(text: string): ReadEvent {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { invalid: 'is not JSON' };
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) return { invalid: problemsOf(outer.error) };
  const { type, version, aggregate } = outer.data;
  if (!isEventType(type)) return { unknown: type };
  const known: Definition = CATALOGUE[type];
  const schema = version === known.version ? known.data : known.earlier?.[version];
  if (!schema) return { invalid: `version ${version} of ${type} is not known here` };
  if (known.aggregate !== aggregate.type) return { invalid: `${type} is no event of a ${aggregate.type}` };
  const inner = schema.safeParse(outer.data.data);
  if (!inner.success) return { invalid: problemsOf(inner.error) };
  return { event: { ...outer.data, version: known.version, data: inner.data } as DomainEvent };
}

function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
