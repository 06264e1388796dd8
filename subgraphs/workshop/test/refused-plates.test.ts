import { openTestService } from '@autograph/service/testing';
import { expect, it } from 'vitest';
import service from '../src/service.ts';
import { aPlate } from '../src/testing/builders.ts';
import { neighbours } from '../src/testing/neighbours.ts';
import { asCustomer, asStaff, aWorld, resultOf } from '../src/testing/world.ts';
import { registerVehicle } from '../src/use-cases/register-vehicle.ts';

it('a CUSTOMER who tried ten plates of others in a day learns of no further one', async () => {
  const graph = await openTestService(service, { clients: neighbours() });
  const car = { plate: aPlate(), make: 'Fiat', model: 'Pulse', year: 2024 };
  resultOf(await registerVehicle({ ...car, customerId: 'ana' }, asStaff, graph.ports));
  const attempt = (plate: string, customer = 'bob') =>
    registerVehicle({ ...car, plate }, asCustomer(customer), graph.ports);
  // What was registered does not count.
  for (let n = 0; n < 3; n += 1) resultOf(await attempt(aPlate()));
  const refused = await attempt(car.plate);
  expect(refused).toMatchObject({ refusals: [{ code: 'CONFLICT', field: ['plate'] }] });
  for (let n = 0; n < 9; n += 1) expect(await attempt(car.plate)).toEqual(refused);
  expect(await attempt(aPlate())).toEqual(refused);
  resultOf(await attempt(aPlate(), 'eva'));
  resultOf(await registerVehicle({ ...car, plate: aPlate(), customerId: 'bob' }, asStaff, graph.ports));
  const { refusedRecords = [] } = await graph.dump();
  expect(refusedRecords.map(({ count }) => count)).toContain(10);
  expect(JSON.stringify(refusedRecords)).not.toContain('bob');
  await graph.close();
});

it('thirty refused plates from one network in a day are the most, by all its users together', async () => {
  const { ports } = aWorld();
  const car = { plate: aPlate(), make: 'Fiat', model: 'Pulse', year: 2024 };
  resultOf(await registerVehicle({ ...car, customerId: 'ana' }, asStaff, ports));
  const attempt = (plate: string, customer: string, clientAddress: string) =>
    registerVehicle({ ...car, plate }, { ...asCustomer(customer), clientAddress }, ports);
  for (let n = 0; n < 30; n += 1)
    expect((await attempt(car.plate, `customer-${n % 3}`, `2001:db8::${n + 1}`)).ok).toBe(false);
  expect(await attempt(aPlate(), 'eva', '2001:db8::ffff')).toMatchObject({
    refusals: [{ code: 'CONFLICT', field: ['plate'] }],
  });
  resultOf(await attempt(aPlate(), 'eva', '2001:db9::1'));
});
