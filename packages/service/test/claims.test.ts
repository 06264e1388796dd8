import { startTestMongo, type TestMongo } from '@autograph/embedded-mongo/testing';
import mongoose, { type Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type ClaimedWrite,
  type Claims,
  claimStore,
  claimSweep,
  claimsOf,
  givenValue,
  isStoreUnavailable,
  outrunBy,
  type UniqueValue,
} from '../src/mongo/index.ts';

interface Car {
  readonly _id: string;
  readonly version: number;
  readonly plate: string | null;
  readonly vin: string | null;
}

let mongo: TestMongo;
let connection: Connection;
let now: number;
let claims: Claims;
let store: ReturnType<typeof claimStore>;

beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo?.close());

let databases = 0;
beforeEach(async () => {
  databases += 1;
  now = 1_000_000;
  connection = await mongoose.createConnection(mongo.uri, { dbName: `claims-${databases}` }).asPromise();
  store = claimStore(connection);
  claims = claimsIn();
  return () => connection.close();
});

const cars = () => connection.collection<Car>('cars');
const held = () => connection.collection<{ _id: string; owner: string }>('claims');
const valuesOf = ({ plate, vin }: Pick<Car, 'plate' | 'vin'>): readonly UniqueValue[] => [
  ...givenValue('plate', plate),
  ...givenValue('vin', vin),
];
function claimsIn(): Claims {
  const stateOf = (car: Car) => ({ id: car._id, version: car.version, values: valuesOf(car) });
  return claimsOf(
    store,
    {
      kinds: ['plate', 'vin'],
      read: async (ids) =>
        (
          await cars()
            .find({ _id: { $in: [...ids] } })
            .toArray()
        ).map(stateOf),
      page: async (after, limit) =>
        (
          await cars()
            .find({ _id: { $gt: after ?? '' } })
            .sort({ _id: 1 })
            .limit(limit)
            .toArray()
        ).map(stateOf),
      outrun: (_id, version) => outrunBy(connection, 'cars', { _id, version }),
    },
    { clock: () => new Date(now) },
  );
}
const aCar = (_id: string, plate: string | null, vin: string | null = null): Car => ({
  _id,
  version: 1,
  plate,
  vin,
});
const insert = (car: Car, write = () => cars().insertOne(car) as Promise<unknown>) =>
  claims.insert({ id: car._id, version: car.version }, valuesOf(car), write);
const change = (car: Car, write?: () => Promise<boolean>): Promise<ClaimedWrite> => {
  const { _id, version, ...rest } = car;
  const update = async () => {
    const { matchedCount } = await cars().updateOne(
      { _id, version: version - 1 },
      { $set: { version, ...rest } },
    );
    return matchedCount === 1;
  };
  return claims.change({ id: _id, version, expectedVersion: version - 1 }, valuesOf(car), write ?? update);
};
/** Who has which claims. */
const owners = async () => {
  const found = await held().find().sort({ _id: 1 }).toArray();
  return found.map(({ _id, owner }) => `${_id.split('/')[0]} of ${owner}`);
};
/** Sweeps all claims and owners once, however many. */
const sweepAll = async () => {
  const round = claimSweep(store.sweeps, store);
  return (await round(async () => true)) + (await round(async () => true));
};
const died = (): Promise<never> => Promise.reject(new Error('died'));

