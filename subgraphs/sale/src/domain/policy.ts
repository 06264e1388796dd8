import type { MonthlyRate } from './financing.ts';

/** What the graph has decided about its sales; settings, so that a shop can decide otherwise. */
export interface SalePolicy {
  /** After so long, in milliseconds, nobody works on an attempt any more: its process has died. */
  readonly attemptLimit: number;
  /** How long a sale may wait for its decision, in milliseconds, until it is called off. */
  readonly reservationTtl: number;
  /** How many PENDING sales someone may have who buys for themself. */
  readonly pendingSalesLimit: number;
  /** At which rate a quote finances. */
  readonly monthlyRate: MonthlyRate;
}
