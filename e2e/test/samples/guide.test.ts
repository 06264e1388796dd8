import { readFile } from 'node:fs/promises';
import { buildSchema, type GraphQLEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { pathOf, samplesOf } from '../../src/samples/samples.ts';

const read = (file: string) => readFile(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** The codes of a table: those at the beginning of its lines. */
const codesOf = (text: string): string[] =>
  [...text.matchAll(/^\| (`[A-Z_`, ]+`) \|/gm)].flatMap(([, cell = '']) => cell.match(/[A-Z_]+/g) ?? []);

it('tells every code of a user error, and no other', async () => {
  const [, users = ''] =
    /## Refusals and errors([\s\S]*?)top-level errors/.exec(await read('docs/guide.md')) ?? [];
  const schema = buildSchema(await read('schema/api.graphql'));
  const codes = (schema.getType('UserErrorCode') as GraphQLEnumType).getValues().map(({ name }) => name);
  expect(codesOf(users).sort()).toEqual([...codes].sort());
});

it('tells every code that may leave the graph at the top, and no other', async () => {
  const [, top = ''] = /top-level errors([\s\S]*?)\n## /.exec(await read('docs/guide.md')) ?? [];
  const source = await read('packages/service/src/graphql/errors.ts');
  const [, allowed = ''] = /PUBLIC_CODES[^[]*\[([^\]]*)\]/.exec(source) ?? [];
  const codes = new Set([...(allowed.match(/[A-Z_]{5,}/g) ?? []), 'INTERNAL_SERVER_ERROR']);
  expect(codesOf(top).sort()).toEqual([...codes].sort());
});

it('shows the examples as they are', async () => {
  const shown = samplesOf('docs/guide.md', await read('docs/guide.md')).filter((sample) =>
    pathOf(sample)?.startsWith('examples/'),
  );
  expect(shown.map(pathOf)).toEqual([
    'examples/node/buy.ts',
    'examples/react/src/client.ts',
    'examples/react/src/shop.tsx',
  ]);
  for (const sample of shown)
    expect(sample.text, `docs/guide.md:${sample.line}`).toBe(await read(String(pathOf(sample))));
});
