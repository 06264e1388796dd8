/** Where the transfer of a vehicle to another branch stands. */
export type TransferStatus = 'REQUESTED' | 'IN_TRANSIT' | 'RECEIVED' | 'CANCELLED';

/** A transfer of a vehicle from one branch to another. */
export interface VehicleTransfer {
  readonly status: TransferStatus;
  readonly fromBranchId: string;
  readonly toBranchId: string;
  /** The users who did it; `null` where the service itself did, or nobody has yet. */
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly sentBy: string | null;
  readonly sentAt: Date | null;
  /** Who received or cancelled it. */
  readonly finishedBy: string | null;
  readonly finishedAt: Date | null;
  /** What was said when it was requested. */
  readonly notes: string | null;
  /** Why it was cancelled. */
  readonly reason: string | null;
}

/** Whether a transfer is under way: the vehicle can be neither reserved nor deleted. */
export function isOpen(transfer: VehicleTransfer | null): transfer is VehicleTransfer {
  return transfer?.status === 'REQUESTED' || transfer?.status === 'IN_TRANSIT';
}
