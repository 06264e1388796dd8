import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OwnData as OwnDataModel } from '@autograph/service/graphql';
import type { FinancingTerms as FinancingTermsModel } from '../../../domain/financing.ts';
import type { Money as MoneyModel } from '@autograph/kernel';
import type { Sale as SaleModel, SaleTransition as SaleTransitionModel } from '../../../domain/sale.ts';
import type { SalePage as SalePageModel } from '../../../ports/sale-repository.ts';
import type { SalesGroup as SalesGroupModel } from '../../../domain/sales-summary.ts';
import type { SalesSummary as SalesSummaryModel } from '../../../use-cases/tell-summary.ts';
import type { VehicleReference as VehicleReferenceModel } from '../../../adapters/graphql/vehicle.ts';
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
  /** A calendar day, ISO 8601 (2026-01-31). */
  Date: { input: string; output: string; }
  /** An instant in time, ISO 8601 with an offset (2026-01-31T12:00:00.000Z). */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number, as a string such as "84990.00". It is never a binary float. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Why `approveSale` was refused. */
export type ApproveSaleError = UserError & {
  readonly __typename?: 'ApproveSaleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The remarks of an approval. */
export type ApproveSaleInput = {
  /** The version that was read. The decision is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `approveSale`. */
export type ApproveSalePayload = {
  readonly __typename?: 'ApproveSalePayload';
  /** The approved sale. Null when refused. */
  readonly sale?: Maybe<Sale>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ApproveSaleError>;
};

/** A branch of the dealership (filial). */
export type Branch = {
  readonly __typename?: 'Branch';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** Why `cancelSale` was refused. */
export type CancelSaleError = UserError & {
  readonly __typename?: 'CancelSaleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The reason of a cancellation. */
export type CancelSaleInput = {
  /** The version that was read. The decision is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The reason (motivo). The customer can read it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `cancelSale`. */
export type CancelSalePayload = {
  readonly __typename?: 'CancelSalePayload';
  /** The cancelled sale. Null when refused. */
  readonly sale?: Maybe<Sale>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CancelSaleError>;
};

/** A currency code, ISO 4217. */
export type CurrencyCode =
  /** Brazilian real. */
  | 'BRL';

/** A person who buys (cliente). */
export type Customer = {
  readonly __typename?: 'Customer';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** The purchases of the customer. Default order: newest first. ADMIN, SALES of their branches; CUSTOMER their own. */
  readonly sales?: Maybe<SaleConnection>;
};


/** A person who buys (cliente). */
export type CustomerSalesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SaleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SaleSort>;
};

/** A range of calendar days in America/Sao_Paulo, both days included. A range without a bound is open on that side. */
export type DateRange = {
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day. It must not be before the first day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** A range of decimal numbers, bounds included. */
export type DecimalRange = {
  /** Upper bound. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** Lower bound. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
};

/** The cost of financing a vehicle by the Price table (tabela Price): equal instalments, each due at the end of a month. */
export type FinancingQuote = {
  readonly __typename?: 'FinancingQuote';
  /** Down payment (entrada). */
  readonly downPayment: Money;
  /** Effective annual rate (taxa efetiva anual), as a fraction with six decimal places. */
  readonly effectiveAnnualRate: Scalars['Decimal']['output'];
  /** Amount of each instalment (parcela) except the last. */
  readonly instalment: Money;
  /** Amount of the last instalment. It includes the rounding difference. */
  readonly lastInstalment: Money;
  /** Monthly interest rate (taxa de juros ao mês), as a fraction: "0.0169" is 1.69 %. */
  readonly monthlyRate: Scalars['Decimal']['output'];
  /** Number of instalments (parcelas). */
  readonly months: Scalars['Int']['output'];
  /** The current price of the vehicle. */
  readonly price: Money;
  /** The amount financed (valor financiado): the price minus the down payment. */
  readonly principal: Money;
  /** The sum of all instalments, without the down payment. */
  readonly total: Money;
  /** The vehicle to finance. */
  readonly vehicle?: Maybe<Vehicle>;
};

/** The customer to erase. */
export type ForgetCustomerInput = {
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
};

/** Outcome of `forgetCustomer`. */
export type ForgetCustomerPayload = {
  readonly __typename?: 'ForgetCustomerPayload';
  /** The sales to the customer that stay. */
  readonly sales: ReadonlyArray<KeptSale>;
  /** Whether a purchase of the customer is not decided yet. In that case nothing was removed. */
  readonly undecided: Scalars['Boolean']['output'];
};

/** A sale to a person who was erased. */
export type KeptSale = {
  readonly __typename?: 'KeptSale';
  /** When the sale was approved. Null when it was not. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The sale. */
  readonly id: Scalars['ID']['output'];
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
  /** Approves a PENDING sale. Its vehicle becomes SOLD. ADMIN, SALES of its branch, but not for their own purchase. */
  readonly approveSale?: Maybe<ApproveSalePayload>;
  /** Cancels a PENDING sale. Its vehicle is for sale again. ADMIN, SALES of its branch; CUSTOMER their own. */
  readonly cancelSale?: Maybe<CancelSalePayload>;
  /** Removes personal remarks from the sales of a customer when all of them are decided. The sales stay. Only for the customer service. */
  readonly forgetCustomer?: Maybe<ForgetCustomerPayload>;
  /**
   * Reserves a vehicle and opens a PENDING sale. ADMIN, SALES: for a customer; SALES only a vehicle of their branches.
   * CUSTOMER: for themself, with a limit of PENDING sales (default: 3).
   */
  readonly purchaseVehicle?: Maybe<PurchaseVehiclePayload>;
  /** Rejects a PENDING sale. Its vehicle is for sale again. ADMIN, SALES of its branch, but not for their own purchase. */
  readonly rejectSale?: Maybe<RejectSalePayload>;
  /**
   * Returns an APPROVED sale. Its vehicle is for sale again. Allowed until some calendar days after the day of the approval
   * (default: 7), in America/Sao_Paulo. Refused with CONFLICT when the vehicle was bought back meanwhile. ADMIN, but not for
   * their own purchase.
   */
  readonly returnSale?: Maybe<ReturnSalePayload>;
  /** Changes the remarks of a sale, in any status. ADMIN, SALES of its branch. */
  readonly updateSale?: Maybe<UpdateSalePayload>;
};


/** The mutations of the graph. */
export type MutationApproveSaleArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<ApproveSaleInput>;
};


/** The mutations of the graph. */
export type MutationCancelSaleArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<CancelSaleInput>;
};


/** The mutations of the graph. */
export type MutationForgetCustomerArgs = {
  input: ForgetCustomerInput;
};


/** The mutations of the graph. */
export type MutationPurchaseVehicleArgs = {
  input: PurchaseVehicleInput;
};


/** The mutations of the graph. */
export type MutationRejectSaleArgs = {
  id: Scalars['ID']['input'];
  input: RejectSaleInput;
};


/** The mutations of the graph. */
export type MutationReturnSaleArgs = {
  id: Scalars['ID']['input'];
  input: ReturnSaleInput;
};


/** The mutations of the graph. */
export type MutationUpdateSaleArgs = {
  id: Scalars['ID']['input'];
  input: UpdateSaleInput;
};

/** The personal data of the caller. Each service adds its own part. Any role, own data. */
export type MyData = {
  readonly __typename?: 'MyData';
  /** The user whose data this is. */
  readonly id: Scalars['ID']['output'];
  /** The purchases, with the changes of their status. */
  readonly sales?: Maybe<Scalars['JSON']['output']>;
  /** Ids of the vehicles of the purchases. */
  readonly vehicleIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
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

/** The payment method of a sale (forma de pagamento). */
export type PaymentMethod =
  /** In full, at once (à vista). */
  | 'CASH'
  /** Buyers' consortium (consórcio). */
  | 'CONSORTIUM'
  /** Credit card (cartão de crédito). */
  | 'CREDIT_CARD'
  /** Debit card (cartão de débito). */
  | 'DEBIT_CARD'
  /** Financed by a lender, in instalments (FINANCIAMENTO). */
  | 'FINANCING'
  /** PIX. */
  | 'PIX';

/** Why `purchaseVehicle` was refused. */
export type PurchaseVehicleError = UserError & {
  readonly __typename?: 'PurchaseVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The purchase. */
export type PurchaseVehicleInput = {
  /** The customer who buys. Required for staff. A CUSTOMER leaves it out and buys for themself. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Down payment (entrada), below the price. Required and above zero with FINANCING. */
  readonly downPayment?: InputMaybe<MoneyInput>;
  /** The price that the caller saw. Refused with PRICE_CHANGED when it differs. */
  readonly expectedPrice?: InputMaybe<MoneyInput>;
  /** Number of instalments (parcelas), 1 to 84. Required with FINANCING, and only allowed with it. */
  readonly financingMonths?: InputMaybe<Scalars['Int']['input']>;
  /** A key that the caller chooses, at most 255 characters. A repeated call with the same key and input returns the first result. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Remarks (observações). */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** Payment method (forma de pagamento). */
  readonly paymentMethod: PaymentMethod;
  /** The vehicle to buy. */
  readonly vehicleId: Scalars['ID']['input'];
};

/** Outcome of `purchaseVehicle`. */
export type PurchaseVehiclePayload = {
  readonly __typename?: 'PurchaseVehiclePayload';
  /** The open sale. Null when refused. */
  readonly sale?: Maybe<Sale>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<PurchaseVehicleError>;
};

/** The queries of the graph. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * The cost of financing a vehicle at its current price. Null when the vehicle does not exist. ADMIN, SALES, CUSTOMER. Anyone where
   * the stock is public.
   */
  readonly financingQuote?: Maybe<FinancingQuote>;
  /** A sale by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES of its branch; CUSTOMER their own. */
  readonly sale?: Maybe<Sale>;
  /** Who may see a sale. Null when it does not exist. Only for the gateway. */
  readonly saleAudience?: Maybe<SaleAudience>;
  /** The sales. Default order: newest first. ADMIN, SALES of their branches; CUSTOMER their own. */
  readonly sales?: Maybe<SaleConnection>;
  /**
   * Number and total amount of the sales that were opened in a period, by their current status. About one second behind; up to
   * 20 seconds while the message broker is unavailable. ADMIN, SALES of their branches.
   */
  readonly salesSummary?: Maybe<SalesSummary>;
};


/** The queries of the graph. */
export type QueryFinancingQuoteArgs = {
  downPayment: MoneyInput;
  months: Scalars['Int']['input'];
  vehicleId: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QuerySaleArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QuerySaleAudienceArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QuerySalesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SaleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SaleSort>;
};


/** The queries of the graph. */
export type QuerySalesSummaryArgs = {
  branchId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  groupBy?: InputMaybe<ReadonlyArray<SalesGrouping>>;
  period?: InputMaybe<DateRange>;
};

/** Why `rejectSale` was refused. */
export type RejectSaleError = UserError & {
  readonly __typename?: 'RejectSaleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The reason of a rejection. */
export type RejectSaleInput = {
  /** The version that was read. The decision is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** The reason (motivo). The customer can read it. */
  readonly reason: Scalars['String']['input'];
};

/** Outcome of `rejectSale`. */
export type RejectSalePayload = {
  readonly __typename?: 'RejectSalePayload';
  /** The rejected sale. Null when refused. */
  readonly sale?: Maybe<Sale>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RejectSaleError>;
};

/** Why `returnSale` was refused. */
export type ReturnSaleError = UserError & {
  readonly __typename?: 'ReturnSaleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The reason and the refund of a return. */
export type ReturnSaleInput = {
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
  /** The reason (motivo), at most 2,000 characters. The customer can read it. */
  readonly reason: Scalars['String']['input'];
  /** What the customer gets back (reembolso), above zero and at most the total amount. Default: the total amount. */
  readonly refund?: InputMaybe<MoneyInput>;
};

/** Outcome of `returnSale`. */
export type ReturnSalePayload = {
  readonly __typename?: 'ReturnSalePayload';
  /** The returned sale. Null when refused. */
  readonly sale?: Maybe<Sale>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ReturnSaleError>;
};

/** The sale of one vehicle to one customer (venda). */
export type Sale = {
  readonly __typename?: 'Sale';
  /** The branch in whose stock the vehicle was when the sale was opened (filial). */
  readonly branch?: Maybe<Branch>;
  /** When the sale was opened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** The customer who buys. */
  readonly customer?: Maybe<Customer>;
  /** When the sale was approved, rejected or cancelled. Null while it is PENDING. A return does not change it. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Down payment (entrada). */
  readonly downPayment?: Maybe<Money>;
  /** When a PENDING sale is cancelled, unless it is decided before (prazo da reserva). Null once it is decided. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Number of instalments (parcelas). Null unless financed. */
  readonly financingMonths?: Maybe<Scalars['Int']['output']>;
  /** The changes of the status, oldest first. */
  readonly history?: Maybe<ReadonlyArray<SaleTransition>>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** The statuses that the sale can change to now. An APPROVED sale can be RETURNED in its return period. Empty when none is left. */
  readonly nextStatuses: ReadonlyArray<SaleStatus>;
  /** Remarks (observações). */
  readonly notes?: Maybe<Scalars['String']['output']>;
  /** The user who opened the sale: the customer or a salesperson. Staff see every user. A CUSTOMER sees only themself. */
  readonly openedBy?: Maybe<User>;
  /** Payment method (forma de pagamento). */
  readonly paymentMethod: PaymentMethod;
  /** What the customer got back (reembolso). Null unless the sale is RETURNED. */
  readonly refund?: Maybe<Money>;
  /** The reason of a rejection. Null unless rejected. */
  readonly rejectionReason?: Maybe<Scalars['String']['output']>;
  /** Status (situação). */
  readonly status: SaleStatus;
  /** The price of the vehicle when it was reserved. */
  readonly totalAmount: Money;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The vehicle that is sold. */
  readonly vehicle?: Maybe<Vehicle>;
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
};

/** The people who may see a sale, beside ADMIN. */
export type SaleAudience = {
  readonly __typename?: 'SaleAudience';
  /** The branch whose SALES may see it. */
  readonly branchId: Scalars['ID']['output'];
  /** The user who bought it. Null for a walk-in customer. */
  readonly userId?: Maybe<Scalars['ID']['output']>;
};

/** A page of sales (Relay connection). */
export type SaleConnection = {
  readonly __typename?: 'SaleConnection';
  /** The sales with their cursors. */
  readonly edges: ReadonlyArray<SaleEdge>;
  /** The sales, without cursors. */
  readonly nodes: ReadonlyArray<Sale>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many sales the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A sale and its position in the list. */
export type SaleEdge = {
  readonly __typename?: 'SaleEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The sale. */
  readonly node: Sale;
};

/** A filter of sales. Conditions are joined by AND, the values of one condition by OR. */
export type SaleFilter = {
  /** Sales of any of these branches (filial). SALES find only sales of their branches. */
  readonly branchId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** When the sale was opened. */
  readonly createdAt?: InputMaybe<DateRange>;
  /** Sales to this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** When the sale was approved, rejected or cancelled. PENDING sales are left out. */
  readonly decidedAt?: InputMaybe<DateRange>;
  /** Opened by any of these users (vendedor). A CUSTOMER finds only sales that they opened. */
  readonly openedBy?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Any of these payment methods. */
  readonly paymentMethod?: InputMaybe<ReadonlyArray<PaymentMethod>>;
  /**
   * Sales to the customers that this text finds (see `CustomerFilter.search`), and sales of vehicles whose plate begins or ends
   * with it, four characters at least. BAD_USER_INPUT when it finds more than 100 customers or vehicles. ADMIN, SALES.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<SaleStatus>>;
  /** Total amount in BRL, bounds included. */
  readonly totalAmount?: InputMaybe<DecimalRange>;
  /** Sales of this vehicle. */
  readonly vehicleId?: InputMaybe<Scalars['ID']['input']>;
};

/** How to sort sales. */
export type SaleSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: SaleSortField;
};

/** A field to sort sales by. */
export type SaleSortField =
  /** When the sale was opened. */
  | 'CREATED_AT'
  /** Total amount. */
  | 'TOTAL_AMOUNT'
  /** When the record last changed. */
  | 'UPDATED_AT';

/** The status of a sale (situação). */
export type SaleStatus =
  /** Approved. The vehicle is sold (APROVADA). */
  | 'APPROVED'
  /** Cancelled. The vehicle is for sale again (CANCELADA). */
  | 'CANCELLED'
  /** Not decided yet. The vehicle is reserved (PENDENTE). */
  | 'PENDING'
  /** Rejected by staff. The vehicle is for sale again (REJEITADA). */
  | 'REJECTED'
  /** Returned after its approval. The vehicle is for sale again (DEVOLVIDA). */
  | 'RETURNED';

/** One change of the status of a sale. */
export type SaleTransition = {
  readonly __typename?: 'SaleTransition';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who did it. Null when the system did it. A CUSTOMER sees only themself. */
  readonly by?: Maybe<User>;
  /** The status before. Null when the sale was opened. */
  readonly from?: Maybe<SaleStatus>;
  /** The reason. Null when none was given. The customer can read it. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The status after. */
  readonly to: SaleStatus;
};

/** A group of sales. Fields that the summary is not grouped by are null. */
export type SalesGroup = {
  readonly __typename?: 'SalesGroup';
  /** The branch of the sales. */
  readonly branch?: Maybe<Branch>;
  /** Number of sales. */
  readonly count: Scalars['Int']['output'];
  /** Calendar day on which the sales were opened. */
  readonly day?: Maybe<Scalars['Date']['output']>;
  /** Make of the vehicles when they were reserved. Also null when it is not known. */
  readonly make?: Maybe<Scalars['String']['output']>;
  /** Month in which the sales were opened, such as 2026-01. */
  readonly month?: Maybe<Scalars['String']['output']>;
  /** The salesperson. Also null when customers bought without one. */
  readonly seller?: Maybe<User>;
  /** Status of the sales. */
  readonly status?: Maybe<SaleStatus>;
  /** Total amount of the sales. */
  readonly total: Money;
};

/** A field to group a summary of sales by. */
export type SalesGrouping =
  /** Branch (filial). */
  | 'BRANCH'
  /** Calendar day on which the sale was opened, in America/Sao_Paulo. */
  | 'DAY'
  /** Make of the vehicle (marca). */
  | 'MAKE'
  /** Month in which the sale was opened, in America/Sao_Paulo. */
  | 'MONTH'
  /** Salesperson (vendedor). */
  | 'SELLER'
  /** Status (situação). */
  | 'STATUS';

/** Number and total amount of the sales of a period. */
export type SalesSummary = {
  readonly __typename?: 'SalesSummary';
  /** Number of sales. */
  readonly count: Scalars['Int']['output'];
  /** The same for each group, ordered by month, day, status, make, salesperson and branch. */
  readonly groups: ReadonlyArray<SalesGroup>;
  /** Total amount of the sales. */
  readonly total: Money;
};

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** The changes that the graph sends. */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Sales after each change. With ids, from 1 to 100: first as they are now, and null when the caller may not see one. Without:
   * all that the caller may see, from now on. ADMIN, SALES of its branch; CUSTOMER their own.
   */
  readonly saleChanged?: Maybe<Sale>;
};


/** The changes that the graph sends. */
export type SubscriptionSaleChangedArgs = {
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** Why `updateSale` was refused. */
export type UpdateSaleError = UserError & {
  readonly __typename?: 'UpdateSaleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes. A field that is left out keeps its value. */
export type UpdateSaleInput = {
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Remarks (observações), at most 2,000 characters. Null removes them. */
  readonly notes?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `updateSale`. */
export type UpdateSalePayload = {
  readonly __typename?: 'UpdateSalePayload';
  /** The changed sale. Null when refused. */
  readonly sale?: Maybe<Sale>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdateSaleError>;
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
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value is not allowed. */
  | 'INVALID'
  /** The state of the record does not allow the change. */
  | 'INVALID_STATE'
  /** The caller has reached the limit of undecided purchases. */
  | 'LIMIT_REACHED'
  /** A record that the input names does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The vehicle is in a branch that the caller does not work in. */
  | 'OTHER_BRANCH'
  /** The price differs from the expected one. */
  | 'PRICE_CHANGED'
  /** The record has changed since it was read. Read it again. */
  | 'STALE'
  /** The vehicle is reserved or sold. */
  | 'VEHICLE_NOT_AVAILABLE';

/** A vehicle in stock (veículo). */
export type Vehicle = {
  readonly __typename?: 'Vehicle';
  /**
   * The cost of financing the vehicle at its current price: what `financingQuote` returns, with defaults. ADMIN, SALES,
   * CUSTOMER. Anyone where the stock is public.
   */
  readonly financing?: Maybe<FinancingQuote>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Asking price (preço). */
  readonly price: Money;
  /** The sales of this vehicle. Default order: newest first. ADMIN, SALES of their branches. */
  readonly sales?: Maybe<SaleConnection>;
};


/** A vehicle in stock (veículo). */
export type VehicleFinancingArgs = {
  downPayment?: InputMaybe<MoneyInput>;
  months?: InputMaybe<Scalars['Int']['input']>;
};


/** A vehicle in stock (veículo). */
export type VehicleSalesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SaleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<SaleSort>;
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
  Sale: Sale;
  Vehicle: Vehicle;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  MyData:
    ( { __typename: 'MyData' }
    & GraphQLRecursivePick<FederationTypes['MyData'], {"id":true}> );
  Sale:
    ( { __typename: 'Sale' }
    & GraphQLRecursivePick<FederationTypes['Sale'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Vehicle'], {"price":{"amount":true}}> ) );
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
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ApproveSaleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ApproveSaleInput: ApproveSaleInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ApproveSalePayload: ResolverTypeWrapper<Omit<ApproveSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversTypes['Sale']>, userErrors: ReadonlyArray<ResolversTypes['ApproveSaleError']> }>;
  Branch: ResolverTypeWrapper<Branch>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelSaleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CancelSaleInput: CancelSaleInput;
  CancelSalePayload: ResolverTypeWrapper<Omit<CancelSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversTypes['Sale']>, userErrors: ReadonlyArray<ResolversTypes['CancelSaleError']> }>;
  CurrencyCode: CurrencyCode;
  Customer: ResolverTypeWrapper<Omit<Customer, 'sales'> & { sales?: Maybe<ResolversTypes['SaleConnection']> }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecimalRange: DecimalRange;
  FinancingQuote: ResolverTypeWrapper<FinancingTermsModel>;
  ForgetCustomerInput: ForgetCustomerInput;
  ForgetCustomerPayload: ResolverTypeWrapper<ForgetCustomerPayload>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  KeptSale: ResolverTypeWrapper<KeptSale>;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyData: ResolverTypeWrapper<OwnDataModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentMethod: PaymentMethod;
  PurchaseVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  PurchaseVehicleInput: PurchaseVehicleInput;
  PurchaseVehiclePayload: ResolverTypeWrapper<Omit<PurchaseVehiclePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversTypes['Sale']>, userErrors: ReadonlyArray<ResolversTypes['PurchaseVehicleError']> }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RejectSaleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RejectSaleInput: RejectSaleInput;
  RejectSalePayload: ResolverTypeWrapper<Omit<RejectSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversTypes['Sale']>, userErrors: ReadonlyArray<ResolversTypes['RejectSaleError']> }>;
  ReturnSaleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ReturnSaleInput: ReturnSaleInput;
  ReturnSalePayload: ResolverTypeWrapper<Omit<ReturnSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversTypes['Sale']>, userErrors: ReadonlyArray<ResolversTypes['ReturnSaleError']> }>;
  Sale: ResolverTypeWrapper<SaleModel>;
  SaleAudience: ResolverTypeWrapper<SaleAudience>;
  SaleConnection: ResolverTypeWrapper<SalePageModel>;
  SaleEdge: ResolverTypeWrapper<Omit<SaleEdge, 'node'> & { node: ResolversTypes['Sale'] }>;
  SaleFilter: SaleFilter;
  SaleSort: SaleSort;
  SaleSortField: SaleSortField;
  SaleStatus: SaleStatus;
  SaleTransition: ResolverTypeWrapper<SaleTransitionModel>;
  SalesGroup: ResolverTypeWrapper<SalesGroupModel>;
  SalesGrouping: SalesGrouping;
  SalesSummary: ResolverTypeWrapper<SalesSummaryModel>;
  SortDirection: SortDirection;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  UpdateSaleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdateSaleInput: UpdateSaleInput;
  UpdateSalePayload: ResolverTypeWrapper<Omit<UpdateSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversTypes['Sale']>, userErrors: ReadonlyArray<ResolversTypes['UpdateSaleError']> }>;
  User: ResolverTypeWrapper<User>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  Vehicle: ResolverTypeWrapper<VehicleReferenceModel>;
  rateLimit__Class: RateLimit__Class;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApproveSaleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ApproveSaleInput: ApproveSaleInput;
  Int: Scalars['Int']['output'];
  ApproveSalePayload: Omit<ApproveSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversParentTypes['Sale']>, userErrors: ReadonlyArray<ResolversParentTypes['ApproveSaleError']> };
  Branch: Branch;
  ID: Scalars['ID']['output'];
  CancelSaleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CancelSaleInput: CancelSaleInput;
  CancelSalePayload: Omit<CancelSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversParentTypes['Sale']>, userErrors: ReadonlyArray<ResolversParentTypes['CancelSaleError']> };
  Customer: Omit<Customer, 'sales'> & { sales?: Maybe<ResolversParentTypes['SaleConnection']> } | FederationReferenceTypes['Customer'];
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  DecimalRange: DecimalRange;
  FinancingQuote: FinancingTermsModel;
  ForgetCustomerInput: ForgetCustomerInput;
  ForgetCustomerPayload: ForgetCustomerPayload;
  JSON: Scalars['JSON']['output'];
  KeptSale: KeptSale;
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  MyData: OwnDataModel;
  PageInfo: PageInfo;
  PurchaseVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  PurchaseVehicleInput: PurchaseVehicleInput;
  PurchaseVehiclePayload: Omit<PurchaseVehiclePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversParentTypes['Sale']>, userErrors: ReadonlyArray<ResolversParentTypes['PurchaseVehicleError']> };
  Query: Record<PropertyKey, never>;
  RejectSaleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RejectSaleInput: RejectSaleInput;
  RejectSalePayload: Omit<RejectSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversParentTypes['Sale']>, userErrors: ReadonlyArray<ResolversParentTypes['RejectSaleError']> };
  ReturnSaleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ReturnSaleInput: ReturnSaleInput;
  ReturnSalePayload: Omit<ReturnSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversParentTypes['Sale']>, userErrors: ReadonlyArray<ResolversParentTypes['ReturnSaleError']> };
  Sale: SaleModel;
  SaleAudience: SaleAudience;
  SaleConnection: SalePageModel;
  SaleEdge: Omit<SaleEdge, 'node'> & { node: ResolversParentTypes['Sale'] };
  SaleFilter: SaleFilter;
  SaleSort: SaleSort;
  SaleTransition: SaleTransitionModel;
  SalesGroup: SalesGroupModel;
  SalesSummary: SalesSummaryModel;
  Subscription: Record<PropertyKey, never>;
  UpdateSaleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdateSaleInput: UpdateSaleInput;
  UpdateSalePayload: Omit<UpdateSalePayload, 'sale' | 'userErrors'> & { sale?: Maybe<ResolversParentTypes['Sale']>, userErrors: ReadonlyArray<ResolversParentTypes['UpdateSaleError']> };
  User: User;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Vehicle: VehicleReferenceModel;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type LiveDirectiveArgs = {
  audience?: Maybe<Scalars['String']['input']>;
  of: ReadonlyArray<Scalars['String']['input']>;
  read: Scalars['String']['input'];
};

export type LiveDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = LiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RateLimitDirectiveArgs = {
  class?: Maybe<RateLimit__Class>;
  publicStock?: Maybe<Scalars['Boolean']['input']>;
  sessionOf?: Maybe<Scalars['String']['input']>;
};

export type RateLimitDirectiveResolver<Result, Parent, ContextType = ContextModel, Args = RateLimitDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ApproveSaleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ApproveSaleError'] = ResolversParentTypes['ApproveSaleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApproveSalePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ApproveSalePayload'] = ResolversParentTypes['ApproveSalePayload']> = {
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ApproveSaleError']>, ParentType, ContextType>;
};

