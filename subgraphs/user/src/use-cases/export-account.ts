import type { IdentityEvent } from '../domain/identity-event.ts';
import type { Ports } from '../ports/index.ts';
import { collectEvents } from './collect-events.ts';

/** How many entries of the audit trail are read at once, and at most. */
const PAGE = 100;
const MOST = 100_000;

/** What this service holds about a user: the account, its sessions, and the audit trail's entries about it or by it. */
export async function exportAccount(userId: string, ports: Pick<Ports, 'users' | 'sessions' | 'audit'>) {
  await collectEvents(ports);
  const user = await ports.users.findById(userId);
  if (!user) return null;
  const { passwordHash, erasingSince, ...profile } = user;
  const sessions = await ports.sessions.findAll(userId);
  return {
    ...profile,
    sessions: sessions.map(({ tokenHash, spent, userId: _, ...session }) => session),
    auditTrail: [
      ...new Map(
        [...(await entries({ userId }, ports)), ...(await entries({ actorId: userId }, ports))].map(
          (entry) => [entry.id, entry],
        ),
      ).values(),
    ],
  };
}

async function entries(
  criteria: { readonly userId?: string; readonly actorId?: string },
  { audit }: Pick<Ports, 'audit'>,
): Promise<readonly IdentityEvent[]> {
  const found: IdentityEvent[] = [];
  let cursor: string | null = null;
  do {
    const page = await audit.list(criteria, { limit: PAGE, backward: false, cursor });
    found.push(...page.edges.map(({ node }) => node));
    cursor = page.hasNextPage ? (page.edges.at(-1)?.cursor ?? null) : null;
  } while (cursor !== null && found.length < MOST);
  return found;
}
