import { z } from 'zod';
import type { DomainEvent } from './event.ts';

/** One type of event: what it says, and what its data looks like. */
export interface EventDefinition {
  /** Version of the schema of `data`. A change that an older reader would misread gets the next one. */
  readonly version: number;
  /** What happened, in one sentence; written for readers of the contract. */
  readonly says: string;
  /** Ids, amounts and flags. A person's name, document, address or words stay with the service that owns them. */
  readonly data: z.ZodObject;
  /** The data of earlier versions, which are still read: each is made into that of the newest. */
  readonly earlier?: Readonly<Record<number, z.ZodType>>;
}

type Definitions = Readonly<Record<string, EventDefinition>>;

/** What an event is made of, beside what its type says. */
export interface Occurrence<Data extends object> {
  readonly id: string;
  readonly aggregateId: string;
  /** The version that the change gave the aggregate. One change raises one event at most. */
  readonly sequence: number;
  readonly occurredAt: Date;
  readonly data: Data;
}

type DataOf<Definition extends EventDefinition> = z.output<Definition['data']>;

/** The events of one kind of aggregate, as the service that raises them defines them. */
export interface EventSet<All extends Definitions = Definitions> {
  /** The aggregate's type, such as `sale`. */
  readonly aggregate: string;
  /** The topic that they are published to. */
  readonly topic: string;
  readonly definitions: All;
  /** An event of this type, as it is stored and published. */
  eventOf<Type extends keyof All & string>(
    type: Type,
    occurrence: Occurrence<DataOf<All[Type]>>,
  ): DomainEvent<Type, DataOf<All[Type]>>;
}

/** Any event of a set; its `type` tells its data. */
export type EventOf<Set extends EventSet> = {
  [Type in keyof Set['definitions'] & string]: DomainEvent<Type, DataOf<Set['definitions'][Type]>>;
}[keyof Set['definitions'] & string];

/** Defines the events of an aggregate. */
export function defineEvents<const All extends Definitions>(
  aggregate: string,
  definitions: All,
): EventSet<All> {
  return {
    aggregate,
    topic: topicOf(aggregate),
    definitions,
    eventOf: (type, { id, aggregateId, sequence, occurredAt, data }) => ({
      id,
      type,
      version: definitions[type]?.version ?? 0,
      aggregate: { type: aggregate, id: aggregateId, sequence },
      occurredAt: occurredAt.toISOString(),
      data,
    }),
  };
}

/** The topic of an aggregate's events. */
export const topicOf = (aggregate: string): string => `autograph.${aggregate}`;

/** The topic of events that a consumer could not handle: compacted, one record for each consumer and event. */
export const DEAD_LETTER_TOPIC = 'autograph.dead-letters';

/** The id of a record, in the data of an event. */
export const idData = z.string().min(1).max(64);

/** An amount of money, in the data of an event. */
export const moneyData = z
  .strictObject({ amount: z.string().regex(/^\d{1,15}\.\d{2}$/), currency: z.literal('BRL') })
  .describe('A decimal string with two places, and an ISO 4217 currency.');
