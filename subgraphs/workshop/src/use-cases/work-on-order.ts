import { type Outcome, refuse, type UserIdentity } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { deliver, diagnose, logLabour, startWork, type WorkOrder } from '../domain/work-order.ts';
import {
  checkCancellation,
  checkDiagnosis,
  checkFinishing,
  checkLabour,
} from '../domain/work-order-input.ts';
import { cancel, finish } from '../domain/work-order-parts.ts';
import type { Ports } from '../ports/index.ts';
import { changeOrder, knownToStaff } from './change-order.ts';

type Work<Code extends string = never> = Promise<
  Outcome<WorkOrder, 'NOT_FOUND' | 'INVALID' | 'INVALID_STATE' | Code>
>;

/** Writes down what is wrong with a vehicle that was received, or is in diagnosis. */
export async function diagnoseVehicle(id: string, input: unknown, user: UserIdentity, ports: Ports): Work {
  const checked = checkDiagnosis(input);
  if (!checked.ok) return checked;
  return changeOrder(id, knownToStaff(user), ports, (order) =>
    diagnose(order, checked.value.diagnosis, user.id, ports.clock()),
  );
}

/** Begins the work that was approved. Refused while parts are missing. */
export function beginWork(id: string, user: UserIdentity, ports: Ports): Work {
  return changeOrder(id, knownToStaff(user), ports, (order) => startWork(order, user.id, ports.clock()));
}

/** Notes time that somebody worked: the user, or an active mechanic of the branch whom they name. Others: NOT_FOUND on `mechanicId`. */
export async function noteLabour(
  id: string,
  input: unknown,
  user: UserIdentity,
  ports: Ports,
): Work<'LIMIT_REACHED'> {
  const checked = checkLabour(input);
  if (!checked.ok) return checked;
  const { mechanics, clock, newId } = ports;
  const { mechanicId: named, ...worked } = checked.value;
  const mechanicId = named ?? user.id;
  const entry = { ...worked, id: newId(), mechanicId };
  type Code = 'NOT_FOUND' | 'INVALID' | 'INVALID_STATE' | 'LIMIT_REACHED';
  return changeOrder<Code>(id, knownToStaff(user), ports, async (order) => {
    const noted = logLabour(order, { ...entry, at: clock() }, clock());
    // Of the users themselves, their session has proved it.
    if (!noted.ok || mechanicId === user.id) return noted;
    const isMechanic = await mechanics.mayWork(mechanicId, order.branchId);
    return isMechanic ? noted : refuse('NOT_FOUND', 'mechanicId', messages.noSuchMechanic);
  });
}

/** Finishes the work. The units that were used leave the stock, and the others are free again. */
export async function finishOrder(id: string, input: unknown, user: UserIdentity, ports: Ports): Work {
  const checked = checkFinishing(input);
  if (!checked.ok) return checked;
  return changeOrder(id, knownToStaff(user), ports, (order) =>
    finish(order, checked.value.used, user.id, ports.clock()),
  );
}

/** Hands the vehicle over. */
export function deliverOrder(id: string, user: UserIdentity, ports: Ports): Work {
  return changeOrder(id, knownToStaff(user), ports, (order) => deliver(order, user.id, ports.clock()));
}

/** Cancels an order that is not finished. What it has reserved is free again. */
export async function cancelOrder(id: string, input: unknown, user: UserIdentity, ports: Ports): Work {
  const checked = checkCancellation(input);
  if (!checked.ok) return checked;
  return changeOrder(id, knownToStaff(user), ports, (order) =>
    cancel(order, checked.value.reason, user.id, ports.clock()),
  );
}
