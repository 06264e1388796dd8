import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { Showroom } from '../../ports/showroom.ts';

const BRANCH = `query Branch($id: ID!) {
  vehicle(id: $id) { id withdrawnAt branch { id } }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const answer = z.object({
  vehicle: z
    .object({
      id: z.string(),
      withdrawnAt: z.unknown(),
      branch: z.object({ id: z.string() }),
    })
    .nullable(),
});

/** The vehicles of the vehicle service. */
export function vehicleServiceShowroom(client: ServiceClient): Showroom {
  return {
    branchOf: async (id, { user, publicStock }) => {
      const request = { query: BRANCH, variables: { id } };
      const { vehicle } = answer.parse(await callService<unknown>(client, request, user, { publicStock }));
      return vehicle && vehicle.withdrawnAt == null ? vehicle.branch.id : null;
    },
  };
}
