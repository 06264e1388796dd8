import { brl, folded } from '@autograph/kernel';
import { duplicateKeyOf, insertDocument, readDocuments, trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { WorkshopService } from '../../domain/workshop-service.ts';
import type { WorkshopServiceRepository } from '../../ports/workshop-service-repository.ts';
import { idOf } from './id-of.ts';

/** A service as it is stored. */
export interface WorkshopServiceDocument extends Omit<WorkshopService, 'id' | 'price'> {
  readonly _id: string;
  /** 64-bit integer; the driver reads it back as a number. */
  readonly priceCentavos: bigint;
  readonly nameFolded: string;
}

const schema = new Schema<WorkshopServiceDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    nameFolded: { type: String, required: true },
    priceCentavos: { type: Schema.Types.BigInt, required: true },
    standardMinutes: { type: Number, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'workshopServices', versionKey: false, strict: 'throw' },
);
// Unique, as the id is made of it.
schema.index({ nameFolded: 1 });

/** The model of the services on a connection. */
export function workshopServiceModel(connection: Connection): Model<WorkshopServiceDocument> {
  return connection.model<WorkshopServiceDocument>('WorkshopService', schema);
}

/** The services in MongoDB. */
export function mongoWorkshopServiceRepository(
  model: Model<WorkshopServiceDocument>,
): WorkshopServiceRepository {
  return {
    idOf: (name) => idOf('service', folded(name)),
    insert: async ({ id: _id, price, ...service }) => {
      const names = { nameFolded: folded(service.name) };
      try {
        await insertDocument(model, { _id, ...service, ...names, priceCentavos: price.centavos });
        return 'inserted';
      } catch (error) {
        if (duplicateKeyOf(error)) return 'name-taken';
        throw error;
      }
    },
    findByIds: async (ids) =>
      (await readDocuments(model, { _id: trusted({ $in: [...ids] }) })).map(toService),
    list: async (most) => {
      const all = { nameFolded: trusted({ $gt: '' }) };
      return (await readDocuments(model, all, { sort: { nameFolded: 1 }, limit: most })).map(toService);
    },
  };
}

function toService({ _id, priceCentavos, nameFolded, ...service }: WorkshopServiceDocument): WorkshopService {
  return { id: _id, ...service, price: brl(BigInt(priceCentavos)) };
}
