import type { Ports } from '../ports/index.ts';

/** Users whose events are collected at once. */
const BATCH = 50;

/**
 * Moves the events that wait with their users to the audit trail. Cut off or done twice at once, each event is there
 * once: it is forgotten with its user only after it is in the trail, where its id is unique.
 */
export async function collectEvents({ users, audit }: Pick<Ports, 'users' | 'audit'>): Promise<void> {
  for (;;) {
    const waiting = await users.findEvents(BATCH);
    if (waiting.length === 0) return;
    await audit.append(waiting.flatMap(({ events }) => events));
    await users.forgetEvents(waiting);
    if (waiting.length < BATCH) return;
  }
}
