import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OwnData as OwnDataModel } from '@autograph/service/graphql';
import type { User as UserModel } from '../../../domain/user.ts';
import type { UserPage as UserPageModel } from '../../../ports/user-repository.ts';
import type { Branch as BranchModel } from '../../../domain/branch.ts';
import type { Membership as MembershipModel } from '@autograph/kernel';
import type { Session as SessionModel } from '../../../domain/session.ts';
import type { IdentityEvent as IdentityEventModel } from '../../../domain/identity-event.ts';
import type { AuditPage as AuditPageModel } from '../../../ports/audit-trail.ts';
import type { Context as ContextModel } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in time, ISO 8601 with an offset (2026-01-31T12:00:00.000Z). */
  DateTime: { input: Date; output: Date; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An action in the audit trail. */
export type AuditAction =
  /** An account was created. */
  | 'ACCOUNT_CREATED'
  /** A user erased their account. */
  | 'ACCOUNT_ERASED'
  /** An export was downloaded. */
  | 'EXPORT_DOWNLOADED'
  /** A user asked for an export of a list. */
  | 'EXPORT_REQUESTED'
  /** An attempt was refused without a check, because too many had failed before. */
  | 'LOGIN_DELAYED'
  /** A log-in failed: unknown account, wrong password, or an account that is not active. */
  | 'LOGIN_FAILED'
  /** A log-in succeeded. */
  | 'LOGIN_SUCCEEDED'
  /** A user logged out. */
  | 'LOGOUT'
  /** An administrator changed the branches that a user works in. */
  | 'MEMBERSHIPS_CHANGED'
  /** A user changed their password. */
  | 'PASSWORD_CHANGED'
  /** A wrong current password was given, for example to change the password or the e-mail address. */
  | 'PASSWORD_CHECK_FAILED'
  /** A new password was set with a reset token. */
  | 'PASSWORD_RESET'
  /** A password reset token was created and sent. */
  | 'PASSWORD_RESET_REQUESTED'
  /** A user changed their profile. */
  | 'PROFILE_UPDATED'
  /** An old refresh token was used again. This ended its session. */
  | 'REFRESH_TOKEN_REUSED'
  /** An administrator changed a role. */
  | 'ROLE_CHANGED'
  /** A session was ended by its user, or by an administrator: then `actorId` differs from `userId`. */
  | 'SESSION_REVOKED'
  /** An administrator changed the status of an account. */
  | 'STATUS_CHANGED';

/** An entry of the audit trail (trilha de auditoria), about an account or a session. It contains ids and no names. Readable by ADMIN. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** The action. */
  readonly action: AuditAction;
  /** The user who did it. Null when the request had no token. */
  readonly actorId?: Maybe<Scalars['ID']['output']>;
  /** The role or the status after; the list and the format of an export. Null for other actions. */
  readonly after?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The role or the status before. Null for other actions. */
  readonly before?: Maybe<Scalars['String']['output']>;
  /** Network address of the client. Null when it is not known. */
  readonly clientAddress?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** The session in which it was done, or the session concerned. Null when there is none. */
  readonly sessionId?: Maybe<Scalars['ID']['output']>;
  /** The account concerned. Null when there is no such account. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** A page of the audit trail (Relay connection). */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** The entries, without cursors. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many entries the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An entry and its position in the list. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEntry;
};

