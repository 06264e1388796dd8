import { z } from 'zod';
import { DEAD_LETTER_TOPIC, type EventDefinition, type EventSet } from './define-events.ts';
import { envelope } from './read-event.ts';

/** The contract of a set of events as `schema/events/<aggregate>.json` publishes it: JSON Schemas, by type and version. */
export function eventContract({ aggregate, topic, definitions }: EventSet): object {
  const events = Object.entries(definitions).map(([type, { says, version, data, earlier = {} }]) => [
    type,
    {
      description: says,
      version,
      data: jsonSchema(data),
      ...(Object.keys(earlier).length > 0 && {
        earlier: Object.fromEntries(
          Object.entries(earlier).map(([number, schema]) => [number, jsonSchema(schema)]),
        ),
      }),
    },
  ]);
  return { aggregate, topic, events: Object.fromEntries(events) };
}

/** The reference of all events, in Markdown, as it stands in `docs/events.md`. */
export function eventsReference(sets: readonly EventSet[]): string {
  const chapters = sets.map(
    ({ aggregate, topic, definitions }) =>
      `## Events of a ${aggregate}\n\n${Object.entries(definitions)
        .map(([type, definition]) => section(type, topic, definition))
        .join('\n\n')}`,
  );
  return `# Events

Written by \`npm run pages\` from the definitions in the services (\`src/domain/*-event.ts\`). \`schema/events\` has the same
schemas as JSON.

Each change of an aggregate raises its event in the same atomic write. Events arrive at least once, those of one aggregate in
order, keyed by its id; a copy has the \`id\` of the first. A change raises at most one event. Data is ids, amounts and flags,
never a name, a document, an address or words of a person.

A reader passes over types that it does not know. A change that it would misread raises the version of the type. Earlier
versions are read as long as they stand here; an event of a version that a reader does not know goes to \`${DEAD_LETTER_TOPIC}\`
with the reason, and can be replayed after an upgrade.

## Envelope

${block(envelope)}

${chapters.join('\n\n')}
`;
}

function section(
  type: string,
  topic: string,
  { version, says, data, earlier = {} }: EventDefinition,
): string {
  const before = Object.entries(earlier)
    .map(([number, schema]) => `\n\nVersion ${number}, still read:\n\n${block(schema)}`)
    .join('');
  return `### ${type}\n\n${says} Version ${version}, topic \`${topic}\`.\n\n${block(data)}${before}`;
}

const jsonSchema = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input' });

const block = (schema: z.ZodType): string =>
  `\`\`\`json\n${JSON.stringify(jsonSchema(schema), null, 2)}\n\`\`\``;
