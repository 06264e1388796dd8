import { MOST_SKEW } from '../../process/clock-skew.ts';
import type { Claim, ClaimStore } from './claim-store.ts';
import type { OwnerState, Owners } from './owners.ts';

/** How long a claim without its value is left to the one who took it, in milliseconds: longer than a write may take. */
const PATIENCE = 10_000;

/** Tells what a claim is worth, by what its owner is. */
export interface ClaimJudge {
  /** Whether the owner has the value of the claim with this id. */
  has(state: OwnerState | undefined, id: string): Promise<boolean>;
  /** Whether nobody can write the value into the owner any more: it has come to the version of the claim without it. */
  isDead(claim: Claim, state: OwnerState | undefined): boolean;
  /** Whether the owner has no such value and cannot come to it any more, if need be because it is outrun. */
  isFree(claim: Claim): Promise<boolean>;
}

/** Judges the claims of these owners. */
export function claimJudge(store: ClaimStore, owners: Owners, clock: () => Date): ClaimJudge {
  const { patience = PATIENCE } = owners;

  const isYoung = ({ at }: Claim): boolean => {
    const age = clock().getTime() - at.getTime();
    // One from far ahead was taken while a clock was wrong.
    return age < patience && age > -MOST_SKEW * 1_000;
  };
  const ownerOf = async (claim: Claim): Promise<OwnerState | undefined> =>
    (await owners.read([claim.owner])).find(({ id }) => id === claim.owner);
  const has: ClaimJudge['has'] = async (state, id) => {
    const [kind] = id.split('/');
    const mine = (state?.values ?? []).filter((value) => value.kind === kind);
    return (await Promise.all(mine.map((value) => store.idOf(value)))).includes(id);
  };
  const isDead: ClaimJudge['isDead'] = ({ version }, state) =>
    state !== undefined && state.version >= version;

  const isFree: ClaimJudge['isFree'] = async (claim) => {
    const state = await ownerOf(claim);
    if (await has(state, claim._id)) return false;
    if (isDead(claim, state)) return true;
    if (isYoung(claim) || !(await owners.outrun(claim.owner, claim.version))) return false;
    const now = await ownerOf(claim);
    return (!now || isDead(claim, now)) && !(await has(now, claim._id));
  };
  return { has, isDead, isFree };
}
