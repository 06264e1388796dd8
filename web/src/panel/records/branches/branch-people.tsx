import { useQuery } from '@apollo/client/react';
import { UsersDocument } from '../../../data/__generated__/panel-admin.ts';
import { failureOf } from '../../../data/failure.ts';
import { Badge, Panel, Skeleton } from '../../../design/small.tsx';
import { ErrorLine } from '../../../design/states.tsx';
import { useText } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { panelAddress } from '../../address.ts';
import { userName } from '../names.ts';

/** The graph finds no users by their branch: the staff is read as a whole, which one page holds. */
const VARIABLES = {
  filter: { role: ['ADMIN', 'SALES', 'WORKSHOP'] },
  sortBy: { field: 'NAME', direction: 'ASC' },
  first: 100,
  offset: 0,
} as const;

/** Who works in a branch, and who manages it. */
export function BranchPeople({ id }: { readonly id: string }) {
  const text = useText();
  const { data, error } = useQuery(UsersDocument, {
    variables: VARIABLES,
    fetchPolicy: 'cache-and-network',
  });
  const staff = data?.users;
  const people = (staff?.nodes ?? []).flatMap((user) => {
    const membership = user.memberships?.find(({ branch }) => branch?.id === id);
    return membership && !user.anonymizedAt ? [{ user, manages: membership.manages }] : [];
  });
  return (
    <Panel label={text('records.branch.people')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="text-lg font-semibold">{text('records.branch.people')}</h2>
      {error && !staff && <ErrorLine failure={failureOf(error)} />}
      {!staff && !error && <Skeleton className="h-24 w-full" />}
      {staff && people.length === 0 && (
        <p className="text-sm text-muted">{text('records.branch.no-people')}</p>
      )}
      <ul className="grid">
        {people.map(({ user, manages }) => (
          <li
            key={user.id}
            className="flex min-h-11 items-center justify-between gap-3 border-t border-line text-sm"
          >
            <span className="grid">
              <Link to={panelAddress.user(user.id)} className="font-semibold">
                {userName(user, text)}
              </Link>
              {user.role && <span className="text-xs text-muted">{text(`panel.role.${user.role}`)}</span>}
            </span>
            {manages && <Badge tone="accent">{text('records.user.manages')}</Badge>}
          </li>
        ))}
      </ul>
      {staff && staff.totalCount > VARIABLES.first && (
        <p className="text-xs text-muted">
          {text('records.branch.first-people', { count: VARIABLES.first })}
        </p>
      )}
    </Panel>
  );
}
