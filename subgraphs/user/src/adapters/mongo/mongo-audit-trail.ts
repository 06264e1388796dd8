import { type Filter, keysetPage, trusted } from '@autograph/service/mongo';
import { type Connection, type Model, Schema } from 'mongoose';
import type { IdentityEvent } from '../../domain/identity-event.ts';
import type { AuditCriteria, AuditTrail } from '../../ports/audit-trail.ts';
import { eventFields } from './event-model.ts';
import { insertTogether } from './write-together.ts';

/** An entry of the audit trail as it is stored. */
export interface AuditDocument extends Omit<IdentityEvent, 'id'> {
  readonly _id: string;
}

const schema = new Schema<AuditDocument>(
  { _id: { type: String, required: true }, ...eventFields },
  { collection: 'auditTrail', versionKey: false, strict: 'throw' },
);

schema.index({ userId: 1, _id: 1 });
schema.index({ actorId: 1, _id: 1 });
schema.index({ action: 1, _id: 1 });

/** The model of the audit trail on a connection. */
export function auditModel(connection: Connection): Model<AuditDocument> {
  return connection.model<AuditDocument>('AuditEntry', schema);
}

/** The audit trail in MongoDB. */
export function mongoAuditTrail(model: Model<AuditDocument>): AuditTrail {
  return {
    append: async (events) => {
      if (events.length === 0) return;
      await insertTogether(
        model,
        events.map(({ id, ...event }) => ({ _id: id, ...event })),
      );
    },
    list: (criteria, request) =>
      keysetPage({
        model,
        filter: filterOf(criteria),
        sort: { path: '_id', direction: 'DESC' },
        request,
        toDomain: ({ _id, ...event }) => ({ id: _id, ...event }),
      }),
  };
}

function filterOf({ action, userId, actorId, from, to }: AuditCriteria): Filter {
  const bounds = { ...(from && { $gte: from }), ...(to && { $lte: to }) };
  return {
    ...(action && { action: trusted({ $in: [...action] }) }),
    ...(userId !== undefined && { userId }),
    ...(actorId !== undefined && { actorId }),
    ...((from || to) && { at: trusted(bounds) }),
  };
}
