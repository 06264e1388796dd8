import type { Role } from '@autograph/kernel';
import { isLive } from '../domain/session.ts';
import { mayLogIn } from '../domain/user.ts';
import type { Ports } from '../ports/index.ts';
import { adoptSessionOf } from './adopt-session.ts';
import { recordOf } from './mirror-person.ts';

/**
 * Whether the access tokens of a session still count, and the role that its user has now. `userId` is whose session it is
 * by a verified token: it serves a session that began at another provider, and cannot revive one that has ended here.
 */
export async function sessionStatus(
  { sessionId, userId }: { readonly sessionId: string; readonly userId?: string | null | undefined },
  ports: Ports,
): Promise<{ readonly active: boolean; readonly role: Role | null }> {
  const role = await roleIn(sessionId, userId ?? null, ports);
  return { active: role !== null, role };
}

async function roleIn(sessionId: string, userId: string | null, ports: Ports): Promise<Role | null> {
  const { identity, users, sessions, clock } = ports;
  const { directory } = identity;
  const session = await sessions.findById(sessionId);
  if (session ? !isLive(session, clock()) : !directory) return null;
  const holderId = session?.userId ?? userId;
  if (holderId === null || (userId !== null && userId !== holderId)) return null;
  const known = await users.findById(holderId);
  if (!directory) return mayLogIn(known) ? known.role : null;
  if (known && !mayLogIn(known)) return null;
  const held = await directory.sessionOf(sessionId, holderId);
  const user = held && (await recordOf({ person: held.person }, ports));
  if (!held || !mayLogIn(user)) return null;
  if (session) return user.role;
  const begun = { sessionId, userId: user.id, tokenHash: '', startedAt: held.startedAt };
  return (await adoptSessionOf(begun, ports)) ? user.role : null;
}
