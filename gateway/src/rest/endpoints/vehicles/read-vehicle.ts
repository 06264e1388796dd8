import { readEndpoint } from '../../record-endpoints.ts';
import { vehicle } from '../../resources/vehicle.ts';

const READ = `query restReadVehicle($id: ID!) { vehicle(id: $id) { ${vehicle.selection} withdrawnAt } }`;

/** Reads a vehicle. One that was deleted, which the graph still has, is not found. */
export const readVehicle = readEndpoint(
  {
    service: 'vehicles',
    path: '/vehicles/:id',
    name: 'readVehicle',
    summary: 'Read a vehicle',
    access: 'ADMIN, SALES, CUSTOMER. Anyone where the stock is public.',
    anonymous: true,
  },
  { record: vehicle, source: READ, isMeant: ({ withdrawnAt }) => withdrawnAt === null },
);
