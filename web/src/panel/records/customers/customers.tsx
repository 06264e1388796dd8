import { useMemo } from 'react';
import { CustomersDocument, type CustomersQuery } from '../../../data/__generated__/panel-records.ts';
import { useTitle } from '../../../data/hooks.ts';
import { buttonClass } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/states.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { formatShortDay } from '../../../language/format.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { parseSearch } from '../../../shell/address.ts';
import { Link, useAddress } from '../../../shell/link.tsx';
import { go, noteOpened } from '../../../shell/navigation.ts';
import { useOfferActions } from '../../actions.ts';
import { panelAddress } from '../../address.ts';
import { ExportButton } from '../../export-button.tsx';
import { useStaff } from '../../use-staff.ts';
import { FilterBar, FilterSelect, ListBody, PageHead, SearchField, useTotal } from '../list-parts.tsx';
import { useFocusBack, useList } from '../use-list.ts';
import {
  type CustomerSearch,
  customerFilter,
  customerPage,
  customerSearch,
  ORDERS,
  type Order,
  STATES,
  typedAs,
} from './search.ts';

type Row = NonNullable<CustomersQuery['customers']>['nodes'][number];

/** All customers: one field finds them by name, CPF, CNPJ, phone number or e-mail address. */
export default function CustomersPage() {
  const text = useText();
  const staff = useStaff();
  const at = useAddress();
  const search = useMemo(() => customerSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const list = useList(CustomersDocument, customerPage(search), ({ customers }) => customers);
  const total = useTotal(list);
  useTitle(text('records.customers'));
  useFocusBack(list.rows !== undefined);
  const look = (change: Partial<CustomerSearch>): void =>
    go(panelAddress.customers({ ...search, pagina: undefined, ...change }), {
      keepScroll: true,
      replace: 'busca' in change,
    });
  const find = useMemo(
    () => (busca: string) =>
      go(panelAddress.customers({ ...search, pagina: undefined, busca }), {
        keepScroll: true,
        replace: true,
      }),
    [search],
  );
  const mayCreate = staff.may('Mutation.createCustomer');
  useOfferActions(
    useMemo(
      () =>
        mayCreate ? [{ name: text('records.customer.new'), run: () => go(panelAddress.newCustomer()) }] : [],
      [mayCreate, text],
    ),
  );
  const columns = useMemo(() => columnsOf(text), [text]);
  const typed = search.busca ? typedAs(search.busca) : undefined;
  return (
    <>
      <PageHead title={text('records.customers')} total={total}>
        <ExportButton list="customers" filter={customerFilter(search)} />
        {mayCreate && (
          <Link to={panelAddress.newCustomer(search.busca)} className={buttonClass()}>
            {text('records.customer.new')}
          </Link>
        )}
      </PageHead>
      <FilterBar label={text('records.filter')}>
        <SearchField
          label={text('records.customer.search')}
          hint={typed && typed !== 'search' ? text(`records.customer.by.${typed}`) : undefined}
          value={search.busca ?? ''}
          onSearch={find}
        />
        <FilterSelect
          label={text('records.state')}
          value={search.uf}
          all={text('records.all')}
          options={STATES.map((state) => [state, state])}
          onChange={(uf) => look({ uf })}
        />
        <FilterSelect
          label={text('records.order')}
          value={search.ordem ?? 'recentes'}
          options={(Object.keys(ORDERS) as Order[]).map((order) => [
            order,
            text(`records.customer.order.${order}`),
          ])}
          onChange={(ordem) => look({ ordem: ordem as Order })}
        />
      </FilterBar>
      <ListBody
        list={list}
        page={search.pagina ?? 1}
        pageAddress={(pagina) =>
          panelAddress.customers({ ...search, pagina: pagina > 1 ? pagina : undefined })
        }
        empty={
          <EmptyState
            title={text(search.busca || search.uf ? 'records.customer.not-found' : 'records.customer.none')}
            action={
              mayCreate && (
                <Link to={panelAddress.newCustomer(search.busca)} className={buttonClass('secondary')}>
                  {text('records.customer.new')}
                </Link>
              )
            }
          >
            {search.busca && text('records.customer.not-found-text')}
          </EmptyState>
        }
      >
        {(rows) => (
          <Table label={text('records.customers')} columns={columns} rows={rows} busy={list.pending} />
        )}
      </ListBody>
    </>
  );
}

function columnsOf(text: Text): readonly Column<Row>[] {
  return [
    {
      key: 'name',
      name: text('records.name'),
      cell: ({ id, name, phone, cpf, cnpj }) => (
        <Link
          to={panelAddress.customer(id)}
          onClick={() => noteOpened(id)}
          className="grid min-h-8 content-center no-underline hover:underline sm:max-w-72 sm:min-w-40"
        >
          {name ?? text('records.customer.erased')}
          <span className="figures text-xs font-normal text-muted sm:hidden">
            {[phone, cpf ?? cnpj].filter(Boolean).join(' · ')}
          </span>
        </Link>
      ),
    },
    {
      key: 'code',
      name: text('records.customer.code'),
      cell: ({ cpf, cnpj }) => <span className="figures whitespace-nowrap">{cpf ?? cnpj}</span>,
      className: 'max-sm:hidden',
    },
    {
      key: 'phone',
      name: text('records.phone'),
      cell: ({ phone }) => <span className="figures whitespace-nowrap">{phone}</span>,
      className: 'max-sm:hidden',
    },
    { key: 'email', name: text('records.email'), cell: ({ email }) => email, className: 'max-sm:hidden' },
    {
      key: 'city',
      name: text('records.city'),
      cell: ({ city, state }) => (
        <span className="whitespace-nowrap">{[city, state].filter(Boolean).join('/')}</span>
      ),
      className: 'max-sm:hidden',
    },
    {
      key: 'since',
      name: text('records.customer.since'),
      cell: ({ createdAt }) => formatShortDay(createdAt),
      numeric: true,
      className: 'max-[86rem]:hidden',
    },
  ];
}
