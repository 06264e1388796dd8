import type { Session } from '../domain/session.ts';

/** The log-in sessions, kept; one document each, so that each write is atomic. */
export interface SessionRepository {
  findById(id: string): Promise<Session | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly Session[]>;
  /** Returns whether it was inserted: not where there is one of this id. */
  insert(session: Session): Promise<boolean>;
  /**
   * Writes the session's new token if the stored session stands and its current token is still `fromHash`: one
   * atomic, conditional write. Returns whether it was written.
   */
  rotate(session: Session, fromHash: string): Promise<boolean>;
  /** The sessions of a user that stand at the time, newest first; at most `limit`. */
  findLive(userId: string, at: Date, limit: number): Promise<readonly Session[]>;
  /** As `findLive`, of many users in one query as a rule; users without such a session are left out. */
  findLiveOf(
    userIds: readonly string[],
    at: Date,
    limit: number,
  ): Promise<ReadonlyMap<string, readonly Session[]>>;
  /** Ends the session. Returns whether it was active. */
  end(id: string, at: Date): Promise<boolean>;
  /** Forgets all sessions of a user, which ends them. */
  forgetAll(userId: string): Promise<void>;
  /** Every session of a user that is kept, whether or not it stands. */
  findAll(userId: string): Promise<readonly Session[]>;
  /** Ends all sessions of a user but one (`exceptId`), if that is given. */
  endAll(userId: string, at: Date, exceptId: string | null): Promise<void>;
}
