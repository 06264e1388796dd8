import {
  type ClaimStore,
  type Claims,
  claimMigration,
  claimStore,
  claimsOf,
  type Filter,
  givenValue,
  type Migration,
  type OwnerState,
  outrunBy,
  type StandIn,
  trusted,
  type UniqueValue,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { Customer } from '../../domain/customer.ts';
import type { Duplicate } from '../../ports/customer-repository.ts';
import { type CustomerDocument, customerModel, toDocument } from './customer-model.ts';

/** The kinds of claims, by what of a customer is unique. */
const KINDS = { cpf: 'customer-cpf', cnpj: 'customer-cnpj', userId: 'customer-account' } as const;

/** The unique values of a customer. */
export function uniqueValuesOf({
  cpf,
  cnpj,
  userId,
}: Pick<Customer, 'cpf' | 'cnpj' | 'userId'>): readonly UniqueValue[] {
  return [...givenValue(KINDS.cpf, cpf), ...givenValue(KINDS.cnpj, cnpj), ...accountOf(userId)];
}

/** The account of a customer. */
export function accountOf(userId: string | null): readonly UniqueValue[] {
  return givenValue(KINDS.userId, userId);
}

/** What of a customer is a duplicate, by the kind of a claim. */
export function duplicateIn(kind: string): Duplicate {
  if (kind === KINDS.cpf) return { duplicate: 'cpf' };
  return { duplicate: kind === KINDS.cnpj ? 'cnpj' : 'userId' };
}

/** What claims are judged by of a stored customer. */
function stateOf(
  document: Pick<CustomerDocument, '_id' | 'version' | 'cpf' | 'cnpj' | 'userId'>,
): OwnerState {
  return { id: document._id, version: document.version, values: uniqueValuesOf(document) };
}

/** The claims of customers to their CPF, CNPJ and account. */
export function customerClaims(
  model: Model<CustomerDocument>,
  store: ClaimStore = claimStore(model.db),
): Claims {
  const read = async (filter: Filter, limit = 0): Promise<OwnerState[]> => {
    const documents = await model
      .find(filter as object)
      .sort({ _id: 1 })
      .limit(limit)
      .select({ cpf: 1, cnpj: 1, userId: 1, version: 1 })
      .lean<CustomerDocument[]>()
      .exec();
    return documents.map(stateOf);
  };
  return claimsOf(store, {
    kinds: Object.values(KINDS),
    read: (ids) => read({ _id: trusted({ $in: [...ids] }) }),
    page: (after, limit) => read({ _id: trusted({ $gt: after ?? '' }) }, limit),
    outrun: (id, version) => outrunBy(model.db, 'customers', standInOf(id, version)),
  });
}

/** What is left of a customer who is erased without a record: nobody can insert another one of this id. */
function standInOf(id: string, version: number): StandIn {
  const now = new Date();
  const nobody: Customer = {
    id,
    userId: null,
    name: null,
    email: null,
    phone: null,
    cpf: null,
    cnpj: null,
    address: null,
    city: null,
    state: null,
    zipCode: null,
    erasingSince: null,
    anonymizedAt: now,
    version,
    createdAt: now,
    updatedAt: now,
  };
  const rest = { ...toDocument(nobody), removed: true, outbox: [] };
  return { ...rest, _id: id, version };
}

/** The claims that customers of earlier releases lack. */
export const claimsTaken: Migration = claimMigration({
  name: 'customer-claims',
  says: 'Takes the claims of customers to their CPF, CNPJ and account.',
  model: 'customers',
  claimsOf: (connection) => customerClaims(customerModel(connection)),
  stateOf: (document) => stateOf(document as CustomerDocument),
});
