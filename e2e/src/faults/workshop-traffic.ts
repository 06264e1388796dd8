import { randomUUID } from 'node:crypto';
import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { ask, logIn, type UserErrors } from '../client.ts';
import { aCustomer, aPlate, aWorkOrder } from '../fixtures.ts';
import type { FaultyGraph } from './faulty-graph.ts';
import type { Answer, Request } from './traffic.ts';

interface Payload extends UserErrors {
  readonly record: { readonly id: string; readonly status?: string } | null;
}

const LINES = { revision: 1, total: { amount: '20.00' }, decision: 'APPROVE', channel: 'PHONE' };

/** Someone of the workshop. What is asked again after an answer was lost is refused, as it was done: that counts as an answer. */
export async function aMechanic({ url, admin }: FaultyGraph) {
  const token = await logIn(url, admin.username, admin.password);
  const send = async (name: string, key: string, args: object): Promise<Answer> => {
    const declared = Object.keys(args).map((arg) =>
      arg === 'id' ? '$id: ID!' : `$input: ${inputOf(name)}!`,
    );
    const passed = Object.keys(args).map((arg) => `${arg}: $${arg}`);
    const fields = key === 'workOrder' ? 'id status' : 'id';
    const query = `mutation (${declared.join(', ')}) { it: ${name}(${passed.join(', ')}) { record: ${key} { ${fields} } userErrors { code } } }`;
    const answer = await ask<{ it: Payload | null }>(url, query, { variables: { ...args }, token }).catch(
      () => null,
    );
    const payload = answer?.data?.it;
    if (payload?.record) return { id: payload.record.id, status: payload.record.status ?? name };
    return payload && payload.userErrors.length > 0 ? 'refused' : null;
  };
  const made = async (name: string, key: string, args: object): Promise<string> => {
    const answer = await send(name, key, args);
    if (answer === null || answer === 'refused') throw new Error(`no ${name}`);
    return answer.id;
  };
  const aPart = (): Promise<string> =>
    made('createPart', 'part', { input: { sku: randomUUID(), name: 'Filtro', price: { amount: '10.00' } } });
  const receive = (partId: string, quantity: number): Promise<Answer> =>
    send('receiveParts', 'stock', { input: { partId, quantity, branchId: DEFAULT_BRANCH_ID } });
  /** Orders with a sent quote of two units each of one part, of which there are so many. */
  const quoted = async (
    howMany: number,
    units: number,
  ): Promise<{ partId: string; ids: readonly string[] }> => {
    const partId = await aPart();
    if (units > 0) await receive(partId, units);
    const { customerId } = await aCustomer(url, token);
    const orders = Array.from({ length: howMany }, async () => {
      const { orderId: id } = await aWorkOrder(url, token, DEFAULT_BRANCH_ID, { customerId }, 'Revisão');
      await made('diagnose', 'workOrder', { id, input: { diagnosis: 'Filtro sujo' } });
      await made('reviseQuote', 'workOrder', { id, input: { parts: [{ partId, quantity: 2 }] } });
      return made('sendQuote', 'workOrder', { id, input: { revision: 1 } });
    });
    return { partId, ids: await Promise.all(orders) };
  };
  const approve = (id: string): Promise<Answer> => send('decideQuote', 'workOrder', { id, input: LINES });
  const approved = async (howMany: number, units: number) => {
    const { partId, ids } = await quoted(howMany, units);
    await Promise.all(ids.map(approve));
    return { partId, ids };
  };
  return {
    /** Approvals of quotes, of which half find their parts. */
    approvals: async (howMany: number): Promise<readonly Request[]> =>
      (await quoted(howMany, howMany)).ids.map((id) => () => approve(id)),
    /** Cancellations of orders that have reserved their parts, while as many wait. */
    cancellations: async (howMany: number): Promise<readonly Request[]> => {
      const { ids } = await approved(2 * howMany, 2 * howMany);
      return ids.slice(0, howMany).map((id) => () => send('cancelWorkOrder', 'workOrder', { id }));
    },
    /** Ends of work on orders that have reserved their parts. */
    finishes: async (howMany: number): Promise<readonly Request[]> => {
      const { ids } = await approved(howMany, 2 * howMany);
      await Promise.all(ids.map((id) => made('startWork', 'workOrder', { id })));
      return ids.map((id) => () => send('finishWork', 'workOrder', { id }));
    },
    /** Receipts of parts that orders wait for. */
    receipts: async (howMany: number): Promise<readonly Request[]> => {
      const { partId } = await approved(howMany, 0);
      return Array.from({ length: howMany }, () => () => receive(partId, 2));
    },
    /** First receipts of parts. */
    firstReceipts: async (howMany: number): Promise<readonly Request[]> => {
      const parts = await Promise.all(Array.from({ length: howMany }, aPart));
      return parts.map((partId) => () => receive(partId, 2));
    },
    /** Arrivals of vehicles. */
    arrivals: async (howMany: number): Promise<readonly Request[]> => {
      const { customerId } = await aCustomer(url, token);
      const { customerVehicleId } = await aWorkOrder(
        url,
        token,
        DEFAULT_BRANCH_ID,
        { customerId },
        'Revisão',
      );
      const input = { customerVehicleId, branchId: DEFAULT_BRANCH_ID };
      return Array.from({ length: howMany }, () => () => send('openWorkOrder', 'workOrder', { input }));
    },
    /** Registrations of vehicles. */
    registrations: (howMany: number): Promise<readonly Request[]> => registrations(howMany, false),
    /** Registrations of vehicles that have another owner. */
    moves: (howMany: number): Promise<readonly Request[]> => registrations(howMany, true),
  };
  async function registrations(howMany: number, moved: boolean): Promise<readonly Request[]> {
    const [one, other] = [await aCustomer(url, token), await aCustomer(url, token)];
    const cars = Array.from({ length: howMany }, () => ({
      plate: aPlate(),
      make: 'Fiat',
      model: 'Uno',
      year: 2012,
    }));
    const register = (car: object, { customerId }: typeof one) =>
      send('registerVehicle', 'vehicle', { input: { ...car, customerId } });
    if (moved) await Promise.all(cars.map((car) => register(car, other)));
    return cars.map((car) => () => register(car, one));
  }
}

const inputOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