export type BranchResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Branch'] = ResolversParentTypes['Branch']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CancelSaleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CancelSaleError'] = ResolversParentTypes['CancelSaleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelSalePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CancelSalePayload'] = ResolversParentTypes['CancelSalePayload']> = {
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelSaleError']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sales?: Resolver<Maybe<ResolversTypes['SaleConnection']>, ParentType, ContextType, Partial<CustomerSalesArgs>>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type FinancingQuoteResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['FinancingQuote'] = ResolversParentTypes['FinancingQuote']> = {
  downPayment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  effectiveAnnualRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  instalment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lastInstalment?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  monthlyRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  months?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  principal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
};

export type ForgetCustomerPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ForgetCustomerPayload'] = ResolversParentTypes['ForgetCustomerPayload']> = {
  sales?: Resolver<ReadonlyArray<ResolversTypes['KeptSale']>, ParentType, ContextType>;
  undecided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KeptSaleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['KeptSale'] = ResolversParentTypes['KeptSale']> = {
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  approveSale?: Resolver<Maybe<ResolversTypes['ApproveSalePayload']>, ParentType, ContextType, RequireFields<MutationApproveSaleArgs, 'id'>>;
  cancelSale?: Resolver<Maybe<ResolversTypes['CancelSalePayload']>, ParentType, ContextType, RequireFields<MutationCancelSaleArgs, 'id'>>;
  forgetCustomer?: Resolver<Maybe<ResolversTypes['ForgetCustomerPayload']>, ParentType, ContextType, RequireFields<MutationForgetCustomerArgs, 'input'>>;
  purchaseVehicle?: Resolver<Maybe<ResolversTypes['PurchaseVehiclePayload']>, ParentType, ContextType, RequireFields<MutationPurchaseVehicleArgs, 'input'>>;
  rejectSale?: Resolver<Maybe<ResolversTypes['RejectSalePayload']>, ParentType, ContextType, RequireFields<MutationRejectSaleArgs, 'id' | 'input'>>;
  returnSale?: Resolver<Maybe<ResolversTypes['ReturnSalePayload']>, ParentType, ContextType, RequireFields<MutationReturnSaleArgs, 'id' | 'input'>>;
  updateSale?: Resolver<Maybe<ResolversTypes['UpdateSalePayload']>, ParentType, ContextType, RequireFields<MutationUpdateSaleArgs, 'id' | 'input'>>;
};

