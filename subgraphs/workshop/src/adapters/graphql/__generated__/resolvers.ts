import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CustomerVehicle as CustomerVehicleModel } from '../../../domain/customer-vehicle.ts';
import type { CustomerVehiclePage as CustomerVehiclePageModel } from '../../../ports/customer-vehicle-repository.ts';
import type { LabourEntry as LabourEntryModel, WorkOrder as WorkOrderModel } from '../../../domain/work-order.ts';
import type { LinkedQuote as LinkedQuoteModel } from '../../../use-cases/linked-quote.ts';
import type { Money as MoneyModel } from '@autograph/kernel';
import type { OwnData as OwnDataModel } from '@autograph/service/graphql';
import type { Part as PartModel } from '../../../domain/part.ts';
import type { PartPage as PartPageModel } from '../../../ports/part-repository.ts';
import type { StockClaim as StockClaimModel, PartStock as PartStockModel, StockEntry as StockEntryModel } from '../../../domain/part-stock.ts';
import type { QuoteOfOrder as QuoteOfOrderModel, LineOfQuote as LineOfQuoteModel, OrderTransition as OrderTransitionModel } from '../../../adapters/graphql/work-order.ts';
import type { ServiceTime as ServiceTimeModel } from '../../../domain/workshop-times.ts';
import type { WorkOrderPage as WorkOrderPageModel } from '../../../ports/work-order-repository.ts';
import type { WorkshopService as WorkshopServiceModel } from '../../../domain/workshop-service.ts';
import type { WorkshopTimes as WorkshopTimesModel } from '../../../use-cases/tell-times.ts';
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

/** A branch of the dealership (filial). */
export type Branch = {
  readonly __typename?: 'Branch';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
};

