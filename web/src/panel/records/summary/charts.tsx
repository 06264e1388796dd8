import { type ReactNode, useMemo } from 'react';
import { decimalOf } from '../../../data/centavos.ts';
import { Panel } from '../../../design/small.tsx';
import { formatMoney } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { useStaff } from '../../use-staff.ts';
import type { SaleStatus } from '../sale-badge.tsx';
import { BarChart } from './bar-chart.tsx';
import type { Group } from './figures.ts';
import { FiguresTable } from './figures-table.tsx';
import { TimeChart } from './time-chart.tsx';
import type { Summary } from './use-summary.ts';
import { shortDayName, shortMonthName } from './words.ts';

/** A chart shows at most so many groups; its table has all. */
const MOST_BARS = 8;

/** The charts of the summary, each with the table of its numbers. */
export function Charts({
  summary,
  by,
  status,
}: {
  readonly summary: Summary;
  readonly by: 'dia' | 'mes';
  readonly status: SaleStatus | undefined;
}) {
  const text = useText();
  const staff = useStaff();
  const ofStatus = status ? text(`records.sale.${status}`) : text('records.summary.all');
  const titleOf = (what: string): string => text('records.summary.chart', { what, status: ofStatus });
  const describe = (group: Group): string =>
    text('records.summary.point', {
      name: group.name,
      count: group.count,
      total: formatMoney(decimalOf(group.centavos)),
    });
  const time = text(by === 'dia' ? 'records.summary.by-day' : 'records.summary.by-month');
  const sold = useMemo(() => summary.overTime.filter(({ count }) => count > 0), [summary]);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Card title={time} wide>
        <TimeChart
          title={titleOf(time)}
          points={summary.overTime}
          axis={by === 'dia' ? shortDayName : shortMonthName}
          describe={describe}
        />
        <FiguresTable
          label={time}
          head={text(by === 'dia' ? 'records.day' : 'records.month')}
          groups={sold}
        />
      </Card>
      <div className="gap-5 xl:columns-2">
        {(
          [
            ['records.summary.by-seller', 'records.seller', summary.bySeller],
            ['records.summary.by-make', 'records.make', summary.byMake],
            ['records.summary.by-status', 'records.status', summary.byStatus],
            ...(staff.branches.length > 1
              ? [['records.summary.by-branch', 'panel.branch', summary.byBranch] as const]
              : []),
          ] as const
        ).map(([title, head, groups]) => (
          <Card key={title} title={text(title)}>
            <BarChart title={titleOf(text(title))} groups={groups.slice(0, MOST_BARS)} describe={describe} />
            {groups.length > MOST_BARS && (
              <p className="text-xs text-muted">{text('records.summary.largest', { count: MOST_BARS })}</p>
            )}
            <FiguresTable label={text(title)} head={text(head)} groups={groups} />
          </Card>
        ))}
      </div>
    </div>
  );
}

function Card({
  title,
  wide = false,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Panel
      label={title}
      className={
        wide
          ? 'grid min-w-0 grid-cols-[minmax(0,1fr)] content-start items-start gap-4 break-inside-avoid max-sm:p-3.5 xl:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]'
          : 'mb-5 grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 break-inside-avoid max-sm:p-3.5'
      }
    >
      <h2 className={wide ? 'text-lg font-semibold xl:col-span-2' : 'text-lg font-semibold'}>{title}</h2>
      {children}
    </Panel>
  );
}
