import { type Filter, keysetPage, pageOfAll, readDocuments, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { SaleListRequest, SalePage, SaleParent, SaleSortField } from '../../ports/sale-repository.ts';
import { filterOf } from './sale-filter.ts';
import { type SaleDocument, toSale, UNREAD_IN_SALES } from './sale-model.ts';

const SORT_PATHS = {
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  TOTAL_AMOUNT: 'totalAmountCentavos',
} as const satisfies Readonly<Record<SaleSortField, keyof SaleDocument>>;

/** Most sales that the nested lists of one page read in one query, for all their parents together. */
const SHARED_READ = 1_000;

/** A page of a list, read by itself; `isNoted` says whether every sale of the default branch says that it is. */
export function listOf(
  model: Model<SaleDocument>,
  list: SaleListRequest,
  isNoted = false,
): Promise<SalePage> {
  return keysetPage({ model, ...keysetOf(list, isNoted) });
}

function keysetOf({ criteria, sort, page }: SaleListRequest, isNoted = false) {
  return {
    filter: filterOf(criteria, sort.field, isNoted),
    // Whether all are noted is found out by each process: a cursor of one that has not is good in one that has.
    cursorScope: filterOf(criteria, sort.field, true),
    sort: { path: SORT_PATHS[sort.field], direction: sort.direction },
    request: page,
    unread: UNREAD_IN_SALES,
    toDomain: toSale,
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
  list: SaleListRequest,
): Promise<readonly SalePage[]> {
  const keysets = ids.map((id) => keysetOf({ ...list, criteria: { ...list.criteria, [parent]: id } }));
  const documents = list.page.cursor === null ? await allOf(model, parent, ids, list) : null;
  if (!documents) return Promise.all(keysets.map((keyset) => keysetPage({ model, ...keyset })));
  const byParent = Map.groupBy(documents, (document) => document[parent]);
  return ids.map((id, at) =>
    pageOfAll(byParent.get(id) ?? [], { model, ...(keysets[at] ?? keysetOf(list)) }),
  );
}

async function allOf(
  model: Model<SaleDocument>,
  parent: SaleParent,
  ids: readonly string[],
  { criteria, sort, page }: SaleListRequest,
): Promise<readonly SaleDocument[] | null> {
  const filter: Filter = { ...filterOf(criteria, sort.field, false), [parent]: trusted({ $in: [...ids] }) };
  const documents = await readDocuments(model, filter, {
    limit: SHARED_READ + 1,
    unread: UNREAD_IN_SALES,
    mayLag: page.mayLag,
  });
  if (documents.length > SHARED_READ) return null;
  const sign = sort.direction === 'ASC' ? 1 : -1;
  const key = (document: SaleDocument): number => Number(document[SORT_PATHS[sort.field]]);
  return documents.sort((a, b) => sign * (key(a) - key(b) || (a._id < b._id ? -1 : 1)));
}
