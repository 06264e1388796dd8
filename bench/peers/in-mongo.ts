import DataLoader from 'dataloader';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';
import type { BenchCustomer, BenchData, BenchSale, BenchVehicle } from '../data.ts';
import type { Records } from './records.ts';

type Stored<T> = Omit<T, 'id' | 'at'> & { readonly _id: string; readonly at: Date };

/** Documents in one insert. */
const BATCH = 250;

const text = { type: String, required: true };
const number = { type: Number, required: true };
const at = { type: Date, required: true };

const vehicle = new Schema({
  _id: text,
  make: text,
  model: text,
  year: number,
  centavos: number,
  color: text,
  fuelType: text,
  mileage: number,
  status: text,
  saleId: { type: String, default: null },
  at,
});
vehicle.index({ status: 1, centavos: 1 });

const customer = new Schema({ _id: text, name: text, email: text, cpf: text, city: text, state: text, at });

const sale = new Schema({
  _id: text,
  vehicleId: text,
  customerId: text,
  centavos: number,
  status: text,
  at,
});
sale.index({ at: -1 });

function modelsOf(connection: Connection) {
  return {
    vehicles: connection.model('Vehicle', vehicle) as unknown as Model<Stored<BenchVehicle>>,
    customers: connection.model('Customer', customer) as unknown as Model<Stored<BenchCustomer>>,
    sales: connection.model('Sale', sale) as unknown as Model<Stored<BenchSale>>,
  };
}

/** Records in a MongoDB by mongoose, lean and by dataloader, as those build who have read how to. */
export async function recordsInMongo(uri: string): Promise<() => Records> {
  const { vehicles, customers, sales } = modelsOf(await mongoose.createConnection(uri).asPromise());
  return () => {
    const vehicleById = loaderOf<BenchVehicle>(vehicles);
    const customerById = loaderOf<BenchCustomer>(customers);
    return {
      vehicle: (id) => vehicleById.load(id),
      vehicles: async ({ fromYear, upTo }, atMost) => {
        const filter = { status: 'AVAILABLE' as const, year: { $gte: fromYear }, centavos: { $lte: upTo } };
        const found = await vehicles.find(filter).sort({ centavos: 1 }).limit(atMost).lean<object[]>().exec();
        return found.map((one) => recordOf<BenchVehicle>(one));
      },
      reserve: async (id, saleId) => {
        const free = { _id: id, status: 'AVAILABLE' as const };
        const held = { status: 'RESERVED' as const, saleId };
        const found = await vehicles.findOneAndUpdate(free, held, { returnDocument: 'after' }).lean().exec();
        return found && recordOf<BenchVehicle>(found);
      },
      customer: (id) => customerById.load(id),
      sales: async (from, atMost) => {
        const found = await sales
          .find({ at: { $gte: from } })
          .sort({ at: -1 })
          .limit(atMost)
          .lean<object[]>()
          .exec();
        return found.map((one) => recordOf<BenchSale>(one));
      },
      addSale: async (made) => void (await sales.create([documentOf(made)])),
    };
  };
}

/** Writes the records into a MongoDB, and builds the indexes of what is asked for. */
export async function fillMongo(uri: string, data: BenchData): Promise<void> {
  const connection = await mongoose.createConnection(uri).asPromise();
  const models = modelsOf(connection);
  for (const name of ['vehicles', 'customers', 'sales'] as const) {
    const model = models[name] as unknown as Model<object>;
    await model.createIndexes();
    const documents = data[name].map(documentOf);
    for (let from = 0; from < documents.length; from += BATCH)
      await model.insertMany(documents.slice(from, from + BATCH));
  }
  await connection.close();
}

function loaderOf<T extends { readonly id: string }>(model: unknown): DataLoader<string, T | null> {
  return new DataLoader(async (ids) => {
    const found = await (model as Model<{ _id: string }>)
      .find({ _id: { $in: ids } })
      .lean()
      .exec();
    const byId = new Map(found.map((one) => [one._id, recordOf<T>(one)]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

function documentOf<T extends { readonly id: string; readonly at: string }>({ id, at: time, ...rest }: T) {
  return { _id: id, at: new Date(time), ...rest };
}

function recordOf<T>({ _id, ...rest }: { readonly _id?: unknown }): T {
  return { id: _id, ...rest } as T;
}
