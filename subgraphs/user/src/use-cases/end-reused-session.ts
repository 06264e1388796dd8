import { identityEvent, NOBODY } from '../domain/identity-event.ts';
import type { Session } from '../domain/session.ts';
import type { Ports } from '../ports/index.ts';

/** Ends a session of which an old refresh token came back: two hold its tokens. */
export async function endReusedSession(
  { id, userId }: Session,
  { sessions, audit, clock, newId }: Pick<Ports, 'sessions' | 'audit' | 'clock' | 'newId'>,
): Promise<void> {
  const at = clock();
  if (!(await sessions.end(id, at))) return;
  const origin = { ...NOBODY, sessionId: id };
  await audit.append([identityEvent('REFRESH_TOKEN_REUSED', userId, origin, { id: newId(), at })]);
}
