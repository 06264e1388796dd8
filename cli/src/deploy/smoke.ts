import { randomUUID } from 'node:crypto';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { CommandError } from '../graph/command-error.ts';
import { logIn, mutate, mutation, refusedFor } from '../graph/mutation.ts';

/** How often the graph is read: a balancer gives requests to each gateway in turn. */
const ROUNDS = 4;

/** How long a request may take, in milliseconds. */
const TIMEOUT = 30_000;

const READ = `{
  me { id }
  vehicles(first: 1) { totalCount nodes { id } }
  sales(first: 1) { totalCount nodes { id vehicle { id } } }
}`;
const PURCHASE = mutation('purchaseVehicle', 'sale { id }');

/** Who asks in the smoke test: ADMIN or SALES. */
export interface Account {
  readonly username: string;
  readonly password: string;
}

/**
 * Asks the graph at `url` as a client does: logs in, reads vehicles and sales, and sends a purchase of a customer that does not exist, which
 * must be refused and changes nothing. Throws a `CommandError` that says which of these failed.
 */
export async function smokeTest(url: string, account: Account): Promise<void> {
  const client = clientOf(url);
  const token = await step('log-in', () => logIn(client, account));
  for (let round = 0; round < ROUNDS; round += 1)
    await step('list of vehicles and sales', () => client.request(READ, {}, token));
  await step('purchase that must be refused', async () => {
    const input = { vehicleId: randomUUID(), customerId: randomUUID(), paymentMethod: 'PIX' };
    const outcome = await mutate(client, PURCHASE, { input }, token);
    if (!refusedFor(outcome, 'NOT_FOUND'))
      throw new Error(`expected the refusal NOT_FOUND, received ${JSON.stringify(outcome)}`);
  });
}

/** A client that loads nothing of the gateway: the command starts often, on a machine that is busy. */
function clientOf(url: string): GraphClient {
  return {
    request: async <Data>(query: string, variables = {}, accessToken?: string) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(accessToken && { authorization: `Bearer ${accessToken}` }),
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const { data, errors } = (await response.json()) as {
        data?: Data;
        errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
      };
      if (errors)
        throw new Error(
          errors.map(({ message, extensions }) => `${message} (${extensions?.code})`).join(' '),
        );
      return data as Data;
    },
  };
}

async function step<Value>(what: string, act: () => Promise<Value>): Promise<Value> {
  try {
    return await act();
  } catch (error) {
    const { message, cause } = error as Error & { cause?: { code?: string } };
    throw new CommandError(`Smoke test, ${what}: ${cause?.code ?? message}`);
  }
}
