import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { describe, expect, it } from 'vitest';
import type { WorkOrder } from '../src/domain/work-order.ts';
import type { Ports } from '../src/ports/index.ts';
import { asCustomer, aWorld, mechanic, resultOf, type World } from '../src/testing/world.ts';
import { forgetCustomer } from '../src/use-cases/forget-customer.ts';
import { createQuote, openWorkOrder } from '../src/use-cases/open-order.ts';
import { decideQuote, sendQuote } from '../src/use-cases/quote-order.ts';

/** A quote without an order that was sent to a customer. */
async function sentQuote(world: World, customerId: string): Promise<WorkOrder> {
  const customerVehicleId = await world.vehicle(customerId);
  const services = [{ serviceId: await world.service(), quantity: 1 }];
  const input = { customerVehicleId, branchId: DEFAULT_BRANCH_ID, description: 'Quitéria asks', services };
  const { id } = resultOf(await createQuote(input, mechanic, world.ports));
  return resultOf(await sendQuote(id, { revision: 1 }, mechanic, world.ports));
}
const approve = (world: World, quote: WorkOrder, customerId: string, ports = world.ports) =>
  decideQuote(quote.id, world.decisionOf(quote), asCustomer(customerId), ports);
/** The ports, where the customer is about to be erased from the second question on. */
const erasing = ({ ports }: World): Ports => {
  let times = 0;
  return { ...ports, customers: { ...ports.customers, mayBuy: async () => times++ === 0 } };
};
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === 'bigint' ? `${each}` : each));

describe('an erasure', () => {
  it('leaves an order alone whose quote is approved while the erasure goes on', async () => {
    const world = aWorld();
    const quote = await sentQuote(world, 'ana');
    const findOfCustomer = async (customerId: string) => {
      const found = await world.ports.orders.findOfCustomer(customerId);
      resultOf(await approve(world, quote, 'ana'));
      return found;
    };
    const ports = { ...world.ports, orders: { ...world.ports.orders, findOfCustomer } };
    expect(await forgetCustomer('ana', false, ports)).toEqual({ undecided: true });
    expect(await world.ports.orders.findById(quote.id)).toMatchObject({
      status: 'APPROVED',
      customerId: 'ana',
      description: 'Quitéria asks',
    });
  });

  it('is asked for before an order is opened, and nothing is written', async () => {
    const world = aWorld();
    const customerVehicleId = await world.vehicle('ana');
    world.gone.add('ana');
    const opened = await openWorkOrder({ customerVehicleId }, mechanic, world.ports);
    expect(opened).toMatchObject({ refusals: [{ code: 'INVALID_STATE' }] });
    expect(await world.ports.orders.findUnder('customerVehicleId', [customerVehicleId], {}, 1)).toEqual([]);
  });

  it('that begins while an order is opened leaves nothing of the person in it', async () => {
    const world = aWorld();
    const customerVehicleId = await world.vehicle('ana');
    const input = { customerVehicleId, description: 'Quitéria asks' };
    const opened = await openWorkOrder(input, mechanic, erasing(world));
    expect(opened).toMatchObject({ refusals: [{ code: 'INVALID_STATE' }] });
    const left = await world.ports.orders.findUnder('customerVehicleId', [customerVehicleId], {}, 2);
    expect(left).toMatchObject([{ status: 'CANCELLED' }]);
    expect(textOf(left)).not.toMatch(/ana|Quitéria/);
  });

  it('that has begun lets no quote become an order', async () => {
    const world = aWorld();
    const quote = await sentQuote(world, 'ana');
    world.gone.add('ana');
    expect(await approve(world, quote, 'ana')).toMatchObject({ refusals: [{ code: 'INVALID_STATE' }] });
    expect(await world.ports.orders.findById(quote.id)).toEqual(quote);
  });

  it('that begins while a quote is approved has the order cancelled', async () => {
    const world = aWorld();
    const quote = await sentQuote(world, 'ana');
    const decided = await approve(world, quote, 'ana', erasing(world));
    expect(decided).toMatchObject({ refusals: [{ code: 'INVALID_STATE' }] });
    expect(await world.ports.orders.findById(quote.id)).toMatchObject({ status: 'CANCELLED' });
  });
});
