import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { Branches } from '../../ports/branches.ts';

const BRANCH = `query Branch($id: ID!) {
  branch(id: $id) { id active timeZone name phone }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const answer = z.object({
  branch: z
    .object({
      id: z.string(),
      active: z.boolean(),
      timeZone: z.string(),
      name: z.string(),
      phone: z.string().nullable(),
    })
    .nullable(),
});

/** The branches of the user service. */
export function userServiceBranches(client: ServiceClient): Branches {
  return {
    find: async (id, user) => {
      const request = { query: BRANCH, variables: { id } };
      const { branch } = answer.parse(await callService<unknown>(client, request, user));
      if (branch?.id !== id) return null;
      const { active, timeZone, name, phone } = branch;
      return { active, timeZone, name, phone };
    },
  };
}
