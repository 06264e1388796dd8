import mongoose from 'mongoose';
import { mongoVehicleRepository } from '../subgraphs/vehicle/src/adapters/mongo/mongo-vehicle-repository.ts';
import { vehicleModel } from '../subgraphs/vehicle/src/adapters/mongo/vehicle-model.ts';
import { changed, UNRECORDED } from '../subgraphs/vehicle/src/testing/builders.ts';

/** Changes 100 vehicles a second, of those that it finds, as another process of the service does. */

const [uri = '', size = '0'] = process.argv.slice(2);
const connection = await mongoose.createConnection(uri).asPromise();
const model = vehicleModel(connection);
const vehicles = mongoVehicleRepository(model);
const some = await model
  .find({})
  .select('_id')
  .limit(Math.min(Number(size), 5_000))
  .lean();
const found = await vehicles.findByIds(some.map(({ _id }) => _id));
const known = new Map(found.map((vehicle) => [vehicle.id, vehicle]));
const ids = [...known.keys()];
let [turn, done] = [0, 0];
const started = performance.now();
const underWay = new Set<Promise<unknown>>();

/** As many as are due: a timer alone falls behind on a busy machine. */
const timer = setInterval(() => {
  while (turn < (performance.now() - started) / 10) {
    const vehicle = known.get(ids[turn % ids.length] ?? '');
    turn += 1;
    if (!vehicle) continue;
    const status = vehicle.status === 'AVAILABLE' ? 'RESERVED' : 'AVAILABLE';
    const next = changed(vehicle, { status, mileage: turn });
    const write = vehicles.update(next, vehicle.version, UNRECORDED).then((answer) => {
      if (answer !== 'updated') throw new Error(`A change was answered ${JSON.stringify(answer)}.`);
      known.set(next.id, next);
      done += 1;
    });
    underWay.add(write);
    void write.finally(() => underWay.delete(write));
  }
}, 10);
process.send?.('ready');
process.once('message', async () => {
  clearInterval(timer);
  await Promise.all(underWay);
  process.send?.({ perSecond: done / ((performance.now() - started) / 1_000) });
  await connection.close();
  process.disconnect();
});
