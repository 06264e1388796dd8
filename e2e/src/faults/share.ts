/**
 * The faults of one share: `2/4` names the second quarter, and the four together have each fault once. All of them where no share is
 * named. Both faults of a step, before and after, are in one share. Throws for anything else.
 */
export function inShare<T>(faults: readonly T[], share: string | undefined): readonly T[] {
  if (!share) return faults;
  const [, part, of] = /^([1-9]\d?)\/([1-9]\d?)$/.exec(share) ?? [];
  if (!part || Number(part) > Number(of)) throw new Error(`FAULTS_SHARE must be like 2/4, and not ${share}`);
  return faults.filter((_fault, at) => Math.floor(at / 2) % Number(of) === Number(part) - 1);
}
