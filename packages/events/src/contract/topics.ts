import { AGGREGATES, type AggregateType } from './catalogue.ts';

/** The topic of an aggregate's events. */
export const topicOf = (aggregate: AggregateType | string): string => `autograph.${aggregate}`;

/** Every topic that events are published to. */
export const TOPICS: readonly string[] = AGGREGATES.map(topicOf);

/** Where events go that a consumer could not handle: compacted, one record for each consumer and event. */
export const DEAD_LETTER_TOPIC = 'autograph.dead-letters';
