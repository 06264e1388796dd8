import { type Connection, type Model, type mongo, Schema } from 'mongoose';

/**
 * A change of stored documents, declared by the service that owns them. It runs while processes of the previous release still
 * read and write: both releases must be able to read a document before and after it.
 */
export interface Migration<Document extends object = object> {
  /** Its name, unique in the service. The store remembers it: never rename it, and never use it again. */
  readonly name: string;
  /** What it does, in one sentence that an operator reads. */
  readonly says: string;
  /** Which of the service's models has the documents. */
  readonly model: string;
  /**
   * The documents that it has to change, by other fields than `_id` and `version`. A changed document must not match any more. An index should
   * answer it.
   */
  readonly pending: mongo.Filter<mongo.Document>;
  /** The update of one of these documents, as stored. Changing it twice must do no harm. `null` leaves the document as it is. */
  change(document: Document): mongo.UpdateFilter<mongo.Document> | null;
  /** What is written for these documents elsewhere in the store, before they are changed. Doing it twice must do no harm. */
  before?(documents: readonly Document[], connection: Connection): Promise<void>;
  /** The documents that it has to change are gone through once, and match afterwards: only its record tells that it is done. */
  readonly once?: true;
  /** How many documents are changed with one command, which has to end within a second. Default: 100. */
  readonly batch?: number;
  /**
   * The previous release can no longer use the store: a program that does not know this migration refuses it. Set it only for
   * what contracts, in a later release than the one that expands.
   */
  readonly refusesEarlier?: true;
}

/** How far a migration is, as the store remembers it. */
export interface MigrationRecord {
  readonly _id: string;
  readonly status: 'running' | 'done';
  /** The last document of the pass under way; `null` before the first, and when it is done. */
  readonly after: string | null;
  /** How many documents it has changed, in all passes. */
  readonly changed: number;
  /** The release that changed documents last. */
  readonly release: string;
  readonly refusesEarlier: boolean;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

const schema = new Schema<MigrationRecord>(
  {
    _id: { type: String, required: true },
    status: { type: String, required: true },
    after: { type: String, default: null },
    changed: { type: Number, required: true },
    release: { type: String, required: true },
    refusesEarlier: { type: Boolean, required: true },
    startedAt: { type: Date, required: true },
    finishedAt: { type: Date, default: null },
  },
  { collection: 'migrations', versionKey: false, strict: 'throw' },
);

/** The records of a service's migrations, in its own database. */
export function migrationModel(connection: Connection): Model<MigrationRecord> {
  return (
    (connection.models.Migration as Model<MigrationRecord> | undefined) ??
    connection.model<MigrationRecord>('Migration', schema)
  );
}
