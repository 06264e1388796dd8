import { done, type Outcome, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import { checkPart, newPartOf, type Part } from '../domain/part.ts';
import type { Ports } from '../ports/index.ts';

/** Creates a part, of which no branch has any. Refused as CONFLICT when another part has its SKU. */
export async function createPart(
  input: unknown,
  { parts, clock }: Pick<Ports, 'parts' | 'clock'>,
): Promise<Outcome<Part, 'INVALID' | 'CONFLICT'>> {
  const checked = checkPart(input);
  if (!checked.ok) return checked;
  const part = newPartOf(checked.value, parts.idOf(checked.value.sku), clock());
  const inserted = await parts.insert(part);
  return inserted === 'inserted' ? done(part) : refuse('CONFLICT', 'sku', messages.skuTaken);
}
