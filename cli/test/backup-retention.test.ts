import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, backupsAmong, toRemove } from '../src/backup/retention.ts';

const DAY = 86_400_000;
/** A Tuesday. */
const TODAY = Date.parse('2026-12-01T03:00:00Z');
const daysAgo = (days: number, isVerified = true): string =>
  backupName(new Date(TODAY - days * DAY), isVerified);
const namesToRemove = (...given: Parameters<typeof toRemove>): string[] =>
  toRemove(...given).map(({ name }) => name);

describe('the name of a backup', () => {
  it('has its time in UTC, and whether it was not verified', () => {
    expect(backupName(new Date('2026-12-01T03:00:00.999Z'), true)).toBe(
      'autograph-2026-12-01T03-00-00Z.backup',
    );
    expect(daysAgo(0, false)).toBe('autograph-2026-12-01T03-00-00Z-unverified.backup');
  });

  it('is not that of another file', () => {
    const others = [
      'autograph-2026-12-01T03-00-00Z.backup.417.partial',
      'my-autograph-2026-12-01T03-00-00Z.backup',
      'autograph-2026-13-41T03-00-00Z.backup',
      'autograph-2026-12-01.backup',
      'autograph.backup',
    ];
    expect(backupsAmong(others)).toEqual([]);
  });
});

describe('retention', () => {
  it('keeps the latest of each day, week and month, and removes the others', () => {
    const daily = Array.from({ length: 60 }, (_, days) => daysAgo(days));
    const kept = daily.filter(
      (name) => !namesToRemove(daily, { daily: 7, weekly: 4, monthly: 12 }).includes(name),
    );
    expect(kept).toEqual(
      [
        ...[0, 1, 2, 3, 4, 5, 6].map((days) => daysAgo(days)),
        // The Sundays that end the weeks before the current one, and the ends of the months.
        ...[9, 16, 31].map((days) => daysAgo(days)),
      ]
        .toSorted()
        .toReversed(),
    );
  });

  it('keeps the last backup of a day on which there are several', () => {
    const early = backupName(new Date('2026-11-30T01:00:00Z'), true);
    const late = backupName(new Date('2026-11-30T22:00:00Z'), true);
    const names = [early, late, daysAgo(0)];
    expect(namesToRemove(names, { daily: 2, weekly: 0, monthly: 0 })).toEqual([early]);
  });

  it('counts only days that have a backup', () => {
    const names = [daysAgo(0), daysAgo(10), daysAgo(20), daysAgo(30)];
    expect(namesToRemove(names, { daily: 3, weekly: 0, monthly: 0 })).toEqual([daysAgo(30)]);
  });

  it('never removes the newest verified backup, nor what is newer', () => {
    const names = [daysAgo(0, false), daysAgo(1), daysAgo(2, false), daysAgo(3)];
    expect(namesToRemove(names, { daily: 0, weekly: 0, monthly: 0 })).toEqual([
      daysAgo(2, false),
      daysAgo(3),
    ]);
  });

  it('removes nothing while no backup is verified', () => {
    const names = [daysAgo(0, false), daysAgo(400, false)];
    expect(namesToRemove(names, { daily: 0, weekly: 0, monthly: 0 })).toEqual([]);
  });

  it('removes no file that is not a backup, whatever the directory has', () => {
    const name = fc.oneof(
      fc.string(),
      fc.integer({ min: 0, max: 900 }).map((days) => daysAgo(days)),
      fc.integer({ min: 0, max: 900 }).map((days) => daysAgo(days, false)),
    );
    const count = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(fc.array(name), count, count, count, (names, daily, weekly, monthly) => {
        const removed = namesToRemove(names, { daily, weekly, monthly });
        const [newest] = backupsAmong(names).filter(({ isVerified }) => isVerified);
        for (const one of removed) expect(one).toMatch(/^autograph-.*\.backup$/);
        if (newest) expect(removed).not.toContain(newest.name);
      }),
    );
  });
});