describe('a claim', () => {
  it('has an id of the kind, the scope and an HMAC, by which nobody reads the value', async () => {
    const id = await store.idOf({ kind: 'key', scope: 'user-1', value: '12345678909' });
    expect(id).toMatch(/^key\/user-1\/[\w-]{43}$/);
    expect(await claimStore(connection).idOf({ kind: 'key', scope: 'user-1', value: '12345678909' })).toBe(
      id,
    );
    expect(await store.idOf({ kind: 'key', scope: 'user-2', value: '12345678909' })).not.toBe(id);
    expect(await store.idOf({ kind: 'key', value: '12345678909' })).not.toBe(id);
  });

  it('has one key, however many ask for it first', async () => {
    const stores = Array.from({ length: 20 }, () => claimStore(connection));
    const ids = await Promise.all(stores.map((each) => each.idOf({ kind: 'plate', value: 'A' })));
    expect(new Set(ids).size).toBe(1);
  });

  it('goes to one of 200 who want the same values at once', async () => {
    const all = Array.from({ length: 200 }, (_, at) => aCar(`car-${at}`, 'ABC1D23', '9BWZZZ377VT004251'));
    const results = await Promise.all(all.map((car) => insert(car)));
    expect(results.filter((result) => result === null)).toHaveLength(1);
    const [winner] = await cars().find().toArray();
    expect(await cars().countDocuments()).toBe(1);
    expect(await owners()).toEqual([`plate of ${winner?._id}`, `vin of ${winner?._id}`]);
  });

  it('is given back when another value of the same owner is taken', async () => {
    expect(await insert(aCar('a', null, 'V'))).toBeNull();
    expect(await insert(aCar('b', 'P', 'V'))).toEqual({ kind: 'vin', owner: 'a' });
    expect(await owners()).toEqual(['vin of a']);
    expect(await insert(aCar('c', 'P'))).toBeNull();
  });

  it('follows the changes of its owner', async () => {
    await insert(aCar('a', 'P', 'V'));
    await insert(aCar('b', 'Q'));
    expect(await change({ ...aCar('a', 'Q', 'V'), version: 2 })).toEqual({ kind: 'plate', owner: 'b' });
    expect(await change({ ...aCar('a', 'R', 'V'), version: 2 })).toBe('written');
    expect(await change({ ...aCar('b', 'P'), version: 2 })).toBe('written');
    expect(await change({ ...aCar('a', null), version: 3 })).toBe('written');
    expect(await change({ ...aCar('a', 'S'), version: 3 })).toBe('stale');
    expect(await owners()).toEqual(['plate of b']);
  });

  it('stays with the owner where one of fifty writes of it has come through', async () => {
    await insert(aCar('a', null));
    const written = await Promise.all(
      Array.from({ length: 50 }, () => change({ ...aCar('a', 'P'), version: 2 })),
    );
    expect(written.filter((one) => one === 'written')).toHaveLength(1);
    expect(written.filter((one) => one === 'stale')).toHaveLength(49);
    expect(await owners()).toEqual(['plate of a']);
  });

  it('goes at once where its owner has the value no more, whatever kept the claim', async () => {
    await insert(aCar('a', 'P'));
    await cars().updateOne({ _id: 'a' }, { $set: { plate: null }, $inc: { version: 1 } });
    expect(await insert(aCar('b', 'P'))).toBeNull();
    expect(await owners()).toEqual(['plate of b']);
  });
});

