import { adoptSession, isLive } from '../domain/session.ts';
import { mayLogIn } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';

/**
 * Records a session that began at the provider, so that it can be ended here. Returns whether it stands: not when it was
 * ended here already, nor when its user may not log in.
 */
export async function adoptSessionOf(
  begun: {
    readonly sessionId: string;
    readonly userId: string;
    readonly tokenHash: string;
    readonly startedAt: Date;
  },
  { sessions, users, clock }: Pick<Ports, 'sessions' | 'users' | 'clock'>,
): Promise<boolean> {
  const { sessionId, userId, tokenHash, startedAt } = begun;
  const session = adoptSession(sessionId, userId, tokenHash, startedAt, clock());
  if (!(await sessions.insert(session))) return isLive(await sessions.findById(sessionId), clock());
  // Anyone who blocked the user after they were looked at did not find this session.
  if (mayLogIn(await users.findById(userId))) return true;
  await sessions.end(sessionId, clock());
  return false;
}
