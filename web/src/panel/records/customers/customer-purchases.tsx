import { useMemo, useState } from 'react';
import {
  CustomerPurchasesDocument,
  type CustomerPurchasesQuery,
} from '../../../data/__generated__/panel-records.ts';
import { Pagination } from '../../../design/pagination.tsx';
import { Skeleton } from '../../../design/small.tsx';
import { ErrorState } from '../../../design/states.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { formatMoney, formatShortDay } from '../../../language/format.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { panelAddress } from '../../address.ts';
import { vehicleName } from '../names.ts';
import { SaleBadge } from '../sale-badge.tsx';
import { useList } from '../use-list.ts';

type Sale = NonNullable<NonNullable<CustomerPurchasesQuery['customer']>['sales']>['nodes'][number];

const SHOWN = 20;

/** All purchases of a customer, newest first. */
export function CustomerPurchases({ id }: { readonly id: string }) {
  const text = useText();
  const [page, setPage] = useState(1);
  const variables = { id, first: SHOWN, offset: (page - 1) * SHOWN };
  const list = useList(CustomerPurchasesDocument, variables, ({ customer }) => customer?.sales);
  const columns = useMemo(() => columnsOf(text), [text]);
  const { rows, total = 0, failure, retry } = list;
  return (
    <section aria-labelledby="purchases" className="grid min-w-0 gap-3">
      <h2 id="purchases" className="text-lg font-semibold">
        {text('records.purchases')}{' '}
        {list.total !== undefined && <span className="figures font-normal text-muted">{total}</span>}
      </h2>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!failure && !rows && <Skeleton className="h-40 w-full" />}
      {rows?.length === 0 && (
        <p className="rounded-lg border border-dashed border-line px-5 py-6 text-sm text-muted">
          {text('records.purchases.none')}
        </p>
      )}
      {rows && rows.length > 0 && (
        <Table label={text('records.purchases')} columns={columns} rows={rows} busy={list.pending} />
      )}
      <Pagination
        current={page}
        last={Math.ceil(total / SHOWN)}
        link={(to, { className, label, current, children }) => (
          <button
            type="button"
            className={className}
            aria-label={label}
            aria-current={current ? 'page' : undefined}
            onClick={() => setPage(to)}
          >
            {children}
          </button>
        )}
      />
    </section>
  );
}

function columnsOf(text: Text): readonly Column<Sale>[] {
  return [
    {
      key: 'vehicle',
      name: text('records.vehicle'),
      cell: ({ id, vehicle }) => (
        <Link to={panelAddress.sale(id)} className="block no-underline hover:underline sm:min-w-56">
          {vehicle ? vehicleName(vehicle) : text('records.sale')}
        </Link>
      ),
    },
    { key: 'status', name: text('records.status'), cell: ({ status }) => <SaleBadge status={status} /> },
    {
      key: 'total',
      name: text('records.total-amount'),
      cell: ({ totalAmount }) => formatMoney(totalAmount.amount),
      numeric: true,
    },
    {
      key: 'payment',
      name: text('records.payment'),
      cell: ({ paymentMethod }) => text(`payment.${paymentMethod}`),
    },
    { key: 'branch', name: text('panel.branch'), cell: ({ branch }) => branch?.name },
    {
      key: 'opened',
      name: text('records.opened-at'),
      cell: ({ createdAt }) => formatShortDay(createdAt),
      numeric: true,
    },
  ];
}
