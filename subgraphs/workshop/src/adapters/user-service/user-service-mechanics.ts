import { ROLES, worksIn } from '@autograph/kernel';
import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { Mechanics } from '../../ports/mechanics.ts';

const WORKER = `query Worker($userId: ID!) {
  worker(userId: $userId) { userId active role memberships { branchId manages } }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const answer = z.object({
  worker: z
    .object({
      userId: z.string(),
      active: z.boolean(),
      role: z.enum(ROLES),
      memberships: z.array(z.object({ branchId: z.string(), manages: z.boolean() })),
    })
    .nullable(),
});

/** The mechanics among the users of the user service. */
export function userServiceMechanics(client: ServiceClient): Mechanics {
  return {
    mayWork: async (userId, branchId) => {
      const request = { query: WORKER, variables: { userId } };
      const { worker } = answer.parse(await callService<unknown>(client, request, null));
      if (worker?.userId !== userId || !worker.active) return false;
      const { role, memberships } = worker;
      const isOfWorkshop = role === 'ADMIN' || role === 'WORKSHOP';
      // Their session is not asked about: what counts is where they work.
      return isOfWorkshop && worksIn({ id: userId, role, memberships, sessionId: '' }, branchId);
    },
  };
}
