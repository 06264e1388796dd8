import mongoose from 'mongoose';
import { mongoVehicleRepository } from '../subgraphs/vehicle/src/adapters/mongo/mongo-vehicle-repository.ts';
import { vehicleModel } from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
import { changed, UNRECORDED } from '../subgraphs/vehicle/src/testing/builders.ts';
import { aStock } from '../subgraphs/vehicle/src/testing/stock.ts';

const INDEX = 'writtenAt_1';
const ROUNDS = 10;
const WRITES = 300;

/**
 * The processor time of reserving a vehicle, without and with the index by the time of the write: the store and the client, of
 * this process. Rounds of both take turns, and the quieter half of each counts.
 */
export async function writesCompared(uri: string): Promise<string> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const { collection } = vehicleModel(connection);
  const vehicles = mongoVehicleRepository(vehicleModel(connection));
  const stock = aStock(WRITES, 1_000_000).map((vehicle) => ({
    ...vehicle,
    status: 'AVAILABLE' as const,
    withdrawnAt: null,
    plate: null,
    vin: null,
  }));
  for (const vehicle of stock) await vehicles.insert(vehicle, UNRECORDED);
  const times: [number[], number[]] = [[], []];
  let known = stock.map((vehicle) => ({ ...vehicle, status: vehicle.status as 'AVAILABLE' | 'RESERVED' }));
  for (let round = 0; round < 2 * ROUNDS; round += 1) {
    const indexed = round % 4 === 1 || round % 4 === 2;
    if (indexed) await collection.createIndex({ writtenAt: 1 }, { name: INDEX });
    else await collection.dropIndex(INDEX).catch(() => undefined);
    const before = process.cpuUsage();
    const next = [];
    for (const vehicle of known) {
      const status = vehicle.status === 'AVAILABLE' ? ('RESERVED' as const) : ('AVAILABLE' as const);
      const written = changed(vehicle, { status }) as typeof vehicle;
      await vehicles.update(written, vehicle.version, UNRECORDED);
      next.push(written);
    }
    known = next;
    const { user, system } = process.cpuUsage(before);
    times[indexed ? 1 : 0].push((user + system) / 1_000 / WRITES);
  }
  await collection.createIndex({ writtenAt: 1 }, { name: INDEX });
  await connection.close();
  const quieter = (all: readonly number[]): number => {
    const half = all.toSorted((a, b) => a - b).slice(0, ROUNDS / 2);
    return half.reduce((sum, one) => sum + one, 0) / half.length;
  };
  return times.map((all) => quieter(all).toFixed(3)).join(' / ');
}
