/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The remarks of an approval. */
export type ApproveSaleInput = {
  /** The version that was read. The decision is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: string | null | undefined;
};

/** The uploaded files to add. */
export type AttachVehiclePhotosInput = {
  /** What the photos show, at most 200 characters. */
  readonly alt?: string | null | undefined;
  /**
   * Keys of the targets that were uploaded to, in the order of the photos, from 1 to 40. In development, `drawing-studio`,
   * `drawing-dusk` and `drawing-front` add pictures that are drawn by the type and the colour of the vehicle.
   */
  readonly keys: ReadonlyArray<string>;
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
  /** The version that was read. The decision is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** The reason (motivo). The customer can read it. */
  readonly reason?: string | null | undefined;
};

/** Why a transfer is cancelled. */
export type CancelTransferInput = {
  /** The version that was read. The step is refused with STALE when it would change a vehicle that has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** The reason, at most 500 characters. Do not name customers. */
  readonly reason?: string | null | undefined;
};

/** The reason of a cancellation. */
export type CancelWorkOrderInput = {
  /** The reason (motivo), at most 2,000 characters. The customer can read it. */
  readonly reason?: string | null | undefined;
};

/** The current and the new password. */
export type ChangePasswordInput = {
  /** Current password (senha atual). */
  readonly currentPassword: string;
  /** New password (nova senha), 8 to 128 characters. Common passwords are refused. */
  readonly newPassword: string;
};

/** The vehicles whose prices change, and how. Exactly one of `byPercent` and `to` is required. */
export type ChangePricesInput = {
  /**
   * Change in percent, from -90 to 100, not 0, with at most two decimal places. `-5` takes 5% off. The new price is rounded to the
   * centavo, half a centavo up.
   */
  readonly byPercent?: string | null | undefined;
  /**
   * The versions that were read, in the order of `ids`. A vehicle that has another version is refused with STALE. Without them, a
   * call that is repeated changes prices by `byPercent` again.
   */
  readonly expectedVersions?: ReadonlyArray<number> | null | undefined;
  /** Ids of the vehicles, from 1 to 200. Each once. */
  readonly ids: ReadonlyArray<string>;
  /** Whether the call only shows what would change. Default: true. */
  readonly preview?: boolean;
  /** The new price, above zero. */
  readonly to?: MoneyInput | null | undefined;
};

/** What was counted of a part. */
export type CountPartsInput = {
  /** The branch (filial). Default: the branch of the caller if they work in one only, else the default branch. */
  readonly branchId?: string | null | undefined;
  /** The version of the stock that was read. The count is refused with STALE when the stock has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Remarks (observações), at most 500 characters. */
  readonly note?: string | null | undefined;
  /** The part. */
  readonly partId: string;
  /** Number of units that are there, 0 to 1,000,000. */
  readonly quantity: number;
};

/** The branch to open. */
export type CreateBranchInput = {
  /** Whether the branch does business. Default: true. */
  readonly active?: boolean | null | undefined;
  /** Street address (endereço). */
  readonly address?: string | null | undefined;
  /** City (cidade). */
  readonly city?: string | null | undefined;
  /** CNPJ, numeric or alphanumeric. Unique. */
  readonly cnpj?: string | null | undefined;
  /** Name, 1 to 80 characters. */
  readonly name: string;
  /** Opening hours, in the time zone of the branch. Default: none. */
  readonly openingHours?: ReadonlyArray<OpeningHoursInput> | null | undefined;
  /** Phone number (telefone). */
  readonly phone?: string | null | undefined;
  /** State (UF). */
  readonly state?: string | null | undefined;
  /** Time zone, a name of the IANA database. Default: America/Sao_Paulo. */
  readonly timeZone?: string | null | undefined;
};

/** The customer record to create. */
export type CreateCustomerInput = {
  /** Street, number and complement (endereço). */
  readonly address?: string | null | undefined;
  /** City (cidade). */
  readonly city?: string | null | undefined;
  /** CNPJ of a company, numeric or alphanumeric, with or without punctuation. Unique. Give either `cpf` or `cnpj`. */
  readonly cnpj?: string | null | undefined;
  /** CPF of a person, with or without punctuation. Unique. Give either `cpf` or `cnpj`. */
  readonly cpf?: string | null | undefined;
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

/** Who wants to be contacted, and about what. Give a phone number, an e-mail address or both. */
export type CreateLeadInput = {
  /** The version of `leadConsent` that the person agreed to. Only the current one is taken. */
  readonly consent: string;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** What the person wants to know (mensagem), at most 2,000 characters. */
  readonly message?: string | null | undefined;
  /** Name of the person (nome). */
  readonly name: string;
  /** Brazilian phone number (telefone). */
  readonly phone?: string | null | undefined;
  /** The vehicle. */
  readonly vehicleId: string;
};

/** The part to create. */
export type CreatePartInput = {
  /** The stock of a branch is low when fewer units than this are available, 0 to 1,000,000 (estoque mínimo). */
  readonly minimum?: number;
  /** Name (nome), at most 120 characters. */
  readonly name: string;
  /** Price of one unit (preço). */
  readonly price: MoneyInput;
  /** Stock keeping unit (código), 1 to 40 letters, digits and `. - / _`. */
  readonly sku: string;
  /** The unit that is counted (unidade), at most 20 characters. Default: un. */
  readonly unit?: string;
};

/** The quote. */
export type CreateQuoteInput = {
  /**
   * The branch (filial). Default: the branch of a vehicle of the stock; else the branch of the caller if they work in one only, else
   * the default branch.
   */
  readonly branchId?: string | null | undefined;
  /** The customer's vehicle. Give either this or `vehicleId`. */
  readonly customerVehicleId?: string | null | undefined;
  /** What the customer asks for (solicitação), at most 2,000 characters. */
  readonly description?: string | null | undefined;
  /** Kilometres (quilometragem). */
  readonly mileage?: number | null | undefined;
  /** The parts, at most 100. */
  readonly parts?: ReadonlyArray<QuotePartInput> | null | undefined;
  /** The services, at most 100. */
  readonly services?: ReadonlyArray<QuoteServiceInput> | null | undefined;
  /** The vehicle of the stock to prepare. Give either this or `customerVehicleId`. */
  readonly vehicleId?: string | null | undefined;
};

/** The revision to make a link for. */
export type CreateQuoteLinkInput = {
  /** The revision that was read. Refused with STALE when there is a newer one. */
  readonly revision: number;
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
  /**
   * Id of the branch that the vehicle belongs to. Default: the branch of a caller who works in only one, else the default branch.
   * SALES can name only branches that they work in.
   */
  readonly branchId?: string | null | undefined;
  /** Colour (cor). */
  readonly color?: string | null | undefined;
  /** Text about the vehicle for buyers (descrição), at most 5,000 characters. Line breaks are kept. */
  readonly description?: string | null | undefined;
  /** Number of doors (portas), 0 to 9. */
  readonly doors?: number | null | undefined;
  /**
   * Equipment and optional features (opcionais), at most 60, each of at most 80 characters and each once, ignoring case and
   * accents.
   */
  readonly features?: ReadonlyArray<string> | null | undefined;
  /** Code of the model in the FIPE table (código FIPE), such as 005340-6. */
  readonly fipeCode?: string | null | undefined;
  /** Fuel (combustível). */
  readonly fuelType?: FuelType;
  /** Make (marca). */
  readonly make: string;
  /** Year of manufacture (ano de fabricação): the model year or the year before. */
  readonly manufactureYear?: number | null | undefined;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: number;
  /** Model (modelo). */
  readonly model: string;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique among vehicles in stock. */
  readonly plate?: string | null | undefined;
  /** Asking price (preço), above zero. */
  readonly price: MoneyInput;
  /** Registration number (RENAVAM), 11 digits with a check digit. An older one of 9 digits gets leading zeros. */
  readonly renavam?: string | null | undefined;
  /** Transmission (câmbio). */
  readonly transmission?: Transmission | null | undefined;
  /** Trim level (versão), at most 80 characters. */
  readonly trim?: string | null | undefined;
  /** Type of vehicle (tipo). */
  readonly type?: VehicleType;
  /** Vehicle identification number (chassi). Unique among vehicles in stock. */
  readonly vin?: string | null | undefined;
  /** Model year (ano), from 1886 to next year. */
  readonly year: number;
};

/** The service to create. */
export type CreateWorkshopServiceInput = {
  /** Name (nome), at most 120 characters. */
  readonly name: string;
  /** Price (preço). */
  readonly price: MoneyInput;
  /** How long the service takes as a rule, 1 to 10,000 minutes (tempo padrão). */
  readonly standardMinutes: number;
};

/** A currency code, ISO 4217. */
export type CurrencyCode =
  /** Brazilian real. */
  | 'BRL';

/** A filter of customers. Conditions are joined by AND. */
export type CustomerFilter = {
  /** One of these cities, ignoring case and accents. */
  readonly city?: ReadonlyArray<string> | null | undefined;
  /** This CNPJ, with or without punctuation. */
  readonly cnpj?: string | null | undefined;
  /** This CPF, with or without punctuation. */
  readonly cpf?: string | null | undefined;
  /** This e-mail address, ignoring case. */
  readonly email?: string | null | undefined;
  /** Each of these words must begin a word of the name, ignoring case and accents. */
  readonly name?: string | null | undefined;
  /** This phone number, with or without punctuation. */
  readonly phone?: string | null | undefined;
  /**
   * Words and numbers that must all match, ignoring case and accents. At most 100 characters and 10 words. Each matches by the
   * beginning of a word of the name or e-mail address, by at least 4 neighbouring characters of the CPF, CNPJ or phone number, or
   * as a word of the name of at least 5 letters with one typo (the first 3 words of 4 to 15 letters).
   */
  readonly search?: string | null | undefined;
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

/** A filter of customers' vehicles. Conditions are joined by AND. */
export type CustomerVehicleFilter = {
  /** Vehicles of this customer. */
  readonly ownerId?: string | null | undefined;
  /** The vehicle with this plate, in the old form or in the Mercosul form. */
  readonly plate?: string | null | undefined;
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
  readonly from?: string | null | undefined;
  /** Last day. It must not be before the first day. */
  readonly to?: string | null | undefined;
};

/** A decision about a quote, by its link. */
export type DecideQuoteByLinkInput = {
  /** The decision. */
  readonly decision: QuoteDecision;
  /** Ids of the lines that are approved. Default: all of them. None with REJECT. */
  readonly lines?: ReadonlyArray<string> | null | undefined;
  /** The revision that was read. */
  readonly revision: number;
  /** The token of the link: what follows the # of its address. */
  readonly token: string;
  /** The total that was read. */
  readonly total: MoneyInput;
};

/** A decision about a quote. */
export type DecideQuoteInput = {
  /** How the owner decided (canal). Required for staff, without PORTAL and LINK. The owner leaves it out. */
  readonly channel?: DecisionChannel | null | undefined;
  /** The decision. */
  readonly decision: QuoteDecision;
  /** Ids of the lines that are approved. Default: all of them. None with REJECT. */
  readonly lines?: ReadonlyArray<string> | null | undefined;
  /** The revision that was read. */
  readonly revision: number;
  /** The total that was read. */
  readonly total: MoneyInput;
};

/** A range of decimal numbers, bounds included. */
export type DecimalRange = {
  /** Upper bound. */
  readonly max?: string | null | undefined;
  /** Lower bound. */
  readonly min?: string | null | undefined;
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

/** The diagnosis. */
export type DiagnoseInput = {
  /** What was found (diagnóstico), at most 2,000 characters. */
  readonly diagnosis: string;
};

/** The proof of identity of the caller. */
export type EraseMeInput = {
  /** The password. Optional within five minutes after the log-in. */
  readonly password?: string | null | undefined;
};

/** What was used. */
export type FinishWorkInput = {
  /** The units of parts that were used, at most those that were approved. Default: all that were approved. */
  readonly used?: ReadonlyArray<UsedPartInput> | null | undefined;
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

/** Whether a request for contact is handled. */
export type HandleLeadInput = {
  /** Whether it is handled. */
  readonly handled: boolean;
};

/**
 * A row of a list: the fields of `CreateVehicleInput`. A field that is null counts as left out. A missing make, model, year or
 * price rejects the row, not the request. A value of another type, such as a text for `year`, refuses the whole request.
 */
export type ImportVehicleRow = {
  /** Id of the branch. Default: the branch of a caller who works in only one, else the default branch. */
  readonly branchId?: string | null | undefined;
  /** Whether a vehicle that was sold enters the stock again. Default: false, which rejects the row of a sold vehicle. */
  readonly buyBack?: boolean | null | undefined;
  /** Colour (cor). */
  readonly color?: string | null | undefined;
  /** Text about the vehicle for buyers (descrição), at most 5,000 characters. Line breaks are kept. */
  readonly description?: string | null | undefined;
  /** Number of doors (portas), 0 to 9. */
  readonly doors?: number | null | undefined;
  /**
   * Equipment and optional features (opcionais), at most 60, each of at most 80 characters and each once, ignoring case and
   * accents.
   */
  readonly features?: ReadonlyArray<string> | null | undefined;
  /** Code of the model in the FIPE table (código FIPE), such as 005340-6. */
  readonly fipeCode?: string | null | undefined;
  /** Fuel (combustível). Default: FLEX. */
  readonly fuelType?: FuelType | null | undefined;
  /** Make (marca). Required. */
  readonly make?: string | null | undefined;
  /** Year of manufacture (ano de fabricação): the model year or the year before. */
  readonly manufactureYear?: number | null | undefined;
  /** Mileage in kilometres (quilometragem). Default: 0. */
  readonly mileage?: number | null | undefined;
  /** Model (modelo). Required. */
  readonly model?: string | null | undefined;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique among vehicles in stock. */
  readonly plate?: string | null | undefined;
  /** Asking price (preço), above zero. Required. */
  readonly price?: MoneyInput | null | undefined;
  /** Registration number (RENAVAM), 11 digits with a check digit. An older one of 9 digits gets leading zeros. */
  readonly renavam?: string | null | undefined;
  /** Transmission (câmbio). */
  readonly transmission?: Transmission | null | undefined;
  /** Trim level (versão), at most 80 characters. */
  readonly trim?: string | null | undefined;
  /** Type of vehicle (tipo). Default: CAR. */
  readonly type?: VehicleType | null | undefined;
  /** Vehicle identification number (chassi). Unique among vehicles in stock. */
  readonly vin?: string | null | undefined;
  /** Model year (ano), from 1886 to next year. Required. */
  readonly year?: number | null | undefined;
};

/** The result of a row of an import. */
export type ImportVehicleStatus =
  /** A vehicle in stock has the plate or the VIN of the row. Nothing was created or changed. */
  | 'ALREADY_THERE'
  /** A vehicle was created from the row. */
  | 'CREATED'
  /** Nothing was created. `userErrors` says why. */
  | 'REJECTED';

/** The rows of a list of vehicles. */
export type ImportVehiclesInput = {
  /** The rows, from 1 to 200. */
  readonly rows: ReadonlyArray<ImportVehicleRow>;
};

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

/** A filter of requests for contact. Conditions are joined by AND. */
export type LeadFilter = {
  /** Of one of these branches. */
  readonly branchId?: ReadonlyArray<string> | null | undefined;
  /** Whether it was handled. */
  readonly handled?: boolean | null | undefined;
  /** About this vehicle. */
  readonly vehicleId?: string | null | undefined;
};

/** Time that a mechanic worked. */
export type LogLabourInput = {
  /** The line of the service that they worked on. Default: none in particular. */
  readonly lineId?: string | null | undefined;
  /** The user who worked (mecânico): ADMIN, or WORKSHOP of the branch of the order; ACTIVE. Default: the caller. */
  readonly mechanicId?: string | null | undefined;
  /** Number of minutes, 1 to 1,440. */
  readonly minutes: number;
  /** Remarks (observações), at most 500 characters. */
  readonly note?: string | null | undefined;
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

/** That a user works in a branch. */
export type MembershipInput = {
  /** The branch. */
  readonly branchId: string;
  /** Whether the user manages the branch. */
  readonly manages?: boolean;
};

/** An amount of money in an input. */
export type MoneyInput = {
  /** The amount, with at most two decimal places. */
  readonly amount: string;
  /** The currency. Default: BRL. */
  readonly currency?: CurrencyCode | null | undefined;
};

/** The work order to open. */
export type OpenWorkOrderInput = {
  /**
   * The branch (filial). Default: the branch of a vehicle of the stock; else the branch of the caller if they work in one only, else
   * the default branch.
   */
  readonly branchId?: string | null | undefined;
  /** The customer's vehicle. Give either this or `vehicleId`. */
  readonly customerVehicleId?: string | null | undefined;
  /** What the customer asks for (solicitação), at most 2,000 characters. */
  readonly description?: string | null | undefined;
  /** Kilometres (quilometragem). */
  readonly mileage?: number | null | undefined;
  /** The vehicle of the stock to prepare. Give either this or `customerVehicleId`. */
  readonly vehicleId?: string | null | undefined;
};

/** When a branch is open on a day of the week. */
export type OpeningHoursInput = {
  /** Closing time, such as 18:00. It must be after the opening time. */
  readonly closes: string;
  /** Opening time, such as 08:00. */
  readonly opens: string;
  /** Day of the week. */
  readonly weekday: Weekday;
};

/** A filter of parts. Conditions are joined by AND. */
export type PartFilter = {
  /** Each of these words must begin a word of the name or the SKU, ignoring case and accents. At most 100 characters. */
  readonly search?: string | null | undefined;
  /** The part with this SKU, ignoring case. */
  readonly sku?: string | null | undefined;
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

/** A file to upload. */
export type PhotoFileInput = {
  /** Content type: image/jpeg, image/png, image/webp or image/avif. */
  readonly contentType: string;
  /** Name of the file, at most 255 characters. It is not kept. */
  readonly filename: string;
  /** Exact size in bytes, at most 15 MB (15,728,640). */
  readonly size: number;
};

/** A format of a photo. */
export type PhotoFormat =
  /** AVIF: the smallest files. */
  | 'AVIF'
  /** JPEG, which everything can show. */
  | 'JPEG'
  /** WebP. */
  | 'WEBP';

/** Whether a photo can be shown. */
export type PhotoStatus =
  /** The uploaded file was not accepted. `problem` says why. */
  | 'FAILED'
  /** The uploaded file is being checked and prepared. */
  | 'PROCESSING'
  /** The photo can be shown. */
  | 'READY';

/** The result of a change of one price. In a preview: the expected result. */
export type PriceChangeStatus =
  /** The price changed. */
  | 'CHANGED'
  /** The price did not change. `userErrors` says why. */
  | 'REFUSED'
  /** The vehicle has this price already. Nothing was written. */
  | 'UNCHANGED';

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

/** What somebody decides of a quote. */
export type QuoteDecision =
  /** Approve all lines, or some of them (aprovar). */
  | 'APPROVE'
  /** Approve none (recusar). */
  | 'REJECT';

/** The kinds of lines of a quote. */
export type QuoteLineKind =
  /** A part (peça). */
  | 'PART'
  /** A service (serviço). */
  | 'SERVICE';

/** A part of a quote. */
export type QuotePartInput = {
  /** The part. */
  readonly partId: string;
  /** Number of units, 1 to 10,000. */
  readonly quantity: number;
};

/** A service of a quote. */
export type QuoteServiceInput = {
  /** How many times, 1 to 10,000. */
  readonly quantity?: number;
  /** The service. */
  readonly serviceId: string;
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

/** Units of a part that came in. */
export type ReceivePartsInput = {
  /** The branch (filial). Default: the branch of the caller if they work in one only, else the default branch. */
  readonly branchId?: string | null | undefined;
  /**
   * A key that the caller chooses, at most 64 characters. A repeated call with the same key changes nothing, as long as the ledger has
   * the entry.
   */
  readonly idempotencyKey?: string | null | undefined;
  /** Remarks (observações), at most 500 characters. */
  readonly note?: string | null | undefined;
  /** The part. */
  readonly partId: string;
  /** Number of units, 1 to 100,000. */
  readonly quantity: number;
  /** Cost of one unit (custo). */
  readonly unitCost?: MoneyInput | null | undefined;
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

/** The vehicle to register. */
export type RegisterVehicleInput = {
  /** The owner. Required for staff. A CUSTOMER leaves it out and registers for themself. */
  readonly customerId?: string | null | undefined;
  /** Make (marca), at most 60 characters. */
  readonly make: string;
  /** Kilometres (quilometragem). */
  readonly mileage?: number | null | undefined;
  /** Model (modelo), at most 80 characters. */
  readonly model: string;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. */
  readonly plate: string;
  /** Model year (ano). */
  readonly year: number;
};

/** The reason of a rejection. */
export type RejectSaleInput = {
  /** The version that was read. The decision is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: string | null | undefined;
  /** The reason (motivo). The customer can read it. */
  readonly reason: string;
};

/** The photo to remove. */
export type RemoveVehiclePhotoInput = {
  /** Id of the photo. */
  readonly photoId: string;
};

/** The order of photos. */
export type ReorderVehiclePhotosInput = {
  /** Ids of all photos of the vehicle, each once. Refused with STALE when others are there by now. */
  readonly ids: ReadonlyArray<string>;
};

/** The account to send a token to. */
export type RequestPasswordResetInput = {
  /** E-mail address of the account. */
  readonly email: string;
};

/** The transfer to request. */
export type RequestTransferInput = {
  /** What the branches should know, at most 500 characters. Do not name customers. */
  readonly notes?: string | null | undefined;
  /** Id of the branch that the vehicle is to go to. */
  readonly toBranchId: string;
};

/** A token and a new password. */
export type ResetPasswordInput = {
  /** New password (nova senha), 8 to 128 characters. Common passwords are refused. */
  readonly newPassword: string;
  /** The token from the message. */
  readonly token: string;
};

/** The reason and the refund of a return. */
export type ReturnSaleInput = {
  /** Remarks (observações). They replace the remarks of the sale. */
  readonly notes?: string | null | undefined;
  /** The reason (motivo), at most 2,000 characters. The customer can read it. */
  readonly reason: string;
  /** What the customer gets back (reembolso), above zero and at most the total amount. Default: the total amount. */
  readonly refund?: MoneyInput | null | undefined;
};

/** The lines of a new revision. */
export type ReviseQuoteInput = {
  /**
   * The newest revision that was read, or 0 when the quote had none. The revision is refused with STALE when there is another one. Default: it
   * is not checked.
   */
  readonly expectedRevision?: number | null | undefined;
  /** The parts, at most 100. */
  readonly parts?: ReadonlyArray<QuotePartInput> | null | undefined;
  /** The services, at most 100. */
  readonly services?: ReadonlyArray<QuoteServiceInput> | null | undefined;
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

/** A filter of sales. Conditions are joined by AND, the values of one condition by OR. */
export type SaleFilter = {
  /** Sales of any of these branches (filial). SALES find only sales of their branches. */
  readonly branchId?: ReadonlyArray<string> | null | undefined;
  /** When the sale was opened. */
  readonly createdAt?: DateRange | null | undefined;
  /** Sales to this customer. */
  readonly customerId?: string | null | undefined;
  /** When the sale was approved, rejected or cancelled. PENDING sales are left out. */
  readonly decidedAt?: DateRange | null | undefined;
  /** Opened by any of these users (vendedor). A CUSTOMER finds only sales that they opened. */
  readonly openedBy?: ReadonlyArray<string> | null | undefined;
  /** Any of these payment methods. */
  readonly paymentMethod?: ReadonlyArray<PaymentMethod> | null | undefined;
  /**
   * Sales to the customers that this text finds (see `CustomerFilter.search`), and sales of vehicles whose plate begins or ends
   * with it, four characters at least. BAD_USER_INPUT when it finds more than 100 customers or vehicles. ADMIN, SALES.
   */
  readonly search?: string | null | undefined;
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
  | 'REJECTED'
  /** Returned after its approval. The vehicle is for sale again (DEVOLVIDA). */
  | 'RETURNED';

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

/** The revision to send. */
export type SendQuoteInput = {
  /** The revision that was read. Refused with STALE when there is a newer one. */
  readonly revision: number;
};

/** The branches that a user works in. */
export type SetMembershipsInput = {
  /** The version of the user that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** All branches that the user works in, at most 100. Others are removed. */
  readonly memberships: ReadonlyArray<MembershipInput>;
};

/** The direction of a sort. */
export type SortDirection =
  /** Ascending: smallest, earliest or alphabetically first value first. */
  | 'ASC'
  /** Descending: largest, latest or alphabetically last value first. */
  | 'DESC';

/** The files to upload. */
export type StageVehiclePhotosInput = {
  /** The files, from 1 to 40. A vehicle has at most 40 photos. */
  readonly files: ReadonlyArray<PhotoFileInput>;
};

/** The transmission of a vehicle (câmbio). */
export type Transmission =
  /** Manual, with a clutch that is operated automatically (automatizado). */
  | 'AUTOMATED'
  /** Automatic with fixed gears, also with two clutches (automático). */
  | 'AUTOMATIC'
  /** Automatic without fixed gears (CVT). */
  | 'CVT'
  /** Manual. */
  | 'MANUAL';

/** The changes. A field that is left out keeps its value. */
export type UpdateBranchInput = {
  /** Whether the branch does business. The default branch stays active. */
  readonly active?: boolean | null | undefined;
  /** Street address (endereço). Null removes it. */
  readonly address?: string | null | undefined;
  /** City (cidade). Null removes it. */
  readonly city?: string | null | undefined;
  /** CNPJ, numeric or alphanumeric. Unique. Null removes it. */
  readonly cnpj?: string | null | undefined;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** Name, 1 to 80 characters. */
  readonly name?: string | null | undefined;
  /** Opening hours, in the time zone of the branch. */
  readonly openingHours?: ReadonlyArray<OpeningHoursInput> | null | undefined;
  /** Phone number (telefone). Null removes it. */
  readonly phone?: string | null | undefined;
  /** State (UF). Null removes it. */
  readonly state?: string | null | undefined;
  /** Time zone, a name of the IANA database. */
  readonly timeZone?: string | null | undefined;
};

/** The changes. A field that is left out keeps its value. */
export type UpdateCustomerInput = {
  /** Street, number and complement (endereço). Null removes it. */
  readonly address?: string | null | undefined;
  /** City (cidade). Null removes it. */
  readonly city?: string | null | undefined;
  /** CNPJ of a company, with or without punctuation. Unique. Only for staff. To make the record a person's, send null, and `cpf`. */
  readonly cnpj?: string | null | undefined;
  /** CPF of a person, with or without punctuation. Unique. Only for staff. To make the record a company's, send null, and `cnpj`. */
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

/** The changes. A field that is left out keeps its value. */
export type UpdatePartInput = {
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /** The minimum of branches that get their first stock from now on, 0 to 1,000,000 (estoque mínimo). */
  readonly minimum?: number | null | undefined;
  /** Name (nome), at most 120 characters. */
  readonly name?: string | null | undefined;
  /** Price of one unit (preço). */
  readonly price?: MoneyInput | null | undefined;
  /** The unit that is counted (unidade), at most 20 characters. */
  readonly unit?: string | null | undefined;
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
  /** Text about the vehicle for buyers (descrição), at most 5,000 characters. Line breaks are kept. Null removes it. */
  readonly description?: string | null | undefined;
  /** Number of doors (portas), 0 to 9. Null removes it. */
  readonly doors?: number | null | undefined;
  /** The version that was read. The change is refused with STALE when the record has another one. */
  readonly expectedVersion?: number | null | undefined;
  /**
   * Equipment and optional features (opcionais), at most 60, each of at most 80 characters and each once, ignoring case and
   * accents. Null removes all.
   */
  readonly features?: ReadonlyArray<string> | null | undefined;
  /** Code of the model in the FIPE table (código FIPE), such as 005340-6. Null removes it. */
  readonly fipeCode?: string | null | undefined;
  /** Fuel (combustível). */
  readonly fuelType?: FuelType | null | undefined;
  /** Make (marca). */
  readonly make?: string | null | undefined;
  /** Year of manufacture (ano de fabricação): the model year or the year before. Null removes it. */
  readonly manufactureYear?: number | null | undefined;
  /** Mileage in kilometres (quilometragem). */
  readonly mileage?: number | null | undefined;
  /** Model (modelo). */
  readonly model?: string | null | undefined;
  /** Licence plate (placa), such as ABC1234 or ABC1D23. Unique among vehicles in stock. Null removes it. */
  readonly plate?: string | null | undefined;
  /** Asking price (preço), above zero. The price of a reserved or sold vehicle cannot change. */
  readonly price?: MoneyInput | null | undefined;
  /** Registration number (RENAVAM), 11 digits with a check digit. An older one of 9 digits gets leading zeros. Null removes it. */
  readonly renavam?: string | null | undefined;
  /** Transmission (câmbio). Null removes it. */
  readonly transmission?: Transmission | null | undefined;
  /** Trim level (versão), at most 80 characters. Null removes it. */
  readonly trim?: string | null | undefined;
  /** Type of vehicle (tipo). */
  readonly type?: VehicleType | null | undefined;
  /** Vehicle identification number (chassi). Unique among vehicles in stock. Null removes it. */
  readonly vin?: string | null | undefined;
  /** Model year (ano), from 1886 to next year. */
  readonly year?: number | null | undefined;
};

/** How many units of a part were used. */
export type UsedPartInput = {
  /** The part. */
  readonly partId: string;
  /** Number of units. */
  readonly quantity: number;
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
  /** There are as many records as there may be. */
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
 * values matches nothing. `features` differs: its values are joined by AND, and an empty list matches every vehicle.
 */
export type VehicleFilter = {
  /** Ids of branches: vehicles that belong to any of them. */
  readonly branchId?: ReadonlyArray<string> | null | undefined;
  /** Any of these colours, ignoring case and accents. */
  readonly color?: ReadonlyArray<string> | null | undefined;
  /** Any of these numbers of doors. */
  readonly doors?: ReadonlyArray<number> | null | undefined;
  /** All of these features, ignoring case and accents. */
  readonly features?: ReadonlyArray<string> | null | undefined;
  /** Any of these fuels. */
  readonly fuelType?: ReadonlyArray<FuelType> | null | undefined;
  /** Any of these makes, ignoring case and accents. */
  readonly make?: ReadonlyArray<string> | null | undefined;
  /** Year of manufacture, bounds included. A vehicle whose year of manufacture is not known matches no bound. */
  readonly manufactureYear?: IntRange | null | undefined;
  /** Mileage in kilometres, bounds included. */
  readonly mileage?: IntRange | null | undefined;
  /** Any of these models, ignoring case and accents. */
  readonly model?: ReadonlyArray<string> | null | undefined;
  /** Vehicles with this licence plate (placa), ignoring case and hyphens: one in stock, and those that were sold before. */
  readonly plate?: string | null | undefined;
  /** Price in BRL, bounds included. */
  readonly price?: DecimalRange | null | undefined;
  /**
   * Each of these words must begin a word of the make, model, trim, colour, year, plate or VIN, in any order, ignoring case and accents.
   * At most 100 characters. A text without words is ignored.
   */
  readonly search?: string | null | undefined;
  /** Any of these statuses. */
  readonly status?: ReadonlyArray<VehicleStatus> | null | undefined;
  /** Any of these transmissions. */
  readonly transmission?: ReadonlyArray<Transmission> | null | undefined;
  /** Any of these trim levels, ignoring case and accents. */
  readonly trim?: ReadonlyArray<string> | null | undefined;
  /** Any of these types of vehicle. */
  readonly type?: ReadonlyArray<VehicleType> | null | undefined;
  /** Vehicles with this identification number (chassi), ignoring case: one in stock, and those that were sold before. */
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
  /** Year of manufacture. Vehicles whose year is not known come before all others, and last in descending order. */
  | 'MANUFACTURE_YEAR'
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

/** Where the transfer of a vehicle to another branch stands. */
export type VehicleTransferStatus =
  /** Cancelled. The vehicle stayed in its branch (CANCELADA). */
  | 'CANCELLED'
  /** Sent, and not received yet (EM TRÂNSITO). */
  | 'IN_TRANSIT'
  /** Received. The vehicle belongs to the other branch (RECEBIDA). */
  | 'RECEIVED'
  /** Requested. The vehicle was not sent yet (SOLICITADA). */
  | 'REQUESTED';

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

/** A filter of work orders. Conditions are joined by AND, the values of one condition by OR. */
export type WorkOrderFilter = {
  /** Orders of any of these branches (filial). Staff find only orders of their branches. */
  readonly branchId?: ReadonlyArray<string> | null | undefined;
  /** Orders of this customer. */
  readonly customerId?: string | null | undefined;
  /** Orders of this customer's vehicle. */
  readonly customerVehicleId?: string | null | undefined;
  /**
   * Orders whose newest revision of the quote has any of these statuses (situação do orçamento). Of a CUSTOMER: whose newest revision
   * that was sent has.
   */
  readonly quoteStatus?: ReadonlyArray<QuoteStatus> | null | undefined;
  /** Any of these statuses. */
  readonly status?: ReadonlyArray<WorkOrderStatus> | null | undefined;
  /** Orders that prepare this vehicle of the stock. */
  readonly vehicleId?: string | null | undefined;
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

export type BranchesQueryVariables = Exact<{
  active?: boolean | null | undefined;
}>;


export type BranchesQuery = { readonly branches: ReadonlyArray<{ readonly id: string, readonly name: string, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly timeZone: string, readonly phone: string | null, readonly active: boolean, readonly version: number, readonly openingHours: ReadonlyArray<{ readonly weekday: Weekday, readonly opens: string, readonly closes: string }> }> | null };

export type BranchQueryVariables = Exact<{
  id: string;
}>;


export type BranchQuery = { readonly branch: { readonly id: string, readonly name: string, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly timeZone: string, readonly phone: string | null, readonly active: boolean, readonly version: number, readonly openingHours: ReadonlyArray<{ readonly weekday: Weekday, readonly opens: string, readonly closes: string }> } | null };

export type CreateBranchMutationVariables = Exact<{
  input: CreateBranchInput;
}>;


export type CreateBranchMutation = { readonly createBranch: { readonly branch: { readonly id: string, readonly name: string, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly timeZone: string, readonly phone: string | null, readonly active: boolean, readonly version: number, readonly openingHours: ReadonlyArray<{ readonly weekday: Weekday, readonly opens: string, readonly closes: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateBranchMutationVariables = Exact<{
  id: string;
  input: UpdateBranchInput;
}>;


export type UpdateBranchMutation = { readonly updateBranch: { readonly branch: { readonly id: string, readonly name: string, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly timeZone: string, readonly phone: string | null, readonly active: boolean, readonly version: number, readonly openingHours: ReadonlyArray<{ readonly weekday: Weekday, readonly opens: string, readonly closes: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type SetMembershipsMutationVariables = Exact<{
  id: string;
  input: SetMembershipsInput;
}>;


export type SetMembershipsMutation = { readonly setMemberships: { readonly user: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly memberships: ReadonlyArray<{ readonly manages: boolean, readonly branch: { readonly id: string, readonly name: string, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly timeZone: string, readonly phone: string | null, readonly active: boolean, readonly version: number, readonly openingHours: ReadonlyArray<{ readonly weekday: Weekday, readonly opens: string, readonly closes: string }> } | null }> | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CustomerQueryVariables = Exact<{
  id: string;
}>;


export type CustomerQuery = { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null };

export type CustomersQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  sortBy?: CustomerSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CustomersQuery = { readonly customers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CustomerContactsQueryVariables = Exact<{
  filter?: CustomerFilter | null | undefined;
  sortBy?: CustomerSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CustomerContactsQuery = { readonly customers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly phone: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type CreateCustomerMutationVariables = Exact<{
  input: CreateCustomerInput;
}>;


export type CreateCustomerMutation = { readonly createCustomer: { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateCustomerMutationVariables = Exact<{
  id: string;
  input: UpdateCustomerInput;
}>;


export type UpdateCustomerMutation = { readonly updateCustomer: { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DeleteCustomerMutationVariables = Exact<{
  id: string;
}>;


export type DeleteCustomerMutation = { readonly deleteCustomer: { readonly customer: { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type MoneyFieldsFragment = { readonly amount: string, readonly currency: CurrencyCode };

export type PublicVehicleFieldsFragment = { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null };

export type VehicleFieldsFragment = { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null };

export type RegisteredVehicleFieldsFragment = { readonly renavam: string | null, readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null };

export type FinancingQuoteFieldsFragment = { readonly months: number, readonly monthlyRate: string, readonly effectiveAnnualRate: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode }, readonly principal: { readonly amount: string, readonly currency: CurrencyCode }, readonly instalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly lastInstalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } };

export type SaleFieldsFragment = { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null };

export type CustomerFieldsFragment = { readonly id: string, readonly name: string | null, readonly email: string | null, readonly phone: string | null, readonly cpf: string | null, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly zipCode: string | null, readonly anonymizedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string };

export type PersonFieldsFragment = { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null };

export type UserFieldsFragment = { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null };

export type LeadFieldsFragment = { readonly id: string, readonly name: string, readonly phone: string | null, readonly email: string | null, readonly message: string | null, readonly consentedAt: string, readonly consentVersion: string, readonly handledAt: string | null, readonly version: number, readonly createdAt: string, readonly handledBy: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number } | null, readonly branch: { readonly id: string, readonly name: string } | null };

export type BranchFieldsFragment = { readonly id: string, readonly name: string, readonly cnpj: string | null, readonly address: string | null, readonly city: string | null, readonly state: string | null, readonly timeZone: string, readonly phone: string | null, readonly active: boolean, readonly version: number, readonly openingHours: ReadonlyArray<{ readonly weekday: Weekday, readonly opens: string, readonly closes: string }> };

export type SessionFieldsFragment = { readonly id: string, readonly current: boolean, readonly clientAddress: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string };

export type AuditEntryFieldsFragment = { readonly id: string, readonly action: AuditAction, readonly at: string, readonly userId: string | null, readonly actorId: string | null, readonly sessionId: string | null, readonly clientAddress: string | null, readonly before: string | null, readonly after: string | null };

export type NextPageFragment = { readonly hasNextPage: boolean, readonly endCursor: string | null };

export type TransferFieldsFragment = { readonly status: VehicleTransferStatus, readonly requestedAt: string, readonly sentAt: string | null, readonly finishedAt: string | null, readonly notes: string | null, readonly reason: string | null, readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly requestedBy: { readonly id: string } | null, readonly sentBy: { readonly id: string } | null, readonly finishedBy: { readonly id: string } | null };

export type LeadsQueryVariables = Exact<{
  filter?: LeadFilter | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type LeadsQuery = { readonly leads: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly phone: string | null, readonly email: string | null, readonly message: string | null, readonly consentedAt: string, readonly consentVersion: string, readonly handledAt: string | null, readonly version: number, readonly createdAt: string, readonly handledBy: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number } | null, readonly branch: { readonly id: string, readonly name: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type LeadConsentQueryVariables = Exact<{ [key: string]: never; }>;


export type LeadConsentQuery = { readonly leadConsent: { readonly version: string, readonly text: string } | null };

export type CreateLeadMutationVariables = Exact<{
  input: CreateLeadInput;
}>;


export type CreateLeadMutation = { readonly createLead: { readonly received: boolean | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type HandleLeadMutationVariables = Exact<{
  id: string;
  input: HandleLeadInput;
}>;


export type HandleLeadMutation = { readonly handleLead: { readonly lead: { readonly id: string, readonly name: string, readonly phone: string | null, readonly email: string | null, readonly message: string | null, readonly consentedAt: string, readonly consentVersion: string, readonly handledAt: string | null, readonly version: number, readonly createdAt: string, readonly handledBy: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number } | null, readonly branch: { readonly id: string, readonly name: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type VehiclePhotosQueryVariables = Exact<{
  id: string;
  width?: number | null | undefined;
  format?: PhotoFormat | null | undefined;
}>;


export type VehiclePhotosQuery = { readonly vehicle: { readonly id: string, readonly photos: ReadonlyArray<{ readonly problem: string | null, readonly id: string, readonly status: PhotoStatus, readonly url: string | null, readonly width: number | null, readonly height: number | null, readonly placeholder: string | null, readonly alt: string | null, readonly position: number }> } | null };

export type StageVehiclePhotosMutationVariables = Exact<{
  id: string;
  input: StageVehiclePhotosInput;
}>;


export type StageVehiclePhotosMutation = { readonly stageVehiclePhotos: { readonly targets: ReadonlyArray<{ readonly key: string, readonly url: string, readonly method: string, readonly expiresAt: string, readonly headers: ReadonlyArray<{ readonly name: string, readonly value: string }> }> | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type AttachVehiclePhotosMutationVariables = Exact<{
  id: string;
  input: AttachVehiclePhotosInput;
  width?: number | null | undefined;
  format?: PhotoFormat | null | undefined;
}>;


export type AttachVehiclePhotosMutation = { readonly attachVehiclePhotos: { readonly vehicle: { readonly id: string, readonly photos: ReadonlyArray<{ readonly id: string, readonly status: PhotoStatus, readonly url: string | null, readonly width: number | null, readonly height: number | null, readonly placeholder: string | null, readonly alt: string | null, readonly position: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ReorderVehiclePhotosMutationVariables = Exact<{
  id: string;
  input: ReorderVehiclePhotosInput;
  width?: number | null | undefined;
  format?: PhotoFormat | null | undefined;
}>;


export type ReorderVehiclePhotosMutation = { readonly reorderVehiclePhotos: { readonly vehicle: { readonly id: string, readonly photos: ReadonlyArray<{ readonly id: string, readonly status: PhotoStatus, readonly url: string | null, readonly width: number | null, readonly height: number | null, readonly placeholder: string | null, readonly alt: string | null, readonly position: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RemoveVehiclePhotoMutationVariables = Exact<{
  id: string;
  input: RemoveVehiclePhotoInput;
  width?: number | null | undefined;
  format?: PhotoFormat | null | undefined;
}>;


export type RemoveVehiclePhotoMutation = { readonly removeVehiclePhoto: { readonly vehicle: { readonly id: string, readonly photos: ReadonlyArray<{ readonly id: string, readonly status: PhotoStatus, readonly url: string | null, readonly width: number | null, readonly height: number | null, readonly placeholder: string | null, readonly alt: string | null, readonly position: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type PhotoFieldsFragment = { readonly id: string, readonly status: PhotoStatus, readonly url: string | null, readonly width: number | null, readonly height: number | null, readonly placeholder: string | null, readonly alt: string | null, readonly position: number };

export type RateLimitStatsQueryVariables = Exact<{ [key: string]: never; }>;


export type RateLimitStatsQuery = { readonly rateLimitStats: { readonly totalRequests: number, readonly blockedRequests: number, readonly activeLimits: ReadonlyArray<{ readonly key: string, readonly requests: number, readonly limit: number, readonly resetTime: string }> } | null };

export type RateLimitConfigQueryVariables = Exact<{ [key: string]: never; }>;


export type RateLimitConfigQuery = { readonly rateLimitConfig: { readonly windowSeconds: number, readonly redisEnabled: boolean, readonly limits: { readonly auth: number, readonly general: number, readonly listing: number, readonly admin: number, readonly public: number, readonly web: number } } | null };

export type ResetRateLimitsMutationVariables = Exact<{ [key: string]: never; }>;


export type ResetRateLimitsMutation = { readonly resetRateLimits: { readonly resetCount: number | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type SaleQueryVariables = Exact<{
  id: string;
}>;


export type SaleQuery = { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly vehicle: { readonly id: string, readonly vin: string | null, readonly plate: string | null, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null, readonly customer: { readonly id: string, readonly name: string | null } | null, readonly branch: { readonly id: string, readonly name: string } | null, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null } | null };

export type SalesQueryVariables = Exact<{
  filter?: SaleFilter | null | undefined;
  sortBy?: SaleSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SalesQuery = { readonly sales: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type FinancingQuoteQueryVariables = Exact<{
  vehicleId: string;
  downPayment: MoneyInput;
  months: number;
}>;


export type FinancingQuoteQuery = { readonly financingQuote: { readonly months: number, readonly monthlyRate: string, readonly effectiveAnnualRate: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode }, readonly principal: { readonly amount: string, readonly currency: CurrencyCode }, readonly instalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly lastInstalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } } | null };

export type PurchaseVehicleMutationVariables = Exact<{
  input: PurchaseVehicleInput;
}>;


export type PurchaseVehicleMutation = { readonly purchaseVehicle: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ApproveSaleMutationVariables = Exact<{
  id: string;
  input?: ApproveSaleInput | null | undefined;
}>;


export type ApproveSaleMutation = { readonly approveSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RejectSaleMutationVariables = Exact<{
  id: string;
  input: RejectSaleInput;
}>;


export type RejectSaleMutation = { readonly rejectSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CancelSaleMutationVariables = Exact<{
  id: string;
  input?: CancelSaleInput | null | undefined;
}>;


export type CancelSaleMutation = { readonly cancelSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ReturnSaleMutationVariables = Exact<{
  id: string;
  input: ReturnSaleInput;
}>;


export type ReturnSaleMutation = { readonly returnSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateSaleMutationVariables = Exact<{
  id: string;
  input: UpdateSaleInput;
}>;


export type UpdateSaleMutation = { readonly updateSale: { readonly sale: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RetainedBuyerQueryVariables = Exact<{
  saleId: string;
}>;


export type RetainedBuyerQuery = { readonly retainedBuyer: { readonly name: string, readonly cpf: string, readonly cnpj: string | null, readonly until: string, readonly readings: ReadonlyArray<{ readonly at: string, readonly saleId: string, readonly by: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null }> } | null };

export type SalesSummaryQueryVariables = Exact<{
  period?: DateRange | null | undefined;
  groupBy?: ReadonlyArray<SalesGrouping> | SalesGrouping | null | undefined;
  branchId?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SalesSummaryQuery = { readonly salesSummary: { readonly count: number, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly groups: ReadonlyArray<{ readonly day: string | null, readonly month: string | null, readonly status: SaleStatus | null, readonly make: string | null, readonly count: number, readonly seller: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null, readonly branch: { readonly id: string, readonly name: string } | null, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }> } | null };

export type SaleChangedSubscriptionVariables = Exact<{
  ids?: ReadonlyArray<string> | string | null | undefined;
}>;


export type SaleChangedSubscription = { readonly saleChanged: { readonly id: string, readonly status: SaleStatus, readonly nextStatuses: ReadonlyArray<SaleStatus>, readonly paymentMethod: PaymentMethod, readonly financingMonths: number | null, readonly notes: string | null, readonly rejectionReason: string | null, readonly decidedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly totalAmount: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly refund: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly id: string } | null, readonly customer: { readonly id: string } | null, readonly branch: { readonly id: string } | null } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null, readonly customer: { readonly id: string } | null } | null };

export type MySessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type MySessionsQuery = { readonly mySessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly clientAddress: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string }> | null };

export type UserQueryVariables = Exact<{
  id: string;
  account?: boolean | null | undefined;
}>;


export type UserQuery = { readonly user: { readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } & { readonly email?: string | null, readonly role?: Role | null, readonly status?: UserStatus | null, readonly lastLoginAt?: string | null, readonly version?: number | null, readonly createdAt?: string | null, readonly updatedAt?: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null } | null };

export type UserSessionsQueryVariables = Exact<{
  id: string;
}>;


export type UserSessionsQuery = { readonly user: { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly clientAddress: string | null, readonly createdAt: string, readonly lastUsedAt: string, readonly expiresAt: string }> | null } | null };

export type UsersQueryVariables = Exact<{
  filter?: UserFilter | null | undefined;
  sortBy?: UserSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type UsersQuery = { readonly users: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly email: string | null, readonly role: Role | null, readonly status: UserStatus | null, readonly lastLoginAt: string | null, readonly version: number | null, readonly createdAt: string | null, readonly updatedAt: string | null, readonly id: string, readonly username: string | null, readonly firstName: string | null, readonly lastName: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type AuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
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


export type ExportMyDataQuery = { readonly exportMyData: { readonly id: string, readonly account: unknown, readonly customer: unknown, readonly sales: unknown, readonly vehicles: unknown, readonly customerVehicles: unknown, readonly workOrders: unknown } | null };

export type EraseMeMutationVariables = Exact<{
  input?: EraseMeInput | null | undefined;
}>;


export type EraseMeMutation = { readonly eraseMe: { readonly erased: boolean | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type VehicleQueryVariables = Exact<{
  id: string;
}>;


export type VehicleQuery = { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null };

export type VehiclesQueryVariables = Exact<{
  filter?: VehicleFilter | null | undefined;
  sortBy?: VehicleSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type VehiclesQuery = { readonly vehicles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type PublicVehicleQueryVariables = Exact<{
  id: string;
}>;


export type PublicVehicleQuery = { readonly vehicle: { readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null };

export type PublicVehiclesQueryVariables = Exact<{
  filter?: VehicleFilter | null | undefined;
  sortBy?: VehicleSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PublicVehiclesQuery = { readonly vehicles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type VehicleFacetsQueryVariables = Exact<{
  filter?: VehicleFilter | null | undefined;
}>;


export type VehicleFacetsQuery = { readonly vehicleFacets: { readonly total: number, readonly make: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly model: ReadonlyArray<{ readonly value: string, readonly count: number }>, readonly year: ReadonlyArray<{ readonly value: number, readonly count: number }>, readonly fuelType: ReadonlyArray<{ readonly value: FuelType, readonly count: number }>, readonly type: ReadonlyArray<{ readonly value: VehicleType, readonly count: number }>, readonly transmission: ReadonlyArray<{ readonly value: Transmission, readonly count: number }>, readonly branch: ReadonlyArray<{ readonly value: string, readonly count: number, readonly branch: { readonly id: string, readonly name: string } | null }>, readonly price: { readonly min: string | null, readonly max: string | null, readonly buckets: ReadonlyArray<{ readonly min: string, readonly max: string, readonly count: number }> }, readonly mileage: { readonly min: number | null, readonly max: number | null, readonly buckets: ReadonlyArray<{ readonly min: number, readonly max: number, readonly count: number }> } } | null };

export type RegisteredVehicleQueryVariables = Exact<{
  id: string;
}>;


export type RegisteredVehicleQuery = { readonly vehicle: { readonly renavam: string | null, readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null };

export type VehicleFinancingQueryVariables = Exact<{
  id: string;
  downPayment?: MoneyInput | null | undefined;
  months?: number | null | undefined;
}>;


export type VehicleFinancingQuery = { readonly vehicle: { readonly id: string, readonly financing: { readonly months: number, readonly monthlyRate: string, readonly effectiveAnnualRate: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly downPayment: { readonly amount: string, readonly currency: CurrencyCode }, readonly principal: { readonly amount: string, readonly currency: CurrencyCode }, readonly instalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly lastInstalment: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } } | null } | null };

export type VehicleTransfersQueryVariables = Exact<{
  id: string;
}>;


export type VehicleTransfersQuery = { readonly vehicle: { readonly id: string, readonly branch: { readonly id: string, readonly name: string } | null, readonly transfer: { readonly status: VehicleTransferStatus, readonly requestedAt: string, readonly sentAt: string | null, readonly finishedAt: string | null, readonly notes: string | null, readonly reason: string | null, readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly requestedBy: { readonly id: string } | null, readonly sentBy: { readonly id: string } | null, readonly finishedBy: { readonly id: string } | null } | null, readonly transfers: ReadonlyArray<{ readonly status: VehicleTransferStatus, readonly requestedAt: string, readonly sentAt: string | null, readonly finishedAt: string | null, readonly notes: string | null, readonly reason: string | null, readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly requestedBy: { readonly id: string } | null, readonly sentBy: { readonly id: string } | null, readonly finishedBy: { readonly id: string } | null }> | null } | null };

export type CreateVehicleMutationVariables = Exact<{
  input: CreateVehicleInput;
}>;


export type CreateVehicleMutation = { readonly createVehicle: { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdateVehicleMutationVariables = Exact<{
  id: string;
  input: UpdateVehicleInput;
}>;


export type UpdateVehicleMutation = { readonly updateVehicle: { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ImportVehiclesMutationVariables = Exact<{
  input: ImportVehiclesInput;
}>;


export type ImportVehiclesMutation = { readonly importVehicles: { readonly created: number | null, readonly alreadyThere: number | null, readonly rejected: number | null, readonly results: ReadonlyArray<{ readonly row: number, readonly status: ImportVehicleStatus, readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> }> | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ChangePricesMutationVariables = Exact<{
  input: ChangePricesInput;
}>;


export type ChangePricesMutation = { readonly changePrices: { readonly preview: boolean | null, readonly changed: number | null, readonly unchanged: number | null, readonly refused: number | null, readonly results: ReadonlyArray<{ readonly id: string, readonly status: PriceChangeStatus, readonly from: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly to: { readonly amount: string, readonly currency: CurrencyCode } | null, readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> }> | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DeleteVehicleMutationVariables = Exact<{
  id: string;
}>;


export type DeleteVehicleMutation = { readonly deleteVehicle: { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RequestTransferMutationVariables = Exact<{
  id: string;
  input: RequestTransferInput;
}>;


export type RequestTransferMutation = { readonly requestTransfer: { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly branch: { readonly id: string, readonly name: string } | null, readonly transfer: { readonly status: VehicleTransferStatus, readonly requestedAt: string, readonly sentAt: string | null, readonly finishedAt: string | null, readonly notes: string | null, readonly reason: string | null, readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly requestedBy: { readonly id: string } | null, readonly sentBy: { readonly id: string } | null, readonly finishedBy: { readonly id: string } | null } | null, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type SendTransferMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type SendTransferMutation = { readonly sendTransfer: { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly branch: { readonly id: string, readonly name: string } | null, readonly transfer: { readonly status: VehicleTransferStatus, readonly requestedAt: string, readonly sentAt: string | null, readonly finishedAt: string | null, readonly notes: string | null, readonly reason: string | null, readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly requestedBy: { readonly id: string } | null, readonly sentBy: { readonly id: string } | null, readonly finishedBy: { readonly id: string } | null } | null, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ReceiveTransferMutationVariables = Exact<{
  id: string;
  expectedVersion?: number | null | undefined;
}>;


export type ReceiveTransferMutation = { readonly receiveTransfer: { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly branch: { readonly id: string, readonly name: string } | null, readonly transfer: { readonly status: VehicleTransferStatus, readonly requestedAt: string, readonly sentAt: string | null, readonly finishedAt: string | null, readonly notes: string | null, readonly reason: string | null, readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly requestedBy: { readonly id: string } | null, readonly sentBy: { readonly id: string } | null, readonly finishedBy: { readonly id: string } | null } | null, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CancelTransferMutationVariables = Exact<{
  id: string;
  input: CancelTransferInput;
}>;


export type CancelTransferMutation = { readonly cancelTransfer: { readonly vehicle: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly branch: { readonly id: string, readonly name: string } | null, readonly transfer: { readonly status: VehicleTransferStatus, readonly requestedAt: string, readonly sentAt: string | null, readonly finishedAt: string | null, readonly notes: string | null, readonly reason: string | null, readonly from: { readonly id: string, readonly name: string } | null, readonly to: { readonly id: string, readonly name: string } | null, readonly requestedBy: { readonly id: string } | null, readonly sentBy: { readonly id: string } | null, readonly finishedBy: { readonly id: string } | null } | null, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type VehicleChangedSubscriptionVariables = Exact<{
  ids: ReadonlyArray<string> | string;
}>;


export type VehicleChangedSubscription = { readonly vehicleChanged: { readonly vin: string | null, readonly plate: string | null, readonly id: string, readonly make: string, readonly model: string, readonly year: number, readonly manufactureYear: number | null, readonly trim: string | null, readonly color: string | null, readonly fuelType: FuelType, readonly mileage: number, readonly type: VehicleType, readonly doors: number | null, readonly transmission: Transmission | null, readonly description: string | null, readonly features: ReadonlyArray<string>, readonly fipeCode: string | null, readonly status: VehicleStatus, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly branch: { readonly id: string } | null } | null };

export type PartFieldsFragment = { readonly id: string, readonly sku: string, readonly name: string, readonly unit: string, readonly minimum: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } };

export type PartStockFieldsFragment = { readonly id: string, readonly onHand: number, readonly reserved: number, readonly available: number, readonly minimum: number, readonly isLow: boolean, readonly version: number, readonly updatedAt: string, readonly branch: { readonly id: string } | null };

export type WorkshopServiceFieldsFragment = { readonly id: string, readonly name: string, readonly standardMinutes: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } };

export type CustomerVehicleFieldsFragment = { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string, readonly year: number, readonly mileage: number | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly owner: { readonly id: string } | null };

export type QuoteFieldsFragment = { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } };

export type LinkedQuoteFieldsFragment = { readonly revision: number, readonly status: QuoteStatus, readonly validUntil: string | null, readonly make: string, readonly model: string, readonly year: number, readonly branchName: string | null, readonly branchPhone: string | null, readonly expiresAt: string, readonly mayDecide: boolean, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } };

export type WorkOrderFieldsFragment = { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } };

export type PartQueryVariables = Exact<{
  id: string;
}>;


export type PartQuery = { readonly part: { readonly id: string, readonly sku: string, readonly name: string, readonly unit: string, readonly minimum: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly stock: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly reserved: number, readonly available: number, readonly minimum: number, readonly isLow: boolean, readonly version: number, readonly updatedAt: string, readonly branch: { readonly id: string } | null }>, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null };

export type PartsQueryVariables = Exact<{
  filter?: PartFilter | null | undefined;
  sortBy?: PartSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PartsQuery = { readonly parts: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sku: string, readonly name: string, readonly unit: string, readonly minimum: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly stock: ReadonlyArray<{ readonly id: string, readonly onHand: number, readonly reserved: number, readonly available: number, readonly minimum: number, readonly isLow: boolean, readonly version: number, readonly updatedAt: string, readonly branch: { readonly id: string } | null }>, readonly price: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type WorkshopServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkshopServicesQuery = { readonly workshopServices: ReadonlyArray<{ readonly id: string, readonly name: string, readonly standardMinutes: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } }> | null };

export type WorkshopServiceQueryVariables = Exact<{
  id: string;
}>;


export type WorkshopServiceQuery = { readonly workshopService: { readonly id: string, readonly name: string, readonly standardMinutes: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null };

export type CustomerVehicleQueryVariables = Exact<{
  id: string;
}>;


export type CustomerVehicleQuery = { readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string, readonly year: number, readonly mileage: number | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly workOrders: ReadonlyArray<{ readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } }> | null, readonly owner: { readonly id: string } | null } | null };

export type CustomerVehiclesQueryVariables = Exact<{
  filter?: CustomerVehicleFilter | null | undefined;
  sortBy?: CustomerVehicleSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CustomerVehiclesQuery = { readonly customerVehicles: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string, readonly year: number, readonly mileage: number | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly owner: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type WorkOrderQueryVariables = Exact<{
  id: string;
}>;


export type WorkOrderQuery = { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customer: { readonly id: string, readonly name: string | null } | null, readonly quotes: ReadonlyArray<{ readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly parts: ReadonlyArray<{ readonly partId: string, readonly name: string, readonly quantity: number, readonly isMissing: boolean, readonly used: number | null }>, readonly history: ReadonlyArray<{ readonly from: WorkOrderStatus | null, readonly to: WorkOrderStatus, readonly at: string, readonly reason: string | null }>, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null };

export type WorkOrdersQueryVariables = Exact<{
  filter?: WorkOrderFilter | null | undefined;
  sortBy?: WorkOrderSort | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type WorkOrdersQuery = { readonly workOrders: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export type QuoteByLinkQueryVariables = Exact<{
  token: string;
}>;


export type QuoteByLinkQuery = { readonly quoteByLink: { readonly revision: number, readonly status: QuoteStatus, readonly validUntil: string | null, readonly make: string, readonly model: string, readonly year: number, readonly branchName: string | null, readonly branchPhone: string | null, readonly expiresAt: string, readonly mayDecide: boolean, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null };

export type WorkshopTimesQueryVariables = Exact<{
  period?: DateRange | null | undefined;
  branchId?: ReadonlyArray<string> | string | null | undefined;
}>;


export type WorkshopTimesQuery = { readonly workshopTimes: { readonly count: number, readonly statuses: ReadonlyArray<{ readonly status: WorkOrderStatus, readonly count: number, readonly meanMinutes: number }>, readonly services: ReadonlyArray<{ readonly count: number, readonly meanMinutes: number, readonly service: { readonly id: string, readonly name: string, readonly standardMinutes: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } }> } | null };

export type CreatePartMutationVariables = Exact<{
  input: CreatePartInput;
}>;


export type CreatePartMutation = { readonly createPart: { readonly part: { readonly id: string, readonly sku: string, readonly name: string, readonly unit: string, readonly minimum: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type UpdatePartMutationVariables = Exact<{
  id: string;
  input: UpdatePartInput;
}>;


export type UpdatePartMutation = { readonly updatePart: { readonly part: { readonly id: string, readonly sku: string, readonly name: string, readonly unit: string, readonly minimum: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ReceivePartsMutationVariables = Exact<{
  input: ReceivePartsInput;
}>;


export type ReceivePartsMutation = { readonly receiveParts: { readonly stock: { readonly id: string, readonly onHand: number, readonly reserved: number, readonly available: number, readonly minimum: number, readonly isLow: boolean, readonly version: number, readonly updatedAt: string, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CountPartsMutationVariables = Exact<{
  input: CountPartsInput;
}>;


export type CountPartsMutation = { readonly countParts: { readonly stock: { readonly id: string, readonly onHand: number, readonly reserved: number, readonly available: number, readonly minimum: number, readonly isLow: boolean, readonly version: number, readonly updatedAt: string, readonly branch: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CreateWorkshopServiceMutationVariables = Exact<{
  input: CreateWorkshopServiceInput;
}>;


export type CreateWorkshopServiceMutation = { readonly createWorkshopService: { readonly service: { readonly id: string, readonly name: string, readonly standardMinutes: number, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly price: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type RegisterVehicleMutationVariables = Exact<{
  input: RegisterVehicleInput;
}>;


export type RegisterVehicleMutation = { readonly registerVehicle: { readonly vehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string, readonly year: number, readonly mileage: number | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly owner: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CreateQuoteMutationVariables = Exact<{
  input: CreateQuoteInput;
}>;


export type CreateQuoteMutation = { readonly createQuote: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type OpenWorkOrderMutationVariables = Exact<{
  input: OpenWorkOrderInput;
}>;


export type OpenWorkOrderMutation = { readonly openWorkOrder: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DiagnoseMutationVariables = Exact<{
  id: string;
  input: DiagnoseInput;
}>;


export type DiagnoseMutation = { readonly diagnose: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type ReviseQuoteMutationVariables = Exact<{
  id: string;
  input: ReviseQuoteInput;
}>;


export type ReviseQuoteMutation = { readonly reviseQuote: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type SendQuoteMutationVariables = Exact<{
  id: string;
  input: SendQuoteInput;
}>;


export type SendQuoteMutation = { readonly sendQuote: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DecideQuoteMutationVariables = Exact<{
  id: string;
  input: DecideQuoteInput;
}>;


export type DecideQuoteMutation = { readonly decideQuote: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CreateQuoteLinkMutationVariables = Exact<{
  id: string;
  input: CreateQuoteLinkInput;
}>;


export type CreateQuoteLinkMutation = { readonly createQuoteLink: { readonly link: { readonly url: string, readonly expiresAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DecideQuoteByLinkMutationVariables = Exact<{
  input: DecideQuoteByLinkInput;
}>;


export type DecideQuoteByLinkMutation = { readonly decideQuoteByLink: { readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly validUntil: string | null, readonly make: string, readonly model: string, readonly year: number, readonly branchName: string | null, readonly branchPhone: string | null, readonly expiresAt: string, readonly mayDecide: boolean, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type StartWorkMutationVariables = Exact<{
  id: string;
}>;


export type StartWorkMutation = { readonly startWork: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type LogLabourMutationVariables = Exact<{
  id: string;
  input: LogLabourInput;
}>;


export type LogLabourMutation = { readonly logLabour: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type FinishWorkMutationVariables = Exact<{
  id: string;
  input?: FinishWorkInput | null | undefined;
}>;


export type FinishWorkMutation = { readonly finishWork: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type DeliverWorkMutationVariables = Exact<{
  id: string;
}>;


export type DeliverWorkMutation = { readonly deliverWork: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };

export type CancelWorkOrderMutationVariables = Exact<{
  id: string;
  input?: CancelWorkOrderInput | null | undefined;
}>;


export type CancelWorkOrderMutation = { readonly cancelWorkOrder: { readonly workOrder: { readonly id: string, readonly description: string | null, readonly diagnosis: string | null, readonly mileage: number | null, readonly status: WorkOrderStatus, readonly nextStatuses: ReadonlyArray<WorkOrderStatus>, readonly startedAt: string | null, readonly finishedAt: string | null, readonly version: number, readonly createdAt: string, readonly updatedAt: string, readonly customerVehicle: { readonly id: string, readonly plate: string | null, readonly make: string, readonly model: string } | null, readonly vehicle: { readonly id: string } | null, readonly branch: { readonly id: string } | null, readonly quote: { readonly revision: number, readonly status: QuoteStatus, readonly nextStatuses: ReadonlyArray<QuoteStatus>, readonly sentAt: string | null, readonly validUntil: string | null, readonly decidedAt: string | null, readonly channel: DecisionChannel | null, readonly createdAt: string, readonly lines: ReadonlyArray<{ readonly id: string, readonly kind: QuoteLineKind, readonly itemId: string, readonly name: string, readonly unit: string | null, readonly quantity: number, readonly isApproved: boolean, readonly price: { readonly amount: string, readonly currency: CurrencyCode }, readonly total: { readonly amount: string, readonly currency: CurrencyCode } }>, readonly total: { readonly amount: string, readonly currency: CurrencyCode }, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly approvedTotal: { readonly amount: string, readonly currency: CurrencyCode } } | null, readonly userErrors: ReadonlyArray<{ readonly field: ReadonlyArray<string> | null, readonly message: string, readonly code: UserErrorCode }> } | null };
