import type { ListFunction, OutcomeFunction, StreamFunction, ValueFunction } from '../functions.ts';
import type * as types from './types.ts';

/** One function for each operation of the graph. */
export interface Operations {
  /** Approves a PENDING sale. Its vehicle becomes SOLD. ADMIN, SALES of its branch, but not for their own purchase. */
  readonly approveSale: OutcomeFunction<NonNullable<types.ApproveSaleMutation['approveSale']>, types.ApproveSaleMutationVariables>;
  /** Adds uploaded files to the photos of a vehicle, behind those that it has. They are PROCESSING at first. A file that was added already is not added again. ADMIN, SALES of its branch, who uploaded the files. */
  readonly attachVehiclePhotos: OutcomeFunction<NonNullable<types.AttachVehiclePhotosMutation['attachVehiclePhotos']>, types.AttachVehiclePhotosMutationVariables>;
  /** The audit trail of accounts and sessions, newest first. ADMIN. */
  readonly auditTrail: ListFunction<NonNullable<types.AuditTrailQuery['auditTrail']>, types.AuditTrailQueryVariables>;
  /** A branch by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly branch: ValueFunction<types.BranchQuery['branch'], types.BranchQueryVariables>;
  /** The branches, ordered by name, at most 500. Any role. Anyone where the stock is public. */
  readonly branches: ValueFunction<NonNullable<types.BranchesQuery['branches']>, types.BranchesQueryVariables>;
  /** Cancels a PENDING sale. Its vehicle is for sale again. ADMIN, SALES of its branch; CUSTOMER their own. */
  readonly cancelSale: OutcomeFunction<NonNullable<types.CancelSaleMutation['cancelSale']>, types.CancelSaleMutationVariables>;
  /** Cancels a transfer that is not finished. The vehicle stays in its branch. A repeated call has no effect. ADMIN, SALES who manage the branch that the vehicle leaves. */
  readonly cancelTransfer: OutcomeFunction<NonNullable<types.CancelTransferMutation['cancelTransfer']>, types.CancelTransferMutationVariables>;
  /** Cancels an order that is not FINISHED. Reserved parts are free again. ADMIN, WORKSHOP of its branch. */
  readonly cancelWorkOrder: OutcomeFunction<NonNullable<types.CancelWorkOrderMutation['cancelWorkOrder']>, types.CancelWorkOrderMutationVariables>;
  /** Changes the password and ends the other sessions. Any role, own account. */
  readonly changePassword: OutcomeFunction<NonNullable<types.ChangePasswordMutation['changePassword']>, types.ChangePasswordMutationVariables>;
  /** Changes the prices of at most 200 vehicles, and returns a result for each. By default it is a preview, which changes nothing. To carry out a preview, repeat it with `preview: false` and the versions of its vehicles as `expectedVersions`. A refused vehicle keeps its price. The other prices still change. ADMIN, SALES. A vehicle of another branch is refused with OTHER_BRANCH. */
  readonly changePrices: OutcomeFunction<NonNullable<types.ChangePricesMutation['changePrices']>, types.ChangePricesMutationVariables>;
  /** Sets the stock of a part in a branch to what was counted. Refused with INVALID_STATE when fewer units were counted than are reserved; the message names the work orders. ADMIN, WORKSHOP of the branch. */
  readonly countParts: OutcomeFunction<NonNullable<types.CountPartsMutation['countParts']>, types.CountPartsMutationVariables>;
  /** Opens a branch. ADMIN. */
  readonly createBranch: OutcomeFunction<NonNullable<types.CreateBranchMutation['createBranch']>, types.CreateBranchMutationVariables>;
  /** Creates a customer record. ADMIN, SALES: for anyone, linked to a user by `userId` or not linked. CUSTOMER: their own, once. After five refusals with CONFLICT in 24 hours, a CUSTOMER is refused in the same way whatever they send. */
  readonly createCustomer: OutcomeFunction<NonNullable<types.CreateCustomerMutation['createCustomer']>, types.CreateCustomerMutationVariables>;
  /** Asks the shop to contact a person about a vehicle. The same request twice on one day is one request. At most 10 a day of a user and 20 of an address. Any role. Anyone where the stock is public. */
  readonly createLead: OutcomeFunction<NonNullable<types.CreateLeadMutation['createLead']>, types.CreateLeadMutationVariables>;
  /** Creates a part. No branch has any of it yet. ADMIN, WORKSHOP. */
  readonly createPart: OutcomeFunction<NonNullable<types.CreatePartMutation['createPart']>, types.CreatePartMutationVariables>;
  /** Makes a quote for a vehicle. It becomes a work order when it is approved. ADMIN, WORKSHOP of the branch. */
  readonly createQuote: OutcomeFunction<NonNullable<types.CreateQuoteMutation['createQuote']>, types.CreateQuoteMutationVariables>;
  /** Makes a link by which the customer reads a SENT quote and decides it once, without an account. The address is returned only here. It replaces an earlier link of the revision. Refused with INVALID_STATE when the work order has no customer. ADMIN, WORKSHOP of its branch. */
  readonly createQuoteLink: OutcomeFunction<NonNullable<types.CreateQuoteLinkMutation['createQuoteLink']>, types.CreateQuoteLinkMutationVariables>;
  /** Creates an account with any role. ADMIN. */
  readonly createUser: OutcomeFunction<NonNullable<types.CreateUserMutation['createUser']>, types.CreateUserMutationVariables>;
  /** Adds a vehicle to the stock of a branch. Its status is AVAILABLE. ADMIN, SALES in their branches. */
  readonly createVehicle: OutcomeFunction<NonNullable<types.CreateVehicleMutation['createVehicle']>, types.CreateVehicleMutationVariables>;
  /** Creates a service of the workshop. ADMIN, WORKSHOP. */
  readonly createWorkshopService: OutcomeFunction<NonNullable<types.CreateWorkshopServiceMutation['createWorkshopService']>, types.CreateWorkshopServiceMutationVariables>;
  /** A customer by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES; WORKSHOP id, name and phone number; CUSTOMER their own. */
  readonly customer: ValueFunction<types.CustomerQuery['customer'], types.CustomerQueryVariables>;
  /** The customers. Default order: newest first. ADMIN, SALES; WORKSHOP id, name and phone number; CUSTOMER their own. WORKSHOP can use the filters `name`, `phone` and `search`, and the sorts NAME and CREATED_AT. `search` then looks at names and phone numbers only. */
  readonly customerContacts: ListFunction<NonNullable<types.CustomerContactsQuery['customers']>, types.CustomerContactsQueryVariables>;
  /** A customer's vehicle by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES, WORKSHOP; CUSTOMER their own. */
  readonly customerVehicle: ValueFunction<types.CustomerVehicleQuery['customerVehicle'], types.CustomerVehicleQueryVariables>;
  /** The vehicles of customers. Default order: newest first. ADMIN, SALES, WORKSHOP; CUSTOMER their own. */
  readonly customerVehicles: ListFunction<NonNullable<types.CustomerVehiclesQuery['customerVehicles']>, types.CustomerVehiclesQueryVariables>;
  /** The customers. Default order: newest first. ADMIN, SALES; WORKSHOP id, name and phone number; CUSTOMER their own. WORKSHOP can use the filters `name`, `phone` and `search`, and the sorts NAME and CREATED_AT. `search` then looks at names and phone numbers only. */
  readonly customers: ListFunction<NonNullable<types.CustomersQuery['customers']>, types.CustomersQueryVariables>;
  /** Decides a SENT quote. An approval reserves the parts of the approved lines; the order waits for those that are missing. Refused with STALE when the quote has another revision or total. The owner (CUSTOMER); ADMIN, WORKSHOP of its branch on the owner's behalf. */
  readonly decideQuote: OutcomeFunction<NonNullable<types.DecideQuoteMutation['decideQuote']>, types.DecideQuoteMutationVariables>;
  /** Decides a SENT quote by its link, as `decideQuote` does. A quote is decided once: a second decision is refused with INVALID_STATE. Anyone who has the link, without a token. */
  readonly decideQuoteByLink: OutcomeFunction<NonNullable<types.DecideQuoteByLinkMutation['decideQuoteByLink']>, types.DecideQuoteByLinkMutationVariables>;
  /** Erases a person. A record with past sales is anonymised: it stays without personal data and is in no list. Its sales stay, without remarks. A record without sales is removed. Refused while a purchase is not decided. A repeated call has no effect. ADMIN. */
  readonly deleteCustomer: OutcomeFunction<NonNullable<types.DeleteCustomerMutation['deleteCustomer']>, types.DeleteCustomerMutationVariables>;
  /** Deletes an AVAILABLE vehicle. A vehicle with purchases is withdrawn: it is in no list, but still readable by its id and from its sales. A vehicle without purchases is removed. A repeated call has no effect. ADMIN. */
  readonly deleteVehicle: OutcomeFunction<NonNullable<types.DeleteVehicleMutation['deleteVehicle']>, types.DeleteVehicleMutationVariables>;
  /** Hands the vehicle of a FINISHED order over. ADMIN, WORKSHOP of its branch. */
  readonly deliverWork: OutcomeFunction<NonNullable<types.DeliverWorkMutation['deliverWork']>, types.DeliverWorkMutationVariables>;
  /** Notes the diagnosis of a vehicle. A RECEIVED order becomes IN_DIAGNOSIS. ADMIN, WORKSHOP of its branch. */
  readonly diagnose: OutcomeFunction<NonNullable<types.DiagnoseMutation['diagnose']>, types.DiagnoseMutationVariables>;
  /** Erases the caller: their customer record, as `deleteCustomer` does, and their account. All sessions end. The username and the e-mail address can be used again. Refused while a purchase of the caller is not decided. Any role, own account. */
  readonly eraseMe: OutcomeFunction<NonNullable<types.EraseMeMutation['eraseMe']>, types.EraseMeMutationVariables>;
  /** A copy of the personal data of the caller. Any role, own data. */
  readonly exportMyData: ValueFunction<types.ExportMyDataQuery['exportMyData'], types.ExportMyDataQueryVariables>;
  /** The cost of financing a vehicle at its current price. Null when the vehicle does not exist. ADMIN, SALES, CUSTOMER. Anyone where the stock is public. */
  readonly financingQuote: ValueFunction<types.FinancingQuoteQuery['financingQuote'], types.FinancingQuoteQueryVariables>;
  /** Finishes the work. Units that were used leave the stock, others are free again. ADMIN, WORKSHOP of its branch. */
  readonly finishWork: OutcomeFunction<NonNullable<types.FinishWorkMutation['finishWork']>, types.FinishWorkMutationVariables>;
  /** Notes that a request for contact was handled, or that it was not. ADMIN, SALES of its branch. */
  readonly handleLead: OutcomeFunction<NonNullable<types.HandleLeadMutation['handleLead']>, types.HandleLeadMutationVariables>;
  /** Adds the vehicles of at most 200 rows of a list to the stock, and returns a result for each row. A wrong row is rejected. The other rows are still added. The same rows can be sent again: a row with a plate or a VIN creates no second vehicle. A row without both cannot be recognised, and is created again. ADMIN, SALES in their branches. */
  readonly importVehicles: OutcomeFunction<NonNullable<types.ImportVehiclesMutation['importVehicles']>, types.ImportVehiclesMutationVariables>;
  /** What a person agrees to who wants to be contacted about a vehicle. Any role. Anyone where the stock is public. */
  readonly leadConsent: ValueFunction<types.LeadConsentQuery['leadConsent'], types.LeadConsentQueryVariables>;
  /** The requests for contact about vehicles, newest first. ADMIN, SALES of their branches. */
  readonly leads: ListFunction<NonNullable<types.LeadsQuery['leads']>, types.LeadsQueryVariables>;
  /** Notes time that a mechanic worked on an order. ADMIN, WORKSHOP of its branch. */
  readonly logLabour: OutcomeFunction<NonNullable<types.LogLabourMutation['logLabour']>, types.LogLabourMutationVariables>;
  /** Logs in with a username or e-mail address and a password. Returns tokens. Anyone, without a token. */
  readonly login: OutcomeFunction<NonNullable<types.LoginMutation['login']>, types.LoginMutationVariables>;
  /** Ends the session of a refresh token. Its tokens become invalid. Any role, own session. */
  readonly logout: OutcomeFunction<NonNullable<types.LogoutMutation['logout']>, types.LogoutMutationVariables>;
  /** The user who makes the request. Any role. */
  readonly me: ValueFunction<types.MeQuery['me'], types.MeQueryVariables>;
  /** The open sessions of the caller, newest first, at most 100. Any role. */
  readonly mySessions: ValueFunction<NonNullable<types.MySessionsQuery['mySessions']>, types.MySessionsQueryVariables>;
  /** Opens a work order for a vehicle that has arrived. ADMIN, WORKSHOP of the branch. */
  readonly openWorkOrder: OutcomeFunction<NonNullable<types.OpenWorkOrderMutation['openWorkOrder']>, types.OpenWorkOrderMutationVariables>;
  /** A part by its id. Null when it does not exist. ADMIN, WORKSHOP. */
  readonly part: ValueFunction<types.PartQuery['part'], types.PartQueryVariables>;
  /** The parts of the workshop. Default order: newest first. ADMIN, WORKSHOP. */
  readonly parts: ListFunction<NonNullable<types.PartsQuery['parts']>, types.PartsQueryVariables>;
  /** A vehicle by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly publicVehicle: ValueFunction<types.PublicVehicleQuery['vehicle'], types.PublicVehicleQueryVariables>;
  /** The vehicles in stock. Default order: newest first. Any role. Anyone where the stock is public: then without SOLD vehicles, and without a filter or a search by plate or VIN. */
  readonly publicVehicles: ListFunction<NonNullable<types.PublicVehiclesQuery['vehicles']>, types.PublicVehiclesQueryVariables>;
  /** Reserves a vehicle and opens a PENDING sale. ADMIN, SALES: for a customer; SALES only a vehicle of their branches. CUSTOMER: for themself, with a limit of PENDING sales (default: 3). */
  readonly purchaseVehicle: OutcomeFunction<NonNullable<types.PurchaseVehicleMutation['purchaseVehicle']>, types.PurchaseVehicleMutationVariables>;
  /** The quote that a link of `createQuoteLink` shows. It decides nothing. Null when the link is unknown, has expired or was replaced. Anyone who has the link, without a token. */
  readonly quoteByLink: ValueFunction<types.QuoteByLinkQuery['quoteByLink'], types.QuoteByLinkQueryVariables>;
  /** The configuration of the rate limits. ADMIN. */
  readonly rateLimitConfig: ValueFunction<types.RateLimitConfigQuery['rateLimitConfig'], types.RateLimitConfigQueryVariables>;
  /** Use of the rate limits. ADMIN. */
  readonly rateLimitStats: ValueFunction<types.RateLimitStatsQuery['rateLimitStats'], types.RateLimitStatsQueryVariables>;
  /** Adds units of a part to the stock of a branch. ADMIN, WORKSHOP of the branch. */
  readonly receiveParts: OutcomeFunction<NonNullable<types.ReceivePartsMutation['receiveParts']>, types.ReceivePartsMutationVariables>;
  /** Receives a vehicle that was sent. It belongs to the branch that receives it from now on. A repeated call has no effect. ADMIN, SALES who manage the branch that the vehicle goes to. */
  readonly receiveTransfer: OutcomeFunction<NonNullable<types.ReceiveTransferMutation['receiveTransfer']>, types.ReceiveTransferMutationVariables>;
  /** Exchanges a refresh token for new tokens. The old refresh token becomes invalid. Anyone who has a refresh token. */
  readonly refreshToken: OutcomeFunction<NonNullable<types.RefreshTokenMutation['refreshToken']>, types.RefreshTokenMutationVariables>;
  /** Creates an account with the role CUSTOMER. Anyone, without a token. */
  readonly register: OutcomeFunction<NonNullable<types.RegisterMutation['register']>, types.RegisterMutationVariables>;
  /** Registers a customer's vehicle by its plate. ADMIN, WORKSHOP: for a customer; a plate that is registered for somebody else then changes its owner. CUSTOMER: for themself, at most 20, and only a plate that nobody has registered. */
  readonly registerVehicle: OutcomeFunction<NonNullable<types.RegisterVehicleMutation['registerVehicle']>, types.RegisterVehicleMutationVariables>;
  /** A vehicle by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly registeredVehicle: ValueFunction<types.RegisteredVehicleQuery['vehicle'], types.RegisteredVehicleQueryVariables>;
  /** Rejects a PENDING sale. Its vehicle is for sale again. ADMIN, SALES of its branch, but not for their own purchase. */
  readonly rejectSale: OutcomeFunction<NonNullable<types.RejectSaleMutation['rejectSale']>, types.RejectSaleMutationVariables>;
  /** Removes a photo from a vehicle. ADMIN, SALES of its branch. */
  readonly removeVehiclePhoto: OutcomeFunction<NonNullable<types.RemoveVehiclePhotoMutation['removeVehiclePhoto']>, types.RemoveVehiclePhotoMutationVariables>;
  /** Puts the photos of a vehicle into another order. ADMIN, SALES of its branch. */
  readonly reorderVehiclePhotos: OutcomeFunction<NonNullable<types.ReorderVehiclePhotosMutation['reorderVehiclePhotos']>, types.ReorderVehiclePhotosMutationVariables>;
  /** Sends a password reset token to the e-mail address of an account. It is valid for 30 minutes. The answer is the same when no account has the address. Anyone, without a token. */
  readonly requestPasswordReset: OutcomeFunction<NonNullable<types.RequestPasswordResetMutation['requestPasswordReset']>, types.RequestPasswordResetMutationVariables>;
  /** Requests the transfer of an AVAILABLE vehicle to another branch. Until the transfer is finished, the vehicle can be neither reserved nor deleted. A repeated call has no effect. ADMIN, SALES of either branch. */
  readonly requestTransfer: OutcomeFunction<NonNullable<types.RequestTransferMutation['requestTransfer']>, types.RequestTransferMutationVariables>;
  /** Sets a new password and ends all sessions. Anyone who has a token of `requestPasswordReset`. A token is valid once. */
  readonly resetPassword: OutcomeFunction<NonNullable<types.ResetPasswordMutation['resetPassword']>, types.ResetPasswordMutationVariables>;
  /** Resets all counters of the rate limits. ADMIN. */
  readonly resetRateLimits: OutcomeFunction<NonNullable<types.ResetRateLimitsMutation['resetRateLimits']>, types.ResetRateLimitsMutationVariables>;
  /** The buyer of an APPROVED sale to a person who was erased. Null for other sales and after the retention time. ADMIN. Every access is recorded. */
  readonly retainedBuyer: ValueFunction<types.RetainedBuyerQuery['retainedBuyer'], types.RetainedBuyerQueryVariables>;
  /** Returns an APPROVED sale. Its vehicle is for sale again. Allowed until some calendar days after the day of the approval (default: 7), in America/Sao_Paulo. Refused with CONFLICT when the vehicle was bought back meanwhile. ADMIN, but not for their own purchase. */
  readonly returnSale: OutcomeFunction<NonNullable<types.ReturnSaleMutation['returnSale']>, types.ReturnSaleMutationVariables>;
  /** Makes a new revision of the quote. A revision that is not decided becomes SUPERSEDED. Lines that were approved go on: the revision has what is to be decided beside them. ADMIN, WORKSHOP of its branch. */
  readonly reviseQuote: OutcomeFunction<NonNullable<types.ReviseQuoteMutation['reviseQuote']>, types.ReviseQuoteMutationVariables>;
  /** Ends a session. Its tokens become invalid at once. A session of another user is NOT_FOUND unless the caller is ADMIN. Any role, own session. ADMIN, any session. */
  readonly revokeSession: OutcomeFunction<NonNullable<types.RevokeSessionMutation['revokeSession']>, types.RevokeSessionMutationVariables>;
  /** A sale by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES of its branch; CUSTOMER their own. */
  readonly sale: ValueFunction<types.SaleQuery['sale'], types.SaleQueryVariables>;
  /** Sales after each change. With ids, from 1 to 100: first as they are now, and null when the caller may not see one. Without: all that the caller may see, from now on. ADMIN, SALES of its branch; CUSTOMER their own. */
  readonly saleChanged: StreamFunction<types.SaleChangedSubscription['saleChanged'], types.SaleChangedSubscriptionVariables>;
  /** The sales. Default order: newest first. ADMIN, SALES of their branches; CUSTOMER their own. */
  readonly sales: ListFunction<NonNullable<types.SalesQuery['sales']>, types.SalesQueryVariables>;
  /** Number and total amount of the sales that were opened in a period, by their current status. About one second behind; up to 20 seconds while the message broker is unavailable. ADMIN, SALES of their branches. */
  readonly salesSummary: ValueFunction<types.SalesSummaryQuery['salesSummary'], types.SalesSummaryQueryVariables>;
  /** Sends the DRAFT of a quote. Its prices are those of now, and stay. ADMIN, WORKSHOP of its branch. */
  readonly sendQuote: OutcomeFunction<NonNullable<types.SendQuoteMutation['sendQuote']>, types.SendQuoteMutationVariables>;
  /** Sends a vehicle, whose transfer is requested, to the other branch. A repeated call has no effect. ADMIN, SALES who manage the branch that the vehicle leaves. */
  readonly sendTransfer: OutcomeFunction<NonNullable<types.SendTransferMutation['sendTransfer']>, types.SendTransferMutationVariables>;
  /** Sets the branches that a user works in. It takes effect within five seconds. ADMIN. */
  readonly setMemberships: OutcomeFunction<NonNullable<types.SetMembershipsMutation['setMemberships']>, types.SetMembershipsMutationVariables>;
  /** Prepares the upload of photos: returns an address for each file, which takes one upload within 15 minutes. Send the bytes of the file by the method and with the headers of the target, then call `attachVehiclePhotos`. ADMIN, SALES of its branch. */
  readonly stageVehiclePhotos: OutcomeFunction<NonNullable<types.StageVehiclePhotosMutation['stageVehiclePhotos']>, types.StageVehiclePhotosMutationVariables>;
  /** Begins the work on an APPROVED order. ADMIN, WORKSHOP of its branch. */
  readonly startWork: OutcomeFunction<NonNullable<types.StartWorkMutation['startWork']>, types.StartWorkMutationVariables>;
  /** Changes the given fields of a branch. ADMIN. */
  readonly updateBranch: OutcomeFunction<NonNullable<types.UpdateBranchMutation['updateBranch']>, types.UpdateBranchMutationVariables>;
  /** Changes the given fields of a customer record. ADMIN, SALES; CUSTOMER their own, but not the CPF or CNPJ. */
  readonly updateCustomer: OutcomeFunction<NonNullable<types.UpdateCustomerMutation['updateCustomer']>, types.UpdateCustomerMutationVariables>;
  /** Changes a part. Quotes that were sent keep their prices. ADMIN, WORKSHOP. */
  readonly updatePart: OutcomeFunction<NonNullable<types.UpdatePartMutation['updatePart']>, types.UpdatePartMutationVariables>;
  /** Changes the profile of the caller. A new e-mail address requires the current password or a recent log-in. Any role, own account. */
  readonly updateProfile: OutcomeFunction<NonNullable<types.UpdateProfileMutation['updateProfile']>, types.UpdateProfileMutationVariables>;
  /** Changes the remarks of a sale, in any status. ADMIN, SALES of its branch. */
  readonly updateSale: OutcomeFunction<NonNullable<types.UpdateSaleMutation['updateSale']>, types.UpdateSaleMutationVariables>;
  /** Changes the role or the status of a user. It takes effect everywhere within seconds. A user who may no longer log in loses their sessions. Refused for the last active administrator. ADMIN. */
  readonly updateUser: OutcomeFunction<NonNullable<types.UpdateUserMutation['updateUser']>, types.UpdateUserMutationVariables>;
  /** Changes the given fields of a vehicle. ADMIN, SALES of its branch. */
  readonly updateVehicle: OutcomeFunction<NonNullable<types.UpdateVehicleMutation['updateVehicle']>, types.UpdateVehicleMutationVariables>;
  /** A user by its id. Null when it does not exist, and for a CUSTOMER when it is another user. Any role. */
  readonly user: ValueFunction<types.UserQuery['user'], types.UserQueryVariables>;
  /** A user by its id. Null when it does not exist, and for a CUSTOMER when it is another user. Any role. */
  readonly userSessions: ValueFunction<types.UserSessionsQuery['user'], types.UserSessionsQueryVariables>;
  /** The users. Default order: newest first. ADMIN. */
  readonly users: ListFunction<NonNullable<types.UsersQuery['users']>, types.UsersQueryVariables>;
  /** A vehicle by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly vehicle: ValueFunction<types.VehicleQuery['vehicle'], types.VehicleQueryVariables>;
  /** Vehicles as they are now, and again after each change. Null when one does not exist, or was deleted. From 1 to 100 ids. Any role. Anyone where the stock is public. */
  readonly vehicleChanged: StreamFunction<types.VehicleChangedSubscription['vehicleChanged'], types.VehicleChangedSubscriptionVariables>;
  /** Counts of the vehicles in stock, for the filters of a search page. Exact. Any role. Anyone where the stock is public: then of the vehicles that `vehicles` lists there. */
  readonly vehicleFacets: ValueFunction<types.VehicleFacetsQuery['vehicleFacets'], types.VehicleFacetsQueryVariables>;
  /** A vehicle by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly vehicleFinancing: ValueFunction<types.VehicleFinancingQuery['vehicle'], types.VehicleFinancingQueryVariables>;
  /** A vehicle by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly vehiclePhotos: ValueFunction<types.VehiclePhotosQuery['vehicle'], types.VehiclePhotosQueryVariables>;
  /** A vehicle by its id. Null when it does not exist. Any role. Anyone where the stock is public. */
  readonly vehicleTransfers: ValueFunction<types.VehicleTransfersQuery['vehicle'], types.VehicleTransfersQueryVariables>;
  /** The vehicles in stock. Default order: newest first. Any role. Anyone where the stock is public: then without SOLD vehicles, and without a filter or a search by plate or VIN. */
  readonly vehicles: ListFunction<NonNullable<types.VehiclesQuery['vehicles']>, types.VehiclesQueryVariables>;
  /** A work order by its id. Null when the caller may not see it or it does not exist. ADMIN, SALES of its branch, WORKSHOP of its branch; CUSTOMER their own. */
  readonly workOrder: ValueFunction<types.WorkOrderQuery['workOrder'], types.WorkOrderQueryVariables>;
  /** The work orders. Default order: newest first. ADMIN, SALES and WORKSHOP of their branches; CUSTOMER their own. */
  readonly workOrders: ListFunction<NonNullable<types.WorkOrdersQuery['workOrders']>, types.WorkOrdersQueryVariables>;
  /** A service of the workshop by its id. Null when it does not exist. Any role. */
  readonly workshopService: ValueFunction<types.WorkshopServiceQuery['workshopService'], types.WorkshopServiceQueryVariables>;
  /** The services that the workshop offers, ordered by name, at most 500. Any role. */
  readonly workshopServices: ValueFunction<NonNullable<types.WorkshopServicesQuery['workshopServices']>, types.WorkshopServicesQueryVariables>;
  /** How long finished work orders were in each status, and how long each service took. Of the latest 2,000 orders that were finished in the period. ADMIN, WORKSHOP of their branches. */
  readonly workshopTimes: ValueFunction<types.WorkshopTimesQuery['workshopTimes'], types.WorkshopTimesQueryVariables>;
}

