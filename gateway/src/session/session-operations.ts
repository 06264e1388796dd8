const PERSON = 'id username firstName lastName email role status lastLoginAt version createdAt updatedAt';
const REFUSALS = 'userErrors { field message code }';
const TOKENS = `accessToken refreshToken refreshExpiresIn tokenType expiresIn user { ${PERSON} } ${REFUSALS}`;

/** An operation of the graph that a session route carries out. */
export interface SessionOperation {
  readonly source: string;
  /** The field of the answer that has the payload. */
  readonly field: string;
}

/** Logs in, as the mutation `login`. */
export const LOG_IN: SessionOperation = {
  field: 'login',
  source: `mutation sessionLogIn($input: LoginInput!) { login(input: $input) { ${TOKENS} } }`,
};

/** Trades a refresh token, as the mutation `refreshToken`. */
export const REFRESH: SessionOperation = {
  field: 'refreshToken',
  source: `mutation sessionRefresh($input: RefreshTokenInput!) { refreshToken(input: $input) { ${TOKENS} } }`,
};

/** Ends a session, as the mutation `logout`. */
export const LOG_OUT: SessionOperation = {
  field: 'logout',
  source: `mutation sessionLogOut($input: LogoutInput!) { logout(input: $input) { user { ${PERSON} } ${REFUSALS} } }`,
};

/** The outcome of an operation: a payload of the graph, whose values are `null` where it was refused. */
export interface SessionPayload {
  readonly accessToken?: string | null;
  readonly refreshToken?: string | null;
  readonly refreshExpiresIn?: number | null;
  readonly user?: object | null;
  readonly userErrors: readonly object[];
}
