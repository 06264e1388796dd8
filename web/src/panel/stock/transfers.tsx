import { useMemo } from 'react';
import { useTitle } from '../../data/hooks.ts';
import { Button } from '../../design/button.tsx';
import { Panel, Skeleton } from '../../design/small.tsx';
import { EmptyState, ErrorLine, ErrorState } from '../../design/states.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { noteOpened, openedLast } from '../../shell/navigation.ts';
import { useFocusBack } from '../../showroom/use-stock.ts';
import { panelAddress } from '../address.ts';
import { useBranchScope } from '../branch-scope.ts';
import { useStaff } from '../use-staff.ts';
import { Plate, rowName } from './stock-table.tsx';
import { MoveLine } from './transfer-panel.tsx';
import { TransferSteps } from './transfer-steps.tsx';
import { type Moving, useMoving } from './use-moving.ts';

const STATES = ['REQUESTED', 'IN_TRANSIT'] as const;

/** Vehicles that are to go to another branch, or are on their way. */
export default function TransfersPage() {
  const text = useText();
  const staff = useStaff();
  const { branch } = useBranchScope();
  const { moving, looked, total, loading, failure, retry, problem, more } = useMoving();
  useTitle(text('inventory.transfers'));
  useFocusBack(!loading, openedLast());
  const own = useMemo(() => {
    const ids = new Set(branch ? [branch.id] : staff.branches.map(({ id }) => id));
    return moving.filter(
      ({ transfer }) => ids.has(transfer.from?.id ?? '') || ids.has(transfer.to?.id ?? ''),
    );
  }, [moving, branch, staff]);
  return (
    <div className="grid gap-4 py-4">
      <div className="flex flex-wrap items-baseline gap-3">
        <h1 className="display text-xl">{text('inventory.transfers')}</h1>
        <p role="status" className="figures text-sm text-muted">
          {!loading && !failure && text('inventory.move.count', { count: own.length })}
        </p>
      </div>
      {failure ? (
        <ErrorState failure={failure} onRetry={retry} />
      ) : loading && own.length === 0 ? (
        <Skeleton className="h-64 w-full" />
      ) : own.length === 0 ? (
        <EmptyState
          title={text('inventory.move.none')}
          action={
            <Link to={panelAddress.stock()} className="font-semibold text-accent underline">
              {text('inventory.see-all')}
            </Link>
          }
        >
          {text('inventory.move.none-text')}
        </EmptyState>
      ) : (
        <div className="grid gap-4 lg:grid-cols-2">
          {STATES.map((status) => (
            <Column
              key={status}
              status={status}
              moving={own.filter(({ transfer }) => transfer.status === status)}
            />
          ))}
        </div>
      )}
      {problem && <ErrorLine failure={problem} />}
      {more && (
        <p className="flex flex-wrap items-center gap-3 text-sm text-muted">
          {text('inventory.move.looked', { looked: formatNumber(looked), total: formatNumber(total) })}
          <Button look="secondary" busy={loading} onClick={more}>
            {text('inventory.move.look-on')}
          </Button>
        </p>
      )}
    </div>
  );
}

function Column({
  status,
  moving,
}: {
  readonly status: (typeof STATES)[number];
  readonly moving: readonly Moving[];
}) {
  const text = useText();
  return (
    <section aria-label={text(`inventory.move.column.${status}`)} className="grid content-start gap-3">
      <h2 className="flex items-baseline gap-2 text-base font-semibold">
        {text(`inventory.move.column.${status}`)}
        <span className="figures text-sm font-normal text-muted">{moving.length}</span>
      </h2>
      {moving.length === 0 && <p className="text-sm text-muted">{text('inventory.move.column-none')}</p>}
      <ul className="grid gap-3">
        {moving.map((vehicle) => (
          <li key={vehicle.id}>
            <Panel className="grid gap-3">
              <div className="flex items-baseline justify-between gap-3">
                <Link
                  to={panelAddress.vehicle(vehicle.id)}
                  data-vehicle={vehicle.id}
                  onClick={() => noteOpened(vehicle.id)}
                  className="font-semibold hover:underline"
                >
                  {rowName(vehicle)}
                </Link>
                <span className="text-sm">
                  <Plate>{vehicle.plate}</Plate>
                </span>
              </div>
              <MoveLine move={vehicle.transfer} />
              <TransferSteps vehicle={vehicle} move={vehicle.transfer} />
            </Panel>
          </li>
        ))}
      </ul>
    </section>
  );
}
