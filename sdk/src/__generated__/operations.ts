import type { ListFunction, OutcomeFunction, ValueFunction } from '../functions.ts';
import type * as types from './types.ts';

/** One function for each operation of the graph. */
export interface Operations {
  /** Approves a PENDING sale. Its vehicle becomes SOLD. ADMIN, SALES, but not for their own purchase. */
  readonly approveSale: OutcomeFunction<NonNullable<types.ApproveSaleMutation['approveSale']>, types.ApproveSaleMutationVariables>;
  /** The audit trail of accounts and sessions, newest first. ADMIN. */
  readonly auditTrail: ListFunction<NonNullable<types.AuditTrailQuery['auditTrail']>, types.AuditTrailQueryVariables>;
  /** Cancels a PENDING sale. Its vehicle is for sale again. ADMIN, SALES; CUSTOMER their own. */
  readonly cancelSale: OutcomeFunction<NonNullable<types.CancelSaleMutation['cancelSale']>, types.CancelSaleMutationVariables>;
  /** Changes the password and ends the other sessions. Any role, own account. */
  readonly changePassword: OutcomeFunction<NonNullable<types.ChangePasswordMutation['changePassword']>, types.ChangePasswordMutationVariables>;
  /** Creates a customer record. ADMIN, SALES: for anyone, linked to a user by `userId` or not linked. CUSTOMER: their own, once. */
  readonly createCustomer: OutcomeFunction<NonNullable<types.CreateCustomerMutation['createCustomer']>, types.CreateCustomerMutationVariables>;
  /** Creates an account with any role. ADMIN. */
  readonly createUser: OutcomeFunction<NonNullable<types.CreateUserMutation['createUser']>, types.CreateUserMutationVariables>;
  /** Adds a vehicle to the stock. Its status is AVAILABLE. ADMIN, SALES. */
  readonly createVehicle: OutcomeFunction<NonNullable<types.CreateVehicleMutation['createVehicle']>, types.CreateVehicleMutationVariables>;
  /** A customer by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES; CUSTOMER their own. */
  readonly customer: ValueFunction<types.CustomerQuery['customer'], types.CustomerQueryVariables>;
  /** The customers. Default order: newest first. ADMIN, SALES; CUSTOMER their own. */
  readonly customers: ListFunction<NonNullable<types.CustomersQuery['customers']>, types.CustomersQueryVariables>;
  /** Erases a person. A record with past sales is anonymised: it stays without personal data and is in no list. Its sales stay, without remarks. A record without sales is removed. Refused while a purchase is not decided. A repeated call has no effect. ADMIN. */
  readonly deleteCustomer: OutcomeFunction<NonNullable<types.DeleteCustomerMutation['deleteCustomer']>, types.DeleteCustomerMutationVariables>;
  /** Deletes an AVAILABLE vehicle. A vehicle with purchases is withdrawn: it is in no list, but still readable by its id and from its sales. A vehicle without purchases is removed. A repeated call has no effect. ADMIN. */
  readonly deleteVehicle: OutcomeFunction<NonNullable<types.DeleteVehicleMutation['deleteVehicle']>, types.DeleteVehicleMutationVariables>;
  /** Erases the caller: their customer record, as `deleteCustomer` does, and their account. All sessions end. The username and the e-mail address can be used again. Refused while a purchase of the caller is not decided. Any role, own account. */
  readonly eraseMe: OutcomeFunction<NonNullable<types.EraseMeMutation['eraseMe']>, types.EraseMeMutationVariables>;
  /** A copy of the personal data of the caller. Any role, own data. */
  readonly exportMyData: ValueFunction<types.ExportMyDataQuery['exportMyData'], types.ExportMyDataQueryVariables>;
  /** The cost of financing a vehicle at its current price. Null when the vehicle does not exist. ADMIN, SALES, CUSTOMER. */
  readonly financingQuote: ValueFunction<types.FinancingQuoteQuery['financingQuote'], types.FinancingQuoteQueryVariables>;
  /** Logs in with a username or e-mail address and a password. Returns tokens. Anyone, without a token. */
  readonly login: OutcomeFunction<NonNullable<types.LoginMutation['login']>, types.LoginMutationVariables>;
  /** Ends the session of a refresh token. Its tokens become invalid. Any role, own session. */
  readonly logout: OutcomeFunction<NonNullable<types.LogoutMutation['logout']>, types.LogoutMutationVariables>;
  /** The user who makes the request. Any role. */
  readonly me: ValueFunction<types.MeQuery['me'], types.MeQueryVariables>;
  /** The open sessions of the caller, newest first, at most 100. Any role. */
  readonly mySessions: ValueFunction<NonNullable<types.MySessionsQuery['mySessions']>, types.MySessionsQueryVariables>;
  /** Reserves a vehicle and opens a PENDING sale. ADMIN, SALES: for a customer. CUSTOMER: for themself, with a limit of PENDING sales (default: 3). */
  readonly purchaseVehicle: OutcomeFunction<NonNullable<types.PurchaseVehicleMutation['purchaseVehicle']>, types.PurchaseVehicleMutationVariables>;
  /** The configuration of the rate limits. ADMIN. */
  readonly rateLimitConfig: ValueFunction<types.RateLimitConfigQuery['rateLimitConfig'], types.RateLimitConfigQueryVariables>;
  /** Use of the rate limits. ADMIN. */
  readonly rateLimitStats: ValueFunction<types.RateLimitStatsQuery['rateLimitStats'], types.RateLimitStatsQueryVariables>;
  /** Exchanges a refresh token for new tokens. The old refresh token becomes invalid. Anyone who has a refresh token. */
  readonly refreshToken: OutcomeFunction<NonNullable<types.RefreshTokenMutation['refreshToken']>, types.RefreshTokenMutationVariables>;
  /** Creates an account with the role CUSTOMER. Anyone, without a token. */
  readonly register: OutcomeFunction<NonNullable<types.RegisterMutation['register']>, types.RegisterMutationVariables>;
  /** Rejects a PENDING sale. Its vehicle is for sale again. ADMIN, SALES, but not for their own purchase. */
  readonly rejectSale: OutcomeFunction<NonNullable<types.RejectSaleMutation['rejectSale']>, types.RejectSaleMutationVariables>;
  /** Sends a password reset token to the e-mail address of an account. It is valid for 30 minutes. The answer is the same when no account has the address. Anyone, without a token. */
  readonly requestPasswordReset: OutcomeFunction<NonNullable<types.RequestPasswordResetMutation['requestPasswordReset']>, types.RequestPasswordResetMutationVariables>;
  /** Sets a new password and ends all sessions. Anyone who has a token of `requestPasswordReset`. A token is valid once. */
  readonly resetPassword: OutcomeFunction<NonNullable<types.ResetPasswordMutation['resetPassword']>, types.ResetPasswordMutationVariables>;
  /** Resets all counters of the rate limits. ADMIN. */
  readonly resetRateLimits: OutcomeFunction<NonNullable<types.ResetRateLimitsMutation['resetRateLimits']>, types.ResetRateLimitsMutationVariables>;
  /** The buyer of an APPROVED sale to a person who was erased. Null for other sales and after the retention time. ADMIN. Every access is recorded. */
  readonly retainedBuyer: ValueFunction<types.RetainedBuyerQuery['retainedBuyer'], types.RetainedBuyerQueryVariables>;
  /** Ends a session. Its tokens become invalid. Any role, own session. */
  readonly revokeSession: OutcomeFunction<NonNullable<types.RevokeSessionMutation['revokeSession']>, types.RevokeSessionMutationVariables>;
  /** A sale by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES; CUSTOMER their own. */
  readonly sale: ValueFunction<types.SaleQuery['sale'], types.SaleQueryVariables>;
  /** The sales. Default order: newest first. ADMIN, SALES; CUSTOMER their own. */
  readonly sales: ListFunction<NonNullable<types.SalesQuery['sales']>, types.SalesQueryVariables>;
  /** Number and total amount of the sales that were opened in a period, by their current status. About one second behind. ADMIN, SALES. */
  readonly salesSummary: ValueFunction<types.SalesSummaryQuery['salesSummary'], types.SalesSummaryQueryVariables>;
  /** Changes the given fields of a customer record. ADMIN, SALES; CUSTOMER their own, but not the CPF. */
  readonly updateCustomer: OutcomeFunction<NonNullable<types.UpdateCustomerMutation['updateCustomer']>, types.UpdateCustomerMutationVariables>;
  /** Changes the profile of the caller. A new e-mail address requires the current password or a recent log-in. Any role, own account. */
  readonly updateProfile: OutcomeFunction<NonNullable<types.UpdateProfileMutation['updateProfile']>, types.UpdateProfileMutationVariables>;
  /** Changes the remarks of a sale, in any status. ADMIN, SALES. */
  readonly updateSale: OutcomeFunction<NonNullable<types.UpdateSaleMutation['updateSale']>, types.UpdateSaleMutationVariables>;
  /** Changes the role or the status of a user. It takes effect everywhere within seconds. A user who may no longer log in loses their sessions. Refused for the last active administrator. ADMIN. */
  readonly updateUser: OutcomeFunction<NonNullable<types.UpdateUserMutation['updateUser']>, types.UpdateUserMutationVariables>;
  /** Changes the given fields of a vehicle. ADMIN, SALES. */
  readonly updateVehicle: OutcomeFunction<NonNullable<types.UpdateVehicleMutation['updateVehicle']>, types.UpdateVehicleMutationVariables>;
  /** A user by its id. Null when it does not exist, and for a CUSTOMER when it is another user. Any role. */
  readonly user: ValueFunction<types.UserQuery['user'], types.UserQueryVariables>;
  /** The users. Default order: newest first. ADMIN. */
  readonly users: ListFunction<NonNullable<types.UsersQuery['users']>, types.UsersQueryVariables>;
  /** A vehicle by its id. Null when it does not exist. Any role. */
  readonly vehicle: ValueFunction<types.VehicleQuery['vehicle'], types.VehicleQueryVariables>;
  /** The vehicles in stock. Default order: newest first. Any role. */
  readonly vehicles: ListFunction<NonNullable<types.VehiclesQuery['vehicles']>, types.VehiclesQueryVariables>;
}

