import { type FormEvent, useEffect, useId, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { cx } from '../../design/cx.ts';
import { SelectField, TextField } from '../../design/field.tsx';
import { FilterIcon } from '../../design/icons.tsx';
import { useText } from '../../language/use-text.ts';
import { type BoardSearch, changed, isNarrowed, STATUSES } from './search.ts';
import { useSellers } from './use-board.ts';

/** What narrows the board. Each choice stands in the address. */
export function BoardFilters({
  search,
  onChange,
}: {
  readonly search: BoardSearch;
  readonly onChange: (next: BoardSearch) => void;
}) {
  const text = useText();
  const more = useId();
  const sellers = useSellers();
  const [words, setWords] = useState(search.busca ?? '');
  useEffect(() => setWords(search.busca ?? ''), [search.busca]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChange(changed(search, { busca: words }));
  };
  // On a phone, all but the words are shown when somebody asks for them.
  const [open, setOpen] = useState(Boolean(search.situacao || search.vendedor || search.de || search.ate));
  const known = sellers.some(({ id }) => id === search.vendedor);
  return (
    <search aria-label={text('sales.filter')}>
      <form
        onSubmit={submit}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-3 md:grid-cols-[minmax(12rem,16rem)_minmax(0,1fr)]"
      >
        <div>
          <TextField
            label={text('sales.filter.search')}
            type="search"
            placeholder={text('sales.filter.search-hint')}
            maxLength={100}
            value={words}
            onChange={({ target }) => {
              setWords(target.value);
              // The cross of the field empties it without a submission.
              if (target.value === '' && search.busca) onChange(changed(search, { busca: undefined }));
            }}
          />
        </div>
        <Button
          look="secondary"
          aria-expanded={open}
          aria-controls={more}
          onClick={() => setOpen(!open)}
          className="px-4! md:hidden"
        >
          <FilterIcon />
          {text('sales.filter.more')}
        </Button>
        <div
          id={more}
          className={cx(
            'grid grid-cols-2 items-end gap-3 max-md:col-span-2 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_minmax(0,9.5rem)_minmax(0,9.5rem)]',
            !open && 'max-md:hidden',
          )}
        >
          <SelectField
            label={text('sales.filter.status')}
            value={search.situacao ?? ''}
            onChange={({ target }) => onChange(changed(search, { situacao: target.value, mais: undefined }))}
          >
            <option value="">{text('sales.filter.status-all')}</option>
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {text(`sales.column.${status}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={text('sales.filter.seller')}
            value={search.vendedor ?? ''}
            onChange={({ target }) => onChange(changed(search, { vendedor: target.value }))}
          >
            <option value="">{text('sales.filter.seller-all')}</option>
            {search.vendedor && !known && (
              <option value={search.vendedor}>{text('sales.filter.seller-unknown')}</option>
            )}
            {sellers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <DayField
            label={text('sales.filter.from')}
            value={search.de}
            max={search.ate}
            onChange={(de) => onChange(changed(search, { de }))}
          />
          <DayField
            label={text('sales.filter.to')}
            value={search.ate}
            min={search.de}
            onChange={(ate) => onChange(changed(search, { ate }))}
          />
        </div>
        <button type="submit" className="sr-only" tabIndex={-1}>
          {text('search.go')}
        </button>
        {isNarrowed(search) && (
          <Button
            look="quiet"
            className="-ms-4 justify-self-start max-md:col-span-2"
            onClick={() =>
              onChange(
                changed(search, { busca: undefined, vendedor: undefined, de: undefined, ate: undefined }),
              )
            }
          >
            {text('sales.filter.clear')}
          </Button>
        )}
      </form>
    </search>
  );
}

/** A day. What is typed part by part is taken once it is one. */
function DayField({
  label,
  value = '',
  min,
  max,
  onChange,
}: {
  readonly label: string;
  readonly value?: string | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextField
      label={label}
      type="date"
      min={min}
      max={max}
      className="px-3!"
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value);
        // The first digits of a year are a year long ago.
        if (target.value === '' || target.value >= '2000') onChange(target.value || undefined);
      }}
    />
  );
}
