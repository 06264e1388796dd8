import { searchTerms } from '@autograph/kernel';
import type { Migration } from '@autograph/service/mongo';
import { type CustomerDocument, storedTerms, toCustomer } from './customer-model.ts';

/** How many customers are changed at once: each has many search terms, all of them in an index. */
const BATCH = 25;

/** Before release 0.1.0, customers could not be erased: all were in lists. None without these fields is, nor may they buy. */
const lists: Migration<CustomerDocument> = {
  name: 'lists',
  says: 'Shows customers from before release 0.1.0 in lists.',
  model: 'customers',
  pending: { listed: null },
  change: ({ name }) => ({
    $set: {
      listed: true,
      nameTerms: searchTerms([name ?? '']),
      erasingSince: null,
      anonymizedAt: null,
      outbox: [],
    },
  }),
};

/** Release 0.1.0 writes no search terms: nothing but them finds a customer by `search`. */
const customerTerms: Migration<CustomerDocument> = {
  name: 'search-terms',
  says: 'Makes the words and numbers that a search finds customers by.',
  model: 'customers',
  pending: { terms: null },
  change: (document) => ({ $set: { terms: storedTerms(toCustomer(document)) } }),
  batch: BATCH,
};

/** Release 0.1.0 knows neither search terms nor the CNPJ, and leaves both when it erases a customer. */
const erasedCustomers: Migration<CustomerDocument> = {
  name: 'erased-customers',
  says: 'Removes the search terms and the CNPJ that release 0.1.0 left of erased customers.',
  model: 'customers',
  // As the partial index has it, so that it serves.
  pending: { listed: false, terms: { $gt: '' }, anonymizedAt: { $gt: new Date(0) } },
  change: (document) => ({
    $set: { cnpj: null, terms: storedTerms({ ...toCustomer(document), cnpj: null }) },
  }),
  batch: BATCH,
};

/** The migrations of the customer service, oldest first. */
export const migrations: readonly Migration[] = [lists, customerTerms, erasedCustomers];
