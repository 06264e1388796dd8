import { describe, expect, it } from 'vitest';
import {
  branchesOf,
  branchOf,
  DEFAULT_BRANCH_ID,
  type Membership,
  managesBranch,
  type Role,
  worksIn,
} from '../src/index.ts';

const user = (role: Role, memberships?: readonly Membership[]) => ({
  id: 'u',
  role,
  sessionId: 's',
  memberships,
});
const member = (branchId: string, manages = false): Membership => ({ branchId, manages });

describe('the branches of a person', () => {
  it.each([
    ['an ADMIN', user('ADMIN', [member('north')]), null],
    ['a seller without a membership', user('SALES'), [DEFAULT_BRANCH_ID]],
    ['a seller with an empty list', user('SALES', []), [DEFAULT_BRANCH_ID]],
    ['a seller of two branches', user('SALES', [member('north'), member('south')]), ['north', 'south']],
    ['a mechanic', user('WORKSHOP', [member('north')]), ['north']],
    ['a customer, whatever their memberships', user('CUSTOMER', [member('north')]), []],
    ['nobody', null, []],
  ] as const)('of %s', (_who, who, branches) => {
    expect(branchesOf(who)).toEqual(branches);
    for (const id of ['north', 'south', DEFAULT_BRANCH_ID]) {
      expect(worksIn(who, id)).toBe(branches === null || branches.some((branch) => branch === id));
    }
  });

  it('are managed where the membership says so, and all by an ADMIN', () => {
    const manager = user('SALES', [member('north', true), member('south')]);
    expect(['north', 'south', 'west'].map((id) => managesBranch(manager, id))).toEqual([true, false, false]);
    expect(managesBranch(user('ADMIN'), 'west')).toBe(true);
    expect(managesBranch(user('CUSTOMER', [member('north', true)]), 'north')).toBe(false);
    expect(managesBranch(user('SALES'), DEFAULT_BRANCH_ID)).toBe(false);
    expect(managesBranch(null, 'north')).toBe(false);
  });

  it('a record without a branch belongs to the default branch', () => {
    expect([branchOf({}), branchOf({ branchId: null }), branchOf({ branchId: 'north' })]).toEqual([
      DEFAULT_BRANCH_ID,
      DEFAULT_BRANCH_ID,
      'north',
    ]);
  });
});
