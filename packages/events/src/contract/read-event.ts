import { z } from 'zod';
import type { EventDefinition, EventSet } from './define-events.ts';
import type { DomainEvent } from './event.ts';

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
  traceparent: z
    .string()
    .max(256)
    .optional()
    .describe(
      'The trace of the request that made the change, by the W3C Trace Context. Absent where the process that raised it does not send spans.',
    ),
});

/** The result of reading an event; `unknown` is one of a type that this reader does not know and may pass over. */
export type ReadEvent =
  | { readonly event: DomainEvent }
  | { readonly unknown: string }
  | { readonly invalid: string };

/**
 * Reads an event from text that came from outside, checked against the schema of its type and version in these sets. One of
 * an earlier version that is still read comes out as one of the newest.
 */
export function readEvent(text: string, sets: readonly EventSet[]): ReadEvent {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { invalid: 'is not JSON' };
  }
  const outer = envelope.safeParse(json);
  if (!outer.success) return { invalid: problemsOf(outer.error) };
  const { type, version, aggregate } = outer.data;
  const set = sets.find(({ definitions }) => Object.hasOwn(definitions, type));
  const known: EventDefinition | undefined = set?.definitions[type];
  if (!set || !known) return { unknown: type };
  const schema = version === known.version ? known.data : known.earlier?.[version];
  if (!schema) return { invalid: `version ${version} of ${type} is not known here` };
  if (set.aggregate !== aggregate.type) return { invalid: `${type} is not an event of a ${aggregate.type}` };
  const inner = schema.safeParse(outer.data.data);
  if (!inner.success) return { invalid: problemsOf(inner.error) };
  const data = inner.data as DomainEvent['data'];
  return { event: { ...outer.data, version: known.version, data } };
}

function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
