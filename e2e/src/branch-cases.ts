import { decodeJwt } from 'jose';
import type { BranchWorld, Place } from './branch-world.ts';

/** What is known of a type that belongs to a branch. */
export interface Case {
  /**
   * `scoped` does not exist for another branch; of `stock`, the fields for staff do not; `sums` has no records in it; `open` counts
   * the stock, which is one showroom.
   */
  readonly reach: 'scoped' | 'stock' | 'own' | 'sums' | 'open';
  /** The subgraph that answers `_entities`. */
  readonly subgraph?: string;
  readonly list?: string;
  /** The value of each filter that finds the record of a place. */
  readonly filters?: Readonly<Record<string, (place: Place, world: BranchWorld) => string>>;
  readonly idOf?: (place: Place, world: BranchWorld) => string;
  /** Of a scoped type: the field that has the remarks of the place. */
  readonly secret?: string;
  /** Of a scoped type: a filter that finds the one record of a place. */
  readonly oneOf?: (place: Place) => string;
  /** Whether the people of the workshop of its branch may see it. */
  readonly isWorkshops?: true;
  /** Whether its list can be exported. */
  readonly isExported?: true;
}

const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

/** What is known of each type that belongs to a branch. A type without a case fails the first test by its name. */
export const CASES: Readonly<Record<string, Case>> = {
  // The memberships of a user: readable by the user and by ADMIN, see the permission matrix.
  BranchFacetValue: { reach: 'open' },
  BranchMembership: { reach: 'own' },
  // Tried by leads.test.ts: a lead is in one list, and reached from nowhere else.
  Lead: { reach: 'own' },
  // Parts are looked for in all branches. What they cost is for the managers of a branch, as the service's own tests show.
  PartStock: { reach: 'open' },
  SalesGroup: { reach: 'sums' },
  Sale: {
    reach: 'scoped',
    subgraph: 'sale',
    list: 'sales',
    idOf: ({ saleId }) => saleId,
    secret: 'notes',
    oneOf: ({ soldId }) => `vehicleId: "${soldId}"`,
    isExported: true,
    filters: {
      branchId: ({ branchId }) => `["${branchId}"]`,
      createdAt: () => `{ from: "${day}" }`,
      customerId: ({ customerId }) => `"${customerId}"`,
      decidedAt: () => '{ from: "2000-01-01" }',
      openedBy: (_place, { admin }) => `["${decodeJwt(admin).sub}"]`,
      paymentMethod: () => '[PIX]',
      search: ({ plate }) => `"${plate}"`,
      status: () => '[PENDING]',
      totalAmount: () => '{ min: "1" }',
      vehicleId: ({ soldId }) => `"${soldId}"`,
    },
  },
  WorkOrder: {
    reach: 'scoped',
    subgraph: 'workshop',
    list: 'workOrders',
    idOf: ({ orderId }) => orderId,
    secret: 'description',
    oneOf: ({ customerVehicleId }) => `customerVehicleId: "${customerVehicleId}"`,
    isWorkshops: true,
    filters: {
      branchId: ({ branchId }) => `["${branchId}"]`,
      customerId: ({ customerId }) => `"${customerId}"`,
      customerVehicleId: ({ customerVehicleId }) => `"${customerVehicleId}"`,
      // The order that has a quote prepares the vehicle of the stock.
      quoteStatus: ({ soldId }) => `[APPROVED] vehicleId: "${soldId}"`,
      status: () => '[RECEIVED]',
      vehicleId: ({ soldId }) => `"${soldId}"`,
    },
  },
  Vehicle: { reach: 'stock', subgraph: 'vehicle', list: 'vehicles', idOf: ({ soldId }) => soldId },
};

/** What each root field by id is asked for. */
export const ROOT_IDS: Readonly<Record<string, (place: Place, world: BranchWorld) => string>> = {
  branch: ({ branchId }) => branchId,
  customer: ({ customerId }) => customerId,
  customerVehicle: ({ customerVehicleId }) => customerVehicleId,
  part: ({ partId }) => partId,
  sale: ({ saleId }) => saleId,
  user: (_place, { admin }) => decodeJwt(admin).sub ?? '',
  vehicle: ({ soldId }) => soldId,
  workOrder: ({ orderId }) => orderId,
};

/**
 * Ways that lead to nothing here, for ADMIN either: the buyer is a walk-in customer, the car was never here before, and nobody has
 * bought the vehicle that is in the workshop. An order is for a customer's vehicle or for one of the stock, as that which claims a part.
 */
