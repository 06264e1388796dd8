import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLField, getNamedType, isLeafType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { aWorld } from '../../src/fixtures.ts';
import { CALLERS, type CallerName, MATRIX, type Records, type Verdict } from '../../src/matrix.ts';

const graph = inject('graph');
const api = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const roots = { Query: api.getQueryType(), Mutation: api.getMutationType() };
const fields = Object.entries(roots).flatMap(([kind, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => [`${kind}.${field.name}`, field] as const),
);
const rows = fields.flatMap(([name]) => CALLERS.map((caller) => [name, caller] as const));

let records: Records;
let tokens: Record<CallerName, string | undefined>;
let checked = 0;

/** An operation that asks for one root field, with as little below it as there is. */
function documentOf(name: string, field: GraphQLField<unknown, unknown>, variables: object): string {
  const given = field.args.filter((argument) => argument.name in variables);
  const declared = given.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
  const passed = given.map((argument) => `${argument.name}: $${argument.name}`).join(', ');
  const type = getNamedType(field.type);
  const below = isLeafType(type)
    ? ''
    : isObjectType(type) && type.getFields().id
      ? '{ id }'
      : '{ __typename }';
  const [kind = ''] = name.split('.');
  return `${kind.toLowerCase()} ${declared && `(${declared})`} { it: ${field.name} ${passed && `(${passed})`} ${below} }`;
}

function verdictOf(answer: Awaited<ReturnType<typeof ask<{ it?: unknown } | null>>>): Verdict | string {
  if (answer.status === 401) return 'HTTP 401';
  const [error] = answer.errors;
  if (error) return error.extensions.code;
  return answer.data?.it === null ? 'null' : 'data';
}

beforeAll(async () => {
  ({ records, tokens } = await aWorld(graph.url));
});

afterAll(() => console.log(`${checked} verdicts of the permission matrix checked (${graph.topology})`));

describe(`the permission matrix (${graph.topology})`, () => {
  it('has a row for every root field, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(fields.map(([name]) => name).sort());
  });

  it.each(fields)('is what the description of %s says', (name, { description }) => {
    const who = MATRIX[name]?.verdicts;
    const said = description ?? '';
    if (who?.anonymous === 'data') expect(said).toMatch(/Anyone/);
    else if (who?.other === 'data') expect(said).toMatch(/Any role|CUSTOMER/);
    else if (who?.owner === 'data') expect(said).toMatch(/CUSTOMER|Any role|themself|own/);
    else expect(said).not.toMatch(/Anyone|Any role|CUSTOMER:|CUSTOMER their/);
    if (who?.SALES === 'FORBIDDEN') expect(said).not.toMatch(/SALES/);
    if (who?.SALES === 'data' && who.other === 'FORBIDDEN') expect(said).toMatch(/ADMIN, SALES/);
  });

  it.each(rows)('holds for %s by %s', async (name, caller) => {
    const row = MATRIX[name];
    const field = fields.find(([known]) => known === name)?.[1];
    if (!row || !field) throw new Error(`no row for ${name}`);
    const variables = row.variables?.(records) ?? {};
    const token = tokens[caller];
    const answer = await ask<{ it?: unknown } | null>(graph.url, documentOf(name, field, variables), {
      variables,
      token,
    });
    checked += 1;
    expect(verdictOf(answer)).toBe(caller === 'blocked' ? 'HTTP 401' : row.verdicts[caller]);
  });
});