export type MyDataResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MyData'] = ResolversParentTypes['MyData'], FederationReferenceType extends FederationReferenceTypes['MyData'] = FederationReferenceTypes['MyData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MyData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sales?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  vehicleIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PurchaseVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PurchaseVehicleError'] = ResolversParentTypes['PurchaseVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurchaseVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PurchaseVehiclePayload'] = ResolversParentTypes['PurchaseVehiclePayload']> = {
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PurchaseVehicleError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  financingQuote?: Resolver<Maybe<ResolversTypes['FinancingQuote']>, ParentType, ContextType, RequireFields<QueryFinancingQuoteArgs, 'downPayment' | 'months' | 'vehicleId'>>;
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType, RequireFields<QuerySaleArgs, 'id'>>;
  saleAudience?: Resolver<Maybe<ResolversTypes['SaleAudience']>, ParentType, ContextType, RequireFields<QuerySaleAudienceArgs, 'id'>>;
  sales?: Resolver<Maybe<ResolversTypes['SaleConnection']>, ParentType, ContextType, Partial<QuerySalesArgs>>;
  salesSummary?: Resolver<Maybe<ResolversTypes['SalesSummary']>, ParentType, ContextType, RequireFields<QuerySalesSummaryArgs, 'groupBy'>>;
};