/** A filter of entries. Conditions are joined by AND, the values of one condition by OR. */
export type AuditFilter = {
  /** Any of these actions. */
  readonly action?: InputMaybe<ReadonlyArray<AuditAction>>;
  /** The user who did it. */
  readonly actorId?: InputMaybe<Scalars['ID']['input']>;
  /** When it happened, bounds included. */
  readonly at?: InputMaybe<InstantRange>;
  /** The account concerned. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who exports what. */
export type BeginExportInput = {
  /** What was asked for, as the gateway reads it. */
  readonly request: Scalars['String']['input'];
  /** The session of the user. */
  readonly sessionId: Scalars['ID']['input'];
  /** The user who exports. */
  readonly userId: Scalars['ID']['input'];
  /** What is exported, for the audit trail. */
  readonly what: Scalars['String']['input'];
};

/** Outcome of `beginExport`. */
export type BeginExportPayload = {
  readonly __typename?: 'BeginExportPayload';
  /** When the permission expires. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The permission. It is not kept in this form. */
  readonly token: Scalars['String']['output'];
};

/** A branch of the dealership (filial). */
export type Branch = {
  readonly __typename?: 'Branch';
  /** Whether the branch does business. */
  readonly active: Scalars['Boolean']['output'];
  /** Street address (endereço). */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** City (cidade). */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** CNPJ, formatted. Null when it is not known. */
  readonly cnpj?: Maybe<Scalars['String']['output']>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Name. */
  readonly name: Scalars['String']['output'];
  /** Opening hours, in the time zone of the branch. Empty when they are not known. */
  readonly openingHours: ReadonlyArray<OpeningHours>;
  /** Phone number (telefone), formatted. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** State (UF). */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** Time zone, a name of the IANA database. */
  readonly timeZone: Scalars['String']['output'];
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
};

/** That a user works in a branch. */
export type BranchMembership = {
  readonly __typename?: 'BranchMembership';
  /** The branch. */
  readonly branch?: Maybe<Branch>;
  /** Whether the user manages the branch. */
  readonly manages: Scalars['Boolean']['output'];
};

/** Why `changePassword` was refused. */
export type ChangePasswordError = UserError & {
  readonly __typename?: 'ChangePasswordError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The current and the new password. */
export type ChangePasswordInput = {
  /** Current password (senha atual). */
  readonly currentPassword: Scalars['String']['input'];
  /** New password (nova senha), 8 to 128 characters. Common passwords are refused. */
  readonly newPassword: Scalars['String']['input'];
};

/** Outcome of `changePassword`. */
export type ChangePasswordPayload = {
  readonly __typename?: 'ChangePasswordPayload';
  /** The user whose password was changed. Null when refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ChangePasswordError>;
};

/** The permission to download an export. */
export type ClaimExportInput = {
  /** The permission, as `beginExport` returned it. */
  readonly token: Scalars['String']['input'];
};

/** Outcome of `claimExport`. */
export type ClaimExportPayload = {
  readonly __typename?: 'ClaimExportPayload';
  /** The export. Null when the permission is unknown, used or expired, or the session has ended. */
  readonly export?: Maybe<ClaimedExport>;
};

/** An export that is downloaded. */
export type ClaimedExport = {
  readonly __typename?: 'ClaimedExport';
  /** What was asked for, as the gateway reads it. */
  readonly request: Scalars['String']['output'];
  /** The current role of the user. */
  readonly role: Role;
  /** The session of the user. */
  readonly sessionId: Scalars['ID']['output'];
  /** The user who exports. */
  readonly userId: Scalars['ID']['output'];
};

/** Why `createBranch` was refused. */
export type CreateBranchError = UserError & {
  readonly __typename?: 'CreateBranchError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The branch to open. */
export type CreateBranchInput = {
  /** Whether the branch does business. Default: true. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Street address (endereço). */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** City (cidade). */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** CNPJ, numeric or alphanumeric. Unique. */
  readonly cnpj?: InputMaybe<Scalars['String']['input']>;
  /** Name, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** Opening hours, in the time zone of the branch. Default: none. */
  readonly openingHours?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Phone number (telefone). */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** State (UF). */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, a name of the IANA database. Default: America/Sao_Paulo. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `createBranch`. */
export type CreateBranchPayload = {
  readonly __typename?: 'CreateBranchPayload';
  /** The new branch. Null when the input was refused. */
  readonly branch?: Maybe<Branch>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateBranchError>;
};

/** Why `createUser` was refused. */
export type CreateUserError = UserError & {
  readonly __typename?: 'CreateUserError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The account to create, with its role. */
export type CreateUserInput = {
  /** E-mail address. Unique, ignoring case. */
  readonly email: Scalars['String']['input'];
  /** First name (nome). */
  readonly firstName: Scalars['String']['input'];
  /** Last name (sobrenome). */
  readonly lastName: Scalars['String']['input'];
  /** Password (senha), 8 to 128 characters. Common passwords are refused. */
  readonly password: Scalars['String']['input'];
  /** Role of the user. */
  readonly role: Role;
  /** Username: 3 to 40 letters, digits, dots, hyphens or underscores. Unique, ignoring case. */
  readonly username: Scalars['String']['input'];
};

/** Outcome of `createUser`. */
export type CreateUserPayload = {
  readonly __typename?: 'CreateUserPayload';
  /** The new account. Null when the input was refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateUserError>;
};

/** Why `eraseMe` was refused. */
export type EraseMeError = UserError & {
  readonly __typename?: 'EraseMeError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The proof of identity of the caller. */
export type EraseMeInput = {
  /** The password. Optional within five minutes after the log-in. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `eraseMe`. */
export type EraseMePayload = {
  readonly __typename?: 'EraseMePayload';
  /** True when the account was erased. Null when refused. */
  readonly erased?: Maybe<Scalars['Boolean']['output']>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<EraseMeError>;
};

/** A range of instants, bounds included. */
export type InstantRange = {
  /** Start of the range. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** End of the range. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Why `login` was refused. */
export type LoginError = UserError & {
  readonly __typename?: 'LoginError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The credentials. */
export type LoginInput = {
  /** Password (senha). */
  readonly password: Scalars['String']['input'];
  /** Username or e-mail address. */
  readonly username: Scalars['String']['input'];
};

/** Outcome of `login`. */
export type LoginPayload = {
  readonly __typename?: 'LoginPayload';
  /** RS256 token for the `Authorization: Bearer` header. Null when the log-in was refused. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** Seconds until the access token expires. Null when the log-in was refused. */
  readonly expiresIn?: Maybe<Scalars['Int']['output']>;
  /** Seconds until the refresh token expires if it is not used. Null when the log-in was refused, or the identity provider does not say. */
  readonly refreshExpiresIn?: Maybe<Scalars['Int']['output']>;
  /** Opaque token for `refreshToken`, valid for 7 days. Null when the log-in was refused. */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`. Null when the log-in was refused. */
  readonly tokenType?: Maybe<Scalars['String']['output']>;
  /** The user who logged in. Null when the log-in was refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<LoginError>;
};

/** Why `logout` was refused. */
export type LogoutError = UserError & {
  readonly __typename?: 'LogoutError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The session to end. */
export type LogoutInput = {
  /** The refresh token from `login` or `refreshToken`. */
  readonly refreshToken: Scalars['String']['input'];
};

/** Outcome of `logout`. */
export type LogoutPayload = {
  readonly __typename?: 'LogoutPayload';
  /** The user who logged out. Null when refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<LogoutError>;
};

/** That a user works in a branch. */
export type MembershipInput = {
  /** The branch. */
  readonly branchId: Scalars['ID']['input'];
  /** Whether the user manages the branch. */
  readonly manages?: Scalars['Boolean']['input'];
};

/** The mutations of the graph. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Permits one download of an export, for 60 seconds. Only for the gateway. */
  readonly beginExport?: Maybe<BeginExportPayload>;
  /** Changes the password and ends the other sessions. Any role, own account. */
  readonly changePassword?: Maybe<ChangePasswordPayload>;
  /** Uses up the permission to download an export. Only for the gateway. */
  readonly claimExport?: Maybe<ClaimExportPayload>;
  /** Opens a branch. ADMIN. */
  readonly createBranch?: Maybe<CreateBranchPayload>;
  /** Creates an account with any role. ADMIN. */
  readonly createUser?: Maybe<CreateUserPayload>;
  /**
   * Erases the caller: their customer record, as `deleteCustomer` does, and their account. All sessions end. The username and the
   * e-mail address can be used again. Refused while a purchase of the caller is not decided. Any role, own account.
   */
  readonly eraseMe?: Maybe<EraseMePayload>;
  /** Logs in with a username or e-mail address and a password. Returns tokens. Anyone, without a token. */
  readonly login?: Maybe<LoginPayload>;
  /** Ends the session of a refresh token. Its tokens become invalid. Any role, own session. */
  readonly logout?: Maybe<LogoutPayload>;
  /** Exchanges a refresh token for new tokens. The old refresh token becomes invalid. Anyone who has a refresh token. */
  readonly refreshToken?: Maybe<RefreshTokenPayload>;
  /** Creates an account with the role CUSTOMER. Anyone, without a token. */
  readonly register?: Maybe<RegisterPayload>;
  /**
   * Sends a password reset token to the e-mail address of an account. It is valid for 30 minutes. The answer is the same when no
   * account has the address. Anyone, without a token.
   */
  readonly requestPasswordReset?: Maybe<RequestPasswordResetPayload>;
  /** Sets a new password and ends all sessions. Anyone who has a token of `requestPasswordReset`. A token is valid once. */
  readonly resetPassword?: Maybe<ResetPasswordPayload>;
  /**
   * Ends a session. Its tokens become invalid at once. A session of another user is NOT_FOUND unless the caller is ADMIN. Any role,
   * own session. ADMIN, any session.
   */
  readonly revokeSession?: Maybe<RevokeSessionPayload>;
  /** Sets the branches that a user works in. It takes effect within five seconds. ADMIN. */
  readonly setMemberships?: Maybe<SetMembershipsPayload>;
  /** Changes the given fields of a branch. ADMIN. */
  readonly updateBranch?: Maybe<UpdateBranchPayload>;
  /** Changes the profile of the caller. A new e-mail address requires the current password or a recent log-in. Any role, own account. */
  readonly updateProfile?: Maybe<UpdateProfilePayload>;
  /**
   * Changes the role or the status of a user. It takes effect everywhere within seconds. A user who may no longer log in loses
   * their sessions. Refused for the last active administrator. ADMIN.
   */
  readonly updateUser?: Maybe<UpdateUserPayload>;
};


/** The mutations of the graph. */
export type MutationBeginExportArgs = {
  input: BeginExportInput;
};


/** The mutations of the graph. */
export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


/** The mutations of the graph. */
export type MutationClaimExportArgs = {
  input: ClaimExportInput;
};


/** The mutations of the graph. */
export type MutationCreateBranchArgs = {
  input: CreateBranchInput;
};


/** The mutations of the graph. */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/** The mutations of the graph. */
export type MutationEraseMeArgs = {
  input?: InputMaybe<EraseMeInput>;
};


/** The mutations of the graph. */
export type MutationLoginArgs = {
  input: LoginInput;
};


/** The mutations of the graph. */
export type MutationLogoutArgs = {
  input: LogoutInput;
};


/** The mutations of the graph. */
export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


/** The mutations of the graph. */
export type MutationRegisterArgs = {
  input: RegisterInput;
};


/** The mutations of the graph. */
export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


/** The mutations of the graph. */
export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


/** The mutations of the graph. */
export type MutationRevokeSessionArgs = {
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationSetMembershipsArgs = {
  id: Scalars['ID']['input'];
  input: SetMembershipsInput;
};


/** The mutations of the graph. */
export type MutationUpdateBranchArgs = {
  id: Scalars['ID']['input'];
  input: UpdateBranchInput;
};


/** The mutations of the graph. */
export type MutationUpdateProfileArgs = {
  input: UpdateProfileInput;
};


/** The mutations of the graph. */
export type MutationUpdateUserArgs = {
  id: Scalars['ID']['input'];
  input: UpdateUserInput;
};

/** The personal data of the caller. Each service adds its own part. Any role, own data. */
export type MyData = {
  readonly __typename?: 'MyData';
  /** The account, its sessions, and its entries of the audit trail. */
  readonly account?: Maybe<Scalars['JSON']['output']>;
  /** The user whose data this is. */
  readonly id: Scalars['ID']['output'];
};

/** When a branch is open on a day of the week. */
export type OpeningHours = {
  readonly __typename?: 'OpeningHours';
  /** Closing time, such as 18:00. */
  readonly closes: Scalars['String']['output'];
  /** Opening time, such as 08:00. */
  readonly opens: Scalars['String']['output'];
  /** Day of the week. */
  readonly weekday: Weekday;
};

/** When a branch is open on a day of the week. */
export type OpeningHoursInput = {
  /** Closing time, such as 18:00. It must be after the opening time. */
  readonly closes: Scalars['String']['input'];
  /** Opening time, such as 08:00. */
  readonly opens: Scalars['String']['input'];
  /** Day of the week. */
  readonly weekday: Weekday;
};

/** The position of a page in its list (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last edge. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are items after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** The queries of the graph. */
export type Query = {
  readonly __typename?: 'Query';
  /** The audit trail of accounts and sessions, newest first. ADMIN. */
  readonly auditTrail?: Maybe<AuditEntryConnection>;
  /** A branch by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly branch?: Maybe<Branch>;
  /** The branches, ordered by name, at most 500. Any role. Anyone where the stock is public. */
  readonly branches?: Maybe<ReadonlyArray<Branch>>;
  /** A copy of the personal data of the caller. Any role, own data. */
  readonly exportMyData?: Maybe<MyData>;
  /** The user who makes the request. Any role. */
  readonly me?: Maybe<User>;
  /** The open sessions of the caller, newest first, at most 100. Any role. */
  readonly mySessions?: Maybe<ReadonlyArray<Session>>;
  /** Whether the access tokens of a session are valid. Only for the gateway. */
  readonly sessionStatus?: Maybe<SessionStatus>;
  /** A user by its id. Null when it does not exist, and for a CUSTOMER when it is another user. Any role. */
  readonly user?: Maybe<User>;
  /** The users. Default order: newest first. ADMIN. */
  readonly users?: Maybe<UserConnection>;
  /** What services need to know of a user who works for the dealership. Null for an unknown user. Only for services. */
  readonly worker?: Maybe<Worker>;
};


/** The queries of the graph. */
export type QueryAuditTrailArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** The queries of the graph. */
export type QueryBranchArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryBranchesArgs = {
  active?: InputMaybe<Scalars['Boolean']['input']>;
};


/** The queries of the graph. */
export type QuerySessionStatusArgs = {
  sessionId: Scalars['ID']['input'];
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/** The queries of the graph. */
export type QueryUserArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UserFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<UserSort>;
};


/** The queries of the graph. */
export type QueryWorkerArgs = {
  userId: Scalars['ID']['input'];
};

/** Why `refreshToken` was refused. */
export type RefreshTokenError = UserError & {
  readonly __typename?: 'RefreshTokenError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The refresh token to exchange. */
export type RefreshTokenInput = {
  /** The refresh token from `login` or `refreshToken`. */
  readonly refreshToken: Scalars['String']['input'];
};

/** Outcome of `refreshToken`. */
export type RefreshTokenPayload = {
  readonly __typename?: 'RefreshTokenPayload';
  /** RS256 token for the `Authorization: Bearer` header. Null when refused. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** Seconds until the access token expires. Null when refused. */
  readonly expiresIn?: Maybe<Scalars['Int']['output']>;
  /** Seconds until the refresh token expires if it is not used. Null when refused, or the identity provider does not say. */
  readonly refreshExpiresIn?: Maybe<Scalars['Int']['output']>;
  /** The next refresh token. Null when refused. */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`. Null when refused. */
  readonly tokenType?: Maybe<Scalars['String']['output']>;
  /** The user of the session. Null when refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RefreshTokenError>;
};

/** Why `register` was refused. */
export type RegisterError = UserError & {
  readonly __typename?: 'RegisterError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The account to create. Its role is always CUSTOMER. */
export type RegisterInput = {
  /** E-mail address. Unique, ignoring case. */
  readonly email: Scalars['String']['input'];
  /** First name (nome). */
  readonly firstName: Scalars['String']['input'];
  /** Last name (sobrenome). */
  readonly lastName: Scalars['String']['input'];
  /** Password (senha), 8 to 128 characters. Common passwords are refused. */
  readonly password: Scalars['String']['input'];
  /** Username: 3 to 40 letters, digits, dots, hyphens or underscores. Unique, ignoring case. */
  readonly username: Scalars['String']['input'];
};

/** Outcome of `register`. */
export type RegisterPayload = {
  readonly __typename?: 'RegisterPayload';
  /** The new account. Null when the input was refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RegisterError>;
};

/** Why `requestPasswordReset` was refused. */
export type RequestPasswordResetError = UserError & {
  readonly __typename?: 'RequestPasswordResetError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The account to send a token to. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account. */
  readonly email: Scalars['String']['input'];
};

/** Outcome of `requestPasswordReset`. */
export type RequestPasswordResetPayload = {
  readonly __typename?: 'RequestPasswordResetPayload';
  /** True when the request was accepted, whether or not an account has the address. Null when refused. */
  readonly requested?: Maybe<Scalars['Boolean']['output']>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RequestPasswordResetError>;
};

/** Why `resetPassword` was refused. */
export type ResetPasswordError = UserError & {
  readonly __typename?: 'ResetPasswordError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** A token and a new password. */
export type ResetPasswordInput = {
  /** New password (nova senha), 8 to 128 characters. Common passwords are refused. */
  readonly newPassword: Scalars['String']['input'];
  /** The token from the message. */
  readonly token: Scalars['String']['input'];
};

/** Outcome of `resetPassword`. */
export type ResetPasswordPayload = {
  readonly __typename?: 'ResetPasswordPayload';
  /** The user whose password was set. Null when refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ResetPasswordError>;
};

/** Why `revokeSession` was refused. */
export type RevokeSessionError = UserError & {
  readonly __typename?: 'RevokeSessionError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `revokeSession`. */
export type RevokeSessionPayload = {
  readonly __typename?: 'RevokeSessionPayload';
  /** The session that was ended. Null when refused. */
  readonly session?: Maybe<Session>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RevokeSessionError>;
};

/** The role of a user (perfil). */
export type Role =
  /** Administrator (administrador): everything, including users and rate limits. */
  | 'ADMIN'
  /** Customer (cliente): their own record and purchases. */
  | 'CUSTOMER'
  /** Salesperson (vendedor): stock, customers and all sales. */
  | 'SALES'
  /** Mechanic or service adviser (oficina): stock, and the names and phone numbers of customers. No sales. */
  | 'WORKSHOP';

/** A log-in session, with all tokens that were issued for it (sessão). Readable by the user and by ADMIN. */
export type Session = {
  readonly __typename?: 'Session';
  /** Network address of the log-in. Null when it is not known. */
  readonly clientAddress?: Maybe<Scalars['String']['output']>;
  /** When the user logged in. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether it is the session of this request. */
  readonly current: Scalars['Boolean']['output'];
  /** When the session ends, unless the refresh token is used before then. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Opaque identifier (UUID v7). It is the `sid` claim of the access tokens. */
  readonly id: Scalars['ID']['output'];
  /** When tokens were last issued for it. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
};

/** A membership of a user, for the gateway and for services. */
export type SessionMembership = {
  readonly __typename?: 'SessionMembership';
  /** The branch. */
  readonly branchId: Scalars['ID']['output'];
  /** Whether the user manages the branch. */
  readonly manages: Scalars['Boolean']['output'];
};

/** The status of a session, for the gateway. */
export type SessionStatus = {
  readonly __typename?: 'SessionStatus';
  /** Whether the session is open and its user is ACTIVE. */
  readonly active: Scalars['Boolean']['output'];
  /** Whether a browser began the session, by the session routes of the gateway. */
  readonly browser: Scalars['Boolean']['output'];
  /** The branches that the user works in now. */
  readonly memberships: ReadonlyArray<SessionMembership>;
  /** The current role of the user. It may differ from the role in the token. Null when the session is not active. */
  readonly role?: Maybe<Role>;
};

/** Why `setMemberships` was refused. */
export type SetMembershipsError = UserError & {
  readonly __typename?: 'SetMembershipsError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The branches that a user works in. */
export type SetMembershipsInput = {
  /** The version of the user that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** All branches that the user works in, at most 100. Others are removed. */
  readonly memberships: ReadonlyArray<MembershipInput>;
};

/** Outcome of `setMemberships`. */
export type SetMembershipsPayload = {
  readonly __typename?: 'SetMembershipsPayload';
  /** The changed user. Null when the input was refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<SetMembershipsError>;
};

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** Why `updateBranch` was refused. */
export type UpdateBranchError = UserError & {
  readonly __typename?: 'UpdateBranchError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes. A field that is left out keeps its value. */
export type UpdateBranchInput = {
  /** Whether the branch does business. The default branch stays active. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Street address (endereço). Null removes it. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** City (cidade). Null removes it. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** CNPJ, numeric or alphanumeric. Unique. Null removes it. */
  readonly cnpj?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Name, 1 to 80 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Opening hours, in the time zone of the branch. */
  readonly openingHours?: InputMaybe<ReadonlyArray<OpeningHoursInput>>;
  /** Phone number (telefone). Null removes it. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** State (UF). Null removes it. */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  /** Time zone, a name of the IANA database. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `updateBranch`. */
export type UpdateBranchPayload = {
  readonly __typename?: 'UpdateBranchPayload';
  /** The changed branch. Null when the input was refused. */
  readonly branch?: Maybe<Branch>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdateBranchError>;
};

/** Why `updateProfile` was refused. */
export type UpdateProfileError = UserError & {
  readonly __typename?: 'UpdateProfileError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes of a profile. A field that is left out keeps its value. */
export type UpdateProfileInput = {
  /**
   * Current password (senha atual). Required with a new `email`, except within five minutes after the log-in. Ignored without
   * one. INVALID_CREDENTIALS when it is missing or wrong.
   */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
  /**
   * E-mail address. Unique, ignoring case. A new address requires `currentPassword`, or a log-in in the last five minutes.
   * The former address receives a message, and its tokens of `requestPasswordReset` become invalid.
   */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** First name (nome). */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** Last name (sobrenome). */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `updateProfile`. */
export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  /** The changed account. Null when refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdateProfileError>;
};

/** Why `updateUser` was refused. */
export type UpdateUserError = UserError & {
  readonly __typename?: 'UpdateUserError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes of a user. A field that is left out keeps its value. */
export type UpdateUserInput = {
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Role of the user. */
  readonly role?: InputMaybe<Role>;
  /** Status of the account. */
  readonly status?: InputMaybe<UserStatus>;
};

/** Outcome of `updateUser`. */
export type UpdateUserPayload = {
  readonly __typename?: 'UpdateUserPayload';
  /** The changed user. Null when refused. */
  readonly user?: Maybe<User>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdateUserError>;
};

/** A person who can log in (usuário). */
export type User = {
  readonly __typename?: 'User';
  /** When the personal data was removed from the account. Null when it was not. Readable by the user and by ADMIN. */
  readonly anonymizedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the record was created. Readable by the user and by ADMIN. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** E-mail address. Readable by the user and by ADMIN. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** First name (nome). Readable by the user and by staff. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** When the user last logged in. Readable by the user and by ADMIN. */
  readonly lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** Last name (sobrenome). Readable by the user and by staff. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** The branches that the user works in. Staff without any work in the default branch. Readable by the user and by ADMIN. */
  readonly memberships?: Maybe<ReadonlyArray<BranchMembership>>;
  /** Role. Readable by the user and by ADMIN. */
  readonly role?: Maybe<Role>;
  /**
   * The open sessions of the user, newest first, at most 100. Where Keycloak keeps the accounts: the sessions that have used this
   * graph. Readable by the user and by ADMIN.
   */
  readonly sessions?: Maybe<ReadonlyArray<Session>>;
  /** Status of the account. Readable by the user and by ADMIN. */
  readonly status?: Maybe<UserStatus>;
  /** When the record last changed. Readable by the user and by ADMIN. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique username. Readable by the user and by staff. */
  readonly username?: Maybe<Scalars['String']['output']>;
  /** Version of the record. It grows with each change. Readable by the user and by ADMIN. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A page of users (Relay connection). */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The users, without cursors. */
  readonly nodes: ReadonlyArray<User>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many users the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A user and their position in the list. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The user. */
  readonly node: User;
};

/** A problem with an input that the caller can correct. */
export type UserError = {
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Why an input was refused. */
export type UserErrorCode =
  /** A value that must be unique is already in use. */
  | 'CONFLICT'
  /** A value is not allowed. */
  | 'INVALID'
  /** The credentials or the token are not valid. */
  | 'INVALID_CREDENTIALS'
  /** The state of the record does not allow the change. */
  | 'INVALID_STATE'
  /** A record that the input names does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The record has changed since it was read. Read it again. */
  | 'STALE';

/** A filter of users. Conditions are joined by AND, the values of one condition by OR. */
export type UserFilter = {
  /** Any of these roles. */
  readonly role?: InputMaybe<ReadonlyArray<Role>>;
  /** Each of these words must begin a word of the username, the e-mail address or the names, ignoring case and accents. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<UserStatus>>;
};

/** How to sort users. */
export type UserSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: UserSortField;
};

/** A field to sort users by. */
export type UserSortField =
  /** When the record was created. */
  | 'CREATED_AT'
  /** When they last logged in. Users who never did come first in ascending order. */
  | 'LAST_LOGIN_AT'
  /** First name, then last name, ignoring case and accents. */
  | 'NAME'
  /** Username, ignoring case. */
  | 'USERNAME';

/** The status of a user account (situação). */
export type UserStatus =
  /** May log in (ativo). */
  | 'ACTIVE'
  /** Blocked by an administrator (bloqueado). */
  | 'BLOCKED'
  /** Deactivated by an administrator (inativo). */
  | 'INACTIVE';

/** A day of the week. */
export type Weekday =
  /** Friday (sexta-feira). */
  | 'FRIDAY'
  /** Monday (segunda-feira). */
  | 'MONDAY'
  /** Saturday (sábado). */
  | 'SATURDAY'
  /** Sunday (domingo). */
  | 'SUNDAY'
  /** Thursday (quinta-feira). */
  | 'THURSDAY'
  /** Tuesday (terça-feira). */
  | 'TUESDAY'
  /** Wednesday (quarta-feira). */
  | 'WEDNESDAY';

/** What services need to know of a user who works for the dealership. */
export type Worker = {
  readonly __typename?: 'Worker';
  /** Whether the user is ACTIVE. */
  readonly active: Scalars['Boolean']['output'];
  /** The branches that the user works in. */
  readonly memberships: ReadonlyArray<SessionMembership>;
  /** The role of the user. */
  readonly role: Role;
  /** Id of the user. */
  readonly userId: Scalars['ID']['output'];
};

/** The classes of rate limits that a root field can name. */
export type RateLimit__Class =
  /** Administration (`RATE_LIMIT_ADMIN`). */
  | 'ADMIN'
  /** Authentication: log-in, registration, passwords (`RATE_LIMIT_AUTH`). */
  | 'AUTH'
  /** Lists and counts over many records (`RATE_LIMIT_LISTING`). */
  | 'LISTING';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Branch: Branch;
  MyData: MyData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Branch:
    ( { __typename: 'Branch' }
    & GraphQLRecursivePick<FederationTypes['Branch'], {"id":true}> );
  MyData:
    ( { __typename: 'MyData' }
    & GraphQLRecursivePick<FederationTypes['MyData'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AuditAction: AuditAction;
  AuditEntry: ResolverTypeWrapper<IdentityEventModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AuditEntryConnection: ResolverTypeWrapper<AuditPageModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  BeginExportInput: BeginExportInput;
  BeginExportPayload: ResolverTypeWrapper<BeginExportPayload>;
  Branch: ResolverTypeWrapper<BranchModel>;
  BranchMembership: ResolverTypeWrapper<MembershipModel>;
  ChangePasswordError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['ChangePasswordError']> }>;
  ClaimExportInput: ClaimExportInput;
  ClaimExportPayload: ResolverTypeWrapper<ClaimExportPayload>;
  ClaimedExport: ResolverTypeWrapper<ClaimedExport>;
  CreateBranchError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateBranchInput: CreateBranchInput;
  CreateBranchPayload: ResolverTypeWrapper<Omit<CreateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversTypes['Branch']>, userErrors: ReadonlyArray<ResolversTypes['CreateBranchError']> }>;
  CreateUserError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<Omit<CreateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['CreateUserError']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  EraseMeError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  EraseMeInput: EraseMeInput;
  EraseMePayload: ResolverTypeWrapper<Omit<EraseMePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['EraseMeError']> }>;
  InstantRange: InstantRange;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LoginError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  LoginInput: LoginInput;
  LoginPayload: ResolverTypeWrapper<Omit<LoginPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['LoginError']> }>;
  LogoutError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  LogoutInput: LogoutInput;
  LogoutPayload: ResolverTypeWrapper<Omit<LogoutPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['LogoutError']> }>;
  MembershipInput: MembershipInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyData: ResolverTypeWrapper<OwnDataModel>;
  OpeningHours: ResolverTypeWrapper<OpeningHours>;
  OpeningHoursInput: OpeningHoursInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshTokenError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RefreshTokenInput: RefreshTokenInput;
  RefreshTokenPayload: ResolverTypeWrapper<Omit<RefreshTokenPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['RefreshTokenError']> }>;
  RegisterError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['RegisterError']> }>;
  RequestPasswordResetError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['RequestPasswordResetError']> }>;
  ResetPasswordError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<Omit<ResetPasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['ResetPasswordError']> }>;
  RevokeSessionError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RevokeSessionPayload: ResolverTypeWrapper<Omit<RevokeSessionPayload, 'session' | 'userErrors'> & { session?: Maybe<ResolversTypes['Session']>, userErrors: ReadonlyArray<ResolversTypes['RevokeSessionError']> }>;
  Role: Role;
  Session: ResolverTypeWrapper<SessionModel>;
  SessionMembership: ResolverTypeWrapper<SessionMembership>;
  SessionStatus: ResolverTypeWrapper<SessionStatus>;
  SetMembershipsError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  SetMembershipsInput: SetMembershipsInput;
  SetMembershipsPayload: ResolverTypeWrapper<Omit<SetMembershipsPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['SetMembershipsError']> }>;
  SortDirection: SortDirection;
  UpdateBranchError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdateBranchInput: UpdateBranchInput;
  UpdateBranchPayload: ResolverTypeWrapper<Omit<UpdateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversTypes['Branch']>, userErrors: ReadonlyArray<ResolversTypes['UpdateBranchError']> }>;
  UpdateProfileError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['UpdateProfileError']> }>;
  UpdateUserError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: ResolverTypeWrapper<Omit<UpdateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversTypes['User']>, userErrors: ReadonlyArray<ResolversTypes['UpdateUserError']> }>;
  User: ResolverTypeWrapper<UserModel>;
  UserConnection: ResolverTypeWrapper<UserPageModel>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  UserFilter: UserFilter;
  UserSort: UserSort;
  UserSortField: UserSortField;
  UserStatus: UserStatus;
  Weekday: Weekday;
  Worker: ResolverTypeWrapper<Worker>;
  rateLimit__Class: RateLimit__Class;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditEntry: IdentityEventModel;
  ID: Scalars['ID']['output'];
  AuditEntryConnection: AuditPageModel;
  Int: Scalars['Int']['output'];
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  BeginExportInput: BeginExportInput;
  BeginExportPayload: BeginExportPayload;
  Branch: BranchModel;
  BranchMembership: MembershipModel;
  ChangePasswordError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['ChangePasswordError']> };
  ClaimExportInput: ClaimExportInput;
  ClaimExportPayload: ClaimExportPayload;
  ClaimedExport: ClaimedExport;
  CreateBranchError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateBranchInput: CreateBranchInput;
  CreateBranchPayload: Omit<CreateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversParentTypes['Branch']>, userErrors: ReadonlyArray<ResolversParentTypes['CreateBranchError']> };
  CreateUserError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: Omit<CreateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['CreateUserError']> };
  DateTime: Scalars['DateTime']['output'];
  EraseMeError: import('@autograph/kernel').Refusal<UserErrorCode>;
  EraseMeInput: EraseMeInput;
  EraseMePayload: Omit<EraseMePayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['EraseMeError']> };
  InstantRange: InstantRange;
  JSON: Scalars['JSON']['output'];
  LoginError: import('@autograph/kernel').Refusal<UserErrorCode>;
  LoginInput: LoginInput;
  LoginPayload: Omit<LoginPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['LoginError']> };
  LogoutError: import('@autograph/kernel').Refusal<UserErrorCode>;
  LogoutInput: LogoutInput;
  LogoutPayload: Omit<LogoutPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['LogoutError']> };
  MembershipInput: MembershipInput;
  Mutation: Record<PropertyKey, never>;
  MyData: OwnDataModel;
  OpeningHours: OpeningHours;
  OpeningHoursInput: OpeningHoursInput;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RefreshTokenError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RefreshTokenInput: RefreshTokenInput;
  RefreshTokenPayload: Omit<RefreshTokenPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['RefreshTokenError']> };
  RegisterError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['RegisterError']> };
  RequestPasswordResetError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: Omit<RequestPasswordResetPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['RequestPasswordResetError']> };
  ResetPasswordError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: Omit<ResetPasswordPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['ResetPasswordError']> };
  RevokeSessionError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RevokeSessionPayload: Omit<RevokeSessionPayload, 'session' | 'userErrors'> & { session?: Maybe<ResolversParentTypes['Session']>, userErrors: ReadonlyArray<ResolversParentTypes['RevokeSessionError']> };
  Session: SessionModel;
  SessionMembership: SessionMembership;
  SessionStatus: SessionStatus;
  SetMembershipsError: import('@autograph/kernel').Refusal<UserErrorCode>;
  SetMembershipsInput: SetMembershipsInput;
  SetMembershipsPayload: Omit<SetMembershipsPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['SetMembershipsError']> };
  UpdateBranchError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdateBranchInput: UpdateBranchInput;
  UpdateBranchPayload: Omit<UpdateBranchPayload, 'branch' | 'userErrors'> & { branch?: Maybe<ResolversParentTypes['Branch']>, userErrors: ReadonlyArray<ResolversParentTypes['UpdateBranchError']> };
  UpdateProfileError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['UpdateProfileError']> };
  UpdateUserError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdateUserInput: UpdateUserInput;
  UpdateUserPayload: Omit<UpdateUserPayload, 'user' | 'userErrors'> & { user?: Maybe<ResolversParentTypes['User']>, userErrors: ReadonlyArray<ResolversParentTypes['UpdateUserError']> };
  User: UserModel;
  UserConnection: UserPageModel;
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  UserFilter: UserFilter;
  UserSort: UserSort;
  Worker: Worker;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type RateLimitDirectiveArgs = {
  class?: Maybe<RateLimit__Class>;
  publicStock?: Maybe<Scalars['Boolean']['input']>;
  sessionOf?: Maybe<Scalars['String']['input']>;
};

export type RateLimitDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = RateLimitDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuditEntryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  clientAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type BeginExportPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['BeginExportPayload'] = ResolversParentTypes['BeginExportPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BranchResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Branch'] = ResolversParentTypes['Branch'], FederationReferenceType extends FederationReferenceTypes['Branch'] = FederationReferenceTypes['Branch']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Branch']> | FederationReferenceType, FederationReferenceType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cnpj?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openingHours?: Resolver<ReadonlyArray<ResolversTypes['OpeningHours']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BranchMembershipResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['BranchMembership'] = ResolversParentTypes['BranchMembership']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  manages?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ChangePasswordErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ChangePasswordError'] = ResolversParentTypes['ChangePasswordError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ChangePasswordError']>, ParentType, ContextType>;
};

export type ClaimExportPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ClaimExportPayload'] = ResolversParentTypes['ClaimExportPayload']> = {
  export?: Resolver<Maybe<ResolversTypes['ClaimedExport']>, ParentType, ContextType>;
};

