import type { Column } from '../../../design/table.tsx';
import { formatMoment, formatNumber } from '../../../language/format.ts';
import type { Text } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { panelAddress } from '../../address.ts';

/** The classes of rate limits. */
export const LIMIT_CLASSES = ['auth', 'general', 'listing', 'admin', 'public', 'web'] as const;

type LimitClass = (typeof LIMIT_CLASSES)[number];

interface ConfigRow {
  readonly id: LimitClass;
  readonly limit: number;
  readonly perHour: number | null;
}

interface ActiveRow {
  readonly id: string;
  readonly key: string;
  readonly requests: number;
  readonly limit: number;
  readonly resetTime: string;
}

/** The user in a key such as `listing:user:<id>`; `null` for a key of an address or a session. */
export function userIdOf(key: string): string | null {
  return /(?:^|:)user:([^:]+)$/.exec(key)?.[1] ?? null;
}

/** The columns of the configuration. */
export function configColumns(text: Text, windowSeconds: number): readonly Column<ConfigRow>[] {
  const shown = (limit: number | null): string =>
    limit ? formatNumber(limit) : text('records.limits.no-limit');
  return [
    {
      key: 'class',
      name: text('records.limits.class'),
      cell: ({ id }) => (
        <span className="grid">
          {text(`records.limits.class.${id}`)}
          <span className="text-xs font-normal text-muted">{text(`records.limits.class-text.${id}`)}</span>
        </span>
      ),
    },
    {
      key: 'limit',
      name:
        windowSeconds === 60
          ? text('records.limits.per-minute')
          : text('records.limits.per-window', { seconds: windowSeconds }),
      cell: ({ limit }) => shown(limit),
      numeric: true,
    },
    {
      key: 'hour',
      name: text('records.limits.per-hour'),
      cell: ({ perHour }) => shown(perHour),
      numeric: true,
    },
  ];
}

/** The columns of the limits in use. `names` are the names of users by their ids. */
export function activeColumns(text: Text, names: ReadonlyMap<string, string>): readonly Column<ActiveRow>[] {
  return [
    {
      key: 'who',
      name: text('records.limits.who'),
      cell: ({ key }) => {
        const id = userIdOf(key);
        if (!id) {
          const [kind, value = key] = key.replace(/^(?:hour:)?[a-z]+:/, '').split(/:(.*)/s);
          return (
            <span className="figures font-normal break-all">
              {kind === 'session' || kind === 'address' ? text(`records.limits.key.${kind}`, { value }) : key}
            </span>
          );
        }
        return (
          <Link to={panelAddress.user(id)} className="inline-flex min-h-8 items-center">
            {names.get(id) ?? id}
          </Link>
        );
      },
    },
    {
      key: 'class',
      name: text('records.limits.class'),
      cell: ({ key }) => {
        const [first = '', second = ''] = key.split(':');
        const found = LIMIT_CLASSES.find((one) => one === (first === 'hour' ? second : first));
        return found ? text(`records.limits.class.${found}`) : key;
      },
    },
    {
      key: 'used',
      name: text('records.limits.used'),
      cell: ({ requests, limit }) =>
        text('records.limits.of', { requests: formatNumber(requests), limit: formatNumber(limit) }),
      numeric: true,
    },
    {
      key: 'reset',
      name: text('records.limits.resets'),
      cell: ({ resetTime }) => formatMoment(resetTime),
      numeric: true,
    },
  ];
}
