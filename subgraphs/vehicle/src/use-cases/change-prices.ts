import { done, each, type Money, type Outcome, type Refusal, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import {
  checkPriceChange,
  type PriceChangeInput,
  type PriceChangeStatus,
  reprice,
} from '../domain/price-change.ts';
import type { Vehicle, VehicleRefusal } from '../domain/vehicle.ts';
import { ofOwnBranch } from '../domain/vehicle-branch.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';

type Code = VehicleRefusal | 'INVALID' | 'NOT_FOUND' | 'CONFLICT' | 'OTHER_BRANCH';

/** What became of the price of one vehicle, or would become of it. */
export interface PriceChange {
  readonly id: string;
  /** As it is now; `null` where there is none of this id. */
  readonly vehicle: Vehicle | null;
  readonly from: Money | null;
  /** `null` where the change was refused. */
  readonly to: Money | null;
  readonly status: PriceChangeStatus;
  readonly refusals: readonly Refusal<Code>[];
}

/** Vehicles under way at once, so that one change of prices leaves connections of the store to everyone else. */
const AT_ONCE = 10;

/**
 * Changes the prices of vehicles, each by one guarded write, and answers what became of each, in order; a preview answers what
 * would become of each and writes nothing. Prices of another branch's vehicles stay. Refused as a whole as `checkPriceChange` says.
 */
export async function changePrices(
  input: PriceChangeInput & { readonly preview: boolean },
  ports: Ports,
): Promise<Outcome<readonly PriceChange[], 'INVALID'>> {
  const rule = checkPriceChange(input);
  if (!rule.ok) return rule;
  const { ids, expectedVersions, preview } = input;
  const now = ports.clock();
  const found = await ports.vehicles.findByIds(ids);
  const vehicles = new Map(found.map((vehicle) => [vehicle.id, vehicle]));
  const changes: PriceChange[] = [];
  await each(ids.entries(), AT_ONCE, async ([at, id]) => {
    const expectedVersion = expectedVersions?.[at] ?? null;
    const decide = (vehicle: Vehicle): Outcome<Vehicle, Code> => {
      const own = ofOwnBranch(vehicle, ports.user, 'id');
      return own.ok ? reprice(vehicle, rule.value, expectedVersion, now) : own;
    };
    const vehicle = vehicles.get(id);
    if (!vehicle) changes[at] = missing(id);
    else if (preview) changes[at] = { ...changeOf(vehicle, decide(vehicle)), vehicle };
    else changes[at] = await carriedOut(vehicle, decide, ports);
  });
  return done(changes);
}

async function carriedOut(
  read: Vehicle,
  decide: (vehicle: Vehicle) => Outcome<Vehicle, Code>,
  ports: Ports,
): Promise<PriceChange> {
  // The state that was decided on last is the one that the write replaced.
  let before = read;
  const outcome = await changeVehicle(
    read.id,
    'id',
    (vehicle) => {
      before = vehicle;
      return decide(vehicle);
    },
    ports,
  );
  const isMissing = !outcome.ok && outcome.refusals.some(({ code }) => code === 'NOT_FOUND');
  return isMissing ? missing(read.id) : changeOf(before, outcome);
}

function missing(id: string): PriceChange {
  const { refusals } = refuse('NOT_FOUND', 'id', messages.noSuchVehicle);
  return { id, vehicle: null, from: null, to: null, status: 'REFUSED', refusals };
}

function changeOf(before: Vehicle, outcome: Outcome<Vehicle, Code>): PriceChange {
  const { id, price: from } = before;
  if (!outcome.ok) {
    return { id, vehicle: before, from, to: null, status: 'REFUSED', refusals: outcome.refusals };
  }
  const vehicle = outcome.value;
  const status = vehicle === before ? 'UNCHANGED' : 'CHANGED';
  return { id, vehicle, from, to: vehicle.price, status, refusals: [] };
}
