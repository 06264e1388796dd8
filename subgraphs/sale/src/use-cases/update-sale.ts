import type { Outcome } from '@autograph/kernel';
import { checkRemarks } from '../domain/decision-input.ts';
import { annotate, type Sale } from '../domain/sale.ts';
import type { Ports } from '../ports/index.ts';
import { changeSale } from './change-sale.ts';

/** Changes the remarks of a sale, decided or not; with `expectedVersion` only if nobody else changed it meanwhile. */
export async function updateSale(
  id: string,
  input: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  ports: Pick<Ports, 'sales' | 'clock'>,
): Promise<Outcome<Sale, 'INVALID' | 'NOT_FOUND' | 'STALE'>> {
  const said = checkRemarks(input);
  if (!said.ok) return said;
  return changeSale(id, ports, async (sale) => {
    const annotated = annotate(sale, said.value.notes, input.expectedVersion ?? null, ports.clock());
    const changes = annotated.ok && annotated.value !== sale;
    return !changes || (await ports.sales.annotate(annotated.value, sale.version)) ? annotated : null;
  });
}
