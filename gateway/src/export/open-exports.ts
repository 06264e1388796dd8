import type { Readable } from 'node:stream';
import { isStaff, type UserIdentity } from '@autograph/kernel';

/** The exports that are being downloaded from this process. */
export interface OpenExports {
  /** Takes a place for a person; `null` when there is none now. The function that it returns gives the place back. */
  enter(user: UserIdentity): (() => void) | null;
}

/** Places for downloads: `most` at once, of which `mostOfCustomers` for people who are not staff, and one for each person. */
export function openExports(most: number, mostOfCustomers: number): OpenExports {
  const open = new Map<string, boolean>();
  return {
    enter: (user) => {
      const isCustomer = !isStaff(user);
      const customers = [...open.values()].filter(Boolean).length;
      const isFull = open.size >= most || (isCustomer && customers >= mostOfCustomers);
      if (isFull || open.has(user.id)) return null;
      open.set(user.id, isCustomer);
      return () => {
        open.delete(user.id);
      };
    },
  };
}

/**
 * Ends a stream that takes longer than `total` milliseconds, or of which nothing is taken for `stall` milliseconds: a client
 * that reads slowly must not keep its place. `taken` is to be called whenever something is taken.
 */
export function endIfSlow(
  stream: Readable,
  { total, stall }: { readonly total: number; readonly stall: number },
): { readonly taken: () => void } {
  const end = (why: string) => () => stream.destroy(new Error(why));
  const whole = setTimeout(end('the export took too long'), total);
  const pause = setTimeout(end('nothing of the export was taken for too long'), stall);
  stream.once('close', () => {
    clearTimeout(whole);
    clearTimeout(pause);
  });
  return { taken: () => void pause.refresh() };
}
