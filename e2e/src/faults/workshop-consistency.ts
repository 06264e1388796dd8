import type { FaultyGraph } from './faulty-graph.ts';

interface OrderRecord {
  readonly _id: string;
  readonly status: string;
  readonly owes: boolean;
  readonly missing: readonly string[];
  readonly used: readonly { readonly partId: string; readonly quantity: number }[];
}

interface StockRecord {
  readonly _id: string;
  readonly partId: string;
  readonly onHand: number;
  readonly toNotify: readonly string[];
  readonly ledger: readonly { readonly quantity: number }[];
  readonly claims: readonly {
    readonly workOrderId: string;
    readonly wanted: number;
    readonly reserved: number;
    readonly consumed: number;
    readonly closed: boolean;
  }[];
}

interface VehicleRecord {
  readonly _id: string;
  readonly plateKey?: string | null;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Everything that work orders and stocks of parts disagree about, or that is left half done, as sentences. */
export async function workshopInconsistencies(
  graph: Pick<FaultyGraph, 'records' | 'claims'>,
): Promise<readonly string[]> {
  const orders = await graph.records<OrderRecord>('workshop');
  const stocks = await graph.records<StockRecord>('workshop', 'partStocks');
  const byId = new Map(orders.map((order) => [order._id, order]));
  const wrong = orders.flatMap(({ _id, owes }) =>
    owes ? [`work order ${_id} owes the stock its claims`] : [],
  );
  for (const { _id, partId, onHand, toNotify, ledger, claims } of stocks) {
    const reserved = sumOf(claims.map((claim) => claim.reserved));
    const inLedger = sumOf(ledger.map(({ quantity }) => quantity));
    if (reserved > onHand) wrong.push(`stock ${_id} has ${onHand} units, and ${reserved} reserved`);
    if (inLedger !== onHand) wrong.push(`stock ${_id} has ${onHand} units, and ${inLedger} in its ledger`);
    if (toNotify.length > 0) wrong.push(`stock ${_id} has orders to notify`);
    for (const claim of claims) {
      const order = byId.get(claim.workOrderId);
      const isOver = order ? ['FINISHED', 'DELIVERED', 'CANCELLED'].includes(order.status) : false;
      const used = order?.used.find((one) => one.partId === partId)?.quantity ?? 0;
      const isShort = claim.reserved < claim.wanted;
      if (!order) wrong.push(`stock ${_id} has a claim of nothing`);
      else if (isOver !== claim.closed || (isOver && claim.reserved > 0))
        wrong.push(`work order ${order._id} is ${order.status} with ${claim.reserved} units reserved`);
      else if (claim.consumed !== used)
        wrong.push(`work order ${order._id} has used ${used} units, and ${claim.consumed} by the stock`);
      else if (isShort !== order.missing.includes(partId))
        wrong.push(
          `work order ${order._id} waits for ${order.missing.join()}, and ${partId} is short: ${isShort}`,
        );
    }
  }
  const vehicles = await graph.records<VehicleRecord>('workshop', 'customerVehicles');
  const withPlate = vehicles.filter(({ plateKey }) => plateKey).map(({ _id }) => _id);
  const claimed = (await graph.claims('workshop')).map(({ owner }) => owner);
  for (const id of withPlate)
    if (!claimed.includes(id)) wrong.push(`the plate of vehicle ${id} is not claimed`);
  for (const id of claimed)
    if (!withPlate.includes(id)) wrong.push(`a plate is claimed in vain by vehicle ${id}`);
  return wrong;
}
