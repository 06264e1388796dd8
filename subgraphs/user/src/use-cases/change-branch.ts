import { CONFLICT, done, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import {
  type Branch,
  checkBranchChanges,
  checkNewBranch,
  defaultBranch,
  openBranch,
  reviseBranch,
} from '../domain/branch.ts';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';

type Refusals = 'INVALID' | 'CONFLICT' | 'NOT_FOUND' | 'STALE' | 'INVALID_STATE';

/** Opens a branch. Refused when a detail is wrong, or its CNPJ is another branch's. */
export async function createBranch(
  input: Readonly<Record<string, unknown>>,
  { branches, clock, newId }: Pick<Ports, 'branches' | 'clock' | 'newId'>,
): Promise<Outcome<Branch, Refusals>> {
  const checked = checkNewBranch(input);
  if (!checked.ok) return checked;
  const branch = openBranch(checked.value, newId(), clock());
  return (await branches.insert(branch)) === 'inserted' ? done(branch) : cnpjTaken();
}

/** Changes the given details of a branch; with `expectedVersion` only if nobody else changed it meanwhile. */
export async function updateBranch(
  id: string,
  {
    expectedVersion,
    ...input
  }: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  { branches, clock }: Pick<Ports, 'branches' | 'clock'>,
): Promise<Outcome<Branch, Refusals>> {
  const checked = checkBranchChanges(input);
  if (!checked.ok) return checked;
  return retryOnConflict<Outcome<Branch, Refusals>>(`branch ${id}`, async () => {
    const [branch] = await branches.findByIds([id]);
    if (!branch) return refuse('NOT_FOUND', 'id', messages.noSuchBranch);
    const revised = reviseBranch(branch, checked.value, expectedVersion ?? null, clock());
    if (!revised.ok) return revised;
    const written = await branches.update(revised.value, branch.version);
    if (written === 'updated') return revised;
    return written === 'stale' ? CONFLICT : cnpjTaken();
  });
}

/** Opens the default branch where there is none yet. May be done by several processes at once. */
export async function ensureDefaultBranch({
  branches,
  clock,
}: Pick<Ports, 'branches' | 'clock'>): Promise<void> {
  const branch = defaultBranch(clock());
  if ((await branches.findByIds([branch.id])).length === 0) await branches.insert(branch);
}

function cnpjTaken(): Outcome<never, 'CONFLICT'> {
  return refuse('CONFLICT', 'cnpj', messages.cnpjTaken);
}
