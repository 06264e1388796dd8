import { type Caller, done, type Outcome, refuse } from '@autograph/kernel';
import { beginLead, boundsOfLeads, checkLead, consentVersion } from '../domain/lead.ts';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Keeps that someone wants to be contacted about a vehicle. Refused when a detail is wrong, when the person did not agree to the
 * text of today, when there is no such vehicle, and after too many in a day from one user or address.
 */
export async function createLead(
  input: Readonly<Record<string, unknown>>,
  caller: Pick<Caller, 'user' | 'publicStock' | 'clientAddress'>,
  ports: Pick<Ports, 'leads' | 'showroom' | 'refusals' | 'leadRetentionDays' | 'clock' | 'newId'>,
): Promise<Outcome<true, 'INVALID' | 'NOT_FOUND' | 'LIMIT_REACHED'>> {
  const { leads, showroom, refusals, leadRetentionDays, clock, newId } = ports;
  const details = checkLead(input, consentVersion(leadRetentionDays));
  if (!details.ok) return details;
  const branchId = await showroom.branchOf(details.value.vehicleId, caller);
  if (branchId === null) return refuse('NOT_FOUND', 'vehicleId', messages.noSuchVehicle);
  const userId = caller.user?.id ?? null;
  const bounds = boundsOfLeads(userId, caller.clientAddress ?? null);
  if (!(await refusals.reserve(bounds, clock()))) return refuse('LIMIT_REACHED', null, messages.tooManyLeads);
  await leads.insert(beginLead(details.value, { id: newId(), branchId, userId }, clock()));
  return done(true);
}
