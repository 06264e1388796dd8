import { z } from 'zod';
import { AGGREGATES, CATALOGUE, type Definition } from './catalogue.ts';
import { envelope } from './envelope.ts';
import { DEAD_LETTER_TOPIC, topicOf } from './topics.ts';

const block = (schema: z.ZodType): string =>
  `\`\`\`json\n${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n\`\`\``;

const earlier = (versions: Definition['earlier'] = {}): string =>
  Object.entries(versions)
    .map(([version, schema]) => `\n\nVersion ${version}, still read:\n\n${block(schema)}`)
    .join('');

/** The reference of all events, in Markdown, as it stands in `docs/events.md`. */
export function eventsReference(): string {
  const of = (aggregate: string): string[] =>
    Object.entries<Definition>(CATALOGUE)
      .filter(([, definition]) => definition.aggregate === aggregate)
      .map(
        ([type, { version, says, data, earlier: before }]) =>
          `### ${type}\n\n${says} Version ${version}, topic \`${topicOf(aggregate)}\`.\n\n${block(data)}${earlier(before)}`,
      );
  return `# Events

Written by \`npm run docs --workspace @autograph/events\` from the schemas in \`packages/events/src/contract\`; a test compares.

Each change of a sale, a vehicle or a customer raises its event in the same atomic write. Events arrive at least once, those of one
aggregate in order, keyed by its id; a copy has the \`id\` of the first. A change raises at most one event. Data is ids, amounts
and flags, never a name, a document, an address or words of a person.

A reader passes over types that it does not know. A change that it would misread raises the version of the type. Earlier
versions are read as long as they stand here; an event of a version that a reader does not know goes to \`${DEAD_LETTER_TOPIC}\` with the reason, and can be replayed after an upgrade.

## Envelope

${block(envelope)}

${AGGREGATES.map((aggregate) => `## Events of a ${aggregate}\n\n${of(aggregate).join('\n\n')}`).join('\n\n')}
`;
}
