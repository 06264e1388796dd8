import type { BoardOrder, WorkOrderStatus } from './words.ts';

/** What can be done with a work order. */
export type OrderAction =
  | 'diagnose'
  | 'quote'
  | 'send'
  | 'decide'
  | 'start'
  | 'finish'
  | 'deliver'
  | 'cancel';

/** An action that a dialog asks for. */
export type AskedAction = Exclude<OrderAction, 'quote' | 'decide'>;

/** Whether an action is made where the quote is on the screen. */
export function isOfQuote(action: OrderAction): action is 'quote' | 'send' | 'decide' {
  return action === 'quote' || action === 'send' || action === 'decide';
}

/** Whether an action needs more of an order than its card shows: the quote, the parts that were used, or a diagnosis that is there. */
export function needsWholeOrder(action: OrderAction, status: WorkOrderStatus): boolean {
  return isOfQuote(action) || action === 'finish' || (action === 'diagnose' && status !== 'RECEIVED');
}

/** The statuses in which the graph takes another revision of the quote. */
const QUOTABLE: ReadonlySet<WorkOrderStatus> = new Set([
  'QUOTED',
  'IN_DIAGNOSIS',
  'AWAITING_APPROVAL',
  'APPROVED',
  'IN_PROGRESS',
  'AWAITING_PARTS',
]);

type Standing = Pick<BoardOrder, 'status' | 'nextStatuses'> & {
  readonly quote?: Pick<NonNullable<BoardOrder['quote']>, 'status'> | null;
};

/** What the graph allows now, the next step of the work first. */
export function actionsOf({ status, nextStatuses, quote }: Standing): readonly OrderAction[] {
  const leadsTo = (to: WorkOrderStatus): boolean => nextStatuses.includes(to);
  const may: Readonly<Record<OrderAction, boolean>> = {
    deliver: leadsTo('DELIVERED'),
    finish: leadsTo('FINISHED'),
    decide: quote?.status === 'SENT',
    send: quote?.status === 'DRAFT' && QUOTABLE.has(status),
    // Work does not begin while parts are missing.
    start: status === 'APPROVED' && leadsTo('IN_PROGRESS'),
    // A diagnosis can be corrected until the quote is sent.
    diagnose: status === 'RECEIVED' || status === 'IN_DIAGNOSIS',
    quote: QUOTABLE.has(status),
    cancel: leadsTo('CANCELLED'),
  };
  const all = (Object.keys(may) as OrderAction[]).filter((action) => may[action]);
  // With a diagnosis there already, the quote comes next.
  return status === 'IN_DIAGNOSIS' ? all.toSorted((a, b) => order(a) - order(b)) : all;
}

const order = (action: OrderAction): number => (action === 'diagnose' ? 1 : action === 'cancel' ? 2 : 0);
