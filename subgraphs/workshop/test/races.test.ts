import { brl, DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { openTestService, type TestService } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reservedIn } from '../src/domain/part-stock.ts';
import { validityOf } from '../src/domain/validity.ts';
import { diagnose, openOrder, type WorkOrder } from '../src/domain/work-order.ts';
import { revise, send } from '../src/domain/work-order-quote.ts';
import type { Ports } from '../src/ports/index.ts';
import service from '../src/service.ts';
import { anId } from '../src/testing/builders.ts';
import { neighbours } from '../src/testing/neighbours.ts';
import { asStaff, mechanic, resultOf, shorthands } from '../src/testing/world.ts';
import { createQuoteLink } from '../src/use-cases/create-quote-link.ts';
import { decideLinkedQuote } from '../src/use-cases/linked-quote.ts';
import { decideQuote, reviseQuote } from '../src/use-cases/quote-order.ts';
import { receiveParts } from '../src/use-cases/receive-parts.ts';
import { recover } from '../src/use-cases/recover.ts';
import { beginWork, cancelOrder, finishOrder } from '../src/use-cases/work-on-order.ts';

let graph: TestService<Ports>;
let world: ReturnType<typeof shorthands>;
beforeAll(async () => {
  graph = await openTestService(service, { clients: neighbours() });
  world = shorthands(graph.ports);
});
afterAll(() => graph?.close());

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
/** The promise of a stock, whatever happened. */
async function expectWhole(partId: string): Promise<void> {
  const stock = await world.stock(partId);
  expect(stock.claims.every(({ reserved }) => reserved >= 0)).toBe(true);
  expect(reservedIn(stock)).toBeLessThanOrEqual(stock.onHand);
  expect(sum(stock.ledger.map(({ quantity }) => quantity))).toBe(stock.onHand);
}
const now = async (orders: readonly WorkOrder[]) => graph.ports.orders.findByIds(orders.map(({ id }) => id));
const count = (orders: readonly WorkOrder[], status: string): number =>
  orders.filter((order) => order.status === status).length;
/** Orders with a sent quote of one unit of a part, written at once. */
const quoted = async (partId: string, many: number): Promise<readonly WorkOrder[]> => {
  const customerVehicleId = await world.vehicle();
  const orders = Array.from({ length: many }, () => {
    const at = new Date();
    const price = brl(3_990n);
    const line = {
      id: anId(),
      kind: 'PART',
      itemId: partId,
      name: 'Filtro',
      unit: 'un',
      quantity: 1,
      price,
    } as const;
    const about = {
      id: anId(),
      branchId: DEFAULT_BRANCH_ID,
      customerVehicleId,
      vehicleId: null,
      customerId: 'customer-1',
      openedBy: mechanic.id,
      description: null,
      mileage: null,
    };
    const order = resultOf(diagnose(openOrder(about, 'RECEIVED', at), 'Filtro', mechanic.id, at));
    const revision = { lines: [line], expectedRevision: null };
    const drafted = resultOf(revise(order, revision, mechanic.id, at));
    return resultOf(send(drafted, 1, [line], validityOf(at, 10, 'America/Sao_Paulo'), mechanic.id, at));
  });
  await Promise.all(orders.map((order) => graph.ports.orders.insert(order, null)));
  return orders;
};

