import { useSyncExternalStore } from 'react';
import { readCookie, writeCookie } from '../language/cookie.ts';
import { type StaffBranch, useStaff } from './use-staff.ts';

const COOKIE = 'branch';
const listeners = new Set<() => void>();
let chosen = readCookie(COOKIE) ?? '';

/** Which branches every list of the panel is about. */
export interface BranchScope {
  /** The branch that was chosen; `null` for all of the person's own. */
  readonly branch: StaffBranch | null;
  /** For the filter `branchId` of a list; `undefined` for all that the person may see. */
  readonly branchIds: readonly string[] | undefined;
}

/** Limits the lists of the panel to a branch, in every tab that is opened from now on; `''` for all. */
export function chooseBranch(id: string): void {
  chosen = id;
  writeCookie(COOKIE, id);
  for (const listener of listeners) listener();
}

/** The branch that the lists of the panel are limited to. A branch that is not the person's own is not taken. */
export function useBranchScope(): BranchScope {
  const id = useSyncExternalStore(subscribe, current);
  const { branches } = useStaff();
  const branch = branches.find((one) => one.id === id) ?? null;
  return { branch, branchIds: branch ? [branch.id] : undefined };
}

const current = (): string => chosen;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
