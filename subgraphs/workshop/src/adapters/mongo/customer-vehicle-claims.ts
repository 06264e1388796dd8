import {
  type ClaimStore,
  type Claims,
  claimStore,
  claimsOf,
  type Filter,
  givenValue,
  type OwnerState,
  outrunBy,
  trusted,
  type UniqueValue,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { CustomerVehicleDocument } from './customer-vehicle-model.ts';

const PLATE = 'customer-vehicle-plate';

/** The unique value of a customer's vehicle: what its plate is compared by. */
export function uniqueValuesOf({
  plateKey,
}: {
  readonly plateKey?: string | null | undefined;
}): readonly UniqueValue[] {
  return givenValue(PLATE, plateKey);
}

/** The claims of customers' vehicles to their plates. */
export function customerVehicleClaims(
  model: Model<CustomerVehicleDocument>,
  store: ClaimStore = claimStore(model.db),
): Claims {
  const read = async (filter: Filter, limit = 0): Promise<OwnerState[]> => {
    const documents = await model
      .find(filter as object)
      .sort({ _id: 1 })
      .limit(limit)
      .select({ plateKey: 1, version: 1 })
      .lean<CustomerVehicleDocument[]>()
      .exec();
    return documents.map((document) => ({
      id: document._id,
      version: document.version,
      values: uniqueValuesOf(document),
    }));
  };
  return claimsOf(store, {
    kinds: [PLATE],
    read: (ids) => read({ _id: trusted({ $in: [...ids] }) }),
    page: (after, limit) => read({ _id: trusted({ $gt: after ?? '' }) }, limit),
    // It was never made, and nobody sees it.
    outrun: (_id, version) =>
      outrunBy(model.db, 'customerVehicles', { _id, version, ...{ owners: [], outbox: [] } }),
  });
}
