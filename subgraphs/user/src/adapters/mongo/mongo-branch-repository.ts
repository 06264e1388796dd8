import { changeDocument, duplicateKeyOf, trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import { type Branch, type OpeningHours, WEEKDAYS } from '../../domain/branch.ts';
import { type BranchRepository, MOST_BRANCHES } from '../../ports/branch-repository.ts';

interface BranchDocument extends Omit<Branch, 'id'> {
  readonly _id: string;
}

const hours = new Schema<OpeningHours>(
  {
    weekday: { type: String, required: true, enum: [...WEEKDAYS] },
    opens: { type: String, required: true },
    closes: { type: String, required: true },
  },
  { _id: false, strict: 'throw' },
);

const schema = new Schema<BranchDocument>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    cnpj: { type: String, default: null },
    address: { type: String, default: null },
    city: { type: String, default: null },
    state: { type: String, default: null },
    timeZone: { type: String, required: true },
    phone: { type: String, default: null },
    openingHours: { type: [hours], required: true },
    active: { type: Boolean, required: true },
    version: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'branches', versionKey: false, strict: 'throw' },
);

schema.index({ cnpj: 1 }, { unique: true, partialFilterExpression: { cnpj: { $gt: '' } } });
schema.index({ name: 1 });

/** The model of the branches on a connection. */
export function branchModel(connection: Connection): Model<BranchDocument> {
  return connection.model<BranchDocument>('Branch', schema);
}

/** The branches in MongoDB. */
export function mongoBranchRepository(model: Model<BranchDocument>): BranchRepository {
  return {
    all: async () => {
      const found = await model.find().sort({ name: 1 }).limit(MOST_BRANCHES).lean<BranchDocument[]>().exec();
      return found.map(toBranch);
    },
    findByIds: async (ids) => {
      const found = await model
        .find({ _id: trusted({ $in: [...ids] }) })
        .lean<BranchDocument[]>()
        .exec();
      return found.map(toBranch);
    },
    insert: async ({ id, ...branch }) => {
      try {
        await model.create([{ _id: id, ...branch }]);
        return 'inserted';
      } catch (error) {
        if (duplicateKeyOf(error)) return 'duplicate';
        throw error;
      }
    },
    update: async ({ id, ...branch }, expectedVersion) => {
      try {
        const guard = { _id: id, version: expectedVersion };
        return (await changeDocument(model, guard, { $set: branch })) ? 'updated' : 'stale';
      } catch (error) {
        if (duplicateKeyOf(error)) return 'duplicate';
        throw error;
      }
    },
  };
}

function toBranch({ _id, ...branch }: BranchDocument): Branch {
  return { id: _id, ...branch };
}
