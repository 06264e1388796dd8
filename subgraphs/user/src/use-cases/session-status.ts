import type { Role } from '@autograph/kernel';
import type { Ports } from '../ports/index.ts';

/** Whether the access tokens of a session still count, and the role that its user has now. */
export async function sessionStatus(
  { sessionId, userId }: { readonly sessionId: string; readonly userId?: string | null | undefined },
  { identity }: Pick<Ports, 'identity'>,
): Promise<{ readonly active: boolean; readonly role: Role | null }> {
  const role = await identity.sessionRole(sessionId, userId ?? null);
  return { active: role !== null, role };
}
