import { randomUUID } from 'node:crypto';
import { generateCpf } from '@brazilian-utils/brazilian-utils/generate-cpf';
import { ask, logIn, type UserErrors } from '../client.ts';
import { aBranch, aCustomer, aPlate, aVehicle } from '../fixtures.ts';
import { addingPhoto } from './adding-photo.ts';
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
  /** Returns of sales that are new and APPROVED; where they were `boughtBack`, their vehicles are in stock again. */
  returns(howMany: number, options?: { readonly boughtBack: boolean }): Promise<readonly Request[]>;
  /** Changes of the remarks on sales that are new and PENDING, each on the version that was read. */
  remarks(howMany: number): Promise<readonly Request[]>;
  /** Transfers of vehicles that are new in the stock to a new branch, from the request to the reception. */
  transfers(howMany: number): Promise<readonly Request[]>;
  /** Photos of vehicles that are new in the stock, each attached; where they are `removed`, taken away again once they are shown. */
  photos(howMany: number, options?: { readonly removed: boolean }): Promise<readonly Request[]>;
  /** Deletions of vehicles that are new in the stock. */
  withdrawals(howMany: number): Promise<readonly Request[]>;
  /** New vehicles, each with a plate of its own. */
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

const VEHICLE = 'vehicle { id status } userErrors { code }';

const PURCHASE =
  'mutation ($input: PurchaseVehicleInput!) { purchaseVehicle(input: $input) { sale { id status } userErrors { code } } }';
const APPROVE =
  'mutation ($id: ID!) { approveSale(id: $id, input: {}) { sale { id status } userErrors { code } } }';

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
    const vehicles = await Promise.all(Array.from({ length: howMany }, () => aVehicle(url, token)));
    return vehicles.map((vehicleId) => {
      const input = { vehicleId, customerId, idempotencyKey: randomUUID(), ...terms };
      return () => send('purchaseVehicle', PURCHASE, { input });
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
    returns: async (howMany, { boughtBack } = { boughtBack: false }) => {
      const vehicles = await Promise.all(
        Array.from({ length: howMany }, async () => {
          const plate = aPlate();
          return { plate, id: await aVehicle(url, token, { plate }) };
        }),
      );
      const sales = await Promise.all(
        vehicles.map(async ({ id: vehicleId }) => {
          const input = { vehicleId, customerId, paymentMethod: 'PIX' };
          const sale = await send('purchaseVehicle', PURCHASE, { input });
          if (sale === null || sale === 'refused') throw new Error('no sale was opened');
          await send('approveSale', APPROVE, { id: sale.id });
          return sale.id;
        }),
      );
      if (boughtBack) await Promise.all(vehicles.map(({ plate }) => aVehicle(url, token, { plate })));
      const query =
        'mutation ($id: ID!, $input: ReturnSaleInput!) { returnSale(id: $id, input: $input) { sale { id status } userErrors { code } } }';
      return sales.map((id) => () => send('returnSale', query, { id, input: { reason: 'Engine noise.' } }));
    },
    remarks: async (howMany) => {
      const query =
        'mutation ($id: ID!, $input: UpdateSaleInput!) { updateSale(id: $id, input: $input) { sale { id status } userErrors { code } } }';
      const input = { notes: 'Calls back on Monday.', expectedVersion: 1 };
      return (await opened(howMany)).map((id) => () => send('updateSale', query, { id, input }));
    },
    transfers: async (howMany) => {
      const toBranchId = await aBranch(url, token);
      const steps = {
        requestTransfer: `mutation ($id: ID!, $input: RequestTransferInput!) { requestTransfer(id: $id, input: $input) { ${VEHICLE} } }`,
        sendTransfer: `mutation ($id: ID!) { sendTransfer(id: $id) { ${VEHICLE} } }`,
        receiveTransfer: `mutation ($id: ID!) { receiveTransfer(id: $id) { ${VEHICLE} } }`,
      };
      const ids = await Promise.all(Array.from({ length: howMany }, () => aVehicle(url, token)));
      return ids.map((id) => async () => {
        let answer: Answer = null;
        // Asked again, the steps that were taken are refused or change nothing; the last one tells.
        for (const [name, query] of Object.entries(steps)) {
          answer = await send(name, query, {
            id,
            ...(name === 'requestTransfer' && { input: { toBranchId } }),
          });
          if (answer === null) return null;
        }
        return answer;
      });
    },
    photos: async (howMany, { removed } = { removed: false }) => {
      const ids = await Promise.all(Array.from({ length: howMany }, () => aVehicle(url, token)));
      return ids.map((id) => addingPhoto({ url, token, id, removed }));
    },
    withdrawals: async (howMany) => {
      const query =
        'mutation ($id: ID!) { deleteVehicle(id: $id) { vehicle { id status } userErrors { code } } }';
      const ids = await Promise.all(
        Array.from({ length: howMany }, () => aVehicle(url, token, { plate: aPlate() })),
      );
      return ids.map((id) => () => send('deleteVehicle', query, { id }));
    },
    arrivals: (howMany) => {
      const query =
        'mutation ($input: CreateVehicleInput!) { createVehicle(input: $input) { vehicle { id status } userErrors { code } } }';
      const toro = { make: 'Fiat', model: 'Toro', year: 2025, price: { amount: '150000.00' } };
      return Array.from({ length: howMany }, () => {
        const input = { ...toro, plate: aPlate() };
        return () => send('createVehicle', query, { input });
      });
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
