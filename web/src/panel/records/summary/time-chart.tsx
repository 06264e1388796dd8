import { scaleBand, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useId } from 'react';
import type { Group } from './figures.ts';
import { useWidth } from './use-width.ts';
import { roughMoney } from './words.ts';

const HEIGHT = 240;
const SPACE = { top: 12, right: 8, bottom: 26, left: 66 } as const;

/** More points than this are a line, and not columns. */
const MOST_COLUMNS = 62;

/** Room of a label below the axis, in pixels. */
const LABEL = 46;

/** Amounts over time. `axis` is the short name of each point; the table beside the chart has the numbers. */
export function TimeChart({
  title,
  points,
  axis,
  describe,
}: {
  readonly title: string;
  readonly points: readonly Group[];
  readonly axis: (key: string) => string;
  /** A point in words, for a person who points at it. */
  readonly describe: (group: Group) => string;
}) {
  const id = useId();
  const [place, width] = useWidth(640);
  const x = scaleBand<string>()
    .domain(points.map(({ key }) => key))
    .range([SPACE.left, width - SPACE.right])
    .padding(points.length > 20 ? 0.2 : 0.3);
  const y = scaleLinear()
    .domain([0, Math.max(1, ...points.map(({ centavos }) => Number(centavos)))])
    .range([HEIGHT - SPACE.bottom, SPACE.top])
    .nice(4);
  const foot = HEIGHT - SPACE.bottom;
  const every = Math.max(1, Math.ceil((points.length * LABEL) / (width - SPACE.left - SPACE.right)));
  const middle = ({ key }: Group): number => (x(key) ?? 0) + x.bandwidth() / 2;
  const top = ({ centavos }: Group): number => y(Number(centavos));
  return (
    <div ref={place} className="min-w-0">
      <svg role="img" aria-labelledby={id} viewBox={`0 0 ${width} ${HEIGHT}`} className="block h-auto w-full">
        <title id={id}>{title}</title>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line
              x1={SPACE.left}
              x2={width - SPACE.right}
              y1={y(tick)}
              y2={y(tick)}
              className={tick === 0 ? 'stroke-edge' : 'stroke-line'}
            />
            <text
              x={SPACE.left - 8}
              y={y(tick) + 4}
              textAnchor="end"
              className="figures fill-muted text-[11px]"
            >
              {roughMoney(tick)}
            </text>
          </g>
        ))}
        {points.length > MOST_COLUMNS ? (
          <>
            <path d={area<Group>().x(middle).y0(foot).y1(top)(points) ?? ''} className="fill-accent-soft" />
            <path
              d={line<Group>().x(middle).y(top)(points) ?? ''}
              className="fill-none stroke-accent stroke-2"
            />
          </>
        ) : (
          points.map((group) => (
            <rect
              key={group.key}
              x={x(group.key)}
              y={top(group)}
              width={x.bandwidth()}
              height={foot - top(group)}
              rx={Math.min(3, x.bandwidth() / 3)}
              className="fill-accent"
            />
          ))
        )}
        {points.map((group, at) => (
          <g key={group.key}>
            {/* The whole height answers to the pointer, also where there is little to see. */}
            <rect
              x={x(group.key)}
              y={SPACE.top}
              width={x.bandwidth()}
              height={foot - SPACE.top}
              className="fill-transparent"
            >
              <title>{describe(group)}</title>
            </rect>
            {at % every === 0 && (
              <text
                x={middle(group)}
                y={HEIGHT - 8}
                textAnchor="middle"
                className="figures fill-muted text-[11px]"
              >
                {axis(group.key)}
              </text>
            )}
          </g>
        ))}
      </svg>
    </div>
  );
}
