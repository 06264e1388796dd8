import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { Branches } from '../../ports/branches.ts';

const BRANCH = `query Branch($id: ID!) {
  branch(id: $id) { id active }
}`;

const answer = z.object({ branch: z.object({ id: z.string(), active: z.boolean() }).nullable() });

/** The branches of the user service. */
export function userServiceBranches(client: ServiceClient): Branches {
  return {
    isActive: async (branchId, user) => {
      const request = { query: BRANCH, variables: { id: branchId } };
      const { branch } = answer.parse(await callService<unknown>(client, request, user));
      return branch?.id === branchId && branch.active;
    },
  };
}
