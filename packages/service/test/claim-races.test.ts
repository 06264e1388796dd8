import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Claim,
  type ClaimStore,
  claimSweep,
  claimsOf,
  givenValue,
  type OwnerState,
  type Owners,
  type Sweep,
} from '../src/mongo/index.ts';

/** Longer than a claim is left to the one who took it. */
const LATER = 60_000;

const NEVER = new Promise<never>(() => undefined);

interface Car {
  readonly version: number;
  readonly plate: string | null;
}

/** One process: each of its steps at the store waits its turn, and it may die before any of them. */
type Step = <Result>(act: () => Result) => Promise<Result>;

function aWorld() {
  const claims = new Map<string, Claim>();
  const cars = new Map<string, Car>([['a', { version: 1, plate: null }]]);
  let now = 0;
  const storeOf = (step: Step): ClaimStore => {
    const isAs = ({ _id, token }: Claim) => claims.get(_id)?.token === token;
    return {
      isSharded: true,
      sweeps: [] as Sweep[],
      idOf: async ({ kind, value }) => `${kind}//${value}`,
      insert: (all) =>
        step(() => {
          const free = all.findIndex(({ _id }) => claims.has(_id));
          const inserted = free === -1 ? all.length : free;
          for (const claim of all.slice(0, inserted)) claims.set(claim._id, claim);
          return inserted;
        }),
      find: (ids) => step(() => ids.flatMap((id) => claims.get(id) ?? [])),
      renew: (claim) =>
        step(() => {
          const seen = claims.get(claim._id);
          if (seen?.owner !== claim.owner) return false;
          claims.set(claim._id, { ...claim, version: Math.max(seen.version, claim.version) });
          return true;
        }),
      replace: (seen, next) =>
        step(() => {
          if (!isAs(seen)) return false;
          claims.set(seen._id, next);
          return true;
        }),
      remove: (seen) => step(() => void (isAs(seen) && claims.delete(seen._id))),
      removeBelow: (ids, owner, version) =>
        step(() => {
          for (const id of ids) {
            const claim = claims.get(id);
            if (claim?.owner === owner && claim.version < version) claims.delete(id);
          }
        }),
      page: (kind, after, limit) =>
        step(() =>
          [...claims.values()]
            .filter(({ _id }) => _id.startsWith(`${kind}/`) && _id > (after ?? ''))
            .toSorted((a, b) => (a._id < b._id ? -1 : 1))
            .slice(0, limit),
        ),
      readPositions: async () => [],
      notePositions: async () => undefined,
    };
  };
  const stateOf = (id: string): OwnerState[] => {
    const car = cars.get(id);
    return car ? [{ id, version: car.version, values: givenValue('plate', car.plate) }] : [];
  };
  const ownersOf = (step: Step): Owners => ({
    kinds: ['plate'],
    read: (ids) => step(() => ids.flatMap(stateOf)),
    page: (after, limit) =>
      step(() =>
        [...cars.keys()]
          .toSorted()
          .filter((id) => id > (after ?? ''))
          .slice(0, limit)
          .flatMap(stateOf),
      ),
    outrun: (id, version) =>
      step(() => {
        const car = cars.get(id);
        if (!car) cars.set(id, { version, plate: null });
        else if (car.version < version) cars.set(id, { ...car, version });
        return true;
      }),
  });
  const processOf = (step: Step) => {
    const store = storeOf(step);
    const all = claimsOf(store, ownersOf(step), { clock: () => new Date(now) });
    return {
      sweep: () => claimSweep(store.sweeps, store)(async () => true),
      /** Inserts the car, or changes it from the version that the process reads. */
      put: async (id: string, plate: string | null): Promise<void> => {
        const seen = await step(() => cars.get(id));
        const version = (seen?.version ?? 0) + 1;
        const owner = { id, version };
        const values = givenValue('plate', plate);
        if (seen) {
          const write = () =>
            step(() => {
              if (cars.get(id)?.version !== seen.version) return false;
              cars.set(id, { version, plate });
              return true;
            });
          await all.change({ ...owner, expectedVersion: seen.version }, values, write);
          return;
        }
        const insert = () =>
          step(() => {
            if (cars.has(id)) throw new Error('a car of this id is there');
            cars.set(id, { version, plate });
          });
        await all.insert(owner, values, insert).catch(() => undefined);
      },
    };
  };
  return { claims, cars, processOf, wait: () => (now += LATER) };
}

/** Whether two cars have a plate, or one has a plate without a claim. */
function wrongs({ claims, cars }: ReturnType<typeof aWorld>): string[] {
  const plates = [...cars].flatMap(([id, { plate }]) => (plate === null ? [] : [[plate, id] as const]));
  const twice = plates.filter(([plate], at) => plates.findIndex(([other]) => other === plate) < at);
  const unclaimed = plates.filter(([plate, id]) => claims.get(`plate//${plate}`)?.owner !== id);
  return [
    ...twice.map(([plate]) => `${plate} is on two cars`),
    ...unclaimed.map(([plate]) => `${plate} is unclaimed`),
  ];
}

// Few cars and plates, so that nearly every action meets another.
const action = fc.record({
  car: fc.constantFrom('a', 'a', 'b'),
  plate: fc.constantFrom('P', 'P', null),
  /** Before which of its steps the process dies; most live. */
  dies: fc.oneof({ weight: 3, arbitrary: fc.constant(99) }, { weight: 1, arbitrary: fc.nat(7) }),
  /** What goes on beside it: time passes for a while, or a sweep. */
  beside: fc.constantFrom('nothing', 'nothing', 'time', 'sweep'),
});

it('no plate is on two cars, whatever the order of steps, the deaths, the pauses and the sweeps', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 3, maxLength: 7 }), fc.scheduler(), async (actions, s) => {
      const world = aWorld();
      const wrong: string[] = [];
      const stepOf = (name: string, dies: number): Step => {
        let steps = 0;
        return async (act) => {
          steps += 1;
          if (steps > dies) return NEVER;
          await s.schedule(Promise.resolve(), name);
          const result = act();
          wrong.push(...wrongs(world));
          return result;
        };
      };
      for (const [at, { car, plate, dies, beside }] of actions.entries()) {
        void world.processOf(stepOf(`put ${at}`, dies)).put(car, plate);
        if (beside === 'time') void s.schedule(Promise.resolve(), 'time').then(world.wait);
        if (beside === 'sweep') void world.processOf(stepOf(`sweep ${at}`, 99)).sweep();
      }
      await s.waitIdle();
      expect(wrong).toEqual([]);
      // Once all is quiet, nothing is left of those that died.
      world.wait();
      const quiet = world.processOf(async (act) => act());
      await quiet.sweep();
      await quiet.sweep();
      const held = [...world.cars].flatMap(([id, { plate }]) =>
        plate === null ? [] : [`plate//${plate} ${id}`],
      );
      expect([...world.claims.values()].map(({ _id, owner }) => `${_id} ${owner}`).toSorted()).toEqual(
        held.toSorted(),
      );
    }),
    { numRuns: 1_000 },
  );
});
