import type { Ports } from '../ports/index.ts';

/** Drops the leads whose time is up; returns how many. */
export function dropLeads({
  leads,
  leadRetentionDays,
  clock,
}: Pick<Ports, 'leads' | 'leadRetentionDays' | 'clock'>): Promise<number> {
  return leads.dropBefore(new Date(clock().getTime() - leadRetentionDays * 86_400_000));
}
