import { networkOf, type UserIdentity } from '@autograph/kernel';

/** For how long a refused record counts, in milliseconds: one day. */
export const REMEMBERED_FOR = 24 * 3_600_000;

/** Number of refused records of one user in that time. A person who was refused needs help from the shop. */
const MOST_OF_A_USER = 5;

/** Number of refused records from one address in that time: an office or the shop itself may stand behind it. */
const MOST_OF_AN_ADDRESS = 30;

/** What a record that may be refused is counted by, and how many may be. */
export interface RefusalBound {
  readonly key: string;
  readonly most: number;
}

/** What the record of a CUSTOMER is counted by. `clientAddress` is the network address that it came from, if known. */
export function boundsOf(by: UserIdentity, clientAddress: string | null): readonly RefusalBound[] {
  const user = { key: `user ${by.id}`, most: MOST_OF_A_USER };
  if (clientAddress === null) return [user];
  return [user, { key: `address ${networkOf(clientAddress)}`, most: MOST_OF_AN_ADDRESS }];
}
