import {
  type ClaimedWrite,
  type Claims,
  duplicateKeyOf,
  type Filter,
  keysetPage,
  raised,
  readDocuments,
  readTogether,
  trusted,
  withTrace,
} from '@autograph/service/mongo';
import type { Model } from 'mongoose';
import type { Customer } from '../../domain/customer.ts';
import type { CustomerRepository, CustomerSortField, Duplicate } from '../../ports/customer-repository.ts';
import { accountOf, customerClaims, duplicateIn, uniqueValuesOf } from './customer-claims.ts';
import { filterOf, indexOf } from './customer-filter.ts';
import { type CustomerDocument, toCustomer, toDocument, UNREAD_IN_CUSTOMERS } from './customer-model.ts';
import { renewTerms } from './search-terms.ts';

const SORT_PATHS: Record<CustomerSortField, string> = {
  NAME: 'nameKey',
  CITY: 'cityKey',
  CREATED_AT: '_id',
};

const NOT_REMOVED: Filter = { removed: trusted({ $ne: true }) };

// As the partial index has it, so that it serves.
const LATER = trusted({ $gt: new Date(0) });

/** How many records are read at once to renew their terms. */
const BATCH = 50;

/** How many readings of who bought are kept. */
const REMEMBERED = 1_000;

/** The customers in MongoDB. `onRaised` hears of each write that put an event into an outbox. */
export function mongoCustomerRepository(
  model: Model<CustomerDocument>,
  onRaised: () => void = () => undefined,
  claims: Claims = customerClaims(model),
): CustomerRepository {
  const findByAny = async (path: '_id' | 'userId', values: readonly string[]) => {
    // Nobody has an empty one, and the index of users has no entry for it: the whole collection would be read.
    const some = values.filter((value) => value !== '');
    if (some.length === 0) return [];
    const filter = { [path]: trusted({ $in: some }), ...NOT_REMOVED };
    return (await readDocuments(model, filter, { unread: UNREAD_IN_CUSTOMERS })).map(toCustomer);
  };
  const findByUserIds = async (userIds: readonly string[]): Promise<Customer[]> => {
    if (!claims.isSharded) return findByAny('userId', userIds);
    const found = await findByAny('_id', await claims.ownersOf(userIds.flatMap(accountOf)));
    return found.filter(({ userId }) => userId !== null && userIds.includes(userId));
  };
  const write = (customer: Customer, expectedVersion: number, change: object): Promise<ClaimedWrite> => {
    const { id, version } = customer;
    return claims.change({ id, version, expectedVersion }, uniqueValuesOf(customer), async () => {
      const { matchedCount } = await model.updateOne({ _id: id, version: expectedVersion }, change).exec();
      return matchedCount === 1;
    });
  };
  return {
    findByIds: readTogether((ids) => findByAny('_id', ids)),
    findByUserIds,
    list: (criteria, { field, direction }, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: SORT_PATHS[field], direction },
        request,
        hint: indexOf(criteria),
        unread: UNREAD_IN_CUSTOMERS,
        toDomain: toCustomer,
      }),
    insert: async (customer, event) => {
      try {
        const document = { ...toDocument(customer), outbox: [withTrace(event)] };
        const conflict = await claims.insert(customer, uniqueValuesOf(customer), () =>
          model.create([document]),
        );
        if (conflict) return duplicateIn(conflict.kind);
        onRaised();
        return 'inserted';
      } catch (error) {
        return duplicateOf(error);
      }
    },
    update: async (customer, expectedVersion, event) => {
      try {
        const change = { $set: toDocument(customer), ...(event && { $push: raised(event) }) };
        const written = await write(customer, expectedVersion, change);
        if (written === 'written' && event) onRaised();
        if (written === 'stale') return 'stale';
        return written === 'written' ? 'updated' : duplicateIn(written.kind);
      } catch (error) {
        return duplicateOf(error);
      }
    },
    erase: async (customer, expectedVersion, event, { recordKept, retained }) => {
      const left = { ...toDocument(customer), retained, ...(!recordKept && { removed: true }) };
      const written = await write(customer, expectedVersion, { $set: left, $push: raised(event) });
      if (written === 'written') onRaised();
      return written === 'written' ? 'erased' : 'stale';
    },
    findErasing: async (began, most) => {
      const documents = await model
        .find({ erasingSince: trusted({ $gt: new Date(0), $lte: began }) } as object, { _id: 1 })
        .sort({ erasingSince: 1 })
        .limit(most)
        .lean<CustomerDocument[]>()
        .exec();
      return documents.map(({ _id }) => _id);
    },
    readRetained: async (reading) => {
      const { saleId, at } = reading;
      const kept = trusted({ $elemMatch: { saleId, until: { $gt: at } } });
      const filter = { 'retained.sales': kept, 'retained.sales.saleId': saleId, 'retained.until': LATER };
      const document = await model
        .findOneAndUpdate(
          filter as object,
          { $push: { readings: { $each: [reading], $slice: -REMEMBERED } } },
          { returnDocument: 'after', projection: { retained: 1, readings: 1 } },
        )
        .lean<CustomerDocument>()
        .exec();
      if (!document?.retained) return null;
      return { customerId: document._id, retained: document.retained, readings: document.readings ?? [] };
    },
    dropRetained: async (now) => {
      const due = { 'retained.until': trusted({ $gt: new Date(0), $lte: now }) };
      await model.updateMany(due as object, { $set: { retained: null } }).exec();
    },
    renewTerms: () => renewTerms(model, BATCH),
  };
}

function duplicateOf(error: unknown): Duplicate {
  const [path] = duplicateKeyOf(error) ?? [];
  if (path === 'cpf' || path === 'cnpj' || path === 'userId') return { duplicate: path };
  throw error;
}
