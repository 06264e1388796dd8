import { randomUUID } from 'node:crypto';
import { duplicateKeyOf, isStoreUnavailable } from '../errors.ts';
import { claimJudge } from './claim-judge.ts';
import type { Claim, ClaimStore, Sweep, UniqueValue } from './claim-store.ts';
import { claimSweeping } from './claim-sweeping.ts';
import { type OwnerState, type Owners, without } from './owners.ts';

/** How often a claim is looked at again because others changed it meanwhile. */
const TRIES = 20;

/** An owner, and the version that a write gives it. */
export interface OwnerVersion {
  readonly id: string;
  readonly version: number;
}

/** A value that another owner has, or is about to have. */
export interface Conflict {
  readonly kind: string;
  readonly owner: string;
}

/** The process was stopped for so long that its claims were taken over: what it was about to insert is not there. */
export class ClaimLostError extends Error {
  override readonly name = 'ClaimLostError';
}

/** How a write of an owner with unique values ended. */
export type ClaimedWrite = 'written' | 'stale' | Conflict;

/** The right to unique values: who has a claim may write the value into its owner. See ADR 0045. */
export interface Claims {
  readonly isSharded: boolean;
  /**
   * Takes the claims to the values that an owner is about to have; none of them where one is another's. Throws where others
   * change a claim all the time.
   */
  take(owner: OwnerVersion, values: readonly UniqueValue[]): Promise<Conflict | null>;
  /**
   * Inserts an owner that has these values. `write` throws the store's error where it cannot. Throws a `ClaimLostError` where a stand-in was
   * there first.
   */
  insert(
    owner: OwnerVersion,
    values: readonly UniqueValue[],
    write: () => Promise<unknown>,
  ): Promise<Conflict | null>;
  /**
   * Changes an owner that has `expectedVersion`, and these values afterwards. `write` is guarded by that version, and returns whether it
   * was the version still.
   */
  change(
    owner: OwnerVersion & { readonly expectedVersion: number },
    values: readonly UniqueValue[],
    write: () => Promise<boolean>,
  ): Promise<ClaimedWrite>;
  /** Gives up the claims to values that the owner had before this version and has no more. A failure is left to the sweep. */
  giveUp(owner: OwnerVersion, values: readonly UniqueValue[]): Promise<void>;
  /** Removes claims that a failed write has left, where nobody can use them any more. */
  settle(owner: OwnerVersion, values: readonly UniqueValue[]): Promise<void>;
  /** Takes the claims that these owners lack to values which they have. */
  complete(owners: readonly OwnerState[]): Promise<void>;
  /** The owners that have claims to these values. Whether they have the values is for the caller to see. */
  ownersOf(values: readonly UniqueValue[]): Promise<readonly string[]>;
  /** See `claimSweep`. */
  readonly sweep: Sweep;
}

