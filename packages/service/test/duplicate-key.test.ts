import mongoose from 'mongoose';
import { expect, it } from 'vitest';
import { duplicateKeyOf } from '../src/mongo/index.ts';

const errorOf = (message: string, rest: object = {}) =>
  new mongoose.mongo.MongoServerError({ message, code: 11_000, ...rest });

it.each([
  [
    'E11000 duplicate key error collection: vehicle.vehicles index: plate_1 dup key: { plate: "ABC1D23" }',
    ['plate'],
  ],
  [
    'E11000 duplicate key error collection: vehicle.vehicles index: plate_in_stock dup key: { : null }',
    ['plate'],
  ],
  ['E11000 duplicate key error collection: sale.sales index: _id_ dup key: { _id: "1" }', ['_id']],
  [
    'E11000 duplicate key error collection: sale.sales index: openedBy_1_idempotencyKey_1 dup key: {}',
    ['openedBy', 'idempotencyKey'],
  ],
  [
    'E11000 duplicate key error collection: sale.sales index: openedBy_1_slot_-1 dup key: {}',
    ['openedBy', 'slot'],
  ],
  ["Duplicate key violation on the requested collection: Index 'outbox.id_1'", ['outbox.id']],
  ['Duplicate key violation', []],
])('without keyPattern, the name of the index in %j tells the paths', (message, paths) => {
  expect(duplicateKeyOf(errorOf(message))).toEqual(paths);
});

it('takes the paths that the store tells before those of the name', () => {
  expect(duplicateKeyOf(errorOf('index: a_1 dup', { keyPattern: { b: 1, c: 1 } }))).toEqual(['b', 'c']);
});

it('is nothing of another error', () => {
  const other = new mongoose.mongo.MongoServerError({ message: 'index: a_1', code: 2 });
  expect(duplicateKeyOf(other)).toBeNull();
});
