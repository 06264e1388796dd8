import {
  brl,
  DEFAULT_BRANCH_ID,
  done,
  type Money,
  refuse,
  sameMoney,
  type UserIdentity,
  worksIn,
} from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { VehicleInventory } from '../ports/vehicle-inventory.ts';

/** A vehicle as the fake stock has it. */
export interface FakeVehicle {
  price: Money;
  readonly make: string;
  branchId: string;
  status: 'AVAILABLE' | 'RESERVED' | 'SOLD';
  heldBy: string | null;
  readonly givenUpBy: Set<string>;
  /** Whether another vehicle in stock has its plate. */
  boughtBack: boolean;
}

type Step = 'reserve' | 'release' | 'sell' | 'takeBack';

/** A stock in memory that keeps the port's promises, atomically, and fails where a test says so. */
export interface FakeInventory extends VehicleInventory {
  readonly vehicles: Map<string, FakeVehicle>;
  readonly calls: string[];
  /** What happens instead of an answer: the call never arrives, or it does and its answer is lost. */
  readonly faults: Map<Step, 'lost call' | 'lost answer'>;
  stock(id: string, centavos?: bigint, make?: string): FakeVehicle;
}

/** An empty stock. */
export function fakeInventory(): FakeInventory {
  const vehicles = new Map<string, FakeVehicle>();
  const faults: FakeInventory['faults'] = new Map();
  const calls: string[] = [];
  const call = async <T>(step: Step, saleId: string, act: () => T): Promise<T> => {
    calls.push(`${step} ${saleId}`);
    await Promise.resolve();
    const fault = faults.get(step);
    if (fault === 'lost call') throw new Error('no answer');
    const answer = act();
    if (fault === 'lost answer') throw new Error('no answer');
    return answer;
  };
  return {
    vehicles,
    calls,
    faults,
    stock: (id, centavos = 7_499_000n, make = 'Fiat') => {
      const vehicle: FakeVehicle = {
        price: brl(centavos),
        make,
        branchId: DEFAULT_BRANCH_ID,
        status: 'AVAILABLE',
        heldBy: null,
        givenUpBy: new Set(),
        boughtBack: false,
      };
      vehicles.set(id, vehicle);
      return vehicle;
    },
    priceOf: async (id) => vehicles.get(id)?.price ?? null,
    searchPlates: async () => [],
    reserve: ({ vehicleId, saleId, expectedPrice }, user) =>
      call('reserve', saleId, () => {
        const vehicle = vehicles.get(vehicleId);
        if (!vehicle) return refuse('NOT_FOUND', 'vehicleId', messages.noSuchVehicle);
        if (vehicle.heldBy === saleId) return done(soldAs(vehicle));
        if (!mayReserve(user, vehicle)) return refuse('OTHER_BRANCH', 'vehicleId', messages.otherBranch);
        if (vehicle.status !== 'AVAILABLE' || vehicle.givenUpBy.has(saleId)) {
          return refuse('VEHICLE_NOT_AVAILABLE', 'vehicleId', messages.vehicleNotAvailable);
        }
        if (expectedPrice && !sameMoney(expectedPrice, vehicle.price)) {
          return refuse('PRICE_CHANGED', 'expectedPrice', messages.priceChanged);
        }
        Object.assign(vehicle, { status: 'RESERVED', heldBy: saleId });
        return done(soldAs(vehicle));
      }),
    release: ({ vehicleId, saleId }) =>
      call('release', saleId, () => {
        const vehicle = vehicles.get(vehicleId);
        vehicle?.givenUpBy.add(saleId);
        if (vehicle?.heldBy !== saleId) return true;
        if (vehicle.status === 'SOLD') return false;
        Object.assign(vehicle, { status: 'AVAILABLE', heldBy: null });
        return true;
      }),
    sell: ({ vehicleId, saleId }) =>
      call('sell', saleId, () => {
        const vehicle = vehicles.get(vehicleId);
        if (vehicle?.heldBy !== saleId) return false;
        vehicle.status = 'SOLD';
        return true;
      }),
    takeBack: ({ vehicleId, saleId, returnId }) =>
      call('takeBack', saleId, () => {
        const vehicle = vehicles.get(vehicleId);
        if (vehicle?.givenUpBy.has(returnId)) return refuse('CONFLICT', 'plate', messages.plateBoughtBack);
        if (vehicle?.heldBy !== saleId) {
          if (vehicle?.givenUpBy.has(saleId)) return done(true);
          return refuse('INVALID_STATE', 'id', messages.vehicleNotSold);
        }
        vehicle.givenUpBy.add(vehicle.boughtBack ? returnId : saleId);
        if (vehicle.boughtBack) return refuse('CONFLICT', 'plate', messages.plateBoughtBack);
        Object.assign(vehicle, { status: 'AVAILABLE', heldBy: null });
        return done(true);
      }),
  };
}

const soldAs = ({ price, make, branchId }: FakeVehicle) => ({ price, make, branchId });

/** SALES reserve what is in their branches, anyone else what is in any. */
function mayReserve(user: UserIdentity | null, { branchId }: FakeVehicle): boolean {
  return user?.role !== 'SALES' || worksIn(user, branchId);
}
