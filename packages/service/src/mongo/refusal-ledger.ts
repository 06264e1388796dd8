import { createHmac, hkdfSync } from 'node:crypto';
import { REFUSAL_REMEMBERED_FOR, type RefusalBound, type RefusalLedger } from '@autograph/kernel';
import { type Connection, type Model, Schema } from 'mongoose';
import { duplicateKeyOf } from './errors.ts';
import { trusted } from './keyset-page.ts';

interface RefusalDocument {
  readonly _id: string;
  readonly count: number;
  readonly until: Date;
}

const schema = new Schema<RefusalDocument>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    until: { type: Date, required: true },
  },
  { collection: 'refusedRecords', versionKey: false, strict: 'throw' },
);

// Tidying only: whether a refusal counts is decided by its date.
schema.index({ until: 1 }, { expireAfterSeconds: 0 });

/** The model of refused records on a connection. */
export function refusalModel(connection: Connection): Model<RefusalDocument> {
  return connection.model<RefusalDocument>('RefusedRecord', schema);
}

/** How far the clocks of two processes may differ, in milliseconds. */
const LEEWAY = 60_000;

/** The refusals in MongoDB. Keys have users and addresses in them; what is stored is an HMAC of each, by `secret`. */
export function mongoRefusalLedger(model: Model<RefusalDocument>, secret: Buffer): RefusalLedger {
  const hmacKey = Buffer.from(hkdfSync('sha256', secret, '', 'refused records', 32));
  const idOf = (key: string): string => createHmac('sha256', hmacKey).update(key).digest('base64url');

  const count = async ({ key, most }: RefusalBound, now: Date): Promise<boolean> => {
    const _id = idOf(key);
    const until = new Date(now.getTime() + REFUSAL_REMEMBERED_FOR);
    // One that lasts longer than any that begins now was made while a clock was wrong.
    const latest = new Date(until.getTime() + LEEWAY);
    const counts = { until: trusted({ $gt: now, $lte: latest }) };
    const isOver = { $or: [{ until: trusted({ $lte: now }) }, { until: trusted({ $gt: latest }) }] };
    const increase = async (): Promise<boolean> => {
      const under = { _id, count: trusted({ $lt: most }), ...counts };
      return (await model.updateOne(under, { $inc: { count: 1 } }).exec()).matchedCount === 1;
    };
    if (await increase()) return true;
    try {
      await model.updateOne({ _id, ...isOver }, { $set: { count: 1, until } }, { upsert: true }).exec();
      return true;
    } catch (error) {
      if (!duplicateKeyOf(error)) throw error;
      // It is full, or another process began it at the same moment.
      return increase();
    }
  };
  const giveBack: RefusalLedger['giveBack'] = async (bounds) => {
    const ids = bounds.map(({ key }) => idOf(key));
    await model
      .updateMany({ _id: trusted({ $in: ids }), count: trusted({ $gt: 0 }) }, { $inc: { count: -1 } })
      .exec();
  };
  return {
    reserve: async (bounds, now) => {
      for (const [at, bound] of bounds.entries()) {
        if (await count(bound, now)) continue;
        await giveBack(bounds.slice(0, at));
        return false;
      }
      return true;
    },
    giveBack,
  };
}
