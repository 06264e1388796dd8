import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OwnData as OwnDataModel } from '@autograph/service/graphql';
import type { Customer as CustomerModel } from '../../../domain/customer.ts';
import type { CustomerPage as CustomerPageModel } from '../../../ports/customer-repository.ts';
import type { Lead as LeadModel } from '../../../domain/lead.ts';
import type { LeadPage as LeadPageModel } from '../../../ports/lead-repository.ts';
import type { ReadBuyer as ReadBuyerModel } from '../../../use-cases/read-retained-buyer.ts';
import type { Reading as ReadingModel } from '../../../domain/retention.ts';
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

/** A branch of the dealership (filial). */
export type Branch = {
  readonly __typename?: 'Branch';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** The data that services need about a buyer. */
export type Buyer = {
  readonly __typename?: 'Buyer';
  /** The customer record. */
  readonly customerId: Scalars['ID']['output'];
  /** Whether the customer may buy. False while the person is being erased. */
  readonly mayBuy: Scalars['Boolean']['output'];
  /** The user that the record belongs to. Null for a walk-in customer. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** Why `createCustomer` was refused. */
export type CreateCustomerError = UserError & {
  readonly __typename?: 'CreateCustomerError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The customer record to create. */
export type CreateCustomerInput = {
  /** Street, number and complement (endereço). */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** City (cidade). */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** CNPJ of a company, numeric or alphanumeric, with or without punctuation. Unique. Give either `cpf` or `cnpj`. */
  readonly cnpj?: InputMaybe<Scalars['String']['input']>;
  /** CPF of a person, with or without punctuation. Unique. Give either `cpf` or `cnpj`. */
  readonly cpf?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  readonly email: Scalars['String']['input'];
  /** Full name (nome). */
  readonly name: Scalars['String']['input'];
  /** Brazilian phone number (telefone). */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** State (UF), two letters. */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  /** The user that the record belongs to. Only for staff. A CUSTOMER can create only their own record. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** Postal code (CEP), with or without punctuation. */
  readonly zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `createCustomer`. */
export type CreateCustomerPayload = {
  readonly __typename?: 'CreateCustomerPayload';
  /** The new record. Null when the input was refused. */
  readonly customer?: Maybe<Customer>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateCustomerError>;
};

/** Why `createLead` was refused. */
export type CreateLeadError = UserError & {
  readonly __typename?: 'CreateLeadError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Who wants to be contacted, and about what. Give a phone number, an e-mail address or both. */
export type CreateLeadInput = {
  /** The version of `leadConsent` that the person agreed to. Only the current one is taken. */
  readonly consent: Scalars['String']['input'];
  /** E-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** What the person wants to know (mensagem), at most 2,000 characters. */
  readonly message?: InputMaybe<Scalars['String']['input']>;
  /** Name of the person (nome). */
  readonly name: Scalars['String']['input'];
  /** Brazilian phone number (telefone). */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `createLead`. */
export type CreateLeadPayload = {
  readonly __typename?: 'CreateLeadPayload';
  /** True when the request was received. Null when the input was refused. */
  readonly received?: Maybe<Scalars['Boolean']['output']>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateLeadError>;
};

/** A person or company that buys (cliente). When a customer with sales is erased, an empty record stays for those sales. */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Street, number and complement (endereço). */
  readonly address?: Maybe<Scalars['String']['output']>;
  /** When the personal data was removed from the record. Null when it was not. */
  readonly anonymizedAt?: Maybe<Scalars['DateTime']['output']>;
  /** City (cidade). */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** CNPJ of a company, such as 00.000.000/0000-00 or 12.ABC.345/01DE-35. Null for a person, and when the company was erased. */
  readonly cnpj?: Maybe<Scalars['String']['output']>;
  /** CPF of a person, such as 000.000.000-00. Null for a company, and when the person was erased. */
  readonly cpf?: Maybe<Scalars['String']['output']>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** E-mail address. Null when the person was erased. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Full name (nome). Null when the person was erased. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Phone number (telefone). */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** State (UF), two letters. */
  readonly state?: Maybe<Scalars['String']['output']>;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The user account of the customer. Null for a walk-in customer. */
  readonly user?: Maybe<User>;
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
  /** Postal code (CEP), such as 00000-000. */
  readonly zipCode?: Maybe<Scalars['String']['output']>;
};

/** A page of customers (Relay connection). */
export type CustomerConnection = {
  readonly __typename?: 'CustomerConnection';
  /** The customers with their cursors. */
  readonly edges: ReadonlyArray<CustomerEdge>;
  /** The customers, without cursors. */
  readonly nodes: ReadonlyArray<Customer>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many customers the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A customer and its position in the list. */
export type CustomerEdge = {
  readonly __typename?: 'CustomerEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The customer. */
  readonly node: Customer;
};

/** A filter of customers. Conditions are joined by AND. */
export type CustomerFilter = {
  /** One of these cities, ignoring case and accents. */
  readonly city?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** This CNPJ, with or without punctuation. */
  readonly cnpj?: InputMaybe<Scalars['String']['input']>;
  /** This CPF, with or without punctuation. */
  readonly cpf?: InputMaybe<Scalars['String']['input']>;
  /** This e-mail address, ignoring case. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** Each of these words must begin a word of the name, ignoring case and accents. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** This phone number, with or without punctuation. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /**
   * Words and numbers that must all match, ignoring case and accents. At most 100 characters and 10 words. Each matches by the
   * beginning of a word of the name or e-mail address, by at least 4 neighbouring characters of the CPF, CNPJ or phone number, or
   * as a word of the name of at least 5 letters with one typo (the first 3 words of 4 to 15 letters).
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** One of these states (UF). */
  readonly state?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How to sort customers. */
export type CustomerSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: CustomerSortField;
};

/** A field to sort customers by. */
export type CustomerSortField =
  /** City, ignoring case and accents. */
  | 'CITY'
  /** When the record was created. */
  | 'CREATED_AT'
  /** Name, ignoring case and accents. */
  | 'NAME';

/** Why `deleteCustomer` was refused. */
export type DeleteCustomerError = UserError & {
  readonly __typename?: 'DeleteCustomerError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the argument. Null when the problem is not about one argument. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `deleteCustomer`. */
export type DeleteCustomerPayload = {
  readonly __typename?: 'DeleteCustomerPayload';
  /** The remaining record, or the last state of a removed one. Null when refused. */
  readonly customer?: Maybe<Customer>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<DeleteCustomerError>;
};

/** The user whose customer record to erase. */
export type ForgetUserInput = {
  /** E-mail address of the account. Requests for contact that were sent with it without a log-in are dropped too. Default: null, none. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The user. */
  readonly userId: Scalars['ID']['input'];
};

/** Outcome of `forgetUser`. */
export type ForgetUserPayload = {
  readonly __typename?: 'ForgetUserPayload';
  /** Whether the user has no customer record now. False while a purchase is not decided. */
  readonly erased: Scalars['Boolean']['output'];
};

/** Why `handleLead` was refused. */
export type HandleLeadError = UserError & {
  readonly __typename?: 'HandleLeadError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the argument. Null when the problem is not about one argument. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Whether a request for contact is handled. */
export type HandleLeadInput = {
  /** Whether it is handled. */
  readonly handled: Scalars['Boolean']['input'];
};

/** Outcome of `handleLead`. */
export type HandleLeadPayload = {
  readonly __typename?: 'HandleLeadPayload';
  /** The request. Null when refused. */
  readonly lead?: Maybe<Lead>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<HandleLeadError>;
};

/**
 * A request for contact about a vehicle (pedido de contato). It is kept for `LEAD_RETENTION` days, and dropped with the erasure of
 * its person. ADMIN, SALES of its branch.
 */
export type Lead = {
  readonly __typename?: 'Lead';
  /** The branch of the vehicle when the request was made (filial). */
  readonly branch?: Maybe<Branch>;
  /** The version of `leadConsent` that the person agreed to. */
  readonly consentVersion: Scalars['String']['output'];
  /** When the person agreed to be contacted (consentimento). */
  readonly consentedAt: Scalars['DateTime']['output'];
  /** When the request was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** E-mail address. Null when the person gave a phone number only. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** When staff marked the request as handled. Null before. */
  readonly handledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who marked it. */
  readonly handledBy?: Maybe<User>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** What the person wrote (mensagem). */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** Name of the person (nome). */
  readonly name: Scalars['String']['output'];
  /** Phone number (telefone). Null when the person gave an e-mail address only. */
  readonly phone?: Maybe<Scalars['String']['output']>;
  /** The user who made the request. Null where nobody was logged in. */
  readonly user?: Maybe<User>;
  /** The vehicle that it is about. */
  readonly vehicle?: Maybe<Vehicle>;
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
};

/** A page of requests for contact (Relay connection). */
export type LeadConnection = {
  readonly __typename?: 'LeadConnection';
  /** The requests with their cursors. */
  readonly edges: ReadonlyArray<LeadEdge>;
  /** The requests, without cursors. */
  readonly nodes: ReadonlyArray<Lead>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many requests the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What a person agrees to who wants to be contacted (consentimento, LGPD). */
export type LeadConsent = {
  readonly __typename?: 'LeadConsent';
  /** The text, in the language of the request. Show it to the person. */
  readonly text: Scalars['String']['output'];
  /** The version of the text. Give it as `consent` of `createLead`. */
  readonly version: Scalars['String']['output'];
};

/** A request for contact and its position in the list. */
export type LeadEdge = {
  readonly __typename?: 'LeadEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: Lead;
};

/** A filter of requests for contact. Conditions are joined by AND. */
export type LeadFilter = {
  /** Of one of these branches. */
  readonly branchId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whether it was handled. */
  readonly handled?: InputMaybe<Scalars['Boolean']['input']>;
  /** About this vehicle. */
  readonly vehicleId?: InputMaybe<Scalars['ID']['input']>;
};

/** The mutations of the graph. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Creates a customer record. ADMIN, SALES: for anyone, linked to a user by `userId` or not linked. CUSTOMER: their own, once. After
   * five refusals with CONFLICT in 24 hours, a CUSTOMER is refused in the same way whatever they send.
   */
  readonly createCustomer?: Maybe<CreateCustomerPayload>;
  /**
   * Asks the shop to contact a person about a vehicle. The same request twice on one day is one request. At most 10 a day of a user and 20
   * of an address. Any role. Anyone where the stock is public.
   */
  readonly createLead?: Maybe<CreateLeadPayload>;
  /**
   * Erases a person. A record with past sales is anonymised: it stays without personal data and is in no list. Its sales stay,
   * without remarks. A record without sales is removed. Refused while a purchase is not decided. A repeated call has no effect.
   * ADMIN.
   */
  readonly deleteCustomer?: Maybe<DeleteCustomerPayload>;
  /** Erases the customer record of a user, if there is one, and their requests for contact. Refused while a purchase is not decided. Only for the user service. */
  readonly forgetUser?: Maybe<ForgetUserPayload>;
  /** Notes that a request for contact was handled, or that it was not. ADMIN, SALES of its branch. */
  readonly handleLead?: Maybe<HandleLeadPayload>;
  /** Changes the given fields of a customer record. ADMIN, SALES; CUSTOMER their own, but not the CPF or CNPJ. */
  readonly updateCustomer?: Maybe<UpdateCustomerPayload>;
};


/** The mutations of the graph. */
export type MutationCreateCustomerArgs = {
  input: CreateCustomerInput;
};


/** The mutations of the graph. */
export type MutationCreateLeadArgs = {
  input: CreateLeadInput;
};


/** The mutations of the graph. */
export type MutationDeleteCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationForgetUserArgs = {
  input: ForgetUserInput;
};


/** The mutations of the graph. */
export type MutationHandleLeadArgs = {
  id: Scalars['ID']['input'];
  input: HandleLeadInput;
};


/** The mutations of the graph. */
export type MutationUpdateCustomerArgs = {
  id: Scalars['ID']['input'];
  input: UpdateCustomerInput;
};

/** The personal data of the caller. Each service adds its own part. Any role, own data. */
export type MyData = {
  readonly __typename?: 'MyData';
  /** The customer record. */
  readonly customer?: Maybe<Scalars['JSON']['output']>;
  /** The user whose data this is. */
  readonly id: Scalars['ID']['output'];
  /** The requests for contact that the user made while logged in. */
  readonly leads?: Maybe<Scalars['JSON']['output']>;
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
  /** The customer record of a buyer, by its id or by its user. Only for services. */
  readonly buyer?: Maybe<Buyer>;
  /** A customer by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES; WORKSHOP id, name and phone number; CUSTOMER their own. */
  readonly customer?: Maybe<Customer>;
  /**
   * The customers. Default order: newest first. ADMIN, SALES; WORKSHOP id, name and phone number; CUSTOMER their own. WORKSHOP can use
   * the filters `name`, `phone` and `search`, and the sorts NAME and CREATED_AT. `search` then looks at names and phone numbers only.
   */
  readonly customers?: Maybe<CustomerConnection>;
  /** What a person agrees to who wants to be contacted about a vehicle. Any role. Anyone where the stock is public. */
  readonly leadConsent?: Maybe<LeadConsent>;
  /** The requests for contact about vehicles, newest first. ADMIN, SALES of their branches. */
  readonly leads?: Maybe<LeadConnection>;
  /** The buyer of an APPROVED sale to a person who was erased. Null for other sales and after the retention time. ADMIN. Every access is recorded. */
  readonly retainedBuyer?: Maybe<RetainedBuyer>;
};


/** The queries of the graph. */
export type QueryBuyerArgs = {
  customerId?: InputMaybe<Scalars['ID']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
};


/** The queries of the graph. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<CustomerSort>;
};


/** The queries of the graph. */
export type QueryLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
};


/** The queries of the graph. */
export type QueryRetainedBuyerArgs = {
  saleId: Scalars['ID']['input'];
};

/** The identity of a buyer, kept as the law requires after the person was erased. ADMIN. Every access is recorded. */
export type RetainedBuyer = {
  readonly __typename?: 'RetainedBuyer';
  /** CNPJ of a company, such as 00.000.000/0000-00. Null for a person. */
  readonly cnpj?: Maybe<Scalars['String']['output']>;
  /** CPF of a person, such as 000.000.000-00. Empty for a company. */
  readonly cpf: Scalars['String']['output'];
  /** The remaining customer record. */
  readonly customer?: Maybe<Customer>;
  /** Full name (nome). */
  readonly name: Scalars['String']['output'];
  /** The accesses, oldest first, this one included. At most the latest 1,000. */
  readonly readings: ReadonlyArray<RetainedBuyerReading>;
  /** The time until which the identity is kept for this sale. */
  readonly until: Scalars['DateTime']['output'];
};

/** One access to the identity of a buyer. */
export type RetainedBuyerReading = {
  readonly __typename?: 'RetainedBuyerReading';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who accessed it. */
  readonly by?: Maybe<User>;
  /** The sale that was asked for. */
  readonly saleId: Scalars['ID']['output'];
};

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** Why `updateCustomer` was refused. */
export type UpdateCustomerError = UserError & {
  readonly __typename?: 'UpdateCustomerError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes. A field that is left out keeps its value. */
export type UpdateCustomerInput = {
  /** Street, number and complement (endereço). Null removes it. */
  readonly address?: InputMaybe<Scalars['String']['input']>;
  /** City (cidade). Null removes it. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** CNPJ of a company, with or without punctuation. Unique. Only for staff. To make the record a person's, send null, and `cpf`. */
  readonly cnpj?: InputMaybe<Scalars['String']['input']>;
  /** CPF of a person, with or without punctuation. Unique. Only for staff. To make the record a company's, send null, and `cnpj`. */
  readonly cpf?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Full name (nome). */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Brazilian phone number (telefone). Null removes it. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
  /** State (UF), two letters. Null removes it. */
  readonly state?: InputMaybe<Scalars['String']['input']>;
  /** The user that the record belongs to. Null makes the record a walk-in customer's. Only for staff. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** Postal code (CEP), with or without punctuation. Null removes it. */
  readonly zipCode?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `updateCustomer`. */
export type UpdateCustomerPayload = {
  readonly __typename?: 'UpdateCustomerPayload';
  /** The changed record. Null when the input was refused. */
  readonly customer?: Maybe<Customer>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdateCustomerError>;
};

/** A person who can log in (usuário). */
export type User = {
  readonly __typename?: 'User';
  /** The customer record of the user. Readable by the user and by staff. Null for others. */
  readonly customer?: Maybe<Customer>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
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
  /** The state of the record does not allow the change. */
  | 'INVALID_STATE'
  /** The caller has done this too often. */
  | 'LIMIT_REACHED'
  /** A record that the input names does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The record has changed since it was read. Read it again. */
  | 'STALE';

/** A vehicle of the stock (veículo). */
export type Vehicle = {
  readonly __typename?: 'Vehicle';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
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
  Customer: Customer;
  MyData: MyData;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
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
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Branch: ResolverTypeWrapper<Branch>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Buyer: ResolverTypeWrapper<Buyer>;
  CreateCustomerError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: ResolverTypeWrapper<Omit<CreateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: ReadonlyArray<ResolversTypes['CreateCustomerError']> }>;
  CreateLeadError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateLeadInput: CreateLeadInput;
  CreateLeadPayload: ResolverTypeWrapper<Omit<CreateLeadPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['CreateLeadError']> }>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CustomerConnection: ResolverTypeWrapper<CustomerPageModel>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerFilter: CustomerFilter;
  CustomerSort: CustomerSort;
  CustomerSortField: CustomerSortField;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteCustomerError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  DeleteCustomerPayload: ResolverTypeWrapper<Omit<DeleteCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: ReadonlyArray<ResolversTypes['DeleteCustomerError']> }>;
  ForgetUserInput: ForgetUserInput;
  ForgetUserPayload: ResolverTypeWrapper<ForgetUserPayload>;
  HandleLeadError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  HandleLeadInput: HandleLeadInput;
  HandleLeadPayload: ResolverTypeWrapper<Omit<HandleLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversTypes['Lead']>, userErrors: ReadonlyArray<ResolversTypes['HandleLeadError']> }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Lead: ResolverTypeWrapper<LeadModel>;
  LeadConnection: ResolverTypeWrapper<LeadPageModel>;
  LeadConsent: ResolverTypeWrapper<LeadConsent>;
  LeadEdge: ResolverTypeWrapper<Omit<LeadEdge, 'node'> & { node: ResolversTypes['Lead'] }>;
  LeadFilter: LeadFilter;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyData: ResolverTypeWrapper<OwnDataModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RetainedBuyer: ResolverTypeWrapper<ReadBuyerModel>;
  RetainedBuyerReading: ResolverTypeWrapper<ReadingModel>;
  SortDirection: SortDirection;
  UpdateCustomerError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: ResolverTypeWrapper<Omit<UpdateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: ReadonlyArray<ResolversTypes['UpdateCustomerError']> }>;
  User: ResolverTypeWrapper<Omit<User, 'customer'> & { customer?: Maybe<ResolversTypes['Customer']> }>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  Vehicle: ResolverTypeWrapper<Vehicle>;
  rateLimit__Class: RateLimit__Class;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Branch: Branch;
  ID: Scalars['ID']['output'];
  Buyer: Buyer;
  CreateCustomerError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateCustomerInput: CreateCustomerInput;
  CreateCustomerPayload: Omit<CreateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: ReadonlyArray<ResolversParentTypes['CreateCustomerError']> };
  CreateLeadError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateLeadInput: CreateLeadInput;
  CreateLeadPayload: Omit<CreateLeadPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['CreateLeadError']> };
  Customer: CustomerModel;
  Int: Scalars['Int']['output'];
  CustomerConnection: CustomerPageModel;
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerFilter: CustomerFilter;
  CustomerSort: CustomerSort;
  DateTime: Scalars['DateTime']['output'];
  DeleteCustomerError: import('@autograph/kernel').Refusal<UserErrorCode>;
  DeleteCustomerPayload: Omit<DeleteCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: ReadonlyArray<ResolversParentTypes['DeleteCustomerError']> };
  ForgetUserInput: ForgetUserInput;
  ForgetUserPayload: ForgetUserPayload;
  HandleLeadError: import('@autograph/kernel').Refusal<UserErrorCode>;
  HandleLeadInput: HandleLeadInput;
  HandleLeadPayload: Omit<HandleLeadPayload, 'lead' | 'userErrors'> & { lead?: Maybe<ResolversParentTypes['Lead']>, userErrors: ReadonlyArray<ResolversParentTypes['HandleLeadError']> };
  JSON: Scalars['JSON']['output'];
  Lead: LeadModel;
  LeadConnection: LeadPageModel;
  LeadConsent: LeadConsent;
  LeadEdge: Omit<LeadEdge, 'node'> & { node: ResolversParentTypes['Lead'] };
  LeadFilter: LeadFilter;
  Mutation: Record<PropertyKey, never>;
  MyData: OwnDataModel;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RetainedBuyer: ReadBuyerModel;
  RetainedBuyerReading: ReadingModel;
  UpdateCustomerError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdateCustomerInput: UpdateCustomerInput;
  UpdateCustomerPayload: Omit<UpdateCustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: ReadonlyArray<ResolversParentTypes['UpdateCustomerError']> };
  User: Omit<User, 'customer'> & { customer?: Maybe<ResolversParentTypes['Customer']> } | FederationReferenceTypes['User'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Vehicle: Vehicle;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type RateLimitDirectiveArgs = {
  class?: Maybe<RateLimit__Class>;
  publicStock?: Maybe<Scalars['Boolean']['input']>;
  sessionOf?: Maybe<Scalars['String']['input']>;
};

export type RateLimitDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = RateLimitDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type BranchResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Branch'] = ResolversParentTypes['Branch']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type BuyerResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Buyer'] = ResolversParentTypes['Buyer']> = {
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayBuy?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CreateCustomerErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateCustomerError'] = ResolversParentTypes['CreateCustomerError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCustomerPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateCustomerPayload'] = ResolversParentTypes['CreateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateCustomerError']>, ParentType, ContextType>;
};

export type CreateLeadErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateLeadError'] = ResolversParentTypes['CreateLeadError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateLeadPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateLeadPayload'] = ResolversParentTypes['CreateLeadPayload']> = {
  received?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateLeadError']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  anonymizedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cnpj?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cpf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zipCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteCustomerErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeleteCustomerError'] = ResolversParentTypes['DeleteCustomerError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteCustomerPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeleteCustomerPayload'] = ResolversParentTypes['DeleteCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteCustomerError']>, ParentType, ContextType>;
};

