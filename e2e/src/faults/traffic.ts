import { randomUUID } from 'node:crypto';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { ask, logIn, type UserErrors } from '../client.ts';
import { aCustomer, aVehicle } from '../fixtures.ts';
import type { FaultyGraph } from './faulty-graph.ts';

/** The answer that the caller got; `null` when there was none. */
export type Answer = { readonly id: string; readonly status: string } | 'refused' | null;

/** One thing that someone asks of the graph, and may ask again. */
export type Request = () => Promise<Answer>;

export type Decision = 'approveSale' | 'rejectSale' | 'cancelSale';

/** Someone of the staff who sells. */
export interface Seller {
  /** Purchases of vehicles that are new in the stock, each with a key of its own. */
  purchases(howMany: number, terms?: object): Promise<readonly Request[]>;
  /** Decisions on sales that are new and PENDING. */
  decisions(howMany: number, decision: Decision): Promise<readonly Request[]>;
  /** Changes of the remarks on sales that are new and PENDING, each on the version that was read. */
  remarks(howMany: number): Promise<readonly Request[]>;
  /** Deletions of vehicles that are new in the stock. */
  withdrawals(howMany: number): Promise<readonly Request[]>;
  /** New vehicles; each request makes another one. */
  arrivals(howMany: number): readonly Request[];
  /** New customers, each with a CPF of their own. */
  newcomers(howMany: number): readonly Request[];
  /** Erasures of customers who are new, and called a purchase off. */
  erasures(howMany: number): Promise<readonly Request[]>;
}

interface Payload extends UserErrors {
  readonly sale?: { readonly id: string; readonly status: string } | null;
  readonly vehicle?: { readonly id: string; readonly status: string } | null;
  readonly customer?: { readonly id: string } | null;
}

const INPUTS: { readonly [name in Decision]: object } = {
  approveSale: {},
  rejectSale: { reason: 'No credit.' },
  cancelSale: {},
};

/** Logs in for one scenario: an access token lives for five minutes. */
export async function aSeller({ url, admin }: FaultyGraph): Promise<Seller> {
  const token = await logIn(url, admin.username, admin.password);
  const { customerId } = await aCustomer(url, token);
  const send = async (name: string, query: string, variables: object): Promise<Answer> => {
    const answer = await ask<{ readonly [name: string]: Payload | null }>(url, query, {
      variables: { ...variables },
      token,
    }).catch(() => null);
    const payload = answer?.data?.[name];
    const record = payload?.sale ?? payload?.vehicle;
    if (record) return record;
    if (payload?.customer) return { ...payload.customer, status: name };
    return payload && payload.userErrors.length > 0 ? 'refused' : null;
  };
  const purchases: Seller['purchases'] = async (howMany, terms = { paymentMethod: 'PIX' }) => {
    const query =
      'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id status } userErrors { code } } }';
    const vehicles = await Promise.all(Array.from({ length: howMany }, () => aVehicle(url, token)));
    return vehicles.map((vehicleId) => {
      const input = { vehicleId, customerId, idempotencyKey: randomUUID(), ...terms };
      return () => send('purchaseVehicle', query, { input });
    });
  };
  const opened = async (howMany: number, terms?: object): Promise<readonly string[]> => {
    const sales = await Promise.all((await purchases(howMany, terms)).map((buy) => buy()));
    return sales.map((sale) => {
      if (sale === null || sale === 'refused') throw new Error('no sale was opened');
      return sale.id;
    });
  };
  return {
    purchases,
    decisions: async (howMany, decision) => {
      const type = `${decision.charAt(0).toUpperCase()}${decision.slice(1)}Input!`;
      const query = `mutation ($id: ID!, $input: ${type}) { ${decision}(id: $id, input: $input) { sale { id status } userErrors { code } } }`;
      const ids = await opened(howMany);
      return ids.map((id) => () => send(decision, query, { id, input: INPUTS[decision] }));
    },
    remarks: async (howMany) => {
      const query =
        'mutation ($id: ID!, $input: UpdateSaleInput!) { updateSale(id: $id, input: $input) { sale { id status } userErrors { code } } }';
      const input = { notes: 'Calls back on Monday.', expectedVersion: 1 };
      return (await opened(howMany)).map((id) => () => send('updateSale', query, { id, input }));
    },
    withdrawals: async (howMany) => {
      const query =
        'mutation ($id: ID!) { deleteVehicle(id: $id) { vehicle { id status } userErrors { code } } }';
      const ids = await Promise.all(Array.from({ length: howMany }, () => aVehicle(url, token)));
      return ids.map((id) => () => send('deleteVehicle', query, { id }));
    },
    arrivals: (howMany) => {
      const query =
        'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id status } userErrors { code } } }';
      const input = { make: 'Fiat', model: 'Toro', year: 2025, price: { amount: '150000.00' } };
      return Array.from({ length: howMany }, () => () => send('createVehicle', query, { input }));
    },
    newcomers: (howMany) => {
      const query =
        'mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } userErrors { code } } }';
      return Array.from({ length: howMany }, () => {
        const input = { name: 'Pessoa Fictícia', email: 'pessoa@example.com', cpf: generateCpf() };
        return () => send('createCustomer', query, { input });
      });
    },
    erasures: async (howMany) => {
      const query = 'mutation ($id: ID!) { deleteCustomer(id: $id) { customer { id } userErrors { code } } }';
      const cancel =
        'mutation ($id: ID!) { cancelSale(id: $id, input: {}) { sale { id status } userErrors { code } } }';
      return Promise.all(
        Array.from({ length: howMany }, async () => {
          const { customerId: id } = await aCustomer(url, token);
          const [sale] = await opened(1, { paymentMethod: 'PIX', customerId: id });
          await send('cancelSale', cancel, { id: sale });
          return () => send('deleteCustomer', query, { id });
        }),
      );
    },
  };
}
