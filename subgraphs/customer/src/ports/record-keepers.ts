/** The other services that keep records of customers, whichever there are. Each call throws when one of them does not answer. */
export interface RecordKeepers {
  /** Whether one of them has something that is open for a customer, such as an order. */
  haveOpen(customerId: string): Promise<boolean>;
  /**
   * Takes a customer out of their records. Returns whether all have: one with something open removes nothing. May be repeated.
   */
  forget(customerId: string): Promise<boolean>;
}
