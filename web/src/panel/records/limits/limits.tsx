import { useQuery } from '@apollo/client/react';
import { useMemo, useState } from 'react';
import {
  RateLimitsDocument,
  type RateLimitsQuery,
  ResetRateLimitsDocument,
} from '../../../data/__generated__/panel-admin.ts';
import { failureOf } from '../../../data/failure.ts';
import { useTitle } from '../../../data/hooks.ts';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/drawer.tsx';
import { Badge } from '../../../design/small.tsx';
import { ErrorState } from '../../../design/states.tsx';
import { Table } from '../../../design/table.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { formatNumber } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { useAction } from '../../use-action.ts';
import { useUserNames } from '../audit/use-user-names.ts';
import { PageHead, RowsSkeleton } from '../list-parts.tsx';
import { activeColumns, configColumns, LIMIT_CLASSES, userIdOf } from './columns.tsx';

/** The graph names up to a thousand limits in use; those that are nearest to their end matter. */
const MOST_ROWS = 100;

/** How much of the rate limits is used, and a way to begin the counts again. */
export default function LimitsPage() {
  const text = useText();
  const { data, error, loading, refetch } = useQuery(RateLimitsDocument, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const [resetting, setResetting] = useState(false);
  useTitle(text('records.limits'));
  const config = data?.rateLimitConfig;
  const stats = data?.rateLimitStats;
  return (
    <>
      <PageHead title={text('records.limits')}>
        <Button look="secondary" busy={loading} onClick={() => void refetch().catch(() => undefined)}>
          {text('records.refresh')}
        </Button>
        <Button look="danger" onClick={() => setResetting(true)}>
          {text('records.limits.reset')}
        </Button>
      </PageHead>
      {error && !config && <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!error && !config && <RowsSkeleton />}
      {config && stats && <Shown config={config} stats={stats} />}
      <Reset open={resetting} onClose={() => setResetting(false)} />
    </>
  );
}

function Shown({
  config,
  stats,
}: {
  readonly config: NonNullable<RateLimitsQuery['rateLimitConfig']>;
  readonly stats: NonNullable<RateLimitsQuery['rateLimitStats']>;
}) {
  const text = useText();
  const { activeLimits } = stats;
  const rows = useMemo(
    () =>
      LIMIT_CLASSES.map((id) => ({
        id,
        limit: config.limits[id],
        perHour: config.limitsPerHour?.[id] ?? null,
      })),
    [config],
  );
  const used = useMemo(
    () =>
      activeLimits
        .map((limit) => ({ ...limit, id: limit.key }))
        .toSorted((a, b) => b.requests / (b.limit || 1) - a.requests / (a.limit || 1))
        .slice(0, MOST_ROWS),
    [activeLimits],
  );
  const names = useUserNames(used.map(({ key }) => userIdOf(key)));
  const tiles = [
    [text('records.limits.requests'), stats.totalRequests],
    [text('records.limits.blocked'), stats.blockedRequests],
    [text('records.limits.active'), activeLimits.length],
  ] as const;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <dl className="grid grid-cols-3 gap-2">
        {tiles.map(([name, value]) => (
          <div key={name} className="rounded-lg border border-line bg-surface px-4 py-3">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="figures text-xl font-semibold">{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="config" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <div className="flex flex-wrap items-center gap-3">
          <h2 id="config" className="text-lg font-semibold">
            {text('records.limits.config')}
          </h2>
          <Badge tone={config.redisEnabled ? 'accent' : 'warn'}>
            {text(config.redisEnabled ? 'records.limits.redis' : 'records.limits.memory')}
          </Badge>
        </div>
        <Table
          label={text('records.limits.config')}
          columns={configColumns(text, config.windowSeconds)}
          rows={rows}
        />
      </section>
      <section aria-labelledby="active" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <h2 id="active" className="text-lg font-semibold">
          {text('records.limits.in-use')}
        </h2>
        {used.length === 0 ? (
          <p className="text-sm text-muted">{text('records.limits.none')}</p>
        ) : (
          <Table
            label={text('records.limits.in-use')}
            columns={activeColumns(text, names)}
            rows={used}
            className="max-h-[36rem]"
          />
        )}
        {activeLimits.length > MOST_ROWS && (
          <p className="text-xs text-muted">{text('records.limits.most-used', { count: MOST_ROWS })}</p>
        )}
      </section>
    </div>
  );
}

function Reset({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const text = useText();
  const notify = useNotify();
  const reset = useAction(ResetRateLimitsDocument, { refetch: ['RateLimits'] });
  const run = async (): Promise<void> => {
    const result = await reset.run({});
    if (!result.ok) return;
    onClose();
    notify({ text: text('records.limits.was-reset', { count: result.payload.resetCount ?? 0 }) });
  };
  return (
    <Dialog
      title={text('records.limits.reset-title')}
      open={open}
      onClose={onClose}
      foot={
        <>
          <Button look="secondary" onClick={onClose}>
            {text('panel.cancel')}
          </Button>
          <Button look="danger" busy={reset.busy} onClick={() => void run()}>
            {text('records.limits.reset')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <FormProblems failure={reset.failure} refusals={reset.refusals.map(({ message }) => message)} />
        <p>{text('records.limits.reset-text')}</p>
      </div>
    </Dialog>
  );
}
