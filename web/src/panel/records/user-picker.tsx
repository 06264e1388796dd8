import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { FindUsersDocument, type FindUsersQuery, type Role } from '../../data/__generated__/panel-admin.ts';
import { failureOf } from '../../data/failure.ts';
import { ErrorLine } from '../../design/states.tsx';
import { useText } from '../../language/use-text.ts';
import { SearchField } from './list-parts.tsx';
import { userName } from './names.ts';

/** A user that was found. */
export type FoundUser = NonNullable<FindUsersQuery['users']>['nodes'][number];

/** Finds users by name, username or e-mail address, and lets a person pick one. For administrators. */
export function UserPicker({
  label,
  roles,
  onPick,
}: {
  readonly label: string;
  readonly roles?: readonly Role[];
  readonly onPick: (user: FoundUser) => void;
}) {
  const text = useText();
  const [words, setWords] = useState('');
  const { data, error, loading } = useQuery(FindUsersDocument, {
    variables: { filter: { search: words, ...(roles && { role: roles }) }, first: 8 },
    skip: words === '',
  });
  const found = words ? data?.users?.nodes : undefined;
  return (
    <div className="grid gap-2">
      <SearchField label={label} value={words} onSearch={setWords} />
      {error && <ErrorLine failure={failureOf(error)} />}
      <p role="status" className="text-xs text-muted">
        {found && !loading && text('records.found', { count: found.length })}
      </p>
      <ul className="grid">
        {found?.map((user) => (
          <li key={user.id} className="border-t border-line">
            <button
              type="button"
              className="grid min-h-12 w-full content-center rounded-md px-2 text-start text-sm hover:bg-sunken"
              onClick={() => onPick(user)}
            >
              <span className="font-semibold">{userName(user, text)}</span>
              <span className="truncate text-xs text-muted">
                {[user.username, user.email].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
