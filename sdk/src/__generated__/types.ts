/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The remarks of an approval. */
export type ApproveSaleInput = {
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: string | null | undefined;
};

/** An action in the audit trail. */
export type AuditAction =
  /** An account was created. */
  | 'ACCOUNT_CREATED'
  /** A user erased their account. */
  | 'ACCOUNT_ERASED'
  /** An attempt was refused without a check, because too many had failed before. */
  | 'LOGIN_DELAYED'
  /** A log-in failed: unknown account, wrong password, or an account that is not active. */
  | 'LOGIN_FAILED'
  /** A log-in succeeded. */
  | 'LOGIN_SUCCEEDED'
  /** A user logged out. */
  | 'LOGOUT'
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
  /** A user ended one of their sessions. */
  | 'SESSION_REVOKED'
  /** An administrator changed the status of an account. */
  | 'STATUS_CHANGED';

/** A filter of entries. Conditions are joined by AND, the values of one condition by OR. */
export type AuditFilter = {
  /** Any of these actions. */
  readonly action?: ReadonlyArray<AuditAction> | null | undefined;
  /** The user who did it. */
  readonly actorId?: string | null | undefined;
  /** When it happened, bounds included. */
  readonly at?: InstantRange | null | undefined;
  /** The account concerned. */
  readonly userId?: string | null | undefined;
};

/** The reason of a cancellation. */
export type CancelSaleInput = {
  /** The reason (motivo). */
  readonly reason?: string | null | undefined;
};

/** The current and the new password. */
export type ChangePasswordInput = {
  /** Current password (senha atual). */
  readonly currentPassword: string;
  /** New password (nova senha), 8 to 128 characters. Common passwords are refused. */
  readonly newPassword: string;
};

/** The customer record to create. */
export type CreateCustomerInput = {
  /** Street, number and complement (endereço). */
  readonly address?: string | null | undefined;
  /** City (cidade). */
  readonly city?: string | null | undefined;
  /** CPF, with or without punctuation. Unique. */
  readonly cpf: string;
  /** E-mail address. */
  readonly email: string;
  /** Full name (nome). */
  readonly name: string;
  /** Brazilian phone number (telefone). */
  readonly phone?: string | null | undefined;
  /** State (UF), two letters. */
  readonly state?: string | null | undefined;
  /** The user that the record belongs to. Only for staff. A CUSTOMER can create only their own record. */
  readonly userId?: string | null | undefined;
  /** Postal code (CEP), with or without punctuation. */
  readonly zipCode?: string | null | undefined;
};

/** The account to create, with its role. */
export type CreateUserInput = {
  /** E-mail address. Unique, ignoring case. */
  readonly email: string;
  /** First name (nome). */
  readonly firstName: string;
  /** Last name (sobrenome). */
  readonly lastName: string;
  /** Password (senha), 8 to 128 characters. Common passwords are refused. */
  readonly password: string;
  /** Role of the user. */
  readonly role: Role;
  /** Username: 3 to 40 letters, digits, dots, hyphens or underscores. Unique, ignoring case. */
  readonly username: string;
};

/** The vehicle to add. */
export type CreateVehicleInput = {
  /** Colour (cor). */
  readonly color?: string | null | undefined;
  /** Fuel (combustível). */
  readonly fuelType?: FuelType;
  /** Make (marca). */
  readonly make: string;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: number;
  /** Model (modelo). */
  readonly model: string;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique. */
  readonly plate?: string | null | undefined;
  /** Asking price (preço), above zero. */
  readonly price: MoneyInput;
  /** Type of vehicle (tipo). */
  readonly type?: VehicleType;
  /** Vehicle identification number (chassi). Unique. */
  readonly vin?: string | null | undefined;
  /** Model year (ano), from 1886 to next year. */
  readonly year: number;
};

/** A currency code, ISO 4217. */
export type CurrencyCode =
  /** Brazilian real. */
  | 'BRL';

