import { randomUUID } from 'node:crypto';
import { type Connection, type Model, Schema } from 'mongoose';
import { MOST_SKEW } from '../process/clock-skew.ts';
import { duplicateKeyOf } from './errors.ts';
import { trusted } from './keyset-page.ts';

interface LeaseDocument {
  readonly _id: string;
  readonly holder: string;
  readonly until: Date;
}

const schema = new Schema<LeaseDocument>(
  {
    _id: { type: String, required: true },
    holder: { type: String, required: true },
    until: { type: Date, required: true },
  },
  { collection: 'leases', versionKey: false, strict: 'throw' },
);

/** How long a lease outlives its holder by default, in milliseconds. */
const TTL = 10_000;

/** The right to do a kind of work alone, in one store, for a while. */
export interface Lease {
  /**
   * Takes the lease, or keeps it; returns whether it is held now. Asks the store only when less than half its time is
   * left. The one that had it and died loses it when its time is up, or when that is further ahead than a lease lasts and clocks differ.
   */
  hold(): Promise<boolean>;
  /** Gives it back, so that another need not wait. Does nothing when it is not held. */
  release(): Promise<void>;
}

/**
 * A lease by name, kept in the `leases` collection. It saves work, it guards nothing: a holder that was paused, or whose
 * clock is wrong, may go on beside the next one, so that what is done under it must bear to be done twice.
 */
export function lease(
  connection: Connection,
  name: string,
  options: { readonly ttl?: number; readonly clock?: () => Date; readonly holder?: string } = {},
): Lease {
  const { ttl = TTL, clock = () => new Date(), holder = randomUUID() } = options;
  const model = leaseModel(connection);
  let until = 0;
  return {
    hold: async () => {
      const now = clock().getTime();
      // One that is further ahead than its time was taken while a clock was wrong.
      if (until - now > ttl / 2 && until - now <= ttl) return true;
      const isOver = [
        { until: trusted({ $lte: new Date(now) }) },
        // Not for a difference that clocks may have.
        { until: trusted({ $gt: new Date(now + ttl + MOST_SKEW * 1_000) }) },
      ];
      const free = { $or: [{ holder }, ...isOver] };
      try {
        await model
          .updateOne(
            { _id: name, ...free },
            { $set: { holder, until: new Date(now + ttl) } },
            { upsert: true },
          )
          .exec();
        until = now + ttl;
        return true;
      } catch (error) {
        until = 0;
        // The insert of the upsert met the record of its holder.
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },
    release: async () => {
      if (until === 0) return;
      until = 0;
      await model.deleteOne({ _id: name, holder }).exec();
    },
  };
}

function leaseModel(connection: Connection): Model<LeaseDocument> {
  return (
    (connection.models.Lease as Model<LeaseDocument> | undefined) ??
    connection.model<LeaseDocument>('Lease', schema)
  );
}
