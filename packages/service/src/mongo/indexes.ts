import type { Model } from 'mongoose';

/** What MongoDB answers when an index of the same name or keys is there with another definition. */
const CONFLICTS = new Set([85, 86]);

/**
 * Builds the indexes of a model, on purpose and once, when its service starts. One that a release defined otherwise is
 * built anew; one that the model does not know is left alone, as it may be a newer release's.
 */
export async function buildIndexes<Document>(model: Model<Document>): Promise<void> {
  try {
    await model.createIndexes();
  } catch (error) {
    if (!CONFLICTS.has((error as { code?: number }).code ?? 0)) throw error;
    const wanted = new Set(model.schema.indexes().map(([keys, options]) => options?.name ?? nameOf(keys)));
    const { toDrop } = await model.diffIndexes();
    for (const name of toDrop) if (wanted.has(name)) await model.collection.dropIndex(name);
    await model.createIndexes();
  }
}

/** The name that MongoDB gives to an index of these keys. */
function nameOf(keys: object): string {
  return Object.entries(keys)
    .map(([path, direction]) => `${path}_${direction}`)
    .join('_');
}