export type RejectSaleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RejectSaleError'] = ResolversParentTypes['RejectSaleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectSalePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RejectSalePayload'] = ResolversParentTypes['RejectSalePayload']> = {
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RejectSaleError']>, ParentType, ContextType>;
};

export type ReturnSaleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReturnSaleError'] = ResolversParentTypes['ReturnSaleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReturnSalePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReturnSalePayload'] = ResolversParentTypes['ReturnSalePayload']> = {
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReturnSaleError']>, ParentType, ContextType>;
};

export type SaleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Sale'] = ResolversParentTypes['Sale'], FederationReferenceType extends FederationReferenceTypes['Sale'] = FederationReferenceTypes['Sale']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Sale']> | FederationReferenceType, FederationReferenceType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  downPayment?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  financingMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  history?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SaleTransition']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextStatuses?: Resolver<ReadonlyArray<ResolversTypes['SaleStatus']>, ParentType, ContextType>;
  notes?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  paymentMethod?: Resolver<ResolversTypes['PaymentMethod'], ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SaleStatus'], ParentType, ContextType>;
  totalAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SaleAudienceResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SaleAudience'] = ResolversParentTypes['SaleAudience']> = {
  branchId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  userId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SaleConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SaleConnection'] = ResolversParentTypes['SaleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SaleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Sale']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SaleEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SaleEdge'] = ResolversParentTypes['SaleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Sale'], ParentType, ContextType>;
};