describe('over the store', () => {
  it('of 200 approvals at once that need one of 10 filters, 10 reserve and 190 wait', async () => {
    const partId = await world.part(10, 3);
    const orders = await quoted(partId, 200);
    await Promise.all(orders.map((order) => world.decide(order)));
    const decided = await now(orders);
    expect([count(decided, 'APPROVED'), count(decided, 'AWAITING_PARTS')]).toEqual([10, 190]);
    await expectWhole(partId);
    expect(reservedIn(await world.stock(partId))).toBe(10);
    const dumped = await graph.dump();
    const low = dumped.partStocks?.flatMap(
      ({ outbox }) => outbox as { type: string; data: { partId: string } }[],
    );
    expect(low?.filter(({ type, data }) => type === 'PartStockLow' && data.partId === partId)).toHaveLength(
      1,
    );

    // Ten are cancelled while five are used and three come in.
    const reserved = decided.filter(({ status }) => status === 'APPROVED');
    await Promise.all([
      ...reserved.slice(0, 5).map(({ id }) => cancelOrder(id, {}, mechanic, graph.ports)),
      ...reserved.slice(5).map(async ({ id }) => {
        await beginWork(id, mechanic, graph.ports);
        resultOf(await finishOrder(id, null, mechanic, graph.ports));
      }),
      receiveParts({ partId, quantity: 3 }, mechanic, graph.ports),
    ]);
    await recover(
      graph.ports,
      async () => true,
      () => undefined,
    );
    await expectWhole(partId);
    const stock = await world.stock(partId);
    expect([stock.onHand, reservedIn(stock), stock.toNotify]).toEqual([8, 8, []]);
    const later = await now(orders);
    expect([count(later, 'APPROVED'), count(later, 'AWAITING_PARTS')]).toEqual([8, 182]);
  });

  it('of approve, revise and reject at once one wins', async () => {
    const partId = await world.part(20);
    for (const order of await quoted(partId, 10)) {
      const [approved, rejected, revised] = await Promise.all([
        world.decide(order),
        decideQuote(order.id, world.decisionOf(order, { decision: 'REJECT' }), asStaff, graph.ports),
        reviseQuote(order.id, { parts: [{ partId, quantity: 2 }] }, mechanic, graph.ports),
      ]);
      // A quote that was decided can be revised after that; a decision about a revised one is STALE.
      expect([approved, rejected].filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      expect([approved, rejected, revised].some(({ ok }) => ok)).toBe(true);
      const stored = await graph.ports.orders.findById(order.id);
      expect(stored?.quotes[0]?.status).toBe(
        approved.ok ? 'APPROVED' : rejected.ok ? 'REJECTED' : 'SUPERSEDED',
      );
    }
    await recover(
      graph.ports,
      async () => true,
      () => undefined,
    );
    await expectWhole(partId);
  });

  it('of a link, the staff and a revision at once one wins, and of a link used 20 times one use', async () => {
    const partId = await world.part(40);
    for (const order of await quoted(partId, 10)) {
      const given = await createQuoteLink(order.id, { revision: 1 }, mechanic, graph.ports);
      const token = resultOf(given).url.split('#')[1];
      const { channel: _, ...decision } = world.decisionOf(order);
      const [byLink, byStaff, revised] = await Promise.all([
        decideLinkedQuote({ ...decision, token }, graph.ports),
        decideQuote(order.id, world.decisionOf(order, { decision: 'REJECT' }), asStaff, graph.ports),
        reviseQuote(order.id, { parts: [{ partId, quantity: 2 }] }, mechanic, graph.ports),
      ]);
      expect([byLink, byStaff].filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
      expect([byLink, byStaff, revised].some(({ ok }) => ok)).toBe(true);
      const stored = await graph.ports.orders.findById(order.id);
      expect(stored?.quotes[0]).toMatchObject(
        byLink.ok
          ? { status: 'APPROVED', channel: 'LINK' }
          : { status: byStaff.ok ? 'REJECTED' : 'SUPERSEDED' },
      );
    }
    const [order] = await quoted(partId, 1);
    if (!order) throw new Error('no order');
    const given = await createQuoteLink(order.id, { revision: 1 }, mechanic, graph.ports);
    const token = resultOf(given).url.split('#')[1];
    const { channel: _, ...decision } = world.decisionOf(order);
    const uses = await Promise.all(
      Array.from({ length: 20 }, (_each, at) =>
        decideLinkedQuote({ ...decision, token, decision: at % 2 ? 'REJECT' : 'APPROVE' }, graph.ports),
      ),
    );
    expect(uses.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = uses.flatMap((use) => (use.ok ? [] : use.refusals.map(({ code }) => code)));
    expect(new Set(codes)).toEqual(new Set(['INVALID_STATE']));
    await recover(
      graph.ports,
      async () => true,
      () => undefined,
    );
    await expectWhole(partId);
  });

  it('an approval against a cancellation leaves no reservation behind', async () => {
    const partId = await world.part(20);
    const orders = await quoted(partId, 20);
    await Promise.all(
      orders.flatMap((order) => [world.decide(order), cancelOrder(order.id, {}, mechanic, graph.ports)]),
    );
    await recover(
      graph.ports,
      async () => true,
      () => undefined,
    );
    expect(count(await now(orders), 'CANCELLED')).toBe(20);
    expect(reservedIn(await world.stock(partId))).toBe(0);
    await expectWhole(partId);
  });
});
