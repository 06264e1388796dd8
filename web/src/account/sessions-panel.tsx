import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { MySessionsDocument } from '../data/__generated__/account.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { graph } from '../data/session.ts';
import { Button } from '../design/button.tsx';
import { Badge, Panel, Skeleton } from '../design/small.tsx';
import { FormProblems } from '../forms/form-problems.tsx';
import { formatMoment } from '../language/format.ts';
import { useText } from '../language/use-text.ts';

/** Where a person is logged in, and a way to end each other session. */
export function SessionsPanel() {
  const text = useText();
  const { data, error, refetch } = useQuery(MySessionsDocument, { fetchPolicy: 'cache-and-network' });
  const [failure, setFailure] = useState<Failure>();
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const revoke = async (id: string): Promise<void> => {
    setFailure(undefined);
    setRefusals([]);
    try {
      const outcome = await graph.revokeSession({ id });
      if (!outcome.ok) setRefusals(outcome.userErrors.map(({ message }) => message));
      await refetch();
    } catch (reason) {
      setFailure(failureOf(reason));
    }
  };
  const sessions = data?.mySessions;
  return (
    <Panel label={text('account.sessions')} className="grid gap-4">
      <h2 className="text-xl font-semibold">{text('account.sessions')}</h2>
      <FormProblems
        failure={failure ?? (error && !sessions ? failureOf(error) : undefined)}
        refusals={refusals}
      />
      {!sessions && !error && <Skeleton className="h-20 w-full" />}
      <ul className="grid">
        {sessions?.map(({ id, current, clientAddress, lastUsedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3"
          >
            <span className="grid">
              <span className="figures font-semibold">
                {clientAddress && clientAddress !== 'unknown'
                  ? clientAddress
                  : text('account.unknown-address')}
              </span>
              <span className="figures text-sm text-muted">
                {text('account.last-used', { at: formatMoment(lastUsedAt) })}
              </span>
            </span>
            {current ? (
              <Badge tone="accent">{text('account.this-session')}</Badge>
            ) : (
              <Button look="secondary" onClick={() => void revoke(id)}>
                {text('account.end-session')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
