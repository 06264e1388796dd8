/** Roles of people who work here. */
export type StaffRole = 'ADMIN' | 'SALES' | 'WORKSHOP';

const STAFF = ['ADMIN', 'SALES'] as const;
const ADMIN = ['ADMIN'] as const;
const WORKSHOP = ['ADMIN', 'WORKSHOP'] as const;
const EVERYONE = ['ADMIN', 'SALES', 'WORKSHOP'] as const;

/**
 * The operations that pages and controls of the panel need, and the roles that the graph lets ask them. A test compares this with
 * the permission matrices of the services. A control for an operation is shown to these roles only.
 */
export const ALLOWED = {
  'Query.vehicles': EVERYONE,
  'Query.vehicle': EVERYONE,
  'Query.sales': STAFF,
  'Query.sale': STAFF,
  'Query.salesSummary': STAFF,
  'Query.leads': STAFF,
  'Mutation.purchaseVehicle': STAFF,
  'Mutation.updateSale': STAFF,
  'Mutation.approveSale': STAFF,
  'Mutation.rejectSale': STAFF,
  'Mutation.cancelSale': STAFF,
  'Mutation.createVehicle': STAFF,
  'Mutation.updateVehicle': STAFF,
  'Mutation.importVehicles': STAFF,
  'Mutation.changePrices': STAFF,
  'Mutation.stageVehiclePhotos': STAFF,
  'Mutation.attachVehiclePhotos': STAFF,
  'Mutation.reorderVehiclePhotos': STAFF,
  'Mutation.removeVehiclePhoto': STAFF,
  'Mutation.requestTransfer': STAFF,
  'Mutation.sendTransfer': STAFF,
  'Mutation.receiveTransfer': STAFF,
  'Mutation.cancelTransfer': STAFF,
  'Mutation.createCustomer': STAFF,
  'Mutation.updateCustomer': STAFF,
  'Mutation.handleLead': STAFF,
  'Query.parts': WORKSHOP,
  'Mutation.openWorkOrder': WORKSHOP,
  'Mutation.createWorkshopService': WORKSHOP,
  'Query.users': ADMIN,
  'Query.auditTrail': ADMIN,
  'Query.rateLimitStats': ADMIN,
  'Mutation.returnSale': ADMIN,
  'Mutation.deleteVehicle': ADMIN,
  'Mutation.deleteCustomer': ADMIN,
  'Mutation.createUser': ADMIN,
  'Mutation.updateUser': ADMIN,
  'Mutation.setMemberships': ADMIN,
  'Mutation.createBranch': ADMIN,
  'Mutation.updateBranch': ADMIN,
  'Mutation.resetRateLimits': ADMIN,
} as const satisfies Record<string, readonly StaffRole[]>;

/** An operation that the panel needs. */
export type Operation = keyof typeof ALLOWED;

/** Whether the graph lets a role ask an operation. Records of other branches may still be refused. */
export function may(role: StaffRole, operation: Operation): boolean {
  return (ALLOWED[operation] as readonly StaffRole[]).includes(role);
}
