import { readEvent } from '../contract/index.ts';
import type { Message } from './deliver.ts';
import type { Subscription } from './subscription.ts';

/**
 * Hands several messages to a consumer that can handle several at once, with one look into its inbox and one note there.
 * Answers those that are left to be delivered one by one: what is no event that we know, and everything where the consumer
 * cannot take several, or failed with them. Throws as `deliver` does.
 */
export async function deliverTogether(
  subscription: Subscription,
  messages: readonly Message[],
): Promise<readonly Message[]> {
  const { group, handlerOfMany, inbox, isUnavailable = () => false, did = () => undefined } = subscription;
  if (!handlerOfMany || messages.length < 2) return messages;
  const read = messages.map((message) => ({ message, as: readEvent(message.value, subscription.events) }));
  const events = read.flatMap(({ as }) => ('event' in as ? as.event : []));
  const ids = [...new Set(events.map(({ id }) => id))];
  const had = await inbox.handled(group, ids);
  const fresh = [...new Map(events.map((event) => [event.id, event])).values()].filter(
    ({ id }) => !had.has(id),
  );
  try {
    if (fresh.length > 0) await handlerOfMany(fresh);
  } catch (error) {
    if (!isUnavailable(error)) return messages;
    did('put-off');
    throw error;
  }
  if (fresh.length > 0)
    await inbox.add(
      group,
      fresh.map(({ id }) => id),
    );
  for (let n = 0; n < events.length; n += 1) did(n < fresh.length ? 'handled' : 'duplicate');
  return read.filter(({ as }) => !('event' in as)).map(({ message }) => message);
}
