import { randomUUID } from 'node:crypto';
import type { ClaimJudge } from './claim-judge.ts';
import type { ClaimStore, Sweep } from './claim-store.ts';
import type { OwnerState, Owners } from './owners.ts';

/** Makes the claims and the values of these owners agree, whatever crashes and earlier releases have left. */
export function claimSweeping(
  store: ClaimStore,
  owners: Owners,
  { clock, has, isFree }: Pick<ClaimJudge, 'has' | 'isFree'> & { readonly clock: () => Date },
): { complete(states: readonly OwnerState[]): Promise<void>; readonly sweep: Sweep } {
  const complete = async (states: readonly OwnerState[]): Promise<void> => {
    const [token, at] = [randomUUID(), clock()];
    // Whenever the owner has the value no more, such a claim is dead.
    const wanted = await Promise.all(
      states.flatMap(({ id: owner, values }) =>
        values.map(async (value) => ({ _id: await store.idOf(value), owner, version: 0, token, at })),
      ),
    );
    if (wanted.length === 0) return;
    const found = new Map(
      (await store.find(wanted.map(({ _id }) => _id))).map((claim) => [claim._id, claim]),
    );
    const lacking = wanted.filter(({ _id, owner }) => found.get(_id)?.owner !== owner);
    for (let next = 0; next < lacking.length; next += 1) {
      next += await store.insert(lacking.slice(next));
      const claim = lacking[next];
      const [seen] = claim ? await store.find([claim._id]) : [];
      if (claim && seen && seen.owner !== claim.owner && (await isFree(seen)))
        await store.replace(seen, claim);
    }
  };
  const sweepClaims = async (kind: string, after: string | null, most: number) => {
    const claims = await store.page(kind, after, most);
    const ids = [...new Set(claims.map(({ owner }) => owner))];
    const states = new Map((ids.length > 0 ? await owners.read(ids) : []).map((state) => [state.id, state]));
    let removed = 0;
    for (const claim of claims) {
      if ((await has(states.get(claim.owner), claim._id)) || !(await isFree(claim))) continue;
      await store.remove(claim);
      removed += 1;
    }
    return { seen: claims.length, removed, last: claims.at(-1)?._id };
  };
  const sweepOwners = async (after: string | null, most: number) => {
    const states = await owners.page(after, most);
    await complete(states);
    return { seen: states.length, removed: 0, last: states.at(-1)?.id };
  };
  const sweep: Sweep = async (from, most) => {
    const { step, after } = from ?? { step: 0, after: null };
    const kind = owners.kinds[step];
    const { last, ...part } =
      kind === undefined ? await sweepOwners(after, most) : await sweepClaims(kind, after, most);
    if (last !== undefined && part.seen === most) return { ...part, next: { step, after: last } };
    return { ...part, next: kind === undefined ? null : { step: step + 1, after: null } };
  };
  return { complete, sweep };
}
