/** That the holder of an address is to be told that the account no longer has it, if it no longer does. */
export interface AddressNotice {
  readonly id: string;
  readonly userId: string;
  /** The address that the account had. */
  readonly email: string;
  /** When it is to be told next. */
  readonly dueAt: Date;
  /** When it is given up. */
  readonly expiresAt: Date;
}

/** The notices that are not delivered yet. */
export interface AddressNotices {
  /** Keeps a notice, in the place of one of the same id. */
  put(notice: AddressNotice): Promise<void>;
  /**
   * A notice that is due and not given up; it is not due again before `nextAt`: of several processes that ask at once, one
   * gets it. `null` when there is none.
   */
  takeDue(now: Date, nextAt: Date): Promise<AddressNotice | null>;
  remove(id: string): Promise<void>;
  /** Forgets all notices of a user. */
  forget(userId: string): Promise<void>;
}