describe('writes of one owner that overlap', () => {
  /** A step that waits: `reached` once it is there, until `go`. */
  const gate = () => {
    const [reached, passed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const wait = () => {
      reached.resolve();
      return passed.promise;
    };
    return { wait, reached: reached.promise, go: passed.resolve };
  };

  it('keep the claim where a value is given up and wanted back', async () => {
    await insert(aCar('a', 'P'));
    const { wait, reached, go } = gate();
    const plain = store.removeBelow;
    store = { ...store, removeBelow: (...args) => wait().then(() => plain(...args)) };
    const left = claimsIn();
    const leaving = left.change({ id: 'a', version: 2, expectedVersion: 1 }, [], async () => {
      await cars().updateOne({ _id: 'a' }, { $set: { plate: null, version: 2 } });
      return true;
    });
    await reached;
    expect(await change({ ...aCar('a', 'P'), version: 3 })).toBe('written');
    go();
    expect(await leaving).toBe('written');
    expect(await owners()).toEqual(['plate of a']);
  });

  it('keep the claim for the later version where an earlier one takes it again', async () => {
    await insert(aCar('a', null));
    const [early, late] = [gate(), gate()];
    const plain = store.insert;
    store = { ...store, insert: (all) => early.wait().then(() => plain(all)) };
    const first = claimsIn().change(
      { id: 'a', version: 2, expectedVersion: 1 },
      valuesOf(aCar('a', 'P')),
      died,
    );
    await early.reached;
    expect(await change({ ...aCar('a', null), version: 2 })).toBe('written');
    const second = change({ ...aCar('a', 'P'), version: 3 }, async () => {
      await late.wait();
      await cars().updateOne({ _id: 'a', version: 2 }, { $set: { plate: 'P', version: 3 } });
      return true;
    });
    await late.reached;
    early.go();
    await expect(first).rejects.toThrow('died');
    expect(await insert(aCar('b', 'P'))).toEqual({ kind: 'plate', owner: 'a' });
    late.go();
    expect(await second).toBe('written');
    expect(await owners()).toEqual(['plate of a']);
  });

  it('keep the claim of one where the other is refused for another value', async () => {
    await insert(aCar('a', null));
    await insert(aCar('b', null, 'V'));
    const { wait, reached, go } = gate();
    const first = change({ ...aCar('a', 'P'), version: 2 }, async () => {
      await wait();
      await cars().updateOne({ _id: 'a', version: 1 }, { $set: { plate: 'P', version: 2 } });
      return true;
    });
    await reached;
    expect(await change({ ...aCar('a', 'P', 'V'), version: 2 })).toEqual({ kind: 'vin', owner: 'b' });
    go();
    expect(await first).toBe('written');
    expect(await owners()).toEqual(['plate of a', 'vin of b']);
  });
});

describe('a process that dies between a claim and its owner', () => {
  it('of a new owner, keeps others from the value for ten seconds, and its late insert fails then', async () => {
    await expect(insert(aCar('a', 'P'), died)).rejects.toThrow('died');
    now += 9_999;
    expect(await insert(aCar('b', 'P'))).toEqual({ kind: 'plate', owner: 'a' });
    now += 1;
    expect(await insert(aCar('b', 'P'))).toBeNull();
    await expect(cars().insertOne(aCar('a', 'P'))).rejects.toMatchObject({ code: 11_000 });
    expect(await owners()).toEqual(['plate of b']);
  });

  it('of a new owner, and only slept, fails as if the store had not answered in time', async () => {
    const slow = insert(aCar('a', 'P'), async () => {
      now += 10_000;
      expect(await insert(aCar('b', 'P'))).toBeNull();
      return cars().insertOne(aCar('a', 'P'));
    });
    const error = await slow.catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: 'ClaimLostError' });
    expect(isStoreUnavailable(error)).toBe(true);
    expect(await owners()).toEqual(['plate of b']);
  });

  it('of a changed owner, does so too, and its late write fails then', async () => {
    await insert(aCar('a', null));
    let late: () => Promise<boolean> = died;
    const dies = change({ ...aCar('a', 'P'), version: 2 }, () => {
      late = async () =>
        (await cars().updateOne({ _id: 'a', version: 1 }, { $set: { plate: 'P', version: 2 } }))
          .matchedCount > 0;
      return died();
    });
    await expect(dies).rejects.toThrow('died');
    expect(await insert(aCar('b', 'P'))).toEqual({ kind: 'plate', owner: 'a' });
    now += 10_000;
    expect(await insert(aCar('b', 'P'))).toBeNull();
    expect(await late()).toBe(false);
    expect(await change({ ...aCar('a', 'R'), version: 3 })).toBe('written');
  });

  it('leaves nothing for ever: the sweep removes the claim, and no other', async () => {
    await insert(aCar('kept', 'K', 'V'));
    await expect(insert(aCar('a', 'P'), died)).rejects.toThrow('died');
    expect(await sweepAll()).toBe(0);
    now += 10_000;
    expect(await sweepAll()).toBe(1);
    expect(await owners()).toEqual(['plate of kept', 'vin of kept']);
    await expect(cars().insertOne(aCar('a', 'P'))).rejects.toMatchObject({ code: 11_000 });
  });

  it('with a clock that was wrong, leaves nothing for ever either', async () => {
    now += 3_600_000;
    await expect(insert(aCar('a', 'P'), died)).rejects.toThrow('died');
    now -= 3_600_000;
    expect(await insert(aCar('b', 'P'))).toBeNull();
  });
});

describe('a sweep', () => {
  it('takes the claims that owners lack, and goes through many in rounds', async () => {
    const many = Array.from({ length: 250 }, (_, at) => aCar(`car-${String(at).padStart(3, '0')}`, `P${at}`));
    await cars().insertMany(many);
    const round = claimSweep(store.sweeps, store);
    for (let rounds = 0; rounds < 6; rounds += 1) await round(async () => true);
    expect(await held().countDocuments()).toBe(250);
    expect(await insert(aCar('late', 'P249'))).toEqual({ kind: 'plate', owner: 'car-249' });
    await cars().deleteMany({});
    now += 10_000;
    let removed = 0;
    for (let rounds = 0; rounds < 8; rounds += 1) removed += await round(async () => true);
    expect(removed).toBe(250);
    expect(await held().countDocuments()).toBe(0);
  });

  it('goes on where another process was', async () => {
    await cars().insertMany(['a', 'b', 'c'].map((id) => aCar(id, `P${id}`)));
    // Behind the claims to plates and VINs come the owners.
    await store.notePositions([{ step: 2, after: 'b' }]);
    const round = claimSweep(store.sweeps, store);
    expect(await round(async () => true)).toBe(0);
    expect(await owners()).toEqual(['plate of c']);
    for (let rounds = 1; rounds < 10; rounds += 1) await round(async () => true);
    expect(await store.readPositions()).toEqual([null]);
    expect(await held().countDocuments()).toBe(3);
  });

  it('stops when its lease is lost', async () => {
    await expect(insert(aCar('a', 'P'), died)).rejects.toThrow('died');
    now += 10_000;
    expect(await claimSweep(store.sweeps, store)(async () => false)).toBe(0);
    expect(await owners()).toEqual(['plate of a']);
  });
});
