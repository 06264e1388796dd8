import { rmSync } from 'node:fs';
import mongoose, { type Connection, Schema } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedMongo, startEmbeddedMongo } from '../src/index.ts';
import { rejection, temporaryDir } from './support.ts';

const dataDir = temporaryDir();
let mongo: EmbeddedMongo;
let connection: Connection;

const vehicleSchema = new Schema(
  {
    plate: { type: String, required: true, unique: true },
    status: { type: String, enum: ['AVAILABLE', 'RESERVED', 'SOLD'], default: 'AVAILABLE', index: true },
    price: Schema.Types.Decimal128,
    mileage: Number,
    saleId: String,
    outbox: [{ type: { type: String }, publishedAt: Date }],
    expiresAt: { type: Date, expires: '1h' },
  },
  { timestamps: true, optimisticConcurrency: true, strictQuery: 'throw' },
);
vehicleSchema.index({ status: 1, createdAt: -1, _id: -1 });
vehicleSchema.index({ saleId: 1 }, { unique: true, partialFilterExpression: { saleId: { $exists: true } } });
vehicleSchema.index({ 'outbox.publishedAt': 1 }, { sparse: true });

const vehicles = () => connection.model('Vehicle', vehicleSchema);

beforeAll(async () => {
  mongo = await startEmbeddedMongo({ dataDir });
  connection = await mongoose.createConnection(mongo.uriFor('vehicle'), { autoIndex: false }).asPromise();
  await vehicles().createIndexes();
});
afterAll(async () => {
  await connection.close();
  await mongo.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('mongoose 9', () => {
  it('finds its indexes as it made them', async () => {
    expect(await vehicles().diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
    expect(await vehicles().syncIndexes()).toEqual([]);
    expect(await vehicles().syncIndexes()).toEqual([]);
  });

  it('saves, reads, changes and refuses a stale version', async () => {
    const made = await vehicles().create({ plate: 'ABC1D23', price: '45990.90', mileage: 10 });
    const read = await vehicles().findById(made._id).orFail();
    expect(read.price?.toString()).toBe('45990.90');
    read.mileage = 20;
    await read.save();
    made.mileage = 30;
    expect((await rejection(made.save())).name).toBe('VersionError');
    expect((await vehicles().findOne({ plate: 'ABC1D23' }).lean())?.mileage).toBe(20);
  });

  it('meets a duplicate as MongoServerError 11000', async () => {
    await vehicles().create({ plate: 'DUP1D23' });
    expect(await rejection(vehicles().create({ plate: 'DUP1D23' }))).toMatchObject({
      name: 'MongoServerError',
      code: 11000,
      keyPattern: { plate: 1 },
      keyValue: { plate: 'DUP1D23' },
    });
  });

  it('200 conditional updates at once have one winner', async () => {
    const { _id } = await vehicles().create({ plate: 'RAC1D23' });
    const buyers = Array.from({ length: 200 }, (_, i) =>
      vehicles().findOneAndUpdate(
        { _id, status: 'AVAILABLE' },
        { $set: { status: 'RESERVED', saleId: `sale-${i}` }, $push: { outbox: { type: 'Reserved' } } },
        { returnDocument: 'after' },
      ),
    );
    const winners = (await Promise.all(buyers)).filter((found) => found !== null);
    expect(winners).toHaveLength(1);
    const stored = await vehicles().findById(_id).orFail();
    expect(stored.saleId).toBe(winners[0]?.saleId);
    expect(stored.outbox).toHaveLength(1);
  });

  it('200 upserts of one key at once make one document', async () => {
    const upserts = Array.from({ length: 200 }, () =>
      vehicles().updateOne({ plate: 'UPS1D23' }, { $inc: { mileage: 1 } }, { upsert: true }),
    );
    await Promise.all(upserts);
    expect(await vehicles().find({ plate: 'UPS1D23' }).lean()).toMatchObject([{ mileage: 200 }]);
  });

  it('200 increments at once are all counted', async () => {
    const { _id } = await vehicles().create({ plate: 'INC1D23', mileage: 0 });
    await Promise.all(
      Array.from({ length: 200 }, () => vehicles().updateOne({ _id }, { $inc: { mileage: 1 } })),
    );
    expect((await vehicles().findById(_id))?.mileage).toBe(200);
  });

  it('pages, counts, aggregates and reads by cursor', async () => {
    const docs = Array.from({ length: 300 }, (_, i) => ({ plate: `PAG${i}`, status: 'SOLD', mileage: i }));
    await vehicles().insertMany(docs);
    const page = await vehicles()
      .find({ status: 'SOLD' })
      .sort({ createdAt: -1, _id: -1 })
      .skip(20)
      .limit(20)
      .lean();
    expect(page).toHaveLength(20);
    expect(await vehicles().countDocuments({ status: 'SOLD' })).toBe(300);
    const [sum] = await vehicles().aggregate([
      { $match: { status: 'SOLD' } },
      { $group: { _id: '$status', n: { $sum: '$mileage' } } },
    ]);
    expect(sum).toEqual({ _id: 'SOLD', n: 44_850 });
    let read = 0;
    for await (const vehicle of vehicles().find({ status: 'SOLD' }).cursor({ batchSize: 50 }))
      read += vehicle ? 1 : 0;
    expect(read).toBe(300);
    expect(await vehicles().exists({ plate: 'PAG7' })).not.toBeNull();
    expect(await vehicles().bulkWrite([{ deleteMany: { filter: { status: 'SOLD' } } }])).toMatchObject({
      deletedCount: 300,
    });
  });
});
