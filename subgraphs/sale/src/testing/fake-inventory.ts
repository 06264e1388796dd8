import { brl, done, type Money, refuse, sameMoney } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { VehicleInventory } from '../ports/vehicle-inventory.ts';

/** A vehicle as the fake stock has it. */
export interface FakeVehicle {
  price: Money;
  readonly make: string;
  status: 'AVAILABLE' | 'RESERVED' | 'SOLD';
  heldBy: string | null;
  readonly givenUpBy: Set<string>;
}

type Step = 'reserve' | 'release' | 'sell';

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
        status: 'AVAILABLE',
        heldBy: null,
        givenUpBy: new Set(),
      };
      vehicles.set(id, vehicle);
      return vehicle;
    },
    priceOf: async (id) => vehicles.get(id)?.price ?? null,
    reserve: ({ vehicleId, saleId, expectedPrice }) =>
      call('reserve', saleId, () => {
        const vehicle = vehicles.get(vehicleId);
        if (!vehicle) return refuse('NOT_FOUND', 'vehicleId', messages.noSuchVehicle);
        if (vehicle.heldBy === saleId) return done({ price: vehicle.price, make: vehicle.make });
        if (vehicle.status !== 'AVAILABLE' || vehicle.givenUpBy.has(saleId)) {
          return refuse('VEHICLE_NOT_AVAILABLE', 'vehicleId', messages.vehicleNotAvailable);
        }
        if (expectedPrice && !sameMoney(expectedPrice, vehicle.price)) {
          return refuse('PRICE_CHANGED', 'expectedPrice', messages.priceChanged);
        }
        Object.assign(vehicle, { status: 'RESERVED', heldBy: saleId });
        return done({ price: vehicle.price, make: vehicle.make });
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
  };
}
