import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, instantsOfDays, startOfDay, SHOP_TIME_ZONE as ZONE } from '../src/calendar-day.ts';

const starts = (day: string, zone = ZONE): string => startOfDay(day, zone).toISOString();

describe('a range of days in America/Sao_Paulo', () => {
  it('has both days, from the first instant of one to the last of the other', () => {
    expect(instantsOfDays({ from: '2026-01-31', to: '2026-01-31' }, ZONE)).toEqual({
      from: new Date('2026-01-31T03:00:00.000Z'),
      before: new Date('2026-02-01T03:00:00.000Z'),
    });
    expect(instantsOfDays({ from: '2024-02-28', to: '2024-02-29' }, ZONE).before).toEqual(
      new Date('2024-03-01T03:00:00.000Z'),
    );
  });

  it('is open on the side that is left out', () => {
    expect(instantsOfDays({}, ZONE)).toEqual({});
    expect(instantsOfDays({ from: null, to: '2026-12-31' }, ZONE)).toEqual({
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
      const { from, before } = instantsOfDays({ from: day, to: day }, ZONE);
      expect(Number(before) - Number(from)).toBe(86_400_000);
    }
  });
});

describe('a day of a time zone', () => {
  it.each([
    ['America/Manaus', '2026-03-03T04:00:00.000Z'],
    ['America/Noronha', '2026-03-03T02:00:00.000Z'],
    ['Asia/Tokyo', '2026-03-02T15:00:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-02T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-03-03T11:00:00.000Z'],
  ])('begins in %s at %s', (zone, instant) => {
    expect(starts('2026-03-03', zone)).toBe(instant);
    expect(dayOf(new Date(instant), zone)).toBe('2026-03-03');
    expect(dayOf(new Date(Date.parse(instant) - 1), zone)).toBe('2026-03-02');
  });

  it('is counted by the calendar, over months and leap days', () => {
    expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
  });
});
