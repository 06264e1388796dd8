import { randomUUIDv7 } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import { readEvent } from '../contract/index.ts';
import type { DeadLetter, Delivery, Subscription } from './subscription.ts';

/** A message as it lay in the broker. */
export interface Message {
  readonly topic: string;
  readonly key: string;
  readonly value: string;
  /** Where it lay, for anyone who looks into a dead letter. */
  readonly place: string;
}

/** Whether a consumer subscribed to the topic of a message. */
export function hears({ events }: Pick<Subscription, 'events'>, { topic }: Pick<Message, 'topic'>): boolean {
  return events.some((set) => set.topic === topic);
}

/** Reasons are shown to people; the rest of a long one is in the log. */
const MAX_REASON = 500;

/**
 * Hands a message to a consumer: a copy of an event that it had is dropped, a type that nobody knows passed over, a failure
 * tried again after a pause. Returns the dead letter that the message becomes, or `null` when it is done with. Throws what
 * `isUnavailable` knows, and errors of the inbox: the message is then to be delivered again later.
 *
 * A crash between the handler's effect and its note in the inbox repeats the effect. A handler that must not repeat it
 * keeps the sequence with what it writes (`ignoringOlder`, or a condition on its own record).
 */
export async function deliver(
  subscription: Subscription,
  message: Message,
  signal: AbortSignal,
): Promise<DeadLetter | null> {
  const { group, handler, inbox, isUnavailable = () => false, attempts = 5, pause = 100 } = subscription;
  const { events, did = () => undefined } = subscription;
  const done = (delivery: Delivery): null => {
    did(delivery);
    return null;
  };
  const dead = (reason: string, tried: number): DeadLetter => {
    did('dead-lettered');
    const failedAt = new Date().toISOString();
    return {
      id: randomUUIDv7(),
      group,
      ...message,
      reason: reason.slice(0, MAX_REASON),
      attempts: tried,
      failedAt,
    };
  };

  const read = readEvent(message.value, events);
  if ('unknown' in read) return done('passed-over');
  if ('invalid' in read) return dead(read.invalid, 0);
  const { event } = read;
  if ((await inbox.handled(group, [event.id])).has(event.id)) return done('duplicate');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await handler(event);
      break;
    } catch (error) {
      if (isUnavailable(error)) {
        did('put-off');
        throw error;
      }
      if (attempt >= attempts) return dead(messageOf(error), attempt);
      did('retried');
      await pauseFor(pause * 2 ** (attempt - 1), undefined, { signal });
    }
  }
  await inbox.add(group, [event.id]);
  return done('handled');
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
