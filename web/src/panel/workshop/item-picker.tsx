import { useQuery } from '@apollo/client/react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { QuotePartsDocument, WorkshopServicesDocument } from '../../data/__generated__/panel-parts.ts';
import { failureOf } from '../../data/failure.ts';
import { ErrorLine } from '../../design/states.tsx';
import { formatMoney, formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { matches } from '../matches.ts';
import type { DraftLine } from './draft-lines.ts';

/** How long typing rests before the graph is asked, in milliseconds. */
const RESTED = 150;

/** How many services are offered at once. */
const MOST_SERVICES = 6;

interface Item extends Omit<DraftLine, 'quantity'> {
  readonly note: string;
}

/** Finds a service or a part by its name or code: type, arrow keys, Enter. */
export function ItemPicker({
  branchId,
  onPick,
}: {
  readonly branchId: string;
  readonly onPick: (item: Omit<DraftLine, 'quantity'>) => void;
}) {
  const text = useText();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const { items, failure, isCurrent, loading } = useItems(typed, branchId);
  const current = Math.min(at, items.length - 1);
  const open = typed.trim() !== '';
  const take = (item: Item | undefined): void => {
    if (!item) return;
    const { note: _note, ...picked } = item;
    onPick(picked);
    setTyped('');
    setAt(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length > 0) setAt((current + step + items.length) % items.length);
    else if (event.key === 'Enter') {
      // What is in sight can be taken while more of it is on its way.
      if (open && isCurrent) take(items[current]);
    } else if (event.key === 'Escape' && open) setTyped('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={`${list}-field`} className="text-sm font-semibold">
        {text('workshop.add-item')}
      </label>
      <input
        id={`${list}-field`}
        role="combobox"
        aria-expanded={open && items.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && items.length > 0 ? `${list}-${current}` : undefined}
        placeholder={text('workshop.add-item-hint')}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        className="min-h-11 w-full rounded-md border border-edge bg-surface px-3.5 text-base hover:border-ink"
      />
      {failure && <ErrorLine failure={failure} />}
      {open && isCurrent && !loading && items.length === 0 && !failure && (
        <p role="status" className="text-sm text-muted">
          {text('workshop.no-item')}
        </p>
      )}
      {/* The field keeps the focus, and names the option that Enter takes. */}
      <div
        id={list}
        role="listbox"
        aria-label={text('workshop.add-item')}
        className={open && items.length > 0 ? 'grid rounded-md border border-line p-1' : ''}
      >
        {open &&
          items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the field
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
            <div
              key={`${item.kind} ${item.itemId}`}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === current}
              onPointerMove={() => setAt(index)}
              onClick={() => take(item)}
              className="grid min-h-11 cursor-pointer grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 rounded-md px-3 py-1 text-sm aria-selected:bg-sunken"
            >
              <span className="min-w-0">
                <span className="block truncate font-semibold">{item.name}</span>
                <span className="figures block truncate text-xs text-muted">{item.note}</span>
              </span>
              <span className="figures font-semibold">{formatMoney(item.price)}</span>
            </div>
          ))}
      </div>
    </div>
  );
}

/** Services and parts whose names begin with what was typed, services first. */
function useItems(typed: string, branchId: string) {
  const text = useText();
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), RESTED);
    return () => clearTimeout(timer);
  }, [typed]);
  const services = useQuery(WorkshopServicesDocument, { errorPolicy: 'all' });
  const parts = useQuery(QuotePartsDocument, {
    variables: { words, branchId },
    skip: words === '',
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const ofServices = (services.data?.workshopServices ?? [])
    .filter(({ name }) => words !== '' && matches(name, words))
    .slice(0, MOST_SERVICES)
    .map(
      ({ id, name, price, standardMinutes }): Item => ({
        kind: 'SERVICE',
        itemId: id,
        name,
        unit: null,
        price: price.amount,
        note: text('workshop.service-minutes', { minutes: formatNumber(standardMinutes) }),
      }),
    );
  const freeHere = (count: number): string =>
    text('workshop.free-here', { count, shown: formatNumber(count) });
  const ofParts = (parts.data?.parts?.nodes ?? []).map(
    ({ id, sku, name, unit, price, stock }): Item => ({
      kind: 'PART',
      itemId: id,
      name,
      unit,
      price: price.amount,
      note: [sku, freeHere(stock[0]?.available ?? 0)].join(' · '),
    }),
  );
  const error = services.error ?? parts.error;
  return {
    items: words === '' ? [] : [...ofServices, ...ofParts],
    failure: error ? failureOf(error) : undefined,
    isCurrent: words === typed.trim(),
    loading: parts.loading || services.loading,
  };
}
