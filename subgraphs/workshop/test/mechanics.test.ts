import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import type { ServiceClient } from '@autograph/service/calls';
import { expect, it } from 'vitest';
import { userServiceMechanics } from '../src/adapters/user-service/user-service-mechanics.ts';
import { NORTH } from '../src/testing/builders.ts';
import { aWorld, mechanic, resultOf, type World } from '../src/testing/world.ts';
import { beginWork, noteLabour } from '../src/use-cases/work-on-order.ts';

/** An order that is being worked on. */
async function begunOrder(world: World): Promise<string> {
  const lines = { services: [{ serviceId: await world.service(), quantity: 1 }] };
  const { id } = resultOf(await world.decide(await world.sent((await world.order()).id, lines)));
  return resultOf(await beginWork(id, mechanic, world.ports)).id;
}

it('a mechanic who left keeps their labour, and gets no more', async () => {
  const world = aWorld();
  const id = await begunOrder(world);
  const note = (mechanicId: string) => noteLabour(id, { mechanicId, minutes: 30 }, mechanic, world.ports);
  resultOf(await note('rui'));
  world.gone.add('rui');
  expect(await note('rui')).toMatchObject({ refusals: [{ code: 'NOT_FOUND', field: ['mechanicId'] }] });
  expect((await world.ports.orders.findById(id))?.labour).toMatchObject([{ mechanicId: 'rui', minutes: 30 }]);
});

it('users note their own labour without a question to another service', async () => {
  const mayWork = async () => {
    throw new Error('asked');
  };
  const world = aWorld({ mechanics: { mayWork } });
  const id = await begunOrder(world);
  for (const mechanicId of [undefined, mechanic.id])
    resultOf(await noteLabour(id, { mechanicId, minutes: 5 }, mechanic, world.ports));
});

it('only active people of the workshop and administrators are mechanics, each in their branches', async () => {
  const answering = (worker: object | null): ServiceClient => ({
    execute: async () => ({ data: { worker: worker && { userId: 'rui', ...worker } } }),
  });
  const mayWork = (worker: object | null, branchId = DEFAULT_BRANCH_ID) =>
    userServiceMechanics(answering(worker)).mayWork('rui', branchId);
  const north = [{ branchId: NORTH, manages: false }];
  const active = { active: true, role: 'WORKSHOP', memberships: [] };
  expect(await mayWork(active)).toBe(true);
  expect(await mayWork(active, NORTH)).toBe(false);
  expect(await mayWork({ ...active, memberships: north }, NORTH)).toBe(true);
  expect(await mayWork({ ...active, memberships: north })).toBe(false);
  expect(await mayWork({ ...active, role: 'ADMIN' }, NORTH)).toBe(true);
  expect(await mayWork({ ...active, role: 'SALES' })).toBe(false);
  expect(await mayWork({ ...active, role: 'CUSTOMER' })).toBe(false);
  expect(await mayWork({ ...active, active: false })).toBe(false);
  expect(await mayWork({ ...active, userId: 'other' })).toBe(false);
  expect(await mayWork(null)).toBe(false);
});
