import type { GraphClient } from '@autograph/topologies/graph-client';
import { describe, expect, it } from 'vitest';
import { withBranches } from '../src/import/line-branches.ts';
import { type Line, stockListOf } from '../src/import/stock-list.ts';

const HEAD = { id: 'head', name: 'Matriz', cnpj: '99999903000142' };
const MANAUS = { id: 'manaus', name: 'Filial Manaus', cnpj: '99.999.903/0002-23' };
const CEARA = { id: 'ceara', name: 'Filial Ceará', cnpj: null };
const OPEN = [HEAD, MANAUS, CEARA];

/** A graph with these branches, asked by someone who works in some of them. */
function graphOf(
  own: readonly { id: string; name: string }[],
  branches: readonly object[] = OPEN,
): GraphClient {
  const me = { username: 'vendas', memberships: own.map((branch) => ({ branch })) };
  return { request: async <Data>() => ({ me, branches }) as Data };
}

async function linesOf(...cells: readonly string[]): Promise<readonly Line[]> {
  const rows = cells.map((cell) => `Fiat;Mobi;2024;50000;${cell}`);
  return (await stockListOf(Buffer.from(['marca;modelo;ano;preço;filial', ...rows].join('\n')))).lines;
}

const idsOf = (lines: readonly Line[]) =>
  lines.map(({ input, problems }) => input?.branchId ?? problems[0]?.message);

describe('the branches of the lines of a list', () => {
  it.each(['filial', 'Loja', 'UNIDADE', 'branch', 'CNPJ da filial'])('are in a column %s', async (name) => {
    const text = `marca;modelo;ano;preço;${name}\nFiat;Mobi;2024;50000;Matriz`;
    const { lines } = await stockListOf(Buffer.from(text));
    expect(lines).toMatchObject([{ input: { branch: 'Matriz' } }]);
  });

  it('are given by name, whatever its accents and case, by CNPJ or by id', async () => {
    const lines = await linesOf(
      'filial CEARA',
      'Filial Manaus',
      '99999903000223',
      '99.999.903/0001-42',
      'manaus',
    );
    const placed = await withBranches(lines, graphOf([]));
    expect(idsOf(placed)).toEqual(['ceara', 'manaus', 'manaus', 'head', 'manaus']);
    expect(placed[0]?.input).not.toHaveProperty('branch');
  });

  it('are refused on their line where there is no such branch, or two of the name', async () => {
    const twins = [...OPEN, { ...CEARA, id: 'other' }];
    const placed = await withBranches(
      await linesOf('Filial Belém', 'Filial Ceará', 'Matriz'),
      graphOf([], twins),
    );
    expect(placed.slice(0, 2)).toMatchObject([
      { input: null, problems: [{ code: 'INVALID', field: ['branch'] }] },
      { input: null, problems: [{ code: 'INVALID', field: ['branch'] }] },
    ]);
    expect(idsOf(placed)).toEqual([
      'No open branch is "Filial Belém". There are Matriz, Filial Manaus, Filial Ceará, Filial Ceará.',
      'More than one branch has the name "Filial Ceará". Give the CNPJ or the id.',
      'head',
    ]);
  });

  it('are left to the graph where nothing is said and who imports works in one branch, or in none', async () => {
    for (const own of [[], [MANAUS]]) {
      const [line] = await withBranches(await linesOf(''), graphOf(own));
      expect(line?.input).toMatchObject({ make: 'Fiat' });
      expect(line?.input).not.toHaveProperty('branchId');
    }
  });

  it('are those of --branch where a line says none', async () => {
    const placed = await withBranches(await linesOf('', 'Matriz'), graphOf([HEAD, MANAUS]), 'Filial Manaus');
    expect(idsOf(placed)).toEqual(['manaus', 'head']);
    await expect(withBranches(await linesOf(''), graphOf([]), 'Belém')).rejects.toThrow(
      '--branch: No open branch is "Belém". There are Matriz, Filial Manaus, Filial Ceará.',
    );
  });

  it('must be said by someone who works in several', async () => {
    const graph = graphOf([HEAD, MANAUS]);
    await expect(withBranches(await linesOf('', ''), graph)).rejects.toThrow(
      'vendas works in several branches: Matriz, Filial Manaus. Say which one the vehicles are for: --branch, or a column "branch"',
    );
    const placed = await withBranches(await linesOf('', 'Matriz'), graph);
    expect(idsOf(placed)).toEqual(['Must be given, as you work in several: Matriz, Filial Manaus.', 'head']);
  });

  it('leave a line as it is that cannot be read', async () => {
    const { lines } = await stockListOf(Buffer.from('marca;modelo;ano;preço\nFiat;Mobi;20x;5'));
    expect(await withBranches(lines, graphOf([]))).toEqual(lines);
  });
});
