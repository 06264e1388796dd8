import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { SaleDesk } from '../../ports/sale-desk.ts';

const FORGET = `mutation Forget($input: ForgetCustomerInput!) {
  forgetCustomer(input: $input) { undecided sales { id approvedAt } }
}`;

// What another service answers is checked like any input: an answer that is not understood counts as none.
const answer = z.object({
  forgetCustomer: z.object({
    undecided: z.boolean(),
    sales: z.array(
      z.object({
        id: z.string(),
        approvedAt: z.union([z.date(), z.iso.datetime().transform((at) => new Date(at))]).nullable(),
      }),
    ),
  }),
});

/** The sales of the sale service. */
export function saleServiceDesk(client: ServiceClient): SaleDesk {
  return {
    forget: async (customerId) => {
      const request = { query: FORGET, variables: { input: { customerId } } };
      return answer.parse(await callService<unknown>(client, request, null)).forgetCustomer;
    },
  };
}