export type SaleTransitionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SaleTransition'] = ResolversParentTypes['SaleTransition']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['SaleStatus']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['SaleStatus'], ParentType, ContextType>;
};

export type SalesGroupResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SalesGroup'] = ResolversParentTypes['SalesGroup']> = {
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  day?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  make?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seller?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['SaleStatus']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SalesSummaryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SalesSummary'] = ResolversParentTypes['SalesSummary']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['SalesGroup']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  saleChanged?: SubscriptionResolver<Maybe<ResolversTypes['Sale']>, "saleChanged", ParentType, ContextType, Partial<SubscriptionSaleChangedArgs>>;
};

export type UpdateSaleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateSaleError'] = ResolversParentTypes['UpdateSaleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateSalePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdateSalePayload'] = ResolversParentTypes['UpdateSalePayload']> = {
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdateSaleError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'ApproveSaleError' | 'CancelSaleError' | 'PurchaseVehicleError' | 'RejectSaleError' | 'ReturnSaleError' | 'UpdateSaleError', ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  financing?: Resolver<Maybe<ResolversTypes['FinancingQuote']>, ParentType, ContextType, Partial<VehicleFinancingArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sales?: Resolver<Maybe<ResolversTypes['SaleConnection']>, ParentType, ContextType, Partial<VehicleSalesArgs>>;
};