/** Why `cancelWorkOrder` was refused. */
export type CancelWorkOrderError = UserError & {
  readonly __typename?: 'CancelWorkOrderError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The reason of a cancellation. */
export type CancelWorkOrderInput = {
  /** The reason (motivo), at most 2,000 characters. The customer can read it. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `cancelWorkOrder`. */
export type CancelWorkOrderPayload = {
  readonly __typename?: 'CancelWorkOrderPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CancelWorkOrderError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** Why `countParts` was refused. */
export type CountPartsError = UserError & {
  readonly __typename?: 'CountPartsError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** What was counted of a part. */
export type CountPartsInput = {
  /** The branch (filial). Default: the branch of the caller if they work in one only, else the default branch. */
  readonly branchId?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the stock that was read. The count is refused with STALE when the stock has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Remarks (observações), at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The part. */
  readonly partId: Scalars['ID']['input'];
  /** Number of units that are there, 0 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
};

/** Outcome of `countParts`. */
export type CountPartsPayload = {
  readonly __typename?: 'CountPartsPayload';
  /** The stock after the count. Null when refused. */
  readonly stock?: Maybe<PartStock>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CountPartsError>;
};

/** Why `createPart` was refused. */
export type CreatePartError = UserError & {
  readonly __typename?: 'CreatePartError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The part to create. */
export type CreatePartInput = {
  /** The stock of a branch is low when fewer units than this are available, 0 to 1,000,000 (estoque mínimo). */
  readonly minimum?: Scalars['Int']['input'];
  /** Name (nome), at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Price of one unit (preço). */
  readonly price: MoneyInput;
  /** Stock keeping unit (código), 1 to 40 letters, digits and `. - / _`. */
  readonly sku: Scalars['String']['input'];
  /** The unit that is counted (unidade), at most 20 characters. Default: un. */
  readonly unit?: Scalars['String']['input'];
};

/** Outcome of `createPart`. */
export type CreatePartPayload = {
  readonly __typename?: 'CreatePartPayload';
  /** The new part. Null when refused. */
  readonly part?: Maybe<Part>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreatePartError>;
};

/** Why `createQuote` was refused. */
export type CreateQuoteError = UserError & {
  readonly __typename?: 'CreateQuoteError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The quote. */
export type CreateQuoteInput = {
  /**
   * The branch (filial). Default: the branch of a vehicle of the stock; else the branch of the caller if they work in one only, else
   * the default branch.
   */
  readonly branchId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer's vehicle. Give either this or `vehicleId`. */
  readonly customerVehicleId?: InputMaybe<Scalars['ID']['input']>;
  /** What the customer asks for (solicitação), at most 2,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Kilometres (quilometragem). */
  readonly mileage?: InputMaybe<Scalars['Int']['input']>;
  /** The parts, at most 100. */
  readonly parts?: InputMaybe<ReadonlyArray<QuotePartInput>>;
  /** The services, at most 100. */
  readonly services?: InputMaybe<ReadonlyArray<QuoteServiceInput>>;
  /** The vehicle of the stock to prepare. Give either this or `customerVehicleId`. */
  readonly vehicleId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why `createQuoteLink` was refused. */
export type CreateQuoteLinkError = UserError & {
  readonly __typename?: 'CreateQuoteLinkError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The revision to make a link for. */
export type CreateQuoteLinkInput = {
  /** The revision that was read. Refused with STALE when there is a newer one. */
  readonly revision: Scalars['Int']['input'];
};

/** Outcome of `createQuoteLink`. */
export type CreateQuoteLinkPayload = {
  readonly __typename?: 'CreateQuoteLinkPayload';
  /** The link. Null when refused. */
  readonly link?: Maybe<QuoteLink>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateQuoteLinkError>;
};

/** Outcome of `createQuote`. */
export type CreateQuotePayload = {
  readonly __typename?: 'CreateQuotePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateQuoteError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** Why `createWorkshopService` was refused. */
export type CreateWorkshopServiceError = UserError & {
  readonly __typename?: 'CreateWorkshopServiceError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The service to create. */
export type CreateWorkshopServiceInput = {
  /** Name (nome), at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Price (preço). */
  readonly price: MoneyInput;
  /** How long the service takes as a rule, 1 to 10,000 minutes (tempo padrão). */
  readonly standardMinutes: Scalars['Int']['input'];
};

/** Outcome of `createWorkshopService`. */
export type CreateWorkshopServicePayload = {
  readonly __typename?: 'CreateWorkshopServicePayload';
  /** The new service. Null when refused. */
  readonly service?: Maybe<WorkshopService>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<CreateWorkshopServiceError>;
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
  /** The vehicles of the customer, newest first, at most 100 (veículos). ADMIN, SALES, WORKSHOP; CUSTOMER their own. */
  readonly vehicles?: Maybe<ReadonlyArray<CustomerVehicle>>;
  /**
   * The work orders of the customer, newest first (ordens de serviço). ADMIN, SALES and WORKSHOP of their branches; CUSTOMER their
   * own.
   */
  readonly workOrders?: Maybe<ReadonlyArray<WorkOrder>>;
};


/** A person who buys (cliente). */
export type CustomerWorkOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A vehicle that a customer brings to the workshop (veículo do cliente). A vehicle that is sold becomes one by itself. ADMIN, SALES,
 * WORKSHOP; CUSTOMER their own.
 */
export type CustomerVehicle = {
  readonly __typename?: 'CustomerVehicle';
  /** The vehicle of the stock that the owner bought here. Null when there is none. */
  readonly boughtAs?: Maybe<Vehicle>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Make (marca). */
  readonly make: Scalars['String']['output'];
  /** Kilometres when they were last noted (quilometragem). Null when they are not known. */
  readonly mileage?: Maybe<Scalars['Int']['output']>;
  /** Model (modelo). */
  readonly model: Scalars['String']['output'];
  /** The owner (proprietário). Null when there is none, or the person was erased. */
  readonly owner?: Maybe<Customer>;
  /** The owners, oldest first (histórico de proprietários). At most the latest 50. ADMIN, SALES, WORKSHOP. */
  readonly owners?: Maybe<ReadonlyArray<VehicleOwnership>>;
  /**
   * Licence plate (placa). The old form ABC1234 and the Mercosul form ABC1C34 are the same plate. Null when a new vehicle was sold
   * without one.
   */
  readonly plate?: Maybe<Scalars['String']['output']>;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
  /**
   * The work orders of the vehicle, newest first (ordens de serviço). ADMIN, SALES and WORKSHOP of their branches; CUSTOMER those that
   * were opened for them.
   */
  readonly workOrders?: Maybe<ReadonlyArray<WorkOrder>>;
  /** Model year (ano). */
  readonly year: Scalars['Int']['output'];
};


/**
 * A vehicle that a customer brings to the workshop (veículo do cliente). A vehicle that is sold becomes one by itself. ADMIN, SALES,
 * WORKSHOP; CUSTOMER their own.
 */
export type CustomerVehicleWorkOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of vehicles (Relay connection). */
export type CustomerVehicleConnection = {
  readonly __typename?: 'CustomerVehicleConnection';
  /** The vehicles with their cursors. */
  readonly edges: ReadonlyArray<CustomerVehicleEdge>;
  /** The vehicles, without cursors. */
  readonly nodes: ReadonlyArray<CustomerVehicle>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many vehicles the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** The vehicle and its position in the list. */
export type CustomerVehicleEdge = {
  readonly __typename?: 'CustomerVehicleEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The vehicle. */
  readonly node: CustomerVehicle;
};

/** A filter of customers' vehicles. Conditions are joined by AND. */
export type CustomerVehicleFilter = {
  /** Vehicles of this customer. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The vehicle with this plate, in the old form or in the Mercosul form. */
  readonly plate?: InputMaybe<Scalars['String']['input']>;
};

/** How to sort customers' vehicles. */
export type CustomerVehicleSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: CustomerVehicleSortField;
};

/** A field to sort customers' vehicles by. */
export type CustomerVehicleSortField =
  /** When the record was created. */
  | 'CREATED_AT'
  /** When the record last changed. */
  | 'UPDATED_AT';

/** A range of calendar days in America/Sao_Paulo, both days included. A range without a bound is open on that side. */
export type DateRange = {
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day. It must not be before the first day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Why `decideQuoteByLink` was refused. */
export type DecideQuoteByLinkError = UserError & {
  readonly __typename?: 'DecideQuoteByLinkError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** A decision about a quote, by its link. */
export type DecideQuoteByLinkInput = {
  /** The decision. */
  readonly decision: QuoteDecision;
  /** Ids of the lines that are approved. Default: all of them. None with REJECT. */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The revision that was read. */
  readonly revision: Scalars['Int']['input'];
  /** The token of the link: what follows the # of its address. */
  readonly token: Scalars['String']['input'];
  /** The total that was read. */
  readonly total: MoneyInput;
};

/** Outcome of `decideQuoteByLink`. */
export type DecideQuoteByLinkPayload = {
  readonly __typename?: 'DecideQuoteByLinkPayload';
  /** The quote as it is now. Null when refused. */
  readonly quote?: Maybe<LinkedQuote>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<DecideQuoteByLinkError>;
};

/** Why `decideQuote` was refused. */
export type DecideQuoteError = UserError & {
  readonly __typename?: 'DecideQuoteError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** A decision about a quote. */
export type DecideQuoteInput = {
  /** How the owner decided (canal). Required for staff, without PORTAL and LINK. The owner leaves it out. */
  readonly channel?: InputMaybe<DecisionChannel>;
  /** The decision. */
  readonly decision: QuoteDecision;
  /** Ids of the lines that are approved. Default: all of them. None with REJECT. */
  readonly lines?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The revision that was read. */
  readonly revision: Scalars['Int']['input'];
  /** The total that was read. */
  readonly total: MoneyInput;
};

/** Outcome of `decideQuote`. */
export type DecideQuotePayload = {
  readonly __typename?: 'DecideQuotePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<DecideQuoteError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** How a decision was given (canal). */
export type DecisionChannel =
  /** By e-mail (e-mail). */
  | 'EMAIL'
  /** In person (pessoalmente). */
  | 'IN_PERSON'
  /** By the link of `createQuoteLink` (link). */
  | 'LINK'
  /** By telephone (telefone). */
  | 'PHONE'
  /** By the owner themself, logged in. */
  | 'PORTAL'
  /** WhatsApp. */
  | 'WHATSAPP';

/** Why `deliverWork` was refused. */
export type DeliverWorkError = UserError & {
  readonly __typename?: 'DeliverWorkError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `deliverWork`. */
export type DeliverWorkPayload = {
  readonly __typename?: 'DeliverWorkPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<DeliverWorkError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** Why `diagnose` was refused. */
export type DiagnoseError = UserError & {
  readonly __typename?: 'DiagnoseError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The diagnosis. */
export type DiagnoseInput = {
  /** What was found (diagnóstico), at most 2,000 characters. */
  readonly diagnosis: Scalars['String']['input'];
};

/** Outcome of `diagnose`. */
export type DiagnosePayload = {
  readonly __typename?: 'DiagnosePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<DiagnoseError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** Why `finishWork` was refused. */
export type FinishWorkError = UserError & {
  readonly __typename?: 'FinishWorkError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** What was used. */
export type FinishWorkInput = {
  /** The units of parts that were used, at most those that were approved. Default: all that were approved. */
  readonly used?: InputMaybe<ReadonlyArray<UsedPartInput>>;
};

/** Outcome of `finishWork`. */
export type FinishWorkPayload = {
  readonly __typename?: 'FinishWorkPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<FinishWorkError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** The customer to erase. */
export type ForgetCustomerInput = {
  /** The customer. */
  readonly customerId: Scalars['ID']['input'];
  /** Whether only to say what is undecided, and to remove nothing. Default: false. */
  readonly onlyAsk?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Outcome of `forgetWorkshopCustomer`. */
export type ForgetWorkshopCustomerPayload = {
  readonly __typename?: 'ForgetWorkshopCustomerPayload';
  /** Whether a work order of the customer is open. In that case nothing was removed. */
  readonly undecided: Scalars['Boolean']['output'];
};

/** Time that a mechanic worked on an order (apontamento). ADMIN, SALES, WORKSHOP. */
export type LabourEntry = {
  readonly __typename?: 'LabourEntry';
  /** When it was noted. */
  readonly at: Scalars['DateTime']['output'];
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Id of the line of the service that they worked on. Null for none in particular. */
  readonly lineId?: Maybe<Scalars['ID']['output']>;
  /** Who worked (mecânico). ADMIN and SALES see every user, others only themselves. */
  readonly mechanic?: Maybe<User>;
  /** Number of minutes. */
  readonly minutes: Scalars['Int']['output'];
  /** Remarks (observações). */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** A quote as its link shows it. It names no person and no plate. Anyone who has the link. */
export type LinkedQuote = {
  readonly __typename?: 'LinkedQuote';
  /** Total of the lines that were approved. */
  readonly approvedTotal: Money;
  /** Name of the branch (filial). */
  readonly branchName?: Maybe<Scalars['String']['output']>;
  /** Phone number of the branch (telefone), formatted. */
  readonly branchPhone?: Maybe<Scalars['String']['output']>;
  /** When the link stops working. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What is offered (itens). */
  readonly lines: ReadonlyArray<QuoteLine>;
  /** Make of the vehicle (marca). */
  readonly make: Scalars['String']['output'];
  /** Whether it can be decided now. */
  readonly mayDecide: Scalars['Boolean']['output'];
  /** Model of the vehicle (modelo). */
  readonly model: Scalars['String']['output'];
  /** Number of the revision in its work order, from 1. */
  readonly revision: Scalars['Int']['output'];
  /** Status (situação). */
  readonly status: QuoteStatus;
  /** Total of the lines, exact to the centavo. */
  readonly total: Money;
  /** The last day on which it can be decided, in the time zone of the branch (validade). */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
  /** Model year of the vehicle (ano). */
  readonly year: Scalars['Int']['output'];
};

/** Why `logLabour` was refused. */
export type LogLabourError = UserError & {
  readonly __typename?: 'LogLabourError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Time that a mechanic worked. */
export type LogLabourInput = {
  /** The line of the service that they worked on. Default: none in particular. */
  readonly lineId?: InputMaybe<Scalars['ID']['input']>;
  /** The user who worked (mecânico): ADMIN, or WORKSHOP of the branch of the order; ACTIVE. Default: the caller. */
  readonly mechanicId?: InputMaybe<Scalars['ID']['input']>;
  /** Number of minutes, 1 to 1,440. */
  readonly minutes: Scalars['Int']['input'];
  /** Remarks (observações), at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `logLabour`. */
export type LogLabourPayload = {
  readonly __typename?: 'LogLabourPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<LogLabourError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
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
  /** Cancels an order that is not FINISHED. Reserved parts are free again. ADMIN, WORKSHOP of its branch. */
  readonly cancelWorkOrder?: Maybe<CancelWorkOrderPayload>;
  /**
   * Sets the stock of a part in a branch to what was counted. Refused with INVALID_STATE when fewer units were counted than are
   * reserved; the message names the work orders. ADMIN, WORKSHOP of the branch.
   */
  readonly countParts?: Maybe<CountPartsPayload>;
  /** Creates a part. No branch has any of it yet. ADMIN, WORKSHOP. */
  readonly createPart?: Maybe<CreatePartPayload>;
  /** Makes a quote for a vehicle. It becomes a work order when it is approved. ADMIN, WORKSHOP of the branch. */
  readonly createQuote?: Maybe<CreateQuotePayload>;
  /**
   * Makes a link by which the customer reads a SENT quote and decides it once, without an account. The address is returned only here. It
   * replaces an earlier link of the revision. Refused with INVALID_STATE when the work order has no customer. ADMIN, WORKSHOP of its branch.
   */
  readonly createQuoteLink?: Maybe<CreateQuoteLinkPayload>;
  /** Creates a service of the workshop. ADMIN, WORKSHOP. */
  readonly createWorkshopService?: Maybe<CreateWorkshopServicePayload>;
  /**
   * Decides a SENT quote. An approval reserves the parts of the approved lines; the order waits for those that are missing. Refused with
   * STALE when the quote has another revision or total. The owner (CUSTOMER); ADMIN, WORKSHOP of its branch on the owner's behalf.
   */
  readonly decideQuote?: Maybe<DecideQuotePayload>;
  /**
   * Decides a SENT quote by its link, as `decideQuote` does. A quote is decided once: a second decision is refused with INVALID_STATE.
   * Anyone who has the link, without a token.
   */
  readonly decideQuoteByLink?: Maybe<DecideQuoteByLinkPayload>;
  /** Hands the vehicle of a FINISHED order over. ADMIN, WORKSHOP of its branch. */
  readonly deliverWork?: Maybe<DeliverWorkPayload>;
  /** Notes the diagnosis of a vehicle. A RECEIVED order becomes IN_DIAGNOSIS. ADMIN, WORKSHOP of its branch. */
  readonly diagnose?: Maybe<DiagnosePayload>;
  /** Finishes the work. Units that were used leave the stock, others are free again. ADMIN, WORKSHOP of its branch. */
  readonly finishWork?: Maybe<FinishWorkPayload>;
  /**
   * Takes a person out of the records of the workshop when all their work orders are done. The orders stay. Only for the customer
   * service.
   */
  readonly forgetWorkshopCustomer?: Maybe<ForgetWorkshopCustomerPayload>;
  /** Notes time that a mechanic worked on an order. ADMIN, WORKSHOP of its branch. */
  readonly logLabour?: Maybe<LogLabourPayload>;
  /** Opens a work order for a vehicle that has arrived. ADMIN, WORKSHOP of the branch. */
  readonly openWorkOrder?: Maybe<OpenWorkOrderPayload>;
  /** Adds units of a part to the stock of a branch. ADMIN, WORKSHOP of the branch. */
  readonly receiveParts?: Maybe<ReceivePartsPayload>;
  /**
   * Registers a customer's vehicle by its plate. ADMIN, WORKSHOP: for a customer; a plate that is registered for somebody else then
   * changes its owner. CUSTOMER: for themself, at most 20, and only a plate that nobody has registered.
   */
  readonly registerVehicle?: Maybe<RegisterVehiclePayload>;
  /**
   * Makes a new revision of the quote. A revision that is not decided becomes SUPERSEDED. Lines that were approved go on: the revision
   * has what is to be decided beside them. ADMIN, WORKSHOP of its branch.
   */
  readonly reviseQuote?: Maybe<ReviseQuotePayload>;
  /** Sends the DRAFT of a quote. Its prices are those of now, and stay. ADMIN, WORKSHOP of its branch. */
  readonly sendQuote?: Maybe<SendQuotePayload>;
  /** Begins the work on an APPROVED order. ADMIN, WORKSHOP of its branch. */
  readonly startWork?: Maybe<StartWorkPayload>;
  /** Changes a part. Quotes that were sent keep their prices. ADMIN, WORKSHOP. */
  readonly updatePart?: Maybe<UpdatePartPayload>;
};


/** The mutations of the graph. */
export type MutationCancelWorkOrderArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<CancelWorkOrderInput>;
};


/** The mutations of the graph. */
export type MutationCountPartsArgs = {
  input: CountPartsInput;
};


/** The mutations of the graph. */
export type MutationCreatePartArgs = {
  input: CreatePartInput;
};


/** The mutations of the graph. */
export type MutationCreateQuoteArgs = {
  input: CreateQuoteInput;
};


/** The mutations of the graph. */
export type MutationCreateQuoteLinkArgs = {
  id: Scalars['ID']['input'];
  input: CreateQuoteLinkInput;
};


/** The mutations of the graph. */
export type MutationCreateWorkshopServiceArgs = {
  input: CreateWorkshopServiceInput;
};


/** The mutations of the graph. */
export type MutationDecideQuoteArgs = {
  id: Scalars['ID']['input'];
  input: DecideQuoteInput;
};


/** The mutations of the graph. */
export type MutationDecideQuoteByLinkArgs = {
  input: DecideQuoteByLinkInput;
};


/** The mutations of the graph. */
export type MutationDeliverWorkArgs = {
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationDiagnoseArgs = {
  id: Scalars['ID']['input'];
  input: DiagnoseInput;
};


/** The mutations of the graph. */
export type MutationFinishWorkArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<FinishWorkInput>;
};


/** The mutations of the graph. */
export type MutationForgetWorkshopCustomerArgs = {
  input: ForgetCustomerInput;
};


/** The mutations of the graph. */
export type MutationLogLabourArgs = {
  id: Scalars['ID']['input'];
  input: LogLabourInput;
};


/** The mutations of the graph. */
export type MutationOpenWorkOrderArgs = {
  input: OpenWorkOrderInput;
};


/** The mutations of the graph. */
export type MutationReceivePartsArgs = {
  input: ReceivePartsInput;
};


/** The mutations of the graph. */
export type MutationRegisterVehicleArgs = {
  input: RegisterVehicleInput;
};


/** The mutations of the graph. */
export type MutationReviseQuoteArgs = {
  id: Scalars['ID']['input'];
  input: ReviseQuoteInput;
};


/** The mutations of the graph. */
export type MutationSendQuoteArgs = {
  id: Scalars['ID']['input'];
  input: SendQuoteInput;
};


/** The mutations of the graph. */
export type MutationStartWorkArgs = {
  id: Scalars['ID']['input'];
};


/** The mutations of the graph. */
export type MutationUpdatePartArgs = {
  id: Scalars['ID']['input'];
  input: UpdatePartInput;
};

/** The personal data of the caller. Each service adds its own part. Any role, own data. */
export type MyData = {
  readonly __typename?: 'MyData';
  /** The vehicles that the user owns or owned. */
  readonly customerVehicles?: Maybe<Scalars['JSON']['output']>;
  /** The user whose data this is. */
  readonly id: Scalars['ID']['output'];
  /** The work orders of the user, with their quotes. */
  readonly workOrders?: Maybe<Scalars['JSON']['output']>;
};

/** Why `openWorkOrder` was refused. */
export type OpenWorkOrderError = UserError & {
  readonly __typename?: 'OpenWorkOrderError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The work order to open. */
export type OpenWorkOrderInput = {
  /**
   * The branch (filial). Default: the branch of a vehicle of the stock; else the branch of the caller if they work in one only, else
   * the default branch.
   */
  readonly branchId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer's vehicle. Give either this or `vehicleId`. */
  readonly customerVehicleId?: InputMaybe<Scalars['ID']['input']>;
  /** What the customer asks for (solicitação), at most 2,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Kilometres (quilometragem). */
  readonly mileage?: InputMaybe<Scalars['Int']['input']>;
  /** The vehicle of the stock to prepare. Give either this or `customerVehicleId`. */
  readonly vehicleId?: InputMaybe<Scalars['ID']['input']>;
};

/** Outcome of `openWorkOrder`. */
export type OpenWorkOrderPayload = {
  readonly __typename?: 'OpenWorkOrderPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<OpenWorkOrderError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
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

/** A part that the workshop sells and mounts (peça). ADMIN, WORKSHOP. */
export type Part = {
  readonly __typename?: 'Part';
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** The stock of a branch is low when fewer units than this are free (estoque mínimo). */
  readonly minimum: Scalars['Int']['output'];
  /** Name (nome). */
  readonly name: Scalars['String']['output'];
  /** Price of one unit (preço). */
  readonly price: Money;
  /** Stock keeping unit (código), in capitals. Unique. */
  readonly sku: Scalars['String']['output'];
  /** The stock of the part in each branch that has had any (estoque), ordered by branch. */
  readonly stock: ReadonlyArray<PartStock>;
  /** The unit that is counted (unidade), such as un or frasco 1 L. */
  readonly unit: Scalars['String']['output'];
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
};


/** A part that the workshop sells and mounts (peça). ADMIN, WORKSHOP. */
export type PartStockArgs = {
  branchId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of parts (Relay connection). */
export type PartConnection = {
  readonly __typename?: 'PartConnection';
  /** The parts with their cursors. */
  readonly edges: ReadonlyArray<PartEdge>;
  /** The parts, without cursors. */
  readonly nodes: ReadonlyArray<Part>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many parts the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A part and its position in the list. */
export type PartEdge = {
  readonly __typename?: 'PartEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The part. */
  readonly node: Part;
};

/** A filter of parts. Conditions are joined by AND. */
export type PartFilter = {
  /** Each of these words must begin a word of the name or the SKU, ignoring case and accents. At most 100 characters. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** The part with this SKU, ignoring case. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
};

/** What a work order has of a stock (reserva). */
export type PartReservation = {
  readonly __typename?: 'PartReservation';
  /** Number of units that are reserved for it. Fewer than wanted: the order waits for parts. */
  readonly reserved: Scalars['Int']['output'];
  /** Number of units that the order needs. */
  readonly wanted: Scalars['Int']['output'];
  /** The work order. Null when the caller may not see it. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** How to sort parts. */
export type PartSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: PartSortField;
};

/** A field to sort parts by. */
export type PartSortField =
  /** When the record was created. */
  | 'CREATED_AT'
  /** Name, ignoring case and accents. */
  | 'NAME'
  /** SKU. */
  | 'SKU';

/** The stock of a part in a branch (estoque). ADMIN, WORKSHOP. */
export type PartStock = {
  readonly __typename?: 'PartStock';
  /** Number of units that are not reserved (disponível). */
  readonly available: Scalars['Int']['output'];
  /** The branch (filial). */
  readonly branch?: Maybe<Branch>;
  /** Opaque identifier (UUID). A part has one in each branch, always the same. */
  readonly id: Scalars['ID']['output'];
  /** Whether the stock is low (estoque baixo). */
  readonly isLow: Scalars['Boolean']['output'];
  /** The changes of `onHand`, oldest first. Their sum is `onHand`. At most 301: the first then sums up those before. */
  readonly ledger: ReadonlyArray<StockEntry>;
  /** The stock is low when fewer units than this are available (estoque mínimo). */
  readonly minimum: Scalars['Int']['output'];
  /** Number of units in the branch, reserved ones included (em estoque). */
  readonly onHand: Scalars['Int']['output'];
  /** What is reserved for work orders, and what they wait for, oldest first (reservas). */
  readonly reservations: ReadonlyArray<PartReservation>;
  /** Number of units that are reserved for work orders (reservado). */
  readonly reserved: Scalars['Int']['output'];
  /** Cost of one unit in the last receipt (custo). Null when it is not known. ADMIN, WORKSHOP who manage its branch. */
  readonly unitCost?: Maybe<Money>;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
};


/** The stock of a part in a branch (estoque). ADMIN, WORKSHOP. */
export type PartStockReservationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The queries of the graph. */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * A customer's vehicle by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES, WORKSHOP; CUSTOMER their
   * own.
   */
  readonly customerVehicle?: Maybe<CustomerVehicle>;
  /** The vehicles of customers. Default order: newest first. ADMIN, SALES, WORKSHOP; CUSTOMER their own. */
  readonly customerVehicles?: Maybe<CustomerVehicleConnection>;
  /** A part by its id. Null when it does not exist. ADMIN, WORKSHOP. */
  readonly part?: Maybe<Part>;
  /** The parts of the workshop. Default order: newest first. ADMIN, WORKSHOP. */
  readonly parts?: Maybe<PartConnection>;
  /**
   * The quote that a link of `createQuoteLink` shows. It decides nothing. Null when the link is unknown, has expired or was replaced.
   * Anyone who has the link, without a token.
   */
  readonly quoteByLink?: Maybe<LinkedQuote>;
  /**
   * A work order by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES of its branch, WORKSHOP of its branch;
   * CUSTOMER their own.
   */
  readonly workOrder?: Maybe<WorkOrder>;
  /** The work orders. Default order: newest first. ADMIN, SALES and WORKSHOP of their branches; CUSTOMER their own. */
  readonly workOrders?: Maybe<WorkOrderConnection>;
  /** A service of the workshop by its id. Null when it does not exist. Any role. */
  readonly workshopService?: Maybe<WorkshopService>;
  /** The services that the workshop offers, ordered by name, at most 500. Any role. */
  readonly workshopServices?: Maybe<ReadonlyArray<WorkshopService>>;
  /**
   * How long finished work orders were in each status, and how long each service took. Of the latest 2,000 orders that were finished
   * in the period. ADMIN, WORKSHOP of their branches.
   */
  readonly workshopTimes?: Maybe<WorkshopTimes>;
};


/** The queries of the graph. */
export type QueryCustomerVehicleArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryCustomerVehiclesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CustomerVehicleFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<CustomerVehicleSort>;
};


/** The queries of the graph. */
export type QueryPartArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PartFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<PartSort>;
};


/** The queries of the graph. */
export type QueryQuoteByLinkArgs = {
  token: Scalars['String']['input'];
};


/** The queries of the graph. */
export type QueryWorkOrderArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryWorkOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<WorkOrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  sortBy?: InputMaybe<WorkOrderSort>;
};


/** The queries of the graph. */
export type QueryWorkshopServiceArgs = {
  id: Scalars['ID']['input'];
};


/** The queries of the graph. */
export type QueryWorkshopTimesArgs = {
  branchId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  period?: InputMaybe<DateRange>;
};

/** One revision of a quote (orçamento). */
export type Quote = {
  readonly __typename?: 'Quote';
  /** Total of the lines that were approved. */
  readonly approvedTotal: Money;
  /** How the decision was given (canal). Null when it was not decided. */
  readonly channel?: Maybe<DecisionChannel>;
  /** When the revision was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was decided. Null when it was not. */
  readonly decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * The user who decided. ADMIN and SALES see every user, others only themselves. Null when it was not decided, and when it was decided by a
   * link.
   */
  readonly decidedBy?: Maybe<User>;
  /** What is offered (itens). */
  readonly lines: ReadonlyArray<QuoteLine>;
  /** The statuses that the revision can change to. Empty when none is left. */
  readonly nextStatuses: ReadonlyArray<QuoteStatus>;
  /** Number of the revision in its work order, from 1. */
  readonly revision: Scalars['Int']['output'];
  /** When it was sent. Null for a DRAFT. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status (situação). */
  readonly status: QuoteStatus;
  /** Total of the lines, exact to the centavo. */
  readonly total: Money;
  /** The last day on which it can be decided, in the time zone of the branch (validade). Null for a DRAFT. */
  readonly validUntil?: Maybe<Scalars['Date']['output']>;
};

/** What somebody decides of a quote. */
export type QuoteDecision =
  /** Approve all lines, or some of them (aprovar). */
  | 'APPROVE'
  /** Approve none (recusar). */
  | 'REJECT';

/** A part or a service that a quote offers (item). */
export type QuoteLine = {
  readonly __typename?: 'QuoteLine';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Whether the line was approved. */
  readonly isApproved: Scalars['Boolean']['output'];
  /** Id of the part or the service. */
  readonly itemId: Scalars['ID']['output'];
  /** Whether it is a part or a service. */
  readonly kind: QuoteLineKind;
  /** Name of the part or the service when the quote was sent. */
  readonly name: Scalars['String']['output'];
  /** Price of one unit. It stays once the quote is sent. */
  readonly price: Money;
  /** Number of units (quantidade). */
  readonly quantity: Scalars['Int']['output'];
  /** Price of all units. */
  readonly total: Money;
  /** The unit of a part (unidade). Null for a service. */
  readonly unit?: Maybe<Scalars['String']['output']>;
};

/** The kinds of lines of a quote. */
export type QuoteLineKind =
  /** A part (peça). */
  | 'PART'
  /** A service (serviço). */
  | 'SERVICE';

/** The address by which a quote is read and decided without an account (link do orçamento). */
export type QuoteLink = {
  readonly __typename?: 'QuoteLink';
  /** When the link stops working: when the quote expires, and after 7 days at the latest. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /**
   * The address of a page of the web client, with a secret token behind its #. It is a path of the gateway where `PUBLIC_URL` is not set. It
   * cannot be read again.
   */
  readonly url: Scalars['String']['output'];
};

/** A part of a quote. */
export type QuotePartInput = {
  /** The part. */
  readonly partId: Scalars['ID']['input'];
  /** Number of units, 1 to 10,000. */
  readonly quantity: Scalars['Int']['input'];
};

/** A service of a quote. */
export type QuoteServiceInput = {
  /** How many times, 1 to 10,000. */
  readonly quantity?: Scalars['Int']['input'];
  /** The service. */
  readonly serviceId: Scalars['ID']['input'];
};

/** The status of a revision of a quote (situação do orçamento). */
export type QuoteStatus =
  /** All lines were approved (APROVADO). */
  | 'APPROVED'
  /** Not sent yet (RASCUNHO). */
  | 'DRAFT'
  /** Not decided in time (VENCIDO). */
  | 'EXPIRED'
  /** Some lines were approved (APROVADO EM PARTE). */
  | 'PARTLY_APPROVED'
  /** Rejected (RECUSADO). */
  | 'REJECTED'
  /** Sent. It waits for a decision (ENVIADO). */
  | 'SENT'
  /** Replaced by a newer revision, or the order was cancelled (SUBSTITUÍDO). */
  | 'SUPERSEDED';

/** Why `receiveParts` was refused. */
export type ReceivePartsError = UserError & {
  readonly __typename?: 'ReceivePartsError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Units of a part that came in. */
export type ReceivePartsInput = {
  /** The branch (filial). Default: the branch of the caller if they work in one only, else the default branch. */
  readonly branchId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * A key that the caller chooses, at most 64 characters. A repeated call with the same key changes nothing, as long as the ledger has
   * the entry.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Remarks (observações), at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The part. */
  readonly partId: Scalars['ID']['input'];
  /** Number of units, 1 to 100,000. */
  readonly quantity: Scalars['Int']['input'];
  /** Cost of one unit (custo). */
  readonly unitCost?: InputMaybe<MoneyInput>;
};

/** Outcome of `receiveParts`. */
export type ReceivePartsPayload = {
  readonly __typename?: 'ReceivePartsPayload';
  /** The stock after the receipt. Null when refused. */
  readonly stock?: Maybe<PartStock>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ReceivePartsError>;
};

/** Why `registerVehicle` was refused. */
export type RegisterVehicleError = UserError & {
  readonly __typename?: 'RegisterVehicleError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The vehicle to register. */
export type RegisterVehicleInput = {
  /** The owner. Required for staff. A CUSTOMER leaves it out and registers for themself. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Make (marca), at most 60 characters. */
  readonly make: Scalars['String']['input'];
  /** Kilometres (quilometragem). */
  readonly mileage?: InputMaybe<Scalars['Int']['input']>;
  /** Model (modelo), at most 80 characters. */
  readonly model: Scalars['String']['input'];
  /** Licence plate (placa), such as ABC1234 or ABC1D23. */
  readonly plate: Scalars['String']['input'];
  /** Model year (ano). */
  readonly year: Scalars['Int']['input'];
};

/** Outcome of `registerVehicle`. */
export type RegisterVehiclePayload = {
  readonly __typename?: 'RegisterVehiclePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<RegisterVehicleError>;
  /** The vehicle. Null when refused. */
  readonly vehicle?: Maybe<CustomerVehicle>;
};

/** Why `reviseQuote` was refused. */
export type ReviseQuoteError = UserError & {
  readonly __typename?: 'ReviseQuoteError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The lines of a new revision. */
export type ReviseQuoteInput = {
  /**
   * The newest revision that was read, or 0 when the quote had none. The revision is refused with STALE when there is another one. Default: it
   * is not checked.
   */
  readonly expectedRevision?: InputMaybe<Scalars['Int']['input']>;
  /** The parts, at most 100. */
  readonly parts?: InputMaybe<ReadonlyArray<QuotePartInput>>;
  /** The services, at most 100. */
  readonly services?: InputMaybe<ReadonlyArray<QuoteServiceInput>>;
};

/** Outcome of `reviseQuote`. */
export type ReviseQuotePayload = {
  readonly __typename?: 'ReviseQuotePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<ReviseQuoteError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** Why `sendQuote` was refused. */
export type SendQuoteError = UserError & {
  readonly __typename?: 'SendQuoteError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The revision to send. */
export type SendQuoteInput = {
  /** The revision that was read. Refused with STALE when there is a newer one. */
  readonly revision: Scalars['Int']['input'];
};

/** Outcome of `sendQuote`. */
export type SendQuotePayload = {
  readonly __typename?: 'SendQuotePayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<SendQuoteError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** How long a service took. */
export type ServiceTime = {
  readonly __typename?: 'ServiceTime';
  /** Number of orders with labour for it. */
  readonly count: Scalars['Int']['output'];
  /** Mean labour of an order in minutes. */
  readonly meanMinutes: Scalars['Float']['output'];
  /** The service. */
  readonly service: WorkshopService;
};

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** Why `startWork` was refused. */
export type StartWorkError = UserError & {
  readonly __typename?: 'StartWorkError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** Outcome of `startWork`. */
export type StartWorkPayload = {
  readonly __typename?: 'StartWorkPayload';
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<StartWorkError>;
  /** The work order. Null when refused. */
  readonly workOrder?: Maybe<WorkOrder>;
};

/** How long orders were in a status. */
export type StatusTime = {
  readonly __typename?: 'StatusTime';
  /** Number of orders that were in it. */
  readonly count: Scalars['Int']['output'];
  /** Mean time in minutes. */
  readonly meanMinutes: Scalars['Float']['output'];
  /** The status. */
  readonly status: WorkOrderStatus;
};

/** One change of a stock (lançamento). */
export type StockEntry = {
  readonly __typename?: 'StockEntry';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who did it. Null for the sum of earlier entries. */
  readonly by?: Maybe<User>;
  /** The kind of the change. */
  readonly kind: StockEntryKind;
  /** Remarks (observações). */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Number of units that came in. Negative when units went out. */
  readonly quantity: Scalars['Int']['output'];
};

/** The kinds of changes of a stock. */
export type StockEntryKind =
  /** The sum of the entries before the first one that is kept (SALDO ANTERIOR). */
  | 'CARRIED'
  /** Units were used in a work order (CONSUMIDO). */
  | 'CONSUMED'
  /** A count corrected the stock (CONTADO). */
  | 'COUNTED'
  /** Units came in (RECEBIDO). */
  | 'RECEIVED';

/** Why `updatePart` was refused. */
export type UpdatePartError = UserError & {
  readonly __typename?: 'UpdatePartError';
  /** A code for programs. */
  readonly code: UserErrorCode;
  /** Path of the field in the input. Null when the problem is not about one field. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** A message for people. */
  readonly message: Scalars['String']['output'];
};

/** The changes. A field that is left out keeps its value. */
export type UpdatePartInput = {
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The minimum of branches that get their first stock from now on, 0 to 1,000,000 (estoque mínimo). */
  readonly minimum?: InputMaybe<Scalars['Int']['input']>;
  /** Name (nome), at most 120 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Price of one unit (preço). */
  readonly price?: InputMaybe<MoneyInput>;
  /** The unit that is counted (unidade), at most 20 characters. */
  readonly unit?: InputMaybe<Scalars['String']['input']>;
};

/** Outcome of `updatePart`. */
export type UpdatePartPayload = {
  readonly __typename?: 'UpdatePartPayload';
  /** The changed part. Null when refused. */
  readonly part?: Maybe<Part>;
  /** The reasons for a refusal. Empty on success. */
  readonly userErrors: ReadonlyArray<UpdatePartError>;
};

/** How many units of a part were used. */
export type UsedPartInput = {
  /** The part. */
  readonly partId: Scalars['ID']['input'];
  /** Number of units. */
  readonly quantity: Scalars['Int']['input'];
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
  /** There are as many records as there may be. */
  | 'LIMIT_REACHED'
  /** A record that the input names does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The record has changed since it was read. Read it again. */
  | 'STALE';

/** A vehicle in stock (veículo). */
export type Vehicle = {
  readonly __typename?: 'Vehicle';
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /**
   * The work orders that prepare this vehicle of the stock, newest first (ordens de serviço). ADMIN, SALES and WORKSHOP of their
   * branches.
   */
  readonly workOrders?: Maybe<ReadonlyArray<WorkOrder>>;
};


/** A vehicle in stock (veículo). */
export type VehicleWorkOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** That a customer owned a vehicle for some time. */
export type VehicleOwnership = {
  readonly __typename?: 'VehicleOwnership';
  /** The owner. */
  readonly owner?: Maybe<Customer>;
  /** When the ownership was first known here. */
  readonly since: Scalars['DateTime']['output'];
  /** When it ended. Null while it lasts. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
};

/** Work on one vehicle (ordem de serviço). ADMIN, SALES and WORKSHOP of its branch; CUSTOMER their own. */
export type WorkOrder = {
  readonly __typename?: 'WorkOrder';
  /** Total of the lines of all revisions that were approved (total aprovado). */
  readonly approvedTotal: Money;
  /** The branch (filial). */
  readonly branch?: Maybe<Branch>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who owned the vehicle when the order was opened (cliente). A change of owner does not change it. Null for a vehicle of the stock. */
  readonly customer?: Maybe<Customer>;
  /** The customer's vehicle (veículo). Null for a vehicle of the stock, and when the caller may not see it. */
  readonly customerVehicle?: Maybe<CustomerVehicle>;
  /** What the customer asks for (solicitação). */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** What was found (diagnóstico). */
  readonly diagnosis?: Maybe<Scalars['String']['output']>;
  /** When work was finished (término). Null before. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The changes of the status, oldest first. */
  readonly history: ReadonlyArray<WorkOrderTransition>;
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Time that mechanics worked, oldest first (mão de obra). ADMIN, SALES, WORKSHOP. */
  readonly labour?: Maybe<ReadonlyArray<LabourEntry>>;
  /** Kilometres when the order was opened (quilometragem). */
  readonly mileage?: Maybe<Scalars['Int']['output']>;
  /** The statuses that the order can change to. Empty when none is left. */
  readonly nextStatuses: ReadonlyArray<WorkOrderStatus>;
  /** The user who opened the order. ADMIN and SALES see every user, others only themselves. */
  readonly openedBy?: Maybe<User>;
  /** The parts that were approved (peças). */
  readonly parts: ReadonlyArray<WorkOrderPart>;
  /** The newest revision of the quote (orçamento). Null when there is none. A CUSTOMER gets the newest that was sent. */
  readonly quote?: Maybe<Quote>;
  /** All revisions of the quote, oldest first. A CUSTOMER gets those that were sent. */
  readonly quotes: ReadonlyArray<Quote>;
  /** When work began (início). Null before. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status (situação). */
  readonly status: WorkOrderStatus;
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** The vehicle of the stock that is prepared. Null for a customer's vehicle. */
  readonly vehicle?: Maybe<Vehicle>;
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
};


/** Work on one vehicle (ordem de serviço). ADMIN, SALES and WORKSHOP of its branch; CUSTOMER their own. */
export type WorkOrderQuotesArgs = {
  revision?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of work orders (Relay connection). */
export type WorkOrderConnection = {
  readonly __typename?: 'WorkOrderConnection';
  /** The work orders with their cursors. */
  readonly edges: ReadonlyArray<WorkOrderEdge>;
  /** The work orders, without cursors. */
  readonly nodes: ReadonlyArray<WorkOrder>;
  /** The position of the page in the list. */
  readonly pageInfo: PageInfo;
  /** How many work orders the filter matches, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
};

/** The work order and its position in the list. */
export type WorkOrderEdge = {
  readonly __typename?: 'WorkOrderEdge';
  /** Opaque position, for `after` and `before`. */
  readonly cursor: Scalars['String']['output'];
  /** The work order. */
  readonly node: WorkOrder;
};

/** A filter of work orders. Conditions are joined by AND, the values of one condition by OR. */
export type WorkOrderFilter = {
  /** Orders of any of these branches (filial). Staff find only orders of their branches. */
  readonly branchId?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Orders of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Orders of this customer's vehicle. */
  readonly customerVehicleId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Orders whose newest revision of the quote has any of these statuses (situação do orçamento). Of a CUSTOMER: whose newest revision
   * that was sent has.
   */
  readonly quoteStatus?: InputMaybe<ReadonlyArray<QuoteStatus>>;
  /** Any of these statuses. */
  readonly status?: InputMaybe<ReadonlyArray<WorkOrderStatus>>;
  /** Orders that prepare this vehicle of the stock. */
  readonly vehicleId?: InputMaybe<Scalars['ID']['input']>;
};

/** A part that was approved for a work order. Lines of one part count together. */
export type WorkOrderPart = {
  readonly __typename?: 'WorkOrderPart';
  /** Whether the order waits for units of it. */
  readonly isMissing: Scalars['Boolean']['output'];
  /** Name of the part. */
  readonly name: Scalars['String']['output'];
  /** Id of the part. */
  readonly partId: Scalars['ID']['output'];
  /** Number of units that were approved. */
  readonly quantity: Scalars['Int']['output'];
  /** Number of units that were used. Null until the work is finished. */
  readonly used?: Maybe<Scalars['Int']['output']>;
};

/** How to sort work orders. */
export type WorkOrderSort = {
  /** The direction. Default: ASC. */
  readonly direction?: SortDirection;
  /** The field to sort by. */
  readonly field: WorkOrderSortField;
};

/** A field to sort work orders by. */
export type WorkOrderSortField =
  /** When the record was created. */
  | 'CREATED_AT'
  /** When the record last changed. */
  | 'UPDATED_AT';

/** The status of a work order (situação). */
export type WorkOrderStatus =
  /** The quote was approved, and its parts are reserved (APROVADA). */
  | 'APPROVED'
  /** A quote waits for the decision of the owner (AGUARDANDO APROVAÇÃO). */
  | 'AWAITING_APPROVAL'
  /** Parts are missing. The order goes on by itself when they arrive (AGUARDANDO PEÇAS). */
  | 'AWAITING_PARTS'
  /** Cancelled before the work was finished (CANCELADA). */
  | 'CANCELLED'
  /** The vehicle was handed over (ENTREGUE). */
  | 'DELIVERED'
  /** The work is done (CONCLUÍDA). */
  | 'FINISHED'
  /** The vehicle is looked at (EM DIAGNÓSTICO). */
  | 'IN_DIAGNOSIS'
  /** Work is under way (EM ANDAMENTO). */
  | 'IN_PROGRESS'
  /** A quote so far. It becomes an order when it is approved (ORÇAMENTO). */
  | 'QUOTED'
  /** The vehicle has arrived (RECEBIDA). */
  | 'RECEIVED';

/** One change of the status of a work order. */
export type WorkOrderTransition = {
  readonly __typename?: 'WorkOrderTransition';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The user who did it. Null when the system did it. ADMIN and SALES see every user, others only themselves. */
  readonly by?: Maybe<User>;
  /** The status before. Null when the order was opened. */
  readonly from?: Maybe<WorkOrderStatus>;
  /** The reason. Null when none was given. The customer can read it. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The status after. */
  readonly to: WorkOrderStatus;
};

/** A service that the workshop offers (serviço). Any role. */
export type WorkshopService = {
  readonly __typename?: 'WorkshopService';
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Opaque identifier (UUID v7). */
  readonly id: Scalars['ID']['output'];
  /** Name (nome). Unique, ignoring case and accents. */
  readonly name: Scalars['String']['output'];
  /** Price (preço). */
  readonly price: Money;
  /** How long the service takes as a rule, in minutes (tempo padrão). */
  readonly standardMinutes: Scalars['Int']['output'];
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version of the record. It grows with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Mean times of finished work orders. ADMIN, WORKSHOP. */
export type WorkshopTimes = {
  readonly __typename?: 'WorkshopTimes';
  /** Number of orders. */
  readonly count: Scalars['Int']['output'];
  /** The time of each service for which labour was noted, by name. */
  readonly services: ReadonlyArray<ServiceTime>;
  /** The time in each status, in the order of the statuses. Statuses without a time are left out. */
  readonly statuses: ReadonlyArray<StatusTime>;
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
  CustomerVehicle: CustomerVehicle;
  MyData: MyData;
  Vehicle: Vehicle;
  WorkOrder: WorkOrder;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  CustomerVehicle:
    ( { __typename: 'CustomerVehicle' }
    & GraphQLRecursivePick<FederationTypes['CustomerVehicle'], {"id":true}> );
  MyData:
    ( { __typename: 'MyData' }
    & GraphQLRecursivePick<FederationTypes['MyData'], {"id":true}> );
  Vehicle:
    ( { __typename: 'Vehicle' }
    & GraphQLRecursivePick<FederationTypes['Vehicle'], {"id":true}> );
  WorkOrder:
    ( { __typename: 'WorkOrder' }
    & GraphQLRecursivePick<FederationTypes['WorkOrder'], {"id":true}> );
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
  CancelWorkOrderError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CancelWorkOrderInput: CancelWorkOrderInput;
  CancelWorkOrderPayload: ResolverTypeWrapper<Omit<CancelWorkOrderPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['CancelWorkOrderError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  CountPartsError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CountPartsInput: CountPartsInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CountPartsPayload: ResolverTypeWrapper<Omit<CountPartsPayload, 'stock' | 'userErrors'> & { stock?: Maybe<ResolversTypes['PartStock']>, userErrors: ReadonlyArray<ResolversTypes['CountPartsError']> }>;
  CreatePartError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreatePartInput: CreatePartInput;
  CreatePartPayload: ResolverTypeWrapper<Omit<CreatePartPayload, 'part' | 'userErrors'> & { part?: Maybe<ResolversTypes['Part']>, userErrors: ReadonlyArray<ResolversTypes['CreatePartError']> }>;
  CreateQuoteError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateQuoteInput: CreateQuoteInput;
  CreateQuoteLinkError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateQuoteLinkInput: CreateQuoteLinkInput;
  CreateQuoteLinkPayload: ResolverTypeWrapper<Omit<CreateQuoteLinkPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversTypes['CreateQuoteLinkError']> }>;
  CreateQuotePayload: ResolverTypeWrapper<Omit<CreateQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['CreateQuoteError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  CreateWorkshopServiceError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  CreateWorkshopServiceInput: CreateWorkshopServiceInput;
  CreateWorkshopServicePayload: ResolverTypeWrapper<Omit<CreateWorkshopServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversTypes['WorkshopService']>, userErrors: ReadonlyArray<ResolversTypes['CreateWorkshopServiceError']> }>;
  CurrencyCode: CurrencyCode;
  Customer: ResolverTypeWrapper<Omit<Customer, 'vehicles' | 'workOrders'> & { vehicles?: Maybe<ReadonlyArray<ResolversTypes['CustomerVehicle']>>, workOrders?: Maybe<ReadonlyArray<ResolversTypes['WorkOrder']>> }>;
  CustomerVehicle: ResolverTypeWrapper<CustomerVehicleModel>;
  CustomerVehicleConnection: ResolverTypeWrapper<CustomerVehiclePageModel>;
  CustomerVehicleEdge: ResolverTypeWrapper<Omit<CustomerVehicleEdge, 'node'> & { node: ResolversTypes['CustomerVehicle'] }>;
  CustomerVehicleFilter: CustomerVehicleFilter;
  CustomerVehicleSort: CustomerVehicleSort;
  CustomerVehicleSortField: CustomerVehicleSortField;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateRange: DateRange;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DecideQuoteByLinkError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  DecideQuoteByLinkInput: DecideQuoteByLinkInput;
  DecideQuoteByLinkPayload: ResolverTypeWrapper<Omit<DecideQuoteByLinkPayload, 'quote' | 'userErrors'> & { quote?: Maybe<ResolversTypes['LinkedQuote']>, userErrors: ReadonlyArray<ResolversTypes['DecideQuoteByLinkError']> }>;
  DecideQuoteError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  DecideQuoteInput: DecideQuoteInput;
  DecideQuotePayload: ResolverTypeWrapper<Omit<DecideQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['DecideQuoteError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  DecisionChannel: DecisionChannel;
  DeliverWorkError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  DeliverWorkPayload: ResolverTypeWrapper<Omit<DeliverWorkPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['DeliverWorkError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  DiagnoseError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  DiagnoseInput: DiagnoseInput;
  DiagnosePayload: ResolverTypeWrapper<Omit<DiagnosePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['DiagnoseError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  FinishWorkError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  FinishWorkInput: FinishWorkInput;
  FinishWorkPayload: ResolverTypeWrapper<Omit<FinishWorkPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['FinishWorkError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  ForgetCustomerInput: ForgetCustomerInput;
  ForgetWorkshopCustomerPayload: ResolverTypeWrapper<ForgetWorkshopCustomerPayload>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  LabourEntry: ResolverTypeWrapper<LabourEntryModel>;
  LinkedQuote: ResolverTypeWrapper<LinkedQuoteModel>;
  LogLabourError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  LogLabourInput: LogLabourInput;
  LogLabourPayload: ResolverTypeWrapper<Omit<LogLabourPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['LogLabourError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  Money: ResolverTypeWrapper<MoneyModel>;
  MoneyInput: MoneyInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MyData: ResolverTypeWrapper<OwnDataModel>;
  OpenWorkOrderError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  OpenWorkOrderInput: OpenWorkOrderInput;
  OpenWorkOrderPayload: ResolverTypeWrapper<Omit<OpenWorkOrderPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['OpenWorkOrderError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Part: ResolverTypeWrapper<PartModel>;
  PartConnection: ResolverTypeWrapper<PartPageModel>;
  PartEdge: ResolverTypeWrapper<Omit<PartEdge, 'node'> & { node: ResolversTypes['Part'] }>;
  PartFilter: PartFilter;
  PartReservation: ResolverTypeWrapper<StockClaimModel>;
  PartSort: PartSort;
  PartSortField: PartSortField;
  PartStock: ResolverTypeWrapper<PartStockModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Quote: ResolverTypeWrapper<QuoteOfOrderModel>;
  QuoteDecision: QuoteDecision;
  QuoteLine: ResolverTypeWrapper<LineOfQuoteModel>;
  QuoteLineKind: QuoteLineKind;
  QuoteLink: ResolverTypeWrapper<QuoteLink>;
  QuotePartInput: QuotePartInput;
  QuoteServiceInput: QuoteServiceInput;
  QuoteStatus: QuoteStatus;
  ReceivePartsError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ReceivePartsInput: ReceivePartsInput;
  ReceivePartsPayload: ResolverTypeWrapper<Omit<ReceivePartsPayload, 'stock' | 'userErrors'> & { stock?: Maybe<ResolversTypes['PartStock']>, userErrors: ReadonlyArray<ResolversTypes['ReceivePartsError']> }>;
  RegisterVehicleError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  RegisterVehicleInput: RegisterVehicleInput;
  RegisterVehiclePayload: ResolverTypeWrapper<Omit<RegisterVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversTypes['RegisterVehicleError']>, vehicle?: Maybe<ResolversTypes['CustomerVehicle']> }>;
  ReviseQuoteError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  ReviseQuoteInput: ReviseQuoteInput;
  ReviseQuotePayload: ResolverTypeWrapper<Omit<ReviseQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['ReviseQuoteError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  SendQuoteError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  SendQuoteInput: SendQuoteInput;
  SendQuotePayload: ResolverTypeWrapper<Omit<SendQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['SendQuoteError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  ServiceTime: ResolverTypeWrapper<ServiceTimeModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SortDirection: SortDirection;
  StartWorkError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  StartWorkPayload: ResolverTypeWrapper<Omit<StartWorkPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversTypes['StartWorkError']>, workOrder?: Maybe<ResolversTypes['WorkOrder']> }>;
  StatusTime: ResolverTypeWrapper<StatusTime>;
  StockEntry: ResolverTypeWrapper<StockEntryModel>;
  StockEntryKind: StockEntryKind;
  UpdatePartError: ResolverTypeWrapper<import('@autograph/kernel').Refusal<UserErrorCode>>;
  UpdatePartInput: UpdatePartInput;
  UpdatePartPayload: ResolverTypeWrapper<Omit<UpdatePartPayload, 'part' | 'userErrors'> & { part?: Maybe<ResolversTypes['Part']>, userErrors: ReadonlyArray<ResolversTypes['UpdatePartError']> }>;
  UsedPartInput: UsedPartInput;
  User: ResolverTypeWrapper<User>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  UserErrorCode: UserErrorCode;
  Vehicle: ResolverTypeWrapper<Omit<Vehicle, 'workOrders'> & { workOrders?: Maybe<ReadonlyArray<ResolversTypes['WorkOrder']>> }>;
  VehicleOwnership: ResolverTypeWrapper<Omit<VehicleOwnership, 'owner'> & { owner?: Maybe<ResolversTypes['Customer']> }>;
  WorkOrder: ResolverTypeWrapper<WorkOrderModel>;
  WorkOrderConnection: ResolverTypeWrapper<WorkOrderPageModel>;
  WorkOrderEdge: ResolverTypeWrapper<Omit<WorkOrderEdge, 'node'> & { node: ResolversTypes['WorkOrder'] }>;
  WorkOrderFilter: WorkOrderFilter;
  WorkOrderPart: ResolverTypeWrapper<WorkOrderPart>;
  WorkOrderSort: WorkOrderSort;
  WorkOrderSortField: WorkOrderSortField;
  WorkOrderStatus: WorkOrderStatus;
  WorkOrderTransition: ResolverTypeWrapper<OrderTransitionModel>;
  WorkshopService: ResolverTypeWrapper<WorkshopServiceModel>;
  WorkshopTimes: ResolverTypeWrapper<WorkshopTimesModel>;
  rateLimit__Class: RateLimit__Class;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Branch: Branch;
  ID: Scalars['ID']['output'];
  CancelWorkOrderError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CancelWorkOrderInput: CancelWorkOrderInput;
  CancelWorkOrderPayload: Omit<CancelWorkOrderPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['CancelWorkOrderError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  CountPartsError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CountPartsInput: CountPartsInput;
  Int: Scalars['Int']['output'];
  CountPartsPayload: Omit<CountPartsPayload, 'stock' | 'userErrors'> & { stock?: Maybe<ResolversParentTypes['PartStock']>, userErrors: ReadonlyArray<ResolversParentTypes['CountPartsError']> };
  CreatePartError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreatePartInput: CreatePartInput;
  CreatePartPayload: Omit<CreatePartPayload, 'part' | 'userErrors'> & { part?: Maybe<ResolversParentTypes['Part']>, userErrors: ReadonlyArray<ResolversParentTypes['CreatePartError']> };
  CreateQuoteError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateQuoteInput: CreateQuoteInput;
  CreateQuoteLinkError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateQuoteLinkInput: CreateQuoteLinkInput;
  CreateQuoteLinkPayload: Omit<CreateQuoteLinkPayload, 'userErrors'> & { userErrors: ReadonlyArray<ResolversParentTypes['CreateQuoteLinkError']> };
  CreateQuotePayload: Omit<CreateQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['CreateQuoteError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  CreateWorkshopServiceError: import('@autograph/kernel').Refusal<UserErrorCode>;
  CreateWorkshopServiceInput: CreateWorkshopServiceInput;
  CreateWorkshopServicePayload: Omit<CreateWorkshopServicePayload, 'service' | 'userErrors'> & { service?: Maybe<ResolversParentTypes['WorkshopService']>, userErrors: ReadonlyArray<ResolversParentTypes['CreateWorkshopServiceError']> };
  Customer: Omit<Customer, 'vehicles' | 'workOrders'> & { vehicles?: Maybe<ReadonlyArray<ResolversParentTypes['CustomerVehicle']>>, workOrders?: Maybe<ReadonlyArray<ResolversParentTypes['WorkOrder']>> } | FederationReferenceTypes['Customer'];
  CustomerVehicle: CustomerVehicleModel;
  CustomerVehicleConnection: CustomerVehiclePageModel;
  CustomerVehicleEdge: Omit<CustomerVehicleEdge, 'node'> & { node: ResolversParentTypes['CustomerVehicle'] };
  CustomerVehicleFilter: CustomerVehicleFilter;
  CustomerVehicleSort: CustomerVehicleSort;
  Date: Scalars['Date']['output'];
  DateRange: DateRange;
  DateTime: Scalars['DateTime']['output'];
  DecideQuoteByLinkError: import('@autograph/kernel').Refusal<UserErrorCode>;
  DecideQuoteByLinkInput: DecideQuoteByLinkInput;
  DecideQuoteByLinkPayload: Omit<DecideQuoteByLinkPayload, 'quote' | 'userErrors'> & { quote?: Maybe<ResolversParentTypes['LinkedQuote']>, userErrors: ReadonlyArray<ResolversParentTypes['DecideQuoteByLinkError']> };
  DecideQuoteError: import('@autograph/kernel').Refusal<UserErrorCode>;
  DecideQuoteInput: DecideQuoteInput;
  DecideQuotePayload: Omit<DecideQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['DecideQuoteError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  Decimal: Scalars['Decimal']['output'];
  DeliverWorkError: import('@autograph/kernel').Refusal<UserErrorCode>;
  DeliverWorkPayload: Omit<DeliverWorkPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['DeliverWorkError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  DiagnoseError: import('@autograph/kernel').Refusal<UserErrorCode>;
  DiagnoseInput: DiagnoseInput;
  DiagnosePayload: Omit<DiagnosePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['DiagnoseError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  FinishWorkError: import('@autograph/kernel').Refusal<UserErrorCode>;
  FinishWorkInput: FinishWorkInput;
  FinishWorkPayload: Omit<FinishWorkPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['FinishWorkError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  ForgetCustomerInput: ForgetCustomerInput;
  ForgetWorkshopCustomerPayload: ForgetWorkshopCustomerPayload;
  JSON: Scalars['JSON']['output'];
  LabourEntry: LabourEntryModel;
  LinkedQuote: LinkedQuoteModel;
  LogLabourError: import('@autograph/kernel').Refusal<UserErrorCode>;
  LogLabourInput: LogLabourInput;
  LogLabourPayload: Omit<LogLabourPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['LogLabourError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  Money: MoneyModel;
  MoneyInput: MoneyInput;
  Mutation: Record<PropertyKey, never>;
  MyData: OwnDataModel;
  OpenWorkOrderError: import('@autograph/kernel').Refusal<UserErrorCode>;
  OpenWorkOrderInput: OpenWorkOrderInput;
  OpenWorkOrderPayload: Omit<OpenWorkOrderPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['OpenWorkOrderError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  PageInfo: PageInfo;
  Part: PartModel;
  PartConnection: PartPageModel;
  PartEdge: Omit<PartEdge, 'node'> & { node: ResolversParentTypes['Part'] };
  PartFilter: PartFilter;
  PartReservation: StockClaimModel;
  PartSort: PartSort;
  PartStock: PartStockModel;
  Query: Record<PropertyKey, never>;
  Quote: QuoteOfOrderModel;
  QuoteLine: LineOfQuoteModel;
  QuoteLink: QuoteLink;
  QuotePartInput: QuotePartInput;
  QuoteServiceInput: QuoteServiceInput;
  ReceivePartsError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ReceivePartsInput: ReceivePartsInput;
  ReceivePartsPayload: Omit<ReceivePartsPayload, 'stock' | 'userErrors'> & { stock?: Maybe<ResolversParentTypes['PartStock']>, userErrors: ReadonlyArray<ResolversParentTypes['ReceivePartsError']> };
  RegisterVehicleError: import('@autograph/kernel').Refusal<UserErrorCode>;
  RegisterVehicleInput: RegisterVehicleInput;
  RegisterVehiclePayload: Omit<RegisterVehiclePayload, 'userErrors' | 'vehicle'> & { userErrors: ReadonlyArray<ResolversParentTypes['RegisterVehicleError']>, vehicle?: Maybe<ResolversParentTypes['CustomerVehicle']> };
  ReviseQuoteError: import('@autograph/kernel').Refusal<UserErrorCode>;
  ReviseQuoteInput: ReviseQuoteInput;
  ReviseQuotePayload: Omit<ReviseQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['ReviseQuoteError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  SendQuoteError: import('@autograph/kernel').Refusal<UserErrorCode>;
  SendQuoteInput: SendQuoteInput;
  SendQuotePayload: Omit<SendQuotePayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['SendQuoteError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  ServiceTime: ServiceTimeModel;
  Float: Scalars['Float']['output'];
  StartWorkError: import('@autograph/kernel').Refusal<UserErrorCode>;
  StartWorkPayload: Omit<StartWorkPayload, 'userErrors' | 'workOrder'> & { userErrors: ReadonlyArray<ResolversParentTypes['StartWorkError']>, workOrder?: Maybe<ResolversParentTypes['WorkOrder']> };
  StatusTime: StatusTime;
  StockEntry: StockEntryModel;
  UpdatePartError: import('@autograph/kernel').Refusal<UserErrorCode>;
  UpdatePartInput: UpdatePartInput;
  UpdatePartPayload: Omit<UpdatePartPayload, 'part' | 'userErrors'> & { part?: Maybe<ResolversParentTypes['Part']>, userErrors: ReadonlyArray<ResolversParentTypes['UpdatePartError']> };
  UsedPartInput: UsedPartInput;
  User: User;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  Vehicle: Omit<Vehicle, 'workOrders'> & { workOrders?: Maybe<ReadonlyArray<ResolversParentTypes['WorkOrder']>> } | FederationReferenceTypes['Vehicle'];
  VehicleOwnership: Omit<VehicleOwnership, 'owner'> & { owner?: Maybe<ResolversParentTypes['Customer']> };
  WorkOrder: WorkOrderModel;
  WorkOrderConnection: WorkOrderPageModel;
  WorkOrderEdge: Omit<WorkOrderEdge, 'node'> & { node: ResolversParentTypes['WorkOrder'] };
  WorkOrderFilter: WorkOrderFilter;
  WorkOrderPart: WorkOrderPart;
  WorkOrderSort: WorkOrderSort;
  WorkOrderTransition: OrderTransitionModel;
  WorkshopService: WorkshopServiceModel;
  WorkshopTimes: WorkshopTimesModel;
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

export type CancelWorkOrderErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CancelWorkOrderError'] = ResolversParentTypes['CancelWorkOrderError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelWorkOrderPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CancelWorkOrderPayload'] = ResolversParentTypes['CancelWorkOrderPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CancelWorkOrderError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type CountPartsErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CountPartsError'] = ResolversParentTypes['CountPartsError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountPartsPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CountPartsPayload'] = ResolversParentTypes['CountPartsPayload']> = {
  stock?: Resolver<Maybe<ResolversTypes['PartStock']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CountPartsError']>, ParentType, ContextType>;
};

export type CreatePartErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreatePartError'] = ResolversParentTypes['CreatePartError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreatePartPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreatePartPayload'] = ResolversParentTypes['CreatePartPayload']> = {
  part?: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreatePartError']>, ParentType, ContextType>;
};

export type CreateQuoteErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateQuoteError'] = ResolversParentTypes['CreateQuoteError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateQuoteLinkErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateQuoteLinkError'] = ResolversParentTypes['CreateQuoteLinkError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateQuoteLinkPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateQuoteLinkPayload'] = ResolversParentTypes['CreateQuoteLinkPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['QuoteLink']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateQuoteLinkError']>, ParentType, ContextType>;
};

export type CreateQuotePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateQuotePayload'] = ResolversParentTypes['CreateQuotePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateQuoteError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type CreateWorkshopServiceErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateWorkshopServiceError'] = ResolversParentTypes['CreateWorkshopServiceError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateWorkshopServicePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CreateWorkshopServicePayload'] = ResolversParentTypes['CreateWorkshopServicePayload']> = {
  service?: Resolver<Maybe<ResolversTypes['WorkshopService']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CreateWorkshopServiceError']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  vehicles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CustomerVehicle']>>, ParentType, ContextType>;
  workOrders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkOrder']>>, ParentType, ContextType, RequireFields<CustomerWorkOrdersArgs, 'first'>>;
};

export type CustomerVehicleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CustomerVehicle'] = ResolversParentTypes['CustomerVehicle'], FederationReferenceType extends FederationReferenceTypes['CustomerVehicle'] = FederationReferenceTypes['CustomerVehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomerVehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  boughtAs?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  make?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mileage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  owners?: Resolver<Maybe<ReadonlyArray<ResolversTypes['VehicleOwnership']>>, ParentType, ContextType>;
  plate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workOrders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkOrder']>>, ParentType, ContextType, RequireFields<CustomerVehicleWorkOrdersArgs, 'first'>>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerVehicleConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CustomerVehicleConnection'] = ResolversParentTypes['CustomerVehicleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerVehicleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CustomerVehicle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerVehicleEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['CustomerVehicleEdge'] = ResolversParentTypes['CustomerVehicleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerVehicle'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DecideQuoteByLinkErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DecideQuoteByLinkError'] = ResolversParentTypes['DecideQuoteByLinkError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideQuoteByLinkPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DecideQuoteByLinkPayload'] = ResolversParentTypes['DecideQuoteByLinkPayload']> = {
  quote?: Resolver<Maybe<ResolversTypes['LinkedQuote']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DecideQuoteByLinkError']>, ParentType, ContextType>;
};

export type DecideQuoteErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DecideQuoteError'] = ResolversParentTypes['DecideQuoteError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DecideQuotePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DecideQuotePayload'] = ResolversParentTypes['DecideQuotePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DecideQuoteError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type DeliverWorkErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeliverWorkError'] = ResolversParentTypes['DeliverWorkError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliverWorkPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DeliverWorkPayload'] = ResolversParentTypes['DeliverWorkPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DeliverWorkError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type DiagnoseErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DiagnoseError'] = ResolversParentTypes['DiagnoseError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DiagnosePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['DiagnosePayload'] = ResolversParentTypes['DiagnosePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['DiagnoseError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type FinishWorkErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['FinishWorkError'] = ResolversParentTypes['FinishWorkError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FinishWorkPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['FinishWorkPayload'] = ResolversParentTypes['FinishWorkPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['FinishWorkError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type ForgetWorkshopCustomerPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ForgetWorkshopCustomerPayload'] = ResolversParentTypes['ForgetWorkshopCustomerPayload']> = {
  undecided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type LabourEntryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LabourEntry'] = ResolversParentTypes['LabourEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  mechanic?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LinkedQuoteResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LinkedQuote'] = ResolversParentTypes['LinkedQuote']> = {
  approvedTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  branchName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  branchPhone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['QuoteLine']>, ParentType, ContextType>;
  make?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  mayDecide?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['QuoteStatus'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LogLabourErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LogLabourError'] = ResolversParentTypes['LogLabourError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LogLabourPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['LogLabourPayload'] = ResolversParentTypes['LogLabourPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['LogLabourError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelWorkOrder?: Resolver<Maybe<ResolversTypes['CancelWorkOrderPayload']>, ParentType, ContextType, RequireFields<MutationCancelWorkOrderArgs, 'id'>>;
  countParts?: Resolver<Maybe<ResolversTypes['CountPartsPayload']>, ParentType, ContextType, RequireFields<MutationCountPartsArgs, 'input'>>;
  createPart?: Resolver<Maybe<ResolversTypes['CreatePartPayload']>, ParentType, ContextType, RequireFields<MutationCreatePartArgs, 'input'>>;
  createQuote?: Resolver<Maybe<ResolversTypes['CreateQuotePayload']>, ParentType, ContextType, RequireFields<MutationCreateQuoteArgs, 'input'>>;
  createQuoteLink?: Resolver<Maybe<ResolversTypes['CreateQuoteLinkPayload']>, ParentType, ContextType, RequireFields<MutationCreateQuoteLinkArgs, 'id' | 'input'>>;
  createWorkshopService?: Resolver<Maybe<ResolversTypes['CreateWorkshopServicePayload']>, ParentType, ContextType, RequireFields<MutationCreateWorkshopServiceArgs, 'input'>>;
  decideQuote?: Resolver<Maybe<ResolversTypes['DecideQuotePayload']>, ParentType, ContextType, RequireFields<MutationDecideQuoteArgs, 'id' | 'input'>>;
  decideQuoteByLink?: Resolver<Maybe<ResolversTypes['DecideQuoteByLinkPayload']>, ParentType, ContextType, RequireFields<MutationDecideQuoteByLinkArgs, 'input'>>;
  deliverWork?: Resolver<Maybe<ResolversTypes['DeliverWorkPayload']>, ParentType, ContextType, RequireFields<MutationDeliverWorkArgs, 'id'>>;
  diagnose?: Resolver<Maybe<ResolversTypes['DiagnosePayload']>, ParentType, ContextType, RequireFields<MutationDiagnoseArgs, 'id' | 'input'>>;
  finishWork?: Resolver<Maybe<ResolversTypes['FinishWorkPayload']>, ParentType, ContextType, RequireFields<MutationFinishWorkArgs, 'id'>>;
  forgetWorkshopCustomer?: Resolver<Maybe<ResolversTypes['ForgetWorkshopCustomerPayload']>, ParentType, ContextType, RequireFields<MutationForgetWorkshopCustomerArgs, 'input'>>;
  logLabour?: Resolver<Maybe<ResolversTypes['LogLabourPayload']>, ParentType, ContextType, RequireFields<MutationLogLabourArgs, 'id' | 'input'>>;
  openWorkOrder?: Resolver<Maybe<ResolversTypes['OpenWorkOrderPayload']>, ParentType, ContextType, RequireFields<MutationOpenWorkOrderArgs, 'input'>>;
  receiveParts?: Resolver<Maybe<ResolversTypes['ReceivePartsPayload']>, ParentType, ContextType, RequireFields<MutationReceivePartsArgs, 'input'>>;
  registerVehicle?: Resolver<Maybe<ResolversTypes['RegisterVehiclePayload']>, ParentType, ContextType, RequireFields<MutationRegisterVehicleArgs, 'input'>>;
  reviseQuote?: Resolver<Maybe<ResolversTypes['ReviseQuotePayload']>, ParentType, ContextType, RequireFields<MutationReviseQuoteArgs, 'id' | 'input'>>;
  sendQuote?: Resolver<Maybe<ResolversTypes['SendQuotePayload']>, ParentType, ContextType, RequireFields<MutationSendQuoteArgs, 'id' | 'input'>>;
  startWork?: Resolver<Maybe<ResolversTypes['StartWorkPayload']>, ParentType, ContextType, RequireFields<MutationStartWorkArgs, 'id'>>;
  updatePart?: Resolver<Maybe<ResolversTypes['UpdatePartPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePartArgs, 'id' | 'input'>>;
};

export type MyDataResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['MyData'] = ResolversParentTypes['MyData'], FederationReferenceType extends FederationReferenceTypes['MyData'] = FederationReferenceTypes['MyData']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MyData']> | FederationReferenceType, FederationReferenceType, ContextType>;
  customerVehicles?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workOrders?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type OpenWorkOrderErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['OpenWorkOrderError'] = ResolversParentTypes['OpenWorkOrderError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OpenWorkOrderPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['OpenWorkOrderPayload'] = ResolversParentTypes['OpenWorkOrderPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['OpenWorkOrderError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Part'] = ResolversParentTypes['Part']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stock?: Resolver<ReadonlyArray<ResolversTypes['PartStock']>, ParentType, ContextType, Partial<PartStockArgs>>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PartConnection'] = ResolversParentTypes['PartConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Part']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PartEdge'] = ResolversParentTypes['PartEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Part'], ParentType, ContextType>;
};

export type PartReservationResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PartReservation'] = ResolversParentTypes['PartReservation']> = {
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type PartStockResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['PartStock'] = ResolversParentTypes['PartStock']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isLow?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  ledger?: Resolver<ReadonlyArray<ResolversTypes['StockEntry']>, ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reservations?: Resolver<ReadonlyArray<ResolversTypes['PartReservation']>, ParentType, ContextType, RequireFields<PartStockReservationsArgs, 'first'>>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  customerVehicle?: Resolver<Maybe<ResolversTypes['CustomerVehicle']>, ParentType, ContextType, RequireFields<QueryCustomerVehicleArgs, 'id'>>;
  customerVehicles?: Resolver<Maybe<ResolversTypes['CustomerVehicleConnection']>, ParentType, ContextType, Partial<QueryCustomerVehiclesArgs>>;
  part?: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType, RequireFields<QueryPartArgs, 'id'>>;
  parts?: Resolver<Maybe<ResolversTypes['PartConnection']>, ParentType, ContextType, Partial<QueryPartsArgs>>;
  quoteByLink?: Resolver<Maybe<ResolversTypes['LinkedQuote']>, ParentType, ContextType, RequireFields<QueryQuoteByLinkArgs, 'token'>>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType, RequireFields<QueryWorkOrderArgs, 'id'>>;
  workOrders?: Resolver<Maybe<ResolversTypes['WorkOrderConnection']>, ParentType, ContextType, Partial<QueryWorkOrdersArgs>>;
  workshopService?: Resolver<Maybe<ResolversTypes['WorkshopService']>, ParentType, ContextType, RequireFields<QueryWorkshopServiceArgs, 'id'>>;
  workshopServices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkshopService']>>, ParentType, ContextType>;
  workshopTimes?: Resolver<Maybe<ResolversTypes['WorkshopTimes']>, ParentType, ContextType, Partial<QueryWorkshopTimesArgs>>;
};

export type QuoteResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Quote'] = ResolversParentTypes['Quote']> = {
  approvedTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['DecisionChannel']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['QuoteLine']>, ParentType, ContextType>;
  nextStatuses?: Resolver<ReadonlyArray<ResolversTypes['QuoteStatus']>, ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['QuoteStatus'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type QuoteLineResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['QuoteLine'] = ResolversParentTypes['QuoteLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isApproved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  itemId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['QuoteLineKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QuoteLinkResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['QuoteLink'] = ResolversParentTypes['QuoteLink']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReceivePartsErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReceivePartsError'] = ResolversParentTypes['ReceivePartsError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceivePartsPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReceivePartsPayload'] = ResolversParentTypes['ReceivePartsPayload']> = {
  stock?: Resolver<Maybe<ResolversTypes['PartStock']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReceivePartsError']>, ParentType, ContextType>;
};

export type RegisterVehicleErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RegisterVehicleError'] = ResolversParentTypes['RegisterVehicleError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegisterVehiclePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['RegisterVehiclePayload'] = ResolversParentTypes['RegisterVehiclePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['RegisterVehicleError']>, ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['CustomerVehicle']>, ParentType, ContextType>;
};

export type ReviseQuoteErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReviseQuoteError'] = ResolversParentTypes['ReviseQuoteError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviseQuotePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ReviseQuotePayload'] = ResolversParentTypes['ReviseQuotePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReviseQuoteError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type SendQuoteErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SendQuoteError'] = ResolversParentTypes['SendQuoteError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SendQuotePayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['SendQuotePayload'] = ResolversParentTypes['SendQuotePayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['SendQuoteError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type ServiceTimeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['ServiceTime'] = ResolversParentTypes['ServiceTime']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['WorkshopService'], ParentType, ContextType>;
};

export type StartWorkErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['StartWorkError'] = ResolversParentTypes['StartWorkError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StartWorkPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['StartWorkPayload'] = ResolversParentTypes['StartWorkPayload']> = {
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['StartWorkError']>, ParentType, ContextType>;
  workOrder?: Resolver<Maybe<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
};

export type StatusTimeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['StatusTime'] = ResolversParentTypes['StatusTime']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  meanMinutes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkOrderStatus'], ParentType, ContextType>;
};

export type StockEntryResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['StockEntry'] = ResolversParentTypes['StockEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockEntryKind'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpdatePartErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdatePartError'] = ResolversParentTypes['UpdatePartError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdatePartPayloadResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UpdatePartPayload'] = ResolversParentTypes['UpdatePartPayload']> = {
  part?: Resolver<Maybe<ResolversTypes['Part']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UpdatePartError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType?: TypeResolveFn<'CancelWorkOrderError' | 'CountPartsError' | 'CreatePartError' | 'CreateQuoteError' | 'CreateQuoteLinkError' | 'CreateWorkshopServiceError' | 'DecideQuoteByLinkError' | 'DecideQuoteError' | 'DeliverWorkError' | 'DiagnoseError' | 'FinishWorkError' | 'LogLabourError' | 'OpenWorkOrderError' | 'ReceivePartsError' | 'RegisterVehicleError' | 'ReviseQuoteError' | 'SendQuoteError' | 'StartWorkError' | 'UpdatePartError', ParentType, ContextType>;
};

export type VehicleResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['Vehicle'] = ResolversParentTypes['Vehicle'], FederationReferenceType extends FederationReferenceTypes['Vehicle'] = FederationReferenceTypes['Vehicle']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Vehicle']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  workOrders?: Resolver<Maybe<ReadonlyArray<ResolversTypes['WorkOrder']>>, ParentType, ContextType, RequireFields<VehicleWorkOrdersArgs, 'first'>>;
};

export type VehicleOwnershipResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['VehicleOwnership'] = ResolversParentTypes['VehicleOwnership']> = {
  owner?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WorkOrderResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['WorkOrder'] = ResolversParentTypes['WorkOrder'], FederationReferenceType extends FederationReferenceTypes['WorkOrder'] = FederationReferenceTypes['WorkOrder']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkOrder']> | FederationReferenceType, FederationReferenceType, ContextType>;
  approvedTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  branch?: Resolver<Maybe<ResolversTypes['Branch']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  customerVehicle?: Resolver<Maybe<ResolversTypes['CustomerVehicle']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diagnosis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['WorkOrderTransition']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  labour?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LabourEntry']>>, ParentType, ContextType>;
  mileage?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextStatuses?: Resolver<ReadonlyArray<ResolversTypes['WorkOrderStatus']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['WorkOrderPart']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['Quote']>, ParentType, ContextType>;
  quotes?: Resolver<ReadonlyArray<ResolversTypes['Quote']>, ParentType, ContextType, Partial<WorkOrderQuotesArgs>>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['WorkOrderStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  vehicle?: Resolver<Maybe<ResolversTypes['Vehicle']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkOrderConnectionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['WorkOrderConnection'] = ResolversParentTypes['WorkOrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkOrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkOrder']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkOrderEdgeResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['WorkOrderEdge'] = ResolversParentTypes['WorkOrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkOrder'], ParentType, ContextType>;
};

export type WorkOrderPartResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['WorkOrderPart'] = ResolversParentTypes['WorkOrderPart']> = {
  isMissing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  used?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkOrderTransitionResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['WorkOrderTransition'] = ResolversParentTypes['WorkOrderTransition']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['WorkOrderStatus']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['WorkOrderStatus'], ParentType, ContextType>;
};

export type WorkshopServiceResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['WorkshopService'] = ResolversParentTypes['WorkshopService']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  standardMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WorkshopTimesResolvers<ContextType = ContextModel, ParentType extends ResolversParentTypes['WorkshopTimes'] = ResolversParentTypes['WorkshopTimes']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  services?: Resolver<ReadonlyArray<ResolversTypes['ServiceTime']>, ParentType, ContextType>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['StatusTime']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = ContextModel> = {
  Branch?: BranchResolvers<ContextType>;
  CancelWorkOrderError?: CancelWorkOrderErrorResolvers<ContextType>;
  CancelWorkOrderPayload?: CancelWorkOrderPayloadResolvers<ContextType>;
  CountPartsError?: CountPartsErrorResolvers<ContextType>;
  CountPartsPayload?: CountPartsPayloadResolvers<ContextType>;
  CreatePartError?: CreatePartErrorResolvers<ContextType>;
  CreatePartPayload?: CreatePartPayloadResolvers<ContextType>;
  CreateQuoteError?: CreateQuoteErrorResolvers<ContextType>;
  CreateQuoteLinkError?: CreateQuoteLinkErrorResolvers<ContextType>;
  CreateQuoteLinkPayload?: CreateQuoteLinkPayloadResolvers<ContextType>;
  CreateQuotePayload?: CreateQuotePayloadResolvers<ContextType>;
  CreateWorkshopServiceError?: CreateWorkshopServiceErrorResolvers<ContextType>;
  CreateWorkshopServicePayload?: CreateWorkshopServicePayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerVehicle?: CustomerVehicleResolvers<ContextType>;
  CustomerVehicleConnection?: CustomerVehicleConnectionResolvers<ContextType>;
  CustomerVehicleEdge?: CustomerVehicleEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DecideQuoteByLinkError?: DecideQuoteByLinkErrorResolvers<ContextType>;
  DecideQuoteByLinkPayload?: DecideQuoteByLinkPayloadResolvers<ContextType>;
  DecideQuoteError?: DecideQuoteErrorResolvers<ContextType>;
  DecideQuotePayload?: DecideQuotePayloadResolvers<ContextType>;
  Decimal?: GraphQLScalarType;
  DeliverWorkError?: DeliverWorkErrorResolvers<ContextType>;
  DeliverWorkPayload?: DeliverWorkPayloadResolvers<ContextType>;
  DiagnoseError?: DiagnoseErrorResolvers<ContextType>;
  DiagnosePayload?: DiagnosePayloadResolvers<ContextType>;
  FinishWorkError?: FinishWorkErrorResolvers<ContextType>;
  FinishWorkPayload?: FinishWorkPayloadResolvers<ContextType>;
  ForgetWorkshopCustomerPayload?: ForgetWorkshopCustomerPayloadResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  LabourEntry?: LabourEntryResolvers<ContextType>;
  LinkedQuote?: LinkedQuoteResolvers<ContextType>;
  LogLabourError?: LogLabourErrorResolvers<ContextType>;
  LogLabourPayload?: LogLabourPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  MyData?: MyDataResolvers<ContextType>;
  OpenWorkOrderError?: OpenWorkOrderErrorResolvers<ContextType>;
  OpenWorkOrderPayload?: OpenWorkOrderPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Part?: PartResolvers<ContextType>;
  PartConnection?: PartConnectionResolvers<ContextType>;
  PartEdge?: PartEdgeResolvers<ContextType>;
  PartReservation?: PartReservationResolvers<ContextType>;
  PartStock?: PartStockResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Quote?: QuoteResolvers<ContextType>;
  QuoteLine?: QuoteLineResolvers<ContextType>;
  QuoteLink?: QuoteLinkResolvers<ContextType>;
  ReceivePartsError?: ReceivePartsErrorResolvers<ContextType>;
  ReceivePartsPayload?: ReceivePartsPayloadResolvers<ContextType>;
  RegisterVehicleError?: RegisterVehicleErrorResolvers<ContextType>;
  RegisterVehiclePayload?: RegisterVehiclePayloadResolvers<ContextType>;
  ReviseQuoteError?: ReviseQuoteErrorResolvers<ContextType>;
  ReviseQuotePayload?: ReviseQuotePayloadResolvers<ContextType>;
  SendQuoteError?: SendQuoteErrorResolvers<ContextType>;
  SendQuotePayload?: SendQuotePayloadResolvers<ContextType>;
  ServiceTime?: ServiceTimeResolvers<ContextType>;
  StartWorkError?: StartWorkErrorResolvers<ContextType>;
  StartWorkPayload?: StartWorkPayloadResolvers<ContextType>;
  StatusTime?: StatusTimeResolvers<ContextType>;
  StockEntry?: StockEntryResolvers<ContextType>;
  UpdatePartError?: UpdatePartErrorResolvers<ContextType>;
  UpdatePartPayload?: UpdatePartPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Vehicle?: VehicleResolvers<ContextType>;
  VehicleOwnership?: VehicleOwnershipResolvers<ContextType>;
  WorkOrder?: WorkOrderResolvers<ContextType>;
  WorkOrderConnection?: WorkOrderConnectionResolvers<ContextType>;
  WorkOrderEdge?: WorkOrderEdgeResolvers<ContextType>;
  WorkOrderPart?: WorkOrderPartResolvers<ContextType>;
  WorkOrderTransition?: WorkOrderTransitionResolvers<ContextType>;
  WorkshopService?: WorkshopServiceResolvers<ContextType>;
  WorkshopTimes?: WorkshopTimesResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = ContextModel> = {
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
};
