import { expect, it } from 'vitest';
import type { WorkOrder } from '../src/domain/work-order.ts';
import type { Ports } from '../src/ports/index.ts';
import { aWorld, mechanic, resultOf, type World } from '../src/testing/world.ts';
import { receiveParts } from '../src/use-cases/receive-parts.ts';
import { recover } from '../src/use-cases/recover.ts';

/** How many records the recovery reads at once. */
const BATCH = 100;
const held = async () => true;

/** Orders without a quote that owe the stock a claim. */
async function owing(world: World, many: number): Promise<readonly string[]> {
  const { id } = await world.order();
  const stored = await world.ports.orders.findById(id);
  if (!stored) throw new Error('the builder made no order');
  const made = Array.from({ length: many }, (): WorkOrder => {
    return { ...stored, id: world.ports.newId(), owes: true };
  });
  for (const order of made) await world.ports.orders.insert(order, null);
  return made.map((order) => order.id);
}

/** The ports, where these orders cannot be read alone. */
function failing({ ports }: World, ids: readonly string[]): Ports {
  const findById = async (id: string) => {
    if (ids.includes(id)) throw new Error(`order ${id} cannot be read`);
    return ports.orders.findById(id);
  };
  return { ...ports, orders: { ...ports.orders, findById } };
}

it('a whole batch of records that fail keeps no others waiting, and each is reported', async () => {
  const world = aWorld();
  const broken = await owing(world, BATCH);
  const whole = await owing(world, BATCH + 1);
  const did: string[] = [];
  await expect(recover(failing(world, broken), held, (_outcome, id) => did.push(id))).rejects.toThrow(
    AggregateError,
  );
  expect(did).toEqual(whole);
  expect(world.reports).toHaveLength(BATCH);
});

it('a worklist that fails keeps no other one waiting', async () => {
  const world = aWorld();
  const whole = await owing(world, 1);
  const down = async () => {
    throw new Error('no answer');
  };
  const { orders, stocks } = world.ports;
  const ports = {
    ...world.ports,
    orders: { ...orders, findExpired: down },
    stocks: { ...stocks, findToNotify: down },
  };
  const did: string[] = [];
  await expect(recover(ports, held, (_outcome, id) => did.push(id))).rejects.toMatchObject({
    errors: [expect.any(Error), expect.any(Error)],
  });
  expect(did).toEqual(whole);
});

it('an order that cannot be told of its parts keeps no other order waiting', async () => {
  const world = aWorld();
  const partId = await world.part(0);
  const [broken, whole] = [await world.order(), await world.order()];
  for (const { id } of [broken, whole])
    resultOf(await world.decide(await world.sent(id, { parts: [{ partId, quantity: 1 }] })));
  const ports = failing(world, [broken.id]);
  await receiveParts({ partId, quantity: 2 }, mechanic, ports);
  expect((await world.stock(partId)).toNotify).toEqual([whole.id, broken.id]);
  await expect(recover(ports, held, () => undefined)).rejects.toThrow(AggregateError);
  expect(await world.ports.orders.findById(whole.id)).toMatchObject({ status: 'APPROVED' });
  expect((await world.stock(partId)).toNotify).toEqual([broken.id]);
});