export type ClaimedExportResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ClaimedExport'] = ResolversParentTypes['ClaimedExport']> = {
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CreateBranchErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateBranchError'] = ResolversParentTypes['CreateBranchError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateBranchPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateBranchPayload'] = ResolversParentTypes['CreateBranchPayload']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateBranchError']>, ParentType, ContextType>;
};

export type CreateUserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateUserError'] = ResolversParentTypes['CreateUserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateUserPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateUserPayload'] = ResolversParentTypes['CreateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateUserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EraseMeErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['EraseMeError'] = ResolversParentTypes['EraseMeError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EraseMePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['EraseMePayload'] = ResolversParentTypes['EraseMePayload']> = {
  erased?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['EraseMeError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LoginErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LoginError'] = ResolversParentTypes['LoginError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoginPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LoginPayload'] = ResolversParentTypes['LoginPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refreshExpiresIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['LoginError']>, ParentType, ContextType>;
};

export type LogoutErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LogoutError'] = ResolversParentTypes['LogoutError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LogoutPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LogoutPayload'] = ResolversParentTypes['LogoutPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['LogoutError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  beginExport?: Resolver<Maybe<ResolversTypes['BeginExportPayload']>, ParentType, ContextType, RequireFields<MutationBeginExportArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordPayload']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  claimExport?: Resolver<Maybe<ResolversTypes['ClaimExportPayload']>, ParentType, ContextType, RequireFields<MutationClaimExportArgs, 'input'>>;
  createBranch?: Resolver<Maybe<ResolversTypes['CreateBranchPayload']>, ParentType, ContextType, RequireFields<MutationCreateBranchArgs, 'input'>>;
  createUser?: Resolver<Maybe<ResolversTypes['CreateUserPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  eraseMe?: Resolver<Maybe<ResolversTypes['EraseMePayload']>, ParentType, ContextType, Partial<MutationEraseMeArgs>>;
  login?: Resolver<Maybe<ResolversTypes['LoginPayload']>, ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  logout?: Resolver<Maybe<ResolversTypes['LogoutPayload']>, ParentType, ContextType, RequireFields<MutationLogoutArgs, 'input'>>;
  refreshToken?: Resolver<Maybe<ResolversTypes['RefreshTokenPayload']>, ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  register?: Resolver<Maybe<ResolversTypes['RegisterPayload']>, ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
  requestPasswordReset?: Resolver<Maybe<ResolversTypes['RequestPasswordResetPayload']>, ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<Maybe<ResolversTypes['ResetPasswordPayload']>, ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  revokeSession?: Resolver<Maybe<ResolversTypes['RevokeSessionPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'id'>>;
  setMemberships?: Resolver<Maybe<ResolversTypes['SetMembershipsPayload']>, ParentType, ContextType, RequireFields<MutationSetMembershipsArgs, 'id' | 'input'>>;
  updateBranch?: Resolver<Maybe<ResolversTypes['UpdateBranchPayload']>, ParentType, ContextType, RequireFields<MutationUpdateBranchArgs, 'id' | 'input'>>;
  updateProfile?: Resolver<Maybe<ResolversTypes['UpdateProfilePayload']>, ParentType, ContextType, RequireFields<MutationUpdateProfileArgs, 'input'>>;
  updateUser?: Resolver<Maybe<ResolversTypes['UpdateUserPayload']>, ParentType, ContextType, RequireFields<MutationUpdateUserArgs, 'id' | 'input'>>;
};

export type MyDataResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MyData'] = ResolversParentTypes['MyData'], FederationReferenceType extends FederationReferenceTypes['MyData'] = FederationReferenceTypes['MyData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MyData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OpeningHoursResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['OpeningHours'] = ResolversParentTypes['OpeningHours']> = {
  closes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  weekday?: Resolver<ResolversTypes['Weekday'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditTrail?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<QueryAuditTrailArgs>>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType, RequireFields<QueryBranchArgs, 'id'>>;
  branches?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Branch']>>, ParentType, ContextType, Partial<QueryBranchesArgs>>;
  exportMyData?: Resolver<Maybe<ResolversTypes['MyData']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  mySessions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Session']>>, ParentType, ContextType>;
  sessionStatus?: Resolver<Maybe<ResolversTypes['SessionStatus']>, ParentType, ContextType, RequireFields<QuerySessionStatusArgs, 'sessionId'>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'id'>>;
  users?: Resolver<Maybe<ResolversTypes['UserConnection']>, ParentType, ContextType, Partial<QueryUsersArgs>>;
  worker?: Resolver<Maybe<ResolversTypes['Worker']>, ParentType, ContextType, RequireFields<QueryWorkerArgs, 'userId'>>;
};

export type RefreshTokenErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RefreshTokenError'] = ResolversParentTypes['RefreshTokenError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefreshTokenPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RefreshTokenPayload'] = ResolversParentTypes['RefreshTokenPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refreshExpiresIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokenType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RefreshTokenError']>, ParentType, ContextType>;
};

export type RegisterErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RegisterError'] = ResolversParentTypes['RegisterError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RegisterPayload'] = ResolversParentTypes['RegisterPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RegisterError']>, ParentType, ContextType>;
};

export type RequestPasswordResetErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RequestPasswordResetError'] = ResolversParentTypes['RequestPasswordResetError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  requested?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RequestPasswordResetError']>, ParentType, ContextType>;
};

