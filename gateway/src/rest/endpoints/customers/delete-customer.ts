import { endpoint } from '../../endpoint.ts';
import { idParams } from '../../values/fields.ts';

const DELETE = `mutation restDeleteCustomer($id: ID!) {
  deleteCustomer(id: $id) { customer { id } userErrors { field message code } }
}`;

/** Erases a customer. */
export const deleteCustomer = endpoint({
  service: 'customers',
  method: 'DELETE',
  path: '/customers/:id',
  name: 'deleteCustomer',
  summary: 'Erase a customer',
  access: 'ADMIN.',
  request: { params: idParams },
  answers: { 204: null },
  refusals: [404, 409],
  handle: async ({ params, graph }) => {
    await graph.change(DELETE, params);
    return { status: 204 };
  },
});
