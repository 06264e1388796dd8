import { expect, it } from 'vitest';
import { validityOf } from '../src/domain/validity.ts';

it.each([
  ['America/Sao_Paulo', '2026-03-02T12:00:00Z', 0, '2026-03-02', '2026-03-03T03:00:00.000Z'],
  ['America/Sao_Paulo', '2026-03-03T02:59:59Z', 10, '2026-03-12', '2026-03-13T03:00:00.000Z'],
  ['America/Manaus', '2026-03-03T03:59:59Z', 10, '2026-03-12', '2026-03-13T04:00:00.000Z'],
  ['America/Noronha', '2026-03-02T01:59:59Z', 1, '2026-03-02', '2026-03-03T02:00:00.000Z'],
  // The night in which the clocks went from 23:59:59 to 01:00: the day has no midnight.
  ['America/Sao_Paulo', '2018-11-02T12:00:00Z', 1, '2018-11-03', '2018-11-04T03:00:00.000Z'],
  ['America/Sao_Paulo', '2018-11-02T12:00:00Z', 2, '2018-11-04', '2018-11-05T02:00:00.000Z'],
])('in %s, a quote of %s with %i days is valid until %s', (zone, now, days, validUntil, expires) => {
  expect(validityOf(new Date(now), days, zone)).toEqual({ validUntil, expiresAt: new Date(expires) });
});