export type ResetPasswordErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ResetPasswordError'] = ResolversParentTypes['ResetPasswordError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ResetPasswordError']>, ParentType, ContextType>;
};

export type RevokeSessionErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RevokeSessionError'] = ResolversParentTypes['RevokeSessionError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RevokeSessionError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  clientAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SessionMembershipResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SessionMembership'] = ResolversParentTypes['SessionMembership']> = {
  branchId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  manages?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionStatusResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SessionStatus'] = ResolversParentTypes['SessionStatus']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  browser?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['SessionMembership']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type SetMembershipsErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SetMembershipsError'] = ResolversParentTypes['SetMembershipsError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetMembershipsPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SetMembershipsPayload'] = ResolversParentTypes['SetMembershipsPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SetMembershipsError']>, ParentType, ContextType>;
};

export type UpdateBranchErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateBranchError'] = ResolversParentTypes['UpdateBranchError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateBranchPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateBranchPayload'] = ResolversParentTypes['UpdateBranchPayload']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateBranchError']>, ParentType, ContextType>;
};

export type UpdateProfileErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateProfileError'] = ResolversParentTypes['UpdateProfileError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateProfileError']>, ParentType, ContextType>;
};

export type UpdateUserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateUserError'] = ResolversParentTypes['UpdateUserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateUserPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateUserPayload'] = ResolversParentTypes['UpdateUserPayload']> = {
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateUserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  anonymizedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  memberships?: Resolver<Maybe<ReadonlyArray<ResolversTypes['BranchMembership']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  sessions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Session']>>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserStatus']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'ChangePasswordError' | 'CreateBranchError' | 'CreateUserError' | 'EraseMeError' | 'LoginError' | 'LogoutError' | 'RefreshTokenError' | 'RegisterError' | 'RequestPasswordResetError' | 'ResetPasswordError' | 'RevokeSessionError' | 'SetMembershipsError' | 'UpdateBranchError' | 'UpdateProfileError' | 'UpdateUserError', ParentType, ContextType>;
};

