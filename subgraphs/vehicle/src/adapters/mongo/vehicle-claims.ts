import {
  type ClaimedWrite,
  type ClaimStore,
  type Claims,
  claimMigration,
  claimStore,
  claimsOf,
  type Filter,
  givenValue,
  type Migration,
  type OwnerState,
  outrunBy,
  trusted,
  type UniqueValue,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { type VehicleDocument, vehicleModel } from './vehicle-model.ts';

const KINDS = ['plate', 'vin'] as const;

/** AVAILABLE or RESERVED, as the indexes of plates and VINs have it. */
const BEFORE_SOLD = trusted({ $lt: 'SOLD' });

type Coded = Pick<VehicleDocument, 'status' | 'plate' | 'vin'>;

/** The unique values of a vehicle as it is stored: its plate and its VIN, while it is in stock. */
export function uniqueValuesOf({ status, plate, vin }: Coded): readonly UniqueValue[] {
  return isInStock(status) ? codesOf({ plate, vin }) : [];
}

/** The plate and the VIN, whether or not they are its own alone. */
function codesOf({ plate, vin }: Pick<Coded, 'plate' | 'vin'>): readonly UniqueValue[] {
  return [...givenValue('plate', plate), ...givenValue('vin', vin)];
}

/** One that is removed has no status. */
function isInStock(status: VehicleDocument['status'] | undefined): boolean {
  return status === 'AVAILABLE' || status === 'RESERVED';
}

/** What claims are judged by of a stored vehicle. */
function stateOf(document: Coded & Pick<VehicleDocument, '_id' | 'version'>): OwnerState {
  return { id: document._id, version: document.version, values: uniqueValuesOf(document) };
}

/** The claims of vehicles to their plates and VINs. */
export function vehicleClaims(
  model: Model<VehicleDocument>,
  store: ClaimStore = claimStore(model.db),
): Claims {
  const read = async (filter: Filter, limit = 0): Promise<OwnerState[]> => {
    const documents = await model
      .find(filter as object)
      .sort({ _id: 1 })
      .limit(limit)
      .select({ status: 1, plate: 1, vin: 1, version: 1 })
      .lean<VehicleDocument[]>()
      .exec();
    return documents.map(stateOf);
  };
  return claimsOf(store, {
    kinds: KINDS,
    read: (ids) => read({ _id: trusted({ $in: [...ids] }) }),
    page: (after, limit) => read({ _id: trusted({ $gt: after ?? '' }) }, limit),
    // What is left of a vehicle that is removed: nobody sees it.
    outrun: (_id, version) =>
      outrunBy(model.db, 'vehicles', { _id, version, ...{ removed: true, outbox: [] } }),
  });
}

/**
 * Writes a change and what it does to claims; `write` guards it by the version and by `codes`. Most changes leave the plate, the
 * VIN and the stock alone, which a guard by those shows at no cost.
 */
export async function changeClaimed(
  claims: Claims,
  document: Coded & Pick<VehicleDocument, '_id' | 'version'>,
  expectedVersion: number,
  write: (codes: Filter) => Promise<boolean>,
): Promise<ClaimedWrite> {
  const { _id: id, version, status, plate, vin } = document;
  const staysInStock = isInStock(status);
  if (await write({ plate, vin, ...(staysInStock && { status: BEFORE_SOLD }) })) {
    if (!staysInStock) await claims.giveUp({ id, version }, codesOf(document));
    return 'written';
  }
  return claims.change({ id, version, expectedVersion }, uniqueValuesOf(document), () => write({}));
}

/** The claims that vehicles of earlier releases lack. */
export const claimsTaken: Migration = claimMigration({
  name: 'vehicle-claims',
  says: 'Takes the claims of vehicles in stock to their plates and VINs.',
  model: 'vehicles',
  claimsOf: (connection) => vehicleClaims(vehicleModel(connection)),
  stateOf: (document) => stateOf(document as VehicleDocument),
});
