import { type Given, oneOf, pageOf, pageParameter } from '../records/search.ts';
import { STATUSES, type WorkOrderStatus } from './words.ts';

/** How many orders a column of the board shows. The list has the rest. */
export const COLUMN_SIZE = 20;

/** What is looked at, as it stands in the address. */
export interface WorkshopSearch {
  /** One status: the board becomes a list of its orders. */
  readonly situacao?: WorkOrderStatus;
  readonly pagina?: number;
  /** The column that a phone shows. */
  readonly coluna?: WorkOrderStatus;
}

/** What an address says, without what makes no sense. */
export function workshopSearch(given: Given): WorkshopSearch {
  const [situacao, coluna] = [oneOf(given, 'situacao', STATUSES), oneOf(given, 'coluna', STATUSES)];
  return {
    ...(situacao && { situacao, ...pageParameter(pageOf(given)) }),
    ...(coluna && { coluna }),
  };
}

/** Statuses that an order does not leave: the newest come first. */
export function isOver(status: WorkOrderStatus): boolean {
  return status === 'DELIVERED' || status === 'CANCELLED';
}
