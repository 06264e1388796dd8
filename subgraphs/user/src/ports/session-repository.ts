import type { Session } from '../domain/session.ts';

/** The log-in sessions, kept; one document each, so that each write is atomic. */
export interface SessionRepository {
  findById(id: string): Promise<Session | null>;
  insert(session: Session): Promise<void>;
  /**
   * Writes the session's new token if the stored session stands and its current token is still `fromHash`: one
   * atomic, conditional write. Answers whether it was written.
   */
  rotate(session: Session, fromHash: string): Promise<boolean>;
  /** Ends the session. Answers whether it stood until now. */
  end(id: string, at: Date): Promise<boolean>;
}
