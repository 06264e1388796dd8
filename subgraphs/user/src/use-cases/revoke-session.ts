import { done, type Outcome, refuse } from '@autograph/kernel';
import { identityEvent, type Origin } from '../domain/identity-event.ts';
import { messages } from '../domain/messages.ts';
import { isLive, type Session } from '../domain/session.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Ends one of the caller's own sessions, or anyone's where `isAdmin`. Another one is refused like one that does not exist. The
 * audit trail says whose session it was and who ended it.
 */
export async function revokeSession(
  id: string,
  { origin, isAdmin }: { readonly origin: Origin; readonly isAdmin: boolean },
  { sessions, audit, clock, newId }: Pick<Ports, 'sessions' | 'audit' | 'clock' | 'newId'>,
): Promise<Outcome<Session, 'NOT_FOUND'>> {
  const session = await sessions.findById(id);
  const now = clock();
  const mayEnd = isLive(session, now) && (isAdmin || session.userId === origin.actorId);
  if (!mayEnd || !(await sessions.end(id, now))) return refuse('NOT_FOUND', 'id', messages.noSuchSession);
  await audit.append([identityEvent('SESSION_REVOKED', session.userId, origin, { id: newId(), at: now })]);
  return done(session);
}
