import { plateOf } from '@autograph/kernel/brazil';
import type { Vehicle } from './vehicle.ts';
import { vinOf } from './vehicle-details.ts';

/** Most rows of one import. */
export const MOST_ROWS = 200;

/** What became of a row. */
export type ImportStatus = 'CREATED' | 'ALREADY_THERE' | 'REJECTED';

/** A row of a list: details of a new vehicle, not checked yet. */
export type ImportRow = Readonly<Record<string, unknown>>;

/** What a vehicle is recognised by, as it is stored; `null` where a row does not say it. */
export interface Identity {
  readonly plate: string | null;
  readonly vin: string | null;
}

/** What a vehicle has where its row says nothing. */
const DEFAULTS = { fuelType: 'FLEX', mileage: 0, type: 'CAR' } as const;

/** The details that a row says: what is `null` counts as left out, and what has a default gets it. */
export function detailsOfRow({ buyBack, ...row }: ImportRow): Readonly<Record<string, unknown>> {
  const given = Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return { ...DEFAULTS, ...Object.fromEntries(given) };
}

/** What the vehicle of a row is recognised by. A plate or VIN that is not one recognises nothing. */
export function identityOfRow({ plate, vin }: ImportRow): Identity {
  return {
    plate: typeof plate === 'string' ? plateOf(plate) : null,
    vin: typeof vin === 'string' ? vinOf(vin) : null,
  };
}

/** The field by which two identities are of one vehicle; `null` when none is equal. */
export function sharedField(one: Identity, other: Identity): 'plate' | 'vin' | null {
  if (one.plate !== null && one.plate === other.plate) return 'plate';
  return one.vin !== null && one.vin === other.vin ? 'vin' : null;
}

/** Whether a vehicle is the one of this identity: its plate or VIN is equal, and the other one does not differ. */
export function isVehicleOf(identity: Identity, vehicle: Vehicle): boolean {
  const differs = (one: string | null, other: string | null) =>
    one !== null && other !== null && one !== other;
  return (
    sharedField(identity, vehicle) !== null &&
    !differs(identity.plate, vehicle.plate) &&
    !differs(identity.vin, vehicle.vin)
  );
}
