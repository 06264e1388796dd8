import { beforeEach, expect, it } from 'vitest';
import { ana, bob, CAR, purchaseInput } from '../src/testing/builders.ts';
import { aWorld, type World } from '../src/testing/world.ts';
import { summaryChecks } from '../src/use-cases/check-summary.ts';
import { summaryKeeping } from '../src/use-cases/keep-summary.ts';
import { purchaseVehicle } from '../src/use-cases/purchase-vehicle.ts';
import { rebuildSummary } from '../src/use-cases/rebuild-summary.ts';

let world: World;
beforeEach(async () => {
  world = aWorld();
  world.vehicles.stock(CAR);
  const bought = await purchaseVehicle(purchaseInput(), ana, world);
  expect(bought.ok).toBe(true);
});

it('a summary that agrees with the sales is right, as often as it is checked', async () => {
  await rebuildSummary(world);
  const check = summaryChecks(world);
  for (let n = 0; n < 5; n += 1) expect(await check()).toEqual({ difference: 0, isWrong: false });
});

it('one that stays wrong is wrong at the third check, and right once it is made again', async () => {
  const check = summaryChecks(world);
  for (const isWrong of [false, false, true]) expect(await check()).toEqual({ difference: 1, isWrong });
  await rebuildSummary(world);
  expect(await check()).toEqual({ difference: 0, isWrong: false });
});

it('one that has a sale under a wrong branch is wrong, although the number in each state is right', async () => {
  await rebuildSummary(world);
  const [day] = await world.summary.days({});
  const [tally] = day?.tallies ?? [];
  if (!day || !tally) throw new Error('no day');
  const moved = { ...day, version: day.version + 1, tallies: [{ ...tally, branchId: 'another branch' }] };
  expect(await world.summary.writeDay(moved, day.version)).toBe(true);
  const check = summaryChecks(world);
  for (const isWrong of [false, false, true]) expect(await check()).toEqual({ difference: 1, isWrong });
  await rebuildSummary(world);
  expect(await check()).toEqual({ difference: 0, isWrong: false });
});

it('one that is a moment behind is not: what differs changes from check to check', async () => {
  const check = summaryChecks(world);
  await check();
  await check();
  world.vehicles.stock('another');
  await purchaseVehicle(purchaseInput({ vehicleId: 'another' }), ana, {
    ...world,
    policy: { ...world.policy },
  });
  expect(await check()).toMatchObject({ isWrong: false });
});

it('is made where there is none, and made again where it is wrong, but not while changes wait', async () => {
  const round = (isBehind: boolean) => {
    const checked: boolean[] = [];
    const work = summaryKeeping(world, {
      countWaiting: async () => !isBehind,
      checked: ({ isWrong }) => checked.push(isWrong),
    });
    return { checked, work };
  };
  const isRight = async () => (await summaryChecks(world)()).difference === 0;
  await round(false).work();
  expect(await isRight()).toBe(true);
  world.vehicles.stock('another');
  await purchaseVehicle(purchaseInput({ vehicleId: 'another' }), bob, world);

  const behind = round(true);
  for (let n = 0; n < 12; n += 1) await behind.work();
  expect([behind.checked, await isRight()]).toEqual([[], false]);

  const keeping = round(false);
  for (let n = 0; n < 12; n += 1) await keeping.work();
  expect([keeping.checked, await isRight()]).toEqual([[false, false, true], true]);
});
