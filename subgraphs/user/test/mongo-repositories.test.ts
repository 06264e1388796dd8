import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, describe } from 'vitest';
import { mongoSessionRepository } from '../src/adapters/mongo/mongo-session-repository.ts';
import { mongoUserRepository } from '../src/adapters/mongo/mongo-user-repository.ts';
import { sessionModel } from '../src/adapters/mongo/session-model.ts';
import { userModel } from '../src/adapters/mongo/user-model.ts';
import { sessionRepositoryContract } from '../src/testing/session-repository.contract.ts';
import { userRepositoryContract } from '../src/testing/user-repository.contract.ts';

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  await userModel(connection).createIndexes();
  await sessionModel(connection).createIndexes();
});

afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

describe('users in MongoDB', () => {
  userRepositoryContract(async () => {
    const model = userModel(connection);
    await model.deleteMany({});
    return mongoUserRepository(connection);
  });
});

describe('sessions in MongoDB', () => {
  sessionRepositoryContract(async () => {
    const model = sessionModel(connection);
    await model.deleteMany({});
    return mongoSessionRepository(model);
  });
});
