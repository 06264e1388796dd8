import { Schema } from 'mongoose';
import type { IdentityEvent } from '../../domain/identity-event.ts';

/** The fields of an event but its id, as they are stored. */
export const eventFields = {
  action: { type: String, required: true },
  userId: { type: String, default: null },
  actorId: { type: String, default: null },
  sessionId: { type: String, default: null },
  clientAddress: { type: String, default: null },
  before: { type: String, default: null },
  after: { type: String, default: null },
  at: { type: Date, required: true },
} as const;

/** An event that waits with its user to be collected. */
export const waitingEvent = new Schema<IdentityEvent>(
  { id: { type: String, required: true }, ...eventFields },
  { _id: false, id: false, strict: 'throw' },
);
