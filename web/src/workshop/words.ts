import type { OwnOrderFragment, QuoteRevisionFragment } from '../data/__generated__/workshop.ts';
import type { BadgeTone } from '../design/small.tsx';
import { currentLocale } from '../language/i18n.ts';

/** A revision of a quote. */
export type QuoteRevision = QuoteRevisionFragment;
export type QuoteStatus = QuoteRevision['status'];
export type QuoteLine = QuoteRevision['lines'][number];
export type WorkOrderStatus = OwnOrderFragment['status'];

/** What the status of a quote says by its colour as well. */
export const QUOTE_TONES: Readonly<Record<QuoteStatus, BadgeTone>> = {
  DRAFT: 'neutral',
  SENT: 'warn',
  APPROVED: 'accent',
  PARTLY_APPROVED: 'accent',
  REJECTED: 'danger',
  EXPIRED: 'danger',
  SUPERSEDED: 'neutral',
};

/** What the status of a work order says by its colour as well. */
export const ORDER_TONES: Readonly<Record<WorkOrderStatus, BadgeTone>> = {
  QUOTED: 'warn',
  RECEIVED: 'warn',
  IN_DIAGNOSIS: 'warn',
  AWAITING_APPROVAL: 'warn',
  APPROVED: 'accent',
  IN_PROGRESS: 'accent',
  AWAITING_PARTS: 'danger',
  FINISHED: 'accent',
  DELIVERED: 'neutral',
  CANCELLED: 'neutral',
};

/** Make, model and year of a vehicle. */
export function vehicleTitle({
  make,
  model,
  year,
}: {
  readonly make: string;
  readonly model: string;
  readonly year: number;
}): string {
  return `${make} ${model} ${year}`;
}

/** A calendar day such as 2026-01-31, in words. It is the same day in every time zone. */
export function formatDate(day: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
}

/** Whether somebody has decided a revision. */
export function isDecided(status: QuoteStatus): status is 'APPROVED' | 'PARTLY_APPROVED' | 'REJECTED' {
  return status === 'APPROVED' || status === 'PARTLY_APPROVED' || status === 'REJECTED';
}
