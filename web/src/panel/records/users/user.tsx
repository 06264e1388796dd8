import { useQuery } from '@apollo/client/react';
import { UserDocument, type UserQuery } from '../../../data/__generated__/panel-admin.ts';
import { failureOf } from '../../../data/failure.ts';
import { useTitle } from '../../../data/hooks.ts';
import { useLasting } from '../../../data/lasting.ts';
import { Panel, Skeleton } from '../../../design/small.tsx';
import { EmptyState, ErrorState } from '../../../design/states.tsx';
import { formatDay, formatMoment } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { Link } from '../../../shell/link.tsx';
import { wentBack } from '../../../shell/navigation.ts';
import { panelAddress } from '../../address.ts';
import type { PanelPageProps } from '../../page.ts';
import { useStaff } from '../../use-staff.ts';
import { Crumbs } from '../crumbs.tsx';
import { userName } from '../names.ts';
import { AccessPanel } from './access-panel.tsx';
import { MembershipsPanel } from './memberships-panel.tsx';
import { UserSessions } from './user-sessions.tsx';
import { UserStatusBadge } from './user-status.tsx';

type User = NonNullable<UserQuery['user']>;

/** One account: what it may do, where its person works, and where they are logged in. */
export default function UserPage({ id }: PanelPageProps) {
  const text = useText();
  const query = useQuery(UserDocument, {
    variables: { id },
    fetchPolicy: wentBack() ? 'cache-first' : 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const { error, loading, refetch } = query;
  const data = useLasting(query);
  const user = data?.user;
  useTitle(user ? userName(user, text) : text('records.users'));
  if (user) return <Shown user={user} />;
  if (error) return <ErrorState failure={failureOf(error)} onRetry={() => void refetch()} />;
  if (loading) return <Skeleton className="mt-6 h-96 w-full" />;
  return (
    <EmptyState
      title={text('records.user.unknown')}
      level="h1"
      action={
        <Link to={panelAddress.users()} className="font-semibold text-accent underline">
          {text('records.users')}
        </Link>
      }
    />
  );
}

function Shown({ user }: { readonly user: User }) {
  const text = useText();
  const self = useStaff().id === user.id;
  const works = user.role !== 'CUSTOMER' && !user.anonymizedAt;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Crumbs
        list={{ to: panelAddress.users(), name: text('records.users') }}
        title={userName(user, text)}
        badges={user.status && <UserStatusBadge status={user.status} />}
      >
        <Link
          to={panelAddress.audit({ usuario: user.id })}
          className="inline-flex min-h-11 items-center text-sm font-semibold"
        >
          {text('records.user.trail')}
        </Link>
      </Crumbs>
      {self && (
        <p className="rounded-md bg-warn-soft px-4 py-3 text-sm text-warn">{text('records.user.self')}</p>
      )}
      {user.anonymizedAt && (
        <p className="rounded-md bg-warn-soft px-4 py-3 text-sm text-warn">
          {text('records.user.anonymised', { day: formatDay(user.anonymizedAt) })}
        </p>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-2">
        <div className="grid grid-cols-[minmax(0,1fr)] min-w-0 gap-5">
          <Facts user={user} />
          <AccessPanel key={user.id} user={user} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] min-w-0 gap-5">
          {works && <MembershipsPanel key={user.id} user={user} />}
          <UserSessions id={user.id} />
        </div>
      </div>
    </div>
  );
}

function Facts({ user }: { readonly user: User }) {
  const text = useText();
  const facts = [
    [text('records.username'), user.username],
    [text('records.email'), user.email],
    [text('records.last-login'), user.lastLoginAt ? formatMoment(user.lastLoginAt) : text('records.never')],
    [text('records.user.since'), user.createdAt && formatMoment(user.createdAt)],
  ] as const;
  return (
    <Panel label={text('records.user.account')} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 className="text-lg font-semibold">{text('records.user.account')}</h2>
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-xs text-muted">{name}</dt>
            <dd className="figures font-medium break-words">{value}</dd>
          </div>
        ))}
        {user.customer && (
          <div>
            <dt className="text-xs text-muted">{text('records.user.customer')}</dt>
            <dd>
              <Link
                to={panelAddress.customer(user.customer.id)}
                className="inline-flex min-h-6 items-center font-semibold"
              >
                {user.customer.name ?? text('records.customer.erased')}
              </Link>
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