/** A filter of customers. Conditions are joined by AND. */
export type CustomerFilter = {
  /** One of these cities, ignoring case and accents. */
  readonly city?: ReadonlyArray<string> | null | undefined;
  /** This CPF, with or without punctuation. */
  readonly cpf?: string | null | undefined;
  /** This e-mail address, ignoring case. */
  readonly email?: string | null | undefined;
  /** Each of these words must begin a word of the name, ignoring case and accents. */
  readonly name?: string | null | undefined;
  /** This phone number, with or without punctuation. */
  readonly phone?: string | null | undefined;
  /** One of these states (UF). */
  readonly state?: ReadonlyArray<string> | null | undefined;
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

/** A range of calendar days in America/Sao_Paulo, both days included. A range without a bound is open on that side. */
export type DateRange = {
  /** First day. */
  readonly from?: string | null | undefined;
  /** Last day. It must not be before the first day. */
  readonly to?: string | null | undefined;
};

/** A range of decimal numbers, bounds included. */
export type DecimalRange = {
  /** Upper bound. */
  readonly max?: string | null | undefined;
  /** Lower bound. */
  readonly min?: string | null | undefined;
};

/** The proof of identity of the caller. */
export type EraseMeInput = {
  /** The password. Optional within five minutes after the log-in. */
  readonly password?: string | null | undefined;
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

/** A range of instants, bounds included. */
export type InstantRange = {
  /** Start of the range. */
  readonly from?: string | null | undefined;
  /** End of the range. */
  readonly to?: string | null | undefined;
};

/** A range of whole numbers, bounds included. */
export type IntRange = {
  /** Upper bound. */
  readonly max?: number | null | undefined;
  /** Lower bound. */
  readonly min?: number | null | undefined;
};

/** The credentials. */
export type LoginInput = {
  /** Password (senha). */
  readonly password: string;
  /** Username or e-mail address. */
  readonly username: string;
};

/** The session to end. */
export type LogoutInput = {
  /** The refresh token from `login` or `refreshToken`. */
  readonly refreshToken: string;
};

/** An amount of money in an input. */
export type MoneyInput = {
  /** The amount, with at most two decimal places. */
  readonly amount: string;
  /** The currency. Default: BRL. */
  readonly currency?: CurrencyCode | null | undefined;
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

/** The purchase. */
export type PurchaseVehicleInput = {
  /** The customer who buys. Required for staff. A CUSTOMER leaves it out and buys for themself. */
  readonly customerId?: string | null | undefined;
  /** Down payment (entrada), below the price. Required and above zero with FINANCING. */
  readonly downPayment?: MoneyInput | null | undefined;
  /** The price that the caller saw. Refused with PRICE_CHANGED when it differs. */
  readonly expectedPrice?: MoneyInput | null | undefined;
  /** Number of instalments (parcelas), 1 to 84. Required with FINANCING, and only allowed with it. */
  readonly financingMonths?: number | null | undefined;
  /** A key that the caller chooses, at most 255 characters. A repeated call with the same key and input returns the first result. */
  readonly idempotencyKey?: string | null | undefined;
  /** Remarks (observações). */
  readonly notes?: string | null | undefined;
  /** Payment method (forma de pagamento). */
  readonly paymentMethod: PaymentMethod;
  /** The vehicle to buy. */
  readonly vehicleId: string;
};

/** The refresh token to exchange. */
export type RefreshTokenInput = {
  /** The refresh token from `login` or `refreshToken`. */
  readonly refreshToken: string;
};

/** The account to create. Its role is always CUSTOMER. */
export type RegisterInput = {
  /** E-mail address. Unique, ignoring case. */
  readonly email: string;
  /** First name (nome). */
  readonly firstName: string;
  /** Last name (sobrenome). */
  readonly lastName: string;
  /** Password (senha), 8 to 128 characters. Common passwords are refused. */
  readonly password: string;
  /** Username: 3 to 40 letters, digits, dots, hyphens or underscores. Unique, ignoring case. */
  readonly username: string;
};

/** The reason of a rejection. */
export type RejectSaleInput = {
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: string | null | undefined;
  /** The reason (motivo). The customer can read it. */
  readonly reason: string;
};

/** The account to send a token to. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account. */
  readonly email: string;
};

/** A token and a new password. */
export type ResetPasswordInput = {
  /** New password (nova senha), 8 to 128 characters. Common passwords are refused. */
  readonly newPassword: string;
  /** The token from the message. */
  readonly token: string;
};

/** The role of a user (perfil). */
export type Role =
  /** Administrator (administrador): everything, including users and rate limits. */
  | 'ADMIN'
  /** Customer (cliente): their own record and purchases. */
  | 'CUSTOMER'
  /** Salesperson (vendedor): stock, customers and all sales. */
  | 'SALES';

/** A filter of sales. Conditions are joined by AND, the values of one condition by OR. */
export type SaleFilter = {
  /** When the sale was opened. */
  readonly createdAt?: DateRange | null | undefined;
  /** Sales to this customer. */
  readonly customerId?: string | null | undefined;
  /** Opened by any of these users (vendedor). A CUSTOMER finds only sales that they opened. */
  readonly openedBy?: ReadonlyArray<string> | null | undefined;
  /** Any of these payment methods. */
  readonly paymentMethod?: ReadonlyArray<PaymentMethod> | null | undefined;
  /** Any of these statuses. */
  readonly status?: ReadonlyArray<SaleStatus> | null | undefined;
  /** Total amount in BRL, bounds included. */
  readonly totalAmount?: DecimalRange | null | undefined;
  /** Sales of this vehicle. */
  readonly vehicleId?: string | null | undefined;
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
  | 'REJECTED';

/** A field to group a summary of sales by. */
export type SalesGrouping =
  /** Make of the vehicle (marca). */
  | 'MAKE'
  /** Month in which the sale was opened, in America/Sao_Paulo. */
  | 'MONTH'
  /** Salesperson (vendedor). */
  | 'SELLER'
  /** Status (situação). */
  | 'STATUS';

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** The changes. A field that is left out keeps its value. */
export type UpdateCustomerInput = {
  /** Street, number and complement (endereço). Null removes it. */
  readonly address?: string | null | undefined;
  /** City (cidade). Null removes it. */
  readonly city?: string | null | undefined;
  /** CPF, with or without punctuation. Unique. */
  readonly cpf?: string | null | undefined;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Full name (nome). */
  readonly name?: string | null | undefined;
  /** Brazilian phone number (telefone). Null removes it. */
  readonly phone?: string | null | undefined;
  /** State (UF), two letters. Null removes it. */
  readonly state?: string | null | undefined;
  /** The user that the record belongs to. Null makes the record a walk-in customer's. Only for staff. */
  readonly userId?: string | null | undefined;
  /** Postal code (CEP), with or without punctuation. Null removes it. */
  readonly zipCode?: string | null | undefined;
};

/** The changes of a profile. A field that is left out keeps its value. */
export type UpdateProfileInput = {
  /**
   * Current password (senha atual). Required with a new `email`, except within five minutes after the log-in. Ignored without
   * one. INVALID_CREDENTIALS when it is missing or wrong.
   */
  readonly currentPassword?: string | null | undefined;
  /**
   * E-mail address. Unique, ignoring case. A new address requires `currentPassword`, or a log-in in the last five minutes.
   * The former address receives a message, and its tokens of `requestPasswordReset` become invalid.
   */
  readonly email?: string | null | undefined;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** First name (nome). */
  readonly firstName?: string | null | undefined;
  /** Last name (sobrenome). */
  readonly lastName?: string | null | undefined;
};

/** The changes. A field that is left out keeps its value. */
export type UpdateSaleInput = {
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Remarks (observações), at most 2,000 characters. Null removes them. */
  readonly notes?: string | null | undefined;
};

/** The changes of a user. A field that is left out keeps its value. */
export type UpdateUserInput = {
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Role of the user. */
  readonly role?: Role | null | undefined;
  /** Status of the account. */
  readonly status?: UserStatus | null | undefined;
};

/** The changes. A field that is left out keeps its value. */
export type UpdateVehicleInput = {
  /** Colour (cor). Null removes it. */
  readonly color?: string | null | undefined;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Fuel (combustível). */
  readonly fuelType?: FuelType | null | undefined;
  /** Make (marca). */
  readonly make?: string | null | undefined;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: number | null | undefined;
  /** Model (modelo). */
  readonly model?: string | null | undefined;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique. Null removes it. */
  readonly plate?: string | null | undefined;
  /** Asking price (preço), above zero. The price of a reserved or sold vehicle cannot change. */
  readonly price?: MoneyInput | null | undefined;
  /** Type of vehicle (tipo). */
  readonly type?: VehicleType | null | undefined;
  /** Vehicle identification number (chassi). Unique. Null removes it. */
  readonly vin?: string | null | undefined;
  /** Model year (ano), from 1886 to next year. */
  readonly year?: number | null | undefined;
};

/** Why an input was refused. */
export type UserErrorCode =
  /** A value that must be unique is already in use. */
  | 'CONFLICT'
  /** The idempotency key was used before with another input. */
  | 'IDEMPOTENCY_MISMATCH'
  /** A value is not allowed. */
  | 'INVALID'
  /** The credentials or the token are not valid. */
  | 'INVALID_CREDENTIALS'
  /** The state of the record does not allow the change. */
  | 'INVALID_STATE'
  /** The caller has reached the limit of undecided purchases. */
  | 'LIMIT_REACHED'
  /** A record that the input names does not exist, or the caller may not see it. */
  | 'NOT_FOUND'
  /** The price differs from the expected one. */
  | 'PRICE_CHANGED'
  /** The record has changed since it was read. Read it again. */
  | 'STALE'
  /** The vehicle is reserved or sold. */
  | 'VEHICLE_NOT_AVAILABLE';

/** A filter of users. Conditions are joined by AND, the values of one condition by OR. */
export type UserFilter = {
  /** Any of these roles. */
  readonly role?: ReadonlyArray<Role> | null | undefined;
  /** Each of these words must begin a word of the username, the e-mail address or the names, ignoring case and accents. */
  readonly search?: string | null | undefined;
  /** Any of these statuses. */
  readonly status?: ReadonlyArray<UserStatus> | null | undefined;
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

/**
 * A filter of vehicles. Conditions are joined by AND, the values of one condition by OR, at most 50 values. An empty list of
 * values matches nothing.
 */
export type VehicleFilter = {
  /** Any of these colours, ignoring case and accents. */
  readonly color?: ReadonlyArray<string> | null | undefined;
  /** Any of these fuels. */
  readonly fuelType?: ReadonlyArray<FuelType> | null | undefined;
  /** Any of these makes, ignoring case and accents. */
  readonly make?: ReadonlyArray<string> | null | undefined;
  /** Mileage in kilometres, bounds included. */
  readonly mileage?: IntRange | null | undefined;
  /** Any of these models, ignoring case and accents. */
  readonly model?: ReadonlyArray<string> | null | undefined;
  /** The vehicle with this licence plate (placa), ignoring case and hyphens. */
  readonly plate?: string | null | undefined;
  /** Price in BRL, bounds included. */
  readonly price?: DecimalRange | null | undefined;
  /**
   * Each of these words must begin a word of the make, model, colour, year, plate or VIN, in any order, ignoring case and accents.
   * At most 100 characters. A text without words is ignored.
   */
  readonly search?: string | null | undefined;
  /** Any of these statuses. */
  readonly status?: ReadonlyArray<VehicleStatus> | null | undefined;
  /** Any of these types of vehicle. */
  readonly type?: ReadonlyArray<VehicleType> | null | undefined;
  /** The vehicle with this identification number (chassi), ignoring case. */
  readonly vin?: string | null | undefined;
  /** Model year, bounds included. */
  readonly year?: IntRange | null | undefined;
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
