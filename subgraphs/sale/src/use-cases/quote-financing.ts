import { type Outcome, refuse } from '@autograph/kernel';
import { checkFinancing, type FinancingTerms, financingTerms } from '../domain/financing.ts';
import { messages } from '../domain/messages.ts';
import type { Ports } from '../ports/index.ts';
import type { StockReader } from '../ports/vehicle-inventory.ts';

/** What it costs to finance a vehicle at the price that it has now, and at the rate of the graph. Binds nobody. */
export async function quoteFinancing(
  input: Readonly<Record<string, unknown>>,
  reader: StockReader,
  { vehicles, policy }: Pick<Ports, 'vehicles' | 'policy'>,
): Promise<Outcome<FinancingTerms, 'INVALID' | 'NOT_FOUND'>> {
  const asked = checkFinancing(input);
  if (!asked.ok) return asked;
  const price = await vehicles.priceOf(asked.value.vehicleId, reader);
  if (!price) return refuse('NOT_FOUND', 'vehicleId', messages.noSuchVehicle);
  return financingTerms(asked.value, price, policy.monthlyRate);
}
