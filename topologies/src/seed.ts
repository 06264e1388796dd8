import type { GraphClient } from './graph-client.ts';

/** Makes demo data through the public graph. It may run again: what is there stays as it is. */
export type Seed = (options: {
  readonly client: GraphClient;
  /** The administrator in whose name it begins. */
  readonly admin: { readonly username: string; readonly password: string };
  /** Stops it between two records. */
  readonly signal?: AbortSignal | undefined;
}) => Promise<void>;
