import type { DeadLetter, DeadLetterStore, Inbox, Sequences } from '@autograph/events/broker';
import { type Connection, type Model, Schema } from 'mongoose';
import { UNORDERED } from './bulk-write.ts';
import { buildIndexes } from './indexes.ts';
import { trusted } from './keyset-page.ts';

/** Longer than a broker keeps what it may repeat (Kafka's own default is a week), in seconds. */
const KEPT = 30 * 24 * 60 * 60;

interface HandledDocument {
  /** The group and the event, which together are handled once. */
  readonly _id: string;
  readonly at: Date;
}

const handled = new Schema<HandledDocument>(
  { _id: { type: String, required: true }, at: { type: Date, required: true } },
  { collection: 'inbox', versionKey: false, strict: 'throw' },
);
handled.index({ at: 1 }, { expireAfterSeconds: KEPT });

interface SequenceDocument {
  readonly _id: string;
  readonly sequence: number;
}

const reached = new Schema<SequenceDocument>(
  { _id: { type: String, required: true }, sequence: { type: Number, required: true } },
  { collection: 'eventSequences', versionKey: false, strict: 'throw' },
);

type DeadLetterDocument = Omit<DeadLetter, 'id'> & { readonly _id: string };

const text = { type: String, default: '' };
const deadLetter = new Schema<DeadLetterDocument>(
  {
    _id: { type: String, required: true },
    group: text,
    topic: text,
    place: text,
    key: text,
    value: text,
    reason: text,
    attempts: { type: Number, required: true },
    failedAt: text,
  },
  { collection: 'deadLetters', versionKey: false, strict: 'throw' },
);

/** What the consumers of a service keep in its store. */
export interface ConsumerStore {
  readonly inbox: Inbox;
  readonly sequences: Sequences;
  /** For the in-process broker; Kafka keeps its own. */
  readonly deadLetters: DeadLetterStore;
}

/** The inbox, sequences and dead letters of a service, in its MongoDB. Builds their indexes. */
export async function consumerStore(connection: Connection): Promise<ConsumerStore> {
  const inbox = modelOf<HandledDocument>(connection, 'Handled', handled);
  const sequences = modelOf<SequenceDocument>(connection, 'EventSequence', reached);
  const deadLetters = modelOf<DeadLetterDocument>(connection, 'DeadLetter', deadLetter);
  await buildIndexes(inbox);
  return {
    inbox: {
      handled: async (group, eventIds) => {
        const notes = await inbox
          .find({ _id: trusted({ $in: eventIds.map((id) => `${group}/${id}`) }) })
          .select({ _id: 1 })
          .lean<HandledDocument[]>()
          .exec();
        return new Set(notes.map(({ _id }) => _id.slice(group.length + 1)));
      },
      add: async (group, eventIds) => {
        const at = new Date();
        await inbox.bulkWrite(
          eventIds.map((id) => ({
            updateOne: { filter: { _id: `${group}/${id}` }, update: { $set: { at } }, upsert: true },
          })),
          UNORDERED,
        );
      },
    },
    sequences: {
      last: async (group, { type, id }) => {
        const document = await sequences.findById(`${group}/${type}/${id}`).lean<SequenceDocument>().exec();
        return document?.sequence ?? null;
      },
      advance: async (group, { type, id, sequence }) => {
        const _id = `${group}/${type}/${id}`;
        await sequences.updateOne({ _id }, { $max: { sequence } }, { upsert: true }).exec();
      },
    },
    deadLetters: {
      put: async ({ id, ...letter }) => {
        await deadLetters.create([{ _id: id, ...letter }]);
      },
      list: async () => {
        const documents = await deadLetters
          .find({ _id: trusted({ $gt: '' }) })
          .sort({ _id: 1 })
          .lean<DeadLetterDocument[]>()
          .exec();
        return documents.map(({ _id, ...letter }) => ({ id: _id, ...letter }));
      },
      remove: async (id) => {
        await deadLetters.deleteOne({ _id: id }).exec();
      },
    },
  };
}

function modelOf<Document>(connection: Connection, name: string, schema: Schema<Document>): Model<Document> {
  return (connection.models[name] as Model<Document> | undefined) ?? connection.model<Document>(name, schema);
}
