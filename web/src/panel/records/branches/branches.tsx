import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { BranchesDocument, type BranchRecordFragment } from '../../../data/__generated__/panel-admin.ts';
import { failureOf } from '../../../data/failure.ts';
import { useTitle } from '../../../data/hooks.ts';
import { buttonClass } from '../../../design/button.tsx';
import { Badge } from '../../../design/small.tsx';
import { ErrorState } from '../../../design/states.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { formatNumber } from '../../../language/format.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { go, noteOpened, wentBack } from '../../../shell/navigation.ts';
import { useOfferActions } from '../../actions.ts';
import { panelAddress } from '../../address.ts';
import { PageHead, RowsSkeleton } from '../list-parts.tsx';
import { useFocusBack } from '../use-list.ts';

/** All branches of the dealership. */
export default function BranchesPage() {
  const text = useText();
  const { data, error, refetch } = useQuery(BranchesDocument, {
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const branches = data?.branches;
  useTitle(text('records.branches'));
  useFocusBack(Boolean(branches));
  useOfferActions(
    useMemo(() => [{ name: text('records.branch.new'), run: () => go(panelAddress.newBranch()) }], [text]),
  );
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <>
      <PageHead
        title={text('records.branches')}
        total={
          branches
            ? text('records.total', { count: branches.length, shown: formatNumber(branches.length) })
            : undefined
        }
      >
        <Link to={panelAddress.newBranch()} className={buttonClass()}>
          {text('records.branch.new')}
        </Link>
      </PageHead>
      {error && !branches && <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!branches && !error && <RowsSkeleton />}
      {branches && <Table label={text('records.branches')} columns={columns} rows={branches} />}
    </>
  );
}

function columnsOf(text: Text): readonly Column<BranchRecordFragment>[] {
  return [
    {
      key: 'name',
      name: text('records.name'),
      cell: ({ id, name, city, state }) => (
        <Link
          to={panelAddress.branch(id)}
          onClick={() => noteOpened(id)}
          className="grid min-h-9 content-center no-underline hover:underline"
        >
          {name}
          <span className="text-xs font-normal text-muted sm:hidden">
            {[city, state].filter(Boolean).join('/')}
          </span>
        </Link>
      ),
    },
    {
      key: 'city',
      name: text('records.city'),
      cell: ({ city, state }) => [city, state].filter(Boolean).join('/'),
      className: 'max-sm:hidden',
    },
    {
      key: 'phone',
      name: text('records.phone'),
      cell: ({ phone }) => <span className="figures whitespace-nowrap">{phone}</span>,
      className: 'max-sm:hidden',
    },
    {
      key: 'cnpj',
      name: text('records.branch.field.cnpj'),
      cell: ({ cnpj }) => <span className="figures whitespace-nowrap">{cnpj}</span>,
      className: 'max-sm:hidden',
    },
    {
      key: 'active',
      name: text('records.status'),
      cell: ({ active }) => (
        <Badge tone={active ? 'accent' : 'neutral'}>
          {text(active ? 'records.branch.active' : 'records.branch.inactive')}
        </Badge>
      ),
    },
  ];
}
