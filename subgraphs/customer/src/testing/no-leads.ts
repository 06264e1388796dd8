import type { LeadRepository } from '../ports/lead-repository.ts';

/** A keeper of leads that has none and keeps none, for tests that are about other things. */
export const noLeads: LeadRepository = {
  insert: async () => undefined,
  findById: async () => null,
  list: async () => ({ edges: [], hasNextPage: false, hasPreviousPage: false, total: async () => 0 }),
  findOf: async () => [],
  update: async () => false,
  forget: async () => undefined,
  dropBefore: async () => 0,
};
