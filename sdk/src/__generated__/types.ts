/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Remarks to an approval. */
export type ApproveSaleInput = {
  /** Remarks (observações); replace those of the sale. */
  readonly notes?: string | null | undefined;
};

/** What can happen to an account or a session. */
export type AuditAction =
  /** An account was made. */
  | 'ACCOUNT_CREATED'
  /** A person had themself erased. */
  | 'ACCOUNT_ERASED'
  /** An attempt was turned away unchecked, as too many had failed before it. */
  | 'LOGIN_DELAYED'
  /** A log-in failed: no such account, a wrong password, or a person who may not log in. */
  | 'LOGIN_FAILED'
  /** A log-in succeeded. */
  | 'LOGIN_SUCCEEDED'
  /** A person logged out. */
  | 'LOGOUT'
  /** A person changed their password. */
  | 'PASSWORD_CHANGED'
  /** The current password was wrong when it was asked for again, such as for another password or e-mail address. */
  | 'PASSWORD_CHECK_FAILED'
  /** A new password was set with such a token. */
  | 'PASSWORD_RESET'
  /** A token to set a new password was made and sent. */
  | 'PASSWORD_RESET_REQUESTED'
  /** A person changed what they say of themself. */
  | 'PROFILE_UPDATED'
  /** An old refresh token came back, which ended its session: two held it. */
  | 'REFRESH_TOKEN_REUSED'
  /** An administrator changed a role. */
  | 'ROLE_CHANGED'
  /** A person ended one of their sessions. */
  | 'SESSION_REVOKED'
  /** An administrator changed whether a person may log in. */
  | 'STATUS_CHANGED';

/** Which entries to list; conditions are joined by AND, the values of one by OR. */
export type AuditFilter = {
  /** Any of these actions. */
  readonly action?: ReadonlyArray<AuditAction> | null | undefined;
  /** Who did it. */
  readonly actorId?: string | null | undefined;
  /** When, both bounds included. */
  readonly at?: InstantRange | null | undefined;
  /** Whose account. */
  readonly userId?: string | null | undefined;
};

/** Why a sale is called off. */
export type CancelSaleInput = {
  /** The reason (motivo). */
  readonly reason?: string | null | undefined;
};

/** The current and the new password. */
export type ChangePasswordInput = {
  /** The password until now (senha atual). */
  readonly currentPassword: string;
  /** 8 to 128 characters, and none of the common ones (nova senha). */
  readonly newPassword: string;
};

/** The customer record to make. */
export type CreateCustomerInput = {
  /** Street, number and complement (endereço). */
  readonly address?: string | null | undefined;
  /** City (cidade). */
  readonly city?: string | null | undefined;
  /** CPF, with or without punctuation; unique. */
  readonly cpf: string;
  /** E-mail address. */
  readonly email: string;
  /** Full name (nome). */
  readonly name: string;
  /** Brazilian phone number (telefone). */
  readonly phone?: string | null | undefined;
  /** State (UF), two letters. */
  readonly state?: string | null | undefined;
  /** The user that the record belongs to. Staff only; a CUSTOMER's record is always their own. */
  readonly userId?: string | null | undefined;
  /** ZIP code (CEP), with or without punctuation. */
  readonly zipCode?: string | null | undefined;
};

/** The account to make, with its role. */
export type CreateUserInput = {
  /** E-mail address; unique without regard to case. */
  readonly email: string;
  /** First name (nome). */
  readonly firstName: string;
  /** Last name (sobrenome). */
  readonly lastName: string;
  /** 8 to 128 characters, and none of the common ones (senha). */
  readonly password: string;
  /** What the person may do. */
  readonly role: Role;
  /** Log-in name: 3 to 40 letters, digits, dots, hyphens or underscores; unique without regard to case. */
  readonly username: string;
};

