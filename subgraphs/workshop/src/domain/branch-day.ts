import type { Validity } from './work-order-quote.ts';

const DAY = 86_400_000;

/** How far the clocks of a time zone are from UTC at most, with a day to spare. */
const REACH = 2 * DAY;

const calendars = new Map<string, Intl.DateTimeFormat>();

/** Until when something holds that holds for so many calendar days after today, in a time zone of the IANA database. */
export function validityOf(now: Date, days: number, timeZone: string): Validity {
  const last = localDay(now.getTime(), timeZone) + days * DAY;
  return {
    validUntil: new Date(last).toISOString().slice(0, 10),
    expiresAt: startOfDay(last + DAY, timeZone),
  };
}

/**
 * The first instant of a day in a zone, the day given as its midnight in UTC. It is searched for rather than computed with an offset,
 * as zones had several, and days without a midnight.
 */
function startOfDay(midnight: number, timeZone: string): Date {
  let before = midnight - REACH;
  let within = midnight + REACH;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (localDay(middle, timeZone) < midnight) before = middle;
    else within = middle;
  }
  return new Date(within);
}

/** The calendar day of an instant in a zone, as its midnight in UTC. */
function localDay(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(
    calendarOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day);
}

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  calendars.set(timeZone, made);
  return made;
}

/** The instants of the calendar days (`YYYY-MM-DD`) from `from` to `to` in a zone, both days included; a side that is missing is open. */
export function instantsOfDays(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  timeZone: string,
): { readonly from?: Date; readonly before?: Date } {
  const midnight = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  return {
    ...(from !== null && { from: startOfDay(midnight(from), timeZone) }),
    ...(to !== null && { before: startOfDay(midnight(to) + DAY, timeZone) }),
  };
}
