/** The customer records, which another service owns. */
export interface CustomerRecords {
  /**
   * Erases the record of a user, if there is one; returns `false` while a purchase of theirs is undecided. What was sent
   * without a log-in from the e-mail address of the account goes too; `null` once it is not known any more. May be repeated.
   * Throws when there is no answer: then it may have been done.
   */
  erase(userId: string, email: string | null): Promise<boolean>;
}