/** The vehicle to add. */
export type CreateVehicleInput = {
  /** Colour (cor). */
  readonly color?: string | null | undefined;
  /** What it runs on (combustível). */
  readonly fuelType?: FuelType;
  /** Make (marca). */
  readonly make: string;
  /** Kilometres on the clock (quilometragem). */
  readonly mileage?: number;
  /** Model (modelo). */
  readonly model: string;
  /** Licence plate (placa), ABC1234 or ABC1D23; unique. */
  readonly plate?: string | null | undefined;
  /** Asking price (preço): above zero. */
  readonly price: MoneyInput;
  /** What kind of vehicle it is (tipo). */
  readonly type?: VehicleType;
  /** Vehicle identification number (chassi); unique. */
  readonly vin?: string | null | undefined;
  /** Model year (ano): 1886 to next year. */
  readonly year: number;
};

/** Currencies in use, ISO 4217. */
export type CurrencyCode =
  /** Brazilian real. */
  | 'BRL';

/** Which customers to list; conditions are joined by AND. */
export type CustomerFilter = {
  /** One of these cities, without regard to case and accents. */
  readonly city?: ReadonlyArray<string> | null | undefined;
  /** This CPF, with or without punctuation. */
  readonly cpf?: string | null | undefined;
  /** This e-mail address, without regard to case. */
  readonly email?: string | null | undefined;
  /** Each of these words begins a word of the name, without regard to case and accents. */
  readonly name?: string | null | undefined;
  /** This phone number, with or without punctuation. */
  readonly phone?: string | null | undefined;
  /** One of these states (UF). */
  readonly state?: ReadonlyArray<string> | null | undefined;
};

/** How to sort customers. */
export type CustomerSort = {
  /** Which way. */
  readonly direction?: SortDirection;
  /** By what. */
  readonly field: CustomerSortField;
};

/** What customers can be sorted by. */
export type CustomerSortField =
  /** City, without regard to case and accents. */
  | 'CITY'
  /** When the record was made. */
  | 'CREATED_AT'
  /** Name, without regard to case and accents. */
  | 'NAME';

/** A range of calendar days in America/Sao_Paulo, both included; a bound that is left out is open. */
export type DateRange = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** Last day; not before the first. */
  readonly to?: string | null | undefined;
};

/** A range of decimal numbers, both bounds included. */
export type DecimalRange = {
  /** Largest. */
  readonly max?: string | null | undefined;
  /** Smallest. */
  readonly min?: string | null | undefined;
};

/** By what the caller proves who they are. */
export type EraseMeInput = {
  /** The password. May be left out within five minutes of the log-in. */
  readonly password?: string | null | undefined;
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

/** A range of instants, both bounds included. */
export type InstantRange = {
  /** Earliest. */
  readonly from?: string | null | undefined;
  /** Latest. */
  readonly to?: string | null | undefined;
};

/** A range of whole numbers, both bounds included. */
export type IntRange = {
  /** Largest. */
  readonly max?: number | null | undefined;
  /** Smallest. */
  readonly min?: number | null | undefined;
};

/** Who logs in. */
export type LoginInput = {
  /** Password (senha). */
  readonly password: string;
  /** Username, or e-mail address. */
  readonly username: string;
};

/** The session to end. */
export type LogoutInput = {
  /** As `login` or `refreshToken` returned it. */
  readonly refreshToken: string;
};

/** An amount of money in an input. */
export type MoneyInput = {
  /** How much; at most two decimal places. */
  readonly amount: string;
  /** In which currency; BRL unless told. */
  readonly currency?: CurrencyCode | null | undefined;
};

/** How a sale is paid (forma de pagamento). */
export type PaymentMethod =
  /** At once, in full (à vista). */
  | 'CASH'
  /** Buyers' consortium (consórcio). */
  | 'CONSORTIUM'
  /** Credit card (cartão de crédito). */
  | 'CREDIT_CARD'
  /** Debit card (cartão de débito). */
  | 'DEBIT_CARD'
  /** In instalments by a lender (FINANCIAMENTO). */
  | 'FINANCING'
  /** PIX. */
  | 'PIX';

/** What is bought, and how. */
export type PurchaseVehicleInput = {
  /** The customer that staff buy for. A CUSTOMER buys as themself and leaves it out. */
  readonly customerId?: string | null | undefined;
  /** What is paid up front (entrada): below the price; required above zero when financing. */
  readonly downPayment?: MoneyInput | null | undefined;
  /** Refused with PRICE_CHANGED when the price differs. */
  readonly expectedPrice?: MoneyInput | null | undefined;
  /** Number of instalments (parcelas), 1 to 84; only and always with FINANCING. */
  readonly financingMonths?: number | null | undefined;
  /** The caller's own key, at most 255 characters: the same key and input return the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** Remarks (observações). */
  readonly notes?: string | null | undefined;
  /** How it is paid (forma de pagamento). */
  readonly paymentMethod: PaymentMethod;
  /** The vehicle to buy. */
  readonly vehicleId: string;
};

/** The refresh token to trade. */
export type RefreshTokenInput = {
  /** As `login` or `refreshToken` returned it. */
  readonly refreshToken: string;
};

/** The account to make; its role is always CUSTOMER. */
export type RegisterInput = {
  /** E-mail address; unique without regard to case. */
  readonly email: string;
  /** First name (nome). */
  readonly firstName: string;
  /** Last name (sobrenome). */
  readonly lastName: string;
  /** 8 to 128 characters, and none of the common ones (senha). */
  readonly password: string;
  /** Log-in name: 3 to 40 letters, digits, dots, hyphens or underscores; unique without regard to case. */
  readonly username: string;
};

/** Why a sale is rejected. */
export type RejectSaleInput = {
  /** Remarks (observações); replace those of the sale. */
  readonly notes?: string | null | undefined;
  /** The reason (motivo), for the customer to read. */
  readonly reason: string;
};

/** Where to send a token. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account. */
  readonly email: string;
};

