import { createHmac } from 'node:crypto';
import { duplicateKeyOf } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import { type Attempts, giveBack, reserve } from '../../domain/attempts.ts';
import type { AttemptLedger } from '../../ports/attempt-ledger.ts';

interface AttemptDocument extends Attempts {
  readonly _id: string;
  /** Counts the writes; the guard of each. */
  readonly turn: number;
}

const schema = new Schema<AttemptDocument>(
  {
    _id: { type: String, required: true },
    count: { type: Number, required: true },
    nextAt: { type: Date, required: true },
    forgottenAt: { type: Date, required: true },
    turn: { type: Number, required: true },
  },
  { collection: 'attempts', versionKey: false, strict: 'throw' },
);

// Tidying only: whether an attempt is remembered is decided by its dates.
schema.index({ forgottenAt: 1 }, { expireAfterSeconds: 0 });

/** How often a write is tried; each time another one came first. */
const TRIES = 1_000;

/** The model of the attempts on a connection. */
export function attemptModel(connection: Connection): Model<AttemptDocument> {
  return connection.model<AttemptDocument>('Attempt', schema);
}

/** The attempts in MongoDB. Keys have names and addresses in them; what is stored is an HMAC of each, by `secret`. */
export function mongoAttemptLedger(model: Model<AttemptDocument>, secret: Buffer): AttemptLedger {
  const idOf = (key: string): string => createHmac('sha256', secret).update(key).digest('base64url');
  const find = (key: string) => model.findOne({ _id: key }).lean<AttemptDocument>().exec();
  const write = async (key: string, known: AttemptDocument | null, attempts: Attempts): Promise<boolean> => {
    try {
      if (!known) {
        await model.create([{ _id: key, turn: 0, ...attempts }]);
        return true;
      }
      const { count, nextAt, forgottenAt } = attempts;
      const { matchedCount } = await model
        .updateOne(
          { _id: key, turn: known.turn },
          { $set: { count, nextAt, forgottenAt }, $inc: { turn: 1 } },
        )
        .exec();
      return matchedCount === 1;
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  };
  return {
    reserve: async (name, patience, now) => {
      const key = idOf(name);
      for (let tried = 0; tried < TRIES; tried += 1) {
        const known = await find(key);
        const reservation = reserve(known, patience, now);
        if (!reservation.allowed) return reservation.retryAt;
        if (await write(key, known, reservation.attempts)) return null;
      }
      throw new Error('attempts come too fast to be counted');
    },
    giveBack: async (name, reservedAt) => {
      const key = idOf(name);
      for (let tried = 0; tried < TRIES; tried += 1) {
        const known = await find(key);
        if (!known || (await write(key, known, giveBack(known, reservedAt)))) return;
      }
    },
    forget: async (name) => {
      await model.deleteOne({ _id: idOf(name) }).exec();
    },
  };
}
