import { type FormEvent, useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { cx } from '../design/cx.ts';
import { SearchIcon } from '../design/icons.tsx';
import { useText } from '../language/use-text.ts';

/** Where a person writes what they look for. */
export function SearchBox({
  value,
  onSearch,
  large = false,
}: {
  readonly value: string;
  readonly onSearch: (words: string) => void;
  readonly large?: boolean;
}) {
  const text = useText();
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(words.trim());
  };
  return (
    <search>
      <form onSubmit={submit} className="relative flex">
        <SearchIcon className="pointer-events-none absolute start-4.5 top-1/2 size-5 -translate-y-1/2 text-muted" />
        <input
          type="search"
          name="busca"
          aria-label={text('search.label')}
          placeholder={text('search.example')}
          maxLength={100}
          value={words}
          onChange={({ target }) => setWords(target.value)}
          className={cx(
            'w-full rounded-full border border-edge bg-surface ps-12 pe-28 text-base hover:border-ink',
            large ? 'min-h-15' : 'min-h-12',
          )}
        />
        <span className="absolute inset-y-0 end-1.5 grid place-items-center">
          <Button type="submit" className={large ? '' : 'min-h-9!'}>
            {text('search.go')}
          </Button>
        </span>
      </form>
    </search>
  );
}
