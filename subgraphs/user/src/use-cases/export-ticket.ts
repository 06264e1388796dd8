import type { Role } from '@autograph/kernel';
import { identityEvent } from '../domain/identity-event.ts';
import type { ExportTicket } from '../ports/export-tickets.ts';
import type { Ports } from '../ports/index.ts';
import { sessionStatus } from './session-status.ts';

/** How long the address of an export works, in milliseconds. */
export const TICKET_LIFETIME = 60_000;

type Asked = Pick<ExportTicket, 'userId' | 'sessionId' | 'what' | 'request'>;

/** Permits one download of an export to a person in a session, and notes that in the audit trail. */
export async function beginExport(
  asked: Asked,
  clientAddress: string | null,
  ports: Pick<Ports, 'exportTickets' | 'resetTokens' | 'audit' | 'clock' | 'newId'>,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const { exportTickets, resetTokens, audit, clock } = ports;
  const at = clock();
  const token = resetTokens.make();
  const expiresAt = new Date(at.getTime() + TICKET_LIFETIME);
  await audit.append([entry('EXPORT_REQUESTED', asked, clientAddress, ports)]);
  await exportTickets.put({ ...asked, tokenHash: resetTokens.hash(token), expiresAt });
  return { token, expiresAt };
}

/** An export that is downloaded now. */
export interface ClaimedExport {
  readonly userId: string;
  readonly sessionId: string;
  /** The role that the user has now. */
  readonly role: Role;
  readonly request: string;
}

/**
 * The export that a token permits to download, once; `null` when the token is unknown, used or expired, or when the session
 * has ended since. Noted in the audit trail before anything is read.
 */
export async function claimExport(
  { token }: { readonly token: string },
  clientAddress: string | null,
  ports: Ports,
): Promise<ClaimedExport | null> {
  const ticket = await ports.exportTickets.take(ports.resetTokens.hash(token), ports.clock());
  if (!ticket) return null;
  const { userId, sessionId, request } = ticket;
  const { role } = await sessionStatus({ sessionId, userId }, ports);
  if (role === null) return null;
  await ports.audit.append([entry('EXPORT_DOWNLOADED', ticket, clientAddress, ports)]);
  return { userId, sessionId, role, request };
}

function entry(
  action: 'EXPORT_REQUESTED' | 'EXPORT_DOWNLOADED',
  { userId, sessionId, what }: Asked,
  clientAddress: string | null,
  { clock, newId }: Pick<Ports, 'clock' | 'newId'>,
) {
  const origin = { actorId: userId, sessionId, clientAddress };
  return { ...identityEvent(action, userId, origin, { id: newId(), at: clock() }), after: what };
}
