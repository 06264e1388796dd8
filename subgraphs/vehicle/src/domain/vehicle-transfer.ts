import {
  branchOf,
  done,
  managesBranch,
  type Outcome,
  refuse,
  type UserIdentity,
  worksIn,
} from '@autograph/kernel';
import { messages, STATUS_NAMES } from './messages.ts';
import { isOpen, type VehicleTransfer } from './transfer.ts';
import { next, storedBranch, type Vehicle } from './vehicle.ts';

/** Why a step of a transfer is refused. */
export type TransferRefusal = 'INVALID' | 'INVALID_STATE' | 'OTHER_BRANCH';

type Step = Outcome<Vehicle, TransferRefusal>;

/** Who takes a step of a transfer, and when. */
export interface StepBy {
  readonly user: UserIdentity | null;
  readonly now: Date;
}

/**
 * The vehicle with a transfer to another branch requested, so that no sale can reserve it. Repeated, nothing changes. Refused as
 * OTHER_BRANCH for anyone who works in neither branch, as INVALID on `toBranchId` where the vehicle is in that branch, and as
 * INVALID_STATE unless it is AVAILABLE, in stock, and in no other transfer.
 */
export function requestTransfer(
  vehicle: Vehicle,
  { toBranchId, notes }: { readonly toBranchId: string; readonly notes: string | null },
  { user, now }: StepBy,
): Step {
  const fromBranchId = branchOf(vehicle);
  if (!worksIn(user, fromBranchId) && !worksIn(user, toBranchId)) {
    return refuse('OTHER_BRANCH', 'id', messages.neitherBranch);
  }
  const { transfer, status } = vehicle;
  if (isOpen(transfer)) {
    const isRepeated = transfer.status === 'REQUESTED' && transfer.toBranchId === toBranchId;
    return isRepeated ? done(vehicle) : refuse('INVALID_STATE', 'id', messages.inTransfer);
  }
  if (toBranchId === fromBranchId) return refuse('INVALID', 'toBranchId', messages.sameBranch);
  if (vehicle.withdrawnAt) return refuse('INVALID_STATE', 'id', messages.withdrawn);
  if (status !== 'AVAILABLE') {
    return refuse('INVALID_STATE', 'id', messages.notTransferable({ status: STATUS_NAMES[status] }));
  }
  const requested: VehicleTransfer = {
    status: 'REQUESTED',
    fromBranchId,
    toBranchId,
    requestedBy: user?.id ?? null,
    requestedAt: now,
    sentBy: null,
    sentAt: null,
    finishedBy: null,
    finishedAt: null,
    notes,
    reason: null,
  };
  return done(next(vehicle, { transfer: requested }, now));
}

/**
 * The vehicle on its way. Repeated, nothing changes. Refused as OTHER_BRANCH unless a manager of the branch that it leaves sends it,
 * and as INVALID_STATE where no transfer is requested.
 */
export function sendTransfer(vehicle: Vehicle, { user, now }: StepBy): Step {
  if (!manages(user, vehicle, 'fromBranchId')) return refuse('OTHER_BRANCH', 'id', messages.notManagerOfFrom);
  const { transfer } = vehicle;
  if (transfer?.status === 'IN_TRANSIT') return done(vehicle);
  if (transfer?.status !== 'REQUESTED') return refuse('INVALID_STATE', 'id', messages.noTransfer);
  const sent = { status: 'IN_TRANSIT', sentBy: user?.id ?? null, sentAt: now } as const;
  return done(next(vehicle, { transfer: { ...transfer, ...sent } }, now));
}

/**
 * The vehicle in the branch that it was sent to. Repeated, nothing changes. Refused as OTHER_BRANCH unless a manager of that branch
 * receives it, and as INVALID_STATE where it was not sent.
 */
export function receiveTransfer(vehicle: Vehicle, { user, now }: StepBy): Step {
  if (!manages(user, vehicle, 'toBranchId')) return refuse('OTHER_BRANCH', 'id', messages.notManagerOfTo);
  const { transfer } = vehicle;
  if (transfer?.status === 'RECEIVED') return done(vehicle);
  if (transfer?.status === 'REQUESTED') return refuse('INVALID_STATE', 'id', messages.notSent);
  if (transfer?.status !== 'IN_TRANSIT') return refuse('INVALID_STATE', 'id', messages.noTransfer);
  const received = { status: 'RECEIVED', finishedBy: user?.id ?? null, finishedAt: now } as const;
  const branchId = storedBranch(transfer.toBranchId);
  return done(next(vehicle, { branchId, transfer: { ...transfer, ...received } }, now));
}

/**
 * The vehicle with its transfer called off: it stays in the branch that it was to leave, or goes back there. Repeated, nothing
 * changes. Refused as OTHER_BRANCH unless a manager of that branch cancels, and as INVALID_STATE where no transfer is under way.
 */
export function cancelTransfer(vehicle: Vehicle, reason: string | null, { user, now }: StepBy): Step {
  if (!manages(user, vehicle, 'fromBranchId')) return refuse('OTHER_BRANCH', 'id', messages.notManagerOfFrom);
  const { transfer } = vehicle;
  if (transfer?.status === 'CANCELLED') return done(vehicle);
  if (!isOpen(transfer)) return refuse('INVALID_STATE', 'id', messages.noTransfer);
  const cancelled = { status: 'CANCELLED', finishedBy: user?.id ?? null, finishedAt: now, reason } as const;
  return done(next(vehicle, { transfer: { ...transfer, ...cancelled } }, now));
}

/** Whether a user may see the transfer that is under way: those who work in either branch. */
export function seesTransfer(user: UserIdentity | null, vehicle: Vehicle): boolean {
  const { transfer } = vehicle;
  return worksIn(user, branchOf(vehicle)) || (isOpen(transfer) && worksIn(user, transfer.toBranchId));
}

/** The finished transfers that a user may see: all of a vehicle in their branches, else those from or to one of these. */
export function transfersSeenBy(
  user: UserIdentity | null,
  vehicle: Vehicle,
  transfers: readonly VehicleTransfer[],
): readonly VehicleTransfer[] {
  if (worksIn(user, branchOf(vehicle))) return transfers;
  return transfers.filter(
    ({ fromBranchId, toBranchId }) => worksIn(user, fromBranchId) || worksIn(user, toBranchId),
  );
}

// A repeated call, after the transfer was finished, is answered by its state to a manager of either branch that it concerns.
function manages(user: UserIdentity | null, vehicle: Vehicle, side: 'fromBranchId' | 'toBranchId'): boolean {
  const { transfer } = vehicle;
  if (transfer && managesBranch(user, transfer[side])) return true;
  return !isOpen(transfer) && managesBranch(user, branchOf(vehicle));
}
