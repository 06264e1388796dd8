import { type Outcome, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { checkCancellation, checkRequest } from '../domain/transfer-input.ts';
import type { Vehicle } from '../domain/vehicle.ts';
import {
  cancelTransfer as cancel,
  receiveTransfer as receive,
  requestTransfer as request,
  type StepBy,
  sendTransfer as send,
  type TransferRefusal,
} from '../domain/vehicle-transfer.ts';
import type { Ports } from '../ports/index.ts';
import { changeVehicle } from './change-vehicle.ts';
import { existingBranch } from './target-branch.ts';

type Transferred = Outcome<Vehicle, TransferRefusal | 'NOT_FOUND' | 'CONFLICT' | 'STALE'>;

/** The version of the vehicle that a step was decided on; none to take the step whatever happened since. */
type Expected = number | null | undefined;

/**
 * Requests the transfer of a vehicle to another branch, on behalf of someone who works in either. Refused as the domain says, and as
 * INVALID where the branch does not exist or is closed.
 */
export async function requestTransfer(
  id: string,
  input: { readonly toBranchId: string; readonly notes?: unknown },
  ports: Ports,
): Promise<Transferred> {
  const checked = checkRequest(input);
  if (!checked.ok) return checked;
  const { toBranchId } = input;
  const target = await existingBranch(toBranchId, 'toBranchId', ports);
  if (!target.ok) return target;
  const { notes } = checked.value;
  return step(id, (vehicle, by) => request(vehicle, { toBranchId, notes }, by), ports);
}

/** Sends a vehicle whose transfer is requested on its way; with `expectedVersion` only if nobody changed the vehicle meanwhile. */
export async function sendTransfer(
  id: string,
  ports: Ports,
  expectedVersion?: Expected,
): Promise<Transferred> {
  return step(id, send, ports, expectedVersion);
}

/**
 * Receives a vehicle that is on its way: from now on it belongs to the branch that it was sent to. With `expectedVersion` only if
 * nobody changed the vehicle meanwhile.
 */
export async function receiveTransfer(
  id: string,
  ports: Ports,
  expectedVersion?: Expected,
): Promise<Transferred> {
  return step(id, receive, ports, expectedVersion);
}

/**
 * Calls a transfer off that is under way: the vehicle stays in its branch. With `expectedVersion` only if nobody changed the vehicle
 * meanwhile.
 */
export async function cancelTransfer(
  id: string,
  { expectedVersion, ...input }: { readonly reason?: unknown; readonly expectedVersion?: Expected },
  ports: Ports,
): Promise<Transferred> {
  const checked = checkCancellation(input);
  if (!checked.ok) return checked;
  return step(id, (vehicle, by) => cancel(vehicle, checked.value.reason, by), ports, expectedVersion);
}

function step(
  id: string,
  take: (vehicle: Vehicle, by: StepBy) => Outcome<Vehicle, TransferRefusal>,
  ports: Ports,
  expectedVersion?: Expected,
): Promise<Transferred> {
  const { user } = ports;
  return changeVehicle<TransferRefusal | 'STALE'>(
    id,
    'id',
    (vehicle) => {
      const taken = take(vehicle, { user, now: ports.clock() });
      // A repeated step changes nothing. It is answered as the first one, although that one has changed the version.
      const changes = taken.ok && taken.value !== vehicle;
      if (!changes || expectedVersion == null || expectedVersion === vehicle.version) return taken;
      return refuse('STALE', 'expectedVersion', messages.stale({ version: vehicle.version }));
    },
    ports,
  );
}
