import { trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { ExportTicket, ExportTickets } from '../../ports/export-tickets.ts';

interface TicketDocument extends Omit<ExportTicket, 'tokenHash'> {
  /** The hash of the token. */
  readonly _id: string;
}

const schema = new Schema<TicketDocument>(
  {
    _id: { type: String, required: true },
    userId: { type: String, default: '' },
    sessionId: { type: String, default: '' },
    what: { type: String, default: '' },
    request: { type: String, default: '' },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'exportTickets', versionKey: false, strict: 'throw' },
);

schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

/** The model of the export tickets on a connection. */
export function exportTicketModel(connection: Connection): Model<TicketDocument> {
  return connection.model<TicketDocument>('ExportTicket', schema);
}

/** The permissions to download exports, in MongoDB. */
export function mongoExportTickets(model: Model<TicketDocument>): ExportTickets {
  return {
    put: async ({ tokenHash, ...ticket }) => {
      await model.create([{ _id: tokenHash, ...ticket }]);
    },
    take: async (tokenHash, at) => {
      const taken = await model
        .findOneAndDelete({ _id: tokenHash, expiresAt: trusted({ $gt: at }) })
        .lean<TicketDocument>()
        .exec();
      if (!taken) return null;
      const { _id, userId, sessionId, what, request, expiresAt } = taken;
      return { tokenHash: _id, userId, sessionId, what, request, expiresAt };
    },
  };
}
