import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection, type Model } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminTurnModel } from '../src/adapters/mongo/admin-turn.ts';
import { addressNoticeModel, mongoAddressNotices } from '../src/adapters/mongo/mongo-address-notices.ts';
import { attemptModel, mongoAttemptLedger } from '../src/adapters/mongo/mongo-attempt-ledger.ts';
import { auditModel, mongoAuditTrail } from '../src/adapters/mongo/mongo-audit-trail.ts';
import { mongoPasswordResets, passwordResetModel } from '../src/adapters/mongo/mongo-password-resets.ts';
import { mongoSessionRepository } from '../src/adapters/mongo/mongo-session-repository.ts';
import { mongoUserRepository } from '../src/adapters/mongo/mongo-user-repository.ts';
import { sessionModel } from '../src/adapters/mongo/session-model.ts';
import { userModel } from '../src/adapters/mongo/user-model.ts';
import { aUser } from '../src/testing/builders.ts';
import {
  addressNoticesContract,
  attemptLedgerContract,
  auditTrailContract,
  passwordResetContract,
} from '../src/testing/guarding.contract.ts';
import { sessionRepositoryContract } from '../src/testing/session-repository.contract.ts';
import { userChangesContract } from '../src/testing/user-changes.contract.ts';
import { userRepositoryContract } from '../src/testing/user-repository.contract.ts';

let mongo: TestMongo;
let connection: Connection;

beforeAll(async () => {
  mongo = await startTestMongo();
  connection = await mongoose.createConnection(mongo.uri, { autoIndex: false }).asPromise();
  await Promise.all(
    [userModel, sessionModel, attemptModel, auditModel, passwordResetModel, addressNoticeModel].map((model) =>
      model(connection).createIndexes(),
    ),
  );
});

afterAll(async () => {
  await connection?.close();
  await mongo?.close();
});

/** A model without documents. */
const emptied = async <Document>(model: Model<Document>): Promise<Model<Document>> => {
  await model.deleteMany({});
  return model;
};
const users = async () => {
  await emptied(userModel(connection));
  await connection.collection('claims').deleteMany({});
  return mongoUserRepository(connection);
};

describe('users in MongoDB', () => userRepositoryContract(users));
describe('changes of users in MongoDB', () => userChangesContract(users));
describe('sessions in MongoDB', () =>
  sessionRepositoryContract(async () => mongoSessionRepository(await emptied(sessionModel(connection)))));
describe('attempts in MongoDB', () =>
  attemptLedgerContract(async () =>
    mongoAttemptLedger(await emptied(attemptModel(connection)), Buffer.from('secret')),
  ));
describe('the audit trail in MongoDB', () =>
  auditTrailContract(async () => mongoAuditTrail(await emptied(auditModel(connection)))));
describe('password resets in MongoDB', () =>
  passwordResetContract(async () => mongoPasswordResets(await emptied(passwordResetModel(connection)))));
describe('notices in MongoDB', () =>
  addressNoticesContract(async () => mongoAddressNotices(await emptied(addressNoticeModel(connection)))));

describe('a turn to take an administrator away that its process did not finish', () => {
  const cutOff = async () => {
    const keeper = await users();
    const [a, b] = [aUser({ role: 'ADMIN' }), aUser({ role: 'ADMIN' })];
    for (const user of [a, b]) await keeper.insert(user);
    const next = { ...a, role: 'SALES' as const, version: a.version + 1 };
    const pending = { user: next, expectedVersion: a.version, events: [] };
    const turns = adminTurnModel(connection);
    await turns.deleteMany({});
    await turns.create([{ _id: 'active-admins', turn: 1, pending }]);
    return { keeper, a, b, next };
  };

  it('is finished by the next one, which then finds the last administrator', async () => {
    const { keeper, b, next } = await cutOff();
    const without = { ...b, status: 'BLOCKED' as const, version: b.version + 1 };
    expect(await keeper.update(without, b.version, [])).toBe('last-admin');
    expect(await keeper.findById(next.id)).toEqual(next);
  });

  it('is dropped when the user was changed meanwhile', async () => {
    const { keeper, a, b } = await cutOff();
    const renamed = { ...a, firstName: 'Eva', version: a.version + 1 };
    expect(await keeper.update(renamed, a.version, [])).toBe('updated');
    const without = { ...b, status: 'BLOCKED' as const, version: b.version + 1 };
    expect(await keeper.update(without, b.version, [])).toBe('updated');
    expect(await keeper.findById(a.id)).toEqual(renamed);
  });
});

it('attempts are kept without the name or the address that they are of', async () => {
  const model = await emptied(attemptModel(connection));
  const ledger = mongoAttemptLedger(model, Buffer.from('secret'));
  await ledger.reserve([{ key: 'account ana@example.com', patience: { free: 5 } }], new Date());
  expect(JSON.stringify(await model.find().lean())).not.toMatch(/ana|example/);
});
