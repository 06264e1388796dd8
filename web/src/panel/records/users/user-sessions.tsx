import { useQuery } from '@apollo/client/react';
import { RevokeUserSessionDocument, UserSessionsDocument } from '../../../data/__generated__/panel-admin.ts';
import { failureOf } from '../../../data/failure.ts';
import { Button } from '../../../design/button.tsx';
import { Badge, Panel, Skeleton } from '../../../design/small.tsx';
import { useNotify } from '../../../design/toast.tsx';
import { FormProblems } from '../../../forms/form-problems.tsx';
import { formatMoment } from '../../../language/format.ts';
import { useText } from '../../../language/use-text.ts';
import { useAction } from '../../use-action.ts';

/** Where a user is logged in. An administrator can end each session. */
export function UserSessions({ id }: { readonly id: string }) {
  const text = useText();
  const notify = useNotify();
  const { data, error } = useQuery(UserSessionsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const revoke = useAction(RevokeUserSessionDocument, { refetch: ['UserSessions'] });
  const sessions = data?.user?.sessions;
  const end = async (session: string): Promise<void> => {
    if ((await revoke.run({ id: session })).ok) notify({ text: text('records.user.session-ended') });
  };
  return (
    <Panel label={text('records.user.sessions')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <h2 className="text-lg font-semibold">{text('records.user.sessions')}</h2>
      <FormProblems
        failure={revoke.failure ?? (error && !sessions ? failureOf(error) : undefined)}
        refusals={revoke.refusals.map(({ message }) => message)}
      />
      {!sessions && !error && <Skeleton className="h-20 w-full" />}
      {sessions?.length === 0 && <p className="text-sm text-muted">{text('records.user.no-sessions')}</p>}
      <ul className="grid">
        {sessions?.map(({ id: session, current, clientAddress, createdAt, lastUsedAt }) => (
          <li
            key={session}
            className="flex flex-wrap items-center justify-between gap-3 border-t sm:flex-nowrap border-line py-2.5"
          >
            <span className="grid text-sm">
              <span className="figures font-medium">
                {clientAddress && clientAddress !== 'unknown'
                  ? clientAddress
                  : text('records.unknown-address')}
              </span>
              <span className="figures text-xs text-muted">
                {text('records.user.session-times', {
                  from: formatMoment(createdAt),
                  used: formatMoment(lastUsedAt),
                })}
              </span>
            </span>
            {current ? (
              <Badge tone="accent">{text('records.user.this-session')}</Badge>
            ) : (
              <Button look="secondary" busy={revoke.busy} onClick={() => void end(session)}>
                {text('records.user.end-session')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
