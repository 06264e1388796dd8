import { Chip } from '../design/small.tsx';
import { formatKm, formatRoundMoney } from '../language/format.ts';
import { type Text, useText } from '../language/use-text.ts';
import { changed, type ListKey, type StockSearch, toggled, withoutFilters } from './search.ts';
import type { Facets } from './types.ts';
import { fuelName, transmissionName, typeName } from './words.ts';

interface Chosen {
  readonly key: string;
  readonly name: string;
  readonly without: StockSearch;
}

/** What the list is narrowed by, each with a way to undo it. */
export function ChosenFilters({
  search,
  facets,
  onChange,
}: {
  readonly search: StockSearch;
  readonly facets: Facets | undefined;
  readonly onChange: (search: StockSearch) => void;
}) {
  const text = useText();
  const chosen = chosenOf(search, facets, text);
  if (chosen.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {chosen.map(({ key, name, without }) => (
        <Chip key={key} removeLabel={text('filter.remove', { name })} onRemove={() => onChange(without)}>
          {name}
        </Chip>
      ))}
      <button
        type="button"
        onClick={() => onChange(withoutFilters(search))}
        className="min-h-9 px-2 text-sm font-semibold text-accent hover:underline"
      >
        {text('filter.clear')}
      </button>
    </div>
  );
}

function chosenOf(search: StockSearch, facets: Facets | undefined, text: Text): Chosen[] {
  const list = (key: ListKey, nameOf: (value: never) => string): Chosen[] =>
    (search[key] ?? []).map((value) => ({
      key: `${key}-${value}`,
      name: nameOf(value as never),
      without: toggled(search, key, value),
    }));
  const bound = (key: keyof StockSearch, name: string): Chosen[] =>
    search[key] === undefined ? [] : [{ key, name, without: changed(search, { [key]: undefined }) }];
  const branchName = (id: string): string =>
    facets?.branch.find(({ value }) => value === id)?.branch?.name ?? text('filter.branch');
  const { busca = '', anoDe = 0, anoAte = 0, precoDe = 0, precoAte = 0, kmAte = 0 } = search;
  return [
    ...bound('busca', text('filter.words', { words: busca })),
    ...list('tipo', (value) => typeName(value, text)),
    ...list('marca', (value: string) => value),
    ...list('modelo', (value: string) => value),
    ...bound('precoDe', text('filter.price-from', { value: formatRoundMoney(precoDe) })),
    ...bound('precoAte', text('filter.price-to', { value: formatRoundMoney(precoAte) })),
    ...bound('anoDe', text('filter.year-from', { value: String(anoDe) })),
    ...bound('anoAte', text('filter.year-to', { value: String(anoAte) })),
    ...bound('kmAte', text('filter.up-to', { value: formatKm(kmAte) })),
    ...list('cambio', (value) => transmissionName(value, text)),
    ...list('combustivel', (value) => fuelName(value, text)),
    ...list('loja', branchName),
  ];
}
