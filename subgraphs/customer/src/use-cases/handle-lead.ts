import { type Caller, CONFLICT, done, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import { type Lead, markHandled, maySeeLead } from '../domain/lead.ts';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';

/** Notes that a lead was handled, or that it is not yet. To staff of other branches there is no such lead. */
export async function handleLead(
  id: string,
  handled: boolean,
  caller: Caller,
  { leads, clock }: Pick<Ports, 'leads' | 'clock'>,
): Promise<Outcome<Lead, 'NOT_FOUND' | 'CONFLICT'>> {
  return retryOnConflict<Outcome<Lead, 'NOT_FOUND'>>(`lead ${id}`, async () => {
    const lead = await leads.findById(id);
    if (!lead || !maySeeLead(caller, lead)) return refuse('NOT_FOUND', 'id', messages.noSuchLead);
    const marked = markHandled(lead, handled, caller.user?.id ?? '', clock());
    if (!marked.ok || marked.value === lead) return marked;
    return (await leads.update(marked.value, lead.version)) ? done(marked.value) : CONFLICT;
  });
}
