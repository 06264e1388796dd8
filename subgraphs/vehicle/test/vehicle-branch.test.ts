import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { person } from '@autograph/kernel/testing';
import { describe, expect, it } from 'vitest';
import { ofOwnBranch, reservableBy, usualBranch } from '../src/domain/vehicle-branch.ts';
import { aVehicle } from '../src/testing/builders.ts';
import { worker } from '../src/testing/people.ts';

const inNorth = aVehicle({ branchId: 'north' });
const withoutBranch = aVehicle();
const north = worker(['north']).user;
const both = worker(['north', 'south']).user;
const { user: usual } = person('SALES');
const { user: admin } = person('ADMIN');
const { user: customer } = person('CUSTOMER');
const OTHER = { ok: false, refusals: [{ code: 'OTHER_BRANCH' }] };

describe('staff', () => {
  it('act on the vehicles of their branches, ADMIN on all', () => {
    for (const user of [north, both, admin])
      expect(ofOwnBranch(inNorth, user, 'id')).toMatchObject({ ok: true });
    for (const user of [usual, admin])
      expect(ofOwnBranch(withoutBranch, user, 'id')).toMatchObject({ ok: true });
    for (const user of [usual, customer, null]) expect(ofOwnBranch(inNorth, user, 'id')).toMatchObject(OTHER);
    expect(ofOwnBranch(withoutBranch, north, 'id')).toMatchObject(OTHER);
  });

  it('reserve the vehicles of their branches; a CUSTOMER and the graph itself reserve any', () => {
    for (const user of [north, admin, customer, null])
      expect(reservableBy(inNorth, user)).toMatchObject({ ok: true });
    for (const user of [usual, worker(['north'], { role: 'WORKSHOP' }).user]) {
      expect(reservableBy(aVehicle({ branchId: 'south' }), user)).toMatchObject(OTHER);
    }
  });
});

it.each([
  ['their only branch', north, 'north'],
  ['the default branch where they work in two', both, DEFAULT_BRANCH_ID],
  ['the default branch without a membership', usual, DEFAULT_BRANCH_ID],
  ['the default branch for ADMIN', admin, DEFAULT_BRANCH_ID],
  ['the default branch for nobody', null, DEFAULT_BRANCH_ID],
])('a new vehicle is for %s', (_what, user, branch) => {
  expect(usualBranch(user)).toBe(branch);
});
