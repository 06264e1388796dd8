import { ApolloClient, InMemoryCache, type Reference } from '@apollo/client';
import { cacheSizes } from '@apollo/client/utilities';
import { sdkLink } from './link.ts';
import { isLoggedIn, onSession } from './session.ts';

// Each answer makes lists of its own, whose results Apollo keeps until these limits. A tab that is open all day would grow by tens of MB.
cacheSizes['inMemoryCache.executeSubSelectedArray'] = 500;
cacheSizes['inMemoryCache.executeSelectionSet'] = 5_000;

/** A revision of a quote, as far as the cache tells revisions apart. */
interface Revision {
  readonly revision?: number;
}

/**
 * What the page knows. Records are kept by type and id, so that a change shows wherever the record is shown. Each page of a list is
 * kept under its filter, order and offset: going back shows it without a request.
 */
const cache = new InMemoryCache({
  typePolicies: {
    Query: {
      fields: {
        // A vehicle that a list has shown is there already, in part, when its page opens.
        vehicle: {
          read: (existing: Reference | null | undefined, { args, toReference }) =>
            existing === undefined ? toReference({ __typename: 'Vehicle', id: args?.id }) : existing,
        },
        sale: {
          read: (existing: Reference | null | undefined, { args, toReference }) =>
            existing === undefined ? toReference({ __typename: 'Sale', id: args?.id }) : existing,
        },
      },
    },
    // Each screen asks for another part of the newest revision of a quote, which has no id of its own.
    WorkOrder: {
      fields: {
        quote: {
          merge: (existing: Revision | null | undefined, incoming: Revision | null) =>
            existing && incoming && existing.revision === incoming.revision
              ? { ...existing, ...incoming }
              : incoming,
        },
      },
    },
    // What a filter or an amount was asked for is an answer, and not a record.
    VehicleFacets: { keyFields: false },
    FinancingQuote: { keyFields: false },
    BranchFacetValue: { keyFields: false },
    PriceChange: { keyFields: false },
  },
});

/** Apollo Client over the SDK. */
export const apollo = new ApolloClient({
  link: sdkLink,
  cache,
  assumeImmutableResults: true,
});

// What a person saw is not for the next one. After a log-in nothing is dropped: what anyone may see stays as it is, and what is a
// person's own has not been asked for yet.
onSession(() => {
  if (!isLoggedIn()) void apollo.resetStore().catch(() => undefined);
});