/** A token and a new password. */
export type ResetPasswordInput = {
  /** 8 to 128 characters, and none of the common ones (nova senha). */
  readonly newPassword: string;
  /** As it was sent. */
  readonly token: string;
};

/** What a person may do (perfil). */
export type Role =
  /** Administrator (administrador): everything, users and rate limits included. */
  | 'ADMIN'
  /** Customer (cliente): their own record and their own purchases. */
  | 'CUSTOMER'
  /** Salesperson (vendedor): stock, customers and every sale. */
  | 'SALES';

/** Which sales to list; conditions are joined by AND, the values of one by OR. */
export type SaleFilter = {
  /** When the sale was opened. */
  readonly createdAt?: DateRange | null | undefined;
  /** Sales to this customer. */
  readonly customerId?: string | null | undefined;
  /** Opened by any of these users (vendedor). A CUSTOMER finds only what they opened themself. */
  readonly openedBy?: ReadonlyArray<string> | null | undefined;
  /** Paid in any of these ways. */
  readonly paymentMethod?: ReadonlyArray<PaymentMethod> | null | undefined;
  /** Any of these states. */
  readonly status?: ReadonlyArray<SaleStatus> | null | undefined;
  /** Total amount in BRL, both bounds included. */
  readonly totalAmount?: DecimalRange | null | undefined;
  /** Sales of this vehicle. */
  readonly vehicleId?: string | null | undefined;
};

/** How to sort sales. */
export type SaleSort = {
  /** Which way. */
  readonly direction?: SortDirection;
  /** By what. */
  readonly field: SaleSortField;
};

/** What sales can be sorted by. */
export type SaleSortField =
  /** When the sale was opened. */
  | 'CREATED_AT'
  /** Total amount. */
  | 'TOTAL_AMOUNT'
  /** When the record last changed. */
  | 'UPDATED_AT';

/** Where a sale stands (situação). */
export type SaleStatus =
  /** Approved; its vehicle is sold (APROVADA). */
  | 'APPROVED'
  /** Called off; its vehicle is free again (CANCELADA). */
  | 'CANCELLED'
  /** Waits for a decision; its vehicle is reserved (PENDENTE). */
  | 'PENDING'
  /** Rejected by staff; its vehicle is free again (REJEITADA). */
  | 'REJECTED';