export type Resolvers<ContextType = ContextModel> = {
  ApproveSaleError?: ApproveSaleErrorResolvers<ContextType>;
  ApproveSalePayload?: ApproveSalePayloadResolvers<ContextType>;
  Branch?: BranchResolvers<ContextType>;
  CancelSaleError?: CancelSaleErrorResolvers<ContextType>;
  CancelSalePayload?: CancelSalePayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  FinancingQuote?: FinancingQuoteResolvers<ContextType>;
  ForgetCustomerPayload?: ForgetCustomerPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KeptSale?: KeptSaleResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyData?: MyDataResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PurchaseVehicleError?: PurchaseVehicleErrorResolvers<ContextType>;
  PurchaseVehiclePayload?: PurchaseVehiclePayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RejectSaleError?: RejectSaleErrorResolvers<ContextType>;
  RejectSalePayload?: RejectSalePayloadResolvers<ContextType>;
  ReturnSaleError?: ReturnSaleErrorResolvers<ContextType>;
  ReturnSalePayload?: ReturnSalePayloadResolvers<ContextType>;
  Sale?: SaleResolvers<ContextType>;
  SaleAudience?: SaleAudienceResolvers<ContextType>;
  SaleConnection?: SaleConnectionResolvers<ContextType>;
  SaleEdge?: SaleEdgeResolvers<ContextType>;
  SaleTransition?: SaleTransitionResolvers<ContextType>;
  SalesGroup?: SalesGroupResolvers<ContextType>;
  SalesSummary?: SalesSummaryResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  UpdateSaleError?: UpdateSaleErrorResolvers<ContextType>;
  UpdateSalePayload?: UpdateSalePayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContextModel> = {
  live?: LiveDirectiveResolver<any, any, ContextType>;
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
