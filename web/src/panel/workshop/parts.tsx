import { useMemo, useState } from 'react';
import { type PartRowFragment, PartsDocument } from '../../data/__generated__/panel-parts.ts';
import { useTitle } from '../../data/hooks.ts';
import { Button } from '../../design/button.tsx';
import { Badge } from '../../design/small.tsx';
import { EmptyState } from '../../design/states.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { formatMoney, formatNumber } from '../../language/format.ts';
import { type Text, useText } from '../../language/use-text.ts';
import { parseSearch } from '../../shell/address.ts';
import { Link, useAddress } from '../../shell/link.tsx';
import { go, noteOpened } from '../../shell/navigation.ts';
import { useOfferActions } from '../actions.ts';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import { FilterBar, ListBody, PageHead, SearchField, useTotal } from '../records/list-parts.tsx';
import { PAGE_SIZE, pageOf, textOf } from '../records/search.ts';
import { useFocusBack, useList } from '../records/use-list.ts';
import { NewPartDialog } from './new-part.tsx';

/** All parts, with what there is of them in the branches that are looked at. */
export default function PartsPage() {
  const text = useText();
  const at = useAddress();
  const given = useMemo(() => parseSearch(at.split('?')[1] ?? ''), [at]);
  const [busca = '', page] = [textOf(given, 'busca'), pageOf(given)];
  const { branch } = useBranchScope();
  const [adding, setAdding] = useState(false);
  const list = useList(
    PartsDocument,
    { filter: busca ? { search: busca } : {}, first: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE },
    ({ parts }) => parts,
  );
  const total = useTotal(list);
  useTitle(text('panel.menu.parts'));
  useFocusBack(list.rows !== undefined);
  useOfferActions(useMemo(() => [{ name: text('parts.new'), run: () => setAdding(true) }], [text]));
  const find = useMemo(
    () => (words: string) => go(panelAddress.parts({ busca: words }), { keepScroll: true, replace: true }),
    [],
  );
  const columns = useMemo(() => columnsOf(text, branch?.id), [text, branch]);
  return (
    <>
      <PageHead title={text('panel.menu.parts')} total={total}>
        <Button onClick={() => setAdding(true)}>{text('parts.new')}</Button>
      </PageHead>
      <FilterBar label={text('records.filter')}>
        <SearchField label={text('parts.search')} value={busca} onSearch={find} />
      </FilterBar>
      <ListBody
        list={list}
        page={page}
        pageAddress={(pagina) => panelAddress.parts({ busca, pagina: pagina > 1 ? pagina : undefined })}
        empty={
          <EmptyState
            title={text(busca ? 'parts.not-found' : 'parts.none')}
            action={
              <Button look="secondary" onClick={() => setAdding(true)}>
                {text('parts.new')}
              </Button>
            }
          />
        }
      >
        {(rows) => (
          <Table label={text('panel.menu.parts')} columns={columns} rows={rows} busy={list.pending} />
        )}
      </ListBody>
      <NewPartDialog open={adding} onClose={() => setAdding(false)} />
    </>
  );
}

function columnsOf(text: Text, branchId: string | undefined): readonly Column<PartRowFragment>[] {
  return [
    {
      key: 'name',
      name: text('parts.name'),
      cell: ({ id, sku, name }) => (
        <Link
          to={panelAddress.part(sku)}
          onClick={() => noteOpened(id)}
          className="grid min-h-9 content-center no-underline hover:underline sm:min-w-48"
        >
          {name}
          <span className="figures text-xs font-normal text-muted">{sku}</span>
        </Link>
      ),
    },
    {
      key: 'price',
      name: text('parts.price'),
      cell: ({ price }) => formatMoney(price.amount),
      numeric: true,
      className: 'max-sm:hidden',
    },
    { key: 'unit', name: text('parts.unit'), cell: ({ unit }) => unit, className: 'max-lg:hidden' },
    {
      key: 'stock',
      name: text('parts.stock'),
      cell: ({ stock }) => (
        <StockCell stock={stock.filter(({ branch }) => !branchId || branch?.id === branchId)} />
      ),
    },
  ];
}

/** What there is of a part in each branch. A low stock says so. */
function StockCell({ stock }: { readonly stock: PartRowFragment['stock'] }) {
  const text = useText();
  if (stock.length === 0) return <span className="text-muted">{text('parts.no-stock')}</span>;
  return (
    <ul className="grid gap-1">
      {stock.map(({ id, branch, available, reserved, minimum, isLow }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5">
          <span className="figures font-semibold">
            {text('parts.available', { count: available, shown: formatNumber(available) })}
          </span>
          <span className="figures text-xs text-muted">
            {[
              branch?.name,
              reserved > 0 && text('parts.reserved', { count: reserved, shown: formatNumber(reserved) }),
              text('parts.minimum-of', { count: formatNumber(minimum) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {isLow && <Badge tone="danger">{text('parts.low')}</Badge>}
        </li>
      ))}
    </ul>
  );
}