/** What sales can be summed up by. */
export type SalesGrouping =
  /** Make of the vehicle (marca). */
  | 'MAKE'
  /** Month of the opening in America/Sao_Paulo. */
  | 'MONTH'
  /** Who sold it (vendedor). */
  | 'SELLER'
  /** Where the sale stands (situação). */
  | 'STATUS';

/** Which way a list is sorted. */
export type SortDirection =
  /** Smallest, earliest or alphabetically first on top. */
  | 'ASC'
  /** Largest, latest or alphabetically last on top. */
  | 'DESC';

/** What changes; a field that is left out stays as it is. */
export type UpdateCustomerInput = {
  /** Street, number and complement (endereço); null takes it away. */
  readonly address?: string | null | undefined;
  /** City (cidade); null takes it away. */
  readonly city?: string | null | undefined;
  /** CPF, with or without punctuation; unique. */
  readonly cpf?: string | null | undefined;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** Refused with STALE unless the record still has this version. */
  readonly expectedVersion?: number | null | undefined;
  /** Full name (nome). */
  readonly name?: string | null | undefined;
  /** Brazilian phone number (telefone); null takes it away. */
  readonly phone?: string | null | undefined;
  /** State (UF), two letters; null takes it away. */
  readonly state?: string | null | undefined;
  /** The user that the record belongs to; null makes it a walk-in customer's. Staff only. */
  readonly userId?: string | null | undefined;
  /** ZIP code (CEP), with or without punctuation; null takes it away. */
  readonly zipCode?: string | null | undefined;
};

/** What to change of a profile; what is left out stays. */
export type UpdateProfileInput = {
  /**
   * Current password (senha atual). Read only where `email` is another address than before; may be left out within five minutes
   * of the log-in. Missing or wrong: INVALID_CREDENTIALS.
   */
  readonly currentPassword?: string | null | undefined;
  /**
   * E-mail address; unique without regard to case. Another address needs `currentPassword`, or a log-in of the last five minutes.
   * The former address is told by e-mail, and tokens of `requestPasswordReset` that were sent to it are void.
   */
  readonly email?: string | null | undefined;
  /** Refuse as STALE unless the record still has this version. */
  readonly expectedVersion?: number | null | undefined;
  /** First name (nome). */
  readonly firstName?: string | null | undefined;
  /** Last name (sobrenome). */
  readonly lastName?: string | null | undefined;
};

/** What changes; a field that is left out stays as it is. */
export type UpdateSaleInput = {
  /** Refused with STALE unless the record still has this version. */
  readonly expectedVersion?: number | null | undefined;
  /** Remarks (observações), at most 2,000 characters; null takes them away. */
  readonly notes?: string | null | undefined;
};

/** What to change of a user; what is left out stays. */
export type UpdateUserInput = {
  /** Refuse as STALE unless the record still has this version. */
  readonly expectedVersion?: number | null | undefined;
  /** What the person may do. */
  readonly role?: Role | null | undefined;
  /** Whether the person may log in. */
  readonly status?: UserStatus | null | undefined;
};

/** What changes; a field that is left out stays as it is. */
export type UpdateVehicleInput = {
  /** Colour (cor); null takes it away. */
  readonly color?: string | null | undefined;
  /** Refused with STALE unless the record still has this version. */
  readonly expectedVersion?: number | null | undefined;
  /** What it runs on (combustível). */
  readonly fuelType?: FuelType | null | undefined;
  /** Make (marca). */
  readonly make?: string | null | undefined;
  /** Kilometres on the clock (quilometragem). */
  readonly mileage?: number | null | undefined;
  /** Model (modelo). */
  readonly model?: string | null | undefined;
  /** Licence plate (placa), ABC1234 or ABC1D23; unique; null takes it away. */
  readonly plate?: string | null | undefined;
  /** Asking price (preço): above zero. A reserved or sold vehicle keeps its price. */
  readonly price?: MoneyInput | null | undefined;
  /** What kind of vehicle it is (tipo). */
  readonly type?: VehicleType | null | undefined;
  /** Vehicle identification number (chassi); unique; null takes it away. */
  readonly vin?: string | null | undefined;
  /** Model year (ano): 1886 to next year. */
  readonly year?: number | null | undefined;
};