/** The claims of these owners. The sweep of the store includes them. */
export function claimsOf(
  store: ClaimStore,
  owners: Owners,
  { clock = () => new Date() }: { readonly clock?: () => Date } = {},
): Claims {
  const { has, isDead, isFree } = claimJudge(store, owners, clock);
  const idsOf = (values: readonly UniqueValue[]): Promise<string[]> =>
    Promise.all(values.map((value) => store.idOf(value)));

  /** Takes a claim that there is. Returns who has it where that is another, and whether it is this call's alone. */
  const takeOver = async (
    claim: Claim,
  ): Promise<{ readonly takenBy: string } | { readonly isOwn: boolean }> => {
    for (let tried = 0; tried < TRIES; tried += 1) {
      const [seen] = await store.find([claim._id]);
      if (!seen) {
        if ((await store.insert([claim])) === 1) return { isOwn: true };
        continue;
      }
      if (seen.owner === claim.owner) {
        // Another write of the same owner may need it: this one must not take it away when it fails.
        if (await store.renew(claim)) return { isOwn: false };
        continue;
      }
      if (!(await isFree(seen))) return { takenBy: seen.owner };
      if (await store.replace(seen, claim)) return { isOwn: true };
    }
    throw new Error(`a claim to a ${claim._id.split('/')[0]} changes all the time`);
  };

  const take: Claims['take'] = async ({ id: owner, version }, values) => {
    const [token, at] = [randomUUID(), clock()];
    const claims = (await idsOf(values)).map((_id) => ({ _id, owner, version, token, at }));
    const own: Claim[] = [];
    // One after the other, in the order of their kinds: of several who want the same values, one gets all of them.
    for (let next = 0; next < claims.length; ) {
      const inserted = await store.insert(claims.slice(next));
      own.push(...claims.slice(next, next + inserted));
      next += inserted;
      const claim = claims[next];
      if (!claim) break;
      const result = await takeOver(claim);
      if ('takenBy' in result) {
        for (const each of own) await store.remove(each);
        return { kind: values[next]?.kind ?? '', owner: result.takenBy };
      }
      if (result.isOwn) own.push(claim);
      next += 1;
    }
    return null;
  };
  const settle: Claims['settle'] = async ({ id, version }, values) => {
    const claims = (await store.find(await idsOf(values))).filter((claim) => claim.owner === id);
    if (claims.length === 0) return;
    const [state] = await owners.read([id]);
    for (const claim of claims) {
      // Where the document does not exist, its insert was what failed.
      const isOver = claim.version === version && (isDead(claim, state) || !state);
      if (isOver && !(await has(state, claim._id))) await store.remove(claim);
    }
  };
  const giveUp: Claims['giveUp'] = async ({ id, version }, values) => {
    if (values.length === 0) return;
    try {
      await store.removeBelow(await idsOf(values), id, version);
    } catch (error) {
      // The owner is written. Anyone who wants the value takes the claim over, and the sweep removes it.
      if (!isStoreUnavailable(error)) throw error;
    }
  };
  /** Whether an insert met a document of its id without a value: a stand-in. */
  const isLost = async (
    { id }: OwnerVersion,
    values: readonly UniqueValue[],
    error: unknown,
  ): Promise<boolean> => {
    if (!duplicateKeyOf(error)?.includes('_id')) return false;
    const [state] = await owners.read([id]);
    return state !== undefined && state.values.length === 0 && values.length > 0;
  };
  /** Writes an owner whose claims are taken. */
  const write = async <Result>(
    owner: OwnerVersion,
    fresh: readonly UniqueValue[],
    attempt: () => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await attempt();
    } catch (error) {
      // After any other error, the write may be carried out still.
      if (duplicateKeyOf(error)) await settle(owner, fresh);
      throw error;
    }
  };
  const { complete, sweep } = claimSweeping(store, owners, { clock, has, isFree });
  store.sweeps.push(sweep);

  return {
    isSharded: store.isSharded,
    take,
    settle,
    giveUp,
    insert: async (owner, values, attempt) => {
      const conflict = await take(owner, values);
      if (conflict) return conflict;
      await write(owner, values, attempt).catch(async (error: unknown) => {
        throw (await isLost(owner, values, error)) ? new ClaimLostError('the claims were taken over') : error;
      });
      return null;
    },
    change: async ({ expectedVersion, ...owner }, values, attempt) => {
      const [before] = await owners.read([owner.id]);
      if (before?.version !== expectedVersion) return 'stale';
      const fresh = without(values, before.values);
      const conflict = fresh.length > 0 ? await take(owner, fresh) : null;
      if (conflict) return conflict;
      if (!(await write(owner, fresh, attempt))) {
        if (fresh.length > 0) await settle(owner, fresh);
        return 'stale';
      }
      await giveUp(owner, without(before.values, values));
      return 'written';
    },
    complete,
    ownersOf: async (values) => {
      const found = await store.find(await idsOf(values));
      return [...new Set(found.map(({ owner }) => owner))];
    },
    sweep,
  };
}
