import { OrderListDocument } from '../../data/__generated__/panel-workshop.ts';
import { EmptyState } from '../../design/states.tsx';
import { useText } from '../../language/use-text.ts';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import { ListBody } from '../records/list-parts.tsx';
import { PAGE_SIZE } from '../records/search.ts';
import { useFocusBack, useList } from '../records/use-list.ts';
import type { Acting } from './action-dialog.tsx';
import { OrderCard } from './order-card.tsx';
import { isOver } from './search.ts';
import type { WorkOrderStatus } from './words.ts';

/** All orders of one status, page by page. */
export function OrderList({
  status,
  page,
  onAct,
}: {
  readonly status: WorkOrderStatus;
  readonly page: number;
  readonly onAct: (acting: Acting) => void;
}) {
  const text = useText();
  const { branchIds } = useBranchScope();
  const list = useList(
    OrderListDocument,
    {
      filter: { status: [status], ...(branchIds && { branchId: [...branchIds] }) },
      sortBy: isOver(status)
        ? { field: 'UPDATED_AT', direction: 'DESC' }
        : { field: 'CREATED_AT', direction: 'ASC' },
      first: PAGE_SIZE,
      offset: (page - 1) * PAGE_SIZE,
    },
    ({ workOrders }) => workOrders,
  );
  useFocusBack(list.rows !== undefined);
  return (
    <ListBody
      list={list}
      page={page}
      pageAddress={(pagina) =>
        panelAddress.workshop({ situacao: status, pagina: pagina > 1 ? pagina : undefined })
      }
      empty={<EmptyState title={text('workshop.column-none')} />}
    >
      {(rows) => (
        <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {rows.map((order) => (
            <li key={order.id}>
              <OrderCard order={order} onAct={onAct} />
            </li>
          ))}
        </ul>
      )}
    </ListBody>
  );
}
