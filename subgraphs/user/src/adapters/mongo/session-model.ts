import { type Connection, type Model, Schema } from 'mongoose';
import type { Session } from '../../domain/session.ts';

/** A session as it is stored. */
export interface SessionDocument extends Omit<Session, 'id'> {
  readonly _id: string;
}

const schema = new Schema<SessionDocument>(
  {
    _id: { type: String, required: true },
    userId: { type: String, required: true },
    tokenHash: { type: String, required: true },
    spent: {
      type: [
        new Schema(
          { tokenHash: { type: String, required: true }, at: { type: Date, required: true } },
          { _id: false, strict: 'throw' },
        ),
      ],
      required: true,
    },
    createdAt: { type: Date, required: true },
    lastUsedAt: { type: Date, required: true },
    clientAddress: { type: String, default: null },
    browser: { type: Boolean, default: false },
    expiresAt: { type: Date, required: true },
    endedAt: { type: Date, default: null },
  },
  { collection: 'sessions', versionKey: false, strict: 'throw' },
);

schema.index({ userId: 1, _id: 1 });
// Tidying only: whether a session counts is decided by its dates, as a store may be late in removing it.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** The model of the sessions collection on a connection. */
export function sessionModel(connection: Connection): Model<SessionDocument> {
  return connection.model<SessionDocument>('Session', schema);
}

/** A session as it is stored. */
export function toDocument({ id, ...session }: Session): SessionDocument {
  return { ...session, _id: id };
}

/** A stored session; one of an earlier release does not say whether a browser began it, and none did. */
export function toSession({ _id, ...document }: SessionDocument): Session {
  return { ...document, browser: document.browser ?? false, id: _id };
}
