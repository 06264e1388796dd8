import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import { Refusal } from '../../refusals.ts';
import { CUSTOMER_SELECTION, customer, customerOf, type GraphCustomer } from '../../resources/customer.ts';
import { idParams } from '../../values/fields.ts';

const READ = `query restReadCustomer($id: ID!) { customer(id: $id) { ${CUSTOMER_SELECTION} } }`;

/** Reads a customer. */
export const readCustomer = endpoint({
  service: 'customers',
  method: 'GET',
  path: '/customers/:id',
  name: 'readCustomer',
  summary: 'Read a customer',
  access: 'ADMIN, SALES; CUSTOMER their own.',
  request: { params: idParams },
  answers: { 200: customer },
  refusals: [404],
  handle: async ({ params, graph }) => {
    const found = await graph.read<GraphCustomer>(READ, params);
    if (!found) throw new Refusal(404, messages.noRecord);
    return { body: customerOf(found), version: found.version };
  },
});
