/** Length of a window, in seconds: a minute, and an hour for the limits beside. */
export const WINDOW_SECONDS = 60;
export const HOUR_SECONDS = 3_600;

/** What a key has used of its window. */
export interface Count {
  readonly consumed: number;
  /** When the window ends, in milliseconds since the epoch. */
  readonly resetAt: number;
}

/** A key that was counted in a window that is not over. */
export interface ActiveKey extends Count {
  readonly key: string;
}

/** Requests since the counters were last reset. */
export interface Totals {
  readonly total: number;
  readonly blocked: number;
}

/**
 * Where counts are kept. All that share limits (processes of one gateway, gateways behind one balancer) count in one
 * store; its methods take and answer plain data, so that it may stand behind a message channel.
 */
export interface LimitStore {
  /** Counts `points` more of `key`, whose window begins with its first. */
  consume(key: string, points: number): Promise<Count>;
  /** Adds one request to the totals. */
  note(blocked: boolean): Promise<void>;
  totals(): Promise<Totals>;
  /** The keys with a window, the first thousand at most. */
  active(): Promise<readonly ActiveKey[]>;
  /** Forgets all counts and totals; returns how many keys had one. */
  reset(): Promise<number>;
  /** Whether the counts are shared by way of Redis at the moment. */
  usesRedis(): Promise<boolean>;
}

/** Most keys that `active` answers. */
export const MOST_ACTIVE = 1_000;
