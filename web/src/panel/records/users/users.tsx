import { useMemo } from 'react';
import { type UserRowFragment, UsersDocument } from '../../../data/__generated__/panel-admin.ts';
import { useTitle } from '../../../data/hooks.ts';
import { buttonClass } from '../../../design/button.tsx';
import { EmptyState } from '../../../design/states.tsx';
import { type Column, Table } from '../../../design/table.tsx';
import { formatMoment } from '../../../language/format.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { parseSearch } from '../../../shell/address.ts';
import { Link, useAddress } from '../../../shell/link.tsx';
import { go, noteOpened } from '../../../shell/navigation.ts';
import { useOfferActions } from '../../actions.ts';
import { panelAddress } from '../../address.ts';
import { FilterBar, FilterSelect, ListBody, PageHead, SearchField, useTotal } from '../list-parts.tsx';
import { userName } from '../names.ts';
import { useFocusBack, useList } from '../use-list.ts';
import { ORDERS, type Order, ROLES, STATUSES, type UserSearch, userPage, userSearch } from './search.ts';
import { UserStatusBadge } from './user-status.tsx';
import { UsersCsv } from './users-csv.tsx';

/** All accounts: who may log in, and as what. */
export default function UsersPage() {
  const text = useText();
  const at = useAddress();
  const search = useMemo(() => userSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const page = userPage(search);
  const list = useList(UsersDocument, page, ({ users }) => users);
  const total = useTotal(list);
  useTitle(text('records.users'));
  useFocusBack(list.rows !== undefined);
  const look = (change: Partial<UserSearch>): void =>
    go(panelAddress.users({ ...search, pagina: undefined, ...change }), { keepScroll: true });
  const find = useMemo(
    () => (busca: string) =>
      go(panelAddress.users({ ...search, pagina: undefined, busca }), { keepScroll: true, replace: true }),
    [search],
  );
  useOfferActions(
    useMemo(() => [{ name: text('records.user.new'), run: () => go(panelAddress.newUser()) }], [text]),
  );
  const columns = useMemo(() => columnsOf(text), [text]);
  return (
    <>
      <PageHead title={text('records.users')} total={total}>
        <UsersCsv filter={page.filter} sortBy={page.sortBy} />
        <Link to={panelAddress.newUser()} className={buttonClass()}>
          {text('records.user.new')}
        </Link>
      </PageHead>
      <FilterBar label={text('records.filter')}>
        <SearchField label={text('records.user.search')} value={search.busca ?? ''} onSearch={find} />
        <FilterSelect
          label={text('records.role')}
          value={search.funcao}
          all={text('records.all-f')}
          options={ROLES.map((role) => [role, text(`panel.role.${role}`)])}
          onChange={(funcao) => look({ funcao: funcao as UserSearch['funcao'] })}
        />
        <FilterSelect
          label={text('records.status')}
          value={search.situacao}
          all={text('records.all-f')}
          options={STATUSES.map((status) => [status, text(`records.user.status.${status}`)])}
          onChange={(situacao) => look({ situacao: situacao as UserSearch['situacao'] })}
        />
        <FilterSelect
          label={text('records.order')}
          value={search.ordem ?? 'nome'}
          options={(Object.keys(ORDERS) as Order[]).map((order) => [
            order,
            text(`records.user.order.${order}`),
          ])}
          onChange={(ordem) => look({ ordem: ordem as Order })}
        />
      </FilterBar>
      <ListBody
        list={list}
        page={search.pagina ?? 1}
        pageAddress={(pagina) => panelAddress.users({ ...search, pagina: pagina > 1 ? pagina : undefined })}
        empty={<EmptyState title={text('records.user.none')} />}
      >
        {(rows) => <Table label={text('records.users')} columns={columns} rows={rows} busy={list.pending} />}
      </ListBody>
    </>
  );
}

function columnsOf(text: Text): readonly Column<UserRowFragment>[] {
  return [
    {
      key: 'name',
      name: text('records.name'),
      cell: (user) => (
        <Link
          to={panelAddress.user(user.id)}
          onClick={() => noteOpened(user.id)}
          className="grid min-h-8 content-center no-underline hover:underline sm:min-w-36"
        >
          {userName(user, text)}
          <span className="text-xs font-normal text-muted sm:hidden">
            {[user.username, user.role && text(`panel.role.${user.role}`)].filter(Boolean).join(' · ')}
          </span>
        </Link>
      ),
    },
    {
      key: 'username',
      name: text('records.username'),
      cell: ({ username }) => username,
      className: 'max-sm:hidden',
    },
    { key: 'email', name: text('records.email'), cell: ({ email }) => email, className: 'max-sm:hidden' },
    {
      key: 'role',
      name: text('records.role'),
      cell: ({ role }) => role && text(`panel.role.${role}`),
      className: 'max-sm:hidden',
    },
    {
      key: 'status',
      name: text('records.status'),
      cell: ({ status }) => status && <UserStatusBadge status={status} />,
    },
    {
      key: 'branches',
      name: text('records.branches'),
      cell: ({ memberships }) => memberships?.map(({ branch }) => branch?.name).join(', '),
      className: 'max-sm:hidden',
    },
    {
      key: 'login',
      name: text('records.last-login'),
      cell: ({ lastLoginAt }) => (lastLoginAt ? formatMoment(lastLoginAt) : text('records.never')),
      numeric: true,
      className: 'max-sm:hidden',
    },
  ];
}
