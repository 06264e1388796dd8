import { useQuery } from '@apollo/client/react';
import { MeDocument, type MeQuery } from '../data/__generated__/account.ts';
import { type Failure, failureOf } from '../data/failure.ts';
import { useLoggedIn } from '../data/hooks.ts';
import { useLasting } from '../data/lasting.ts';

/** Who is logged in, as far as it is known. */
export interface Me {
  readonly loggedIn: boolean;
  readonly user: NonNullable<MeQuery['me']> | undefined;
  readonly failure: Failure | undefined;
  readonly refetch: () => Promise<unknown>;
}

/** The person who is logged in, with their customer record. */
export function useMe(): Me {
  const loggedIn = useLoggedIn();
  const query = useQuery(MeDocument, { skip: !loggedIn, errorPolicy: 'all' });
  const { error, refetch } = query;
  const data = useLasting(query);
  const user = loggedIn ? (data?.me ?? undefined) : undefined;
  return { loggedIn, user, failure: error && !user ? failureOf(error) : undefined, refetch };
}