export type WorkerResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Worker'] = ResolversParentTypes['Worker']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberships?: Resolver<ReadonlyArray<ResolversTypes['SessionMembership']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  userId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ContextModel> = {
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  BeginExportPayload?: BeginExportPayloadResolvers<ContextType>;
  Branch?: BranchResolvers<ContextType>;
  BranchMembership?: BranchMembershipResolvers<ContextType>;
  ChangePasswordError?: ChangePasswordErrorResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ClaimExportPayload?: ClaimExportPayloadResolvers<ContextType>;
  ClaimedExport?: ClaimedExportResolvers<ContextType>;
  CreateBranchError?: CreateBranchErrorResolvers<ContextType>;
  CreateBranchPayload?: CreateBranchPayloadResolvers<ContextType>;
  CreateUserError?: CreateUserErrorResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  EraseMeError?: EraseMeErrorResolvers<ContextType>;
  EraseMePayload?: EraseMePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LoginError?: LoginErrorResolvers<ContextType>;
  LoginPayload?: LoginPayloadResolvers<ContextType>;
  LogoutError?: LogoutErrorResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyData?: MyDataResolvers<ContextType>;
  OpeningHours?: OpeningHoursResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshTokenError?: RefreshTokenErrorResolvers<ContextType>;
  RefreshTokenPayload?: RefreshTokenPayloadResolvers<ContextType>;
  RegisterError?: RegisterErrorResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  RequestPasswordResetError?: RequestPasswordResetErrorResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResetPasswordError?: ResetPasswordErrorResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  RevokeSessionError?: RevokeSessionErrorResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionMembership?: SessionMembershipResolvers<ContextType>;
  SessionStatus?: SessionStatusResolvers<ContextType>;
  SetMembershipsError?: SetMembershipsErrorResolvers<ContextType>;
  SetMembershipsPayload?: SetMembershipsPayloadResolvers<ContextType>;
  UpdateBranchError?: UpdateBranchErrorResolvers<ContextType>;
  UpdateBranchPayload?: UpdateBranchPayloadResolvers<ContextType>;
  UpdateProfileError?: UpdateProfileErrorResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateUserError?: UpdateUserErrorResolvers<ContextType>;
  UpdateUserPayload?: UpdateUserPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Worker?: WorkerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContextModel> = {
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
