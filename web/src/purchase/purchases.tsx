import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { LogInFirst } from '../account/log-in-first.tsx';
import { PurchasesDocument } from '../data/__generated__/purchase.ts';
import { failureOf } from '../data/failure.ts';
import { useLoggedIn, useTitle } from '../data/hooks.ts';
import { buttonClass } from '../design/button.tsx';
import { Pagination } from '../design/pagination.tsx';
import { Skeleton } from '../design/small.tsx';
import { EmptyState, ErrorState } from '../design/states.tsx';
import { useText } from '../language/use-text.ts';
import { address, parseSearch } from '../shell/address.ts';
import { Link, useAddress } from '../shell/link.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { PurchaseCard, type Sale } from './purchase-card.tsx';
import { usePurchaseChanges } from './use-purchase-changes.ts';

const PAGE_SIZE = 10;

/** What someone has bought, newest first, as it is now. */
export default function PurchasesPage() {
  const text = useText();
  const loggedIn = useLoggedIn();
  useTitle(text('shell.purchases'));
  return (
    <div className="page grid max-w-4xl gap-8 py-10">
      <h1 className="display text-2xl">{text('shell.purchases')}</h1>
      {loggedIn ? <List /> : <LogInFirst title={text('purchases.first')} />}
    </div>
  );
}

function List() {
  const text = useText();
  const { pagina } = parseSearch(useAddress().split('?')[1] ?? '');
  const page = Math.max(1, Math.floor(Number(pagina)) || 1);
  const [cancelling, setCancelling] = useState<Sale>();
  const { data, error, loading, refetch } = useQuery(PurchasesDocument, {
    variables: { first: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  usePurchaseChanges();
  const sales = data?.sales;
  if (!sales && error) return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (!sales && loading) {
    return (
      <div className="grid gap-5" aria-hidden="true">
        <Skeleton className="h-52 w-full" />
        <Skeleton className="h-52 w-full" />
      </div>
    );
  }
  if (!sales || sales.nodes.length === 0) {
    return (
      <EmptyState
        title={text('purchases.none')}
        action={
          <Link to={address.stock()} className={buttonClass('primary')}>
            {text('stock.see-all')}
          </Link>
        }
      >
        {text('purchases.none-text')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="grid gap-5">
        {sales.nodes.map((sale) => (
          <li key={sale.id}>
            <PurchaseCard sale={sale} onCancel={() => setCancelling(sale)} />
          </li>
        ))}
      </ul>
      <Pagination
        current={page}
        last={Math.ceil(sales.totalCount / PAGE_SIZE)}
        link={(to, { className, label, current, children }) => (
          <Link
            to={address.purchases(to)}
            className={className}
            aria-label={label}
            aria-current={current ? 'page' : undefined}
          >
            {children}
          </Link>
        )}
      />
      <CancelDialog sale={cancelling} onClose={() => setCancelling(undefined)} />
    </>
  );
}
