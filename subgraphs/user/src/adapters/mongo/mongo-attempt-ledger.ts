import { createHmac, createSecretKey } from 'node:crypto';
import { duplicateKeyOf, trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import { ADDRESS_KNOWN_FOR, type Attempts, counted, freeAttempt, reserve } from '../../domain/attempts.ts';
import type { AttemptLedger, CountedBy } from '../../ports/attempt-ledger.ts';
import { updateTogether } from './write-together.ts';

interface AttemptDocument extends Attempts {
  readonly _id: string;
  /** Counts the writes; the guard of those that depend on what was read. */
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

/**
 * The attempts in MongoDB. Keys have names and addresses in them; what is stored is an HMAC of each, by `secret`.
 */
export function mongoAttemptLedger(model: Model<AttemptDocument>, secret: Buffer): AttemptLedger {
  // As a key object, since Node takes several times as long for a key in a buffer.
  const hmacKey = createSecretKey(secret);
  const idOf = (key: string): string => createHmac('sha256', hmacKey).update(key).digest('base64url');

  /** Counts free attempts, all in one command. Returns how many of the first keys it could count by. */
  const reserveFree = async (by: readonly CountedBy[], now: Date): Promise<number> => {
    const { nextAt, forgottenAt } = freeAttempt(1, now);
    const failed = await updateTogether(
      model,
      by.map(({ key, patience: { free } }) => ({
        // Where there is a record that this does not fit, the upsert violates the index of ids, and nothing is written.
        q: { _id: idOf(key), count: { $lt: free }, forgottenAt: { $gt: now } },
        u: { $inc: { count: 1, turn: 1 }, $set: { nextAt, forgottenAt } },
        upsert: true,
      })),
    );
    return failed ?? by.length;
  };
  /** Counts an attempt whatever there were before, or answers when to come back. */
  const reserveAny = async ({ key, patience, unless }: CountedBy, now: Date): Promise<Date | null> => {
    const id = idOf(key);
    const isRemembered = async () =>
      unless !== undefined &&
      (await model.exists({ _id: idOf(unless), forgottenAt: trusted({ $gt: now }) })) !== null;
    for (let tried = 0; tried < TRIES; tried += 1) {
      const known = await model.findOne({ _id: id }).lean<AttemptDocument>().exec();
      const reservation = reserve(known, patience, now);
      if (!reservation.allowed && !(await isRemembered())) return reservation.retryAt;
      const attempts = reservation.allowed ? reservation.attempts : known && counted(known);
      if (attempts && (await write(id, known, attempts))) return null;
    }
    throw new Error('attempts come too fast to be counted');
  };
  const write = async (id: string, known: AttemptDocument | null, attempts: Attempts): Promise<boolean> => {
    const { count, nextAt, forgottenAt } = attempts;
    const update = { $set: { count, nextAt, forgottenAt }, $inc: { turn: 1 } };
    try {
      const { matchedCount, upsertedCount } = await model
        .updateOne({ _id: id, turn: known?.turn ?? 0 }, update, { upsert: known === null })
        .exec();
      return matchedCount + upsertedCount === 1;
    } catch (error) {
      if (duplicateKeyOf(error)) return false;
      throw error;
    }
  };
  const settle: AttemptLedger['settle'] = async ({ giveBack, forgive, remember = [] }, reservedAt) => {
    const forgottenAt = new Date(reservedAt.getTime() + ADDRESS_KNOWN_FOR);
    const updates = [
      ...giveBack.map((key) => ({
        q: { _id: idOf(key), count: { $gt: 0 } },
        u: { $inc: { count: -1, turn: 1 }, $set: { nextAt: reservedAt } },
      })),
      ...forgive.map((key) => ({
        q: { _id: idOf(key) },
        u: { $inc: { turn: 1 }, $set: { count: 0, nextAt: reservedAt } },
      })),
      ...remember.map((key) => ({
        q: { _id: idOf(key) },
        u: { $inc: { turn: 1 }, $set: { count: 0, nextAt: reservedAt, forgottenAt } },
        upsert: true,
      })),
    ];
    if (updates.length > 0) await updateTogether(model, updates);
  };
  return {
    reserve: async (by, now) => {
      const counted = await reserveFree(by, now);
      for (let at = counted; at < by.length; at += 1) {
        const next = by[at];
        const retryAt = next ? await reserveAny(next, now) : null;
        if (!retryAt) continue;
        await settle({ giveBack: by.slice(0, at).map(({ key }) => key), forgive: [] }, now);
        return retryAt;
      }
      return null;
    },
    settle,
    forget: async (keys) => {
      await model.deleteMany({ _id: trusted({ $in: keys.map(idOf) }) }).exec();
    },
  };
}
