import { useMemo } from 'react';
import { downloadCsv } from '../../../data/csv.ts';
import { useTitle } from '../../../data/hooks.ts';
import { Button } from '../../../design/button.tsx';
import { cx } from '../../../design/cx.ts';
import { TextField } from '../../../design/field.tsx';
import { Skeleton } from '../../../design/small.tsx';
import { EmptyState, ErrorState } from '../../../design/states.tsx';
import { useText } from '../../../language/use-text.ts';
import { parseSearch } from '../../../shell/address.ts';
import { useAddress } from '../../../shell/link.tsx';
import { go } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import { useBranchScope } from '../../branch-scope.ts';
import { PrintIcon } from '../../icons.tsx';
import { FilterBar, FilterSelect, PageHead } from '../list-parts.tsx';
import { Charts } from './charts.tsx';
import { csvRows } from './csv-rows.ts';
import { daysOf, lengthOf, PERIODS, type Period, type SummarySearch, summarySearch } from './period.ts';
import { StatusTiles } from './status-tiles.tsx';
import { useSummary } from './use-summary.ts';
import { dayName } from './words.ts';

/** Longer periods are shown by month. */
const MOST_DAYS = 62;

/** What was sold in a period, as charts that print and tables with the same numbers. */
export default function SummaryPage() {
  const text = useText();
  const at = useAddress();
  const { branch, branchIds } = useBranchScope();
  const search = useMemo(() => summarySearch(parseSearch(at.split('?')[1] ?? '')), [at]);
  const days = daysOf(search, new Date());
  const length = lengthOf(days);
  const by = search.por ?? (length !== undefined && length <= MOST_DAYS ? 'dia' : 'mes');
  const { summary, pending, failure, retry } = useSummary({ days, branchIds, by, status: search.situacao });
  useTitle(text('records.summary'));
  const look = (change: Partial<SummarySearch>): void =>
    go(panelAddress.summary({ ...search, ...change }), { keepScroll: true });
  const period =
    days.from && days.to
      ? days.from === days.to
        ? dayName(days.from)
        : text('records.summary.from-to', { from: dayName(days.from), to: dayName(days.to) })
      : text('records.period.tudo');
  return (
    <>
      <PageHead title={text('records.summary')} total={[period, branch?.name].filter(Boolean).join(' · ')}>
        <Button look="secondary" onClick={() => print()}>
          <PrintIcon className="size-4" />
          {text('records.print')}
        </Button>
        {summary && (
          <Button
            look="secondary"
            onClick={() => downloadCsv(text('records.summary.file'), csvRows(summary, by, text))}
          >
            {text('panel.export')}
          </Button>
        )}
      </PageHead>
      <FilterBar label={text('records.filter')}>
        <FilterSelect
          label={text('records.period')}
          value={search.periodo ?? 'mes'}
          options={PERIODS.map((one) => [one, text(`records.period.${one}`)])}
          onChange={(periodo) =>
            look({
              periodo: periodo as Period,
              por: undefined,
              // Another period begins as the one that is shown.
              de: periodo === 'outro' ? days.from : undefined,
              ate: periodo === 'outro' ? days.to : undefined,
            })
          }
        />
        {search.periodo === 'outro' && (
          <>
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
          </>
        )}
        <FilterSelect
          label={text('records.summary.by')}
          value={by}
          options={[
            ['dia', text('records.summary.by-day')],
            ['mes', text('records.summary.by-month')],
          ]}
          onChange={(por) => look({ por: por as 'dia' | 'mes' })}
        />
      </FilterBar>
      {failure && <ErrorState failure={failure} onRetry={retry} />}
      {!failure && !summary && (
        <div className="grid gap-4">
          <Skeleton className="h-24 w-full" />
          <Skeleton className="h-80 w-full" />
        </div>
      )}
      {summary && !failure && (
        <div
          aria-busy={pending}
          className={cx('grid grid-cols-[minmax(0,1fr)] gap-5 transition-opacity', pending && 'opacity-55')}
        >
          <StatusTiles
            summary={summary}
            chosen={search.situacao}
            onChoose={(situacao) => look({ situacao })}
          />
          {summary.chosen.count === 0 ? (
            <EmptyState title={text('records.summary.none')}>{text('records.summary.none-text')}</EmptyState>
          ) : (
            <Charts summary={summary} by={by} status={search.situacao} />
          )}
        </div>
      )}
    </>
  );
}