/** What was wrong with an input that a well-meaning caller can mend. */
export type UserErrorCode =
  /** A value that must be unique is taken. */
  | 'CONFLICT'
  /** The idempotency key was used before, with another input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value breaks a rule. */
  | 'INVALID'
  /** The log-in or the token is not right. */
  | 'INVALID_CREDENTIALS'
  /** The record's state does not allow it. */
  | 'INVALID_STATE'
  /** The caller has as many undecided purchases as one may have. */
  | 'LIMIT_REACHED'
  /** What the input refers to does not exist, or the caller may not know of it. */
  | 'NOT_FOUND'
  /** The price differs from the expected one. */
  | 'PRICE_CHANGED'
  /** Someone else changed the record meanwhile; read it again. */
  | 'STALE'
  /** The vehicle is reserved or sold. */
  | 'VEHICLE_NOT_AVAILABLE';

/** Which users to list; conditions are joined by AND, the values of one by OR. */
export type UserFilter = {
  /** Any of these roles. */
  readonly role?: ReadonlyArray<Role> | null | undefined;
  /** Words of which each begins a word of the username, the e-mail address or the names, without regard to case and accents. */
  readonly search?: string | null | undefined;
  /** Any of these states. */
  readonly status?: ReadonlyArray<UserStatus> | null | undefined;
};

/** How to sort users. */
export type UserSort = {
  /** Which way. */
  readonly direction?: SortDirection;
  /** By what. */
  readonly field: UserSortField;
};

/** What users can be sorted by. */
export type UserSortField =
  /** When the record was made. */
  | 'CREATED_AT'
  /** When they last logged in; who never did comes before all others. */
  | 'LAST_LOGIN_AT'
  /** First name, then last name, without regard to case and accents. */
  | 'NAME'
  /** Username, without regard to case. */
  | 'USERNAME';

/** Whether a person may log in (situação). */
export type UserStatus =
  /** May log in (ativo). */
  | 'ACTIVE'
  /** Shut out by an administrator (bloqueado). */
  | 'BLOCKED'
  /** Retired by an administrator (inativo). */
  | 'INACTIVE';

/**
 * Which vehicles to list; conditions are joined by AND, the values of one by OR, at most 50 of them. An empty list of
 * values matches nothing.
 */
