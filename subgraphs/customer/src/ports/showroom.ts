import type { UserIdentity } from '@autograph/kernel';

/** The vehicles, which another service owns. */
export interface Showroom {
  /** The branch of a vehicle that the caller may see; `null` where there is no such vehicle. */
  branchOf(
    vehicleId: string,
    caller: { readonly user: UserIdentity | null; readonly publicStock?: boolean | undefined },
  ): Promise<string | null>;
}
