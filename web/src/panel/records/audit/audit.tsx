import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { AuditTrailDocument, BranchesDocument } from '../../../data/__generated__/panel-admin.ts';
import { useTitle } from '../../../data/hooks.ts';
import { buttonClass } from '../../../design/button.tsx';
import { TextField } from '../../../design/field.tsx';
import { Chip } from '../../../design/small.tsx';
import { EmptyState, ErrorState } from '../../../design/states.tsx';
import { Table } from '../../../design/table.tsx';
import { useText } from '../../../language/use-text.ts';
import { parseSearch } from '../../../shell/address.ts';
import { Link, useAddress } from '../../../shell/link.tsx';
import { go } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { FilterBar, FilterSelect, PageHead, RowsSkeleton, useTotal } from '../list-parts.tsx';
import { useList } from '../use-list.ts';
import { AuditCsv } from './audit-csv.tsx';
import { auditColumns } from './columns.tsx';
import { PersonFilter } from './person-filter.tsx';
import { ACTIONS, type AuditSearch, auditPage, auditSearch, fromStart } from './search.ts';
import { useUserNames } from './use-user-names.ts';

/** Who did what to accounts and sessions, newest first. */
export default function AuditPage() {
  const text = useText();
  const at = useAddress();
  const search = useMemo(() => auditSearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const page = auditPage(search);
  const list = useList(AuditTrailDocument, page, ({ auditTrail }) => auditTrail);
  const total = useTotal(list);
  useTitle(text('records.audit'));
  const { rows } = list;
  const names = useUserNames([
    search.usuario ?? null,
    search.autor ?? null,
    ...(rows ?? []).flatMap(({ userId, actorId }) => [userId, actorId]),
  ]);
  const look = (change: Partial<AuditSearch>): void =>
    go(panelAddress.audit({ ...fromStart(search), ...change }), { keepScroll: true });
  const branches = useQuery(BranchesDocument).data?.branches;
  const branchNames = useMemo(() => new Map(branches?.map(({ id, name }) => [id, name])), [branches]);
  const columns = useMemo(() => auditColumns(text, names, branchNames), [text, names, branchNames]);
  return (
    <>
      <PageHead title={text('records.audit')} total={total}>
        <AuditCsv filter={page.filter} branches={branchNames} />
      </PageHead>
      <FilterBar label={text('records.filter')}>
        <FilterSelect
          label={text('records.audit.action')}
          value={search.acao}
          all={text('records.all-f')}
          options={ACTIONS.map((action) => [action, text(`records.audit.${action}`)])}
          onChange={(acao) => look({ acao: acao as AuditSearch['acao'] })}
        />
        <TextField
          type="date"
          label={text('records.from')}
          value={search.de ?? ''}
          onChange={({ target }) => look({ de: target.value || undefined })}
        />
        <TextField
          type="date"
          label={text('records.to')}
          value={search.ate ?? ''}
          onChange={({ target }) => look({ ate: target.value || undefined })}
        />
        {(
          [
            ['usuario', 'records.audit.user'],
            ['autor', 'records.audit.actor'],
          ] as const
        ).map(([key, label]) => {
          const id = search[key];
          const name = id && `${text(label)}: ${names.get(id) ?? id}`;
          return name ? (
            <Chip
              key={key}
              removeLabel={text('records.remove-filter', { name })}
              onRemove={() => look({ [key]: undefined })}
            >
              {name}
            </Chip>
          ) : (
            <PersonFilter key={key} label={text(label)} onPick={(picked) => look({ [key]: picked })} />
          );
        })}
      </FilterBar>
      {list.failure && <ErrorState failure={list.failure} onRetry={list.retry} />}
      {!list.failure && !rows && <RowsSkeleton />}
      {rows?.length === 0 && !list.failure && (
        <EmptyState
          title={text('records.audit.none')}
          action={
            <Link to={panelAddress.audit()} className="font-semibold text-accent underline">
              {text('records.audit.all')}
            </Link>
          }
        />
      )}
      {rows && rows.length > 0 && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <Table label={text('records.audit')} columns={columns} rows={rows} busy={list.pending} />
          <Steps list={list.page} search={search} />
        </div>
      )}
    </>
  );
}

/** Ways to later and earlier entries. */
function Steps({
  list,
  search,
}: {
  readonly list: { readonly pageInfo?: Position } | undefined;
  readonly search: AuditSearch;
}) {
  const text = useText();
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = list?.pageInfo ?? {};
  if (!hasPreviousPage && !hasNextPage) return null;
  const start = fromStart(search);
  return (
    <nav aria-label={text('pages.label')} className="flex flex-wrap justify-center gap-3" data-print="no">
      {hasPreviousPage && (
        <Link to={panelAddress.audit({ ...start, antes: startCursor })} className={buttonClass('secondary')}>
          {text('records.audit.newer')}
        </Link>
      )}
      {hasNextPage && (
        <Link to={panelAddress.audit({ ...start, depois: endCursor })} className={buttonClass('secondary')}>
          {text('records.audit.older')}
        </Link>
      )}
    </nav>
  );
}

interface Position {
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
  readonly startCursor?: string | null;
  readonly endCursor?: string | null;
}
