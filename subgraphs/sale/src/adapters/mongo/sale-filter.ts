import { DEFAULT_BRANCH_ID } from '@autograph/kernel';
import { type Filter, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { SaleCriteria, SaleSortField } from '../../ports/sale-repository.ts';
import type { SaleDocument } from './sale-model.ts';

const SOUGHT_PATHS = { id: '_id', vehicleId: 'vehicleId', customerId: 'customerId' } as const;

/** The records that became PENDING, and so are sales: no other has a time of creation. */
export const OPENED: Filter = { createdAt: trusted({ $gte: new Date(0) }) };

/** The sales that an earlier release has opened without a branch, and that are not migrated yet. */
export const UNNOTED: object = { branchId: null, ...OPENED };

/**
 * Says whether a list by these criteria may rely on that every sale says its branch. Looked up until it is so, and then
 * known: what this release writes says it. Without a look-up for lists that do not ask for the default branch.
 */
export function branchesNoted(model: Model<SaleDocument>): (criteria: SaleCriteria) => Promise<boolean> {
  let isNoted = false;
  return async ({ branchId }) => {
    if (isNoted || !branchId?.includes(DEFAULT_BRANCH_ID)) return true;
    isNoted = (await model.findOne(UNNOTED, { _id: 1 }).lean().exec()) === null;
    return isNoted;
  };
}

/**
 * The filter of a list that is sorted by `field`. Unless `isNoted`, sales without a branch are looked for among those of
 * the default branch.
 */
export function filterOf(criteria: SaleCriteria, field: SaleSortField, isNoted: boolean): Filter {
  const { vehicleId, customerId, createdAt, decidedAt, totalAmount } = criteria;
  return {
    ...anyOf('status', criteria.status),
    ...(vehicleId !== undefined && { vehicleId }),
    ...(customerId !== undefined && { customerId }),
    ...(criteria.sought && {
      $and: [anyOf(SOUGHT_PATHS[criteria.sought.by], criteria.sought.ids)],
    }),
    ...anyOf('openedBy', criteria.openedBy),
    ...anyOf('branchId', isNoted ? criteria.branchId : withUnnoted(criteria.branchId)),
    ...anyOf('paymentMethod', criteria.paymentMethod),
    createdAt: trusted({
      $gte: createdAt?.from ?? new Date(0),
      ...(createdAt?.before && { $lt: createdAt.before }),
    }),
    ...(decidedAt && {
      decidedAt: trusted({
        $gte: decidedAt.from ?? new Date(0),
        ...(decidedAt.before && { $lt: decidedAt.before }),
      }),
    }),
    // Attempts have neither: the bound starts the walk along the index behind them.
    ...(field === 'UPDATED_AT' && { updatedAt: trusted({ $gte: new Date(0) }) }),
    ...((field === 'TOTAL_AMOUNT' || totalAmount) && {
      totalAmountCentavos: trusted({
        $gte: totalAmount?.min ?? 0n,
        ...(totalAmount?.max !== undefined && { $lte: totalAmount.max }),
      }),
    }),
  };
}

function withUnnoted(branchId: SaleCriteria['branchId']): readonly (string | null)[] | undefined {
  return branchId?.includes(DEFAULT_BRANCH_ID) ? [...branchId, null] : branchId;
}

function anyOf(path: string, values: readonly (string | null)[] | undefined): Filter {
  if (!values) return {};
  return { [path]: values.length === 1 ? values[0] : trusted({ $in: [...values] }) };
}
