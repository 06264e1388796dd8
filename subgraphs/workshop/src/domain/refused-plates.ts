import { networkOf, type UserIdentity } from '@autograph/kernel';

/** For how long a refused registration counts, in milliseconds: one day. */
export const REMEMBERED_FOR = 24 * 3_600_000;

/** Number of refused registrations of one user in that time: each tells that somebody has a vehicle with that plate. */
const MOST_OF_A_USER = 10;

/** Number of refused registrations from one address in that time: an office or the shop itself may stand behind it. */
const MOST_OF_AN_ADDRESS = 30;

/** What a registration that may be refused is counted by, and how many may be. */
export interface RefusalBound {
  readonly key: string;
  readonly most: number;
}

/** What the registration of a CUSTOMER is counted by. `clientAddress` is the network address that it came from, if known. */
export function boundsOf({ id }: UserIdentity, clientAddress: string | null): readonly RefusalBound[] {
  const user = { key: `user ${id}`, most: MOST_OF_A_USER };
  if (clientAddress === null) return [user];
  return [user, { key: `address ${networkOf(clientAddress)}`, most: MOST_OF_AN_ADDRESS }];
}
