import { randomInt, randomUUID } from 'node:crypto';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import type { Page } from 'playwright-core';
import { ask, logIn } from './client.ts';
import { aVehicle } from './fixtures.ts';
import type { Credentials } from './panel.ts';

/** The token of an administrator. */
export const asAdmin = (graph: string): Promise<string> => logIn(graph, 'admin', 'admin123');

/** The token of a salesperson. */
export const asSales = (graph: string): Promise<string> => logIn(graph, 'vendas', 'vendas123');

/** A customer record that a test made. */
export interface TestCustomer {
  readonly id: string;
  readonly name: string;
  readonly cpf: string;
  readonly phone: string;
  readonly email: string;
}

/** A CPF that is not also a mobile number. */
function aCpf(): string {
  const cpf = generateCpf();
  return /^\d\d9/.test(cpf) ? aCpf() : cpf;
}

/** Makes a customer with a name, a CPF, a phone number and an e-mail address that nobody else has. */
export async function aPerson(graph: string, name: string): Promise<TestCustomer> {
  const own = {
    name: `${name} ${randomUUID().slice(0, 8)}`,
    cpf: aCpf(),
    phone: `119${randomInt(10_000_000, 99_999_999)}`,
    email: `${randomUUID()}@example.com`,
  };
  const { data } = await ask<{ createCustomer: { customer: { id: string } } }>(
    graph,
    'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } } }',
    { token: await asSales(graph), variables: { input: { ...own, city: 'Santos', state: 'SP' } } },
  );
  return { ...own, id: data.createCustomer.customer.id };
}

/** Makes an account of the staff, or of a customer, and returns how it logs in. */
export async function anAccount(
  graph: string,
  role: 'ADMIN' | 'SALES' | 'WORKSHOP' | 'CUSTOMER',
): Promise<Credentials & { readonly id: string }> {
  const username = `conta-${randomUUID().slice(0, 12)}`;
  const password = `Senha-${randomUUID()}`;
  const input = {
    username,
    password,
    role,
    email: `${username}@example.com`,
    firstName: 'Conta',
    lastName: `Fictícia ${username.slice(-6)}`,
  };
  const token = await asAdmin(graph);
  const { data } = await ask<{ createUser: { user: { id: string } } }>(
    graph,
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }',
    { token, variables: { input } },
  );
  const { id } = data.createUser.user;
  if (role === 'SALES') {
    const { data: all } = await ask<{ branches: { id: string }[] }>(graph, '{ branches { id } }', { token });
    const memberships = all.branches.slice(0, 1).map((branch) => ({ branchId: branch.id }));
    await ask(
      graph,
      'mutation ($id: ID!, $input: SetMembershipsInput!) { setMemberships(id: $id, input: $input) { user { id } } }',
      { token, variables: { id, input: { memberships } } },
    );
  }
  return { id, username, password };
}

/** Asks for contact about a vehicle that is for sale, as anyone can. Returns the name of the person. */
export async function aLead(graph: string, name: string): Promise<string> {
  const person = `${name} ${randomUUID().slice(0, 8)}`;
  const { data } = await ask<{
    vehicles: { nodes: { id: string }[] };
    leadConsent: { version: string };
  }>(
    graph,
    '{ vehicles(filter: { status: [AVAILABLE] }, first: 1) { nodes { id } } leadConsent { version } }',
  );
  const input = {
    vehicleId: data.vehicles.nodes[0]?.id,
    name: person,
    phone: `119${randomInt(10_000_000, 99_999_999)}`,
    email: `${randomUUID()}@example.com`,
    message: 'Aceita troca?',
    consent: data.leadConsent.version,
  };
  await ask(graph, 'mutation ($input: CreateLeadInput!) { createLead(input: $input) { received } }', {
    token: await asSales(graph),
    variables: { input },
  });
  return person;
}

/** Sells a new vehicle to a customer as staff, and returns the id of the undecided sale. */
export async function aSale(graph: string, customerId: string, price = '99990.00'): Promise<string> {
  const token = await asSales(graph);
  const vehicleId = await aVehicle(graph, token, { price: { amount: price } });
  const { data } = await ask<{ purchaseVehicle: { sale: { id: string } } }>(
    graph,
    'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id } } }',
    { token, variables: { input: { vehicleId, customerId, paymentMethod: 'PIX' } } },
  );
  return data.purchaseVehicle.sale.id;
}

/** Rejects a sale as staff. */
export async function rejectSale(graph: string, id: string): Promise<void> {
  const mutation = 'mutation ($id: ID!) { rejectSale(id: $id, input: { reason: "A test" }) { sale { id } } }';
  await ask(graph, mutation, { token: await asSales(graph), variables: { id } });
}

/** Ids of records of the demo data: a customer with purchases, a salesperson, and a branch. */
export async function someRecords(
  graph: string,
): Promise<{ readonly customerId: string; readonly userId: string; readonly branchId: string }> {
  const { data } = await ask<{
    sales: { nodes: { customer: { id: string }; branch: { id: string } }[] };
    users: { nodes: { id: string }[] };
  }>(
    graph,
    `{ sales(filter: { status: [APPROVED] }, first: 1) { nodes { customer { id } branch { id } } }
      users(filter: { role: [SALES] }, first: 1) { nodes { id } } }`,
    { token: await asAdmin(graph) },
  );
  return {
    customerId: data.sales.nodes[0]?.customer.id ?? '',
    userId: data.users.nodes[0]?.id ?? '',
    branchId: data.sales.nodes[0]?.branch.id ?? '',
  };
}

/** The lines of a CSV file that a press of the button gives. */
export async function exportedLines(page: Page): Promise<readonly string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exportar CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
}
