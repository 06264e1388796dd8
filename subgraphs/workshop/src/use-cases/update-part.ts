import { CONFLICT, type Outcome, refuse, retryOnConflict } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { checkPartChanges, type Part, revisePart } from '../domain/part.ts';
import type { Ports } from '../ports/index.ts';

/** Changes a part. Quotes that were sent keep the prices that they were sent with. */
export async function updatePart(
  id: string,
  input: Readonly<Record<string, unknown>> & { readonly expectedVersion?: number | null | undefined },
  { parts, clock }: Pick<Ports, 'parts' | 'clock'>,
): Promise<Outcome<Part, 'INVALID' | 'NOT_FOUND' | 'STALE'>> {
  const checked = checkPartChanges(input);
  if (!checked.ok) return checked;
  return retryOnConflict(`part ${id}`, async () => {
    const part = await parts.findById(id);
    if (!part) return refuse('NOT_FOUND', 'id', messages.noSuchPart);
    const revised = revisePart(part, checked.value, input.expectedVersion, clock());
    if (!revised.ok || revised.value === part) return revised;
    return (await parts.update(revised.value, part.version)) ? revised : CONFLICT;
  });
}
