import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { Refusal } from '../../refusals.ts';
import { type GraphVehicle, VEHICLE_SELECTION, vehicle, vehicleOf } from '../../resources/vehicle.ts';
import { idParams } from '../../values/fields.ts';

const READ = `query restReadVehicle($id: ID!) { vehicle(id: $id) { ${VEHICLE_SELECTION} withdrawnAt } }`;

/** Reads a vehicle. One that was deleted, which the graph still has, is not found. */
export const readVehicle = endpoint({
  service: 'vehicles',
  method: 'GET',
  path: '/vehicles/:id',
  name: 'readVehicle',
  summary: 'Read a vehicle',
  access: 'ADMIN, SALES, CUSTOMER. Anyone where the stock is public.',
  anonymous: true,
  request: { params: idParams },
  answers: { 200: vehicle },
  refusals: [404],
  handle: async ({ params, graph }) => {
    const found = await graph.read<GraphVehicle & { readonly withdrawnAt: string | null }>(READ, params);
    if (!found || found.withdrawnAt !== null) throw new Refusal(404, messages.noRecord);
    return { body: vehicleOf(found), version: found.version };
  },
});
