import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { FOUND } from './examples.ts';

/** What a log-in answers. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresIn: number;
}

type LogIn = Tokens & { readonly user?: { readonly username?: string } | null };

/** What an answer of the graph may have. */
type Result = ExecutionResult<{
  readonly login?: Partial<LogIn> | null;
  readonly vehicles?: { readonly nodes?: readonly { readonly id?: string }[] } | null;
  readonly purchaseVehicle?: { readonly sale?: { readonly id?: string } | null } | null;
}>;

const ids: Record<keyof typeof FOUND, string | undefined> = { vehicle: undefined, sale: undefined };

/** Is called with the tokens and the username when a tab logs in. */
export const onLogIn: { listener: ((tokens: Tokens, username: string) => void) | undefined } = {
  listener: undefined,
};

/** Asks the graph on this origin; what stands for something that was found is replaced by its id. */
export const fetcher: Fetcher = async ({ query, variables, operationName }, options) => {
  let filled = JSON.stringify(variables ?? {});
  for (const [name, { placeholder, tab }] of Object.entries(FOUND)) {
    if (!filled.includes(`"${placeholder}"`)) continue;
    const id = ids[name as keyof typeof FOUND];
    if (!id)
      return { errors: [new GraphQLError(`${placeholder} is not known yet: run the tab ${tab} first.`)] };
    filled = filled.replaceAll(`"${placeholder}"`, JSON.stringify(id));
  }
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...options?.headers, 'content-type': 'application/json' },
    // Right after a change of tab, the name may still be that of the tab before.
    body: JSON.stringify({
      query,
      operationName: new RegExp(`(query|mutation)\\s+${operationName}\\b`).test(query)
        ? operationName
        : undefined,
      variables: JSON.parse(filled),
    }),
  });
  const result: Result = await response.json();
  ids.vehicle = result.data?.vehicles?.nodes?.[0]?.id ?? ids.vehicle;
  ids.sale = result.data?.purchaseVehicle?.sale?.id ?? ids.sale;
  const { accessToken, refreshToken, expiresIn, user } = result.data?.login ?? {};
  if (accessToken && refreshToken && expiresIn)
    onLogIn.listener?.({ accessToken, refreshToken, expiresIn }, user?.username ?? '');
  return result;
};
