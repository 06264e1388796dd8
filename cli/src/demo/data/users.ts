import { type DemoUser, demoUser } from '@autograph/service/demo-users';
import { BRANCHES, type BranchName, HEAD } from './branches.ts';

/** The salesperson: opens and decides sales, in all branches. */
export const SALESPERSON: DemoUser = demoUser('vendas');

/** The salesperson of one branch. */
export const OTHER_SALESPERSON: DemoUser = demoUser('vendas2');

/** The customer with an account, `CLIENTE_RECORD` being their record. */
export const CLIENTE: DemoUser = demoUser('cliente');

/** A user of the staff, and the branches that they work in. */
export interface DemoStaff {
  readonly user: DemoUser;
  readonly memberships: readonly { readonly branch: BranchName; readonly manages: boolean }[];
}

/** The staff but the administrator, who acts in every branch. */
export const STAFF: readonly DemoStaff[] = [
  { user: SALESPERSON, memberships: BRANCHES.map(({ name }) => ({ branch: name, manages: name === HEAD })) },
  { user: OTHER_SALESPERSON, memberships: [{ branch: 'Filial Manaus', manages: false }] },
  { user: demoUser('oficina'), memberships: [{ branch: HEAD, manages: false }] },
];
