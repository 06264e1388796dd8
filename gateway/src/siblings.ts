/**
 * What the processes that serve one port tell each other of: sessions that may have ended, a user who changed something, or,
 * where that is not `settled`, may have.
 */
export type Change =
  | { readonly kind: 'sessions' }
  | { readonly kind: 'wrote'; readonly userId: string; readonly settled: boolean };

/** The other processes that serve the same port. */
export interface Siblings {
  /** Tells them of a change; resolves when each has acted on it, or is gone. */
  tell(change: Change): Promise<void>;
  /** Has this process act on what the others tell. */
  listen(act: (change: Change) => void): void;
}

/** Of a process that serves its port alone. */
export const NO_SIBLINGS: Siblings = { tell: async () => undefined, listen: () => undefined };
