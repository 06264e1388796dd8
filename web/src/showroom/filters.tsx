import { type FormEvent, type ReactNode, useState } from 'react';
import { Checkbox, SelectField, TextField } from '../design/field.tsx';
import { formatKm, formatNumber } from '../language/format.ts';
import { useText } from '../language/use-text.ts';
import { changed, type ListKey, type StockSearch, toggled } from './search.ts';
import type { Facets } from './types.ts';
import { fuelName, transmissionName, typeName } from './words.ts';

/** How many values of a facet are shown before a person asks for all. */
const SHORT = 6;

const MILEAGES = [5_000, 20_000, 40_000, 60_000, 80_000, 100_000, 150_000];

interface FiltersProps {
  readonly search: StockSearch;
  /** `undefined` while they are on their way. */
  readonly facets: Facets | undefined;
  readonly onChange: (search: StockSearch) => void;
}

/** What narrows the list. Each facet says how many vehicles each value would leave, its own choice apart. */
export function Filters({ search, facets, onChange }: FiltersProps) {
  const text = useText();
  const list = (key: ListKey, title: string, values: readonly Option[]) => (
    <FacetList
      title={title}
      values={values}
      ticked={search[key] ?? []}
      onToggle={(value) => onChange(toggled(search, key, value))}
    />
  );
  const named = <Value extends string>(
    values: readonly { readonly value: Value; readonly count: number }[] = [],
    name: (value: Value) => string,
  ) => values.map(({ value, count }) => ({ value, count, name: name(value) }));
  const years = (facets?.year ?? []).map(({ value }) => value).sort((a, b) => b - a);
  return (
    <div className="grid gap-7">
      {list(
        'tipo',
        text('filter.type'),
        named(facets?.type, (value) => typeName(value, text)),
      )}
      {list(
        'marca',
        text('filter.make'),
        named(facets?.make, (value) => value),
      )}
      {(search.marca || search.modelo) &&
        list(
          'modelo',
          text('filter.model'),
          named(facets?.model, (value) => value),
        )}
      <PriceFilter
        key={`${search.precoDe}-${search.precoAte}`}
        search={search}
        facets={facets}
        onChange={onChange}
      />
      <Group title={text('filter.year')}>
        <div className="grid grid-cols-2 gap-3">
          <YearSelect
            label={text('filter.from')}
            years={years}
            value={search.anoDe}
            onChange={(anoDe) => onChange(changed(search, { anoDe }))}
          />
          <YearSelect
            label={text('filter.to')}
            years={years}
            value={search.anoAte}
            onChange={(anoAte) => onChange(changed(search, { anoAte }))}
          />
        </div>
      </Group>
      <SelectField
        label={text('filter.mileage')}
        value={search.kmAte ?? ''}
        onChange={({ target }) => onChange(changed(search, { kmAte: target.value }))}
      >
        <option value="">{text('filter.any')}</option>
        {[...new Set([...MILEAGES, ...(search.kmAte === undefined ? [] : [search.kmAte])])]
          .sort((a, b) => a - b)
          .map((km) => (
            <option key={km} value={km}>
              {text('filter.up-to', { value: formatKm(km) })}
            </option>
          ))}
      </SelectField>
      {list(
        'cambio',
        text('filter.transmission'),
        named(facets?.transmission, (one) => transmissionName(one, text)),
      )}
      {list(
        'combustivel',
        text('filter.fuel'),
        named(facets?.fuelType, (value) => fuelName(value, text)),
      )}
      {list(
        'loja',
        text('filter.branch'),
        (facets?.branch ?? []).map(({ value, count, branch }) => ({
          value,
          count,
          name: branch?.name ?? '…',
        })),
      )}
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly count: number;
  readonly name: string;
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-2 text-sm font-semibold">{title}</legend>
      {children}
    </fieldset>
  );
}

function FacetList({
  title,
  values,
  ticked,
  onToggle,
}: {
  readonly title: string;
  readonly values: readonly Option[];
  readonly ticked: readonly string[];
  readonly onToggle: (value: string) => void;
}) {
  const text = useText();
  const [all, setAll] = useState(false);
  // What is ticked stays in sight, also where it leaves nothing.
  const missing = ticked.filter((one) => !values.some(({ value }) => value === one));
  const options = [...values, ...missing.map((value) => ({ value, count: 0, name: value }))];
  if (options.length === 0) return null;
  const shown = all ? options : options.filter(({ value }, at) => at < SHORT || ticked.includes(value));
  return (
    <Group title={title}>
      {shown.map(({ value, count, name }) => (
        <Checkbox
          key={value}
          label={name}
          count={formatNumber(count)}
          checked={ticked.includes(value)}
          onChange={() => onToggle(value)}
        />
      ))}
      {options.length > SHORT && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="min-h-9 justify-self-start text-sm font-semibold text-accent hover:underline"
        >
          {all ? text('filter.fewer') : text('filter.all', { count: options.length })}
        </button>
      )}
    </Group>
  );
}

function YearSelect({
  label,
  years,
  value,
  onChange,
}: {
  readonly label: string;
  readonly years: readonly number[];
  readonly value: number | undefined;
  readonly onChange: (year: string) => void;
}) {
  const text = useText();
  const all = value && !years.includes(value) ? [value, ...years] : years;
  return (
    <SelectField label={label} value={value ?? ''} onChange={({ target }) => onChange(target.value)}>
      <option value="">{text('filter.any')}</option>
      {all.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </SelectField>
  );
}

function PriceFilter({ search, facets, onChange }: FiltersProps) {
  const text = useText();
  const [from, setFrom] = useState(search.precoDe?.toString() ?? '');
  const [to, setTo] = useState(search.precoAte?.toString() ?? '');
  const apply = (event?: FormEvent): void => {
    event?.preventDefault();
    const next = changed(search, { precoDe: digits(from), precoAte: digits(to) });
    if (next.precoDe !== search.precoDe || next.precoAte !== search.precoAte) onChange(next);
  };
  const field = (
    label: string,
    value: string,
    set: (value: string) => void,
    bound: string | null | undefined,
  ) => (
    <TextField
      label={label}
      lead="R$"
      inputMode="numeric"
      value={value && formatNumber(Number(digits(value)))}
      placeholder={bound ? formatNumber(Math.round(Number(bound))) : ''}
      onChange={({ target }) => set(digits(target.value))}
      onBlur={() => apply()}
      className="figures"
    />
  );
  return (
    <form onSubmit={apply}>
      <Group title={text('filter.price')}>
        <div className="grid grid-cols-2 gap-3">
          {field(text('filter.from'), from, setFrom, facets?.price.min)}
          {field(text('filter.to'), to, setTo, facets?.price.max)}
        </div>
      </Group>
      <button type="submit" className="sr-only" tabIndex={-1}>
        {text('filter.apply')}
      </button>
    </form>
  );
}

function digits(value: string): string {
  return value.replaceAll(/\D/g, '').slice(0, 8);
}
