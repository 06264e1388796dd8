import { CONFLICT, retryOnConflict } from '@autograph/kernel';
import { duplicateKeyOf, trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { IdentityEvent } from '../../domain/identity-event.ts';
import type { User } from '../../domain/user.ts';
import type { UserDocument } from './user-model.ts';

/** A write that takes an active administrator away. */
interface Reduction {
  readonly user: User;
  readonly expectedVersion: number;
  readonly events: readonly IdentityEvent[];
}

/** Whose turn it is to take an active administrator away: one document for the whole service. */
interface TurnDocument {
  readonly _id: string;
  /** Counts the beginnings and ends of turns; the guard of each. */
  readonly turn: number;
  /** The write of a turn that has begun; anyone who finds one finishes it first. */
  readonly pending: Reduction | null;
}

const schema = new Schema<TurnDocument>(
  {
    _id: { type: String, required: true },
    turn: { type: Number, required: true },
    pending: { type: Schema.Types.Mixed, default: null },
  },
  { collection: 'adminTurns', versionKey: false, strict: 'throw' },
);

const TURN = 'active-admins';

/** The model of the turns on a connection. */
export function adminTurnModel(connection: Connection): Model<TurnDocument> {
  return connection.model<TurnDocument>('AdminTurn', schema);
}

/**
 * Takes active administrators away one after the other, so that each is checked against what the one before it left.
 * A turn is begun by one conditional write that says what it will do; the write itself is conditional on the user's
 * version. So anyone who finds a turn that its process did not finish can finish it, and doing so twice changes nothing.
 */
export function adminTurns(
  turns: Model<TurnDocument>,
  users: Model<UserDocument>,
  write: (reduction: Reduction) => Promise<boolean>,
): (reduction: Reduction) => Promise<'updated' | 'stale' | 'last-admin'> {
  const finish = async (turn: number, pending: Reduction): Promise<boolean> => {
    const written = await write(pending);
    await turns.updateOne({ _id: TURN, turn }, { $set: { pending: null }, $inc: { turn: 1 } }).exec();
    return written;
  };
  return (reduction) =>
    retryOnConflict('the list of administrators', async () => {
      const { turn, pending } = await currentTurn(turns);
      if (pending) {
        await finish(turn, pending);
        return CONFLICT;
      }
      const other = { role: 'ADMIN', status: 'ACTIVE', _id: trusted({ $ne: reduction.user.id }) } as const;
      if (!(await users.findOne(other, { _id: 1 }).lean().exec())) return 'last-admin';
      const { matchedCount } = await turns
        .updateOne({ _id: TURN, turn }, { $set: { pending: reduction }, $inc: { turn: 1 } })
        .exec();
      if (matchedCount === 0) return CONFLICT;
      return (await finish(turn + 1, reduction)) ? 'updated' : 'stale';
    });
}

async function currentTurn(turns: Model<TurnDocument>): Promise<TurnDocument> {
  const found = await turns.findOne({ _id: TURN }).lean<TurnDocument>().exec();
  if (found) return found;
  const first: TurnDocument = { _id: TURN, turn: 0, pending: null };
  try {
    await turns.create([first]);
  } catch (error) {
    if (!duplicateKeyOf(error)) throw error;
  }
  return first;
}
