import { z } from 'zod';
import { endpoint } from '../../endpoint.ts';
import { messages } from '../../messages.ts';
import {
  CUSTOMER_SELECTION,
  customer,
  customerFields,
  customerInput,
  customerOf,
  type GraphCustomer,
} from '../../resources/customer.ts';

const CREATE = `mutation restCreateCustomer($input: CreateCustomerInput!) {
  createCustomer(input: $input) { customer { ${CUSTOMER_SELECTION} } userErrors { field message code } }
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
export const createCustomer = endpoint({
  service: 'customers',
  method: 'POST',
  path: '/customers',
  name: 'createCustomer',
  summary: 'Create a customer',
  access: 'ADMIN, SALES; CUSTOMER their own, once.',
  request: { body },
  answers: { 201: customer },
  refusals: [409, 422],
  handle: async ({ body, graph }) => {
    const variables = { input: customerInput(body) };
    const { customer: created } = await graph.change<{ readonly customer: GraphCustomer }>(CREATE, variables);
    return { status: 201, body: customerOf(created), version: created.version };
  },
});
