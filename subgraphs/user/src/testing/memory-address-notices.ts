import type { AddressNotice, AddressNotices } from '../ports/address-notices.ts';

/** The notices to former addresses, in memory; it keeps the same contract as the real one. */
export function memoryAddressNotices(): AddressNotices {
  const kept = new Map<string, AddressNotice>();
  return {
    put: async (notice) => {
      kept.set(notice.id, notice);
    },
    takeDue: async (now, nextAt) => {
      const [found] = [...kept.values()]
        .filter(({ dueAt, expiresAt }) => dueAt <= now && expiresAt > now)
        .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
      if (!found) return null;
      const taken = { ...found, dueAt: nextAt };
      kept.set(found.id, taken);
      return taken;
    },
    remove: async (id) => {
      kept.delete(id);
    },
    forget: async (userId) => {
      for (const { id, userId: owner } of kept.values()) if (owner === userId) kept.delete(id);
    },
  };
}
