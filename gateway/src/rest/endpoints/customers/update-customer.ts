import { z } from 'zod';
import { changeEndpoint } from '../../record-endpoints.ts';
import { CUSTOMER_INPUT, customer, customerFields } from '../../resources/customer.ts';
import { readOnly } from '../../values/fields.ts';

const UPDATE = `mutation restUpdateCustomer($id: ID!, $input: UpdateCustomerInput!) {
  updateCustomer(id: $id, input: $input) { customer { ${customer.selection} } userErrors { field message code } }
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
export const updateCustomer = changeEndpoint(
  {
    service: 'customers',
    method: 'PUT',
    path: '/customers/:id',
    name: 'updateCustomer',
    summary: 'Update a customer',
    access: 'ADMIN, SALES; CUSTOMER their own, but not the CPF or CNPJ.',
    guarded: true,
  },
  { record: customer, source: UPDATE, payload: 'customer', body, names: CUSTOMER_INPUT },
);
