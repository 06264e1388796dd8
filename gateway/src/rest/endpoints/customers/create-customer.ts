import { z } from 'zod';
import { messages } from '../../messages.ts';
import { createEndpoint } from '../../record-endpoints.ts';
import { CUSTOMER_INPUT, customer, customerFields } from '../../resources/customer.ts';

const CREATE = `mutation restCreateCustomer($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { ${customer.selection} } userErrors { field message code } }
}`;

const { name, email } = customerFields;
const body = z
  .strictObject({ ...z.object(customerFields).partial().shape, name, email })
  .refine(({ cpf, cnpj }) => cpf != null || cnpj != null, {
    path: ['cpf'],
    params: { said: messages.required },
  })
  .meta({
    id: 'NewCustomer',
    examples: [
      {
        name: 'Ana Exemplo',
        email: 'ana.exemplo@example.com',
        phone: '(11) 98765-4321',
        cpf: '529.982.247-25',
        address: 'Rua das Flores, 123',
        city: 'São Paulo',
        state: 'SP',
        zip_code: '01310-100',
      },
    ],
  });

/** Creates a customer. The record of a CUSTOMER is their own. */
export const createCustomer = createEndpoint(
  {
    service: 'customers',
    path: '/customers',
    name: 'createCustomer',
    summary: 'Create a customer',
    access: 'ADMIN, SALES; CUSTOMER their own, once.',
  },
  { record: customer, source: CREATE, payload: 'customer', body, names: CUSTOMER_INPUT },
);
