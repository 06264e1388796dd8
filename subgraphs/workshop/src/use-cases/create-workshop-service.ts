import { done, type Outcome, refuse } from '@autograph/kernel';
import { messages } from '../domain/messages.ts';
import {
  checkWorkshopService,
  newWorkshopService,
  type WorkshopService,
} from '../domain/workshop-service.ts';
import type { Ports } from '../ports/index.ts';

/** Creates a service of the workshop. Refused as CONFLICT when another one has its name. */
export async function createWorkshopService(
  input: unknown,
  { services, clock }: Pick<Ports, 'services' | 'clock'>,
): Promise<Outcome<WorkshopService, 'INVALID' | 'CONFLICT'>> {
  const checked = checkWorkshopService(input);
  if (!checked.ok) return checked;
  const service = newWorkshopService(checked.value, services.idOf(checked.value.name), clock());
  const inserted = await services.insert(service);
  return inserted === 'inserted' ? done(service) : refuse('CONFLICT', 'name', messages.serviceNameTaken);
}
