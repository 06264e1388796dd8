import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { SelectField, TextField } from '../../design/field.tsx';
import { formatNumber } from '../../language/format.ts';
import { useText } from '../../language/use-text.ts';
import { typeName } from '../../showroom/words.ts';
import { changed, STATUS_KEYS, type StockSearch, TYPE_KEYS } from './stock-search.ts';

interface FilterProps {
  readonly search: StockSearch;
  readonly makes: readonly string[];
  readonly onChange: (search: StockSearch) => void;
}

/** Words to look for, sent by Enter. */
export function StockWords({ search, onChange }: Omit<FilterProps, 'makes'>) {
  const text = useText();
  const [words, setWords] = useState(search.busca ?? '');
  useEffect(() => setWords(search.busca ?? ''), [search.busca]);
  const look = (event: FormEvent): void => {
    event.preventDefault();
    onChange(changed(search, { busca: words }));
  };
  return (
    <search className="min-w-0 flex-1">
      <form onSubmit={look} className="flex gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label={text('inventory.search')}
            hideLabel
            type="search"
            placeholder={text('inventory.search')}
            value={words}
            onChange={({ target }) => setWords(target.value)}
            maxLength={100}
          />
        </div>
        <Button type="submit" look="secondary" className="max-md:hidden">
          {text('search.go')}
        </Button>
      </form>
    </search>
  );
}

/** What narrows the stock. */
export function StockFilters({ search, makes, onChange }: FilterProps) {
  const text = useText();
  const all = search.marca && !makes.includes(search.marca) ? [search.marca, ...makes] : makes;
  return (
    <>
      <SelectField
        label={text('inventory.status')}
        value={search.situacao ?? ''}
        onChange={({ target }) => onChange(changed(search, { situacao: target.value }))}
      >
        <option value="">{text('inventory.in-stock')}</option>
        {STATUS_KEYS.map((key) => (
          <option key={key} value={key}>
            {text(`inventory.status.${key}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={text('filter.type')}
        value={search.tipo ?? ''}
        onChange={({ target }) => onChange(changed(search, { tipo: target.value }))}
      >
        <option value="">{text('filter.any')}</option>
        {TYPE_KEYS.map((type) => (
          <option key={type} value={type}>
            {typeName(type, text)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={text('filter.make')}
        value={search.marca ?? ''}
        onChange={({ target }) => onChange(changed(search, { marca: target.value }))}
      >
        <option value="">{text('inventory.every-make')}</option>
        {all.map((make) => (
          <option key={make}>{make}</option>
        ))}
      </SelectField>
      <Bound name="precoDe" label={text('inventory.price-from')} search={search} onChange={onChange} />
      <Bound name="precoAte" label={text('inventory.price-to')} search={search} onChange={onChange} />
    </>
  );
}

function Bound({
  name,
  label,
  search,
  onChange,
}: Omit<FilterProps, 'makes'> & { readonly name: 'precoDe' | 'precoAte'; readonly label: string }) {
  const set = search[name]?.toString() ?? '';
  const [typed, setTyped] = useState(set);
  useEffect(() => setTyped(set), [set]);
  const apply = (): void => {
    if (typed !== set) onChange(changed(search, { [name]: typed }));
  };
  return (
    <TextField
      label={label}
      lead="R$"
      inputMode="numeric"
      className="figures"
      value={typed && formatNumber(Number(typed))}
      onChange={({ target }) => setTyped(target.value.replaceAll(/\D/g, '').slice(0, 8))}
      onBlur={apply}
      onKeyDown={({ key }) => key === 'Enter' && apply()}
    />
  );
}
