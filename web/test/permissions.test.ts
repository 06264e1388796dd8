import { describe, expect, it } from 'vitest';
import { MATRIX } from '../../e2e/src/matrix.ts';
import { ALLOWED, may, type Operation, type StaffRole } from '../src/panel/permissions.ts';

const ROLES: readonly StaffRole[] = ['ADMIN', 'SALES', 'WORKSHOP'];
const operations = Object.keys(ALLOWED) as Operation[];

describe('the controls of the panel', () => {
  it.each(operations)('are shown for %s to the roles that the graph answers', (operation) => {
    const verdicts = MATRIX[operation]?.verdicts;
    expect(verdicts, 'a row of the permission matrix').toBeDefined();
    for (const role of ROLES)
      expect([role, may(role, operation)]).toEqual([role, verdicts?.[role] === 'data']);
  });

  it('are shown to customers for nothing that is for staff alone', () => {
    const roles = new Set(Object.values(ALLOWED).flat());
    expect(roles).not.toContain('CUSTOMER');
  });
});
