import { useEffect, useState } from 'react';
import {
  UserNamesDocument,
  type UserNamesQuery,
  type UserNamesQueryVariables,
} from '../../../data/__generated__/panel-records.ts';
import { apollo } from '../../../data/apollo.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { type NamedUser, userName } from '../names.ts';

/** The operation asks for so many users. */
const AT_ONCE = 10;

/** The names of users by their ids, for records that have ids alone. An id that is not known yet, or of nobody, is left out. */
export function useUserNames(ids: readonly (string | null)[]): ReadonlyMap<string, string> {
  const text = useText();
  const [users, setUsers] = useState<ReadonlyMap<string, NamedUser>>(new Map());
  const wanted = [...new Set(ids.flatMap((id) => id ?? []))].sort().join();
  useEffect(() => {
    if (!wanted) return undefined;
    let isCurrent = true;
    findUsers(wanted.split(',')).then(
      (found) => isCurrent && setUsers(found),
      // Without names, the list shows ids.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  return namesOf(users, text);
}

/** The users with these ids, ten in a request. An id of nobody is left out. Throws where the graph does not answer. */
export async function findUsers(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, NamedUser>> {
  const all = [...new Set(ids.flatMap((id) => id ?? []))];
  const chunks = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  const found: (readonly [string, NamedUser])[] = [];
  // One after the other: a long list of people would else use up what a minute allows.
  for (const chunk of chunks) found.push(...(await read(chunk)));
  return new Map(found);
}

async function read(ids: readonly string[]): Promise<(readonly [string, NamedUser])[]> {
  // The first one fills the places that are left: the operation is the same for any number, so that manifests can list it.
  const variables = Object.fromEntries(
    Array.from({ length: AT_ONCE }, (_, at) => [`i${at}`, ids[at] ?? ids[0]]),
  ) as UserNamesQueryVariables;
  const { data } = await apollo.query({
    query: UserNamesDocument,
    variables,
    fetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  const users: UserNamesQuery[keyof UserNamesQuery][] = Object.values(data ?? {});
  return users.flatMap((user) => (user ? [[user.id, user] as const] : []));
}

function namesOf(users: ReadonlyMap<string, NamedUser>, text: Text): ReadonlyMap<string, string> {
  return new Map([...users].map(([id, user]) => [id, userName(user, text)]));
}
