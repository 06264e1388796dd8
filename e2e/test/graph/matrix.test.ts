import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { aWorld } from '../../src/fixtures.ts';
import { CALLERS, type CallerName, MATRIX, type Records } from '../../src/matrix.ts';
import { documentOf, rootFields, verdictOf } from '../../src/root-fields.ts';

const graph = inject('graph');
const rows = rootFields.flatMap(([name]) => CALLERS.map((caller) => [name, caller] as const));

let records: Records;
let tokens: Record<CallerName, string | undefined>;
let checked = 0;

beforeAll(async () => {
  ({ records, tokens } = await aWorld(graph.url));
});

afterAll(() => console.log(`${checked} verdicts of the permission matrix checked (${graph.topology})`));

describe(`the permission matrix (${graph.topology})`, () => {
  it('has a row for every root field, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(rootFields.map(([name]) => name).sort());
  });

  it.each(rootFields)('is what the description of %s says', (name, { description }) => {
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
    const field = rootFields.find(([known]) => known === name)?.[1];
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
