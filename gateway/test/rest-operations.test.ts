import { globSync, readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const rest = new URL('../src/rest/', import.meta.url);
const files = globSync('endpoints/**/*.ts', { cwd: rest });

/** A text that is an operation, in single quotes or in a template. */
const OPERATION = /(['`])((?:query|mutation) rest\w+[^'`]*)\1/g;

/** The operations of a file, with the selections of `resources/` that they are made of. */
async function operationsOf(file: string): Promise<string[]> {
  const source = readFileSync(new URL(file, rest), 'utf8');
  return Array.from(source.matchAll(OPERATION), ([, , text = '']) =>
    text.replaceAll(/\$\{([\w.]+)\}/g, (_all, name: string) => {
      const selection = selections.get(name);
      if (selection === undefined) throw new Error(`${file}: resources/ does not export ${name}.`);
      return selection;
    }),
  );
}

const selections = new Map<string, string>();
for (const file of globSync('resources/*.ts', { cwd: rest })) {
  const exported: Readonly<Record<string, unknown>> = await import(new URL(file, rest).href);
  for (const [name, value] of Object.entries(exported))
    if (typeof value === 'string') selections.set(name, value);
    else if (typeof value === 'object' && value !== null && 'selection' in value)
      selections.set(`${name}.selection`, String(value.selection));
}

const operations = await Promise.all(
  files.map(async (file) => ({ file, sources: await operationsOf(file) })),
);

describe('the operations of the REST endpoints', () => {
  it.each(operations.filter(({ sources }) => sources.length > 0))(
    '$file: are valid for the public graph, with one root field each',
    ({ sources }) => {
      for (const source of sources) {
        const document = parse(source);
        expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
        expect(document.definitions).toHaveLength(1);
        const [definition] = document.definitions;
        expect(
          definition?.kind === Kind.OPERATION_DEFINITION && definition.selectionSet.selections,
        ).toHaveLength(1);
      }
    },
  );

  it('have names of their own', () => {
    const names = operations.flatMap(({ sources }) => sources.map((source) => /rest\w+/.exec(source)?.[0]));
    expect(new Set(names).size).toBe(names.length);
  });

  it('are all found: no other text of an endpoint is one', () => {
    for (const { file, sources } of operations) {
      const source = readFileSync(new URL(file, rest), 'utf8');
      expect({ file, count: source.match(/\b(query|mutation) \w+\s*[({]/g)?.length ?? 0 }).toEqual({
        file,
        count: sources.length,
      });
    }
  });
});
