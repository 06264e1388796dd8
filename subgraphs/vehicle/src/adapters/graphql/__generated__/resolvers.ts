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
  /** An exact decimal number, as a string ("84990.00"), so that no binary float ever touches it. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Why `createVehicle` was refused. */
export type CreateVehicleError = UserError & {
  readonly __typename?: 'CreateVehicleError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** The vehicle to add. */
export type CreateVehicleInput = {
  /** Colour (cor). */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** What it runs on (combustível). */
  readonly fuelType?: FuelType;
  /** Make (marca). */
  readonly make: Scalars['String']['input'];
  /** Kilometres on the clock (quilometragem). */
  readonly mileage?: Scalars['Int']['input'];
  /** Model (modelo). */
  readonly model: Scalars['String']['input'];
  /** Licence plate (placa), ABC1234 or ABC1D23; unique. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Asking price (preço): above zero. */
  readonly price: MoneyInput;
  /** What kind of vehicle it is (tipo). */
  readonly type?: VehicleType;
  /** Vehicle identification number (chassi); unique. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year (ano): 1886 to next year. */
  readonly year: Scalars['Int']['input'];
};

/** Outcome of `createVehicle`. */
export type CreateVehiclePayload = {
  readonly __typename?: 'CreateVehiclePayload';
  /** Why the input was refused; empty on success. */
  readonly userErrors: ReadonlyArray<CreateVehicleError>;
  /** The new vehicle; null when the input was refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** Currencies in use, ISO 4217. */
export type CurrencyCode =
  /** Brazilian real. */
  | 'BRL';

/** A range of decimal numbers, both bounds included. */
export type DecimalRange = {
  /** Largest. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** Smallest. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Why `deleteVehicle` was refused. */
export type DeleteVehicleError = UserError & {
  readonly __typename?: 'DeleteVehicleError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending argument. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `deleteVehicle`. */
export type DeleteVehiclePayload = {
  readonly __typename?: 'DeleteVehiclePayload';
  /** Why it was refused; empty on success. */
  readonly userErrors: ReadonlyArray<DeleteVehicleError>;
  /** The vehicle as it was last; null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** What a vehicle runs on (combustível). */
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

/** A range of whole numbers, both bounds included. */
export type IntRange = {
  /** Largest. */
  readonly max?: InputMaybe<Scalars['Int']['input']>;
  /** Smallest. */
  readonly min?: InputMaybe<Scalars['Int']['input']>;
};

/** An amount of money, exact to the centavo. */
export type Money = {
  readonly __typename?: 'Money';
  /** How much, with two decimal places. */
  readonly amount: Scalars['Decimal']['output'];
  /** In which currency. */
  readonly currency: CurrencyCode;
};

/** An amount of money in an input. */
export type MoneyInput = {
  /** How much; at most two decimal places. */
  readonly amount: Scalars['Decimal']['input'];
  /** In which currency; BRL unless told. */
  readonly currency?: InputMaybe<CurrencyCode>;
};

/** What can be done. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Adds a vehicle to the stock, AVAILABLE. ADMIN, SALES. */
  readonly createVehicle?: Maybe<CreateVehiclePayload>;
  /**
   * Takes an AVAILABLE vehicle out of the stock for good. One that a purchase was ever begun for is withdrawn: out of every
   * list, but still readable by its id and from its sales; any other is removed. Repeating it changes nothing. ADMIN.
   */
  readonly deleteVehicle?: Maybe<DeleteVehiclePayload>;
  /** Puts a vehicle that this sale holds back on the market; repeating it changes nothing. The sale service. */
  readonly releaseVehicle?: Maybe<ReleaseVehiclePayload>;
  /** Takes an AVAILABLE vehicle off the market for one sale; repeating it for the same sale changes nothing. The sale service. */
  readonly reserveVehicle?: Maybe<ReserveVehiclePayload>;
  /** Marks a vehicle that this sale holds as SOLD; repeating it changes nothing. The sale service. */
  readonly sellVehicle?: Maybe<SellVehiclePayload>;
  /** Changes what is given of a vehicle. ADMIN, SALES. */
  readonly updateVehicle?: Maybe<UpdateVehiclePayload>;
};


/** What can be done. */
export type MutationCreateVehicleArgs = {
  input: CreateVehicleInput;
};


/** What can be done. */
export type MutationDeleteVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done. */
export type MutationReleaseVehicleArgs = {
  input: ReleaseVehicleInput;
};


/** What can be done. */
export type MutationReserveVehicleArgs = {
  input: ReserveVehicleInput;
};


/** What can be done. */
export type MutationSellVehicleArgs = {
  input: SellVehicleInput;
};


/** What can be done. */
export type MutationUpdateVehicleArgs = {
  id: Scalars['ID']['input'];
  input: UpdateVehicleInput;
};

/** What the house holds about the caller: each service says what it has. Any role: oneself. */
export type MyData = {
  readonly __typename?: 'MyData';
  /** The user that it is about. */
  readonly id: Scalars['ID']['output'];
  /** The vehicles that the purchases are about. */
  readonly vehicleIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The vehicles that the purchases are about, as they are now. */
  readonly vehicles?: Maybe<Scalars['JSON']['output']>;
};

/** Where a page stands in its list (Relay). */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last edge. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follow after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether more stand before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** What can be read. */
export type Query = {
  readonly __typename?: 'Query';
  /** One vehicle; null when there is none. Any role. */
  readonly vehicle?: Maybe<Vehicle>;
  /** The stock, newest first unless sorted. Any role. */
  readonly vehicles?: Maybe<VehicleConnection>;
};


/** What can be read. */
export type QueryVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** What can be read. */
export type QueryVehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<VehicleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<VehicleSort>;
};

/** Which vehicle to free, and for which sale. */
export type ReleaseVehicleInput = {
  /** The sale that holds it. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `releaseVehicle`. */
export type ReleaseVehiclePayload = {
  readonly __typename?: 'ReleaseVehiclePayload';
  /** Whether the vehicle is now free of this sale. */
  readonly released: Scalars['Boolean']['output'];
};

/** Why `reserveVehicle` was refused. */
export type ReserveVehicleError = UserError & {
  readonly __typename?: 'ReserveVehicleError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** Which vehicle to hold, and for which sale. */
export type ReserveVehicleInput = {
  /** Refused with PRICE_CHANGED when the price differs. */
  readonly expectedPrice?: InputMaybe<MoneyInput>;
  /** The sale that it is held for. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `reserveVehicle`. */
export type ReserveVehiclePayload = {
  readonly __typename?: 'ReserveVehiclePayload';
  /** Why it was refused; empty on success. */
  readonly userErrors: ReadonlyArray<ReserveVehicleError>;
  /** The held vehicle, with the price that the sale is for; null when refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The sale of one vehicle to one customer (venda). */
export type Sale = {
  readonly __typename?: 'Sale';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** Which vehicle is sold, and by which sale. */
export type SellVehicleInput = {
  /** The sale that holds it. */
  readonly saleId: Scalars['ID']['input'];
  /** The vehicle. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `sellVehicle`. */
export type SellVehiclePayload = {
  readonly __typename?: 'SellVehiclePayload';
  /** Whether the vehicle is now SOLD by this sale. */
  readonly sold: Scalars['Boolean']['output'];
};

/** Which way a list is sorted. */
export type SortDirection =
  /** Smallest, earliest or alphabetically first on top. */
  | 'ASC'
  /** Largest, latest or alphabetically last on top. */
  | 'DESC';

/** Why `updateVehicle` was refused. */
export type UpdateVehicleError = UserError & {
  readonly __typename?: 'UpdateVehicleError';
  /** For a program to act upon. */
  readonly code: UserErrorCode;
  /** Path of the offending field within the input. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** For a person to read. */
  readonly message: Scalars['String']['output'];
};

/** What changes; a field that is left out stays as it is. */
export type UpdateVehicleInput = {
  /** Colour (cor); null takes it away. */
  readonly color?: InputMaybe<Scalars['String']['input']>;
  /** Refused with STALE unless the record still has this version. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What it runs on (combustível). */
  readonly fuelType?: InputMaybe<FuelType>;
  /** Make (marca). */
  readonly make?: InputMaybe<Scalars['String']['input']>;
  /** Kilometres on the clock (quilometragem). */
  readonly mileage?: InputMaybe<Scalars['Int']['input']>;
  /** Model (modelo). */
  readonly model?: InputMaybe<Scalars['String']['input']>;
  /** Licence plate (placa), ABC1234 or ABC1D23; unique; null takes it away. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Asking price (preço): above zero. A reserved or sold vehicle keeps its price. */
  readonly price?: InputMaybe<MoneyInput>;
  /** What kind of vehicle it is (tipo). */
  readonly type?: InputMaybe<VehicleType>;
  /** Vehicle identification number (chassi); unique; null takes it away. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year (ano): 1886 to next year. */
  readonly year?: InputMaybe<Scalars['Int']['input']>;
};

/** Outcome of `updateVehicle`. */
export type UpdateVehiclePayload = {
  readonly __typename?: 'UpdateVehiclePayload';
  /** Why the input was refused; empty on success. */
  readonly userErrors: ReadonlyArray<UpdateVehicleError>;
  /** The changed vehicle; null when the input was refused. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** Someone who can log in (usuário). */
export type User = {
  readonly __typename?: 'User';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
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
  /** The record's state does not allow it. */
  | 'INVALID_STATE'
  /** What the input refers to does not exist, or the caller may not know of it. */
  | 'NOT_FOUND'
  /** The price differs from the expected one. */
  | 'PRICE_CHANGED'
  /** Someone else changed the record meanwhile; read it again. */
  | 'STALE'
  /** The vehicle is reserved or sold. */
  | 'VEHICLE_NOT_AVAILABLE';

/** A vehicle of the stock (veículo). */
export type Vehicle = {
  readonly __typename?: 'Vehicle';
  /** Colour (cor). */
  readonly color?: Maybe<Scalars['String']['output']>;
  /** When the record was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What it runs on (combustível). */
  readonly fuelType: FuelType;
  /** Every change of the status, oldest first; of very many, the latest thousand. ADMIN, SALES. */
  readonly history?: Maybe<ReadonlyArray<VehicleTransition>>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Make (marca). */
  readonly make: Scalars['String']['output'];
  /** Kilometres on the clock (quilometragem). */
  readonly mileage: Scalars['Int']['output'];
  /** Model (modelo). */
  readonly model: Scalars['String']['output'];
  /** Licence plate (placa), as ABC1234 or ABC1D23. */
  readonly plate?: Maybe<Scalars['String']['output']>;
  /** Asking price (preço). */
  readonly price: Money;
  /** Every price that it had, oldest first; of very many, the latest thousand. ADMIN, SALES. */
  readonly priceHistory?: Maybe<ReadonlyArray<VehiclePrice>>;
  /** Whether it can be bought (situação). Only business actions change it. */
  readonly status: VehicleStatus;
  /** What kind of vehicle it is (tipo). */
  readonly type: VehicleType;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes of the record; `expectedVersion` of an update refers to it. */
  readonly version: Scalars['Int']['output'];
  /** Vehicle identification number (chassi). */
  readonly vin?: Maybe<Scalars['String']['output']>;
  /** When it left the stock for good; null while it is there. It is in no list then and cannot be bought, whatever its status. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Model year (ano). */
  readonly year: Scalars['Int']['output'];
};

/** A page of vehicles (Relay connection). */
export type VehicleConnection = {
  readonly __typename?: 'VehicleConnection';
  /** The vehicles with their cursors. */
  readonly edges: ReadonlyArray<VehicleEdge>;
  /** The vehicles alone. */
  readonly nodes: ReadonlyArray<Vehicle>;
  /** Where the page stands in the list. */
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
 * Which vehicles to list; conditions are joined by AND, the values of one by OR, at most 50 of them. An empty list of
 * values matches nothing.
 */
export type VehicleFilter = {
  /** Any of these colours, without regard to case and accents. */
  readonly color?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Any of these fuels. */
  readonly fuelType?: InputMaybe<ReadonlyArray<FuelType>>;
  /** Any of these makes, without regard to case and accents. */
  readonly make?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Kilometres on the clock, both bounds included. */
  readonly mileage?: InputMaybe<IntRange>;
  /** Any of these models, without regard to case and accents. */
  readonly model?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The vehicle with this licence plate (placa), in capitals or not, with or without a hyphen. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
  /** Price in BRL, both bounds included. */
  readonly price?: InputMaybe<DecimalRange>;
  /**
   * Words of which each begins a word of the make, model, colour, year, plate or VIN, in any order, without regard to case
   * and accents; at most 100 characters. A text without words is as none.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these states. */
  readonly status?: InputMaybe<ReadonlyArray<VehicleStatus>>;
  /** Any of these kinds of vehicle. */
  readonly type?: InputMaybe<ReadonlyArray<VehicleType>>;
  /** The vehicle with this identification number (chassi), in capitals or not. */
  readonly vin?: InputMaybe<Scalars['String']['input']>;
  /** Model year, both bounds included. */
  readonly year?: InputMaybe<IntRange>;
};

/** A price that a vehicle had, from this time until the next one. */
export type VehiclePrice = {
  readonly __typename?: 'VehiclePrice';
  /** Since when. */
  readonly at: Scalars['DateTime']['output'];
  /** Who set it; null where the house itself did. */
  readonly by?: Maybe<User>;
  /** How much. */
  readonly price: Money;
};

/** How to sort vehicles. */
export type VehicleSort = {
  /** Which way. */
  readonly direction?: SortDirection;
  /** By what. */
  readonly field: VehicleSortField;
};

/** What vehicles can be sorted by. */
export type VehicleSortField =
  /** When the record was made. */
  | 'CREATED_AT'
  /** Make, without regard to case and accents. */
  | 'MAKE'
  /** Kilometres on the clock. */
  | 'MILEAGE'
  /** Model, without regard to case and accents. */
  | 'MODEL'
  /** Asking price. */
  | 'PRICE'
  /** Model year. */
  | 'YEAR';

/** Whether a vehicle can be bought (situação). */
export type VehicleStatus =
  /** On the market (DISPONIVEL). */
  | 'AVAILABLE'
  /** Held for one open sale (RESERVADO). */
  | 'RESERVED'
  /** Sold (VENDIDO). */
  | 'SOLD';

/** One change of a vehicle's status. */
export type VehicleTransition = {
  readonly __typename?: 'VehicleTransition';
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it; null where the house itself did. */
  readonly by?: Maybe<User>;
  /** The status before; null where the vehicle entered the stock. */
  readonly from?: Maybe<VehicleStatus>;
  /** The sale that took, freed or got the vehicle; null where no purchase was about, or one that never became a sale. */
  readonly sale?: Maybe<Sale>;
  /** The status after. */
  readonly to: VehicleStatus;
};

/** What kind of vehicle it is (tipo). */
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

/** Whom an answer may be given to. */
export type CacheControl__Scope =
  /** The caller alone. */
  | 'PRIVATE'
  /** Everyone who is logged in with the same role. */
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
