import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import { person, service } from '@autograph/kernel/testing';
import { openShardedStore, type ShardedStore, scattersOf } from '@autograph/service/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mongoVehicleRepository } from '../src/adapters/mongo/mongo-vehicle-repository.ts';
import { claimsTaken, vehicleClaims } from '../src/adapters/mongo/vehicle-claims.ts';
import { vehicleModel } from '../src/adapters/mongo/vehicle-model.ts';
import { aVehicle, UNRECORDED } from '../src/testing/builders.ts';
import { vehicleListsContract } from '../src/testing/vehicle-lists.contract.ts';
import { vehicleRepositoryContract } from '../src/testing/vehicle-repository.contract.ts';
import { startVehicleGraph, type VehicleGraph } from './vehicle-graph.ts';

let mongo: TestMongo;
let store: ShardedStore;
let graph: VehicleGraph;

beforeAll(async () => {
  mongo = await startTestMongo();
  store = await openShardedStore(mongo.uri, [vehicleModel]);
  graph = await startVehicleGraph({ sharded: true });
});
afterAll(async () => {
  await graph?.close();
  await store?.close();
  await mongo?.close();
});

const empty = async () => {
  await store.clear();
  const model = vehicleModel(store.connection);
  return mongoVehicleRepository(model, undefined, vehicleClaims(model, store.claims));
};

describe('vehicles sharded by _id', () => {
  vehicleRepositoryContract(empty);
  vehicleListsContract(empty);

  it('let one of 200 have a plate and a VIN that all want at once', async () => {
    const vehicles = await empty();
    const all = Array.from({ length: 200 }, () => aVehicle({ plate: 'ABC1D23', vin: '9BWZZZ377VT004251' }));
    const results = await Promise.all(all.map((vehicle) => vehicles.insert(vehicle, UNRECORDED)));
    expect(results.filter((result) => result === 'inserted')).toHaveLength(1);
  });

  it('of an earlier release get their claims by a migration', async () => {
    const vehicles = await empty();
    const codes = { plate: 'ABC1D23', vin: '9BWZZZ377VT004251' };
    await vehicles.insert(aVehicle(codes), UNRECORDED);
    await vehicles.insert(aVehicle({ plate: 'ABC1234', status: 'SOLD', heldBy: 'sale-1' }), UNRECORDED);
    await store.claimAgain(claimsTaken, 'vehicles');
    for (const [code, value] of Object.entries(codes))
      expect(await vehicles.insert(aVehicle({ [code]: value }), UNRECORDED)).toEqual({ duplicate: code });
    expect(await vehicles.insert(aVehicle({ plate: 'ABC1234' }), UNRECORDED)).toBe('inserted');
  });

  it('are read and written by id on the way to a sale', async () => {
    const staff = person('SALES');
    const sale = service('sale');
    const scatters = await scattersOf(graph.store as never, async () => {
      const id = await graph.make({ plate: 'ABC1D23', vin: '9BWZZZ377VT004251' });
      const { data } = await graph.ask(staff, 'query ($id: ID!) { vehicle(id: $id) { plate } }', { id });
      expect(data).toEqual({ vehicle: { plate: 'ABC1D23' } });
      await graph.entity(staff, { __typename: 'Vehicle', id }, '... on Vehicle { plate }');
      const input = { vehicleId: id, saleId: 'sale-1' };
      expect((await graph.mutate(sale, 'reserveVehicle', { input })).userErrors).toEqual([]);
      expect((await graph.mutate(sale, 'sellVehicle', { input })).sold).toBe(true);
    });
    expect(scatters).toEqual([]);
  });
});