export const LEADS_NOWHERE =
  /^user\.customer|\.user\.customer|previously|transfers?\.|By\.customer|by\.customer|openedBy|seller|boughtAs|^part\..+\.customerVehicle|^workOrder\.vehicle|(vehicles|customer|customerVehicle)\.workOrders\.vehicle|vehicle\.workOrders\.customer|mechanic/;

/** Each mutation that writes such a record: a call that would change the south. */
export const CALLS: Readonly<Record<string, (place: Place) => string>> = {
  approveSale: ({ saleId }) => `(id: "${saleId}")`,
  attachVehiclePhotos: ({ vehicleId }) => `(id: "${vehicleId}", input: { keys: ["drawing-dusk"] })`,
  cancelSale: ({ saleId }) => `(id: "${saleId}")`,
  cancelTransfer: ({ vehicleId }) => `(id: "${vehicleId}", input: {})`,
  changePrices: ({ vehicleId }) =>
    `(input: { ids: ["${vehicleId}"], to: { amount: "1.00" }, preview: false })`,
  createVehicle: ({ branchId }) =>
    `(input: { make: "A", model: "B", year: 2020, price: { amount: "1" }, branchId: "${branchId}" })`,
  deleteVehicle: ({ vehicleId }) => `(id: "${vehicleId}")`,
  handleLead: ({ leadId }) => `(id: "${leadId}", input: { handled: true })`,
  importVehicles: ({ branchId }) =>
    `(input: { rows: [{ make: "A", model: "B", year: 2020, price: { amount: "1" }, branchId: "${branchId}" }] })`,
  purchaseVehicle: ({ vehicleId, customerId }) =>
    `(input: { vehicleId: "${vehicleId}", customerId: "${customerId}", paymentMethod: PIX })`,
  receiveTransfer: ({ vehicleId }) => `(id: "${vehicleId}")`,
  rejectSale: ({ saleId }) => `(id: "${saleId}", input: { reason: "x" })`,
  removeVehiclePhoto: ({ vehicleId, photoIds }) =>
    `(id: "${vehicleId}", input: { photoId: "${photoIds[0]}" })`,
  reorderVehiclePhotos: ({ vehicleId, photoIds }) =>
    `(id: "${vehicleId}", input: { ids: ${JSON.stringify(photoIds.toReversed())} })`,
  requestTransfer: ({ vehicleId, branchId }) => `(id: "${vehicleId}", input: { toBranchId: "${branchId}" })`,
  returnSale: ({ saleId }) => `(id: "${saleId}", input: { reason: "x" })`,
  sendTransfer: ({ vehicleId }) => `(id: "${vehicleId}")`,
  stageVehiclePhotos: ({ vehicleId }) =>
    `(id: "${vehicleId}", input: { files: [{ filename: "a.jpg", contentType: "image/jpeg", size: 10 }] })`,
  updateSale: ({ saleId }) => `(id: "${saleId}", input: { notes: "x" })`,
  cancelWorkOrder: ({ orderId }) => `(id: "${orderId}")`,
  countParts: ({ branchId, partId }) =>
    `(input: { partId: "${partId}", quantity: 1, branchId: "${branchId}" })`,
  createQuote: ({ branchId, customerVehicleId, serviceId }) =>
    `(input: { customerVehicleId: "${customerVehicleId}", branchId: "${branchId}", services: [{ serviceId: "${serviceId}" }] })`,
  createQuoteLink: ({ orderId }) => `(id: "${orderId}", input: { revision: 1 })`,
  decideQuote: ({ orderId }) =>
    `(id: "${orderId}", input: { revision: 1, total: { amount: "1" }, decision: REJECT, channel: PHONE })`,
  deliverWork: ({ orderId }) => `(id: "${orderId}")`,
  diagnose: ({ orderId }) => `(id: "${orderId}", input: { diagnosis: "x" })`,
  finishWork: ({ orderId }) => `(id: "${orderId}")`,
  logLabour: ({ orderId }) => `(id: "${orderId}", input: { minutes: 1 })`,
  openWorkOrder: ({ branchId, customerVehicleId }) =>
    `(input: { customerVehicleId: "${customerVehicleId}", branchId: "${branchId}" })`,
  receiveParts: ({ branchId, partId }) =>
    `(input: { partId: "${partId}", quantity: 1, branchId: "${branchId}" })`,
  reviseQuote: ({ orderId, serviceId }) =>
    `(id: "${orderId}", input: { services: [{ serviceId: "${serviceId}" }] })`,
  sendQuote: ({ orderId }) => `(id: "${orderId}", input: { revision: 1 })`,
  startWork: ({ orderId }) => `(id: "${orderId}")`,
  updateVehicle: ({ vehicleId }) => `(id: "${vehicleId}", input: { mileage: ${Date.now() % 1_000_000} })`,
};
