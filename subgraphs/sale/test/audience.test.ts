import { expect, it } from 'vitest';
import { ANA, ana, CAR, purchaseInput } from '../src/testing/builders.ts';
import { aWorld } from '../src/testing/world.ts';
import { audienceOf } from '../src/use-cases/audience-of.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';

it('a sale is for its buyer and the staff of its branch; one that does not exist is for nobody', async () => {
  const world = aWorld();
  world.vehicles.stock(CAR);
  const bought = await purchaseVehicle(purchaseInput(), ana, world);
  if (!bought.ok) throw new Error('no sale');
  const { id, branchId } = bought.value;
  expect(await audienceOf(id, world)).toEqual({ branchId, userId: ANA.userId });
  expect(await audienceOf('none', world)).toBeNull();
  const walkIn = { ...world, customers: { ...world.customers, userOf: async () => null } };
  expect(await audienceOf(id, walkIn)).toEqual({ branchId, userId: null });
});
