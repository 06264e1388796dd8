import type { DomainEvent } from '@autograph/events';
import type { Page, PageRequest, Sort } from '@autograph/kernel';
import type { Customer } from '../domain/customer.ts';
import type { Reading, RetainedBuyer } from '../domain/retention.ts';

/** Which customers a list has: conditions joined by AND, the values of one by OR. A value that no record can have matches none. */
export interface CustomerCriteria {
  /** Only the record of this user. */
  readonly userId?: string | undefined;
  /** Words that each begin one of the name, without regard to case and accents. */
  readonly name?: string | undefined;
  /** What each part of it is found by, see `soughtIn`. */
  readonly search?: string | undefined;
  /** As `search`, of records that have a name and a phone number alone: neither a CPF nor an e-mail address is looked at. */
  readonly contactSearch?: string | undefined;
  /** Without regard to case. */
  readonly email?: string | undefined;
  /** Bare digits. */
  readonly cpf?: string | undefined;
  /** Bare digits and capitals. */
  readonly cnpj?: string | undefined;
  /** Bare digits. */
  readonly phone?: string | undefined;
  /** Without regard to case and accents. */
  readonly city?: readonly string[] | undefined;
  readonly state?: readonly string[] | undefined;
}

export type CustomerSortField = 'NAME' | 'CITY' | 'CREATED_AT';

export type CustomerPage = Page<Customer>;

/** A write met a value that another customer has. */
export interface Duplicate {
  readonly duplicate: 'cpf' | 'cnpj' | 'userId';
}

/** The customers of the graph, kept. */
export interface CustomerRepository {
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly Customer[]>;
  /** The records of these users, in any order, in one query. */
  findByUserIds(userIds: readonly string[]): Promise<readonly Customer[]>;
  /** Of customers who were not anonymised. */
  list(
    criteria: CustomerCriteria,
    sort: Sort<CustomerSortField>,
    request: PageRequest,
  ): Promise<CustomerPage>;
  /** Keeps a new record and raises the event, unless its CPF, its CNPJ or its user has a record: one atomic write. */
  insert(customer: Customer, event: DomainEvent): Promise<'inserted' | Duplicate>;
  /** Writes the customer if the stored one still has `expectedVersion`, and raises the event, if any: one atomic write. */
  update(
    customer: Customer,
    expectedVersion: number,
    event: DomainEvent | null,
  ): Promise<'updated' | 'stale' | Duplicate>;
  /**
   * Writes what is left of an erased customer if the stored one still has `expectedVersion`, with what is kept of the buyer,
   * and raises the event: one atomic write. A record that is not kept is gone for every reader then, and from the store once
   * its events are published.
   */
  erase(
    customer: Customer,
    expectedVersion: number,
    event: DomainEvent,
    kept: { readonly recordKept: boolean; readonly retained: RetainedBuyer | null },
  ): Promise<'erased' | 'stale'>;
  /** Ids of customers whose erasure began at `began` or before and is not done. */
  findErasing(began: Date, most: number): Promise<readonly string[]>;
  /** Keeps the reading, and returns what is read, in one atomic write; `null` when nothing is kept, or no longer. */
  readRetained(reading: Reading): Promise<{
    readonly customerId: string;
    readonly retained: RetainedBuyer;
    readonly readings: readonly Reading[];
  } | null>;
  /** Drops what was kept of buyers whose time is up. */
  dropRetained(now: Date): Promise<void>;
  /** Makes the search terms of all records again, and returns how many records had others. */
  renewTerms(): Promise<number>;
}
