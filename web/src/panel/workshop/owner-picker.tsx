import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { WorkshopCustomersDocument } from '../../data/__generated__/panel-workshop.ts';
import { failureOf } from '../../data/failure.ts';
import { formatPhone } from '../../data/sdk.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { SearchIcon } from '../../design/icons.tsx';
import { ErrorLine } from '../../design/states.tsx';
import { useText } from '../../language/use-text.ts';
import { Link } from '../../shell/link.tsx';
import { panelAddress } from '../address.ts';
import { useStaff } from '../use-staff.ts';

/** How long typing rests before the graph is asked, in milliseconds. */
const RESTED = 250;

/** A customer who owns a vehicle. */
export interface Owner {
  readonly id: string;
  readonly name: string;
}

/** Finds the customer who owns a vehicle by name or phone number. */
export function OwnerPicker({
  owner,
  error,
  onChange,
}: {
  readonly owner: Owner | undefined;
  readonly error: string | undefined;
  readonly onChange: (owner: Owner | undefined) => void;
}) {
  const text = useText();
  const staff = useStaff();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), RESTED);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useQuery(WorkshopCustomersDocument, {
    variables: { words },
    skip: words.length < 2,
    errorPolicy: 'all',
  });
  const found = words.length < 2 ? undefined : query.data?.customers?.nodes;
  if (owner) {
    return (
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-md bg-sunken px-4 py-2.5">
        <p className="text-sm">
          <span className="block text-xs text-muted">{text('workshop.owner')}</span>
          <span className="font-semibold">{owner.name}</span>
        </p>
        <Button look="quiet" onClick={() => onChange(undefined)}>
          {text('workshop.change')}
        </Button>
      </div>
    );
  }
  return (
    <div className="grid gap-2">
      <TextField
        type="search"
        label={text('workshop.owner')}
        hint={text('workshop.owner-hint')}
        error={error}
        lead={<SearchIcon className="size-4" />}
        maxLength={100}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {query.error && !found && <ErrorLine failure={failureOf(query.error)} />}
      <ul className="grid" aria-label={text('workshop.customers')}>
        {found?.map(({ id, name, phone }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onChange({ id, name: name ?? '' })}
              className="flex min-h-11 w-full flex-wrap items-center justify-between gap-x-4 rounded-md px-3 text-start text-sm hover:bg-sunken"
            >
              <span className="font-semibold">{name}</span>
              {phone && <span className="figures text-muted">{formatPhone(phone)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {found?.length === 0 && (
        <p role="status" className="text-sm text-muted">
          {text('workshop.no-customer')}{' '}
          {staff.may('Mutation.createCustomer') ? (
            <Link to={panelAddress.newCustomer(words)} className="font-semibold text-accent underline">
              {text('workshop.new-customer')}
            </Link>
          ) : (
            text('workshop.ask-sales')
          )}
        </p>
      )}
    </div>
  );
}
