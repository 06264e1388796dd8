import type { PageRequest } from '@autograph/kernel';
import { type Filter, keysetPage, pageOfAll, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { SaleCriteria, SalePage, SaleParent, SaleSortField } from '../../ports/sale-repository.ts';
import { type SaleDocument, toSale } from './sale-model.ts';

export const SORT_PATHS: Readonly<Record<SaleSortField, string>> = {
  CREATED_AT: 'createdAt',
  TOTAL_AMOUNT: 'totalAmountCentavos',
};

/** The records that became PENDING, and so are sales: no other has a time of creation. */
export const OPENED: Filter = { createdAt: trusted({ $gte: new Date(0) }) };

/** Most sales that the nested lists of one page read in one query, for all their parents together. */
const SHARED_READ = 1_000;

const NEWEST_FIRST = { path: SORT_PATHS.CREATED_AT, direction: 'DESC' } as const;

/** The filter of a list that is sorted by `field`. */
export function filterOf(
  { status, vehicleId, customerId, createdAt }: SaleCriteria,
  field: SaleSortField,
): Filter {
  return {
    ...(status && { status: status.length === 1 ? status[0] : trusted({ $in: [...status] }) }),
    ...(vehicleId !== undefined && { vehicleId }),
    ...(customerId !== undefined && { customerId }),
    createdAt: trusted({
      $gte: createdAt?.from ?? new Date(0),
      ...(createdAt?.before && { $lt: createdAt.before }),
    }),
    // Attempts have no amount: the bound starts the walk along the index behind them.
    ...(field === 'TOTAL_AMOUNT' && { totalAmountCentavos: trusted({ $gte: 0 }) }),
  };
}

/**
 * The same page for several parents. Their first pages are cut out of all their sales, read in one query: a vehicle has
 * at most one sale that counts and a few that failed, a person buys a few cars in a lifetime. Where the parents
 * together have more than `SHARED_READ` (a fleet buyer), or a cursor says where to go on, each page is read by itself.
 */
export async function pagesOf(
  model: Model<SaleDocument>,
  parent: SaleParent,
  ids: readonly string[],
  request: PageRequest,
): Promise<readonly SalePage[]> {
  const list = (id: string) => ({
    model,
    filter: filterOf({ [parent]: id }, 'CREATED_AT'),
    sort: NEWEST_FIRST,
    request,
    toDomain: toSale,
  });
  const documents = request.cursor === null ? await allOf(model, parent, ids) : null;
  if (!documents) return Promise.all(ids.map((id) => keysetPage(list(id))));
  const byParent = Map.groupBy(documents, (document) => document[parent]);
  return ids.map((id) => pageOfAll(byParent.get(id) ?? [], list(id)));
}

async function allOf(
  model: Model<SaleDocument>,
  parent: SaleParent,
  ids: readonly string[],
): Promise<readonly SaleDocument[] | null> {
  const documents = await model
    .find({ [parent]: trusted({ $in: [...ids] }), ...OPENED })
    .limit(SHARED_READ + 1)
    .lean<SaleDocument[]>()
    .exec();
  if (documents.length > SHARED_READ) return null;
  return documents.sort((a, b) => Number(b.createdAt) - Number(a.createdAt) || (a._id < b._id ? 1 : -1));
}
