/** What the graph answered: data, errors, and how HTTP saw it. */
export interface Answer<Data> {
  readonly status: number;
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

/** Asks the graph as any client would, without hiding its errors. */
export async function ask<Data = Record<string, unknown>>(
  url: string,
  query: string,
  options: {
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly token?: string | undefined;
  } = {},
): Promise<Answer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(options.token && { authorization: `Bearer ${options.token}` }),
    },
    body: JSON.stringify({ query, variables: options.variables ?? {} }),
  });
  const body = (await response.json()) as { data?: Data; errors?: Answer<Data>['errors'] };
  return { status: response.status, data: (body.data ?? null) as Data, errors: body.errors ?? [] };
}

/** Logs in, and returns the access token. */
export async function logIn(url: string, username: string, password: string): Promise<string> {
  const mutation =
    'mutation ($input: LoginInput!) { login(input: $input) { accessToken userErrors { code } } }';
  const { data, errors } = await ask<{ login: { accessToken: string | null } }>(url, mutation, {
    variables: { input: { username, password } },
  });
  if (!data?.login.accessToken)
    throw new Error(`cannot log in as ${username}: ${JSON.stringify({ data, errors })}`);
  return data.login.accessToken;
}

export interface UserErrors {
  readonly userErrors: readonly {
    readonly field: readonly string[] | null;
    readonly code: string;
    readonly message: string;
  }[];
}
