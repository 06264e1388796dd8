import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invalidRequest } from '../src/rest/invalid-request.ts';
import { Refusal } from '../src/rest/refusals.ts';
import {
  amount,
  integer,
  queryAmount,
  queryDay,
  queryInteger,
  queryText,
  text,
  writtenAmount,
} from '../src/rest/values/fields.ts';
import { pageOf, rowsOf } from '../src/rest/values/page.ts';
import { sortOf, sortParameters } from '../src/rest/values/sort.ts';
import { versionOf } from '../src/rest/values/version.ts';
import {
  DECISION_CHANNEL,
  FUEL_TYPE,
  PAYMENT_METHOD,
  QUOTE_STATUS,
  SALE_STATUS,
  SORT_FIELD,
  VEHICLE_STATUS,
  WORK_ORDER_STATUS,
  WORKSHOP_USER_STATUS,
} from '../src/rest/values/words.ts';

/** What a schema reads, or the status and the details with which the request is refused. */
function read(schema: z.ZodType, given: unknown): unknown {
  const result = z.strictObject({ value: schema }).safeParse({ value: given }, { reportInput: true });
  if (result.success) return result.data.value;
  const refusal = invalidRequest(result.error);
  return { status: refusal.status, ...refusal.bodyIn('en') };
}

const refused = (status: number, said: unknown) =>
  expect.objectContaining({ status, error: 'Validation error', details: { value: [said] } });

describe('the documented words', () => {
  it.each([
    ['vehicle status', VEHICLE_STATUS, 'AVAILABLE RESERVED SOLD'],
    ['sale status', SALE_STATUS, 'PENDING APPROVED REJECTED CANCELLED RETURNED'],
    ['fuel', FUEL_TYPE, 'FLEX GASOLINE ETHANOL DIESEL ELECTRIC HYBRID CNG'],
    ['payment method', PAYMENT_METHOD, 'CASH FINANCING CREDIT_CARD DEBIT_CARD PIX CONSORTIUM'],
    ['sort field', SORT_FIELD, 'PRICE YEAR MAKE'],
    ['account status', WORKSHOP_USER_STATUS, 'ACTIVE INACTIVE BLOCKED'],
    ['quote status', QUOTE_STATUS, 'DRAFT SENT APPROVED PARTLY_APPROVED REJECTED EXPIRED SUPERSEDED'],
    [
      'order status',
      WORK_ORDER_STATUS,
      'RECEIVED IN_DIAGNOSIS AWAITING_APPROVAL APPROVED IN_PROGRESS AWAITING_PARTS FINISHED DELIVERED CANCELLED',
    ],
    ['channel', DECISION_CHANNEL, 'IN_PERSON PHONE WHATSAPP EMAIL'],
  ])('of a %s lead to each value of the graph and back', (_name, vocabulary, values) => {
    const graphs = values.split(' ');
    expect(graphs.map((value) => vocabulary.valueOf(vocabulary.wordOf(value)))).toEqual(graphs);
    expect(graphs.map((value) => vocabulary.wordOf(value))).toEqual(vocabulary.words);
  });

  it('are read in any case, with accents or without them', () => {
    expect(['Elétrico', 'eletrico', 'ELÉTRICO'].map((word) => FUEL_TYPE.valueOf(word))).toEqual(
      Array(3).fill('ELECTRIC'),
    );
    expect(FUEL_TYPE.valueOf('ELECTRIC')).toBeUndefined();
    expect(FUEL_TYPE.valueOf('constructor')).toBeUndefined();
  });
});

