import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from '../../src/client.ts';
import { aWorld } from '../../src/fixtures.ts';
import { firstOf } from '../../src/live-stream.ts';
import { CALLERS, type CallerName, MATRIX, type Records, type Verdict } from '../../src/matrix.ts';
import { documentOf, rootFields, verdictOf } from '../../src/root-fields.ts';

const graph = inject('graph');
const rows = rootFields.flatMap(([name]) => CALLERS.map((caller) => [name, caller] as const));

type Row = (typeof MATRIX)[string];

let records: Records;
let tokens: Record<CallerName, string | undefined>;
let checked = 0;

beforeAll(async () => {
  ({ records, tokens } = await aWorld(graph.url));
});

afterAll(() => console.log(`${checked} verdicts of the permission matrix checked (${graph.topology})`));

/** A verdict of the matrix; for nobody, as the graph under test has its stock public or not. */
function verdictFor({ verdicts, publicStock }: Row, caller: Exclude<CallerName, 'blocked'>): Verdict {
  return caller === 'anonymous' && graph.publicStock && publicStock ? publicStock : verdicts[caller];
}

describe(`the permission matrix (${graph.topology})`, () => {
  it('has a row for every root field, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(rootFields.map(([name]) => name).sort());
  });

  it.each(rootFields)('is what the description of %s says', (name, { description }) => {
    const who = MATRIX[name]?.verdicts;
    const said = (description ?? '').replaceAll('\n', ' ');
    if (who?.anonymous === 'data') expect(said).toMatch(/Anyone/);
    else if (who?.other === 'data') expect(said).toMatch(/Any role|CUSTOMER/);
    else if (who?.owner === 'data') expect(said).toMatch(/CUSTOMER|Any role|themself|own/);
    else expect(said).not.toMatch(/Anyone|Any role|CUSTOMER:|CUSTOMER their/);
    if (MATRIX[name]?.publicStock === 'data') expect(said).toMatch(/Anyone where the stock is public/);
    else expect(said).not.toMatch(/stock is public/);
    if (who?.SALES === 'FORBIDDEN') expect(said).not.toMatch(/SALES/);
    if (who?.SALES === 'data' && who.other === 'FORBIDDEN') expect(said).toMatch(/ADMIN, SALES/);
  });

  it.each(rows)('holds for %s by %s', async (name, caller) => {
    const row = MATRIX[name];
    const field = rootFields.find(([known]) => known === name)?.[1];
    if (!row || !field) throw new Error(`no row for ${name}`);
    const variables = row.variables?.(records) ?? {};
    const token = tokens[caller];
    const isLive = name.startsWith('Subscription.');
    const answer = await (isLive ? firstOf : ask)<{ it?: unknown } | null>(
      graph.url,
      documentOf(name, field, variables),
      { variables, token },
    );
    checked += 1;
    const verdict = caller === 'blocked' ? 'HTTP 401' : verdictFor(row, caller);
    // Who may subscribe learns in the distributed topology that there is no broker.
    const isSent = verdict === 'data' || verdict === 'null';
    const expected = isLive && isSent && graph.topology === 'distributed' ? 'UNAVAILABLE' : verdict;
    expect(verdictOf(answer)).toBe(expected);
  });
});