/** What each function sends: the operation, and the SHA-256 that a gateway knows it by. */
export const operations = {
  approveSale: {
    type: 'mutation',
    name: 'approveSale',
    field: 'approveSale',
    answers: 'payload',
    hash: '4271d06a2a6f5714e7fc517ba1b440493a2380830c81c7786dfb5ef6b253ce74',
    text: "mutation approveSale($id: ID!, $input: ApproveSaleInput) {\n  approveSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n}",
  },
  auditTrail: {
    type: 'query',
    name: 'auditTrail',
    field: 'auditTrail',
    answers: 'page',
    hash: '506a48fd9258fa7e90e5d7a2342f3116db81e6ce7b5b687bd6ad0c69c2b7bce5',
    text: "query auditTrail($filter: AuditFilter, $first: Int, $after: String, $last: Int, $before: String) {\n  auditTrail(\n    filter: $filter\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...AuditEntryFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment AuditEntryFields on AuditEntry {\n  id\n  action\n  at\n  userId\n  actorId\n  sessionId\n  clientAddress\n  before\n  after\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}",
  },
  cancelSale: {
    type: 'mutation',
    name: 'cancelSale',
    field: 'cancelSale',
    answers: 'payload',
    hash: 'c9e385b24db126928a18ab2f0da543e6122945b2ee10e4793f92606cc7b256a4',
    text: "mutation cancelSale($id: ID!, $input: CancelSaleInput) {\n  cancelSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n}",
  },
  changePassword: {
    type: 'mutation',
    name: 'changePassword',
    field: 'changePassword',
    answers: 'payload',
    hash: '276ec9693124aa2ba9b1706e8e43b55c11aca37d2a5cea47ddc9e035cfe1dbbd',
    text: "mutation changePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  createCustomer: {
    type: 'mutation',
    name: 'createCustomer',
    field: 'createCustomer',
    answers: 'payload',
    hash: '0dc77d322935b08623bbd43ef21f880a615e8c0f4ee5dfc6e16ffd164ac7bda4',
    text: "mutation createCustomer($input: CreateCustomerInput!) {\n  createCustomer(input: $input) {\n    customer {\n      ...CustomerFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  createUser: {
    type: 'mutation',
    name: 'createUser',
    field: 'createUser',
    answers: 'payload',
    hash: '8cffa6e2546829a4ca82207e0b89b78e0fb796c71bd4c334f2b9a13987f9e61d',
    text: "mutation createUser($input: CreateUserInput!) {\n  createUser(input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  createVehicle: {
    type: 'mutation',
    name: 'createVehicle',
    field: 'createVehicle',
    answers: 'payload',
    hash: 'bf01b594e68d80394c87f2ef676b55b892307669a61c44d4f8713aad6f8f82c6',
    text: "mutation createVehicle($input: CreateVehicleInput!) {\n  createVehicle(input: $input) {\n    vehicle {\n      ...VehicleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment VehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  vin\n  plate\n  status\n  version\n  createdAt\n  updatedAt\n}",
  },
  customer: {
    type: 'query',
    name: 'customer',
    field: 'customer',
    answers: 'value',
    hash: '7503c75c41035ae0ec36ff9d69dfd45baaa27d7554a6a7a999494a7ebc712933',
    text: "query customer($id: ID!) {\n  customer(id: $id) {\n    ...CustomerFields\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  customers: {
    type: 'query',
    name: 'customers',
    field: 'customers',
    answers: 'page',
    hash: '4e02020316f8710d944baa19ec5b2708c37a3b2a5a598b685b08e4f94ac5b026',
    text: "query customers($filter: CustomerFilter, $sortBy: CustomerSort, $first: Int, $after: String, $last: Int, $before: String) {\n  customers(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...CustomerFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}",
  },
  deleteCustomer: {
    type: 'mutation',
    name: 'deleteCustomer',
    field: 'deleteCustomer',
    answers: 'payload',
    hash: '8b536df7f2a5a65723175c099cbd3014b2248a5493b1780423f2fec875cf3a1a',
    text: "mutation deleteCustomer($id: ID!) {\n  deleteCustomer(id: $id) {\n    customer {\n      ...CustomerFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  deleteVehicle: {
    type: 'mutation',
    name: 'deleteVehicle',
    field: 'deleteVehicle',
    answers: 'payload',
    hash: 'c1bbc302ae1329563eb1b858d1663ca81af013d360aab8f9a259238d82d6669f',
    text: "mutation deleteVehicle($id: ID!) {\n  deleteVehicle(id: $id) {\n    vehicle {\n      ...VehicleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment VehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  vin\n  plate\n  status\n  version\n  createdAt\n  updatedAt\n}",
  },
  eraseMe: {
    type: 'mutation',
    name: 'eraseMe',
    field: 'eraseMe',
    answers: 'payload',
    hash: '3284876b41de36833bbb4ffb8a7a19fe2ab398b2845aeca76828ea6a89b5a83f',
    text: "mutation eraseMe($input: EraseMeInput) {\n  eraseMe(input: $input) {\n    erased\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}",
  },
  exportMyData: {
    type: 'query',
    name: 'exportMyData',
    field: 'exportMyData',
    answers: 'value',
    hash: '572574c0024fda418d0c35c2429063d27b0ab75775d2ac87b8023be81378416c',
    text: "query exportMyData {\n  exportMyData {\n    id\n    account\n    customer\n    sales\n    vehicles\n  }\n}",
  },
  financingQuote: {
    type: 'query',
    name: 'financingQuote',
    field: 'financingQuote',
    answers: 'value',
    hash: 'aac347abc3986b423e49648cc1d2eadbd3769ea88a8215b3e9b53f22d16f3459',
    text: "query financingQuote($vehicleId: ID!, $downPayment: MoneyInput!, $months: Int!) {\n  financingQuote(\n    vehicleId: $vehicleId\n    downPayment: $downPayment\n    months: $months\n  ) {\n    months\n    price {\n      ...MoneyFields\n    }\n    downPayment {\n      ...MoneyFields\n    }\n    principal {\n      ...MoneyFields\n    }\n    instalment {\n      ...MoneyFields\n    }\n    lastInstalment {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    monthlyRate\n    effectiveAnnualRate\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}",
  },
  login: {
    type: 'mutation',
    name: 'login',
    field: 'login',
    answers: 'payload',
    hash: 'f0b21dab6461a1e46b2867bb8db52aeac432e109dc674838f2676a30ee308435',
    text: "mutation login($input: LoginInput!) {\n  login(input: $input) {\n    accessToken\n    refreshToken\n    tokenType\n    expiresIn\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  logout: {
    type: 'mutation',
    name: 'logout',
    field: 'logout',
    answers: 'payload',
    hash: '4550d7bec8e928c721499f6f7c4daf82b798c4b90f569ebc69810b058c46bac8',
    text: "mutation logout($input: LogoutInput!) {\n  logout(input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  me: {
    type: 'query',
    name: 'me',
    field: 'me',
    answers: 'value',
    hash: '4ae047832aa8288e0b1821223bcffd64e13f41f5cd6d05332a3184ea602424a6',
    text: "query me {\n  me {\n    ...UserFields\n    customer {\n      id\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  mySessions: {
    type: 'query',
    name: 'mySessions',
    field: 'mySessions',
    answers: 'list',
    hash: '1fd9936fe02d83cc09d87c8df6b82222799e3bf23043d0b7332d2151abc9a6c2',
    text: "query mySessions {\n  mySessions {\n    ...SessionFields\n  }\n}\nfragment SessionFields on Session {\n  id\n  current\n  clientAddress\n  createdAt\n  lastUsedAt\n  expiresAt\n}",
  },
  purchaseVehicle: {
    type: 'mutation',
    name: 'purchaseVehicle',
    field: 'purchaseVehicle',
    answers: 'payload',
    hash: '6327c423a9260c360319697b79e22241a4a5aff187fd46271a8881bc9b32247b',
    text: "mutation purchaseVehicle($input: PurchaseVehicleInput!) {\n  purchaseVehicle(input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n}",
  },
  rateLimitConfig: {
    type: 'query',
    name: 'rateLimitConfig',
    field: 'rateLimitConfig',
    answers: 'value',
    hash: '96be3ccc9a0fffd87466dcfac43f74e5d4c8d13b08900ddcb4df43cd3481d460',
    text: "query rateLimitConfig {\n  rateLimitConfig {\n    limits {\n      auth\n      general\n      listing\n      admin\n    }\n    windowSeconds\n    redisEnabled\n  }\n}",
  },
  rateLimitStats: {
    type: 'query',
    name: 'rateLimitStats',
    field: 'rateLimitStats',
    answers: 'value',
    hash: '522053fbc9209cf62714e53ef01a8cf0e65784afc256059e5a0849bb5257b79b',
    text: "query rateLimitStats {\n  rateLimitStats {\n    totalRequests\n    blockedRequests\n    activeLimits {\n      key\n      requests\n      limit\n      resetTime\n    }\n  }\n}",
  },
  refreshToken: {
    type: 'mutation',
    name: 'refreshToken',
    field: 'refreshToken',
    answers: 'payload',
    hash: '58ff28c918a64f74dd23f5ae3e0780063cb2306f5ac9baf7ebf8cdb5eaf95cd3',
    text: "mutation refreshToken($input: RefreshTokenInput!) {\n  refreshToken(input: $input) {\n    accessToken\n    refreshToken\n    tokenType\n    expiresIn\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  register: {
    type: 'mutation',
    name: 'register',
    field: 'register',
    answers: 'payload',
    hash: '031edf30019ff3c94ba43f6eb6de0ad53d54cafa6efe503ab398808bff185e01',
    text: "mutation register($input: RegisterInput!) {\n  register(input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  rejectSale: {
    type: 'mutation',
    name: 'rejectSale',
    field: 'rejectSale',
    answers: 'payload',
    hash: 'a0d648ab6c308ea527b2d238c8d330deaf821bbcc2136b8dedcc4b7d0aa41f57',
    text: "mutation rejectSale($id: ID!, $input: RejectSaleInput!) {\n  rejectSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n}",
  },
  requestPasswordReset: {
    type: 'mutation',
    name: 'requestPasswordReset',
    field: 'requestPasswordReset',
    answers: 'payload',
    hash: '88d7bbe82c7f4c398dc162b5565aeb80fe3279d14879060d0e446366f51b6c5e',
    text: "mutation requestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    requested\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}",
  },
  resetPassword: {
    type: 'mutation',
    name: 'resetPassword',
    field: 'resetPassword',
    answers: 'payload',
    hash: '05e24930f9bc0b9744c64c448c0798b8cdc279cf6e0bbc9633e9a2b322e457ab',
    text: "mutation resetPassword($input: ResetPasswordInput!) {\n  resetPassword(input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  resetRateLimits: {
    type: 'mutation',
    name: 'resetRateLimits',
    field: 'resetRateLimits',
    answers: 'payload',
    hash: '8b44ee6423f94c7656a0b722ffac00546afab6041765ec0d109de6f2e27992b0',
    text: "mutation resetRateLimits {\n  resetRateLimits {\n    resetCount\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}",
  },
  retainedBuyer: {
    type: 'query',
    name: 'retainedBuyer',
    field: 'retainedBuyer',
    answers: 'value',
    hash: 'a4cdf0b58eae4f0787fa3ceda63a70b59ede617d977f34e9ac2c14537fdad559',
    text: "query retainedBuyer($saleId: ID!) {\n  retainedBuyer(saleId: $saleId) {\n    name\n    cpf\n    until\n    readings {\n      at\n      saleId\n      by {\n        ...PersonFields\n      }\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}",
  },
  revokeSession: {
    type: 'mutation',
    name: 'revokeSession',
    field: 'revokeSession',
    answers: 'payload',
    hash: 'c00990fa8ea82b162bd70db547d2b9b2c29c41378dc6a16deb82319683635de4',
    text: "mutation revokeSession($id: ID!) {\n  revokeSession(id: $id) {\n    session {\n      ...SessionFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment SessionFields on Session {\n  id\n  current\n  clientAddress\n  createdAt\n  lastUsedAt\n  expiresAt\n}",
  },
  sale: {
    type: 'query',
    name: 'sale',
    field: 'sale',
    answers: 'value',
    hash: '975018011f628fb2e1b83d8c50e15198bf0f360425039f822c879eae927b4a2b',
    text: "query sale($id: ID!) {\n  sale(id: $id) {\n    ...SaleFields\n    vehicle {\n      ...VehicleFields\n    }\n    customer {\n      id\n      name\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  vin\n  plate\n  status\n  version\n  createdAt\n  updatedAt\n}",
  },
  sales: {
    type: 'query',
    name: 'sales',
    field: 'sales',
    answers: 'page',
    hash: 'd441bbeae90f4e6bcdad29266ec2b23cdaea434814cc4a7869f75be3de2cc428',
    text: "query sales($filter: SaleFilter, $sortBy: SaleSort, $first: Int, $after: String, $last: Int, $before: String) {\n  sales(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...SaleFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n}",
  },
  salesSummary: {
    type: 'query',
    name: 'salesSummary',
    field: 'salesSummary',
    answers: 'value',
    hash: 'd89c07e3d17af4c89bbf49b5f52ea1b1fd4065d0dce9fad473d42c72f02d1964',
    text: "query salesSummary($period: DateRange, $groupBy: [SalesGrouping!] = []) {\n  salesSummary(period: $period, groupBy: $groupBy) {\n    count\n    total {\n      ...MoneyFields\n    }\n    groups {\n      month\n      status\n      make\n      seller {\n        ...PersonFields\n      }\n      count\n      total {\n        ...MoneyFields\n      }\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}",
  },
  updateCustomer: {
    type: 'mutation',
    name: 'updateCustomer',
    field: 'updateCustomer',
    answers: 'payload',
    hash: '3f3f1dad5fadd6e38b9d9b7acc8ed4eebe26702e26c4e3cf921bd75f9c348d83',
    text: "mutation updateCustomer($id: ID!, $input: UpdateCustomerInput!) {\n  updateCustomer(id: $id, input: $input) {\n    customer {\n      ...CustomerFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  updateProfile: {
    type: 'mutation',
    name: 'updateProfile',
    field: 'updateProfile',
    answers: 'payload',
    hash: '60487c2ba70a175cb6ecd26b91297981cd0d82a69d3b8b91573b5c915402cde1',
    text: "mutation updateProfile($input: UpdateProfileInput!) {\n  updateProfile(input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  updateSale: {
    type: 'mutation',
    name: 'updateSale',
    field: 'updateSale',
    answers: 'payload',
    hash: '2453581d82e702081874d6f06b0db2229fad12254e04bff62c911136c75c8e7d',
    text: "mutation updateSale($id: ID!, $input: UpdateSaleInput!) {\n  updateSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n}",
  },
  updateUser: {
    type: 'mutation',
    name: 'updateUser',
    field: 'updateUser',
    answers: 'payload',
    hash: 'f6aa205802885b3bc2d9075740310ab940d9ab40def91e9280d291403fb8b2b2',
    text: "mutation updateUser($id: ID!, $input: UpdateUserInput!) {\n  updateUser(id: $id, input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  updateVehicle: {
    type: 'mutation',
    name: 'updateVehicle',
    field: 'updateVehicle',
    answers: 'payload',
    hash: 'b1bc4a7be50457851f347b60d9baef5c54948dcee67fc1d499a00a639277dff6',
    text: "mutation updateVehicle($id: ID!, $input: UpdateVehicleInput!) {\n  updateVehicle(id: $id, input: $input) {\n    vehicle {\n      ...VehicleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment VehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  vin\n  plate\n  status\n  version\n  createdAt\n  updatedAt\n}",
  },
  user: {
    type: 'query',
    name: 'user',
    field: 'user',
    answers: 'value',
    hash: 'f0260b5a590db378c7309592698b3e8815a11e876f651e4659e38ff774ee4ff8',
    text: "query user($id: ID!, $account: Boolean = false) {\n  user(id: $id) {\n    ...PersonFields\n    ...UserFields @include(if: $account)\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  users: {
    type: 'query',
    name: 'users',
    field: 'users',
    answers: 'page',
    hash: 'f1333c24f342f2603da6c298cbd0fd0cf023b76c8da175720b992d83861134a4',
    text: "query users($filter: UserFilter, $sortBy: UserSort, $first: Int, $after: String, $last: Int, $before: String) {\n  users(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...UserFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  vehicle: {
    type: 'query',
    name: 'vehicle',
    field: 'vehicle',
    answers: 'value',
    hash: '309232f158f998d5988ae698f917ef177fe304982874f2ecec40465ce588a829',
    text: "query vehicle($id: ID!) {\n  vehicle(id: $id) {\n    ...VehicleFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment VehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  vin\n  plate\n  status\n  version\n  createdAt\n  updatedAt\n}",
  },
  vehicles: {
    type: 'query',
    name: 'vehicles',
    field: 'vehicles',
    answers: 'page',
    hash: 'fc94d86b090e921737ef024a356ce641c3557ce236f10a95e199a0fc6a7d1d32',
    text: "query vehicles($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int, $after: String, $last: Int, $before: String) {\n  vehicles(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...VehicleFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment VehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  vin\n  plate\n  status\n  version\n  createdAt\n  updatedAt\n}",
  },
} as const;
