import { brl, folded, searchTerms } from '@autograph/kernel';
import { type Connection, type Model, Schema } from 'mongoose';
import { type Part, skuKeyOf } from '../../domain/part.ts';

/** A part as it is stored. */
export interface PartDocument extends Omit<Part, 'id' | 'price'> {
  readonly _id: string;
  /** 64-bit integer; the driver reads it back as a number, as it is far below 2^53. */
  readonly priceCentavos: bigint;
  readonly skuKey: string;
  readonly nameFolded: string;
  readonly terms: readonly string[];
}

const schema = new Schema<PartDocument>(
  {
    _id: { type: String, required: true },
    sku: { type: String, required: true },
    skuKey: { type: String, required: true },
    name: { type: String, required: true },
    nameFolded: { type: String, required: true },
    terms: { type: [String], required: true },
    unit: { type: String, required: true },
    priceCentavos: { type: Schema.Types.BigInt, required: true },
    minimum: { type: Number, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'parts', versionKey: false, strict: 'throw' },
);
// Unique, as the id is made of it.
schema.index({ skuKey: 1 });
schema.index({ terms: 1 });
for (const sort of ['createdAt', 'nameFolded', 'sku']) schema.index({ [sort]: 1, _id: 1 });

/** What `toPart` does not look at. */
export const UNREAD_IN_PARTS = ['skuKey', 'nameFolded', 'terms'] as const;

/** The model of the parts on a connection. */
export function partModel(connection: Connection): Model<PartDocument> {
  return connection.model<PartDocument>('Part', schema);
}

/** A part as it is stored. */
export function toPartDocument({ id, price, ...part }: Part): PartDocument {
  return {
    _id: id,
    ...part,
    priceCentavos: price.centavos,
    skuKey: skuKeyOf(part.sku),
    nameFolded: folded(part.name),
    terms: searchTerms([part.name, part.sku]),
  };
}

/** A stored part. */
export function toPart(document: PartDocument): Part {
  const { _id, sku, name, unit, priceCentavos, minimum, version, createdAt, updatedAt } = document;
  const price = brl(BigInt(priceCentavos));
  return { id: _id, sku, name, unit, price, minimum, version, createdAt, updatedAt };
}
