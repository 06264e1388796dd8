import { gql, type TypedDocumentNode } from '@apollo/client';
import { useEffect, useState } from 'react';
import { apollo } from '../../../data/apollo.ts';
import { type Text, useText } from '../../../language/use-text.ts';
import { type NamedUser, userName } from '../names.ts';

/** An operation may ask for so many users at once. */
const AT_ONCE = 20;

type Found = Readonly<Record<string, (NamedUser & { readonly id: string }) | null>>;

/** Asks for users by their ids, many in one request. The documents are of few shapes, so that the gateway knows them again. */
function documentFor(count: number): TypedDocumentNode<Found, Record<string, string>> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return gql`query UserNames(${numbers.map((at) => `$i${at}: ID!`).join(', ')}) {
    ${numbers.map((at) => `u${at}: user(id: $i${at}) { id username firstName lastName }`).join(' ')}
  }`;
}

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

/** The users with these ids, in requests of twenty. An id of nobody is left out. Throws where the graph does not answer. */
export async function findUsers(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, NamedUser>> {
  const all = [...new Set(ids.flatMap((id) => id ?? []))];
  const chunks = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, at) =>
    all.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
  return new Map((await Promise.all(chunks.map(read))).flat());
}

async function read(ids: readonly string[]): Promise<(readonly [string, NamedUser])[]> {
  const variables = Object.fromEntries(ids.map((id, at) => [`i${at}`, id]));
  const { data } = await apollo.query({
    query: documentFor(ids.length),
    variables,
    fetchPolicy: 'cache-first',
    errorPolicy: 'all',
  });
  return Object.values(data ?? {}).flatMap((user) => (user ? [[user.id, user] as const] : []));
}

function namesOf(users: ReadonlyMap<string, NamedUser>, text: Text): ReadonlyMap<string, string> {
  return new Map([...users].map(([id, user]) => [id, userName(user, text)]));
}
