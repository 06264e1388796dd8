import type { Connection } from 'mongoose';
import { duplicateKeyOf } from '../errors.ts';
import type { UniqueValue } from './claim-store.ts';

/** What is stored of an owner. */
export interface OwnerState {
  readonly id: string;
  /** No write that began on an earlier version than this one can succeed any more. */
  readonly version: number;
  /** The unique values that it has now. */
  readonly values: readonly UniqueValue[];
}

/** The documents that have unique values, whatever their model. */
export interface Owners {
  readonly kinds: readonly string[];
  /** Those that there are, as the primary has them. */
  read(ids: readonly string[]): Promise<readonly OwnerState[]>;
  /** The next of them in the order of their ids. */
  page(after: string | null, limit: number): Promise<readonly OwnerState[]>;
  /**
   * Makes a write fail that would give the owner this version: its version is raised to it; where the document does not exist, a
   * stand-in takes its id. Does nothing where the version is reached. Returns `false` where the owner must be left alone.
   */
  outrun(id: string, version: number): Promise<boolean>;
  /** How long a claim without its value is left to the one who took it, in milliseconds. Default: 10,000. */
  readonly patience?: number;
}

/** Those of these values that are not among the others. */
export function without(
  values: readonly UniqueValue[],
  others: readonly UniqueValue[],
): readonly UniqueValue[] {
  return values.filter((value) => !others.some((other) => isSame(value, other)));
}

function isSame(one: UniqueValue, other: UniqueValue): boolean {
  return one.kind === other.kind && one.value === other.value && (one.scope ?? '') === (other.scope ?? '');
}

/** A value of a kind, where there is one. */
export function givenValue(
  kind: string,
  value: string | null | undefined,
  scope?: string,
): readonly UniqueValue[] {
  return value ? [{ kind, value, ...(scope !== undefined && { scope }) }] : [];
}

/** A document that takes the id of an owner that was never inserted. */
export interface StandIn {
  readonly _id: string;
  readonly version: number;
}

/**
 * Raises the version of an owner to that of the stand-in, or inserts the stand-in where there is no owner. A stand-in is what a removal leaves, or an
 * erased account, and has no unique value that another document could have.
 */
export async function outrunBy(connection: Connection, collection: string, standIn: StandIn): Promise<true> {
  const { _id, version } = standIn;
  const owners = connection.collection<StandIn>(collection);
  const { matchedCount } = await owners.updateOne({ _id, version: { $lt: version } }, { $set: { version } });
  if (matchedCount === 1) return true;
  await owners.insertOne(standIn).catch((error: unknown) => {
    // There is an owner, of this version or a later one.
    if (!duplicateKeyOf(error)) throw error;
  });
  return true;
}
