/** The customer records, which another service owns. */
export interface CustomerRecords {
  /**
   * Erases the record of a user, if there is one; returns `false` while a purchase of theirs is undecided. May be repeated.
   * Throws when there is no answer: then it may have been done.
   */
  erase(userId: string): Promise<boolean>;
}
