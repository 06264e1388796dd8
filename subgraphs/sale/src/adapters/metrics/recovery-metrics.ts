import { recoveredRecords, recoveryBacklog } from '@autograph/service/process';

/** What the recovery loop tells whoever watches the house, at `/metrics`. */
export function recoveryMetrics(): { did(outcome: string): void; open(settlements: number): void } {
  const service = 'sale';
  return {
    did: (outcome) => recoveredRecords.inc({ service, outcome }),
    open: (settlements) => recoveryBacklog.set({ service }, settlements),
  };
}
