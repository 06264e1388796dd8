import type { Ports } from '../ports/index.ts';
import type { Owed } from '../ports/sale-worklist.ts';
import { expireSale } from './expire-sale.ts';
import { carryOutReturn } from './return-sale.ts';
import { settle } from './settle.ts';

/**
 * What came of one record: `refused` is what the vehicle service would not do, `unanswered` what it gave no answer to, and
 * `return-refused` a return that is called off as its vehicle was bought back.
 */
export type RecoveryOutcome =
  | 'abandoned'
  | 'expired'
  | 'sold'
  | 'released'
  | 'returned'
  | 'return-refused'
  | 'refused'
  | 'unanswered';

/** How much is read from a worklist at once, and how many calls are under way at once. */
const BATCH = 100;
const AT_ONCE = 10;

/** Waits until the next try, in milliseconds: from the first, doubled each time, up to the longest. */
const BACK_OFF = {
  // No answer: the longest wait is within the bound of recovery, 30 seconds after the service is back.
  unanswered: { first: 1_000, longest: 15_000 },
  // An answer, and it was no: waiting changes little, a person has to look.
  refused: { first: 30_000, longest: 3_600_000 },
} as const;

/**
 * Finishes or undoes what crashes and failures left: gives up attempts that nobody works on, cancels sales that waited
 * for too long, and carries out what is owed to vehicles, returns included. Every step is conditional and may be repeated, so that neither
 * requests under way nor a second worker can come between. `held` says whether this worker may go on; `did` hears of each
 * record.
 *
 * No vehicle stays reserved without its open sale: the attempt is written before its vehicle is asked for, so that every
 * reservation has a record, which is PENDING, or OPENING and will be opened or given up, or has its release on the
 * worklist. That release also stands against a reservation that arrives after it.
 */
export async function recover(
  ports: Ports,
  held: () => Promise<boolean>,
  did: (outcome: RecoveryOutcome, saleId: string) => void,
): Promise<void> {
  const { sales, worklist, policy, clock } = ports;
  const ago = (milliseconds: number): Date => new Date(clock().getTime() - milliseconds);

  await drain(
    held,
    () => worklist.leftBehind(ago(policy.attemptLimit), BATCH),
    async (ids) => {
      for (const id of ids) if (await sales.abandon(id)) did('abandoned', id);
      return true;
    },
  );
  await drain(
    held,
    () => worklist.undecided(ago(policy.reservationTtl), BATCH),
    async (ids) => {
      for (const id of ids) if (await expireSale(id, ports)) did('expired', id);
      return true;
    },
  );
  await drain(
    held,
    () => worklist.owed(clock(), AT_ONCE),
    async (all) => {
      const outcomes = await Promise.all(all.map((owed) => settleAgain(owed, ports)));
      for (const [at, outcome] of outcomes.entries()) did(outcome, all[at]?.id ?? '');
      return outcomes.some((outcome) => outcome !== 'unanswered');
    },
  );
}

/** Reads and works until nothing is left, the lease is lost, or `work` says that it is of no use now. */
async function drain<T>(
  held: () => Promise<boolean>,
  read: () => Promise<readonly T[]>,
  work: (batch: readonly T[]) => Promise<boolean>,
): Promise<void> {
  for (let batch = await read(); batch.length > 0; batch = await read()) {
    if (!(await held()) || !(await work(batch))) return;
  }
}

async function settleAgain(owed: Owed, ports: Ports): Promise<RecoveryOutcome> {
  const settled = await tryAgain(owed, ports);
  if (settled !== 'refused' && settled !== 'unanswered') return settled;
  const { first, longest } = BACK_OFF[settled];
  const wait = Math.min(first * 2 ** Math.min(owed.tries, 30), longest);
  await ports.worklist.postpone(owed, new Date(ports.clock().getTime() + wait));
  return settled;
}

async function tryAgain(owed: Owed, ports: Ports): Promise<RecoveryOutcome> {
  if (owed.settlement === 'TAKE_BACK') return returnAgain(owed, ports);
  const settled = await settle(owed, owed.settlement, null, ports);
  if (settled !== 'done') return settled;
  return owed.settlement === 'SELL' ? 'sold' : 'released';
}

async function returnAgain({ id }: Owed, ports: Ports): Promise<RecoveryOutcome> {
  try {
    const sale = await ports.sales.findById(id);
    // Another call has finished it since the worklist was read.
    if (!sale?.returning) return 'returned';
    return (await carryOutReturn(sale, sale.returning, null, ports)).ok ? 'returned' : 'return-refused';
  } catch (error) {
    ports.report('could not TAKE_BACK', id, error);
    return 'unanswered';
  }
}
