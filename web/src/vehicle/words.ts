import type { VehiclePageQuery } from '../data/__generated__/vehicle.ts';
import { formatKm } from '../language/format.ts';
import { currentLocale } from '../language/i18n.ts';
import type { Text } from '../language/use-text.ts';
import { fuelName, transmissionName, trimOf, yearsOf } from '../showroom/words.ts';

/** A vehicle as its page shows it. */
export type PageVehicle = NonNullable<VehiclePageQuery['vehicle']>;
export type Branch = NonNullable<PageVehicle['branch']>;

/** The days of a week from Monday, as the graph names them, with a date that is such a day. */
const WEEK = {
  MONDAY: 5,
  TUESDAY: 6,
  WEDNESDAY: 7,
  THURSDAY: 8,
  FRIDAY: 9,
  SATURDAY: 10,
  SUNDAY: 11,
} as const;

/** The facts of a vehicle, each with its name. What is not known is left out. */
export function specification(vehicle: PageVehicle, text: Text): readonly (readonly [string, string])[] {
  const { mileage, transmission, fuelType, color, doors } = vehicle;
  const rows: readonly (readonly [string, string | number | null | undefined])[] = [
    [text('spec.year'), yearsOf(vehicle)],
    [text('spec.mileage'), formatKm(mileage)],
    [text('spec.transmission'), transmission && transmissionName(transmission, text)],
    [text('spec.fuel'), fuelName(fuelType, text)],
    [text('spec.color'), color],
    [text('spec.doors'), doors],
    [text('spec.trim'), trimOf(vehicle)],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, String(value)] as const] : []));
}

/** Opening hours, days with the same hours together: `segunda-feira a sexta-feira`, `09:00–18:00`. */
export function openingHours(branch: Branch, text: Text): readonly (readonly [string, string])[] {
  const days = Object.keys(WEEK) as (keyof typeof WEEK)[];
  const hoursOf = (day: keyof typeof WEEK): string =>
    branch.openingHours
      .filter(({ weekday }) => weekday === day)
      .map(({ opens, closes }) => `${opens}–${closes}`)
      .join(', ') || text('branch.closed');
  const groups: { from: keyof typeof WEEK; to: keyof typeof WEEK; hours: string }[] = [];
  for (const day of days) {
    const last = groups.at(-1);
    const hours = hoursOf(day);
    if (last?.hours === hours) last.to = day;
    else groups.push({ from: day, to: day, hours });
  }
  return groups.map(({ from, to, hours }) => [
    from === to ? dayName(from) : text('branch.days', { from: dayName(from), to: dayName(to) }),
    hours,
  ]);
}

function dayName(day: keyof typeof WEEK): string {
  // 5 January 2026 was a Monday.
  const date = new Date(Date.UTC(2026, 0, WEEK[day]));
  return new Intl.DateTimeFormat(currentLocale(), { weekday: 'short', timeZone: 'UTC' }).format(date);
}
