import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OwnData as OwnDataModel } from '@autograph/service/graphql';
import type { Money as MoneyModel } from '@autograph/kernel';
import type { Vehicle as VehicleModel } from '../../../domain/vehicle.ts';
import type { VehiclePage as VehiclePageModel } from '../../../ports/vehicle-repository.ts';
import type { VehiclePrice as VehiclePriceModel, VehicleTransition as VehicleTransitionModel } from '../../../domain/vehicle-history.ts';
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
  /** An exact decimal number, as a string such as "84990.00". It is never a binary float. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Why `createVehicle` was refused. */
export type CreateVehicleError = UserError & {
  readonly __typename?: 'CreateVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The vehicle to add. */
export type CreateVehicleInput = {
  /** Colour (cor). */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Fuel (combustível). */
  readonly fuelType?: FuelType;
  /** Make (marca). */
  readonly make: Scalars['String']['input'];
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: Scalars['Int']['input'];
  /** Model (modelo). */
  readonly model: Scalars['String']['input'];
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Asking price (preço), above zero. */
  readonly price: MoneyInput;
  /** Type of vehicle (tipo). */
  readonly type?: VehicleType;
  /** Vehicle identification number (chassi). Unique. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year (ano), from 1886 to next year. */
  readonly year: Scalars['Int']['input'];
};

/** Outcome of `createVehicle`. */
export type CreateVehiclePayload = {
  readonly __typename?: 'CreateVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateVehicleError>;
  /** The new vehicle. Null when the input was refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** A currency code, ISO 4217. */
export type CurrencyCode =
  /** Brazilian real. */
  | 'BRL';

/** A range of decimal numbers, bounds included. */
export type DecimalRange = {
  /** Upper bound. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** Lower bound. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Why `deleteVehicle` was refused. */
export type DeleteVehicleError = UserError & {
  readonly __typename?: 'DeleteVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the argument. Null when the problem is not about one argument. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `deleteVehicle`. */
export type DeleteVehiclePayload = {
  readonly __typename?: 'DeleteVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<DeleteVehicleError>;
  /** The deleted vehicle. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The fuel of a vehicle (combustível). */
export type FuelType =
  /** Compressed natural gas (GNV). */
  | 'CNG'
  /** Diesel. */
  | 'DIESEL'
  /** Electric (elétrico). */
  | 'ELECTRIC'
  /** Ethanol (etanol). */
  | 'ETHANOL'
  /** Any mix of gasoline and ethanol (flex). */
  | 'FLEX'
  /** Gasoline (gasolina). */
  | 'GASOLINE'
  /** Hybrid (híbrido). */
  | 'HYBRID';

/** A range of whole numbers, bounds included. */
export type IntRange = {
  /** Upper bound. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** Lower bound. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

/** An amount of money, exact to the centavo. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount, with two decimal places. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency. */
  readonly currency: CurrencyCode;
};

/** An amount of money in an input. */
export type MoneyInput = {
  /** The amount, with at most two decimal places. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency. Default: BRL. */
  readonly currency?: InputMaybe<CurrencyCode>;
};

/** The mutations of the graph. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds a vehicle to the stock. Its status is AVAILABLE. ADMIN, SALES. */
  readonly createVehicle?: Maybe<CreateVehiclePayload>;
  /**
   * Deletes an AVAILABLE vehicle. A vehicle with purchases is withdrawn: it is in no list, but still readable by its id and from
   * its sales. A vehicle without purchases is removed. A repeated call has no effect. ADMIN.
   */
  readonly deleteVehicle?: Maybe<DeleteVehiclePayload>;
  /** Releases a vehicle that is reserved for this sale. A repeated call has no effect. Only for the sale service. */
  readonly releaseVehicle?: Maybe<ReleaseVehiclePayload>;
  /** Reserves an AVAILABLE vehicle for one sale. A repeated call for the same sale has no effect. Only for the sale service. */
  readonly reserveVehicle?: Maybe<ReserveVehiclePayload>;
  /** Marks a vehicle that is reserved for this sale as SOLD. A repeated call has no effect. Only for the sale service. */
  readonly sellVehicle?: Maybe<SellVehiclePayload>;
  /** Changes the given fields of a vehicle. ADMIN, SALES. */
  readonly updateVehicle?: Maybe<UpdateVehiclePayload>;
};


/** The mutations of the graph. */
export type MutationCreateVehicleArgs = {
  input: CreateVehicleInput;
};


/** The mutations of the graph. */
export type MutationDeleteVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationReleaseVehicleArgs = {
  input: ReleaseVehicleInput;
};


/** The mutations of the graph. */
export type MutationReserveVehicleArgs = {
  input: ReserveVehicleInput;
};


/** The mutations of the graph. */
export type MutationSellVehicleArgs = {
  input: SellVehicleInput;
};


/** The mutations of the graph. */
export type MutationUpdateVehicleArgs = {
  id: Scalars['ID']['input'];
  input: UpdateVehicleInput;
};

/** The personal data of the caller. Each service adds its own part. Any role, own data. */
export type MyData = {
  readonly __typename?: 'MyData';
  /** The user whose data this is. */
  readonly id: Scalars['ID']['output'];
  /** Ids of the vehicles of the purchases. */
  readonly vehicleIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The vehicles of the purchases, with their current data. */
  readonly vehicles?: Maybe<Scalars['JSON']['output']>;
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
  /** A vehicle by its id. Null when it does not exist. Any role. */
  readonly vehicle?: Maybe<Vehicle>;
  /** The vehicles in stock. Default order: newest first. Any role. */
  readonly vehicles?: Maybe<VehicleConnection>;
};


/** The queries of the graph. */
export type QueryVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryVehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VehicleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<VehicleSort>;
};

/** The vehicle to release, and the sale. */
export type ReleaseVehicleInput = {
  /** The sale that the vehicle is reserved for. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `releaseVehicle`. */
export type ReleaseVehiclePayload = {
  readonly __typename?: 'ReleaseVehiclePayload';
  /** Whether the vehicle is not reserved for this sale now. */
  readonly released: Scalars['Boolean']['output'];
};

/** Why `reserveVehicle` was refused. */
export type ReserveVehicleError = UserError & {
  readonly __typename?: 'ReserveVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The vehicle to reserve, and the sale. */
export type ReserveVehicleInput = {
  /** The price that the caller saw. Refused with PRICE_CHANGED when it differs. */
  readonly expectedPrice?: InputMaybe<MoneyInput>;
  /** The sale that the vehicle is reserved for. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `reserveVehicle`. */
export type ReserveVehiclePayload = {
  readonly __typename?: 'ReserveVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ReserveVehicleError>;
  /** The reserved vehicle, with its price. Null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The sale of one vehicle to one customer (venda). */
export type Sale = {
  readonly __typename?: 'Sale';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** The vehicle that is sold, and the sale. */
export type SellVehicleInput = {
  /** The sale that the vehicle is reserved for. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `sellVehicle`. */
export type SellVehiclePayload = {
  readonly __typename?: 'SellVehiclePayload';
  /** Whether the vehicle is now SOLD with this sale. */
  readonly sold: Scalars['Boolean']['output'];
};

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** Why `updateVehicle` was refused. */
export type UpdateVehicleError = UserError & {
  readonly __typename?: 'UpdateVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes. A field that is left out keeps its value. */
export type UpdateVehicleInput = {
  /** Colour (cor). Null removes it. */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Fuel (combustível). */
  readonly fuelType?: InputMaybe<FuelType>;
  /** Make (marca). */
  readonly make?: InputMaybe<Scalars['String']['input']>;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: InputMaybe<Scalars['Int']['input']>;
  /** Model (modelo). */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique. Null removes it. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Asking price (preço), above zero. The price of a reserved or sold vehicle cannot change. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Type of vehicle (tipo). */
  readonly type?: InputMaybe<VehicleType>;
  /** Vehicle identification number (chassi). Unique. Null removes it. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year (ano), from 1886 to next year. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

/** Outcome of `updateVehicle`. */
export type UpdateVehiclePayload = {
  readonly __typename?: 'UpdateVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdateVehicleError>;
  /** The changed vehicle. Null when the input was refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** A person who can log in (usuário). */
export type User = {
  readonly __typename?: 'User';
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
  /** A record that the input names does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The price differs from the expected one. */
  | 'PRICE_CHANGED'
  /** The record has changed since it was read. Read it again. */
  | 'STALE'
  /** The vehicle is reserved or sold. */
  | 'VEHICLE_NOT_AVAILABLE';

/** A vehicle in stock (veículo). */
export type Vehicle = {
  readonly __typename?: 'Vehicle';
  /** Colour (cor). */
  readonly color?: Maybe<Scalars['String']['output']>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Fuel (combustível). */
  readonly fuelType: FuelType;
  /** The changes of the status, oldest first. At most the latest 1,000. ADMIN, SALES. */
  readonly history?: Maybe<ReadonlyArray<VehicleTransition>>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Make (marca). */
  readonly make: Scalars['String']['output'];
  /** Mileage in kilometres (quilometragem). */
  readonly mileage: Scalars['Int']['output'];
  /** Model (modelo). */
  readonly model: Scalars['String']['output'];
  /** Licence plate (placa), such as ABC1234 or ABC1D23. */
  readonly plate?: Maybe<Scalars['String']['output']>;
  /** Asking price (preço). */
  readonly price: Money;
  /** The prices of the vehicle, oldest first. At most the latest 1,000. ADMIN, SALES. */
  readonly priceHistory?: Maybe<ReadonlyArray<VehiclePrice>>;
  /** Whether the vehicle is for sale (situação). Only purchases and decisions change it. */
  readonly status: VehicleStatus;
  /** Type of vehicle (tipo). */
  readonly type: VehicleType;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the record. It grows with each change. Give it as `expectedVersion` of an update. */
  readonly version: Scalars['Int']['output'];
  /** Vehicle identification number (chassi). */
  readonly vin?: Maybe<Scalars['String']['output']>;
  /** When the vehicle was deleted. Null while it is in stock. A deleted vehicle is in no list and cannot be bought. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Model year (ano). */
  readonly year: Scalars['Int']['output'];
};

/** A page of vehicles (Relay connection). */
export type VehicleConnection = {
  readonly __typename?: 'VehicleConnection';
  /** The vehicles with their cursors. */
  readonly edges: ReadonlyArray<VehicleEdge>;
  /** The vehicles, without cursors. */
  readonly nodes: ReadonlyArray<Vehicle>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many vehicles the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A vehicle and its position in the list. */
export type VehicleEdge = {
  readonly __typename?: 'VehicleEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The vehicle. */
  readonly node: Vehicle;
};

/**
 * A filter of vehicles. Conditions are joined by AND, the values of one condition by OR, at most 50 values. An empty list of
 * values matches nothing.
 */
export type VehicleFilter = {
  /** Any of these colours, ignoring case and accents. */
  readonly color?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Any of these fuels. */
  readonly fuelType?: InputMaybe<ReadonlyArray<FuelType>>;
  /** Any of these makes, ignoring case and accents. */
  readonly make?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Mileage in kilometres, bounds included. */
  readonly mileage?: InputMaybe<IntRange>;
  /** Any of these models, ignoring case and accents. */
  readonly model?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The vehicle with this licence plate (placa), ignoring case and hyphens. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Price in BRL, bounds included. */
  readonly price?: InputMaybe<DecimalRange>;
  /**
   * Each of these words must begin a word of the make, model, colour, year, plate or VIN, in any order, ignoring case and accents.
   * At most 100 characters. A text without words is ignored.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<VehicleStatus>>;
  /** Any of these types of vehicle. */
  readonly type?: InputMaybe<ReadonlyArray<VehicleType>>;
  /** The vehicle with this identification number (chassi), ignoring case. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year, bounds included. */
  readonly year?: InputMaybe<IntRange>;
};

/** A price of a vehicle, valid until the next one. */
export type VehiclePrice = {
  readonly __typename?: 'VehiclePrice';
  /** When the price was set. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who set the price. Null when the system did it. */
  readonly by?: Maybe<User>;
  /** The amount. */
  readonly price: Money;
};

/** How to sort vehicles. */
export type VehicleSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: VehicleSortField;
};

/** A field to sort vehicles by. */
export type VehicleSortField =
  /** When the record was created. */
  | 'CREATED_AT'
  /** Make, ignoring case and accents. */
  | 'MAKE'
  /** Mileage in kilometres. */
  | 'MILEAGE'
  /** Model, ignoring case and accents. */
  | 'MODEL'
  /** Asking price. */
  | 'PRICE'
  /** Model year. */
  | 'YEAR';

/** Whether a vehicle is for sale (situação). */
export type VehicleStatus =
  /** For sale (DISPONÍVEL). */
  | 'AVAILABLE'
  /** Reserved for one sale that is not decided yet (RESERVADO). */
  | 'RESERVED'
  /** Sold (VENDIDO). */
  | 'SOLD';

/** One change of a vehicle's status. */
export type VehicleTransition = {
  readonly __typename?: 'VehicleTransition';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who did it. Null when the system did it. */
  readonly by?: Maybe<User>;
  /** The status before. Null when the vehicle was added to the stock. */
  readonly from?: Maybe<VehicleStatus>;
  /** The sale that reserved, released or received the vehicle. Null when there was no such sale. */
  readonly sale?: Maybe<Sale>;
  /** The status after. */
  readonly to: VehicleStatus;
};

/** Type of vehicle (tipo). */
export type VehicleType =
  /** Bus (ônibus). */
  | 'BUS'
  /** Car (carro). */
  | 'CAR'
  /** Motorcycle (moto). */
  | 'MOTORCYCLE'
  /** Truck (caminhão). */
  | 'TRUCK'
  /** Van. */
  | 'VAN';

/** The callers who may share an answer. */
export type CacheControl__Scope =
  /** Only the caller. */
  | 'PRIVATE'
  /** All logged-in users with the same role. */
  | 'PUBLIC';



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
  MyData: MyData;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  MyData:
    ( { __typename: 'MyData' }
    & GraphQLRecursivePick<FederationTypes['MyData'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['MyData'], {"vehicleIds":true}> ) );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  UserError:
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
    | ( import('@autograph/kernel').Refusal<UserErrorCode> )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CreateVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CreateVehicleInput: CreateVehicleInput;
  CreateVehiclePayload: ResolverTypeWrapper<Omit<CreateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['CreateVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  CurrencyCode: CurrencyCode;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecimalRange: DecimalRange;
  DeleteVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  DeleteVehiclePayload: ResolverTypeWrapper<Omit<DeleteVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['DeleteVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  FuelType: FuelType;
  IntRange: IntRange;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  MyData: ResolverTypeWrapper<OwnDataModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReleaseVehicleInput: ReleaseVehicleInput;
  ReleaseVehiclePayload: ResolverTypeWrapper<ReleaseVehiclePayload>;
  ReserveVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ReserveVehicleInput: ReserveVehicleInput;
  ReserveVehiclePayload: ResolverTypeWrapper<Omit<ReserveVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['ReserveVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  Sale: ResolverTypeWrapper<Sale>;
  SellVehicleInput: SellVehicleInput;
  SellVehiclePayload: ResolverTypeWrapper<SellVehiclePayload>;
  SortDirection: SortDirection;
  UpdateVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdateVehicleInput: UpdateVehicleInput;
  UpdateVehiclePayload: ResolverTypeWrapper<Omit<UpdateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['UpdateVehicleError']>, vehicle?: Maybe<ResolversTypes['Vehicle']> }>;
  User: ResolverTypeWrapper<User>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  Vehicle: ResolverTypeWrapper<VehicleModel>;
  VehicleConnection: ResolverTypeWrapper<VehiclePageModel>;
  VehicleEdge: ResolverTypeWrapper<Omit<VehicleEdge, 'node'> & { node: ResolversTypes['Vehicle'] }>;
  VehicleFilter: VehicleFilter;
  VehiclePrice: ResolverTypeWrapper<VehiclePriceModel>;
  VehicleSort: VehicleSort;
  VehicleSortField: VehicleSortField;
  VehicleStatus: VehicleStatus;
  VehicleTransition: ResolverTypeWrapper<VehicleTransitionModel>;
  VehicleType: VehicleType;
  cacheControl__Scope: CacheControl__Scope;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CreateVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  String: Scalars['String']['output'];
  CreateVehicleInput: CreateVehicleInput;
  CreateVehiclePayload: Omit<CreateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['CreateVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DecimalRange: DecimalRange;
  DeleteVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  DeleteVehiclePayload: Omit<DeleteVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['DeleteVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  IntRange: IntRange;
  JSON: Scalars['JSON']['output'];
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  MyData: OwnDataModel;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  ReleaseVehicleInput: ReleaseVehicleInput;
  ReleaseVehiclePayload: ReleaseVehiclePayload;
  ReserveVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ReserveVehicleInput: ReserveVehicleInput;
  ReserveVehiclePayload: Omit<ReserveVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['ReserveVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  Sale: Sale;
  SellVehicleInput: SellVehicleInput;
  SellVehiclePayload: SellVehiclePayload;
  UpdateVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdateVehicleInput: UpdateVehicleInput;
  UpdateVehiclePayload: Omit<UpdateVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['UpdateVehicleError']>, vehicle?: Maybe<ResolversParentTypes['Vehicle']> };
  User: User;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Vehicle: VehicleModel;
  VehicleConnection: VehiclePageModel;
  VehicleEdge: Omit<VehicleEdge, 'node'> & { node: ResolversParentTypes['Vehicle'] };
  VehicleFilter: VehicleFilter;
  VehiclePrice: VehiclePriceModel;
  VehicleSort: VehicleSort;
  VehicleTransition: VehicleTransitionModel;
  Int: Scalars['Int']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
  scope: CacheControl__Scope;
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CreateVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateVehicleError'] = ResolversParentTypes['CreateVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateVehiclePayload'] = ResolversParentTypes['CreateVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeleteVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeleteVehicleError'] = ResolversParentTypes['DeleteVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeleteVehiclePayload'] = ResolversParentTypes['DeleteVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeleteVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createVehicle?: Resolver<Maybe<ResolversTypes['CreateVehiclePayload']>, ParentType, ContextType, RequireFields<MutationCreateVehicleArgs, 'input'>>;
  deleteVehicle?: Resolver<Maybe<ResolversTypes['DeleteVehiclePayload']>, ParentType, ContextType, RequireFields<MutationDeleteVehicleArgs, 'id'>>;
  releaseVehicle?: Resolver<Maybe<ResolversTypes['ReleaseVehiclePayload']>, ParentType, ContextType, RequireFields<MutationReleaseVehicleArgs, 'input'>>;
  reserveVehicle?: Resolver<Maybe<ResolversTypes['ReserveVehiclePayload']>, ParentType, ContextType, RequireFields<MutationReserveVehicleArgs, 'input'>>;
  sellVehicle?: Resolver<Maybe<ResolversTypes['SellVehiclePayload']>, ParentType, ContextType, RequireFields<MutationSellVehicleArgs, 'input'>>;
  updateVehicle?: Resolver<Maybe<ResolversTypes['UpdateVehiclePayload']>, ParentType, ContextType, RequireFields<MutationUpdateVehicleArgs, 'id' | 'input'>>;
};

export type MyDataResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MyData'] = ResolversParentTypes['MyData'], FederationReferenceType extends FederationReferenceTypes['MyData'] = FederationReferenceTypes['MyData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MyData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vehicles?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType, RequireFields<QueryVehicleArgs, 'id'>>;
  vehicles?: Resolver<Maybe<ResolversTypes['VehicleConnection']>, ParentType, ContextType, Partial<QueryVehiclesArgs>>;
};

export type ReleaseVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReleaseVehiclePayload'] = ResolversParentTypes['ReleaseVehiclePayload']> = {
  released?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReserveVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReserveVehicleError'] = ResolversParentTypes['ReserveVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReserveVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReserveVehiclePayload'] = ResolversParentTypes['ReserveVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReserveVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type SaleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Sale'] = ResolversParentTypes['Sale']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SellVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SellVehiclePayload'] = ResolversParentTypes['SellVehiclePayload']> = {
  sold?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UpdateVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateVehicleError'] = ResolversParentTypes['UpdateVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateVehiclePayload'] = ResolversParentTypes['UpdateVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'CreateVehicleError' | 'DeleteVehicleError' | 'ReserveVehicleError' | 'UpdateVehicleError', ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fuelType?: Resolver<ResolversTypes['FuelType'], ParentType, ContextType>;
  history?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VehicleTransition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  make?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mileage?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  priceHistory?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VehiclePrice']>>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['VehicleStatus'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['VehicleType'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  vin?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleConnection'] = ResolversParentTypes['VehicleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VehicleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VehicleEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleEdge'] = ResolversParentTypes['VehicleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vehicle'], ParentType, ContextType>;
};

export type VehiclePriceResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehiclePrice'] = ResolversParentTypes['VehiclePrice']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type VehicleTransitionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleTransition'] = ResolversParentTypes['VehicleTransition']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['VehicleStatus']>, ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['VehicleStatus'], ParentType, ContextType>;
};

export type Resolvers<ContextType = ContextModel> = {
  CreateVehicleError?: CreateVehicleErrorResolvers<ContextType>;
  CreateVehiclePayload?: CreateVehiclePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  DeleteVehicleError?: DeleteVehicleErrorResolvers<ContextType>;
  DeleteVehiclePayload?: DeleteVehiclePayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyData?: MyDataResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReleaseVehiclePayload?: ReleaseVehiclePayloadResolvers<ContextType>;
  ReserveVehicleError?: ReserveVehicleErrorResolvers<ContextType>;
  ReserveVehiclePayload?: ReserveVehiclePayloadResolvers<ContextType>;
  Sale?: SaleResolvers<ContextType>;
  SellVehiclePayload?: SellVehiclePayloadResolvers<ContextType>;
  UpdateVehicleError?: UpdateVehicleErrorResolvers<ContextType>;
  UpdateVehiclePayload?: UpdateVehiclePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleConnection?: VehicleConnectionResolvers<ContextType>;
  VehicleEdge?: VehicleEdgeResolvers<ContextType>;
  VehiclePrice?: VehiclePriceResolvers<ContextType>;
  VehicleTransition?: VehicleTransitionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContextModel> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};
