import type { Outcome } from '@autograph/kernel';
import { checkRemarks } from '../domain/decision-input.ts';
import { annotate, type Sale } from '../domain/sale.ts';
import { eventOfUpdate } from '../domain/sale-event.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { changeSale } from './change-sale.ts';
import { knownToStaff } from './known-to-staff.ts';

/** Changes the remarks of a sale, decided or not; with `expectedVersion` only if nobody else changed it meanwhile. */
export async function updateSale(
  id: string,
  input: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  { user }: Pick<Actor, 'user'>,
  { sales, clock, newId }: Pick<Ports, 'sales' | 'clock' | 'newId'>,
): Promise<Outcome<Sale, 'INVALID' | 'NOT_FOUND' | 'STALE'>> {
  const said = checkRemarks(input);
  if (!said.ok) return said;
  return changeSale(id, { sales, mayKnow: knownToStaff(user) }, async (sale) => {
    const annotated = annotate(sale, said.value.notes, input.expectedVersion ?? null, clock());
    if (!annotated.ok || annotated.value === sale) return annotated;
    const event = eventOfUpdate(annotated.value, newId());
    return (await sales.annotate(annotated.value, event, sale.version)) ? annotated : null;
  });
}
