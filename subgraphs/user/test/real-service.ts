import { startTestMongo } from '@autograph/embedded-mongo/testing';
import type { Caller, Role } from '@autograph/kernel';
import type { ServiceClient, ServiceResult } from '@autograph/service/calls';
import { createLog } from '@autograph/service/process';
import { createUserService, newPrivateKey, type UserService, type UserServiceOptions } from '../src/app.ts';
import { accountInput, PASSWORD } from '../src/testing/builders.ts';

/** Tokens as a payload answers them, and the errors beside them. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly user: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

/** The gateway, for a client without a token. */
export const ANYONE: Caller = { service: 'gateway', user: null };

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

/** The service as it is in production, on a store of its own, and what tests do with it all the time. */
export async function startUserService(options: Partial<UserServiceOptions> = {}) {
  const mongo = await startTestMongo();
  const admin = { username: 'root', email: 'root@example.com', password: PASSWORD };
  const given: UserServiceOptions = {
    mongoUri: mongo.uri,
    log: createLog('user', 'silent'),
    privateKey: await newPrivateKey(),
    bootstrapAdmin: admin,
    customer: withoutCustomers,
    ...options,
  };
  const service: UserService = await createUserService(given);
  const run = (query: string, variables: object = {}, caller: Caller = ANYONE): Promise<ServiceResult> =>
    service.subgraph.execute({ query, variables: { ...variables } }, caller);
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
  return {
    service,
    options: given,
    run,
    login,
    refresh,
    join,
    root,
    close: async () => {
      await service.close();
      await mongo.close();
    },
  };
}
