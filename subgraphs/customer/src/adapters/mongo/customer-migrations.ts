import { searchTerms } from '@autograph/kernel';
import type { Migration } from '@autograph/service/mongo';
import { claimsTaken } from './customer-claims.ts';
import { type CustomerDocument, storedTerms, toCustomer } from './customer-model.ts';

/** How many customers are changed at once: each has many search terms, all of them in an index. */
const BATCH = 25;

/** Before release 0.1.0, customers could not be erased, and records lack what says that they were not: no list shows them, and they may not buy. */
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

/** Release 0.1.0 takes a customer without these fields for an erased one, and writes so when it changes the record. */
const changedCustomers: Migration<CustomerDocument> = {
  name: 'changed-customers',
  says: 'Shows customers from before release 0.1.0 in lists that release 0.1.0 has changed.',
  model: 'customers',
  // As the partial index has it, so that it serves. They have terms once these were made.
  pending: { listed: false, terms: { $gt: '' }, anonymizedAt: null },
  change: ({ erasingSince }) => ({
    $set: { listed: true, anonymizedAt: null, erasingSince: erasingSince ?? null },
  }),
};

/** The migrations of the customer service. What is left of the erased comes first: none that is large may keep it back. */
export const migrations: readonly Migration[] = [
  erasedCustomers,
  lists,
  customerTerms,
  changedCustomers,
  claimsTaken,
];
