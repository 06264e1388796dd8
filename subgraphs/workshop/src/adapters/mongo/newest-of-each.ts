import { type Filter, readDocuments, trusted } from '@autograph/service/mongo';
import type { Model } from 'mongoose';

/** Most documents that the nested lists of one page read in one query, for all their parents together. */
const SHARED_READ = 1_000;

/**
 * The newest documents under each of these parents, at most `most` of each, newest first. They are read in one query; where the
 * parents together have more than `SHARED_READ`, those of each are read by themselves.
 */
export async function newestOfEach<Document extends { readonly _id: string; readonly createdAt: Date }>(
  model: Model<Document>,
  parent: keyof Document & string,
  ids: readonly string[],
  most: number,
  {
    unread,
    within = {},
  }: { readonly unread: readonly (keyof Document & string)[]; readonly within?: Filter },
): Promise<readonly Document[]> {
  const all = { ...within, [parent]: trusted({ $in: [...ids] }) };
  const shared = await readDocuments(model, all, { unread, limit: SHARED_READ + 1 });
  if (shared.length <= SHARED_READ) {
    const byParent = Map.groupBy(shared.toSorted(newestFirst), (document) => document[parent]);
    return [...byParent.values()].flatMap((documents) => documents.slice(0, most));
  }
  const sort = { createdAt: -1, _id: -1 } as const;
  const each = ids.map((id) =>
    readDocuments(model, { ...within, [parent]: id }, { unread, sort, limit: most }),
  );
  return (await Promise.all(each)).flat();
}

function newestFirst(
  a: { readonly _id: string; readonly createdAt: Date },
  b: { readonly _id: string; readonly createdAt: Date },
): number {
  return b.createdAt.getTime() - a.createdAt.getTime() || (a._id < b._id ? 1 : -1);
}
