import { endpoint } from '../../endpoint.ts';
import { idParams } from '../../values/fields.ts';

const DELETE = `mutation restDeleteVehicle($id: ID!) {
  deleteVehicle(id: $id) { vehicle { id } userErrors { field message code } }
}`;

/** Deletes a vehicle that is for sale. */
export const deleteVehicle = endpoint({
  service: 'vehicles',
  method: 'DELETE',
  path: '/vehicles/:id',
  name: 'deleteVehicle',
  summary: 'Delete a vehicle',
  access: 'ADMIN.',
  request: { params: idParams },
  answers: { 204: null },
  refusals: [404, 409],
  handle: async ({ params, graph }) => {
    await graph.change(DELETE, params);
    return { status: 204 };
  },
});
