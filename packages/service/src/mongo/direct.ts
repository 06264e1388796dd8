import mongoose, { type Model, type Schema, type UpdateQuery } from 'mongoose';
import type { Filter } from './keyset-page.ts';

interface Reading<Document> {
  /** Paths that are left out of what is read, beside those that the schema leaves out. */
  readonly unread?: readonly (keyof Document & string)[];
  readonly sort?: Readonly<Record<string, 1 | -1>>;
  readonly limit?: number;
}

/** A change of a document: which operators, on which of its own paths. */
export type Change<Document> = Pick<UpdateQuery<Document>, '$inc' | '$push'> & {
  readonly $set?: Partial<Document>;
};

/**
 * Reads documents from a model's collection as they are, without the casts and hooks of Mongoose, which cost as much as the
 * driver does: for what every request reads. The filter is sanitised all the same; its values have their types already.
 */
export function readDocuments<Document>(
  model: Model<Document>,
  filter: Filter,
  { unread = [], ...options }: Reading<Document> = {},
): Promise<Document[]> {
  const projection = { ...unreadBy(model.schema), ...Object.fromEntries(unread.map((path) => [path, 0])) };
  return model.collection
    .find(mongoose.sanitizeFilter({ ...filter }), { ...options, projection })
    .toArray() as Promise<unknown[]> as Promise<Document[]>;
}

/**
 * Writes a change to the document that is as `guard` says, without the casts of Mongoose: for what every purchase writes.
 * Answers whether there was one. Types hold the change to the document's paths; a part that is `undefined` is left alone.
 */
export async function changeDocument<Document>(
  model: Model<Document>,
  guard: Filter,
  change: Change<Document>,
): Promise<boolean> {
  const { matchedCount } = await model.collection.updateOne(
    mongoose.sanitizeFilter({ ...guard }),
    change as object,
    { ignoreUndefined: true },
  );
  return matchedCount === 1;
}

/** Writes a new document as it is, which must be whole: no default of the schema is put in. */
export async function insertDocument<Document>(model: Model<Document>, document: Document): Promise<void> {
  await model.collection.insertOne(document as object, { ignoreUndefined: true });
}

const unreadBySchema = new WeakMap<Schema, Readonly<Record<string, 0>>>();

function unreadBy(schema: Schema): Readonly<Record<string, 0>> {
  const known = unreadBySchema.get(schema);
  if (known) return known;
  const unread: Record<string, 0> = {};
  schema.eachPath((path, { options }) => {
    if (options.select === false) unread[path] = 0;
  });
  unreadBySchema.set(schema, unread);
  return unread;
}
