import { referenceId } from '@autograph/service/graphql';
import { ownerHistory, ownerOf } from '../../domain/customer-vehicle.ts';
import type {
  CustomerResolvers,
  CustomerVehicleResolvers,
  VehicleResolvers,
} from './__generated__/resolvers.ts';
import { ordersUnder } from './order-visibility.ts';
import { reach, visibleVehicle } from './visibility.ts';

/** The resolvers of a customer's vehicle. */
export const CustomerVehicle: CustomerVehicleResolvers = {
  __resolveReference: async (reference: unknown, context) => {
    const id = referenceId(reference);
    return id === null ? null : visibleVehicle(id, context);
  },
  owner: (vehicle) => {
    const id = ownerOf(vehicle);
    return id === null ? null : { id };
  },
  owners: (vehicle) =>
    ownerHistory(vehicle).map(({ customerId, since, until }) => ({
      owner: { id: customerId },
      since,
      until,
    })),
  boughtAs: ({ vehicleId }) => (vehicleId === null ? null : { id: vehicleId }),
  workOrders: ({ id }, { first }, context) => ordersUnder('customerVehicleId', id, first, context),
};

/** The resolvers of this service's part of a customer. */
export const Customer: CustomerResolvers = {
  __resolveReference: async (reference: unknown) => stub(reference),
  vehicles: async ({ id }, _args, context) => {
    const within = await reach(context);
    const isSeen = within === undefined || within === id;
    return isSeen ? [...(await context.vehiclesOfOwner.load(id))] : null;
  },
  workOrders: async ({ id }, { first }, context) => {
    const within = await reach(context);
    return within === undefined || within === id ? ordersUnder('customerId', id, first, context) : null;
  },
};

/** The resolvers of this service's part of a vehicle of the stock. */
export const Vehicle: VehicleResolvers = {
  __resolveReference: async (reference: unknown) => stub(reference),
  workOrders: ({ id }, { first }, context) => ordersUnder('vehicleId', id, first, context),
};

/** Another service's record, known here by its id alone. */
function stub(reference: unknown): { readonly id: string } | null {
  const id = referenceId(reference);
  return id === null ? null : { id };
}
