import { labourByService, type ServiceTime, type StatusTime, statusTimes } from '../domain/workshop-times.ts';
import type { Ports } from '../ports/index.ts';

/** Most orders that are read for it, the newest. */
const MOST_ORDERS = 2_000;

/** Mean times of finished orders. */
export interface WorkshopTimes {
  readonly count: number;
  readonly statuses: readonly StatusTime[];
  readonly services: readonly ServiceTime[];
}

/** How long orders of these branches that were finished in a period were in each status, and how long each service took. */
export async function tellTimes(
  branchIds: readonly string[] | undefined,
  period: { readonly from?: Date | undefined; readonly before?: Date | undefined },
  { orders, services }: Pick<Ports, 'orders' | 'services'>,
): Promise<WorkshopTimes> {
  const finished = await orders.findFinished(branchIds, period, MOST_ORDERS);
  const labour = labourByService(finished);
  const known = await services.findByIds([...labour.keys()]);
  return {
    count: finished.length,
    statuses: statusTimes(finished),
    services: known
      .toSorted((a, b) => a.name.localeCompare(b.name, 'pt-BR'))
      .map((service) => ({ service, ...(labour.get(service.id) ?? { count: 0, meanMinutes: 0 }) })),
  };
}
