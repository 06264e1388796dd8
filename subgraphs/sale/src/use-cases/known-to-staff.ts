import { type UserIdentity, worksIn } from '@autograph/kernel';
import type { Sale } from '../domain/sale.ts';

/** Which sales there are for someone of the staff: those of the branches that they work in, all of them for an ADMIN. */
export function knownToStaff(user: UserIdentity): (sale: Sale) => boolean {
  return ({ branchId }) => worksIn(user, branchId);
}
