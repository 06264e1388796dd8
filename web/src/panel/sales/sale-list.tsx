import { Pagination } from '../../design/pagination.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { formatMoment, formatMoney } from '../../language/format.ts';
import { type Text, useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { noteOpened } from '../../shell/navigation.ts';
import { panelAddress } from '../address.ts';
import type { Decision } from './decide-dialog.tsx';
import { decisionsOf } from './decisions.ts';
import { MoveMenu } from './move-menu.tsx';
import { type BoardSearch, boardSearch, LAST_PAGE, PAGE_SIZE } from './search.ts';
import type { SalesPage } from './use-board.ts';
import { Waiting } from './waiting.tsx';
import { type BoardSale, customerName, personName, vehicleName } from './words.ts';

/** The sales of one status, page by page: a table, and a list of cards on a phone. */
export function SaleList({
  page,
  search,
  busy,
  onDecide,
}: {
  readonly page: SalesPage;
  readonly search: BoardSearch;
  readonly busy: boolean;
  readonly onDecide: (decision: Decision) => void;
}) {
  const text = useText();
  const open = page.sales.some((sale) => decisionsOf(sale).length > 0);
  return (
    <div className="grid gap-6">
      <Table
        label={text('sales.list')}
        columns={columnsOf(text, open ? onDecide : undefined)}
        rows={page.sales}
        busy={busy}
      />
      <Pagination
        current={search.pagina ?? 1}
        last={Math.min(Math.ceil(page.total / PAGE_SIZE), LAST_PAGE)}
        link={(pagina, { className, label, current, children }) => (
          <Link
            to={panelAddress.sales({ ...boardSearch({ ...search, pagina }) })}
            className={className}
            aria-label={label}
            aria-current={current ? 'page' : undefined}
          >
            {children}
          </Link>
        )}
      />
    </div>
  );
}

function columnsOf(
  text: Text,
  onDecide: ((decision: Decision) => void) | undefined,
): readonly Column<BoardSale>[] {
  return [
    {
      key: 'vehicle',
      name: text('sales.vehicle'),
      className: 'min-w-52',
      cell: (sale) => (
        <span className="grid">
          <Link
            to={panelAddress.sale(sale.id)}
            data-sale={sale.id}
            onClick={() => noteOpened(sale.id)}
            className="hover:text-accent hover:underline"
          >
            {vehicleName(sale, text)}
          </Link>
          <span className="figures text-xs font-normal text-muted">{sale.vehicle?.plate}</span>
        </span>
      ),
    },
    {
      key: 'customer',
      name: text('sales.customer'),
      className: 'min-w-40',
      cell: (sale) => customerName(sale, text),
    },
    {
      key: 'total',
      name: text('sales.total'),
      numeric: true,
      cell: ({ totalAmount, paymentMethod }) => (
        <span className="grid">
          <span className="font-semibold">{formatMoney(totalAmount.amount)}</span>
          <span className="text-xs text-muted">{text(`payment.${paymentMethod}`)}</span>
        </span>
      ),
    },
    {
      key: 'seller',
      name: text('sales.opened-by'),
      className: 'whitespace-nowrap',
      cell: ({ openedBy, branch }) => (
        <span className="grid">
          {personName(openedBy)}
          <span className="text-xs text-muted">{branch?.name}</span>
        </span>
      ),
    },
    {
      key: 'at',
      name: text('sales.when'),
      className: 'whitespace-nowrap figures',
      cell: (sale) =>
        sale.status === 'PENDING' ? (
          <Waiting sale={sale} />
        ) : (
          sale.decidedAt && <time dateTime={sale.decidedAt}>{formatMoment(sale.decidedAt)}</time>
        ),
    },
    ...(onDecide
      ? [
          {
            key: 'move',
            name: text('sales.actions'),
            cell: (sale: BoardSale) =>
              decisionsOf(sale).length > 0 && <MoveMenu sale={sale} onDecide={onDecide} />,
          },
        ]
      : []),
  ];
}
