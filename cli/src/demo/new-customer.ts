import { randomInt, randomUUID } from 'node:crypto';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { accepted, logIn, mutate } from '../graph/mutation.ts';
import { cpfOf } from './data/numbers.ts';
import { CREATE_CUSTOMER, REGISTER } from './story-graph.ts';

const LAST_NAME = 'Visitante';

/** Someone who registered for the story. */
export interface Customer {
  readonly username: string;
  readonly token: string;
}

/**
 * Makes an account with a customer record under a name that nobody has, and logs in. Throws a `CommandError` when the graph
 * refuses.
 */
export async function newCustomer(client: GraphClient, firstName: string): Promise<Customer> {
  const suffix = newSuffix();
  const username = `${firstName.toLowerCase()}-${suffix}`;
  const email = `${username}@example.com`;
  const account = { username, password: randomUUID(), email, firstName, lastName: LAST_NAME };
  accepted(await mutate(client, REGISTER, { input: account }), `the account ${username}`);
  const token = await logIn(client, account);
  await makeRecord(client, firstName, suffix, token);
  return { username, token };
}

/** Makes the record of a customer who came to the shop, as staff, and returns its id. Throws a `CommandError` when the graph refuses. */
export function walkInCustomer(client: GraphClient, firstName: string, staff: string): Promise<string> {
  return makeRecord(client, firstName, newSuffix(), staff);
}

async function makeRecord(
  client: GraphClient,
  firstName: string,
  suffix: string,
  token: string,
): Promise<string> {
  const name = `${firstName} ${LAST_NAME}`;
  const email = `${firstName.toLowerCase()}-${suffix}@example.com`;
  const input = { name, email, cpf: cpfOf(`99${suffix}`), city: 'São Paulo', state: 'SP' };
  const outcome = await mutate<{ readonly id: string }>(client, CREATE_CUSTOMER, { input }, token);
  return accepted(outcome, `the customer ${name}`).id;
}

/** What tells the people of one story from those of others. */
function newSuffix(): string {
  return String(randomInt(9_990_000)).padStart(7, '0');
}