export type ForgetUserPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ForgetUserPayload'] = ResolversParentTypes['ForgetUserPayload']> = {
  erased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HandleLeadErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['HandleLeadError'] = ResolversParentTypes['HandleLeadError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HandleLeadPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['HandleLeadPayload'] = ResolversParentTypes['HandleLeadPayload']> = {
  lead?: Resolver<Maybe<ResolversTypes['Lead']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['HandleLeadError']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LeadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Lead'] = ResolversParentTypes['Lead']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  consentVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  consentedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  handledBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeadConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LeadConnection'] = ResolversParentTypes['LeadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LeadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Lead']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LeadConsentResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LeadConsent'] = ResolversParentTypes['LeadConsent']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LeadEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LeadEdge'] = ResolversParentTypes['LeadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Lead'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createCustomer?: Resolver<Maybe<ResolversTypes['CreateCustomerPayload']>, ParentType, ContextType, RequireFields<MutationCreateCustomerArgs, 'input'>>;
  createLead?: Resolver<Maybe<ResolversTypes['CreateLeadPayload']>, ParentType, ContextType, RequireFields<MutationCreateLeadArgs, 'input'>>;
  deleteCustomer?: Resolver<Maybe<ResolversTypes['DeleteCustomerPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCustomerArgs, 'id'>>;
  forgetUser?: Resolver<Maybe<ResolversTypes['ForgetUserPayload']>, ParentType, ContextType, RequireFields<MutationForgetUserArgs, 'input'>>;
  handleLead?: Resolver<Maybe<ResolversTypes['HandleLeadPayload']>, ParentType, ContextType, RequireFields<MutationHandleLeadArgs, 'id' | 'input'>>;
  updateCustomer?: Resolver<Maybe<ResolversTypes['UpdateCustomerPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCustomerArgs, 'id' | 'input'>>;
};

export type MyDataResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MyData'] = ResolversParentTypes['MyData'], FederationReferenceType extends FederationReferenceTypes['MyData'] = FederationReferenceTypes['MyData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MyData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  buyer?: Resolver<Maybe<ResolversTypes['Buyer']>, ParentType, ContextType, Partial<QueryBuyerArgs>>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<Maybe<ResolversTypes['CustomerConnection']>, ParentType, ContextType, Partial<QueryCustomersArgs>>;
  leadConsent?: Resolver<Maybe<ResolversTypes['LeadConsent']>, ParentType, ContextType>;
  leads?: Resolver<Maybe<ResolversTypes['LeadConnection']>, ParentType, ContextType, Partial<QueryLeadsArgs>>;
  retainedBuyer?: Resolver<Maybe<ResolversTypes['RetainedBuyer']>, ParentType, ContextType, RequireFields<QueryRetainedBuyerArgs, 'saleId'>>;
};

export type RetainedBuyerResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RetainedBuyer'] = ResolversParentTypes['RetainedBuyer']> = {
  cnpj?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cpf?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  readings?: Resolver<ReadonlyArray<ResolversTypes['RetainedBuyerReading']>, ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RetainedBuyerReadingResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RetainedBuyerReading'] = ResolversParentTypes['RetainedBuyerReading']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  saleId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UpdateCustomerErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateCustomerError'] = ResolversParentTypes['UpdateCustomerError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCustomerPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateCustomerPayload'] = ResolversParentTypes['UpdateCustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateCustomerError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'CreateCustomerError' | 'CreateLeadError' | 'DeleteCustomerError' | 'HandleLeadError' | 'UpdateCustomerError', ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ContextModel> = {
  Branch?: BranchResolvers<ContextType>;
  Buyer?: BuyerResolvers<ContextType>;
  CreateCustomerError?: CreateCustomerErrorResolvers<ContextType>;
  CreateCustomerPayload?: CreateCustomerPayloadResolvers<ContextType>;
  CreateLeadError?: CreateLeadErrorResolvers<ContextType>;
  CreateLeadPayload?: CreateLeadPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteCustomerError?: DeleteCustomerErrorResolvers<ContextType>;
  DeleteCustomerPayload?: DeleteCustomerPayloadResolvers<ContextType>;
  ForgetUserPayload?: ForgetUserPayloadResolvers<ContextType>;
  HandleLeadError?: HandleLeadErrorResolvers<ContextType>;
  HandleLeadPayload?: HandleLeadPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Lead?: LeadResolvers<ContextType>;
  LeadConnection?: LeadConnectionResolvers<ContextType>;
  LeadConsent?: LeadConsentResolvers<ContextType>;
  LeadEdge?: LeadEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyData?: MyDataResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RetainedBuyer?: RetainedBuyerResolvers<ContextType>;
  RetainedBuyerReading?: RetainedBuyerReadingResolvers<ContextType>;
  UpdateCustomerError?: UpdateCustomerErrorResolvers<ContextType>;
  UpdateCustomerPayload?: UpdateCustomerPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContextModel> = {
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
