/** Instants from the first one on, up to but without the second; a side that is missing is open. */
export interface InstantRange {
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

/** The time zone of lists, periods and summaries, whatever the branch. */
export const SHOP_TIME_ZONE = 'America/Sao_Paulo';

const DAY = 86_400_000;

/** How far the clocks of a time zone are from UTC at most, with a day to spare. */
const REACH = 2 * DAY;

// The rules of a zone come with the runtime: Brazil has had no daylight saving time since 2019, but had it before.
const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar day (`YYYY-MM-DD`) of an instant in a time zone of the IANA database. */
export function dayOf(instant: Date, timeZone: string): string {
  return dayText(localDay(instant.getTime(), timeZone));
}

/** The calendar day (`YYYY-MM-DD`) so many days after another one. */
export function dayAfter(day: string, days: number): string {
  return dayText(utcMidnight(day) + days * DAY);
}

/**
 * The first instant of a calendar day (`YYYY-MM-DD`) in a zone. It is searched for rather than computed with an offset, as zones had
 * several, and days without a midnight.
 */
export function startOfDay(day: string, timeZone: string): Date {
  return firstInstant(utcMidnight(day), timeZone);
}

/** The instants of the calendar days (`YYYY-MM-DD`) from `from` to `to` in a zone, both days included. */
export function instantsOfDays(
  { from, to }: { readonly from?: string | null | undefined; readonly to?: string | null | undefined },
  timeZone: string,
): InstantRange {
  return {
    ...(from != null && { from: firstInstant(utcMidnight(from), timeZone) }),
    ...(to != null && { before: firstInstant(utcMidnight(to) + DAY, timeZone) }),
  };
}

function utcMidnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayText(midnight: number): string {
  return new Date(midnight).toISOString().slice(0, 10);
}

/** The first instant of a day, given as its midnight in UTC. */
function firstInstant(midnight: number, timeZone: string): Date {
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
