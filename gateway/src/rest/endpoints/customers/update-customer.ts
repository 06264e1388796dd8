import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import {
  CUSTOMER_SELECTION,
  customer,
  customerFields,
  customerInput,
  customerOf,
  type GraphCustomer,
} from '../../resources/customer.ts';
import { idParams, readOnly } from '../../values/fields.ts';
import { versionOf } from '../../values/version.ts';

const UPDATE = `mutation restUpdateCustomer($id: ID!, $input: UpdateCustomerInput!) {
  updateCustomer(id: $id, input: $input) { customer { ${CUSTOMER_SELECTION} } userErrors { field message code } }
}`;

const body = z
  .strictObject({
    ...z.object(customerFields).partial().shape,
    id: readOnly,
    created_at: readOnly,
    updated_at: readOnly,
  })
  .meta({ id: 'CustomerChanges', examples: [{ phone: '(11) 98765-4321', city: 'São Paulo', state: 'SP' }] });

/** Changes a customer. */
export const updateCustomer = endpoint({
  service: 'customers',
  method: 'PUT',
  path: '/customers/:id',
  name: 'updateCustomer',
  summary: 'Update a customer',
  access: 'ADMIN, SALES; CUSTOMER their own, but not the CPF or CNPJ.',
  guarded: true,
  request: { params: idParams, body },
  answers: { 200: customer },
  refusals: [404, 409, 412, 422],
  handle: async ({ params, body, ifMatch, graph }) => {
    const input = { ...customerInput(body), expectedVersion: versionOf(ifMatch) };
    const { customer: updated } = await graph.change<{ readonly customer: GraphCustomer }>(UPDATE, {
      ...params,
      input,
    });
    return { body: customerOf(updated), version: updated.version };
  },
});
