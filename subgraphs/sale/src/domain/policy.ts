import type { MonthlyRate } from './financing.ts';

/** The rules of sales that a shop can change by settings. */
export interface SalePolicy {
  /** After so long, in milliseconds, nobody works on an attempt any more: its process has died. */
  readonly attemptLimit: number;
  /** How long a sale may wait for its decision, in milliseconds, until it is called off. */
  readonly reservationTtl: number;
  /** Maximum number of PENDING sales of a CUSTOMER who buys for themself. */
  readonly pendingSalesLimit: number;
  /** For how many calendar days after the day of its approval a sale can be returned. */
  readonly returnPeriodDays: number;
  /** Monthly interest rate of financing quotes. */
  readonly monthlyRate: MonthlyRate;
}
