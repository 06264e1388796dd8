import type { Migration } from '@autograph/service/mongo';
import { claimsTaken } from './vehicle-claims.ts';
import { toDocument, toVehicle, type VehicleDocument } from './vehicle-model.ts';

/** Before release 0.1.0, vehicles had no search words, and none for their color: no search finds them. */
const searchWords: Migration<VehicleDocument> = {
  name: 'search-words',
  says: 'Makes the words that a search finds vehicles by.',
  model: 'vehicles',
  // Nothing but events is left of one that is removed.
  pending: { terms: null, removed: null },
  change: (document) => {
    const { terms, colorKey } = toDocument(toVehicle(document));
    // The time of the write has processes that are running count it in their facets.
    return { $set: { terms, colorKey, writtenAt: new Date() } };
  },
};

/** The migrations of the vehicle service, oldest first. */
export const migrations: readonly Migration[] = [searchWords, claimsTaken];
