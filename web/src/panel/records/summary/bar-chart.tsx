import { scaleBand, scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { Group } from './figures.ts';
import { useWidth } from './use-width.ts';
import { roughMoney } from './words.ts';

const ROW = 34;

/** Room for the amount behind a bar, in pixels. */
const AMOUNT = 84;

/** Amounts beside one another, each bar with its name above it. The table below the chart has the numbers. */
export function BarChart({
  title,
  groups,
  describe,
}: {
  readonly title: string;
  readonly groups: readonly Group[];
  /** A group in words, for a person who points at it. */
  readonly describe: (group: Group) => string;
}) {
  const id = useId();
  const [place, width] = useWidth(480);
  const height = Math.max(1, groups.length) * ROW;
  const y = scaleBand<string>()
    .domain(groups.map(({ key }) => key))
    .range([0, height]);
  const x = scaleLinear()
    .domain([0, Math.max(1, ...groups.map(({ centavos }) => Number(centavos)))])
    .range([0, Math.max(1, width - AMOUNT)]);
  return (
    <div ref={place} className="min-w-0">
      <svg role="img" aria-labelledby={id} viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full">
        <title id={id}>{title}</title>
        {groups.map((group) => {
          const top = y(group.key) ?? 0;
          const length = Math.max(2, x(Number(group.centavos)));
          return (
            <g key={group.key}>
              <title>{describe(group)}</title>
              <text x={0} y={top + 12} className="fill-ink text-[12px]">
                {group.name}
              </text>
              <rect x={0} y={top + 17} width={length} height={10} rx={3} className="fill-accent" />
              <text x={length + 6} y={top + 26} className="figures fill-muted text-[11px]">
                {roughMoney(Number(group.centavos))}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
