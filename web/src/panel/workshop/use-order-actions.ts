import {
  CancelWorkOrderDocument,
  DeliverWorkDocument,
  DiagnoseDocument,
  FinishWorkDocument,
  SendQuoteDocument,
  StartWorkDocument,
} from '../../data/__generated__/panel-workshop.ts';
import { type ActionResult, useAction } from '../use-action.ts';
import type { AskedAction } from './actions.ts';
import type { BoardOrder, WholeOrder } from './words.ts';

/** The lists that show work orders. They are asked for again after a change of one. */
export const ORDER_LISTS = { refetch: ['WorkshopBoard', 'OrderList'], drop: ['workOrders'] };

/** Units of a part that were used. */
interface Used {
  readonly partId: string;
  readonly quantity: number;
}

/** The mutation of an action. `words` are the diagnosis or the reason; `used` the parts of work that is finished, none for all. */
export function useOrderActions(order: BoardOrder | WholeOrder, action: AskedAction) {
  const diagnose = useAction(DiagnoseDocument, ORDER_LISTS);
  const send = useAction(SendQuoteDocument, ORDER_LISTS);
  const start = useAction(StartWorkDocument, ORDER_LISTS);
  const finish = useAction(FinishWorkDocument, ORDER_LISTS);
  const deliver = useAction(DeliverWorkDocument, ORDER_LISTS);
  const cancel = useAction(CancelWorkOrderDocument, ORDER_LISTS);
  const { id } = order;
  const run = (words: string, used: readonly Used[]): Promise<ActionResult<Record<string, object>>> => {
    switch (action) {
      case 'diagnose':
        return diagnose.run({ id, input: { diagnosis: words } });
      case 'send':
        return send.run({ id, input: { revision: order.quote?.revision ?? 0 } });
      case 'start':
        return start.run({ id });
      case 'finish':
        return finish.run({ id, input: used.length > 0 ? { used: [...used] } : {} });
      case 'deliver':
        return deliver.run({ id });
      case 'cancel':
        return cancel.run({ id, input: words ? { reason: words } : {} });
    }
  };
  const { busy, failure, refusals } = { diagnose, send, start, finish, deliver, cancel }[action];
  return { run, busy, failure, refusals };
}
