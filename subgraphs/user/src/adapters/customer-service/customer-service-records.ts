import { callService, type ServiceClient } from '@autograph/service/calls';
import { z } from 'zod';
import type { CustomerRecords } from '../../ports/customer-records.ts';

const FORGET = `mutation Forget($input: ForgetUserInput!) {
  forgetUser(input: $input) { erased }
}`;

const answer = z.object({ forgetUser: z.object({ erased: z.boolean() }) });

/** The customer records of the customer service. */
export function customerServiceRecords(client: ServiceClient): CustomerRecords {
  return {
    erase: async (userId, email) => {
      const request = { query: FORGET, variables: { input: { userId, email } } };
      return answer.parse(await callService<unknown>(client, request, null)).forgetUser.erased;
    },
  };
}
