import type { DomainEvent } from '@autograph/events';
import type { Page, PageRequest, Sort } from '@autograph/kernel';
import type { QuoteStatus } from '../domain/quote.ts';
import type { WorkOrder, WorkOrderStatus } from '../domain/work-order.ts';
import type { FinishedOrder } from '../domain/workshop-times.ts';

/** Which orders a list has: conditions joined by AND, the values of one by OR. */
export interface WorkOrderCriteria {
  readonly status?: readonly WorkOrderStatus[] | undefined;
  /** Of the newest revision of the quote. */
  readonly quoteStatus?: readonly QuoteStatus[] | undefined;
  /** Of the newest revision that was sent. */
  readonly sentQuoteStatus?: readonly QuoteStatus[] | undefined;
  readonly branchId?: readonly string[] | undefined;
  readonly customerId?: string | undefined;
  readonly customerVehicleId?: string | undefined;
  readonly vehicleId?: string | undefined;
}

export type WorkOrderSortField = 'CREATED_AT' | 'UPDATED_AT';

export type WorkOrderPage = Page<WorkOrder>;

/** Whose orders a nested list has. */
export type WorkOrderParent = 'customerVehicleId' | 'vehicleId' | 'customerId';

/** Whose orders a caller may see. */
export type WorkOrderReach = Pick<WorkOrderCriteria, 'branchId' | 'customerId'>;

/** The work orders. Every change is one atomic write, and the event that it raises is part of that write. */
export interface WorkOrderRepository {
  insert(order: WorkOrder, event: DomainEvent | null): Promise<void>;
  /** Writes an order if the stored one has `expectedVersion`. */
  update(order: WorkOrder, event: DomainEvent | null, expectedVersion: number): Promise<boolean>;
  findById(id: string): Promise<WorkOrder | null>;
  /** Those that there are, in any order, in one query. */
  findByIds(ids: readonly string[]): Promise<readonly WorkOrder[]>;
  /** Orders under each of these parents within reach, at most `most` of each, newest first. In one query as a rule. */
  findUnder(
    parent: WorkOrderParent,
    ids: readonly string[],
    within: WorkOrderReach,
    most: number,
  ): Promise<readonly WorkOrder[]>;
  /** Every order of a customer. */
  findOfCustomer(customerId: string): Promise<readonly WorkOrder[]>;
  /** Ids of orders whose claims the stock may not know, at most `most`. */
  findOwing(most: number): Promise<readonly string[]>;
  /** Ids of orders with a quote that is not decided and expired at `now` or before, at most `most`. */
  findExpired(now: Date, most: number): Promise<readonly string[]>;
  /** What counts of orders of these branches that were finished in a period, newest first, at most `most`. */
  findFinished(
    branchIds: readonly string[] | undefined,
    period: { readonly from?: Date | undefined; readonly before?: Date | undefined },
    most: number,
  ): Promise<readonly FinishedOrder[]>;
  list(
    criteria: WorkOrderCriteria,
    sort: Sort<WorkOrderSortField>,
    request: PageRequest,
  ): Promise<WorkOrderPage>;
  /** How many orders owe the stock a claim. */
  countOwing(): Promise<number>;
}
