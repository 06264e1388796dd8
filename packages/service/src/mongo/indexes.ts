import type { mongo } from 'mongoose';

/** What MongoDB answers when an index of the same name or keys is there with another definition. */
const CONFLICTS = new Set([85, 86]);

/** What a mongoose model says and does of its indexes, whatever its documents. */
export interface Indexed {
  diffIndexes(): Promise<{ readonly toDrop: readonly unknown[]; readonly toCreate: readonly unknown[] }>;
  readonly collection: {
    createIndex(keys: mongo.IndexSpecification, options: mongo.CreateIndexesOptions): Promise<unknown>;
    dropIndex(name: string): Promise<unknown>;
  };
  readonly schema: {
    indexes(): readonly (readonly [object, { readonly name?: string; readonly unique?: unknown }])[];
  };
}

/**
 * Builds the indexes of a model, on purpose and once, when its service starts. One that a release defined otherwise is
 * built again; one that the model does not know is left alone, as it may be a newer release's.
 */
export async function buildIndexes(model: Indexed): Promise<void> {
  try {
    await create(model);
  } catch (error) {
    if (!CONFLICTS.has((error as { code?: number }).code ?? 0)) throw error;
    const wanted = new Set(model.schema.indexes().map(([keys, options]) => options.name ?? nameOf(keys)));
    const { toDrop } = await model.diffIndexes();
    for (const name of toDrop.map(String)) if (wanted.has(name)) await drop(model, name);
    await create(model);
  }
  for (const name of retired.get(model.schema) ?? []) await drop(model, name);
}

/**
 * Builds the indexes of a model whose collection is sharded by `_id`, where no other one may be unique. One that is unique is dropped
 * first: claims take its place (ADR 0045).
 */
export async function buildShardedIndexes(model: Indexed): Promise<void> {
  for (const [keys, options] of model.schema.indexes())
    if (options.unique) await drop(model, options.name ?? nameOf(keys));
  await create(model, { unique: false });
}

/**
 * Names indexes that an earlier release built and that must not stay, as they enforce what no longer holds. They are dropped
 * once those of this release stand, so that there is no moment without either.
 */
export function retireIndexes(schema: object, names: readonly string[]): void {
  retired.set(schema, names);
}

const retired = new WeakMap<object, readonly string[]>();

/** What MongoDB answers when there is no such index, or no such collection. */
const GONE = new Set([26, 27]);

/** Drops an index. Another process that starts at the same time may have done so. */
async function drop({ collection }: Indexed, name: string): Promise<void> {
  await collection.dropIndex(name).catch((error: { code?: number }) => {
    if (!GONE.has(error.code ?? 0)) throw error;
  });
}

/** A large collection takes longer than a request may: the connection's bound on waits does not hold here. */
async function create(
  { schema, collection }: Indexed,
  overrides: { readonly unique?: false } = {},
): Promise<void> {
  for (const [keys, options] of schema.indexes()) {
    const patient = { ...options, ...overrides, socketTimeoutMS: 0 } as mongo.CreateIndexesOptions;
    await collection.createIndex(keys as mongo.IndexSpecification, patient);
  }
}

/** The name that MongoDB gives to an index of these keys. */
function nameOf(keys: object): string {
  return Object.entries(keys)
    .map(([path, direction]) => `${path}_${direction}`)
    .join('_');
}
