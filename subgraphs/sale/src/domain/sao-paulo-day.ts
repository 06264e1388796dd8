/** Instants from the first one on, up to but without the second; a side that is missing is open. */
export interface InstantRange {
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

const DAY = 86_400_000;

/** How far the zone's clocks are behind UTC since 2019, and in the winters before. */
const USUAL_OFFSET = 10_800_000;

// The zone's rules come with the runtime: Brazil has had no daylight saving time since 2019, but had it before.
const calendar = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Sao_Paulo',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

/** The instants of the calendar days (`YYYY-MM-DD`) from `from` to `to` in America/Sao_Paulo, both days included. */
export function instantsOfDays(days: {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}): InstantRange {
  return {
    ...(days.from != null && { from: startOfDay(utcMidnight(days.from)) }),
    ...(days.to != null && { before: startOfDay(utcMidnight(days.to) + DAY) }),
  };
}

/** The calendar day (`YYYY-MM-DD`) of an instant in America/Sao_Paulo. */
export function dayOf(instant: Date): string {
  return new Date(localDay(instant.getTime())).toISOString().slice(0, 10);
}

/** The calendar day (`YYYY-MM-DD`) so many days after another one. */
export function dayAfter(day: string, days: number): string {
  return new Date(utcMidnight(day) + days * DAY).toISOString().slice(0, 10);
}

function utcMidnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/**
 * The first instant of a day in the zone, the day given as its midnight in UTC. Nearly every day begins at 03:00 UTC; any
 * other is searched for rather than computed with an offset, as the zone had several, and days without a midnight.
 */
function startOfDay(midnight: number): Date {
  const usual = midnight + USUAL_OFFSET;
  if (localDay(usual) === midnight && localDay(usual - 1) < midnight) return new Date(usual);
  let before = midnight - DAY;
  let within = midnight + DAY;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (localDay(middle) < midnight) before = middle;
    else within = middle;
  }
  return new Date(within);
}

function localDay(instant: number): number {
  const parts = Object.fromEntries(
    calendar.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day);
}
