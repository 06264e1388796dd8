import { randomInt, randomUUID } from 'node:crypto';
import type { GraphClient } from '@autograph/topologies/graph-client';
import { cpfOf } from './data/cpf.ts';
import { accepted, logIn, mutate } from './mutation.ts';
import { CREATE_CUSTOMER, REGISTER } from './story-graph.ts';

/** Someone who registered for the story. */
export interface Customer {
  readonly username: string;
  readonly token: string;
}

/**
 * Makes an account with a customer record under a name that nobody has, and logs in. Throws a `DemoError` when the graph
 * refuses.
 */
export async function newCustomer(client: GraphClient, firstName: string): Promise<Customer> {
  const suffix = String(randomInt(9_990_000)).padStart(7, '0');
  const username = `${firstName.toLowerCase()}-${suffix}`;
  const email = `${username}@example.com`;
  const account = { username, password: randomUUID(), email, firstName, lastName: 'Visitante' };
  accepted(await mutate(client, REGISTER, { input: account }), `the account ${username}`);
  const token = await logIn(client, account);
  const name = `${firstName} Visitante`;
  const record = { name, email, cpf: cpfOf(`99${suffix}`), city: 'São Paulo', state: 'SP' };
  accepted(await mutate(client, CREATE_CUSTOMER, { input: record }, token), `the customer ${username}`);
  return { username, token };
}
