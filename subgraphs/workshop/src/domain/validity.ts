import { dayAfter, dayOf, startOfDay } from '@autograph/kernel';
import type { Validity } from './work-order-quote.ts';

/** Until when something holds that holds for so many calendar days after today, in a time zone of the IANA database. */
export function validityOf(now: Date, days: number, timeZone: string): Validity {
  const validUntil = dayAfter(dayOf(now, timeZone), days);
  return { validUntil, expiresAt: startOfDay(dayAfter(validUntil, 1), timeZone) };
}
