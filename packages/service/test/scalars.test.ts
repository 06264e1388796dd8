import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../src/graphql/index.ts';

describe('a calendar day', () => {
  it.each(['2026-01-31', '2024-02-29'])('may be %s', (day) => {
    expect(CalendarDate.parseValue(day)).toBe(day);
    expect(CalendarDate.parseLiteral({ kind: Kind.STRING, value: day }, {})).toBe(day);
  });

  it.each(['2026-02-29', '31/01/2026', '', 20_260_131, { $ne: null }])(
    'may not be %j, in words of the contract',
    (day) => {
      expect(() => CalendarDate.parseValue(day)).toThrow(/^Expected a calendar day such as/);
    },
  );

  it('is text in a query too', () => {
    const literal = { kind: Kind.INT, value: '2026' } as const;
    expect(() => CalendarDate.parseLiteral(literal, {})).toThrow(/^Expected a calendar day such as/);
  });
});
