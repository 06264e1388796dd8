import { type Answer, ask } from './client.ts';
import { aCustomer, aVehicle } from './fixtures.ts';
import { sell } from './sales.ts';

/** A sale, and the last status that the graph acknowledged. */
export interface AcknowledgedSale {
  readonly id: string;
  readonly status: 'PENDING' | 'APPROVED' | 'REJECTED';
}

/** Sales staff who sell without a pause. */
export interface ShopFloor {
  /** The sales that are acknowledged by now, and that nobody changes any more. */
  acknowledged(): readonly AcknowledgedSale[];
  /** Ends the work; resolves when nothing is under way. */
  stop(): Promise<void>;
}

const DECISIONS = {
  APPROVED: 'mutation ($id: ID!) { it: approveSale(id: $id) { sale { status } } }',
  REJECTED: 'mutation ($id: ID!) { it: rejectSale(id: $id, input: { reason: "Teste" }) { sale { status } } }',
} as const;

/** Lets `people` open sales and decide two of three, until they are stopped. What is not acknowledged does not count. */
export function openShopFloor(url: string, token: string, people: number): ShopFloor {
  const acknowledged: AcknowledgedSale[] = [];
  let isOpen = true;
  const work = async (): Promise<void> => {
    for (let turn = 0; isOpen; turn += 1) {
      try {
        const [vehicleId, { customerId }] = [await aVehicle(url, token), await aCustomer(url, token)];
        const id = await sell(url, token, vehicleId, customerId);
        const status = (['PENDING', 'APPROVED', 'REJECTED'] as const)[turn % 3] ?? 'PENDING';
        if (status === 'PENDING' || (await decide(url, token, id, status))) acknowledged.push({ id, status });
      } catch {
        // Not acknowledged. Perhaps nobody answers any more.
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const working = Promise.all(Array.from({ length: people }, work));
  return {
    acknowledged: () => [...acknowledged],
    stop: async () => {
      isOpen = false;
      await working;
    },
  };
}

async function decide(
  url: string,
  token: string,
  id: string,
  status: keyof typeof DECISIONS,
): Promise<boolean> {
  const { data } = await ask<{ it: { sale: { status: string } | null } }>(url, DECISIONS[status], {
    variables: { id },
    token,
  });
  return data?.it.sale?.status === status;
}

interface SaleRow {
  readonly id: string;
  readonly status: string;
  readonly vehicle: { readonly id: string; readonly status: string } | null;
}

interface SalePage {
  readonly sales: {
    readonly nodes: readonly SaleRow[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** All sales, by their ids. */
export async function allSales(url: string, token: string): Promise<ReadonlyMap<string, SaleRow>> {
  const query = `query ($after: String) { sales(first: 100, after: $after) {
    nodes { id status vehicle { id status } } pageInfo { hasNextPage endCursor } } }`;
  const sales = new Map<string, SaleRow>();
  for (let after: string | null = null; ; ) {
    const answer: Answer<SalePage> = await ask<SalePage>(url, query, { variables: { after }, token });
    const { data, errors } = answer;
    if (!data?.sales) throw new Error(JSON.stringify(errors));
    for (const sale of data.sales.nodes) sales.set(sale.id, sale);
    if (!data.sales.pageInfo.hasNextPage) return sales;
    after = data.sales.pageInfo.endCursor;
  }
}

/**
 * How vehicles and sales disagree, in words; empty where they agree: a PENDING sale has its vehicle RESERVED, an APPROVED one has it
 * SOLD, and no other vehicle is RESERVED or SOLD.
 */
export async function disagreements(url: string, token: string): Promise<string[]> {
  const sales = [...(await allSales(url, token)).values()];
  const wanted = { PENDING: 'RESERVED', APPROVED: 'SOLD' } as const;
  const found: string[] = [];
  for (const [status, held] of Object.entries(wanted)) {
    const own = sales.filter((sale) => sale.status === status);
    for (const { id, vehicle } of own)
      if (vehicle?.status !== held) found.push(`sale ${id} is ${status}, its vehicle ${vehicle?.status}`);
    const { data } = await ask<{ vehicles: { totalCount: number } }>(
      url,
      'query ($status: [VehicleStatus!]) { vehicles(first: 1, filter: { status: $status }) { totalCount } }',
      { variables: { status: [held] }, token },
    );
    const vehicles = new Set(own.map(({ vehicle }) => vehicle?.id));
    if (data.vehicles.totalCount !== vehicles.size)
      found.push(`${data.vehicles.totalCount} vehicles are ${held}, for ${vehicles.size} sales`);
  }
  return found;
}
