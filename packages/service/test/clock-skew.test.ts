import { afterEach, expect, it, vi } from 'vitest';
import { clockReadiness, clockWatch } from '../src/process/clock-skew.ts';
import { clockSkew } from '../src/process/metrics.ts';

const NOW = Date.UTC(2026, 10, 29, 12);
const error = vi.fn();
const watch = clockWatch('sale', { error }, () => NOW);
const dateIn = (seconds: number) => new Date(NOW + seconds * 1_000).toUTCString();

afterEach(() => {
  error.mockClear();
  watch.note(dateIn(0));
});

it.each([90, -90])(
  'a clock that is %i s off is named in the log, in the metric and in readiness',
  async (seconds) => {
    const own = clockWatch('sale', { error }, () => NOW);
    own.note(dateIn(seconds));
    expect(error).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ called: 'sale', seconds }),
      expect.stringContaining('clock of sale is 90 s'),
    );
    expect((await clockSkew.get()).values).toContainEqual({ labels: { service: 'sale' }, value: seconds });
    expect(clockReadiness(NOW)).toMatchObject({ 'clock of sale': false });
    expect(clockReadiness(NOW + 61_000)).toEqual({});
  },
);

it('a clock that is a little off is not, and leaves what another process of the service was seen to be', () => {
  const other = clockWatch('vehicle', { error }, () => NOW);
  other.note(dateIn(30));
  expect(clockReadiness(NOW)).not.toHaveProperty('clock of vehicle');
  other.note(dateIn(90));
  other.note(dateIn(0));
  expect(clockReadiness(NOW)).toMatchObject({ 'clock of vehicle': false });
});

it('an answer without a date says nothing', () => {
  watch.note(undefined);
  watch.note('soon');
  expect(error).not.toHaveBeenCalled();
});
