import {
  type ClaimStore,
  type Claims,
  claimMigration,
  claimStore,
  claimsOf,
  type Filter,
  givenValue,
  type Migration,
  type OwnerState,
  trusted,
  type UniqueValue,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { type SaleDocument, saleModel } from './sale-model.ts';

const KEY = 'idempotency-key';
const SLOT = 'sale-slot';

/** The version of what comes to no value any more. */
const OVER = Number.MAX_SAFE_INTEGER;

/** The key of a user's attempt. */
export function keyOf(openedBy: string, idempotencyKey: string | null): readonly UniqueValue[] {
  return givenValue(KEY, idempotencyKey, openedBy);
}

/** One of the places for the sales that a user may have PENDING. */
export function slotOf(openedBy: string, slot: number | null | undefined): readonly UniqueValue[] {
  return givenValue(SLOT, slot == null ? null : String(slot), openedBy);
}

/** The unique values of a sale, or of an attempt. */
export function uniqueValuesOf({
  openedBy,
  idempotencyKey,
  slot,
}: Pick<SaleDocument, 'openedBy' | 'idempotencyKey' | 'slot'>): readonly UniqueValue[] {
  return [...keyOf(openedBy, idempotencyKey), ...slotOf(openedBy, slot)];
}

/** What claims are judged by of a stored sale. */
function stateOf(
  document: Pick<SaleDocument, '_id' | 'status' | 'openedBy' | 'idempotencyKey' | 'slot'>,
): OwnerState {
  const version = document.status === 'OPENING' ? 0 : OVER;
  return { id: document._id, version, values: uniqueValuesOf(document) };
}

/**
 * The claims of sales to the idempotency keys of their users, and to slots. A claim is taken when its attempt is stored. Only an attempt
 * that is OPENING may come to a value, and none becomes so again: what a claim lacks its owner for is free once that is over.
 */
export function saleClaims(model: Model<SaleDocument>, store: ClaimStore = claimStore(model.db)): Claims {
  const read = async (filter: Filter, limit = 0): Promise<OwnerState[]> => {
    const documents = await model
      .find(filter as object)
      .sort({ _id: 1 })
      .limit(limit)
      .select({ openedBy: 1, idempotencyKey: 1, slot: 1, status: 1 })
      .lean<SaleDocument[]>()
      .exec();
    return documents.map(stateOf);
  };
  return claimsOf(store, {
    kinds: [KEY, SLOT],
    read: async (ids) => {
      const found = await read({ _id: trusted({ $in: [...ids] }) });
      const known = new Map(found.map((state) => [state.id, state]));
      return ids.map((id) => known.get(id) ?? { id, version: OVER, values: [] });
    },
    page: (after, limit) => read({ _id: trusted({ $gt: after ?? '' }) }, limit),
    // The recovery gives the attempt up when its time is over.
    outrun: async () => false,
  });
}

/** The claims that sales of earlier releases lack. */
export const claimsTaken: Migration = claimMigration({
  name: 'sale-claims',
  says: 'Takes the claims of sales to idempotency keys and to slots.',
  model: 'sales',
  claimsOf: (connection) => saleClaims(saleModel(connection)),
  stateOf: (document) => stateOf(document as SaleDocument),
});