describe('an amount of money in a body', () => {
  it.each([
    ['84990.10', '84990.10'],
    ['84990', '84990.00'],
    ['0.29', '0.29'],
    ['1.15', '1.15'],
    ['8.2e4', '82000.00'],
    ['9999999999.99', '9999999999.99'],
    ['999999999999.99', '999999999999.99'],
  ])('of %s reaches the graph as the decimal string %s', (json, decimal) => {
    expect(read(amount(), JSON.parse(json))).toEqual({ amount: decimal });
  });

  it('is exact for each number of centavos up to the largest amount', () => {
    for (let centavos = 1; centavos < 100_000_000_000_000; centavos = centavos * 3 + 7) {
      const json = `${Math.trunc(centavos / 100)}.${String(centavos % 100).padStart(2, '0')}`;
      const sent = read(amount(), JSON.parse(json)) as { readonly amount: string };
      expect(sent.amount).toBe(json);
    }
  });

  it.each(['0.291', '84990.001', '0.30000000000000004', '-1', '1e-7', '1e21', '1000000000000'])(
    'of %s is refused, as a value that breaks a rule',
    (json) => {
      expect(read(amount(), JSON.parse(json))).toEqual(refused(422, expect.stringMatching(/two decimals/)));
    },
  );

  it('is refused as text, as a value of a wrong type', () => {
    expect(read(amount(), '84990.10')).toEqual(refused(400, 'Expected a number.'));
    expect(read(amount(), undefined)).toEqual(refused(400, 'Required.'));
  });
});

describe('an amount of money in an answer', () => {
  it('is a JSON number with the two decimals of the graph', () => {
    const preco = ['84990.10', '0.29', '9999999999.99', '5.00'].map((amount) => writtenAmount({ amount }));
    expect(JSON.stringify({ preco })).toBe('{"preco":[84990.10,0.29,9999999999.99,5.00]}');
  });
});

describe('a whole number in a body', () => {
  it('is refused outside of the range of the graph, as a value that breaks a rule', () => {
    expect(read(integer(1), 2_147_483_647)).toBe(2_147_483_647);
    for (const value of [2_147_483_648, -2_147_483_649])
      expect(read(integer(1), value)).toEqual(
        refused(422, 'Expected a whole number from -2147483648 to 2147483647.'),
      );
  });

  it('is refused with decimals and as text, as a value of a wrong type', () => {
    expect(read(integer(1), 1.5)).toEqual(refused(400, 'Expected a whole number.'));
    expect(read(integer(1), '1')).toEqual(refused(400, 'Expected a number.'));
  });
});

describe('a parameter of the address', () => {
  it.each(['', '0', '101', '-1', '1.5', '1e1', ' 1', 'x', '99999999999999999999'])(
    'is refused as a limit of "%s"',
    (limit) => {
      expect(read(queryInteger({ min: 1, max: 100 }), limit)).toEqual(
        refused(400, 'Expected a whole number from 1 to 100.'),
      );
    },
  );

  it('is a day of the calendar', () => {
    expect(read(queryDay(), '2028-02-29')).toBe('2028-02-29');
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '0000-01-01', '2026-01-01T00:00:00Z', ''])
      expect(read(queryDay(), day)).toEqual(refused(400, 'Expected a day as YYYY-MM-DD.'));
  });

  it('is an amount that stays text', () => {
    expect(read(queryAmount(), '84990.10')).toBe('84990.10');
    for (const given of ['0.291', '-1', '1e3', '1,5', ''])
      expect(read(queryAmount(), given)).toEqual(refused(400, expect.stringMatching(/two decimals/)));
  });

  it('is given once', () => {
    expect(read(queryInteger({ min: 1, max: 100 }), ['1', '2'])).toEqual(refused(400, expect.any(String)));
    expect(read(z.string(), ['a', 'b'])).toEqual(refused(400, 'Expected a string.'));
  });
});

describe('a text', () => {
  it('of a body has at most 5,000 characters, as a rule', () => {
    expect(read(text('x'), 'é'.repeat(5_000))).toBe('é'.repeat(5_000));
    expect(read(text('x'), 'x'.repeat(5_001))).toEqual(refused(422, 'Expected at most 5000 characters.'));
  });

  it('of the address has at most 100 characters, and counts as left out where it is empty', () => {
    expect(read(queryText(), 'x'.repeat(100))).toBe('x'.repeat(100));
    expect(read(queryText(), 'x'.repeat(101))).toEqual(refused(400, 'Expected at most 100 characters.'));
    expect(read(queryText(), ['a', 'b'])).toEqual(refused(400, 'Expected a string.'));
    expect(['', ' '].map((given) => read(queryText(), given))).toEqual([undefined, undefined]);
  });
});