/** What each function sends: the operation, and the SHA-256 that a gateway knows it by. */
export const operations = {
  approveSale: {
    type: 'mutation',
    name: 'approveSale',
    field: 'approveSale',
    answers: 'payload',
    hash: '29bb02f960eef770bf59431d421aa3f8f2c4e3188cd7195e558c541e1ae116f6',
    text: "mutation approveSale($id: ID!, $input: ApproveSaleInput) {\n  approveSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
  },
  attachVehiclePhotos: {
    type: 'mutation',
    name: 'attachVehiclePhotos',
    field: 'attachVehiclePhotos',
    answers: 'payload',
    hash: 'dc1132d720545145de15bc2c7dca9fe17c38851ef8d0db7a8f9f0d75d182289b',
    text: "mutation attachVehiclePhotos($id: ID!, $input: AttachVehiclePhotosInput!, $width: Int, $format: PhotoFormat) {\n  attachVehiclePhotos(id: $id, input: $input) {\n    vehicle {\n      id\n      photos {\n        ...PhotoFields\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PhotoFields on Photo {\n  id\n  status\n  url(width: $width, format: $format)\n  width\n  height\n  placeholder\n  alt\n  position\n}",
  },
  auditTrail: {
    type: 'query',
    name: 'auditTrail',
    field: 'auditTrail',
    answers: 'page',
    hash: '0e9f08bc9185cb772a9c9b7aed348c50d35fa0691e6db750d6e98a0b8175c0c2',
    text: "query auditTrail($filter: AuditFilter, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  auditTrail(\n    filter: $filter\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...AuditEntryFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment AuditEntryFields on AuditEntry {\n  id\n  action\n  at\n  userId\n  actorId\n  sessionId\n  clientAddress\n  before\n  after\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}",
  },
  branch: {
    type: 'query',
    name: 'branch',
    field: 'branch',
    answers: 'value',
    hash: '6229718e3cab2f75bb4dac3f01ba82ad684f6065f418c34356325fc39f315977',
    text: "query branch($id: ID!) {\n  branch(id: $id) {\n    ...BranchFields\n  }\n}\nfragment BranchFields on Branch {\n  id\n  name\n  cnpj\n  address\n  city\n  state\n  timeZone\n  phone\n  openingHours {\n    weekday\n    opens\n    closes\n  }\n  active\n  version\n}",
  },
  branches: {
    type: 'query',
    name: 'branches',
    field: 'branches',
    answers: 'list',
    hash: 'd3e7f83ee6672d71320ffd9097f4805b8960222fefaee9ade19a27da3578e497',
    text: "query branches($active: Boolean) {\n  branches(active: $active) {\n    ...BranchFields\n  }\n}\nfragment BranchFields on Branch {\n  id\n  name\n  cnpj\n  address\n  city\n  state\n  timeZone\n  phone\n  openingHours {\n    weekday\n    opens\n    closes\n  }\n  active\n  version\n}",
  },
  cancelSale: {
    type: 'mutation',
    name: 'cancelSale',
    field: 'cancelSale',
    answers: 'payload',
    hash: '33dcc1409dd6a466fdec34d9aea81c993102b571800f17250f20eb5cf9fbf43a',
    text: "mutation cancelSale($id: ID!, $input: CancelSaleInput) {\n  cancelSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
  },
  cancelTransfer: {
    type: 'mutation',
    name: 'cancelTransfer',
    field: 'cancelTransfer',
    answers: 'payload',
    hash: 'd0916e0e391a3bdd0daa089574cf39e3db460fa41810a21e2a076a5a0c7e712b',
    text: "mutation cancelTransfer($id: ID!, $input: CancelTransferInput!) {\n  cancelTransfer(id: $id, input: $input) {\n    vehicle {\n      ...VehicleFields\n      branch {\n        id\n        name\n      }\n      transfer {\n        ...TransferFields\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment TransferFields on VehicleTransfer {\n  status\n  from {\n    id\n    name\n  }\n  to {\n    id\n    name\n  }\n  requestedBy {\n    id\n  }\n  requestedAt\n  sentBy {\n    id\n  }\n  sentAt\n  finishedBy {\n    id\n  }\n  finishedAt\n  notes\n  reason\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  cancelWorkOrder: {
    type: 'mutation',
    name: 'cancelWorkOrder',
    field: 'cancelWorkOrder',
    answers: 'payload',
    hash: 'e9aa35fae92a33f0a18c1ed9803b14aba9cbd38f7ba9860c8d831ffdee8229ba',
    text: "mutation cancelWorkOrder($id: ID!, $input: CancelWorkOrderInput) {\n  cancelWorkOrder(id: $id, input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  changePassword: {
    type: 'mutation',
    name: 'changePassword',
    field: 'changePassword',
    answers: 'payload',
    hash: '276ec9693124aa2ba9b1706e8e43b55c11aca37d2a5cea47ddc9e035cfe1dbbd',
    text: "mutation changePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    user {\n      ...UserFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  changePrices: {
    type: 'mutation',
    name: 'changePrices',
    field: 'changePrices',
    answers: 'payload',
    hash: '6ed291e548a7246da3d0f797145c8a7ffc017905510195ea7bfe23293c13cc02',
    text: "mutation changePrices($input: ChangePricesInput!) {\n  changePrices(input: $input) {\n    preview\n    results {\n      id\n      status\n      from {\n        ...MoneyFields\n      }\n      to {\n        ...MoneyFields\n      }\n      vehicle {\n        ...VehicleFields\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n    changed\n    unchanged\n    refused\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  countParts: {
    type: 'mutation',
    name: 'countParts',
    field: 'countParts',
    answers: 'payload',
    hash: '0256947ef50c7ef0e5efd687be1d16586c00d9e250d185be2511a1cec149a4a6',
    text: "mutation countParts($input: CountPartsInput!) {\n  countParts(input: $input) {\n    stock {\n      ...PartStockFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PartStockFields on PartStock {\n  id\n  branch {\n    id\n  }\n  onHand\n  reserved\n  available\n  minimum\n  isLow\n  version\n  updatedAt\n}",
  },
  createBranch: {
    type: 'mutation',
    name: 'createBranch',
    field: 'createBranch',
    answers: 'payload',
    hash: '174cf7294561387780098f5eb386bb45197601b91269cd129cbcb061c3c7ccdb',
    text: "mutation createBranch($input: CreateBranchInput!) {\n  createBranch(input: $input) {\n    branch {\n      ...BranchFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment BranchFields on Branch {\n  id\n  name\n  cnpj\n  address\n  city\n  state\n  timeZone\n  phone\n  openingHours {\n    weekday\n    opens\n    closes\n  }\n  active\n  version\n}",
  },
  createCustomer: {
    type: 'mutation',
    name: 'createCustomer',
    field: 'createCustomer',
    answers: 'payload',
    hash: '3dfb0de96df79b95dc13bf1aaa567a7688e683ba1ee47863219ecdddb38ec257',
    text: "mutation createCustomer($input: CreateCustomerInput!) {\n  createCustomer(input: $input) {\n    customer {\n      ...CustomerFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  cnpj\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  createLead: {
    type: 'mutation',
    name: 'createLead',
    field: 'createLead',
    answers: 'payload',
    hash: 'edf800fdf1cdbdc2cd1eddb48698c25f3f99b1261b043427b296ec2f1df0129e',
    text: "mutation createLead($input: CreateLeadInput!) {\n  createLead(input: $input) {\n    received\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}",
  },
  createPart: {
    type: 'mutation',
    name: 'createPart',
    field: 'createPart',
    answers: 'payload',
    hash: '2456d1d4f98e6d008b1fd929703c4b7498acb325a8ff8e142f2db4d36c10c53d',
    text: "mutation createPart($input: CreatePartInput!) {\n  createPart(input: $input) {\n    part {\n      ...PartFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PartFields on Part {\n  id\n  sku\n  name\n  unit\n  price {\n    ...MoneyFields\n  }\n  minimum\n  version\n  createdAt\n  updatedAt\n}",
  },
  createQuote: {
    type: 'mutation',
    name: 'createQuote',
    field: 'createQuote',
    answers: 'payload',
    hash: '74f5dd58be550172847e813bc75878586f95c356ae956934133b546571fddfed',
    text: "mutation createQuote($input: CreateQuoteInput!) {\n  createQuote(input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  createQuoteLink: {
    type: 'mutation',
    name: 'createQuoteLink',
    field: 'createQuoteLink',
    answers: 'payload',
    hash: '9fed38a0b607129b94754054e4fcbd5f3d41c7b7054a2700b805c26e2b145387',
    text: "mutation createQuoteLink($id: ID!, $input: CreateQuoteLinkInput!) {\n  createQuoteLink(id: $id, input: $input) {\n    link {\n      url\n      expiresAt\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}",
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
    hash: '88ec353df71d66de16800a639ac9fa27bda61b097e71f09a201d8e8856a3c841',
    text: "mutation createVehicle($input: CreateVehicleInput!) {\n  createVehicle(input: $input) {\n    vehicle {\n      ...VehicleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  createWorkshopService: {
    type: 'mutation',
    name: 'createWorkshopService',
    field: 'createWorkshopService',
    answers: 'payload',
    hash: '3bda7e057b0dc37df5316908d8db3deace9ced7f2b7cb6cb99efbb873cab3d24',
    text: "mutation createWorkshopService($input: CreateWorkshopServiceInput!) {\n  createWorkshopService(input: $input) {\n    service {\n      ...WorkshopServiceFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment WorkshopServiceFields on WorkshopService {\n  id\n  name\n  price {\n    ...MoneyFields\n  }\n  standardMinutes\n  version\n  createdAt\n  updatedAt\n}",
  },
  customer: {
    type: 'query',
    name: 'customer',
    field: 'customer',
    answers: 'value',
    hash: '95c124e662c40fefb322fdab9549dd1a84933e2d11e343f45e7ac5ee50e9a656',
    text: "query customer($id: ID!) {\n  customer(id: $id) {\n    ...CustomerFields\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  cnpj\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  customerContacts: {
    type: 'query',
    name: 'customerContacts',
    field: 'customers',
    answers: 'page',
    hash: 'd930ea8edc4b646f56ac844dc47c54f8963a84f958199619326b5b01b6cf4738',
    text: "query customerContacts($filter: CustomerFilter, $sortBy: CustomerSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  customers(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      id\n      name\n      phone\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}",
  },
  customerVehicle: {
    type: 'query',
    name: 'customerVehicle',
    field: 'customerVehicle',
    answers: 'value',
    hash: '491162062a9a2db4ac0ff4cb9c193480800817224d29b5ba7be4996edc5710d3',
    text: "query customerVehicle($id: ID!) {\n  customerVehicle(id: $id) {\n    ...CustomerVehicleFields\n    workOrders {\n      ...WorkOrderFields\n    }\n  }\n}\nfragment CustomerVehicleFields on CustomerVehicle {\n  id\n  plate\n  make\n  model\n  year\n  mileage\n  owner {\n    id\n  }\n  version\n  createdAt\n  updatedAt\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  customerVehicles: {
    type: 'query',
    name: 'customerVehicles',
    field: 'customerVehicles',
    answers: 'page',
    hash: '77702045e0222540abc484956c836674c7d27ba8debcc9c32706e04425f17f6b',
    text: "query customerVehicles($filter: CustomerVehicleFilter, $sortBy: CustomerVehicleSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  customerVehicles(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...CustomerVehicleFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment CustomerVehicleFields on CustomerVehicle {\n  id\n  plate\n  make\n  model\n  year\n  mileage\n  owner {\n    id\n  }\n  version\n  createdAt\n  updatedAt\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}",
  },
  customers: {
    type: 'query',
    name: 'customers',
    field: 'customers',
    answers: 'page',
    hash: 'd8dae13dac1dc7aa057dd600e6bb46f4ba63e2153f6f27fada1380b2ed3ff9db',
    text: "query customers($filter: CustomerFilter, $sortBy: CustomerSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  customers(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...CustomerFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  cnpj\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}",
  },
  decideQuote: {
    type: 'mutation',
    name: 'decideQuote',
    field: 'decideQuote',
    answers: 'payload',
    hash: '2791201266bb6baf6495c34ed3be342277d3b2baf864f6dbeb998fa839eabe2a',
    text: "mutation decideQuote($id: ID!, $input: DecideQuoteInput!) {\n  decideQuote(id: $id, input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  decideQuoteByLink: {
    type: 'mutation',
    name: 'decideQuoteByLink',
    field: 'decideQuoteByLink',
    answers: 'payload',
    hash: 'a1e0f9bcf99de2cbc7218a821a97a9b020591d95c8bda84c5be32c298c26ecd6',
    text: "mutation decideQuoteByLink($input: DecideQuoteByLinkInput!) {\n  decideQuoteByLink(input: $input) {\n    quote {\n      ...LinkedQuoteFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment LinkedQuoteFields on LinkedQuote {\n  revision\n  status\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  validUntil\n  make\n  model\n  year\n  branchName\n  branchPhone\n  expiresAt\n  mayDecide\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}",
  },
  deleteCustomer: {
    type: 'mutation',
    name: 'deleteCustomer',
    field: 'deleteCustomer',
    answers: 'payload',
    hash: '3f405052107a531b0845c95f88eaa2702ab814a9a2bedea1814632e5bb6ff7d7',
    text: "mutation deleteCustomer($id: ID!) {\n  deleteCustomer(id: $id) {\n    customer {\n      ...CustomerFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  cnpj\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  deleteVehicle: {
    type: 'mutation',
    name: 'deleteVehicle',
    field: 'deleteVehicle',
    answers: 'payload',
    hash: '6775a0359bb578aae83d219bdc5bb69f54566ca955608032021763d958dfcc8b',
    text: "mutation deleteVehicle($id: ID!) {\n  deleteVehicle(id: $id) {\n    vehicle {\n      ...VehicleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  deliverWork: {
    type: 'mutation',
    name: 'deliverWork',
    field: 'deliverWork',
    answers: 'payload',
    hash: '87d0b37468213fb275e10ed6c038af871d522ccc89c932b160cde69d9bd1ce09',
    text: "mutation deliverWork($id: ID!) {\n  deliverWork(id: $id) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  diagnose: {
    type: 'mutation',
    name: 'diagnose',
    field: 'diagnose',
    answers: 'payload',
    hash: '51da89a675f30723d15c3d06daabd8070445a0fec6acfb4e59faeb3d17f620ee',
    text: "mutation diagnose($id: ID!, $input: DiagnoseInput!) {\n  diagnose(id: $id, input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
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
    hash: '2802f64952fb56d90717e0cbb69f2fac20ee04f497919b7b617cd5e40e0b21ca',
    text: "query exportMyData {\n  exportMyData {\n    id\n    account\n    customer\n    sales\n    vehicles\n    customerVehicles\n    workOrders\n  }\n}",
  },
  financingQuote: {
    type: 'query',
    name: 'financingQuote',
    field: 'financingQuote',
    answers: 'value',
    hash: '76609f9628c1d4b1876a4a9333d083bf111c772b89e9b5176bde354c0852cead',
    text: "query financingQuote($vehicleId: ID!, $downPayment: MoneyInput!, $months: Int!) {\n  financingQuote(\n    vehicleId: $vehicleId\n    downPayment: $downPayment\n    months: $months\n  ) {\n    ...FinancingQuoteFields\n  }\n}\nfragment FinancingQuoteFields on FinancingQuote {\n  price {\n    ...MoneyFields\n  }\n  downPayment {\n    ...MoneyFields\n  }\n  principal {\n    ...MoneyFields\n  }\n  months\n  monthlyRate\n  instalment {\n    ...MoneyFields\n  }\n  lastInstalment {\n    ...MoneyFields\n  }\n  total {\n    ...MoneyFields\n  }\n  effectiveAnnualRate\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}",
  },
  finishWork: {
    type: 'mutation',
    name: 'finishWork',
    field: 'finishWork',
    answers: 'payload',
    hash: '65617625eb1d85f4a8a9656c0e956b3487c1abc84e3523731032af1f5cc96656',
    text: "mutation finishWork($id: ID!, $input: FinishWorkInput) {\n  finishWork(id: $id, input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  handleLead: {
    type: 'mutation',
    name: 'handleLead',
    field: 'handleLead',
    answers: 'payload',
    hash: '7516cf3c51e6698cf283aa1b4de2ab5311b7e14fd4db6689bf73c970581a84f9',
    text: "mutation handleLead($id: ID!, $input: HandleLeadInput!) {\n  handleLead(id: $id, input: $input) {\n    lead {\n      ...LeadFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment LeadFields on Lead {\n  id\n  name\n  phone\n  email\n  message\n  consentedAt\n  consentVersion\n  handledAt\n  handledBy {\n    ...PersonFields\n  }\n  vehicle {\n    id\n    make\n    model\n    year\n  }\n  branch {\n    id\n    name\n  }\n  version\n  createdAt\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}",
  },
  importVehicles: {
    type: 'mutation',
    name: 'importVehicles',
    field: 'importVehicles',
    answers: 'payload',
    hash: '7c3a24b5203c4dbdcacc3e00b06e30fc8ec0f6a8aebb8bff5ad906af7df490e7',
    text: "mutation importVehicles($input: ImportVehiclesInput!) {\n  importVehicles(input: $input) {\n    results {\n      row\n      status\n      vehicle {\n        ...VehicleFields\n      }\n      userErrors {\n        field\n        message\n        code\n      }\n    }\n    created\n    alreadyThere\n    rejected\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  leadConsent: {
    type: 'query',
    name: 'leadConsent',
    field: 'leadConsent',
    answers: 'value',
    hash: 'cc13d55cb60a3046a4bd8e9322d4ee683d7c009ea7a63bef800df52f870f8592',
    text: "query leadConsent {\n  leadConsent {\n    version\n    text\n  }\n}",
  },
  leads: {
    type: 'query',
    name: 'leads',
    field: 'leads',
    answers: 'page',
    hash: '1663d591bb239c0e59687f3e628f55988d2398e7f6352a66a6ca3f9a84b4dce9',
    text: "query leads($filter: LeadFilter, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  leads(\n    filter: $filter\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...LeadFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment LeadFields on Lead {\n  id\n  name\n  phone\n  email\n  message\n  consentedAt\n  consentVersion\n  handledAt\n  handledBy {\n    ...PersonFields\n  }\n  vehicle {\n    id\n    make\n    model\n    year\n  }\n  branch {\n    id\n    name\n  }\n  version\n  createdAt\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}",
  },
  logLabour: {
    type: 'mutation',
    name: 'logLabour',
    field: 'logLabour',
    answers: 'payload',
    hash: '44d1b348898f7c03901ea65141dad7cdce81f5bdf7eeee35fada852e5def3a25',
    text: "mutation logLabour($id: ID!, $input: LogLabourInput!) {\n  logLabour(id: $id, input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
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
  openWorkOrder: {
    type: 'mutation',
    name: 'openWorkOrder',
    field: 'openWorkOrder',
    answers: 'payload',
    hash: 'cdbef68b8d6123c34002720e31f293882d0c40572ac3017175035fb644f02d7a',
    text: "mutation openWorkOrder($input: OpenWorkOrderInput!) {\n  openWorkOrder(input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  part: {
    type: 'query',
    name: 'part',
    field: 'part',
    answers: 'value',
    hash: '38c1ef359db38a4973057dfb3a8870a6f60071360dde462d0b9b1d9204f236ee',
    text: "query part($id: ID!) {\n  part(id: $id) {\n    ...PartFields\n    stock {\n      ...PartStockFields\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PartFields on Part {\n  id\n  sku\n  name\n  unit\n  price {\n    ...MoneyFields\n  }\n  minimum\n  version\n  createdAt\n  updatedAt\n}\nfragment PartStockFields on PartStock {\n  id\n  branch {\n    id\n  }\n  onHand\n  reserved\n  available\n  minimum\n  isLow\n  version\n  updatedAt\n}",
  },
  parts: {
    type: 'query',
    name: 'parts',
    field: 'parts',
    answers: 'page',
    hash: '8ee17920425a4966a0c9984045bafbed45db200d863dae62eb58035687ed5cff',
    text: "query parts($filter: PartFilter, $sortBy: PartSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  parts(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...PartFields\n      stock {\n        ...PartStockFields\n      }\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment PartFields on Part {\n  id\n  sku\n  name\n  unit\n  price {\n    ...MoneyFields\n  }\n  minimum\n  version\n  createdAt\n  updatedAt\n}\nfragment PartStockFields on PartStock {\n  id\n  branch {\n    id\n  }\n  onHand\n  reserved\n  available\n  minimum\n  isLow\n  version\n  updatedAt\n}",
  },
  publicVehicle: {
    type: 'query',
    name: 'publicVehicle',
    field: 'vehicle',
    answers: 'value',
    hash: '249aefa9f83a0e190aea35f3f117bc6a373eda59126dbec4d0f816eea8a3935c',
    text: "query publicVehicle($id: ID!) {\n  vehicle(id: $id) {\n    ...PublicVehicleFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}",
  },
  publicVehicles: {
    type: 'query',
    name: 'publicVehicles',
    field: 'vehicles',
    answers: 'page',
    hash: '525f4d5d71b8dfdd20f20ca34742e716f7cfb0f8b70eaa8127bbc35f76d15200',
    text: "query publicVehicles($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  vehicles(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...PublicVehicleFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}",
  },
  purchaseVehicle: {
    type: 'mutation',
    name: 'purchaseVehicle',
    field: 'purchaseVehicle',
    answers: 'payload',
    hash: '7ffb3d83d64c3564df5f466f2409864f1ca6c3d8479b12e7cdd8a5b4fab0187a',
    text: "mutation purchaseVehicle($input: PurchaseVehicleInput!) {\n  purchaseVehicle(input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
  },
  quoteByLink: {
    type: 'query',
    name: 'quoteByLink',
    field: 'quoteByLink',
    answers: 'value',
    hash: '1f119b7246b63ecad1e28b845652ff11af73a837bcaec507869dcd80466d4379',
    text: "query quoteByLink($token: String!) {\n  quoteByLink(token: $token) {\n    ...LinkedQuoteFields\n  }\n}\nfragment LinkedQuoteFields on LinkedQuote {\n  revision\n  status\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  validUntil\n  make\n  model\n  year\n  branchName\n  branchPhone\n  expiresAt\n  mayDecide\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}",
  },
  rateLimitConfig: {
    type: 'query',
    name: 'rateLimitConfig',
    field: 'rateLimitConfig',
    answers: 'value',
    hash: 'f1cc0667674f1304999bebb4ed26c7649a8febeb990b14666dbe1803fbd747f6',
    text: "query rateLimitConfig {\n  rateLimitConfig {\n    limits {\n      auth\n      general\n      listing\n      admin\n      public\n      web\n    }\n    windowSeconds\n    redisEnabled\n  }\n}",
  },
  rateLimitStats: {
    type: 'query',
    name: 'rateLimitStats',
    field: 'rateLimitStats',
    answers: 'value',
    hash: '522053fbc9209cf62714e53ef01a8cf0e65784afc256059e5a0849bb5257b79b',
    text: "query rateLimitStats {\n  rateLimitStats {\n    totalRequests\n    blockedRequests\n    activeLimits {\n      key\n      requests\n      limit\n      resetTime\n    }\n  }\n}",
  },
  receiveParts: {
    type: 'mutation',
    name: 'receiveParts',
    field: 'receiveParts',
    answers: 'payload',
    hash: 'e9d661224d21b54fd9fcc4596a35c2d91873b58b31a00de5fff5f661d1845251',
    text: "mutation receiveParts($input: ReceivePartsInput!) {\n  receiveParts(input: $input) {\n    stock {\n      ...PartStockFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PartStockFields on PartStock {\n  id\n  branch {\n    id\n  }\n  onHand\n  reserved\n  available\n  minimum\n  isLow\n  version\n  updatedAt\n}",
  },
  receiveTransfer: {
    type: 'mutation',
    name: 'receiveTransfer',
    field: 'receiveTransfer',
    answers: 'payload',
    hash: '87d395fabec8d05ea21317430bbb1056c5ce83482a95b46585d62ba84d3eedad',
    text: "mutation receiveTransfer($id: ID!, $expectedVersion: Int) {\n  receiveTransfer(id: $id, expectedVersion: $expectedVersion) {\n    vehicle {\n      ...VehicleFields\n      branch {\n        id\n        name\n      }\n      transfer {\n        ...TransferFields\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment TransferFields on VehicleTransfer {\n  status\n  from {\n    id\n    name\n  }\n  to {\n    id\n    name\n  }\n  requestedBy {\n    id\n  }\n  requestedAt\n  sentBy {\n    id\n  }\n  sentAt\n  finishedBy {\n    id\n  }\n  finishedAt\n  notes\n  reason\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
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
  registerVehicle: {
    type: 'mutation',
    name: 'registerVehicle',
    field: 'registerVehicle',
    answers: 'payload',
    hash: '7dde447a55e33a50606f0eda77192fb47f60008bdd91f199043ef9e15b2db310',
    text: "mutation registerVehicle($input: RegisterVehicleInput!) {\n  registerVehicle(input: $input) {\n    vehicle {\n      ...CustomerVehicleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment CustomerVehicleFields on CustomerVehicle {\n  id\n  plate\n  make\n  model\n  year\n  mileage\n  owner {\n    id\n  }\n  version\n  createdAt\n  updatedAt\n}",
  },
  registeredVehicle: {
    type: 'query',
    name: 'registeredVehicle',
    field: 'vehicle',
    answers: 'value',
    hash: '7fd2a30b141d86cf639ab05e56c2e83e0cd66e4b04b55018a2fb4ae2229be9ac',
    text: "query registeredVehicle($id: ID!) {\n  vehicle(id: $id) {\n    ...RegisteredVehicleFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment RegisteredVehicleFields on Vehicle {\n  ...VehicleFields\n  renavam\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  rejectSale: {
    type: 'mutation',
    name: 'rejectSale',
    field: 'rejectSale',
    answers: 'payload',
    hash: 'eaae19af6e93b815f6d1a9b4e82afb96ab87ad4b731ed9627770307d6a8ee08d',
    text: "mutation rejectSale($id: ID!, $input: RejectSaleInput!) {\n  rejectSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
  },
  removeVehiclePhoto: {
    type: 'mutation',
    name: 'removeVehiclePhoto',
    field: 'removeVehiclePhoto',
    answers: 'payload',
    hash: '7a698c38da454299a86e924da71b8c9d9ca22af3dd9817e341579f23da896288',
    text: "mutation removeVehiclePhoto($id: ID!, $input: RemoveVehiclePhotoInput!, $width: Int, $format: PhotoFormat) {\n  removeVehiclePhoto(id: $id, input: $input) {\n    vehicle {\n      id\n      photos {\n        ...PhotoFields\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PhotoFields on Photo {\n  id\n  status\n  url(width: $width, format: $format)\n  width\n  height\n  placeholder\n  alt\n  position\n}",
  },
  reorderVehiclePhotos: {
    type: 'mutation',
    name: 'reorderVehiclePhotos',
    field: 'reorderVehiclePhotos',
    answers: 'payload',
    hash: 'e9a9490dd3011edb016d8799ea27311edd0fd170004e069be03aaa662f7532ce',
    text: "mutation reorderVehiclePhotos($id: ID!, $input: ReorderVehiclePhotosInput!, $width: Int, $format: PhotoFormat) {\n  reorderVehiclePhotos(id: $id, input: $input) {\n    vehicle {\n      id\n      photos {\n        ...PhotoFields\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment PhotoFields on Photo {\n  id\n  status\n  url(width: $width, format: $format)\n  width\n  height\n  placeholder\n  alt\n  position\n}",
  },
  requestPasswordReset: {
    type: 'mutation',
    name: 'requestPasswordReset',
    field: 'requestPasswordReset',
    answers: 'payload',
    hash: '88d7bbe82c7f4c398dc162b5565aeb80fe3279d14879060d0e446366f51b6c5e',
    text: "mutation requestPasswordReset($input: RequestPasswordResetInput!) {\n  requestPasswordReset(input: $input) {\n    requested\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}",
  },
  requestTransfer: {
    type: 'mutation',
    name: 'requestTransfer',
    field: 'requestTransfer',
    answers: 'payload',
    hash: 'e212f5819e3d9e83dca00d089b2df3eb9aa1809920641e0e0e4f5dd54fc9eb34',
    text: "mutation requestTransfer($id: ID!, $input: RequestTransferInput!) {\n  requestTransfer(id: $id, input: $input) {\n    vehicle {\n      ...VehicleFields\n      branch {\n        id\n        name\n      }\n      transfer {\n        ...TransferFields\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment TransferFields on VehicleTransfer {\n  status\n  from {\n    id\n    name\n  }\n  to {\n    id\n    name\n  }\n  requestedBy {\n    id\n  }\n  requestedAt\n  sentBy {\n    id\n  }\n  sentAt\n  finishedBy {\n    id\n  }\n  finishedAt\n  notes\n  reason\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
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
    hash: '1365c60e322d99f23dbbddc25d131bcb134da2b68a8150b78db1d977204e2d65',
    text: "query retainedBuyer($saleId: ID!) {\n  retainedBuyer(saleId: $saleId) {\n    name\n    cpf\n    cnpj\n    until\n    readings {\n      at\n      saleId\n      by {\n        ...PersonFields\n      }\n    }\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}",
  },
  returnSale: {
    type: 'mutation',
    name: 'returnSale',
    field: 'returnSale',
    answers: 'payload',
    hash: 'b3aba7427885553927dddddc9da31a88fd76f5748047523ae4e769b36297f7ce',
    text: "mutation returnSale($id: ID!, $input: ReturnSaleInput!) {\n  returnSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
  },
  reviseQuote: {
    type: 'mutation',
    name: 'reviseQuote',
    field: 'reviseQuote',
    answers: 'payload',
    hash: 'e9b3c4ce8ca2e79a3c8d05f7fed4c2347396620f3eb1d37e1f4a010d99a9c819',
    text: "mutation reviseQuote($id: ID!, $input: ReviseQuoteInput!) {\n  reviseQuote(id: $id, input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
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
    hash: '690433012182436991b600a6873a01fd2376382cac1ac49201f6de10fb9df257',
    text: "query sale($id: ID!) {\n  sale(id: $id) {\n    ...SaleFields\n    vehicle {\n      ...VehicleFields\n    }\n    customer {\n      id\n      name\n    }\n    branch {\n      id\n      name\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  saleChanged: {
    type: 'subscription',
    name: 'saleChanged',
    field: 'saleChanged',
    answers: 'stream',
    hash: 'daa59d1d7d1b5aa49442777ac7a8f47d4e95842e6f39f99063701c65cbef02fe',
    text: "subscription saleChanged($ids: [ID!]) {\n  saleChanged(ids: $ids) {\n    ...SaleFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
  },
  sales: {
    type: 'query',
    name: 'sales',
    field: 'sales',
    answers: 'page',
    hash: '28f47ced87763843b8d0a7d8270d3e9134d5b12ecc98678a878612ac83b1c7f8',
    text: "query sales($filter: SaleFilter, $sortBy: SaleSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  sales(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...SaleFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
  },
  salesSummary: {
    type: 'query',
    name: 'salesSummary',
    field: 'salesSummary',
    answers: 'value',
    hash: 'ea3db5dfc7680f00df6f10777fccad97ca7d07934332808295bef00a1457d43d',
    text: "query salesSummary($period: DateRange, $groupBy: [SalesGrouping!] = [], $branchId: [ID!]) {\n  salesSummary(period: $period, groupBy: $groupBy, branchId: $branchId) {\n    count\n    total {\n      ...MoneyFields\n    }\n    groups {\n      day\n      month\n      status\n      make\n      seller {\n        ...PersonFields\n      }\n      branch {\n        id\n        name\n      }\n      count\n      total {\n        ...MoneyFields\n      }\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}",
  },
  sendQuote: {
    type: 'mutation',
    name: 'sendQuote',
    field: 'sendQuote',
    answers: 'payload',
    hash: 'b0d6d0bdf0664c081960e5ec56575714dcb68b578f152463e01850246b7b75e4',
    text: "mutation sendQuote($id: ID!, $input: SendQuoteInput!) {\n  sendQuote(id: $id, input: $input) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  sendTransfer: {
    type: 'mutation',
    name: 'sendTransfer',
    field: 'sendTransfer',
    answers: 'payload',
    hash: '8c9a5947e15732e6f0ace33afcc84ac6b951af44c008e12c8480f390977322c8',
    text: "mutation sendTransfer($id: ID!, $expectedVersion: Int) {\n  sendTransfer(id: $id, expectedVersion: $expectedVersion) {\n    vehicle {\n      ...VehicleFields\n      branch {\n        id\n        name\n      }\n      transfer {\n        ...TransferFields\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment TransferFields on VehicleTransfer {\n  status\n  from {\n    id\n    name\n  }\n  to {\n    id\n    name\n  }\n  requestedBy {\n    id\n  }\n  requestedAt\n  sentBy {\n    id\n  }\n  sentAt\n  finishedBy {\n    id\n  }\n  finishedAt\n  notes\n  reason\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  setMemberships: {
    type: 'mutation',
    name: 'setMemberships',
    field: 'setMemberships',
    answers: 'payload',
    hash: '7707d552e91920558cec2b06e012aa102451a8e17ad982627931de55a3ec873f',
    text: "mutation setMemberships($id: ID!, $input: SetMembershipsInput!) {\n  setMemberships(id: $id, input: $input) {\n    user {\n      ...UserFields\n      memberships {\n        branch {\n          ...BranchFields\n        }\n        manages\n      }\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment BranchFields on Branch {\n  id\n  name\n  cnpj\n  address\n  city\n  state\n  timeZone\n  phone\n  openingHours {\n    weekday\n    opens\n    closes\n  }\n  active\n  version\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  stageVehiclePhotos: {
    type: 'mutation',
    name: 'stageVehiclePhotos',
    field: 'stageVehiclePhotos',
    answers: 'payload',
    hash: '4d9baf8c1cb755296b4865dc011fb3d5cb338370fbc0112e9d8398cd9e88cb58',
    text: "mutation stageVehiclePhotos($id: ID!, $input: StageVehiclePhotosInput!) {\n  stageVehiclePhotos(id: $id, input: $input) {\n    targets {\n      key\n      url\n      method\n      headers {\n        name\n        value\n      }\n      expiresAt\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}",
  },
  startWork: {
    type: 'mutation',
    name: 'startWork',
    field: 'startWork',
    answers: 'payload',
    hash: 'd6aa123dd46d63206fc284f5555c7603ef393db69b65a5dce7408ab80984a7f8',
    text: "mutation startWork($id: ID!) {\n  startWork(id: $id) {\n    workOrder {\n      ...WorkOrderFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  updateBranch: {
    type: 'mutation',
    name: 'updateBranch',
    field: 'updateBranch',
    answers: 'payload',
    hash: 'ce6910d4b07c3b149642620404f5b9600f819ba4925325ecbf22fae1ea4b2815',
    text: "mutation updateBranch($id: ID!, $input: UpdateBranchInput!) {\n  updateBranch(id: $id, input: $input) {\n    branch {\n      ...BranchFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment BranchFields on Branch {\n  id\n  name\n  cnpj\n  address\n  city\n  state\n  timeZone\n  phone\n  openingHours {\n    weekday\n    opens\n    closes\n  }\n  active\n  version\n}",
  },
  updateCustomer: {
    type: 'mutation',
    name: 'updateCustomer',
    field: 'updateCustomer',
    answers: 'payload',
    hash: '762e3f65ae43bb209e3e2ee6d2a0720f2c59947285b62f7f6826998cdeed6a4c',
    text: "mutation updateCustomer($id: ID!, $input: UpdateCustomerInput!) {\n  updateCustomer(id: $id, input: $input) {\n    customer {\n      ...CustomerFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment CustomerFields on Customer {\n  id\n  name\n  email\n  phone\n  cpf\n  cnpj\n  address\n  city\n  state\n  zipCode\n  anonymizedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  updatePart: {
    type: 'mutation',
    name: 'updatePart',
    field: 'updatePart',
    answers: 'payload',
    hash: 'dab1d26ef8bfc3e68b532255e703f80cb6452f3b12dc12aa822e7ba6e724c617',
    text: "mutation updatePart($id: ID!, $input: UpdatePartInput!) {\n  updatePart(id: $id, input: $input) {\n    part {\n      ...PartFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PartFields on Part {\n  id\n  sku\n  name\n  unit\n  price {\n    ...MoneyFields\n  }\n  minimum\n  version\n  createdAt\n  updatedAt\n}",
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
    hash: '57789c913229c416d21d14733f5e3a01f6c1a31db3ed8ddb37d57e6c54194a46',
    text: "mutation updateSale($id: ID!, $input: UpdateSaleInput!) {\n  updateSale(id: $id, input: $input) {\n    sale {\n      ...SaleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment SaleFields on Sale {\n  id\n  status\n  nextStatuses\n  totalAmount {\n    ...MoneyFields\n  }\n  paymentMethod\n  downPayment {\n    ...MoneyFields\n  }\n  financingMonths\n  notes\n  rejectionReason\n  decidedAt\n  refund {\n    ...MoneyFields\n  }\n  version\n  createdAt\n  updatedAt\n  vehicle {\n    id\n  }\n  customer {\n    id\n  }\n  branch {\n    id\n  }\n}",
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
    hash: '9dcbfb07a7454ec717111889eb41455d4fd0ca76a6047070362763084ff6e2ec',
    text: "mutation updateVehicle($id: ID!, $input: UpdateVehicleInput!) {\n  updateVehicle(id: $id, input: $input) {\n    vehicle {\n      ...VehicleFields\n    }\n    userErrors {\n      field\n      message\n      code\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  user: {
    type: 'query',
    name: 'user',
    field: 'user',
    answers: 'value',
    hash: 'f0260b5a590db378c7309592698b3e8815a11e876f651e4659e38ff774ee4ff8',
    text: "query user($id: ID!, $account: Boolean = false) {\n  user(id: $id) {\n    ...PersonFields\n    ...UserFields @include(if: $account)\n  }\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  userSessions: {
    type: 'query',
    name: 'userSessions',
    field: 'user',
    answers: 'value',
    hash: 'a79059eb9df74c6b1793b7fe3da5c0aabe2cd5d515250a27b0b7697365d2353b',
    text: "query userSessions($id: ID!) {\n  user(id: $id) {\n    id\n    sessions {\n      ...SessionFields\n    }\n  }\n}\nfragment SessionFields on Session {\n  id\n  current\n  clientAddress\n  createdAt\n  lastUsedAt\n  expiresAt\n}",
  },
  users: {
    type: 'query',
    name: 'users',
    field: 'users',
    answers: 'page',
    hash: 'd768932927f56bb0ce7ce891fcf5beb795f758f7d0179077eba95e8099b37a06',
    text: "query users($filter: UserFilter, $sortBy: UserSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  users(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...UserFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment PersonFields on User {\n  id\n  username\n  firstName\n  lastName\n}\nfragment UserFields on User {\n  ...PersonFields\n  email\n  role\n  status\n  lastLoginAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  vehicle: {
    type: 'query',
    name: 'vehicle',
    field: 'vehicle',
    answers: 'value',
    hash: '1b33bf3867791a8918c01b2ffac750414ce863f99f8ceb95c7607c311f394895',
    text: "query vehicle($id: ID!) {\n  vehicle(id: $id) {\n    ...VehicleFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  vehicleChanged: {
    type: 'subscription',
    name: 'vehicleChanged',
    field: 'vehicleChanged',
    answers: 'stream',
    hash: 'd534e7f60b6dd3979cfe4c9fbf763c872d9076bd38d1e52b9f0ef3838dd77ab7',
    text: "subscription vehicleChanged($ids: [ID!]!) {\n  vehicleChanged(ids: $ids) {\n    ...VehicleFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  vehicleFacets: {
    type: 'query',
    name: 'vehicleFacets',
    field: 'vehicleFacets',
    answers: 'value',
    hash: '89bcce68b6e32fce14fda143a21cc8ddc9d0b43a7025fb8f5f2c65a83c42b385',
    text: "query vehicleFacets($filter: VehicleFilter) {\n  vehicleFacets(filter: $filter) {\n    total\n    make {\n      value\n      count\n    }\n    model {\n      value\n      count\n    }\n    year {\n      value\n      count\n    }\n    fuelType {\n      value\n      count\n    }\n    type {\n      value\n      count\n    }\n    transmission {\n      value\n      count\n    }\n    branch {\n      value\n      count\n      branch {\n        id\n        name\n      }\n    }\n    price {\n      min\n      max\n      buckets {\n        min\n        max\n        count\n      }\n    }\n    mileage {\n      min\n      max\n      buckets {\n        min\n        max\n        count\n      }\n    }\n  }\n}",
  },
  vehicleFinancing: {
    type: 'query',
    name: 'vehicleFinancing',
    field: 'vehicle',
    answers: 'value',
    hash: '36cdf2fb0150e3432d5205ca307fa04a6ac2f0b3e0f9242a59f1dd3f87237741',
    text: "query vehicleFinancing($id: ID!, $downPayment: MoneyInput, $months: Int) {\n  vehicle(id: $id) {\n    id\n    financing(downPayment: $downPayment, months: $months) {\n      ...FinancingQuoteFields\n    }\n  }\n}\nfragment FinancingQuoteFields on FinancingQuote {\n  price {\n    ...MoneyFields\n  }\n  downPayment {\n    ...MoneyFields\n  }\n  principal {\n    ...MoneyFields\n  }\n  months\n  monthlyRate\n  instalment {\n    ...MoneyFields\n  }\n  lastInstalment {\n    ...MoneyFields\n  }\n  total {\n    ...MoneyFields\n  }\n  effectiveAnnualRate\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}",
  },
  vehiclePhotos: {
    type: 'query',
    name: 'vehiclePhotos',
    field: 'vehicle',
    answers: 'value',
    hash: '2f7eda02cd377506b310a77efe2ed93ab722e883d06eb12e2e4d0dae6ec6fdc3',
    text: "query vehiclePhotos($id: ID!, $width: Int, $format: PhotoFormat) {\n  vehicle(id: $id) {\n    id\n    photos {\n      ...PhotoFields\n      problem\n    }\n  }\n}\nfragment PhotoFields on Photo {\n  id\n  status\n  url(width: $width, format: $format)\n  width\n  height\n  placeholder\n  alt\n  position\n}",
  },
  vehicleTransfers: {
    type: 'query',
    name: 'vehicleTransfers',
    field: 'vehicle',
    answers: 'value',
    hash: '7ef7770e3afd2c5d62ee278307f518fb3ef2b1807dabc86caef3a38b785768cb',
    text: "query vehicleTransfers($id: ID!) {\n  vehicle(id: $id) {\n    id\n    branch {\n      id\n      name\n    }\n    transfer {\n      ...TransferFields\n    }\n    transfers {\n      ...TransferFields\n    }\n  }\n}\nfragment TransferFields on VehicleTransfer {\n  status\n  from {\n    id\n    name\n  }\n  to {\n    id\n    name\n  }\n  requestedBy {\n    id\n  }\n  requestedAt\n  sentBy {\n    id\n  }\n  sentAt\n  finishedBy {\n    id\n  }\n  finishedAt\n  notes\n  reason\n}",
  },
  vehicles: {
    type: 'query',
    name: 'vehicles',
    field: 'vehicles',
    answers: 'page',
    hash: '619616162c7c573166c906f2af2388c03fb7ef60600227d0849c135cbb6a6d7b',
    text: "query vehicles($filter: VehicleFilter, $sortBy: VehicleSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  vehicles(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...VehicleFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment PublicVehicleFields on Vehicle {\n  id\n  make\n  model\n  year\n  manufactureYear\n  trim\n  price {\n    ...MoneyFields\n  }\n  color\n  fuelType\n  mileage\n  type\n  doors\n  transmission\n  description\n  features\n  fipeCode\n  status\n  version\n  createdAt\n  updatedAt\n  branch {\n    id\n  }\n}\nfragment VehicleFields on Vehicle {\n  ...PublicVehicleFields\n  vin\n  plate\n}",
  },
  workOrder: {
    type: 'query',
    name: 'workOrder',
    field: 'workOrder',
    answers: 'value',
    hash: '09e7a2a361803bbacd9a321301a83fb085214bfdde8ba5ff30a59af3a3f6d300',
    text: "query workOrder($id: ID!) {\n  workOrder(id: $id) {\n    ...WorkOrderFields\n    customer {\n      id\n      name\n    }\n    quotes {\n      ...QuoteFields\n    }\n    parts {\n      partId\n      name\n      quantity\n      isMissing\n      used\n    }\n    history {\n      from\n      to\n      at\n      reason\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  workOrders: {
    type: 'query',
    name: 'workOrders',
    field: 'workOrders',
    answers: 'page',
    hash: 'a8c563abd3fa9eb64cb7c56d2a9e1e42ecebd56faf597c7a941321bc8e76bf78',
    text: "query workOrders($filter: WorkOrderFilter, $sortBy: WorkOrderSort, $first: Int, $offset: Int, $after: String, $last: Int, $before: String) {\n  workOrders(\n    filter: $filter\n    sortBy: $sortBy\n    first: $first\n    offset: $offset\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...WorkOrderFields\n    }\n    pageInfo {\n      ...NextPage\n    }\n    totalCount\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment NextPage on PageInfo {\n  hasNextPage\n  endCursor\n}\nfragment QuoteFields on Quote {\n  revision\n  status\n  nextStatuses\n  lines {\n    id\n    kind\n    itemId\n    name\n    unit\n    quantity\n    price {\n      ...MoneyFields\n    }\n    total {\n      ...MoneyFields\n    }\n    isApproved\n  }\n  total {\n    ...MoneyFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  sentAt\n  validUntil\n  decidedAt\n  channel\n  createdAt\n}\nfragment WorkOrderFields on WorkOrder {\n  id\n  customerVehicle {\n    id\n    plate\n    make\n    model\n  }\n  vehicle {\n    id\n  }\n  branch {\n    id\n  }\n  description\n  diagnosis\n  mileage\n  status\n  nextStatuses\n  quote {\n    ...QuoteFields\n  }\n  approvedTotal {\n    ...MoneyFields\n  }\n  startedAt\n  finishedAt\n  version\n  createdAt\n  updatedAt\n}",
  },
  workshopService: {
    type: 'query',
    name: 'workshopService',
    field: 'workshopService',
    answers: 'value',
    hash: 'e2ea67ede126c697871d7e8d3c2338eef513c447b8191cdfcf2ded0e5331a9c1',
    text: "query workshopService($id: ID!) {\n  workshopService(id: $id) {\n    ...WorkshopServiceFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment WorkshopServiceFields on WorkshopService {\n  id\n  name\n  price {\n    ...MoneyFields\n  }\n  standardMinutes\n  version\n  createdAt\n  updatedAt\n}",
  },
  workshopServices: {
    type: 'query',
    name: 'workshopServices',
    field: 'workshopServices',
    answers: 'list',
    hash: '6b0582caa60e2c0e4bdb7c2d851932221711e98558e674009d2d056e3ef0fe94',
    text: "query workshopServices {\n  workshopServices {\n    ...WorkshopServiceFields\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment WorkshopServiceFields on WorkshopService {\n  id\n  name\n  price {\n    ...MoneyFields\n  }\n  standardMinutes\n  version\n  createdAt\n  updatedAt\n}",
  },
  workshopTimes: {
    type: 'query',
    name: 'workshopTimes',
    field: 'workshopTimes',
    answers: 'value',
    hash: '50f2bfa603be372ef79da42055b558b076af09097898163814ff223bc6be50d0',
    text: "query workshopTimes($period: DateRange, $branchId: [ID!]) {\n  workshopTimes(period: $period, branchId: $branchId) {\n    count\n    statuses {\n      status\n      count\n      meanMinutes\n    }\n    services {\n      service {\n        ...WorkshopServiceFields\n      }\n      count\n      meanMinutes\n    }\n  }\n}\nfragment MoneyFields on Money {\n  amount\n  currency\n}\nfragment WorkshopServiceFields on WorkshopService {\n  id\n  name\n  price {\n    ...MoneyFields\n  }\n  standardMinutes\n  version\n  createdAt\n  updatedAt\n}",
  },
} as const;
