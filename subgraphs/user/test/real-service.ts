import type { Caller, Role } from '@autograph/kernel';
import type { ServiceClient, ServiceResult } from '@autograph/service/calls';
import type { Environment } from '@autograph/service/process';
import { openTestService, type TestOptions, type TestService } from '@autograph/service/testing';
import { newPrivateKey } from '../src/adapters/tokens/signing-key.ts';
import type { Ports } from '../src/ports/index.ts';
import service from '../src/service.ts';
import { accountInput, PASSWORD } from '../src/testing/builders.ts';

/** Tokens as a payload answers them, and the errors beside them. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

/** The gateway, for a client without a token. */
export const ANYONE: Caller = { service: 'gateway', user: null, language: 'en' };

export const TOKENS =
  'accessToken refreshToken tokenType expiresIn user { id } userErrors { code field message }';
export const LOGIN = `mutation ($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`;
export const REFRESH = `mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { ${TOKENS} } }`;
export const REGISTER = `mutation ($input: RegisterInput!) {
  register(input: $input) { user { id username role status email } userErrors { code field message } } }`;
export const STATUS = 'query ($id: ID!) { sessionStatus(sessionId: $id) { active role } }';

/** A customer service that keeps nobody. */
export const withoutCustomers: ServiceClient = {
  execute: async () => ({ data: { forgetUser: { erased: true } } }),
};

/** The settings of a first administrator. */
export const FIRST_ADMIN = {
  ADMIN_USERNAME: 'root',
  ADMIN_EMAIL: 'root@example.com',
  ADMIN_PASSWORD: PASSWORD,
};

/** The service as it is in production, on a store of its own, and what tests do with it all the time. */
export async function startUserService(given: TestOptions = {}) {
  const environment = { TOKEN_PRIVATE_KEY: await newPrivateKey(), ...FIRST_ADMIN, ...given.environment };
  const options = { clients: { customer: withoutCustomers }, ...given, environment };
  const opened = await openTestService(service, options);
  return {
    ...(await userGraph(opened)),
    environment,
    jwks: opened.ports.jwks,
    /** Opens the service once more on the same store, with other settings. */
    reopen: (settings: Environment = {}) =>
      openTestService(service, {
        ...options,
        mongoUri: opened.mongoUri,
        environment: { ...environment, ...settings },
      }),
  };
}

/** What tests do with a user service all the time. */
export async function userGraph(opened: TestService<Ports>) {
  const run = (query: string, variables: object = {}, caller: Caller = ANYONE): Promise<ServiceResult> =>
    opened.ask(caller, query, variables);
  const login = async (username: string, password: string = PASSWORD): Promise<Tokens> => {
    const { data } = await run(LOGIN, { input: { username, password } });
    return data?.login as Tokens;
  };
  const refresh = async (refreshToken: string): Promise<Tokens> => {
    const { data } = await run(REFRESH, { input: { refreshToken } });
    return data?.refreshToken as Tokens;
  };
  const callerOf = ({ user, refreshToken }: Tokens, role: Role): Caller => ({
    service: 'gateway',
    user: { id: user?.id ?? '', role, sessionId: refreshToken.split('.')[0] ?? '' },
    language: 'en',
  });
  const root = callerOf(await login('root'), 'ADMIN');
  /** Someone with an account of the role, logged in. */
  const join = async (role: Role) => {
    const account = accountInput();
    await run(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } } }',
      { input: { ...account, role } },
      root,
    );
    const tokens = await login(account.username);
    const caller = callerOf(tokens, role);
    return {
      ...account,
      ...tokens,
      id: caller.user?.id ?? '',
      sessionId: caller.user?.sessionId ?? '',
      caller,
    };
  };
  return { opened, run, login, refresh, join, root, close: () => opened.close() };
}
