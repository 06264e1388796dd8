import { networkOf } from './network.ts';

/** For how long a refusal counts, in milliseconds: one day. */
export const REFUSAL_REMEMBERED_FOR = 24 * 3_600_000;

/** What is counted by, and how many there may be in a day. */
export interface RefusalBound {
  readonly key: string;
  readonly most: number;
}

/** Refusals that each tell something, such as that a number is known: counted by key where every process sees them. */
export interface RefusalLedger {
  /**
   * Counts a refusal by each of these keys and returns true, or returns false when one of them has as many as it may have in a day. Of
   * many that come at once, no more are let through than that.
   */
  reserve(bounds: readonly RefusalBound[], now: Date): Promise<boolean>;
  /** Takes back what was reserved, as nothing was refused. */
  giveBack(bounds: readonly RefusalBound[]): Promise<void>;
}

/** Bounds by user and by network. `clientAddress` is the network address that a request came from, if known. */
export function refusalBounds(
  { id }: { readonly id: string },
  clientAddress: string | null,
  { ofUser, ofAddress }: { readonly ofUser: number; readonly ofAddress: number },
): readonly RefusalBound[] {
  const user = { key: `user ${id}`, most: ofUser };
  if (clientAddress === null) return [user];
  return [user, { key: `address ${networkOf(clientAddress)}`, most: ofAddress }];
}

/** What a caller hears who was refused too often: nothing was tried. */
export const REFUSED_TOO_OFTEN = Symbol('refused too often');

/** Tries something, which counts as refused where `isRefused` says so of its result, and not where it could not be tried. */
export async function countingRefusals<T>(
  attempt: () => Promise<T>,
  isRefused: (result: T) => boolean,
  ledger: RefusalLedger,
  bounds: readonly RefusalBound[],
  now: Date,
): Promise<T | typeof REFUSED_TOO_OFTEN> {
  if (!(await ledger.reserve(bounds, now))) return REFUSED_TOO_OFTEN;
  let counts = false;
  try {
    const result = await attempt();
    counts = isRefused(result);
    return result;
  } finally {
    if (!counts) await ledger.giveBack(bounds);
  }
}
