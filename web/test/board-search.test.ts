import { describe, expect, it } from 'vitest';
import { boardSearch, changed, filterOf } from '../src/panel/sales/search.ts';
import { minus } from '../src/panel/sales/words.ts';

describe('the address of the board', () => {
  it('keeps what makes sense, and leaves the rest out', () => {
    const given = {
      situacao: 'pending',
      de: '2026-11-01',
      ate: '2026-10-01',
      pagina: '3',
      mais: 'NONE',
      vendedor: '',
    };
    expect(boardSearch(given)).toEqual({ situacao: 'PENDING', de: '2026-11-01', pagina: 3 });
    expect(boardSearch({ situacao: 'LOST', de: 'yesterday', pagina: '-1' })).toEqual({});
  });

  it('begins at the first page when a filter changes', () => {
    expect(changed({ situacao: 'APPROVED', pagina: 4 }, { busca: ' Ana ' })).toEqual({
      situacao: 'APPROVED',
      busca: 'Ana',
    });
  });

  it('is the filter of the graph, within the branch that is chosen', () => {
    const search = boardSearch({ busca: 'Ana', vendedor: 'u1', de: '2026-11-01' });
    expect(filterOf(search, ['PENDING'], ['b1'])).toEqual({
      status: ['PENDING'],
      search: 'Ana',
      openedBy: ['u1'],
      branchId: ['b1'],
      createdAt: { from: '2026-11-01' },
    });
    expect(filterOf({}, ['APPROVED'], undefined)).toEqual({ status: ['APPROVED'] });
  });
});

describe('the difference of two amounts', () => {
  it('is exact to the centavo', () => {
    expect(minus('99990.00', '0.01')).toBe('99989.99');
    expect(minus('100000000000000.10', '0.05')).toBe('100000000000000.05');
    expect(minus('20000', '20000.00')).toBe('0.00');
  });
});
