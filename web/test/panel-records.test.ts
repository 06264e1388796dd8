import { isValidCpf } from '@brazilian-utils/brazilian-utils/is-valid-cpf';
import { describe, expect, it } from 'vitest';
import { centavosOf, decimalOf } from '../src/data/centavos.ts';
import { csvOf } from '../src/data/csv.ts';
import { branchInput, hoursOf, NEW_BRANCH, written } from '../src/panel/records/branches/fields.ts';
import { customerFilter, typedAs, typedFields } from '../src/panel/records/customers/search.ts';
import { groupsOf, sumOf } from '../src/panel/records/summary/figures.ts';
import { daysOf, eachDay, eachMonth, summarySearch } from '../src/panel/records/summary/period.ts';

describe('the one field that finds customers', () => {
  it.each([
    ['529.982.247-25', 'cpf'],
    ['52998224725', 'cpf'],
    ['12.ABC.345/01DE-35', 'cnpj'],
    ['11.444.777/0001-61', 'cnpj'],
    ['(11) 98765-4321', 'phone'],
    ['+55 11 98765-4321', 'phone'],
    ['(11) 3265-4321', 'phone'],
    ['maria souza', 'search'],
    // As many characters as a CNPJ has, and two digits at the end.
    ['Procurada d7682', 'search'],
    ['mariafernand21', 'search'],
    ['maria@example.com', 'search'],
    ['4725', 'search'],
    // Ten digits of a mobile number that is not typed to its end.
    ['1198765432', 'search'],
    ['11111111111', 'search'],
  ] as const)('takes %j for what it is', (words, typed) => {
    expect(typedAs(words)).toBe(typed);
  });

  it('looks for either where eleven digits may be a CPF and a mobile number', () => {
    const both = '11912345700';
    const digits = Array.from({ length: 100 }, (_, at) => `119123457${String(at).padStart(2, '0')}`).find(
      (cpf) => isValidCpf(cpf),
    );
    expect(digits?.slice(0, 9)).toBe(both.slice(0, 9));
    expect(typedAs(digits ?? '')).toBe('search');
  });

  it('becomes a filter of the graph, and the first field of a new record', () => {
    expect(customerFilter({ busca: '529.982.247-25', uf: 'SP' })).toEqual({
      cpf: '529.982.247-25',
      state: ['SP'],
    });
    expect(customerFilter({})).toEqual({});
    expect(typedFields('Maria Souza')).toEqual({ name: 'Maria Souza' });
    expect(typedFields('maria@example.com')).toEqual({ email: 'maria@example.com' });
    expect(typedFields('(11) 98765-4321')).toEqual({ phone: '(11) 98765-4321' });
    expect(typedFields('4725')).toEqual({});
  });
});

describe('the period of the summary', () => {
  // 01:30 in São Paulo on the first day of a month; still the last of the month before in UTC-4, and 04:30 in UTC.
  const now = new Date('2026-03-01T04:30:00Z');

  it('is of days of São Paulo, whatever the zone of the browser', () => {
    expect(daysOf({ periodo: 'hoje' }, now)).toEqual({ from: '2026-03-01', to: '2026-03-01' });
    expect(daysOf({ periodo: 'hoje' }, new Date('2026-03-01T02:59:59Z'))).toEqual({
      from: '2026-02-28',
      to: '2026-02-28',
    });
    expect(daysOf({}, now)).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(daysOf({ periodo: 'mes-passado' }, now)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(daysOf({ periodo: 'mes-passado' }, new Date('2026-01-15T12:00:00Z'))).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    });
    expect(daysOf({ periodo: 'ano' }, now)).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(daysOf({ periodo: 'tudo' }, now)).toEqual({});
  });

  it('has its bounds the right way round', () => {
    const days = { from: '2026-01-01', to: '2026-02-01' };
    expect(daysOf({ periodo: 'outro', de: '2026-02-01', ate: '2026-01-01' }, now)).toEqual(days);
  });

  it('passes over what makes no sense in an address', () => {
    const given = { periodo: 'outro', de: '2026-13-45', ate: 'x', situacao: 'SOLD', por: 'hora' };
    expect(summarySearch(given)).toEqual({ periodo: 'outro' });
  });

  it('has each day and each month', () => {
    expect(eachDay('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(eachMonth('2025-11', '2026-01')).toEqual(['2025-11', '2025-12', '2026-01']);
  });
});

describe('figures', () => {
  it('are exact beyond what a number holds', () => {
    const amounts = ['90071992547409.93', '0.01', '0.10', '0.20'];
    const sum = sumOf(amounts.map((amount) => ({ count: 1, total: { amount } })));
    expect(decimalOf(sum.centavos)).toBe('90071992547410.24');
    expect(sum.count).toBe(4);
    for (const amount of ['0.00', '0.05', '-3.10', '84990.00'])
      expect(decimalOf(centavosOf(amount))).toBe(amount);
  });

  it('are added up by key', () => {
    const given = [
      { make: 'Fiat', count: 1, total: { amount: '1.10' } },
      { make: 'Ford', count: 2, total: { amount: '2.00' } },
      { make: 'Fiat', count: 3, total: { amount: '2.20' } },
    ];
    expect(groupsOf(given, ({ make }) => [make, make])).toEqual([
      { key: 'Fiat', name: 'Fiat', count: 4, centavos: 330n },
      { key: 'Ford', name: 'Ford', count: 2, centavos: 200n },
    ]);
  });
});

describe('CSV that the page writes', () => {
  it('keeps separators, quotes and lines in their cell, and no formula', () => {
    expect(csvOf([['a;b', 'say "x"', '=1+1', 'two\nlines', 'plain']], ';')).toBe(
      '\uFEFF"a;b";"say ""x""";\'=1+1;"two\nlines";plain\r\n',
    );
  });
});

describe('the opening hours of a branch', () => {
  it('are read and written as one text a day', () => {
    const text = '08:00-12:00 13:00-18:00';
    expect(written(hoursOf(text))).toBe(text);
    expect(hoursOf('')).toEqual([]);
  });

  it('are sent of all days when one changes, and not at all when none does', () => {
    expect(branchInput({ name: 'Matriz' }, NEW_BRANCH)).toEqual({ name: 'Matriz' });
    const all = { ...NEW_BRANCH, MONDAY: '08:00-12:00 13:00-18:00' };
    const { openingHours } = branchInput({ MONDAY: all.MONDAY }, all) as { openingHours: object[] };
    expect(openingHours).toHaveLength(6);
    expect(openingHours[1]).toEqual({ weekday: 'MONDAY', opens: '13:00', closes: '18:00' });
  });
});
