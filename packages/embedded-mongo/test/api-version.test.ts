import { type Document, MongoClient, ServerApiVersion } from 'mongodb';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startServer, type TestServer } from './support.ts';

const SERVER_API = { version: ServerApiVersion.v1, strict: true, deprecationErrors: true } as const;

let server: TestServer;
let strict: MongoClient;
beforeAll(async () => {
  server = await startServer();
  strict = await MongoClient.connect(uri(), { serverApi: SERVER_API });
});
afterAll(async () => {
  await strict.close();
  await server.close();
});

const uri = (): string => `mongodb://127.0.0.1:${server.serving.port}/?directConnection=true`;

describe('a client with API version 1', () => {
  it('uses all that the version has, strictly', async () => {
    const db = strict.db('api');
    const rows = db.collection<Document>('rows');
    await db.command({ ping: 1 });
    await db.createCollection('rows');
    await rows.createIndex({ n: 1 }, { unique: true });
    await rows.insertMany(Array.from({ length: 300 }, (_, n) => ({ n })));
    expect(await rows.find({}, { batchSize: 50 }).toArray()).toHaveLength(300);
    expect(await rows.countDocuments({ n: { $lt: 10 } })).toBe(10);
    expect(await rows.estimatedDocumentCount()).toBe(300);
    expect(await rows.aggregate([{ $match: { n: 5 } }]).toArray()).toHaveLength(1);
    expect((await rows.updateOne({ n: 1 }, { $set: { m: 1 } })).modifiedCount).toBe(1);
    expect(await rows.findOneAndUpdate({ n: 1 }, { $set: { m: 2 } })).toMatchObject({ m: 1 });
    expect((await rows.deleteOne({ n: 1 })).deletedCount).toBe(1);
    expect(await rows.find({ n: 2 }).explain()).toHaveProperty('queryPlanner');
    expect((await rows.indexes()).map(({ name }) => name)).toEqual(['_id_', 'n_1']);
    expect(await db.listCollections().toArray()).toHaveLength(1);
    expect((await db.admin().listDatabases()).databases.map(({ name }) => name)).toContain('api');
    const open = rows.find({}, { batchSize: 2 });
    await open.next();
    await open.close();
    await rows.dropIndex('n_1');
    await rows.drop();
    await db.dropDatabase();
  });

  it('connects with mongoose', async () => {
    const connection = await mongoose.createConnection(uri(), { serverApi: SERVER_API }).asPromise();
    await connection.collection('rows').insertOne({ a: 1 });
    await connection.close();
  });

  const REFUSED: [command: Document, code: number, text: string][] = [
    [{ distinct: 'x', key: 'a' }, 323, 'the command distinct is not in API Version 1'],
    [{ buildInfo: 1 }, 323, 'buildInfo'],
    [{ serverStatus: 1 }, 323, 'serverStatus'],
    [{ connectionStatus: 1 }, 323, 'connectionStatus'],
    [{ getParameter: 1, featureCompatibilityVersion: 1 }, 323, 'getParameter'],
    [{ isMaster: 1 }, 323, 'isMaster'],
    [{ find: 'x', noCursorTimeout: true }, 323, "BSON field 'find.noCursorTimeout'"],
    [{ createIndexes: 'x', indexes: [{ key: { a: 1 }, name: 'a', sparse: true }] }, 323, 'sparse'],
    [{ create: 'y', capped: false }, 323, "BSON field 'create.capped'"],
    [{ frobnicate: 1 }, 59, 'frobnicate'],
  ];
  for (const [command, code, text] of REFUSED) {
    it(`is refused ${JSON.stringify(command)} if it is strict`, async () => {
      const error = await rejection(strict.db('api').command(command));
      expect(error.code).toBe(code);
      expect(error.message).toContain(text);
      if (code !== 323) return;
      expect(error.codeName).toBe('APIStrictError');
      const relaxed = { ...command, apiVersion: '1', apiStrict: false, apiDeprecationErrors: true };
      expect(await server.client.db('relaxed').command(relaxed)).toMatchObject({ ok: 1 });
    });
  }
});

describe('an API version that is wrong', () => {
  const WRONG: [fields: Document, code: number, text: string][] = [
    [{ apiVersion: '2' }, 322, 'API version must be "1"'],
    [{ apiVersion: '2', apiStrict: true }, 322, 'API version must be "1"'],
    [{ apiVersion: 1 }, 14, "'apiVersion' is the wrong type 'int', expected type 'string'"],
    [{ apiVersion: '1', apiStrict: 1 }, 14, "'apiStrict' is the wrong type 'int', expected type 'bool'"],
    [{ apiVersion: '1', apiDeprecationErrors: 'no' }, 14, "'apiDeprecationErrors' is the wrong type"],
    [{ apiStrict: true }, 4886600, 'without passing apiVersion'],
    [{ apiDeprecationErrors: false }, 4886600, 'without passing apiVersion'],
  ];
  for (const [fields, code, text] of WRONG) {
    it(JSON.stringify(fields), async () => {
      for (const command of [{ ping: 1 }, { find: 'x' }, { hello: 1 }]) {
        const error = await rejection(server.client.db('api').command({ ...command, ...fields }));
        expect(error.code).toBe(code);
        expect(error.message).toContain(text);
      }
    });
  }
});