export type VehicleFilter = {
  /** Any of these colours, without regard to case and accents. */
  readonly color?: ReadonlyArray<string> | null | undefined;
  /** Any of these fuels. */
  readonly fuelType?: ReadonlyArray<FuelType> | null | undefined;
  /** Any of these makes, without regard to case and accents. */
  readonly make?: ReadonlyArray<string> | null | undefined;
  /** Kilometres on the clock, both bounds included. */
  readonly mileage?: IntRange | null | undefined;
  /** Any of these models, without regard to case and accents. */
  readonly model?: ReadonlyArray<string> | null | undefined;
  /** The vehicle with this licence plate (placa), in capitals or not, with or without a hyphen. */
  readonly plate?: string | null | undefined;
  /** Price in BRL, both bounds included. */
  readonly price?: DecimalRange | null | undefined;
  /**
   * Words of which each begins a word of the make, model, colour, year, plate or VIN, in any order, without regard to case
   * and accents; at most 100 characters. A text without words is as none.
   */
  readonly search?: string | null | undefined;
  /** Any of these states. */
  readonly status?: ReadonlyArray<VehicleStatus> | null | undefined;
  /** Any of these kinds of vehicle. */
  readonly type?: ReadonlyArray<VehicleType> | null | undefined;
  /** The vehicle with this identification number (chassi), in capitals or not. */
  readonly vin?: string | null | undefined;
  /** Model year, both bounds included. */
  readonly year?: IntRange | null | undefined;
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

export type CustomerQueryVariables = Exact<{
  id: string;
}>;


export type CustomerQuery = { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null };

export type CustomersQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  sortBy?: CustomerSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CustomersQuery = { readonly customers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { readonly createCustomer: { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateCustomerMutationVariables = Exact<{
  id: string;
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { readonly updateCustomer: { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DeleteCustomerMutationVariables = Exact<{
  id: string;
}>;


export type DeleteCustomerMutation = { readonly deleteCustomer: { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type MoneyFieldsFragment = { readonly amount: string, readonly currency: CurrencyCode };

export type VehicleFieldsFragment = { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly vin: string | null, readonly plate: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } };

export type SaleFieldsFragment = { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null };

export type CustomerFieldsFragment = { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string };

export type PersonFieldsFragment = { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null };

export type UserFieldsFragment = { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null };

export type SessionFieldsFragment = { readonly id: string, readonly current: boolean, readonly clientAddress: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string };

export type AuditEntryFieldsFragment = { readonly id: string, readonly action: AuditAction, readonly at: string, readonly userId: string | null, readonly actorId: string | null, readonly sessionId: string | null, readonly clientAddress: string | null, readonly before: string | null, readonly after: string | null };

export type NextPageFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type RateLimitStatsQueryVariables = Exact<{ [key: string]: never; }>;


export type RateLimitStatsQuery = { readonly rateLimitStats: { readonly totalRequests: number, readonly blockedRequests: number, readonly activeLimits: ReadonlyArray<{ readonly key: string, readonly requests: number, readonly limit: number, readonly resetTime: string }> } | null };

export type RateLimitConfigQueryVariables = Exact<{ [key: string]: never; }>;


export type RateLimitConfigQuery = { readonly rateLimitConfig: { readonly windowSeconds: number, readonly redisEnabled: boolean, readonly limits: { readonly auth: number, readonly general: number, readonly listing: number, readonly admin: number } } | null };

export type ResetRateLimitsMutationVariables = Exact<{ [key: string]: never; }>;


export type ResetRateLimitsMutation = { readonly resetRateLimits: { readonly resetCount: number | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type SaleQueryVariables = Exact<{
  id: string;
}>;


export type SaleQuery = { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly vin: string | null, readonly plate: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly customer: { readonly id: string, readonly name: string | null } | null, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null } | null };

export type SalesQueryVariables = Exact<{
  filter?: SaleFilter | null | undefined;
  sortBy?: SaleSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SalesQuery = { readonly sales: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type FinancingQuoteQueryVariables = Exact<{
  vehicleId: string;
  downPayment: MoneyInput;
  months: number;
}>;


export type FinancingQuoteQuery = { readonly financingQuote: { readonly months: number, readonly monthlyRate: string, readonly effectiveAnnualRate: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode }, readonly principal: { readonly amount: string, readonly currency: CurrencyCode }, readonly instalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly lastInstalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } } | null };

export type PurchaseVehicleMutationVariables = Exact<{
  input: PurchaseVehicleInput;
}>;


export type PurchaseVehicleMutation = { readonly purchaseVehicle: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ApproveSaleMutationVariables = Exact<{
  id: string;
  input?: ApproveSaleInput | null | undefined;
}>;


export type ApproveSaleMutation = { readonly approveSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RejectSaleMutationVariables = Exact<{
  id: string;
  input: RejectSaleInput;
}>;


export type RejectSaleMutation = { readonly rejectSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CancelSaleMutationVariables = Exact<{
  id: string;
  input?: CancelSaleInput | null | undefined;
}>;


export type CancelSaleMutation = { readonly cancelSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateSaleMutationVariables = Exact<{
  id: string;
  input: UpdateSaleInput;
}>;


export type UpdateSaleMutation = { readonly updateSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RetainedBuyerQueryVariables = Exact<{
  saleId: string;
}>;


export type RetainedBuyerQuery = { readonly retainedBuyer: { readonly name: string, readonly cpf: string, readonly until: string, readonly readings: ReadonlyArray<{ readonly at: string, readonly saleId: string, readonly by: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null }> } | null };

export type SalesSummaryQueryVariables = Exact<{
  period?: DateRange | null | undefined;
  groupBy?: ReadonlyArray<SalesGrouping> | SalesGrouping | null | undefined;
}>;


export type SalesSummaryQuery = { readonly salesSummary: { readonly count: number, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly groups: ReadonlyArray<{ readonly month: string | null, readonly status: SaleStatus | null, readonly make: string | null, readonly count: number, readonly seller: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }> } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly customer: { readonly id: string } | null } | null };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { readonly mySessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly clientAddress: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string }> | null };

export type UserQueryVariables = Exact<{
  id: string;
  account?: boolean | null | undefined;
}>;


export type UserQuery = { readonly user: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } & { readonly email?: string | null, readonly role?: Role | null, readonly status?: UserStatus | null, readonly lastLoginAt?: string | null, readonly version?: number | null, readonly createdAt?: string | null, readonly updatedAt?: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null };

export type UsersQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  sortBy?: UserSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UsersQuery = { readonly users: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AuditTrailQuery = { readonly auditTrail: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly action: AuditAction, readonly at: string, readonly userId: string | null, readonly actorId: string | null, readonly sessionId: string | null, readonly clientAddress: string | null, readonly before: string | null, readonly after: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type LoginMutationVariables = Exact<{
  input: LoginInput;
}>;


export type LoginMutation = { readonly login: { readonly accessToken: string | null, readonly refreshToken: string | null, readonly tokenType: string | null, readonly expiresIn: number | null, readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RefreshTokenMutationVariables = Exact<{
  input: RefreshTokenInput;
}>;


export type RefreshTokenMutation = { readonly refreshToken: { readonly accessToken: string | null, readonly refreshToken: string | null, readonly tokenType: string | null, readonly expiresIn: number | null, readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type LogoutMutationVariables = Exact<{
  input: LogoutInput;
}>;


export type LogoutMutation = { readonly logout: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RegisterMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterMutation = { readonly register: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CreateUserMutationVariables = Exact<{
  input: CreateUserInput;
}>;


export type CreateUserMutation = { readonly createUser: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateUserMutationVariables = Exact<{
  id: string;
  input: UpdateUserInput;
}>;


export type UpdateUserMutation = { readonly updateUser: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { readonly updateProfile: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RequestPasswordResetMutationVariables = Exact<{
  input: RequestPasswordResetInput;
}>;


export type RequestPasswordResetMutation = { readonly requestPasswordReset: { readonly requested: boolean | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ResetPasswordMutationVariables = Exact<{
  input: ResetPasswordInput;
}>;


export type ResetPasswordMutation = { readonly resetPassword: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RevokeSessionMutationVariables = Exact<{
  id: string;
}>;


export type RevokeSessionMutation = { readonly revokeSession: { readonly session: { readonly id: string, readonly current: boolean, readonly clientAddress: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ExportMyDataQueryVariables = Exact<{ [key: string]: never; }>;


export type ExportMyDataQuery = { readonly exportMyData: { readonly id: string, readonly account: unknown, readonly customer: unknown, readonly sales: unknown, readonly vehicles: unknown } | null };

export type EraseMeMutationVariables = Exact<{
  input?: EraseMeInput | null | undefined;
}>;


export type EraseMeMutation = { readonly eraseMe: { readonly erased: boolean | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type VehicleQueryVariables = Exact<{
  id: string;
}>;


export type VehicleQuery = { readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly vin: string | null, readonly plate: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null };

export type VehiclesQueryVariables = Exact<{
  filter?: VehicleFilter | null | undefined;
  sortBy?: VehicleSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type VehiclesQuery = { readonly vehicles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly vin: string | null, readonly plate: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CreateVehicleMutationVariables = Exact<{
  input: CreateVehicleInput;
}>;


export type CreateVehicleMutation = { readonly createVehicle: { readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly vin: string | null, readonly plate: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateVehicleMutationVariables = Exact<{
  id: string;
  input: UpdateVehicleInput;
}>;


export type UpdateVehicleMutation = { readonly updateVehicle: { readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly vin: string | null, readonly plate: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DeleteVehicleMutationVariables = Exact<{
  id: string;
}>;


export type DeleteVehicleMutation = { readonly deleteVehicle: { readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly vin: string | null, readonly plate: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };
