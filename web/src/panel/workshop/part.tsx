import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PartPageDocument, type PartPageQuery } from '../../data/__generated__/panel-parts.ts';
import { failureOf } from '../../data/failure.ts';
import { useTitle } from '../../data/hooks.ts';
import { useLasting } from '../../data/lasting.ts';
import { Breadcrumb } from '../../design/breadcrumb.tsx';
import { Button, buttonClass } from '../../design/button.tsx';
import { Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorState } from '../../design/states.tsx';
import { formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import type { PanelPageProps } from '../page.ts';
import { useStaff } from '../use-staff.ts';
import { EditPartDialog } from './edit-part.tsx';
import { StockPanel } from './stock-panel.tsx';

/** A part with everything that its page shows. */
export type WholePart = NonNullable<PartPageQuery['parts']>['nodes'][number];
export type WholeStock = WholePart['stock'][number];

/** A part: its price, and in each branch what there is of it and how that came. The address names it by its SKU. */
export default function PartPage({ id: sku }: PanelPageProps) {
  const text = useText();
  const query = useQuery(PartPageDocument, {
    variables: { sku },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const { error, loading, refetch } = query;
  const data = useLasting(query);
  const part = data?.parts?.nodes[0];
  useTitle(part?.name ?? text('panel.menu.parts'));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-1">
      <Breadcrumb
        label={text('workshop.path')}
        steps={[
          <Link key="parts" to={panelAddress.parts()} className="hover:underline">
            {text('panel.menu.parts')}
          </Link>,
          part?.name ?? sku,
        ]}
      />
      {part && <Part part={part} />}
      {!part && error && <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!part && !error && loading && <Skeleton className="h-96 w-full" />}
      {!part && !error && !loading && (
        <EmptyState
          level="h1"
          title={text('parts.unknown')}
          action={
            <Link to={panelAddress.parts()} className={buttonClass('secondary')}>
              {text('parts.all')}
            </Link>
          }
        />
      )}
    </div>
  );
}

function Part({ part }: { readonly part: WholePart }) {
  const text = useText();
  const staff = useStaff();
  const { branch } = useBranchScope();
  const [editing, setEditing] = useState(false);
  const stockIn = (id: string) => part.stock.find((one) => one.branch?.id === id);
  // Branches where one works come first: those with the part, then those that have had none of it yet.
  const own = (branch ? [branch] : staff.branches).toSorted(
    (a, b) => Number(!stockIn(a.id)) - Number(!stockIn(b.id)),
  );
  const others = branch ? [] : part.stock.filter((one) => !own.some(({ id }) => id === one.branch?.id));
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="grid gap-1">
          <h1 className="display text-xl">{part.name}</h1>
          <p className="figures text-sm text-muted">
            {[
              part.sku,
              text('workshop.price-of-unit', { price: formatMoney(part.price.amount), unit: part.unit }),
            ].join(' · ')}
          </p>
        </div>
        <Button look="secondary" onClick={() => setEditing(true)}>
          {text('parts.edit')}
        </Button>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-2">
        {own.map((place) => (
          <StockPanel key={place.id} part={part} branch={place} stock={stockIn(place.id)} mayChange />
        ))}
        {others.map(
          (stock) =>
            stock.branch && (
              <StockPanel key={stock.id} part={part} branch={stock.branch} stock={stock} mayChange={false} />
            ),
        )}
      </div>
      <EditPartDialog part={part} open={editing} onClose={() => setEditing(false)} />
    </>
  );
}
