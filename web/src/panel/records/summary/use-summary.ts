import { useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { SummaryDocument, type SummaryQuery } from '../../../data/__generated__/panel-records.ts';
import { type Failure, failureOf } from '../../../data/failure.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { wentBack } from '../../../shell/navigation.ts';
import { useSalesFeed } from '../../sales-feed.ts';
import { userName } from '../names.ts';
import { SALE_STATUSES, type SaleStatus } from '../sale-badge.tsx';
import { type Figures, type Group, groupsOf, largestFirst, sumOf } from './figures.ts';
import { type Days, dayIn, eachDay, eachMonth } from './period.ts';
import { dayName, monthName } from './words.ts';

/** The summary keeps up with sales within this time, in milliseconds. */
const LAG = 1_500;

/** The figures of a period, as the screen shows them. */
export interface Summary {
  /** All sales, whatever their status. */
  readonly all: Figures;
  readonly byStatus: readonly Group[];
  /** Those of the chosen status. */
  readonly chosen: Figures;
  /** With days or months that have no sales, for the chart. */
  readonly overTime: readonly Group[];
  readonly bySeller: readonly Group[];
  readonly byMake: readonly Group[];
  readonly byBranch: readonly Group[];
}

/** What is asked for. */
export interface Asked {
  readonly days: Days;
  readonly branchIds: readonly string[] | undefined;
  readonly by: 'dia' | 'mes';
  readonly status: SaleStatus | undefined;
}

/** The summary of a period. It follows the sales while it is shown. */
export function useSummary({ days, branchIds, by, status }: Asked) {
  const text = useText();
  const { from, to } = days;
  const query = useQuery(SummaryDocument, {
    variables: {
      period: from || to ? { ...(from && { from }), ...(to && { to }) } : null,
      branchId: branchIds ?? null,
      days: by === 'dia',
    },
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const { data, previousData, loading, error, refetch } = query;
  useFollow(refetch);
  const whole = isWhole(data) ? data : undefined;
  const given = whole ?? (loading && isWhole(previousData) ? previousData : undefined);
  const summary = useMemo(
    () => given && summaryOf(given as SummaryQuery, { by, status, from, to }, text),
    [given, by, status, from, to, text],
  );
  const failure: Failure | undefined = error && !whole ? failureOf(error) : undefined;
  return { summary, pending: loading && !whole, failure, retry: () => void refetch() };
}

/** Asks again after a change of a sale, once the summary has followed it. */
function useFollow(refetch: () => Promise<unknown>): void {
  const { heard } = useSalesFeed();
  const first = useRef(heard);
  useEffect(() => {
    if (heard === first.current) return undefined;
    const timer = setTimeout(() => void refetch().catch(() => undefined), LAG);
    return () => clearTimeout(timer);
  }, [heard, refetch]);
}

function isWhole(data: object | undefined): boolean {
  return data !== undefined && Object.values(data).every(Boolean) && 'byStatus' in data;
}

function summaryOf(
  data: SummaryQuery,
  { by, status, from, to }: Omit<Asked, 'days' | 'branchIds'> & Days,
  text: Text,
): Summary {
  const own = <Given extends { readonly status: SaleStatus | null }>(
    summary: { readonly groups: readonly Given[] } | null | undefined,
  ): readonly Given[] => (summary?.groups ?? []).filter((group) => !status || group.status === status);
  const statuses = groupsOf(data.byStatus?.groups ?? [], (group) => [
    group.status ?? '',
    group.status ? text(`records.sale.${group.status}`) : '',
  ]);
  const overTime =
    by === 'dia'
      ? filled(
          groupsOf(own(data.byDay), ({ day }) => [day ?? '', dayName(day ?? '')]),
          dayName,
          (first, last) => eachDay(from ?? first, until(to, last, dayIn(new Date()))),
        )
      : filled(
          groupsOf(own(data.byMonth), ({ month }) => [month ?? '', monthName(month ?? '')]),
          monthName,
          (first, last) =>
            eachMonth(
              from?.slice(0, 7) ?? first,
              until(to?.slice(0, 7), last, dayIn(new Date()).slice(0, 7)),
            ),
        );
  return {
    all: sumOf(data.byStatus ? [data.byStatus] : []),
    byStatus: SALE_STATUSES.flatMap((one) => statuses.find(({ key }) => key === one) ?? []),
    chosen: sumOf(own(data.byStatus)),
    overTime,
    bySeller: largestFirst(
      groupsOf(own(data.bySeller), ({ seller }) => [
        seller?.id ?? '',
        seller ? userName(seller, text) : text('records.summary.no-seller'),
      ]),
    ),
    byMake: largestFirst(
      groupsOf(own(data.byMake), ({ make }) => [make ?? '', make ?? text('records.summary.no-make')]),
    ),
    byBranch: largestFirst(
      groupsOf(own(data.byBranch), ({ branch }) => [branch?.id ?? '', branch?.name ?? '']),
    ),
  };
}

/** The last day to show: nothing of the future, unless there is something. */
function until(to: string | undefined, last: string, today: string): string {
  const end = to && to < today ? to : today;
  return last > end ? last : end;
}

/** The groups with those between them that have no sales. */
function filled(
  groups: readonly Group[],
  nameOf: (key: string) => string,
  keysOf: (first: string, last: string) => readonly string[],
): readonly Group[] {
  const sorted = groups.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const [first, last] = [sorted[0]?.key, sorted.at(-1)?.key];
  if (!first || !last) return [];
  const byKey = new Map(sorted.map((group) => [group.key, group]));
  return keysOf(first, last).map(
    (key) => byKey.get(key) ?? { key, name: nameOf(key), count: 0, centavos: 0n },
  );
}
