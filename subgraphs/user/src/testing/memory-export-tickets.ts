import type { ExportTicket, ExportTickets } from '../ports/export-tickets.ts';

/** The permissions to download exports, in memory; it keeps the same contract as the real one. */
export function memoryExportTickets(): ExportTickets {
  const kept = new Map<string, ExportTicket>();
  return {
    put: async (ticket) => {
      kept.set(ticket.tokenHash, ticket);
    },
    take: async (tokenHash, at) => {
      const found = kept.get(tokenHash);
      if (!found || found.expiresAt <= at) return null;
      kept.delete(tokenHash);
      return found;
    },
  };
}
