import { type DomainEvent, topicOf } from '@autograph/events';
import type { SpanAttributes } from '../telemetry/attributes.ts';
import { readTraceparent } from '../telemetry/propagation.ts';
import { newRequest, type RequestIds, runFor, runInBackground } from '../telemetry/request-context.ts';
import { failureOf, isTracing, recordSpan, type SpanDefinition, traced } from '../telemetry/spans.ts';

/** The ids of what is done with an event: a new span of the trace that its change was made in. */
function idsOf({ traceparent }: DomainEvent): RequestIds | null {
  const parent = readTraceparent(traceparent);
  return parent && newRequest(parent);
}

function attributesOf({ id, type, aggregate }: DomainEvent): SpanAttributes {
  return { topic: topicOf(aggregate.type), eventId: id, eventType: type };
}

/** Publishes events. Each of a sampled trace gets a span there, which says how long the broker took for all of them. */
export async function publishSpans(
  service: string,
  events: readonly DomainEvent[],
  publish: () => Promise<void>,
): Promise<void> {
  if (!isTracing()) return publish();
  const begun = performance.now();
  let failure: string | undefined;
  try {
    await publish();
  } catch (error) {
    failure = failureOf(error);
    throw error;
  } finally {
    const ended = performance.now();
    for (const event of events) {
      const ids = idsOf(event);
      const attributes = { ...attributesOf(event), messagingOperation: 'send' };
      if (ids)
        recordSpan({
          service,
          name: `publish ${event.type}`,
          kind: 'producer',
          attributes,
          ids,
          begun,
          ended,
          failure,
        });
    }
  }
}

/**
 * Handles events in the trace of the change that raised the first of those that are sampled, else of the first of all. Each other one of a
 * sampled trace gets a span there for the same time.
 */
export async function consumeSpans(
  { service, group }: { readonly service: string; readonly group: string },
  events: readonly DomainEvent[],
  handle: () => Promise<void>,
): Promise<void> {
  const own = events.map((event) => ({ event, ids: idsOf(event) }));
  const first = own.find(({ ids }) => ids?.sampled) ?? own.find(({ ids }) => ids);
  if (!first?.ids) return runInBackground(handle);
  if (!isTracing() || !first.ids.sampled) return runFor(first.ids, handle);
  const spanOf = (event: DomainEvent): SpanDefinition => ({
    service,
    name: `process ${event.type}`,
    kind: 'consumer',
    attributes: {
      ...attributesOf(event),
      messagingOperation: 'process',
      consumerGroup: group,
      eventsTogether: events.length > 1 ? events.length : undefined,
    },
  });
  const begun = performance.now();
  let failure: string | undefined;
  try {
    await traced(spanOf(first.event), first.ids, handle);
  } catch (error) {
    failure = failureOf(error);
    throw error;
  } finally {
    const ended = performance.now();
    for (const { event, ids } of own)
      if (ids && event !== first.event) recordSpan({ ...spanOf(event), ids, begun, ended, failure });
  }
}
