import { useQuery } from '@apollo/client/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CounterVehiclesDocument, type CounterVehiclesQuery } from '../../data/__generated__/panel-sales.ts';
import { failureOf } from '../../data/failure.ts';
import { formatPlate } from '../../data/sdk.ts';
import { ErrorLine } from '../../design/states.tsx';
import { formatMoney } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { factsOf, nameOf } from '../../showroom/words.ts';
import { useBranchScope } from '../branch-scope.ts';
import { useStaff } from '../use-staff.ts';

/** A vehicle that the counter can sell. */
export type CounterVehicle = NonNullable<CounterVehiclesQuery['vehicles']>['nodes'][number];

/** How long typing rests before the stock is asked, in milliseconds. */
const RESTED = 150;

/** Finds the vehicle by plate, make or model: type, arrow keys, Enter. */
export function VehicleStep({ onDone }: { readonly onDone: (vehicle: CounterVehicle) => void }) {
  const text = useText();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [at, setAt] = useState(0);
  // Enter was pressed before the answer was there.
  const waits = useRef(false);
  const filter = useFilter(asked);
  const { data, previousData, error, loading } = useQuery(CounterVehiclesDocument, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
    errorPolicy: 'all',
  });
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), RESTED);
    return () => clearTimeout(timer);
  }, [typed]);
  const isCurrent = asked === typed.trim() && !loading && Boolean(data?.vehicles);
  const found = ((data ?? previousData)?.vehicles?.nodes ?? []).filter(
    ({ status }) => status === 'AVAILABLE',
  );
  const current = Math.min(at, found.length - 1);
  const take = (vehicle: CounterVehicle | undefined): void => {
    if (vehicle) onDone(vehicle);
  };
  useEffect(() => {
    if (!isCurrent || !waits.current) return;
    waits.current = false;
    if (found.length === 1) take(found[0]);
  });
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length > 0) setAt((current + step + found.length) % found.length);
    else if (event.key === 'Enter' && isCurrent) take(found[current]);
    else if (event.key === 'Enter') waits.current = true;
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid gap-3">
      <input
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${current}` : undefined}
        aria-label={text('counter.vehicle.search')}
        placeholder={text('counter.vehicle.search')}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
          waits.current = false;
        }}
        onKeyDown={onKey}
        className="min-h-11 w-full rounded-md border border-edge bg-surface px-3.5 text-base hover:border-ink"
      />
      {error && !data?.vehicles && <ErrorLine failure={failureOf(error)} />}
      <p role="status" className="sr-only">
        {isCurrent ? text('counter.vehicle.found', { count: data?.vehicles?.totalCount ?? 0 }) : ''}
      </p>
      {isCurrent && found.length === 0 && (
        <p className="text-sm text-muted">{text('counter.vehicle.none')}</p>
      )}
      {/* The field keeps the focus, and names the option that Enter takes. */}
      <div id={list} role="listbox" aria-label={text('counter.vehicle')} className="grid">
        {found.map((vehicle, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          <div
            key={vehicle.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            onPointerMove={() => setAt(index)}
            onClick={() => take(vehicle)}
            className="grid min-h-12 cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-md px-3 py-1.5 text-sm aria-selected:bg-sunken"
          >
            <span className="min-w-0">
              <span className="block truncate font-semibold">{nameOf(vehicle)}</span>
              <span className="figures block truncate text-xs text-muted">
                {[vehicle.plate && formatPlate(vehicle.plate), factsOf(vehicle, text), vehicle.branch?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <span className="figures font-semibold">{formatMoney(vehicle.price.amount)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** What is for sale in the branches that the person sells for. */
function useFilter(typed: string) {
  const { branchIds } = useBranchScope();
  const { role, branches } = useStaff();
  const own = role === 'ADMIN' ? undefined : branches.map(({ id }) => id);
  const branchId = branchIds ?? own;
  // A plate is one word, with or without its hyphen.
  const search = typed.replace(/^([a-z]{3})-(\d)/i, '$1$2');
  return { status: ['AVAILABLE' as const], ...(branchId && { branchId }), ...(search && { search }) };
}
