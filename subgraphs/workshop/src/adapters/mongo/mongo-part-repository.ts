import { searchWords } from '@autograph/kernel';
import {
  changeDocument,
  duplicateKeyOf,
  type Filter,
  insertDocument,
  keysetPage,
  readDocuments,
  readTogether,
  trusted,
  wordsIn,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import { skuKeyOf } from '../../domain/part.ts';
import type { PartCriteria, PartRepository, PartSortField } from '../../ports/part-repository.ts';
import { idOf } from './id-of.ts';
import { type PartDocument, toPart, toPartDocument, UNREAD_IN_PARTS } from './part-model.ts';

const SORT_PATHS = {
  NAME: 'nameFolded',
  SKU: 'sku',
  CREATED_AT: 'createdAt',
} as const satisfies Readonly<Record<PartSortField, keyof PartDocument>>;

/** The parts in MongoDB. */
export function mongoPartRepository(model: Model<PartDocument>): PartRepository {
  const findByIds = readTogether(async (ids) => {
    const filter = { _id: trusted({ $in: [...ids] }) };
    return (await readDocuments(model, filter, { unread: UNREAD_IN_PARTS })).map(toPart);
  });
  return {
    idOf: (sku) => idOf('part', skuKeyOf(sku)),
    insert: async (part) => {
      try {
        await insertDocument(model, toPartDocument(part));
        return 'inserted';
      } catch (error) {
        if (duplicateKeyOf(error)) return 'sku-taken';
        throw error;
      }
    },
    update: (part, expectedVersion) => {
      const { _id, ...changes } = toPartDocument(part);
      return changeDocument(model, { _id, version: expectedVersion }, { $set: changes });
    },
    findById: async (id) => (await findByIds([id]))[0] ?? null,
    findByIds,
    list: (criteria, { field, direction }, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: SORT_PATHS[field], direction },
        request,
        unread: UNREAD_IN_PARTS,
        toDomain: toPart,
      }),
  };
}

function filterOf({ skuKey, search }: PartCriteria): Filter {
  return {
    ...(skuKey !== undefined && { skuKey }),
    ...(search !== undefined && wordsIn('terms', searchWords(search))),
  };
}
