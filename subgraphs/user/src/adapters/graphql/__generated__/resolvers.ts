import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { User as UserModel } from '../../../domain/user.ts';
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
  _FieldSet: { input: unknown; output: unknown; }
};

/** Why `createUser` was refused. */
export type CreateUserError = UserError & {
  readonly __typename?: 'CreateUserError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** The account to make, with its role. */
export type CreateUserInput = {
  /** E-mail address; unique without regard to case. */
  readonly email: Scalars['String']['input'];
  /** First name (nome). */
  readonly firstName: Scalars['String']['input'];
  /** Last name (sobrenome). */
  readonly lastName: Scalars['String']['input'];
  /** 8 to 128 characters (senha). */
  readonly password: Scalars['String']['input'];
  /** What the person may do. */
  readonly role: Role;
  /** Log-in name: 3 to 40 letters, digits, dots, hyphens or underscores; unique without regard to case. */
  readonly username: Scalars['String']['input'];
};

/** Outcome of `createUser`. */
export type CreateUserPayload = {
  readonly __typename?: 'CreateUserPayload';
  /** The new account; null when the input was refused. */
  readonly user?: Maybe<User>;
  /** Why the input was refused; empty on success. */
  readonly userErrors: ReadonlyArray<CreateUserError>;
};

/** Why `login` was refused. */
export type LoginError = UserError & {
  readonly __typename?: 'LoginError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** Who logs in. */
export type LoginInput = {
  /** Password (senha). */
  readonly password: Scalars['String']['input'];
  /** Username, or e-mail address. */
  readonly username: Scalars['String']['input'];
};

/** Outcome of `login`. */
export type LoginPayload = {
  readonly __typename?: 'LoginPayload';
  /** RS256 token for the `Authorization: Bearer` header; null when the log-in was refused. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** Seconds until the access token expires; null when the log-in was refused. */
  readonly expiresIn?: Maybe<Scalars['Int']['output']>;
  /** Opaque token that `refreshToken` takes, valid for 7 days; null when the log-in was refused. */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`; null when the log-in was refused. */
  readonly tokenType?: Maybe<Scalars['String']['output']>;
  /** Who logged in; null when the log-in was refused. */
  readonly user?: Maybe<User>;
  /** Why the log-in was refused; empty on success. */
  readonly userErrors: ReadonlyArray<LoginError>;
};

/** Why `logout` was refused. */
export type LogoutError = UserError & {
  readonly __typename?: 'LogoutError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** The session to end. */
export type LogoutInput = {
  /** As `login` or `refreshToken` returned it. */
  readonly refreshToken: Scalars['String']['input'];
};

/** Outcome of `logout`. */
export type LogoutPayload = {
  readonly __typename?: 'LogoutPayload';
  /** Who logged out; null when refused. */
  readonly user?: Maybe<User>;
  /** Why it was refused; empty on success. */
  readonly userErrors: ReadonlyArray<LogoutError>;
};

/** What can be done. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes an account with any role. ADMIN. */
  readonly createUser?: Maybe<CreateUserPayload>;
  /** Trades a username or e-mail and a password for tokens. Anyone, without a token. */
  readonly login?: Maybe<LoginPayload>;
  /** Ends the session of a refresh token: its tokens stop working. Any role, their own session. */
  readonly logout?: Maybe<LogoutPayload>;
  /** Trades a refresh token for new tokens; the old refresh token stops working. Anyone who holds a refresh token. */
  readonly refreshToken?: Maybe<RefreshTokenPayload>;
  /** Makes an account with the role CUSTOMER. Anyone, without a token. */
  readonly register?: Maybe<RegisterPayload>;
};


/** What can be done. */
export type MutationCreateUserArgs = {
  input: CreateUserInput;
};


/** What can be done. */
export type MutationLoginArgs = {
  input: LoginInput;
};


/** What can be done. */
export type MutationLogoutArgs = {
  input: LogoutInput;
};


/** What can be done. */
export type MutationRefreshTokenArgs = {
  input: RefreshTokenInput;
};


/** What can be done. */
export type MutationRegisterArgs = {
  input: RegisterInput;
};

/** What can be read. */
export type Query = {
  readonly __typename?: 'Query';
  /** The person whose token came with the request. Any role. */
  readonly me?: Maybe<User>;
  /** Whether the access tokens of a session still count. Only the gateway. */
  readonly sessionStatus?: Maybe<SessionStatus>;
};


/** What can be read. */
export type QuerySessionStatusArgs = {
  sessionId: Scalars['ID']['input'];
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why `refreshToken` was refused. */
export type RefreshTokenError = UserError & {
  readonly __typename?: 'RefreshTokenError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** The refresh token to trade. */
export type RefreshTokenInput = {
  /** As `login` or `refreshToken` returned it. */
  readonly refreshToken: Scalars['String']['input'];
};

/** Outcome of `refreshToken`. */
export type RefreshTokenPayload = {
  readonly __typename?: 'RefreshTokenPayload';
  /** RS256 token for the `Authorization: Bearer` header; null when refused. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** Seconds until the access token expires; null when refused. */
  readonly expiresIn?: Maybe<Scalars['Int']['output']>;
  /** The next refresh token; null when refused. */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** Always `Bearer`; null when refused. */
  readonly tokenType?: Maybe<Scalars['String']['output']>;
  /** Whose session it is; null when refused. */
  readonly user?: Maybe<User>;
  /** Why the token was refused; empty on success. */
  readonly userErrors: ReadonlyArray<RefreshTokenError>;
};

/** Why `register` was refused. */
export type RegisterError = UserError & {
  readonly __typename?: 'RegisterError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** The account to make; its role is always CUSTOMER. */
export type RegisterInput = {
  /** E-mail address; unique without regard to case. */
  readonly email: Scalars['String']['input'];
  /** First name (nome). */
  readonly firstName: Scalars['String']['input'];
  /** Last name (sobrenome). */
  readonly lastName: Scalars['String']['input'];
  /** 8 to 128 characters (senha). */
  readonly password: Scalars['String']['input'];
  /** Log-in name: 3 to 40 letters, digits, dots, hyphens or underscores; unique without regard to case. */
  readonly username: Scalars['String']['input'];
};

/** Outcome of `register`. */
export type RegisterPayload = {
  readonly __typename?: 'RegisterPayload';
  /** The new account; null when the input was refused. */
  readonly user?: Maybe<User>;
  /** Why the input was refused; empty on success. */
  readonly userErrors: ReadonlyArray<RegisterError>;
};

/** What a person may do (perfil). */
export type Role =
  /** Administrator (administrador): everything, users and rate limits included. */
  | 'ADMIN'
  /** Customer (cliente): their own record and their own purchases. */
  | 'CUSTOMER'
  /** Salesperson (vendedor): stock, customers and every sale. */
  | 'SALES';

/** Whether a session's access tokens still count, as the gateway asks. */
export type SessionStatus = {
  readonly __typename?: 'SessionStatus';
  /** Whether the session stands and its user is ACTIVE. */
  readonly active: Scalars['Boolean']['output'];
  /** What the user may do now, which may differ from what the token says; null when the session is not active. */
  readonly role?: Maybe<Role>;
};

/** Someone who can log in (usuário). */
export type User = {
  readonly __typename?: 'User';
  /** When the record was made. Readable by the person and by ADMIN. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** E-mail address. Readable by the person and by ADMIN. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** First name (nome). Readable by the person and by staff. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** When the person last logged in. Readable by the person and by ADMIN. */
  readonly lastLoginAt?: Maybe<Scalars['DateTime']['output']>;
  /** Last name (sobrenome). Readable by the person and by staff. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** What the person may do. Readable by the person and by ADMIN. */
  readonly role?: Maybe<Role>;
  /** Whether the person may log in. Readable by the person and by ADMIN. */
  readonly status?: Maybe<UserStatus>;
  /** When the record last changed. Readable by the person and by ADMIN. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique log-in name. Readable by the person and by staff. */
  readonly username?: Maybe<Scalars['String']['output']>;
  /** Counts the changes of the record. Readable by the person and by ADMIN. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** Something in an input that the caller can mend. */
export type UserError = {
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input; null when it is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** What was wrong with an input that a well-meaning caller can mend. */
export type UserErrorCode =
  /** A value that must be unique is taken. */
  | 'CONFLICT'
  /** A value breaks a rule. */
  | 'INVALID'
  /** The log-in or the token is not right. */
  | 'INVALID_CREDENTIALS'
  /** What the input refers to does not exist, or the caller may not know of it. */
  | 'NOT_FOUND';

/** Whether a person may log in (situação). */
export type UserStatus =
  /** May log in (ativo). */
  | 'ACTIVE'
  /** Shut out by an administrator (bloqueado). */
  | 'BLOCKED'
  /** Retired by an administrator (inativo). */
  | 'INACTIVE';



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
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( CreateUserError )
    | ( LoginError )
    | ( LogoutError )
    | ( RefreshTokenError )
    | ( RegisterError )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CreateUserError: ResolverTypeWrapper<CreateUserError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CreateUserInput: CreateUserInput;
  CreateUserPayload: ResolverTypeWrapper<Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LoginError: ResolverTypeWrapper<LoginError>;
  LoginInput: LoginInput;
  LoginPayload: ResolverTypeWrapper<Omit<LoginPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  LogoutError: ResolverTypeWrapper<LogoutError>;
  LogoutInput: LogoutInput;
  LogoutPayload: ResolverTypeWrapper<Omit<LogoutPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  RefreshTokenError: ResolverTypeWrapper<RefreshTokenError>;
  RefreshTokenInput: RefreshTokenInput;
  RefreshTokenPayload: ResolverTypeWrapper<Omit<RefreshTokenPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  RegisterError: ResolverTypeWrapper<RegisterError>;
  RegisterInput: RegisterInput;
  RegisterPayload: ResolverTypeWrapper<Omit<RegisterPayload, 'user'> & { user?: Maybe<ResolversTypes['User']> }>;
  Role: Role;
  SessionStatus: ResolverTypeWrapper<SessionStatus>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  User: ResolverTypeWrapper<UserModel>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  UserStatus: UserStatus;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CreateUserError: CreateUserError;
  String: Scalars['String']['output'];
  CreateUserInput: CreateUserInput;
  CreateUserPayload: Omit<CreateUserPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  DateTime: Scalars['DateTime']['output'];
  LoginError: LoginError;
  LoginInput: LoginInput;
  LoginPayload: Omit<LoginPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  Int: Scalars['Int']['output'];
  LogoutError: LogoutError;
  LogoutInput: LogoutInput;
  LogoutPayload: Omit<LogoutPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  Mutation: Record<PropertyKey, never>;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  RefreshTokenError: RefreshTokenError;
  RefreshTokenInput: RefreshTokenInput;
  RefreshTokenPayload: Omit<RefreshTokenPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  RegisterError: RegisterError;
  RegisterInput: RegisterInput;
  RegisterPayload: Omit<RegisterPayload, 'user'> & { user?: Maybe<ResolversParentTypes['User']> };
  SessionStatus: SessionStatus;
  Boolean: Scalars['Boolean']['output'];
  User: UserModel;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
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

export type LoginErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LoginError'] = ResolversParentTypes['LoginError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LoginPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LoginPayload'] = ResolversParentTypes['LoginPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresIn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  createUser?: Resolver<Maybe<ResolversTypes['CreateUserPayload']>, ParentType, ContextType, RequireFields<MutationCreateUserArgs, 'input'>>;
  login?: Resolver<Maybe<ResolversTypes['LoginPayload']>, ParentType, ContextType, RequireFields<MutationLoginArgs, 'input'>>;
  logout?: Resolver<Maybe<ResolversTypes['LogoutPayload']>, ParentType, ContextType, RequireFields<MutationLogoutArgs, 'input'>>;
  refreshToken?: Resolver<Maybe<ResolversTypes['RefreshTokenPayload']>, ParentType, ContextType, RequireFields<MutationRefreshTokenArgs, 'input'>>;
  register?: Resolver<Maybe<ResolversTypes['RegisterPayload']>, ParentType, ContextType, RequireFields<MutationRegisterArgs, 'input'>>;
};

export type QueryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  me?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  sessionStatus?: Resolver<Maybe<ResolversTypes['SessionStatus']>, ParentType, ContextType, RequireFields<QuerySessionStatusArgs, 'sessionId'>>;
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

export type SessionStatusResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SessionStatus'] = ResolversParentTypes['SessionStatus']> = {
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastLoginAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['UserStatus']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  username?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'CreateUserError' | 'LoginError' | 'LogoutError' | 'RefreshTokenError' | 'RegisterError', ParentType, ContextType>;
};

export type Resolvers<ContextType = ContextModel> = {
  CreateUserError?: CreateUserErrorResolvers<ContextType>;
  CreateUserPayload?: CreateUserPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  LoginError?: LoginErrorResolvers<ContextType>;
  LoginPayload?: LoginPayloadResolvers<ContextType>;
  LogoutError?: LogoutErrorResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshTokenError?: RefreshTokenErrorResolvers<ContextType>;
  RefreshTokenPayload?: RefreshTokenPayloadResolvers<ContextType>;
  RegisterError?: RegisterErrorResolvers<ContextType>;
  RegisterPayload?: RegisterPayloadResolvers<ContextType>;
  SessionStatus?: SessionStatusResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

