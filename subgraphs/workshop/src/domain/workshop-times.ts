import { approvedLines, type Quote, type QuoteLine } from './quote.ts';
import type { Transition } from './transition.ts';
import { type LabourEntry, WORK_ORDER_STATUSES, type WorkOrderStatus } from './work-order.ts';
import type { WorkshopService } from './workshop-service.ts';

const MINUTE = 60_000;

/** What counts of an order that is finished. */
export interface FinishedOrder {
  readonly history: readonly Pick<Transition<WorkOrderStatus>, 'to' | 'at'>[];
  readonly labour: readonly Pick<LabourEntry, 'lineId' | 'minutes'>[];
  readonly quotes: readonly (Pick<Quote, 'approved'> & {
    readonly lines: readonly Pick<QuoteLine, 'id' | 'itemId'>[];
  })[];
}

/** How long orders were in a status. */
export interface StatusTime {
  readonly status: WorkOrderStatus;
  readonly count: number;
  readonly meanMinutes: number;
}

/** How long a service took. */
export interface ServiceTime {
  readonly service: WorkshopService;
  readonly count: number;
  readonly meanMinutes: number;
}

/** The mean time of orders in each status that they have left, in the order of the statuses. */
export function statusTimes(orders: readonly FinishedOrder[]): readonly StatusTime[] {
  const times = new Map<WorkOrderStatus, { count: number; minutes: number }>();
  for (const { history } of orders) {
    const own = new Map<WorkOrderStatus, number>();
    for (const [at, { to, at: since }] of history.entries()) {
      const until = history[at + 1]?.at;
      if (until) own.set(to, (own.get(to) ?? 0) + (until.getTime() - since.getTime()) / MINUTE);
    }
    for (const [status, minutes] of own) {
      const sum = times.get(status) ?? { count: 0, minutes: 0 };
      times.set(status, { count: sum.count + 1, minutes: sum.minutes + minutes });
    }
  }
  return WORK_ORDER_STATUSES.flatMap((status) => {
    const sum = times.get(status);
    return sum ? [{ status, count: sum.count, meanMinutes: sum.minutes / sum.count }] : [];
  });
}

/** The minutes of labour that orders had for each service, by its id. */
export function labourByService(
  orders: readonly FinishedOrder[],
): ReadonlyMap<string, { readonly count: number; readonly meanMinutes: number }> {
  const byService = new Map<string, number[]>();
  for (const order of orders) {
    const lines = new Map(order.quotes.flatMap(approvedLines).map(({ id, itemId }) => [id, itemId]));
    const own = new Map<string, number>();
    for (const { lineId, minutes } of order.labour) {
      const service = lineId === null ? undefined : lines.get(lineId);
      if (service) own.set(service, (own.get(service) ?? 0) + minutes);
    }
    for (const [service, minutes] of own)
      byService.set(service, [...(byService.get(service) ?? []), minutes]);
  }
  return new Map(
    [...byService].map(([service, minutes]) => {
      const sum = minutes.reduce((total, each) => total + each, 0);
      return [service, { count: minutes.length, meanMinutes: sum / minutes.length }];
    }),
  );
}
