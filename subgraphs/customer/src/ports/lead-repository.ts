import type { Page, PageRequest } from '@autograph/kernel';
import type { Lead } from '../domain/lead.ts';

/** Which leads a list has: conditions joined by AND, the values of one by OR. */
export interface LeadCriteria {
  readonly branchId?: readonly string[] | undefined;
  readonly vehicleId?: string | undefined;
  readonly handled?: boolean | undefined;
}

export type LeadPage = Page<Lead>;

/** Whose leads are forgotten. */
export interface Forgotten {
  /** `null` for a person without an account. */
  readonly userId: string | null;
  /** E-mail address of the account, or of a record that staff keep; `null` where there is none. What somebody only declared does not count. */
  readonly email: string | null;
  /** Phone number of a record that staff keep; `null` where there is none. */
  readonly phone: string | null;
}

/** The leads, kept. */
export interface LeadRepository {
  /** Keeps a new lead, unless the same person wrote the same about the same vehicle on the same day. */
  insert(lead: Lead): Promise<void>;
  findById(id: string): Promise<Lead | null>;
  /** The newest first. */
  list(criteria: LeadCriteria, request: PageRequest): Promise<LeadPage>;
  /** The leads of a user, newest first; at most 1,000. */
  findOf(userId: string): Promise<readonly Lead[]>;
  /** Writes the lead if the stored one still has `expectedVersion`. Returns whether it did. */
  update(lead: Lead, expectedVersion: number): Promise<boolean>;
  /**
   * Forgets the leads of a person: those of their account, and those without an account that have the e-mail address, in any
   * case, or the phone number. May be repeated.
   */
  forget(person: Forgotten): Promise<void>;
  /** Drops leads that were made at `before` or earlier; returns how many. */
  dropBefore(before: Date): Promise<number>;
}
