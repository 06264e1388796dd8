import type { AskedMutation } from '@autograph/service';
import { callService } from '@autograph/service/calls';
import { z } from 'zod';
import type { RecordKeepers } from '../../ports/record-keepers.ts';

// What another service answers is checked like any input: an answer that is not understood counts as none.
const answer = z.object({ it: z.object({ undecided: z.boolean() }) });

/** The services whose contract has a mutation that forgets a customer. */
export function askedRecordKeepers(asked: readonly AskedMutation[]): RecordKeepers {
  const ask = async (customerId: string, onlyAsk: boolean): Promise<readonly boolean[]> =>
    Promise.all(
      asked.map(async ({ mutation, client }) => {
        const query = `mutation Forget($input: ForgetCustomerInput!) { it: ${mutation}(input: $input) { undecided } }`;
        const request = { query, variables: { input: { customerId, onlyAsk } } };
        return answer.parse(await callService<unknown>(client, request, null)).it.undecided;
      }),
    );
  return {
    haveOpen: async (customerId) => (await ask(customerId, true)).some((undecided) => undecided),
    forget: async (customerId) => (await ask(customerId, false)).every((undecided) => !undecided),
  };
}
