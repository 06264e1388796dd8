import { describe, expect, it } from 'vitest';
import { instantsOfDays } from '../src/domain/sao-paulo-day.ts';

const starts = (day: string): string | undefined => instantsOfDays({ from: day }).from?.toISOString();

describe('a range of days in America/Sao_Paulo', () => {
  it('has both days, from the first instant of one to the last of the other', () => {
    expect(instantsOfDays({ from: '2026-01-31', to: '2026-01-31' })).toEqual({
      from: new Date('2026-01-31T03:00:00.000Z'),
      before: new Date('2026-02-01T03:00:00.000Z'),
    });
    expect(instantsOfDays({ from: '2024-02-28', to: '2024-02-29' }).before).toEqual(
      new Date('2024-03-01T03:00:00.000Z'),
    );
  });

  it('is open on the side that is left out', () => {
    expect(instantsOfDays({})).toEqual({});
    expect(instantsOfDays({ from: null, to: '2026-12-31' })).toEqual({
      before: new Date('2027-01-01T03:00:00.000Z'),
    });
  });

  it('begins at 01:00 on a day whose midnight daylight saving time skipped', () => {
    expect(starts('2018-11-04')).toBe('2018-11-04T03:00:00.000Z');
    expect(starts('2018-11-05')).toBe('2018-11-05T02:00:00.000Z');
  });

  it('has a day of 25 hours where the clocks went back at midnight', () => {
    expect(starts('2019-02-16')).toBe('2019-02-16T02:00:00.000Z');
    expect(starts('2019-02-17')).toBe('2019-02-17T03:00:00.000Z');
  });

  it('keeps winter and summer apart no more since 2019', () => {
    expect(starts('2020-12-25')).toBe('2020-12-25T03:00:00.000Z');
    expect(starts('2020-07-01')).toBe('2020-07-01T03:00:00.000Z');
  });

  it('answers instants for the first and the last day that can be written', () => {
    for (const day of ['0001-01-01', '1500-04-22', '9999-12-31']) {
      const { from, before } = instantsOfDays({ from: day, to: day });
      expect(Number(before) - Number(from)).toBe(86_400_000);
    }
  });
});
