import {
  type ClaimStore,
  type Claims,
  changeDocument,
  claimMigration,
  claimStore,
  claimsOf,
  duplicateKeyOf,
  type Filter,
  givenValue,
  type Migration,
  type OwnerState,
  outrunBy,
  trusted,
  type UniqueValue,
} from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import { type Branch, defaultBranch, type OpeningHours, WEEKDAYS } from '../../domain/branch.ts';
import { type BranchRepository, MOST_BRANCHES } from '../../ports/branch-repository.ts';

interface BranchDocument extends Omit<Branch, 'id'> {
  readonly _id: string;
  /** It stands for a branch that was never inserted, see ADR 0045. */
  readonly removed?: true;
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
    removed: { type: Boolean },
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

const CNPJ = 'branch-cnpj';

const uniqueValuesOf = ({ cnpj }: Pick<Branch, 'cnpj'>): readonly UniqueValue[] => givenValue(CNPJ, cnpj);

const stateOf = (branch: BranchDocument): OwnerState => ({
  id: branch._id,
  version: branch.version,
  values: uniqueValuesOf(branch),
});

/** The claims of branches to their CNPJ. */
export function branchClaims(model: Model<BranchDocument>, store: ClaimStore = claimStore(model.db)): Claims {
  const read = async (filter: Filter, limit = 0): Promise<OwnerState[]> => {
    const found = await model
      .find(filter as object)
      .sort({ _id: 1 })
      .limit(limit)
      .lean<BranchDocument[]>()
      .exec();
    return found.map(stateOf);
  };
  return claimsOf(store, {
    kinds: [CNPJ],
    read: (ids) => read({ _id: trusted({ $in: [...ids] }) }),
    page: (after, limit) => read({ _id: trusted({ $gt: after ?? '' }) }, limit),
    outrun: (_id, version) => outrunBy(model.db, 'branches', { ...nothing(_id), _id, version }),
  });
}

/** The claims that branches of earlier releases lack. */
export const branchClaimsTaken: Migration = claimMigration({
  name: 'branch-claims',
  says: 'Takes the claims of branches to their CNPJ.',
  model: 'branches',
  claimsOf: (connection) => branchClaims(branchModel(connection)),
  stateOf: (document) => stateOf(document as BranchDocument),
});

/** A branch that was never inserted. Its id is its name, as processes of an earlier release list it. */
function nothing(name: string): Omit<BranchDocument, '_id' | 'version'> {
  const { id, version, ...branch } = defaultBranch(new Date());
  return { ...branch, name, active: false, removed: true };
}

/** The branches in MongoDB. */
export function mongoBranchRepository(
  model: Model<BranchDocument>,
  claims: Claims = branchClaims(model),
): BranchRepository {
  return {
    all: async () => {
      const found = await model
        .find({ removed: null })
        .sort({ name: 1 })
        .limit(MOST_BRANCHES)
        .lean<BranchDocument[]>()
        .exec();
      return found.map(toBranch);
    },
    findByIds: async (ids) => {
      const found = await model
        .find({ _id: trusted({ $in: [...ids] }), removed: null })
        .lean<BranchDocument[]>()
        .exec();
      return found.map(toBranch);
    },
    insert: async (branch) => {
      const { id: _id, ...rest } = branch;
      try {
        const conflict = await claims.insert(branch, uniqueValuesOf(branch), () =>
          model.create([{ _id, ...rest }]),
        );
        return conflict ? 'duplicate' : 'inserted';
      } catch (error) {
        if (duplicateKeyOf(error)) return 'duplicate';
        throw error;
      }
    },
    update: async ({ id, ...branch }, expectedVersion) => {
      const { version } = branch;
      try {
        const written = await claims.change({ id, version, expectedVersion }, uniqueValuesOf(branch), () =>
          changeDocument(model, { _id: id, version: expectedVersion }, { $set: branch }),
        );
        if (written === 'stale') return 'stale';
        return written === 'written' ? 'updated' : 'duplicate';
      } catch (error) {
        if (duplicateKeyOf(error)) return 'duplicate';
        throw error;
      }
    },
  };
}

function toBranch({ _id, removed: _removed, ...branch }: BranchDocument): Branch {
  return { id: _id, ...branch };
}
