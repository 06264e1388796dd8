import type { Fetcher } from '@graphiql/toolkit';
import { type ExecutionResult, GraphQLError, getOperationAST, parse } from 'graphql';
import { createClient, NetworkError, type RequestParams } from 'graphql-sse';
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

/** Whether a request opens a stream. What cannot be parsed does not: the graph says what is wrong with it. */
function isSubscription({ query, operationName }: RequestParams): boolean {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false;
  }
}

/** What a stream sends, or the errors of the graph where it opens none. */
async function* follow(
  request: RequestParams,
  headers: Record<string, string>,
): AsyncGenerator<ExecutionResult> {
  try {
    const results = createClient({ url: '/graphql', headers, retryAttempts: 0 }).iterate(request);
    for await (const result of results) yield result as ExecutionResult;
  } catch (error) {
    if (!(error instanceof NetworkError) || !error.response) throw error;
    yield (await error.response.json()) as ExecutionResult;
  }
}

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
  const headers = { ...options?.headers };
  // Right after a change of tab, the name may still be that of the tab before.
  const isNamed = new RegExp(`(query|mutation|subscription)\\s+${operationName}\\b`).test(query);
  const request = {
    query,
    operationName: (isNamed && operationName) || undefined,
    variables: JSON.parse(filled),
  };
  if (isSubscription(request)) return follow(request, headers);
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const result: Result = await response.json();
  ids.vehicle = result.data?.vehicles?.nodes?.[0]?.id ?? ids.vehicle;
  ids.sale = result.data?.purchaseVehicle?.sale?.id ?? ids.sale;
  const { accessToken, refreshToken, expiresIn, user } = result.data?.login ?? {};
  if (accessToken && refreshToken && expiresIn)
    onLogIn.listener?.({ accessToken, refreshToken, expiresIn }, user?.username ?? '');
  return result;
};
