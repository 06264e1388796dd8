import { describe, expect, it } from 'vitest';
import { actionsOf, needsWholeOrder } from '../src/panel/workshop/actions.ts';
import {
  type DraftLine,
  draftTotal,
  linesInput,
  lineTotal,
  otherRefusals,
  refusalOfLine,
  withItem,
} from '../src/panel/workshop/draft-lines.ts';
import { workshopSearch } from '../src/panel/workshop/search.ts';
import { sumOf, timesOf, wholeOf } from '../src/workshop/amounts.ts';

describe('amounts of a quote', () => {
  it('are exact to the centavo, however large', () => {
    expect(sumOf(['0.10', '0.20', '9007199254740993.01'])).toBe('9007199254740993.31');
    expect(timesOf('59.90', 4)).toBe('239.60');
    expect(timesOf('0.07', 10_000)).toBe('700.00');
    expect(sumOf([])).toBe('0.00');
  });

  it.each([
    ['12', 12],
    [' 12.500 ', 12_500],
    ['12,500', 12_500],
    ['0', 0],
    ['1.5', null],
    ['-1', null],
    ['', null],
    ['2014a', null],
  ] as const)('take %j as a whole number %j', (typed, number) => {
    expect(wholeOf(typed)).toBe(number);
  });
});

describe('the actions of a work order', () => {
  const order = (
    status: Parameters<typeof actionsOf>[0]['status'],
    nextStatuses: Parameters<typeof actionsOf>[0]['nextStatuses'],
    quote: Parameters<typeof actionsOf>[0]['quote'] = null,
  ) => actionsOf({ status, nextStatuses, quote });

  it('begin with the next step of the work', () => {
    expect(order('RECEIVED', ['IN_DIAGNOSIS', 'CANCELLED'])).toEqual(['diagnose', 'cancel']);
    expect(order('IN_DIAGNOSIS', ['AWAITING_APPROVAL', 'CANCELLED'])).toEqual([
      'quote',
      'diagnose',
      'cancel',
    ]);
    expect(order('IN_DIAGNOSIS', ['AWAITING_APPROVAL', 'CANCELLED'], { status: 'DRAFT' })[0]).toBe('send');
    expect(order('AWAITING_APPROVAL', ['APPROVED', 'IN_DIAGNOSIS', 'CANCELLED'], { status: 'SENT' })).toEqual(
      ['decide', 'quote', 'cancel'],
    );
    expect(order('APPROVED', ['IN_PROGRESS', 'AWAITING_PARTS', 'CANCELLED'])[0]).toBe('start');
    expect(order('IN_PROGRESS', ['AWAITING_PARTS', 'FINISHED', 'CANCELLED'])[0]).toBe('finish');
    expect(order('FINISHED', ['DELIVERED'])).toEqual(['deliver']);
  });

  it('leave out work that waits for parts, and everything of an order that is over', () => {
    expect(order('AWAITING_PARTS', ['APPROVED', 'IN_PROGRESS', 'CANCELLED'])).toEqual(['quote', 'cancel']);
    expect(order('DELIVERED', [], { status: 'APPROVED' })).toEqual([]);
    expect(order('CANCELLED', [], { status: 'SUPERSEDED' })).toEqual([]);
  });

  it('are made where all of the order is on the screen when its card does not say enough', () => {
    expect(needsWholeOrder('finish', 'IN_PROGRESS')).toBe(true);
    expect(needsWholeOrder('send', 'IN_DIAGNOSIS')).toBe(true);
    expect(needsWholeOrder('diagnose', 'IN_DIAGNOSIS')).toBe(true);
    expect(needsWholeOrder('diagnose', 'RECEIVED')).toBe(false);
    expect(needsWholeOrder('start', 'APPROVED')).toBe(false);
  });
});

describe('the lines of a quote that is written', () => {
  const oil = { kind: 'PART', itemId: 'p1', name: 'Óleo', unit: 'L', price: '59.90' } as const;
  const filter = { kind: 'PART', itemId: 'p2', name: 'Filtro', unit: 'un', price: '39.90' } as const;
  const change = { kind: 'SERVICE', itemId: 's1', name: 'Troca', unit: null, price: '80.00' } as const;
  const lines: readonly DraftLine[] = [
    { ...oil, quantity: '4' },
    { ...change, quantity: '1' },
    { ...filter, quantity: '' },
  ];

  it('have totals as they are typed', () => {
    expect(lines.map(lineTotal)).toEqual(['239.60', '80.00', null]);
    expect(draftTotal(lines)).toBe('319.60');
    expect(lineTotal({ ...oil, quantity: '10001' })).toBeNull();
    expect(lineTotal({ ...oil, quantity: '0' })).toBeNull();
  });

  it('count up an item that is added again', () => {
    expect(withItem(withItem([], oil), oil)).toEqual([{ ...oil, quantity: '2' }]);
    expect(withItem([{ ...oil, quantity: 'x' }], oil)).toEqual([{ ...oil, quantity: '1' }]);
  });

  it('are sent as parts and services, and find their refusals again', () => {
    expect(linesInput(lines.slice(0, 2))).toEqual({
      parts: [{ partId: 'p1', quantity: 4 }],
      services: [{ serviceId: 's1', quantity: 1 }],
    });
    const gone = { field: ['input', 'parts', '1', 'partId'], message: 'Part not found.', code: 'NOT_FOUND' };
    const state = { field: ['id'], message: 'No.', code: 'INVALID_STATE' };
    const [first, , third] = lines as [DraftLine, DraftLine, DraftLine];
    expect(refusalOfLine(lines, third, [gone, state])).toBe('Part not found.');
    expect(refusalOfLine(lines, first, [gone, state])).toBeUndefined();
    expect(otherRefusals(lines, [gone, state])).toEqual([state]);
  });
});

describe('the address of the board', () => {
  it('keeps what makes sense', () => {
    expect(workshopSearch({ situacao: 'DELIVERED', pagina: '2', coluna: 'RECEIVED' })).toEqual({
      situacao: 'DELIVERED',
      pagina: 2,
      coluna: 'RECEIVED',
    });
    expect(workshopSearch({ situacao: 'LOST', pagina: '2' })).toEqual({});
  });
});
