import type { Role } from '@autograph/kernel';
import { isLive } from '../domain/session.ts';
import { mayLogIn } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/** Whether the access tokens of a session still count, and the role that its user has now. */
export async function sessionStatus(
  sessionId: string,
  { users, sessions, clock }: Pick<Ports, 'users' | 'sessions' | 'clock'>,
): Promise<{ readonly active: boolean; readonly role: Role | null }> {
  const session = await sessions.findById(sessionId);
  const user = isLive(session, clock()) ? await users.findById(session.userId) : null;
  return mayLogIn(user) ? { active: true, role: user.role } : { active: false, role: null };
}
