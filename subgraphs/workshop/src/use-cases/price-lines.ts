import { done, type Outcome, type Refusal, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import type { QuoteLine } from '../domain/quote.ts';
import type { Lines } from '../domain/work-order-input.ts';
import type { Ports } from '../ports/index.ts';

type PricingPorts = Pick<Ports, 'parts' | 'services' | 'newId'>;

/** The lines that are asked for, with the names and prices of now. Refused when there are none, or one names what does not exist. */
export async function priceLines(
  { parts: ofParts, services: ofServices }: Lines,
  { parts, services, newId }: PricingPorts,
): Promise<Outcome<readonly QuoteLine[], 'INVALID' | 'NOT_FOUND'>> {
  if (ofParts.length + ofServices.length === 0) return refuse('INVALID', null, messages.noLines);
  const [known, offered] = await Promise.all([
    parts.findByIds([...new Set(ofParts.map(({ partId }) => partId))]),
    services.findByIds([...new Set(ofServices.map(({ serviceId }) => serviceId))]),
  ]);
  const refusals: Refusal<'NOT_FOUND'>[] = [];
  const lines: QuoteLine[] = [];
  for (const [at, { serviceId, quantity }] of ofServices.entries()) {
    const service = offered.find(({ id }) => id === serviceId);
    const field = ['services', `${at}`, 'serviceId'];
    if (!service) refusals.push({ code: 'NOT_FOUND', field, message: messages.noSuchService });
    else {
      const { name, price } = service;
      lines.push({ id: newId(), kind: 'SERVICE', itemId: serviceId, name, unit: null, quantity, price });
    }
  }
  for (const [at, { partId, quantity }] of ofParts.entries()) {
    const part = known.find(({ id }) => id === partId);
    const field = ['parts', `${at}`, 'partId'];
    if (!part) refusals.push({ code: 'NOT_FOUND', field, message: messages.noSuchPart });
    else {
      const { name, unit, price } = part;
      lines.push({ id: newId(), kind: 'PART', itemId: partId, name, unit, quantity, price });
    }
  }
  return refusals.length > 0 ? { ok: false, refusals } : done(lines);
}

/** The same lines with the names and prices of now. */
export async function priceAgain(
  lines: readonly QuoteLine[],
  { parts, services }: Pick<PricingPorts, 'parts' | 'services'>,
): Promise<readonly QuoteLine[]> {
  const idsOf = (wanted: QuoteLine['kind']) => [
    ...new Set(lines.filter(({ kind }) => kind === wanted).map(({ itemId }) => itemId)),
  ];
  const [known, offered] = await Promise.all([
    parts.findByIds(idsOf('PART')),
    services.findByIds(idsOf('SERVICE')),
  ]);
  return lines.map((line) => {
    const item = (line.kind === 'PART' ? known : offered).find(({ id }) => id === line.itemId);
    return item ? { ...line, name: item.name, price: item.price } : line;
  });
}
