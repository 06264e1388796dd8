import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import mongoose, { type Connection } from 'mongoose';
import { duplicateKeyOf } from '../errors.ts';
import { sendCommand } from '../store-spans.ts';

/** A value that one owner may have, such as a plate. */
export interface UniqueValue {
  /** What it is; unique among all services, as several may share a database. Letters and hyphens. */
  readonly kind: string;
  /** Within what it is unique, such as the id of a user. Default: among all. */
  readonly scope?: string;
  readonly value: string;
}

/** A claim as it is stored: the right of one owner to one value. */
export interface Claim {
  /** The kind, the scope and the HMAC of the value. */
  readonly _id: string;
  /** Id of the document that has the value, or is about to. */
  readonly owner: string;
  /** The version that the owner has once it has the value. */
  readonly version: number;
  /** Of the call that took the claim: tells whether it was taken again since. */
  readonly token: string;
  readonly at: Date;
}

/** The claims of a service: one document each, read and written by its `_id`. */
export interface ClaimStore {
  /** Whether no index but that of `_id` is unique, and lookups by a unique value have to go by its claim. */
  readonly isSharded: boolean;
  /** The sweeps of all claims that are kept in it: `claimsOf` adds each. */
  readonly sweeps: Sweep[];
  idOf(value: UniqueValue): Promise<string>;
  /** Inserts claims in their order, up to the first that is there already. Returns how many. */
  insert(claims: readonly Claim[]): Promise<number>;
  find(ids: readonly string[]): Promise<readonly Claim[]>;
  /** Takes a claim again that this owner has, for a later version where it is one. Returns whether it had the claim. */
  renew(claim: Claim): Promise<boolean>;
  /** Puts `next` in the place of the claim as it was read. Returns whether it was still so. */
  replace(seen: Claim, next: Claim): Promise<boolean>;
  /** Removes the claim as it was read. */
  remove(seen: Claim): Promise<void>;
  /** Removes those of these claims that the owner took for a version below this one. */
  removeBelow(ids: readonly string[], owner: string, version: number): Promise<void>;
  /** The next claims of a kind in the order of their ids. */
  page(kind: string, after: string | null, limit: number): Promise<readonly Claim[]>;
  /** Where the sweeps were when a process last noted it; empty where none has. */
  readPositions(): Promise<readonly (SweepPosition | null)[]>;
  notePositions(positions: readonly (SweepPosition | null)[]): Promise<void>;
}

/** Where a sweep is: at which kind of claims, or behind them at the owners, and the last one that it has seen. */
export interface SweepPosition {
  readonly step: number;
  readonly after: string | null;
}

/** What a part of a sweep did, and where to go on: `null` at the end. */
export interface SweepPart {
  readonly seen: number;
  readonly removed: number;
  readonly next: SweepPosition | null;
}

/** Looks at so many claims of one kind, and removes those without their value; or at owners, and takes the claims that they lack. */
export type Sweep = (after: SweepPosition | null, most: number) => Promise<SweepPart>;

interface PositionsDocument {
  readonly _id: string;
  readonly positions: readonly (SweepPosition | null)[];
}

interface KeyDocument {
  readonly _id: string;
  readonly key: string;
}

const COLLECTION = 'claims';
const DUPLICATE_KEY = 11_000;
const KEY_BYTES = 32;
const KEY_ID = 'claims';
const POSITIONS_ID = 'sweep';

/** The claims in the `claims` collection of a connection. The key of their HMAC is made once and kept in the store. */
export function claimStore(
  connection: Connection,
  { isSharded = false }: { readonly isSharded?: boolean } = {},
): ClaimStore {
  const claims = connection.collection<Claim>(COLLECTION);
  const keys = connection.collection<KeyDocument>('claimKeys');
  const positions = connection.collection<PositionsDocument>('claimKeys');
  let key: Promise<KeyObject> | null = null;
  const readKey = async (): Promise<KeyObject> => {
    const found = await keys.findOne({ _id: KEY_ID });
    if (found) return createSecretKey(found.key, 'base64');
    try {
      await keys.insertOne({ _id: KEY_ID, key: randomBytes(KEY_BYTES).toString('base64') });
    } catch (error) {
      if (!duplicateKeyOf(error)) throw error;
    }
    return readKey();
  };
  const hmacKey = (): Promise<KeyObject> => {
    key ??= readKey().catch((error: unknown) => {
      key = null;
      throw error;
    });
    return key;
  };
  const stateOf = ({ _id, owner, version, token }: Claim) => ({ _id, owner, version, token });
  return {
    isSharded,
    sweeps: [],
    idOf: async ({ kind, scope = '', value }) => {
      const text = JSON.stringify([kind, scope, value]);
      return `${kind}/${scope}/${createHmac('sha256', await hmacKey())
        .update(text)
        .digest('base64url')}`;
    },
    insert: (all) => insertInOrder(connection, all),
    find: (ids) => claims.find({ _id: { $in: [...ids] } }).toArray(),
    renew: async ({ _id, owner, version, token, at }) => {
      const { matchedCount } = await claims.updateOne(
        { _id, owner },
        { $set: { token, at }, $max: { version } },
      );
      return matchedCount === 1;
    },
    replace: async (seen, { owner, version, token, at }) => {
      const { matchedCount } = await claims.updateOne(stateOf(seen), { $set: { owner, version, token, at } });
      return matchedCount === 1;
    },
    remove: async (seen) => {
      await claims.deleteOne(stateOf(seen));
    },
    removeBelow: async (ids, owner, version) => {
      await claims.deleteMany({ _id: { $in: [...ids] }, owner, version: { $lt: version } });
    },
    page: (kind, after, limit) =>
      claims
        // What follows the slash in the order of characters is the zero.
        .find({ _id: { $gt: after ?? `${kind}/`, $lt: `${kind}0` } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray(),
    readPositions: async () => (await positions.findOne({ _id: POSITIONS_ID }))?.positions ?? [],
    notePositions: async (now) => {
      await positions.updateOne({ _id: POSITIONS_ID }, { $set: { positions: now } }, { upsert: true });
    },
  };
}

interface InsertReply {
  readonly n?: number;
  readonly writeErrors?: readonly {
    readonly index: number;
    readonly code: number;
    readonly errmsg?: string;
  }[];
  readonly writeConcernError?: object;
}

/** In one command. Not by `insertMany`, which wraps the error of a lost connection so that nobody recognises it. */
async function insertInOrder(connection: Connection, documents: readonly Claim[]): Promise<number> {
  const { db } = connection;
  const { MongoNotConnectedError, MongoServerError, WriteConcern } = mongoose.mongo;
  if (!db) throw new MongoNotConnectedError('The store is not connected.');
  const command = { insert: COLLECTION, documents: [...documents], ordered: true };
  const { writeErrors = [], writeConcernError } = await sendCommand(
    connection,
    { command: 'insert', collection: COLLECTION },
    () =>
      db.command(
        db.writeConcern ? WriteConcern.apply(command, db.writeConcern) : command,
      ) as Promise<InsertReply>,
  );
  const other = writeErrors.find(({ code }) => code !== DUPLICATE_KEY) ?? writeConcernError;
  if (other) throw new MongoServerError(other);
  return writeErrors[0]?.index ?? documents.length;
}
