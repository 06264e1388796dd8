import { isLive, type Session } from '../domain/session.ts';
import type { SessionRepository } from '../ports/session-repository.ts';

/** A keeper of sessions in memory, for tests of use cases; it keeps the same contract as the real one. */
export function memorySessionRepository(): SessionRepository {
  const kept = new Map<string, Session>();
  const findLive: SessionRepository['findLive'] = async (userId, at, limit) =>
    [...kept.values()]
      .filter((session) => session.userId === userId && isLive(session, at))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, limit);
  return {
    findById: async (id) => kept.get(id) ?? null,
    findByIds: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    insert: async (session) => {
      if (kept.has(session.id)) return false;
      kept.set(session.id, session);
      return true;
    },
    rotate: async ({ id, tokenHash, spent, lastUsedAt, expiresAt }, fromHash) => {
      const stored = kept.get(id);
      if (stored?.tokenHash !== fromHash || stored.endedAt) return false;
      kept.set(id, { ...stored, tokenHash, spent, lastUsedAt, expiresAt });
      return true;
    },
    findLive,
    findLiveOf: async (userIds, at, limit) => {
      const found = await Promise.all(
        userIds.map(async (id) => [id, await findLive(id, at, limit)] as const),
      );
      return new Map(found.filter(([, sessions]) => sessions.length > 0));
    },
    forgetAll: async (userId) => {
      for (const session of kept.values()) if (session.userId === userId) kept.delete(session.id);
    },
    findAll: async (userId) => [...kept.values()].filter((session) => session.userId === userId),
    endAll: async (userId, at, exceptId) => {
      for (const session of kept.values()) {
        if (session.userId !== userId || session.endedAt || session.id === exceptId) continue;
        kept.set(session.id, { ...session, endedAt: at });
      }
    },
    end: async (id, at) => {
      const stored = kept.get(id);
      if (!stored || stored.endedAt) return false;
      kept.set(id, { ...stored, endedAt: at });
      return true;
    },
  };
}
