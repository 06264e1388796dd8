import { check, type Money, type Outcome, positiveAmount } from '@autograph/kernel';
import { z } from 'zod';
import { name, whole } from './input.ts';

/** What staff say of a service. */
export interface WorkshopServiceDetails {
  readonly name: string;
  readonly price: Money;
  /** How long it takes as a rule, in minutes. */
  readonly standardMinutes: number;
}

/** A service that the workshop offers. */
export interface WorkshopService extends WorkshopServiceDetails {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const details = z.object({ name, price: positiveAmount, standardMinutes: whole(1, 10_000) });

/** Checks the details of a new service. */
export function checkWorkshopService(input: unknown): Outcome<WorkshopServiceDetails, 'INVALID'> {
  return check(details, input);
}

/** A service that is new. */
export function newWorkshopService(details: WorkshopServiceDetails, id: string, now: Date): WorkshopService {
  return { ...details, id, version: 1, createdAt: now, updatedAt: now };
}