describe('a page', () => {
  it('has 20 rows by default, from the first', () => {
    expect(rowsOf({})).toEqual({ first: 20, offset: 0 });
    expect(rowsOf({ page: 3, limit: 100 })).toEqual({ first: 100, offset: 200 });
  });

  it.each([
    [100, 101],
    [20, 501],
    [7, 1_429],
    [1, 10_001],
  ])('of %i rows is refused beyond 10,000 rows, with the last page that can be read', (limit, last) => {
    expect(rowsOf({ page: last, limit }).offset).toBeLessThanOrEqual(10_000);
    let refusal: unknown;
    try {
      rowsOf({ page: last + 1, limit });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(Refusal);
    const { status } = refusal as Refusal;
    expect({ status, ...(refusal as Refusal).bodyIn('en') }).toEqual({
      status: 400,
      error: 'Validation error',
      message: 'A list can be read to a depth of 10000 rows. Use filters to find what lies deeper.',
      details: { page: [`Expected at most ${last} with a limit of ${limit}.`] },
    });
  });

  it('counts the pages that can be read', () => {
    const pagesOf = (totalCount: number, limit?: number) =>
      pageOf('rows', { totalCount, nodes: [] }, () => ({}), { limit });
    expect(pagesOf(0)).toEqual({ rows: [], total: 0, page: 1, limit: 20, pages: 0 });
    expect(pagesOf(41)).toMatchObject({ total: 41, pages: 3 });
    expect(pagesOf(1_000_000, 100)).toMatchObject({ total: 1_000_000, pages: 101 });
  });
});

describe('the order of a list', () => {
  const orderOf = (given: object) => sortOf(z.strictObject(sortParameters).parse(given));

  it('has two names for each parameter', () => {
    const byPrice = { field: 'PRICE', direction: 'DESC' };
    expect(orderOf({ sort_by: 'preco', sort_order: 'desc' })).toEqual(byPrice);
    expect(orderOf({ sort: 'price', order: 'desc' })).toEqual(byPrice);
    expect(orderOf({ sort: 'year' })).toEqual({ field: 'YEAR', direction: 'ASC' });
    expect(orderOf({ sort_by: 'marca' })).toEqual({ field: 'MAKE', direction: 'ASC' });
    expect(orderOf({})).toBeUndefined();
  });

  it('takes a direction in any case, and only with a field', () => {
    expect(orderOf({ sort_by: 'preco', sort_order: 'Desc' })).toEqual({ field: 'PRICE', direction: 'DESC' });
    expect(orderOf({ sort: 'price', order: 'ASC' })).toEqual({ field: 'PRICE', direction: 'ASC' });
    for (const name of ['sort_order', 'order'])
      expect(() => orderOf({ [name]: 'desc' })).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('is refused under both names at once', () => {
    expect(() => orderOf({ sort_by: 'preco', sort: 'price' })).toThrow('sort is another name of sort_by');
    expect(() => orderOf({ sort_order: 'asc', order: 'asc' })).toThrow('order is another name of sort_order');
  });
});

describe('the version in If-Match', () => {
  it('is that of the tag', () => {
    expect([undefined, '*', ' * ', '"7"', ' "7" '].map(versionOf)).toEqual([
      undefined,
      undefined,
      undefined,
      7,
      7,
    ]);
  });

  it('is the latest of a list, and that of a weak tag', () => {
    expect(['"1", "2"', '"10","9"', 'W/"7"', '"x", W/"3"'].map(versionOf)).toEqual([2, 10, 7, 3]);
  });

  it.each(['"x"', '""', '"1234567890"', 'W/"x"'])('is that of no record as %s', (tag) => {
    expect(versionOf(tag)).toBe(0);
  });

  it.each(['7', 'w/"7"', '"7', '"1" "2"', '"1",', ''])('is refused as %s, which is not a tag', (tag) => {
    expect(() => versionOf(tag)).toThrow(expect.objectContaining({ status: 400 }));
  });
});
